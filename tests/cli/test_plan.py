"""`profilecheck plan` on the command line: formats, a job, an older version, answers, and faults in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from profilecheck.cli.root import root
from tests.conftest import JOBS

DAY = ("--as-of", "2026-11")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(root, ["plan", *map(str, arguments), *DAY])


PARTS = ("Where you stand", "Your next titles", "The gap to", "Goals", "Your next credential", "Your next 90 days", "Careers beside")


def test_every_part_is_there(resume: Path) -> None:
    printed = run(resume, "--careers").output
    assert [part for part in PARTS if part not in printed] == []


def test_markdown_and_json_say_the_same(resume: Path) -> None:
    data = json.loads(run(resume, "--format", "json").output)
    page = run(resume, "--format", "markdown").output
    assert data["target"]["title"] in page
    assert len(data["goals"]) == page.count("**done when:**")


def test_a_page_for_the_browser_obeys_nothing_that_stands_in_the_document(resume: Path, tmp_path: Path) -> None:
    resume.write_text(resume.read_text(encoding="utf-8").replace("Led a team of 12", "Led <script>alert(1)</script> a team of 12"), encoding="utf-8")
    out = tmp_path / "plan.html"
    assert run(resume, "--format", "html", "-o", out).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert "Where you stand" in page
    assert "<script" not in page


def test_a_job_sets_the_target_and_what_is_asked(resume: Path) -> None:
    data = json.loads(run(resume, "--job", JOBS[0], "--format", "json").output)
    assert data["target"] == {"title": "Senior IT Project Manager", "chosen": True}
    assert data["asked"]


def test_answers_are_kept_and_not_asked_twice(resume: Path, tmp_path: Path) -> None:
    file = tmp_path / "answers.toml"
    assert run(resume, "--answers", file).exit_code == 0
    asked = file.read_text(encoding="utf-8")
    file.write_text(asked.replace('mentoring = ""', 'mentoring = "two coordinators"'), encoding="utf-8")
    again = run(resume, "--answers", file)
    assert "two coordinators" in again.output
    assert file.read_text(encoding="utf-8").count("mentoring =") == 1


def test_an_older_version_is_compared(resume: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_text(resume.read_text(encoding="utf-8").replace("- Kept the risk register and cut open risks by 30 %\n", ""), encoding="utf-8")
    assert "Risk and contingency: new since old.txt" in run(resume, "--compare", old).output


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--target", "Pastry Chef"), "no title of the guide's ladder"),
        (("--months", "1"), "not in the range"),
        (("--answers", "{resume}"), "this is the file that is checked"),
    ],
)
def test_a_fault_is_one_sentence(resume: Path, arguments: tuple[str, ...], says: str) -> None:
    result = run(resume, *(a.format(resume=resume) for a in arguments))
    assert result.exit_code == 2
    assert says in result.output
