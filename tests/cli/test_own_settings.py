"""What the settings file changes in a report: accepted names, thresholds, ignores by file; and findings silenced in place."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.cli.conftest import RESUME

Call = Callable[..., Result]
UNKNOWN = RESUME.replace("IT Project Manager, Example", "Delivery Wizard, Example").replace("into Azure", "into Fernpath").replace(
    "\nSkills", "\nCertifications\nNorthwind Ready Lead, 2022\n\nSkills"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "resume.txt").write_text(UNKNOWN, encoding="utf-8")
    return tmp_path


def settings(home: Path, text: str) -> None:
    (home / "profilecheck.toml").write_text(text, encoding="utf-8")


def report(call: Call, *arguments: str) -> dict[str, Any]:
    result = call("resume.txt", "--as-of", "2026-11", "--format", "json", *arguments)
    assert result.exit_code == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def failed(found: dict[str, Any]) -> set[str]:
    return {r["rule"] for r in found["results"] if r["findings"]}


def test_accepted_names_count_as_known(home: Path, call: Call) -> None:
    before = report(call)
    settings(home, '[accept]\nproducts = ["Fernpath"]\ntitles = ["Delivery Wizard"]\ncertifications = ["Northwind Ready Lead"]')
    after = report(call)
    assert [p["title"] for p in before["profile"]["positions"]] != ["Delivery Wizard"]
    assert [p["title"] for p in after["profile"]["positions"]] == ["Delivery Wizard"]
    new = [s for s in after["profile"]["skills"] if s["name"] == "Fernpath"]
    assert [(s["group"], s["where"], s["in_use"], s["source"]) for s in new] == [("tool", "experience", True, "settings")]
    assert not [s for s in before["profile"]["skills"] if s["name"] == "Fernpath" and s["group"] == "tool"]
    held = [c for c in after["profile"]["certifications"] if c["name"] == "Northwind Ready Lead"]
    assert [(c["status"], c["year"]) for c in held] == [("held", "2022")]
    assert after["settings"]["accept"] == {"products": ["Fernpath"], "titles": ["Delivery Wizard"], "certifications": ["Northwind Ready Lead"]}


def test_a_threshold_moves_a_rule_and_only_while_it_is_set(home: Path, call: Call) -> None:
    settings(home, "[thresholds]\nfewest-words = 20")
    with_it = report(call)
    assert "document-too-short" not in failed(with_it)
    assert with_it["settings"] == {
        "file": "profilecheck.toml",
        "accept": {"products": [], "titles": [], "certifications": []},
        "thresholds": {"fewest-words": 20},
    }
    without = report(call, "--no-config")
    assert "document-too-short" in failed(without)
    assert without["settings"] is None


@pytest.mark.parametrize(
    ("pattern", "applies"),
    [("*.txt", True), ("resume.*", True), ("./*.txt", False), ("drafts/*", False), ("*/resume.txt", False), ("*.md", False)],
)
def test_ignores_by_file(home: Path, call: Call, pattern: str, applies: bool) -> None:
    settings(home, f'[per-file-ignores]\n"{pattern}" = ["document-too-short"]')
    ids = {r["rule"] for r in report(call)["results"]}
    assert ("document-too-short" not in ids) == applies


def test_ignores_by_folder_are_meant_from_the_settings_file(home: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    settings(home, '[per-file-ignores]\n"drafts/*.txt" = ["document-too-short"]')
    (home / "drafts").mkdir()
    (home / "resume.txt").rename(home / "drafts" / "resume.txt")
    monkeypatch.chdir(home / "drafts")
    found = report(call)
    assert "document-too-short" not in {r["rule"] for r in found["results"]}
    assert found["settings"]["file"] == "../profilecheck.toml"


def test_several_files_each_have_their_own(home: Path, call: Call) -> None:
    settings(home, '[per-file-ignores]\n"resume.txt" = ["document-too-short"]')
    (home / "other.txt").write_text(UNKNOWN, encoding="utf-8")
    result = call("resume.txt", "other.txt", "--as-of", "2026-11", "--format", "json")
    first, second = (json.loads(line) for line in result.stdout.splitlines())
    assert "document-too-short" not in {r["rule"] for r in first["results"]}
    assert "document-too-short" in {r["rule"] for r in second["results"]}


def test_a_batch_follows_the_settings(home: Path, call: Call) -> None:
    settings(home, '[accept]\nproducts = ["Fernpath"]\n[per-file-ignores]\n"*.txt" = ["document-too-short"]')
    (home / "in").mkdir()
    (home / "resume.txt").rename(home / "in" / "resume.txt")
    result = call("batch", home / "in", "--out", home / "o.csv", "--jsonl", home / "o.jsonl", "--as-of", "2026-11")
    assert result.exit_code == 0
    lines = [json.loads(line) for line in (home / "o.jsonl").read_text().splitlines()]
    found = next(line for line in lines if line["document"]["name"] == "resume.txt")
    assert "document-too-short" not in {r["rule"] for r in found["results"]}
    assert [s["group"] for s in found["profile"]["skills"] if s["name"] == "Fernpath"] == ["tool"]


def test_settings_in_the_folder_under_test_are_not_obeyed(home: Path, call: Call) -> None:
    settings(home, 'select = ["headline-missing"]')
    result = call("batch", home, "--out", home / "o.csv", "--jsonl", home / "o.jsonl", "--as-of", "2026-11")
    assert "profilecheck.toml: not used, since it lies in the folder that is checked" in result.stderr
    assert len(json.loads((home / "o.jsonl").read_text().splitlines()[0])["results"]) > 1


@pytest.mark.parametrize("command", ["facts", "check"])
def test_accepted_names_hold_for_other_commands(home: Path, call: Call, command: str) -> None:
    settings(home, '[accept]\nproducts = ["Fernpath"]')
    result = call(command, "resume.txt", "--as-of", "2026-11", "--format", "json")
    data = json.loads(result.stdout)
    assert any(s["name"] == "Fernpath" and s["source"] == "settings" for s in data["profile"]["skills"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("accept = 3", "profilecheck.toml: accept must be a table with lists of names"),
        ("[accept]\nproduct = ['x']", "accept has the unknown key 'product'. Did you mean products?"),
        ("[accept]\nproducts = 'x'", "accept products must be a list of names"),
        ("[accept]\ntitles = ['--']", "accept titles holds '--', which has neither letter nor digit."),
        ("thresholds = 3", "thresholds must be a table of numbers"),
        ("[thresholds]\nmonth-of-gap = 3", "thresholds has the unknown name 'month-of-gap'. Did you mean months-of-gap"),
        ("[thresholds]\nmonths-of-gap = 0", "thresholds months-of-gap must be a number above 0."),
        ("[thresholds]\nmonths-of-gap = true", "thresholds months-of-gap must be a number above 0."),
        ("[thresholds]\nmonths-of-gap = inf", "thresholds months-of-gap must be a number above 0."),
        ("[thresholds]\nshare-repeated = 2", "thresholds share-repeated must be a share above 0, up to 1."),
        ("[thresholds]\nresponsibilities-shown = 1", "responsibilities-shown-by-chance (2) must be below responsibilities-shown (1)"),
        ("per-file-ignores = []", "per-file-ignores must be a table of lists of names"),
        ("[per-file-ignores]\n'*.md' = 'x'", "per-file-ignores must be a table of lists of names"),
        ("[per-file-ignores]\n'*.txt' = ['weak-opner']", "profilecheck.toml, per-file-ignores: there is no rule, item of the guide or category 'weak-opner'."),
    ],
)
def test_a_mistake_is_one_sentence_that_names_file_and_key(home: Path, call: Call, text: str, said: str) -> None:
    settings(home, text)
    result = call("resume.txt")
    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert not result.stdout


def test_silenced_findings_are_counted_and_cost_what_they_cost(home: Path, call: Call) -> None:
    before = report(call)
    text = (home / "resume.txt").read_text(encoding="utf-8")
    line = "- Responsible for the weekly status reports to the steering committee"
    assert line in text
    (home / "resume.txt").write_text(text.replace(line, f"{line} [profilecheck: ignore weak-opener]"), encoding="utf-8")
    after = report(call)
    assert "weak-opener" in failed(before)
    assert "weak-opener" not in failed(after)
    assert [(f["rule"], f["where"]) for f in after["silenced"]] == [("weak-opener", "line 12")]
    assert after["score"]["overall"] == before["score"]["overall"]
    assert after["document"]["text"] == before["document"]["text"]
    shown = call("resume.txt", "--as-of", "2026-11")
    assert "1 finding is silenced by remarks in the document." in shown.stdout
    assert "1 finding is silenced by remarks" in call("resume.txt", "--as-of", "2026-11", "--format", "markdown").stdout


@pytest.mark.parametrize(("name", "silent"), [("weak-opener", True), ("C11", True), ("Weak_Opener", True), ("C", True), ("headline-missing", False)])
def test_a_remark_takes_the_names_that_ignore_takes(home: Path, call: Call, name: str, silent: bool) -> None:
    text = f"[profilecheck: ignore-file {name}]\n" + UNKNOWN
    (home / "resume.txt").write_text(text, encoding="utf-8")
    assert ("weak-opener" not in failed(report(call))) == silent


def test_a_finding_that_is_silenced_does_not_fail(home: Path, call: Call) -> None:
    (home / "resume.txt").write_text("[profilecheck: ignore-file summary experience skills credentials presentation responsibilities]\n" + UNKNOWN)
    assert call("resume.txt", "--as-of", "2026-11", "--fail-level", "could").exit_code == 0


def test_an_unknown_name_in_a_remark_is_said(home: Path, call: Call) -> None:
    (home / "resume.txt").write_text("[profilecheck: ignore-file weak-opner]\n" + UNKNOWN, encoding="utf-8")
    result = call("resume.txt")
    assert result.exit_code == 0
    assert "resume.txt, line 1: the remark silences nothing: there is no rule, item of the guide or category 'weak-opner'. Did you mean" in result.stderr
