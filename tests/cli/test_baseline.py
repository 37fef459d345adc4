"""A baseline: what is known is neither shown nor a failure, what is new is both."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from profilecheck.cli import baseline
from profilecheck.errors import BadData

Call = Callable[..., Result]


pytestmark = pytest.mark.usefixtures("folder")


def findings(call: Call, *arguments: object) -> list[dict[str, Any]]:
    data = json.loads(call(*arguments, "--format", "json", "--as-of", "2025-06").stdout)
    return [finding | {"rule": result["rule"]} for result in data["results"] for finding in result["findings"]]


def write(call: Call, resume: Path) -> Result:
    result = call(resume, "--baseline", "known.json", "--write-baseline", "--as-of", "2025-06")
    assert result.exit_code == 0, result.output
    return result


def test_what_is_known_is_not_shown_and_does_not_fail(call: Call, resume: Path) -> None:
    said = write(call, resume).stderr
    assert "written to known.json" in said
    assert findings(call, resume)
    assert findings(call, resume, "--baseline", "known.json") == []
    result = call(resume, "--baseline", "known.json", "--fail-level", "could")
    assert result.exit_code == 0
    assert "Nothing new to change" in result.stdout
    assert "from the baseline are not shown" in result.stdout


def test_what_is_new_is_shown_and_fails(call: Call, resume: Path) -> None:
    write(call, resume)
    text = resume.read_text(encoding="utf-8")
    resume.write_text(text.replace("- Kept the risk", "- Helped with the ordering of desks\n- Kept the risk"), encoding="utf-8")
    new = findings(call, resume, "--baseline", "known.json")
    assert "weak-opener" in {f["rule"] for f in new}
    assert len(new) < len(findings(call, resume))
    assert call(resume, "--baseline", "known.json", "--fail-level", "could").exit_code == 1


def test_words_that_move_are_still_known(call: Call, resume: Path) -> None:
    write(call, resume)
    text = resume.read_text(encoding="utf-8")
    resume.write_text(text.replace("\nSummary\n", "\n\n\nSUMMARY:\n"), encoding="utf-8")
    assert {f["rule"] for f in findings(call, resume, "--baseline", "known.json")} & {"weak-opener", "bullet-without-number"} == set()


def test_entries_that_are_mended_are_said(call: Call, resume: Path) -> None:
    write(call, resume)
    assert call(resume, "--baseline", "known.json", "--as-of", "2025-06").stderr == ""
    text = resume.read_text(encoding="utf-8")
    resume.write_text(text.replace("Responsible for the weekly", "Wrote 40 weekly"), encoding="utf-8")
    said = call(resume, "--baseline", "known.json", "--as-of", "2025-06").stderr
    assert said.startswith("profilecheck: known.json: ")
    assert "for findings that are gone; --write-baseline takes them out." in said
    assert call(resume, "--baseline", "known.json", "--as-of", "2025-06", "--select", "N1").stderr == ""


def test_the_score_is_that_of_the_document(call: Call, resume: Path) -> None:
    write(call, resume)
    scores = [json.loads(call(resume, *more, "--format", "json").stdout)["score"] for more in ((), ("--baseline", "known.json"))]
    assert scores[0] == scores[1]


def test_the_file_is_tidy_and_the_same_each_time(call: Call, resume: Path, folder: Path) -> None:
    write(call, resume)
    first = (folder / "known.json").read_bytes()
    write(call, resume)
    assert (folder / "known.json").read_bytes() == first
    data = json.loads(first)
    assert data["schema"] == 1
    assert [list(f) for f in data["findings"]] == [["id", "rule", "count", "quote"]] * len(data["findings"])
    assert [(f["rule"], f["id"]) for f in data["findings"]] == sorted((f["rule"], f["id"]) for f in data["findings"])
    assert first.endswith(b"}\n")


def test_a_settings_file_may_name_it(call: Call, resume: Path, folder: Path) -> None:
    write(call, resume)
    (folder / "profilecheck.toml").write_text('baseline = "known.json"')
    assert findings(call, resume) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [(None, "no such baseline"), ("{", "this is no baseline"), ("[]", "this is no baseline"), ('{"schema": 9, "findings": []}', "schema 9")],
)
def test_a_file_that_is_no_baseline(call: Call, resume: Path, folder: Path, text: str | None, words: str) -> None:
    if text is not None:
        (folder / "known.json").write_text(text)
    result = call(resume, "--baseline", "known.json")
    assert result.exit_code == 2
    assert words in result.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("--write-baseline",), "--baseline FILE"), (("--write-baseline", "--baseline", "resume.txt"), "this is the file that is checked")],
)
def test_where_to_write_must_be_said(call: Call, resume: Path, arguments: tuple[str, ...], words: str) -> None:
    before = resume.read_bytes()
    result = call(resume, *arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert resume.read_bytes() == before


def test_known_findings_are_counted(folder: Path) -> None:
    (folder / "k.json").write_text('{"schema": 1, "findings": [{"id": "aa", "rule": "x", "count": 2, "quote": ""}]}')
    assert baseline.load(folder / "k.json") == baseline.Known(Counter({"aa": 2}), {"aa": "x"})
    (folder / "k.json").write_text('{"schema": 1, "findings": [{"id": "aa"}]}')
    with pytest.raises(BadData):
        baseline.load(folder / "k.json")
