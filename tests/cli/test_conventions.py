"""What users know from other programs: one style of error, standard input, colour by the environment, settings that can be asked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from profilecheck.cli import output, settings
from tests.cli.conftest import RESUME
from tests.conftest import RESUMES

Call = Callable[..., Result]


pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--fromat", "json"), "no such option '--fromat'"),
        (("check",), "missing argument 'FILE...'"),
        (("check", "x.txt", "--format", "xml"), "invalid value for '--format': 'xml' is not one of 'terminal'"),
        (("check", "x.txt", "--as-of", "soon"), "invalid value for '--as-of'"),
        (("check", "x.txt", "--config", "a", "--no-config"), "--config and --no-config exclude each other"),
        (("check", "x.txt", "--config", "a.toml"), "--config: there is no file 'a.toml'"),
        (("explian",), "Did you mean 'explain'?"),
        (("compare", "x.txt"), "missing argument 'NEW'"),
        (("x.txt",), "x.txt: there is no such file"),
        (("check", "x.txt", "--select", "nothing"), "there is no rule"),
        (("batch", "nowhere"), "nowhere: there is no such folder"),
    ],
)
def test_every_fault_is_one_line_and_says_error(call: Call, arguments: tuple[str, ...], said: str) -> None:
    result = call(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Error: ")
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [("-",), ("check", "-")])
def test_standard_input_is_read(call: Call, arguments: tuple[str, ...]) -> None:
    result = call(*arguments, "--as-of", "2026-11", "--format", "concise", input=RESUME)
    assert result.exit_code == 0
    assert all(re.match(r"stdin:\d+:\d+: ", line) for line in result.stdout.splitlines())
    assert "weak-opener" in result.stdout


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_the_content_tells_the_format(call: Call, path: Path) -> None:
    by_name = call(path, "--as-of", "2026-11", "--format", "concise")
    piped = call("-", "--as-of", "2026-11", "--format", "concise", input=path.read_bytes())
    assert [line.partition(":")[2] for line in piped.stdout.splitlines()] == [line.partition(":")[2].removeprefix("") for line in shortened(by_name, path)]


def shortened(result: Result, path: Path) -> list[str]:
    """The lines of a report as if the file had no folder."""
    return [line.replace(path.as_posix(), path.name) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("command", ["facts", "check"])
def test_nothing_on_standard_input_is_said(call: Call, command: str) -> None:
    result = call(command, "-", input="")
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: stdin: nothing was piped in")


def test_input_and_output_may_both_be_standard(call: Call) -> None:
    assert call("-", "-o", "-", "--as-of", "2026-11", "--format", "json", input=RESUME).stdout.startswith("{")


@pytest.mark.parametrize(
    ("variables", "terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": ""}, False, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colour(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], terminal: bool, colour: bool) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert output.colored(terminal) == colour


def test_a_piped_report_is_coloured_when_forced(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in call("-", input=RESUME).stdout


SETTINGS = """
select = ["C", "N"]
fail-under = 60
baseline = "known.json"
accept.products = ["Fernpath"]
thresholds.months-of-gap = 12
per-file-ignores."drafts/*.md" = ["N3"]
"""


def test_settings_are_shown_with_where_they_come_from(call: Call, folder: Path) -> None:
    (folder / "profilecheck.toml").write_text(SETTINGS, encoding="utf-8")
    result = call("check", "--show-settings", "--ignore", "N6,C11", "--as-of", "2026-11")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "# profilecheck check, with profilecheck.toml"
    for line in (
        'select = ["C", "N"]  # profilecheck.toml',
        'ignore = ["N6", "C11"]  # --ignore',
        'format = "terminal"  # default',
        'as-of = "2026-11-01"  # --as-of',
        "fail-under = 60  # profilecheck.toml",
        "# fail-level: not set, no finding fails",
        'products = ["Fernpath"]  # profilecheck.toml',
        "months-of-gap = 12  # profilecheck.toml; 6 without it",
        '"drafts/*.md" = ["N3"]  # profilecheck.toml',
    ):
        assert line in lines


@pytest.mark.parametrize("text", ["", SETTINGS])
def test_shown_settings_are_a_settings_file(call: Call, folder: Path, text: str) -> None:
    (folder / "profilecheck.toml").write_text(text, encoding="utf-8")
    shown = call("--show-settings").stdout
    (folder / "again.toml").write_text(shown, encoding="utf-8")
    assert tomllib.loads(shown)
    first, second = (settings.load(folder / name) for name in ("profilecheck.toml", "again.toml"))
    assert second.given() == {"select": (), "ignore": (), "format": "terminal", "all": False} | first.given()
