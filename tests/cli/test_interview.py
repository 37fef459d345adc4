"""`profilecheck interview` on the command line: formats, a job, the card, and a rehearsal."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner, Result

from profilecheck.cli.root import root
from tests.conftest import JOBS

DAY = ("--as-of", "2026-11")
PARTS = ("Your stories", "Questions to expect", "Where they will press", "Figures to know by heart", "Before the interview", "Questions to ask back")


def run(*arguments: str | Path, said: str | None = None) -> Result:
    return CliRunner().invoke(root, ["interview", *map(str, arguments), *DAY], input=said)


def test_every_part_is_there(resume: Path) -> None:
    printed = run(resume).output
    assert [part for part in PARTS if part not in printed] == []


def test_json_and_markdown_hold_the_same_questions(resume: Path) -> None:
    data = json.loads(run(resume, "--format", "json").output)
    page = run(resume, "--format", "markdown").output
    assert [q["question"] for q in data["questions"] if q["question"].rstrip(".?") not in page] == []


def test_the_card_is_a_page_for_the_browser_too(resume: Path, tmp_path: Path) -> None:
    out = tmp_path / "card.html"
    assert run(resume, "--card", "--format", "html", "-o", out).exit_code == 0
    assert "<h2 id=\"part1\">Three stories</h2>" in out.read_text(encoding="utf-8")


def test_a_job_is_quoted(resume: Path) -> None:
    assert "the job says:" in run(resume, "--job", JOBS[0]).output


def test_what_two_documents_say_in_two_ways_is_pressed_on(resume: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(resume.read_text(encoding="utf-8").replace("Jan 2020 - Present", "Jan 2018 - Present"), encoding="utf-8")
    assert "Your two documents contradict each other" in run(resume, "--beside", other).output
    assert "contradict each other" not in run(resume, "--beside", resume).output


def test_the_card_is_one_page(resume: Path) -> None:
    printed = run(resume, "--card").output
    assert printed.startswith("Card:")
    assert len(printed.splitlines()) <= 60


def test_a_rehearsal_hears_an_answer_and_ends_with_the_input(resume: Path) -> None:
    said = "The payment project was three weeks late.\nI replaced the vendor. We saved $40K.\n\n\n"
    result = run(resume, "--mock", said=said)
    assert result.exit_code == 0, result.output
    assert "result yes" in result.output
    assert "That was it." in result.output


def test_a_rehearsal_needs_a_file() -> None:
    result = run("-", "--mock", said="x")
    assert result.exit_code == 2
    assert "must be a file" in result.output
