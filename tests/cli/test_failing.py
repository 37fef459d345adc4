"""Exit codes: 0 fine, 1 something failed as it was asked for, 2 the user's error."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Call = Callable[..., Result]


pytestmark = pytest.mark.usefixtures("folder")


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 0, ""),
        (("--fail-under", "0"), 0, ""),
        (("--fail-under", "99"), 1, "below --fail-under 99"),
        (("--fail-level", "could"), 1, "at --fail-level could"),
        (("--fail-level", "must", "--select", "headline-missing"), 0, ""),
        (("--fail-under", "99", "--format", "json"), 1, "below --fail-under 99"),
        (("--fail-under", "101"), 2, "--fail-under"),
        (("--fail-level", "most"), 2, "'must', 'should', 'could'"),
    ],
)
def test_exit_codes(call: Call, resume: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    result = call(resume, *arguments)
    assert (result.exit_code, isinstance(result.exception, SystemExit | None)) == (code, True), result.output
    assert words in result.stderr
    assert bool(result.stdout) is (code != 2)


def test_a_level_stands_for_itself_and_those_above(call: Call, resume: Path) -> None:
    data = json.loads(call(resume, "--format", "json").stdout)
    found = {level: sum(len(r["findings"]) for r in data["results"] if r["level"] == level) for level in ("must", "should", "could")}
    assert all(found.values())
    said = [call(resume, "--fail-level", level).stderr for level in found]
    numbers = [int(text.split(": ")[2].split()[0]) for text in said]
    assert numbers == [found["must"], found["must"] + found["should"], sum(found.values())]


def test_a_score_that_can_not_be_given_fails_where_one_is_asked_for(call: Call, folder: Path) -> None:
    (folder / "short.txt").write_text("Jane Doe\nIT Project Manager\njane@example.com\n")
    assert call("short.txt").exit_code == 0
    result = call("short.txt", "--fail-under", "0")
    assert result.exit_code == 1
    assert "no score could be given" in result.stderr


def test_the_settings_file_can_ask_for_failure(call: Call, resume: Path, folder: Path) -> None:
    (folder / "profilecheck.toml").write_text('fail-under = 99\nfail-level = "must"\n')
    assert call(resume).exit_code == 1
    assert call(resume, "--no-config").exit_code == 0


def test_of_several_files_one_is_enough_to_fail(call: Call, resume: Path, folder: Path) -> None:
    (folder / "better.txt").write_text(resume.read_text(encoding="utf-8"))
    result = call(resume, "better.txt", "--fail-under", "99")
    assert result.exit_code == 1
    assert result.stderr.count("below --fail-under") == 2


def test_of_several_files_one_that_can_not_be_read_is_named(call: Call, resume: Path, folder: Path) -> None:
    (folder / "empty.pdf").write_bytes(b"")
    result = call("empty.pdf", resume, "--fail-under", "99")
    assert result.exit_code == 2
    assert "Error: empty.pdf" in result.stderr
    assert result.stdout.startswith("resume.txt")


def test_a_fault_of_ours_is_no_verdict(call: Call, resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def blunder(*_arguments: object, **_options: object) -> None:
        raise ZeroDivisionError("our fault")

    monkeypatch.setattr("profilecheck.rules.reporting.check", blunder)
    assert "ZeroDivisionError: our fault" in str(call(resume, "--fail-under", "0").exception)
