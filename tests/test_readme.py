"""The README tells the truth: its commands run, the output it shows is what they print, every command and link is there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from profilecheck.cli.root import COMMANDS, root
from tests.conftest import ROOT

README = ROOT / "README.md"
TEXT = README.read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
SHOWN = [body for kind, body in BLOCKS if kind == "console"]
PAGES = (README, ROOT / "docs" / "plan.md", ROOT / "docs" / "interview.md")
IN_PAGES = [
    pytest.param(page, body, id=f"{page.name} {body.splitlines()[0].removeprefix('$ profilecheck ')[:40]}")
    for page in PAGES
    for body in re.findall(r"^```console\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
]
SETUP = [body.strip() for kind, body in BLOCKS if kind == "sh"]
SNIPPETS = [body for kind, body in BLOCKS if kind == "python"]
INLINE = sorted({code for code in re.findall(r"`(profilecheck [^`\n]+)`", TEXT) if "FILE" not in code})
LINKS = sorted(set(re.findall(r"\]\(([^)#]+)", TEXT)))
OMITTED = "…\n"
assert len(SHOWN) >= 2, "the README shows no output"
assert len(INLINE) >= len(COMMANDS), "the README names no commands"
assert len(SETUP) == 2, "the README has two lines of set-up"
assert LINKS, "the README has no links"


def run(command: str, folder: Path) -> str:
    """What a command of the README prints, run in a folder where the samples are; it must succeed."""
    program, *arguments = shlex.split(command)
    assert program == "profilecheck"
    environment = {k: v for k, v in os.environ.items() if k not in {"NO_COLOR", "COLUMNS"}} | {"PYTHONIOENCODING": "utf-8"}
    call = [sys.executable, "-m", "profilecheck", *arguments]
    done = subprocess.run(call, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the samples and nothing else, so that what a command writes stays out of the checkout."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    return tmp_path


def shortened(printed: str, lines: int) -> str:
    """The first lines of an output, and a sign that there are more."""
    kept = [line.rstrip() + "\n" for line in printed.splitlines()]
    return "".join(kept) if len(kept) <= lines else "".join(kept[:lines]) + OMITTED


@pytest.mark.parametrize(("page", "block"), IN_PAGES)
def test_shown_output_is_what_the_program_prints(page: Path, block: str, folder: Path, update_golden: bool) -> None:
    command, _, shown = block.partition("\n")
    lines = len(shown.removesuffix(OMITTED).splitlines())
    now = shortened(run(command.removeprefix("$ "), folder), lines)
    if update_golden:
        page.write_text(page.read_text(encoding="utf-8").replace(block, f"{command}\n{now}"), encoding="utf-8")
        return
    assert shown == now, "if the change is meant: pytest --update-golden"


@pytest.mark.parametrize("command", INLINE)
def test_a_named_command_runs(command: str, folder: Path) -> None:
    if command.startswith("profilecheck serve"):
        pytest.skip("runs until somebody ends it; tests/web start it")
    printed = run(command, folder)
    out = re.search(r"(?:--out|-o) (\S+)", command)
    assert (folder / out[1]).stat().st_size if out else printed.strip()


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_in_the_readme_and_has_help(name: str) -> None:
    command = root.get_command(click.Context(root), name)
    assert command is not None
    assert f"`profilecheck {name}" in TEXT
    assert (command.help or "").strip(), f"{name} has no help"
    without = [p.name for p in command.params if isinstance(p, click.Option) and not p.help]
    assert not without, f"options of {name} without help: {without}"


@pytest.mark.parametrize("option", sorted(set(re.findall(r"`(--[a-z-]+)", TEXT)) - {"--update-golden"}))
def test_a_named_option_exists(option: str) -> None:
    commands = [root.get_command(click.Context(root), name) for name in COMMANDS]
    assert any(option in parameter.opts for command in commands if command for parameter in command.params)


@pytest.mark.parametrize("link", LINKS)
def test_a_link_leads_somewhere(link: str) -> None:
    assert link.startswith("https://") or (ROOT / link).exists()


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_a_snippet_runs(snippet: str) -> None:
    done = subprocess.run([sys.executable, "-W", "error", "-c", snippet], cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr[-2000:]
    assert done.stdout.strip()


def test_the_set_up_lines_are_whole() -> None:
    first, second = SETUP
    sample = first.split()[-1]
    assert (ROOT / sample).is_file()
    assert "[dev]" in second
    assert "pytest" in second
    assert second in (ROOT / ".ci" / "run").read_text(encoding="utf-8"), "continuous integration runs what the README says"


def test_it_is_short() -> None:
    assert 60 <= len(TEXT.splitlines()) <= 160
