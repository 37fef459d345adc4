"""One registry of formats: a module of render/ that names one is offered, shown and accepted in the settings, and nothing else is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from msgspec import structs

from profilecheck import render
from profilecheck.cli import check, linkedin, settings
from profilecheck.errors import BadData, UserError
from profilecheck.render.types import Checked, Shown
from profilecheck.report import Report
from profilecheck.rules.engine import registry
from profilecheck.rules.words import about

NEW = '''"""Counts the findings."""

FORMAT = "count"


def show(shown):
    return f"{sum(len(file.report.findings) for file in shown.files)} findings\\n"
'''


@pytest.fixture
def extended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder with one format more."""
    (tmp_path / "counting.py").write_text(NEW, encoding="utf-8")
    monkeypatch.setattr(render, "__path__", [*render.__path__, str(tmp_path)])
    forget()
    yield
    sys.modules.pop("profilecheck.render.counting", None)
    forget()


def forget() -> None:
    render.modules.cache_clear()
    render.formats.cache_clear()


def test_the_terminal_comes_first_and_is_the_default() -> None:
    assert render.formats()[0] == "terminal"
    assert set(render.formats()) >= {"terminal", "json", "markdown", "sarif", "github", "concise", "junit"}


@pytest.mark.parametrize("command", [check.command, linkedin.command], ids=["check", "linkedin"])
def test_the_command_line_offers_what_the_registry_lists(command: object) -> None:
    option = next(o for o in command.params if o.name == "format_")  # type: ignore[attr-defined]
    assert tuple(option.type.choices) == render.formats()


@pytest.mark.parametrize("name", render.formats())
def test_each_format_shows_a_report(name: str, report: Report) -> None:
    rules = [structs.replace(about(registry()[0]), id=r.rule) for r in report.results]
    assert render.show(Shown([Checked(PurePosixPath("jane.txt"), report)], rules), name).strip()


@pytest.mark.usefixtures("extended")
def test_one_file_makes_a_format(report: Report) -> None:
    assert "count" in render.formats()
    assert render.show(Shown([Checked(PurePosixPath("jane.txt"), report)]), "count") == "3 findings\n"


def test_an_unknown_name_is_refused_and_shows_nothing(report: Report, tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no format 'pfd'; there are terminal, "):
        render.show(Shown([Checked(PurePosixPath("jane.txt"), report)]), "pfd")
    (tmp_path / settings.OWN).write_text('format = "pfd"\n')
    with pytest.raises(BadData, match="terminal"):
        settings.load(tmp_path / settings.OWN)


def test_listing_imports_no_format() -> None:
    code = "import sys; from profilecheck import render; render.formats(); print(*(m for m in sys.modules if m.startswith('profilecheck.render.')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["profilecheck.render.types"]
