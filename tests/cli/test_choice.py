"""`--select`, `--ignore` and the settings file: which rules are applied, and that the others do not count."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from profilecheck.rules import engine

Call = Callable[..., Result]


pytestmark = pytest.mark.usefixtures("folder")


def report(call: Call, *arguments: object) -> dict[str, Any]:
    result = call(*arguments, "--format", "json", "--as-of", "2025-06")
    assert result.exit_code == 0, result.output
    data: dict[str, Any] = json.loads(result.stdout)
    return data


def rules(data: dict[str, Any]) -> set[str]:
    return {result["rule"] for result in data["results"]}


def covering(item: str) -> set[str]:
    return {rule.id for rule in engine.registry() if item in rule.covers}


def of_category(name: str) -> set[str]:
    return {rule.id for rule in engine.registry() if rule.category == name}


ALL = {rule.id for rule in engine.registry()}
FIRST, SECOND = engine.registry()[0].id, engine.registry()[1].id
CATEGORY = engine.registry()[0].category


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--select", FIRST), {FIRST}),
        (("--select", f"{FIRST},{SECOND}"), {FIRST, SECOND}),
        (("--select", FIRST, "--select", SECOND), {FIRST, SECOND}),
        (("--select", FIRST.replace("-", "_").upper()), {FIRST}),
        (("--select", "C5"), covering("C5")),
        (("--select", "c5"), covering("C5")),
        (("--select", CATEGORY), of_category(CATEGORY)),
        (("--ignore", FIRST), ALL - {FIRST}),
        (("--ignore", "N6"), ALL - covering("N6")),
        (("--select", CATEGORY, "--ignore", FIRST), of_category(CATEGORY) - {FIRST}),
        (("--select", "C"), {rule.id for rule in engine.registry() if any(item.startswith("C") for item in rule.covers)}),
    ],
)
def test_only_these_rules_are_applied(call: Call, resume: Path, arguments: tuple[str, ...], expected: set[str]) -> None:
    assert expected
    assert rules(report(call, resume, *arguments)) == expected


def test_an_ignored_rule_does_not_count_in_the_score(call: Call, resume: Path) -> None:
    whole = report(call, resume)
    worst = max((r for r in whole["results"] if r["outcome"] == "failed"), key=lambda r: float(r["worth"] - r["points"]))
    without = report(call, resume, "--ignore", worst["rule"])
    assert without["score"]["overall"] > whole["score"]["overall"]
    assert sum(r["worth"] for r in without["results"]) == pytest.approx(100, abs=0.5)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--select", "bullet-without-nmber"), ("--select: there is no rule", "bullet-without-number")),
        (("--ignore", "sumary"), ("--ignore: there is no rule", "summary")),
        (("--select", "qqqqq"), ("profilecheck rules",)),
        (("--select", ","), ("names no rule",)),
        (("--select", FIRST, "--ignore", FIRST), ("no rule is left",)),
        (("--config", "gone.toml"), ("no file 'gone.toml'",)),
        (("--config", "x.toml", "--no-config"), ("exclude each other",)),
    ],
)
def test_a_wrong_name_is_answered_with_the_nearest(call: Call, resume: Path, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    result = call(resume, *arguments)
    assert result.exit_code == 2
    assert [word for word in words if word not in result.stderr] == []
    assert result.stdout == ""


def test_the_settings_file_gives_defaults(call: Call, resume: Path, folder: Path) -> None:
    (folder / "profilecheck.toml").write_text(f'select = ["{FIRST}", "{SECOND}"]\nignore = ["{SECOND}"]\nformat = "json"\nas-of = 2025-06-30\n')
    data = json.loads(call(resume).stdout)
    assert rules(data) == {FIRST}
    assert data["as_of"] == "2025-06"


def test_the_command_line_stands_above_the_settings_file(call: Call, resume: Path, folder: Path) -> None:
    (folder / "profilecheck.toml").write_text(f'select = ["{FIRST}"]\nformat = "markdown"\n')
    assert rules(report(call, resume, "--select", SECOND)) == {SECOND}


def test_a_file_above_the_working_directory_counts(call: Call, resume: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "pyproject.toml").write_text(f'[tool.profilecheck]\nselect = ["{FIRST}"]\n')
    (folder / "below").mkdir()
    monkeypatch.chdir(folder / "below")
    assert rules(report(call, resume)) == {FIRST}


def test_no_config_looks_for_none_and_config_names_one(call: Call, resume: Path, folder: Path) -> None:
    (folder / "profilecheck.toml").write_text(f'select = ["{FIRST}"]\n')
    (folder / "other.toml").write_text(f'select = ["{SECOND}"]\n')
    assert rules(report(call, resume, "--no-config")) == ALL
    assert rules(report(call, resume, "--config", "other.toml")) == {SECOND}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ignroe = []", "Did you mean ignore?"),
        ('select = ["headline-mising"]', "profilecheck.toml, select: there is no rule"),
        ('as-of = "yesterday"', "profilecheck.toml: as-of must be a day or a month"),
    ],
)
@pytest.mark.parametrize("command", ["check", "compare", "batch"])
def test_a_mistake_in_the_file_is_the_users_error(call: Call, resume: Path, folder: Path, text: str, words: str, command: str) -> None:
    (folder / "profilecheck.toml").write_text(text)
    arguments = {"check": (resume,), "compare": (resume, resume), "batch": (folder / "in",)}[command]
    (folder / "in").mkdir()
    result = call(command, *arguments)
    assert result.exit_code == 2
    assert words in " ".join(result.stderr.replace("│", " ").split())


@pytest.mark.parametrize("command", ["facts", "compare"])
def test_a_format_that_a_command_lacks_is_for_others(call: Call, resume: Path, folder: Path, command: str) -> None:
    (folder / "profilecheck.toml").write_text('format = "sarif"\nas-of = "2025-06"\n')
    result = call(command, resume, *([resume] if command == "compare" else []))
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("resume.txt")


def test_batch_applies_the_same_rules(call: Call, resume: Path, folder: Path) -> None:
    (folder / "in").mkdir()
    resume.rename(folder / "in" / "resume.txt")
    result = call("batch", "in", "--out", "o.csv", "--jsonl", "o.jsonl", "--select", FIRST)
    assert result.exit_code == 0, result.output
    assert rules(json.loads((folder / "o.jsonl").read_text(encoding="utf-8"))) == {FIRST}


def test_help_needs_no_valid_file(call: Call, folder: Path) -> None:
    (folder / "profilecheck.toml").write_text("ignroe = []")
    assert call("check", "--help").exit_code == 0


def test_rules_shows_what_a_choice_means(call: Call) -> None:
    data = json.loads(call("rules", "--select", "C5", "--format", "json").stdout)
    assert {rule["id"] for rule in data["rules"]} == covering("C5")
