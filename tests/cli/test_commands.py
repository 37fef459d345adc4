"""Each command does what its help says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from profilecheck.cli.root import COMMANDS

Call = Callable[..., Result]


@pytest.mark.parametrize("arguments", [(), ("--format", "terminal"), ("--all",), ("--as-of", "2025-06"), ("--as-of", "2025-06-30")])
@pytest.mark.parametrize("word", [(), ("check",)])
def test_a_file_is_checked_with_and_without_the_word(call: Call, resume: Path, arguments: tuple[str, ...], word: tuple[str, ...]) -> None:
    result = call(*word, resume, *arguments)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("resume.txt")
    assert "What to change" in result.stdout
    assert result.stderr == ""


def test_options_may_stand_before_the_file(call: Call, resume: Path) -> None:
    result = call("--format", "json", resume)
    assert json.loads(result.stdout)["document"]["name"] == "resume.txt"


def test_json_is_the_same_each_time(call: Call, resume: Path) -> None:
    first, second = (call(resume, "--format", "json", "--as-of", "2025-06").stdout_bytes for _ in range(2))
    assert first == second
    data = json.loads(first)
    assert data["schema"] == 1
    assert data["as_of"] == "2025-06"
    assert data["results"]


@pytest.mark.parametrize("part", ["Contact", "“jane.doe@example.com”", "Positions  1", "Figures", "Education"])
def test_facts_names_each_with_its_words(call: Call, resume: Path, part: str) -> None:
    assert part in call("facts", resume).stdout


def test_facts_as_json_has_no_opinion(call: Call, resume: Path) -> None:
    data = json.loads(call("facts", resume, "--format", "json").stdout)
    assert data["profile"]["contact"]["email"]["text"] == "jane.doe@example.com"
    assert "results" not in data


LINE = "IT Project Manager | Cloud"


@pytest.mark.parametrize(("argument", "given"), [(LINE, None), ("-", "IT Project\nManager  | Cloud\n"), (None, LINE)])
def test_a_headline_from_the_line_or_standard_input(call: Call, argument: str | None, given: str | None) -> None:
    result = call("headline", *([argument] if argument else []), "--format", "json", input=given)
    data = json.loads(result.stdout)
    assert data["headline"]["text"] == LINE
    assert data["headline"]["length"] == 26
    assert 0 <= data["score"] <= 100
    assert {r["covers"][0][0] for r in data["results"]} == {"A"}
    assert data["suggestions"] == []


def test_a_headline_for_a_person(call: Call) -> None:
    result = call("headline", "IT Project Manager | Cloud")
    assert result.exit_code == 0
    assert "IT Project Manager | Cloud" in result.stdout
    assert "26 of 220 characters" in result.stdout


def test_rules_lists_all_and_explain_knows_each(call: Call) -> None:
    rules = [rule["id"] for rule in json.loads(call("rules", "--format", "json").stdout)["rules"]]
    text = call("rules").stdout
    assert len(rules) > 20
    assert [r for r in rules if r not in text] == []
    assert [r for r in rules if not call("explain", r).stdout.startswith(r)] == []


@pytest.mark.parametrize("name", ["headline-missing", "headline_missing", "Headline missing"])
def test_explain_takes_any_spelling(call: Call, name: str) -> None:
    result = call("explain", name)
    assert result.stdout.startswith("headline-missing")
    assert "In the guide" in result.stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(call: Call, command: str) -> None:
    result = call(command, "--help")
    assert result.exit_code == 0
    assert f"profilecheck {command if command != 'check' else 'resume.pdf'}" in result.stdout


@pytest.mark.parametrize("arguments", [("--help",), ("-h",)])
def test_help_names_exit_codes(call: Call, arguments: tuple[str, ...]) -> None:
    result = call(*arguments)
    assert result.exit_code == 0
    assert "Exit codes" in result.stdout


def test_version(call: Call) -> None:
    result = call("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("profilecheck ")
