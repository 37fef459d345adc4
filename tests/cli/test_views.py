"""`--quiet` and `--statistics`, and names that lead to their file where a terminal knows links."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from profilecheck.cli import output
from profilecheck.render import terminal
from profilecheck.render.sheet import Look
from profilecheck.running import one


def test_quiet(call: Callable[..., Result], resume: Path) -> None:
    done = call(resume, "-q")
    assert re.fullmatch(r"\S*resume.txt: \d+ of 100, \d+ fixes\n", done.stdout.replace("\n", " ").strip() + "\n")


def test_statistics(call: Callable[..., Result], resume: Path) -> None:
    done = call(resume, "--statistics")
    assert re.search(r"^\d+  [a-z-]+  ", done.stdout)
    assert re.search(r"\d+ findings of \d+ rules in 1 file\.\n$", done.stdout)


@pytest.mark.parametrize(("options", "said"), [(["-q", "--statistics"], "choose one"), (["-q", "--format", "json"], "--quiet is for the terminal")])
def test_what_contradicts_itself_is_said(call: Callable[..., Result], resume: Path, options: list[str], said: str) -> None:
    done = call(resume, *options)
    assert done.exit_code == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    ("variables", "links"),
    [
        ({"TERM_PROGRAM": "vscode"}, True), ({"VTE_VERSION": "7000"}, True), ({"VTE_VERSION": "4000"}, False), ({"WT_SESSION": "x"}, True), ({}, False),
        ({"TERM_PROGRAM": "vscode", "NO_COLOR": "1"}, False), ({"TERM_PROGRAM": "vscode", "TERM": "dumb"}, False), ({"FORCE_HYPERLINK": "1"}, True),
        ({"TERM_PROGRAM": "vscode", "FORCE_HYPERLINK": "0"}, False),
    ],
)  # fmt: skip
def test_links_are_for_terminals_that_know_them(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], links: bool) -> None:
    for name in ("TERM_PROGRAM", "VTE_VERSION", "NO_COLOR", "FORCE_COLOR", *output.SIGNS_OF_LINKS):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(output.sys.stdout, "isatty", lambda: True, raising=False)
    assert bool(output.address(Path("my resume.pdf"))) is links


def test_a_link_changes_nothing_that_is_read(resume: Path) -> None:
    report = one.make_report(one.of_file(resume), None)
    plain = terminal.render(report, look=Look(color=True))
    linked = terminal.render(report, look=Look(color=True, address="file:///tmp/my%20resume.txt"))
    assert "\x1b]8;" in linked
    assert re.sub(r"\x1b\]8;[^\x1b]*\x1b\\|\x1b\[[\d;]*m", "", linked) == re.sub(r"\x1b\[[\d;]*m", "", plain)
