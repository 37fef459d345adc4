"""What a match says of each thing that a job asks for, what it counts, what it advises, and what it never does: tell to add what is not there."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import profilecheck
from profilecheck import readers
from profilecheck.advice.match import match, rank
from profilecheck.advice.match.types import Match, Met
from profilecheck.cli.root import root
from profilecheck.facts.types import Profile
from profilecheck.jobs.reading import read_job
from profilecheck.nlp.language import annotate
from profilecheck.render import match as drawn
from profilecheck.render.sheet import Look
from tests.conftest import AS_OF, JOBS, RESUMES

RESUME = """Jane Doe
IT Project Manager | Cloud | PMP
jane.doe@example.com | +1 212 555 0142 | Springfield, IL

Experience
IT Project Manager, Example Systems, Springfield, IL
Jan 2020 - Present
- Led a team of 12 and a budget of $1.2M to move 40 servers into Azure 3 weeks early
- Planned the releases of two products in MS Project and cut delays by 20%
- Kept the risk register up to date and mitigated 14 risks before they became issues
- Ran Scrum with three teams

Certifications
PMP, Project Management Institute, 2019
CSM (in progress, exam June 2027)
ITIL v3 Foundation, 2015

Education
BSc Computer Science, Example University, 2012

Skills
Jira, Confluence, stakeholder management
"""
JOB = """Senior IT Project Manager
Acme, Boston

Requirements
- 8+ years of experience in IT project management
- Microsoft Project and Azure
- Jira, ServiceNow
- Agile delivery
- Risk management
- Salesforce or Azure DevOps
- PMP or PRINCE2 certification
- CSM certification
- ITIL 4 Foundation
- Bachelor's degree in computer science

Nice to have
- Confluence
- Tableau
"""


def profile_of(text: str) -> Profile:
    return profilecheck.analyse(readers.read_bytes(text.encode(), "resume.txt"), as_of=datetime.date(2026, 11, 1))


def matched(resume: str = RESUME, job: str = JOB) -> Match:
    document = readers.read_bytes(job.encode(), "job.txt")
    return match(profile_of(resume), read_job(document, annotate(document.text)))


@pytest.fixture(scope="module")
def found() -> Match:
    return matched()


def item(found: Match, name: str) -> Met:
    return next(m for m in found.items if m.name == name)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Microsoft Azure", "in-use"),
        ("Microsoft Project", "otherwise"),
        ("Jira", "listed"),
        ("ServiceNow", "lacking"),
        ("Agile", "otherwise"),
        ("risk management", "otherwise"),
        ("Salesforce", "lacking"),
        ("PMP", "in-use"),
        ("CSM", "otherwise"),
        ("ITIL 4 Foundation", "otherwise"),
        ("Confluence", "listed"),
        ("Tableau", "lacking"),
    ],
)
def test_each_thing_has_its_state(found: Match, name: str, state: str) -> None:
    assert item(found, name).state == state


def test_what_is_in_use_quotes_its_statement(found: Match) -> None:
    azure = item(found, "Microsoft Azure")
    assert azure.statement is not None
    assert found.profile.quote(azure.statement).startswith("Led a team of 12")
    assert azure.shown is not None
    assert found.profile.quote(azure.shown) == "Azure"


def test_another_spelling_is_named(found: Match) -> None:
    assert item(found, "Microsoft Project").printed == "MS Project"
    assert any("“Microsoft Project”" in s.text and "“MS Project”" in s.text for s in found.steps)


@pytest.mark.parametrize(
    ("name", "note"), [("CSM", "in progress"), ("ITIL 4 Foundation", "ITIL v3 Foundation"), ("risk management", "without the word"), ("Agile", "Scrum")]
)
def test_a_note_says_how_it_is_there(found: Match, name: str, note: str) -> None:
    assert note in item(found, name).note


def test_one_of_two_alternatives_is_enough(found: Match) -> None:
    assert item(found, "PRINCE2").spared
    assert found.certifications.asked == 3
    assert found.certifications.shown == 1
    assert not any("PRINCE2" in s.text for s in found.steps)


def test_coverage_counts_what_is_shown(found: Match) -> None:
    assert (found.nice.asked, found.nice.shown) == (2, 1)
    assert found.required.asked == sum(m.kind == "skill" and m.required for m in found.items) - 1, "two alternatives count once"
    assert 0 < found.required.used < found.required.shown < found.required.asked


def test_years_title_and_education(found: Match) -> None:
    assert found.years is not None
    assert (found.years.verdict, found.years.wanted) == ("close", "8+ years")
    assert found.title is not None
    assert (found.title.verdict, found.title.found) == ("close", "IT Project Manager")
    assert found.education is not None
    assert found.education.verdict == "met"


def test_headline_keywords(found: Match) -> None:
    assert "PMP" in found.keywords.present
    assert {"Azure", "Jira", "Microsoft Project"} <= set(found.keywords.absent)
    assert not {"ServiceNow", "Tableau", "Salesforce"} & set(found.keywords.absent), "not what the profile does not show"


def test_what_is_lacking_is_asked_for_never_told_to_add(found: Match) -> None:
    lacking = [m.text for m in found.items if m.state == "lacking" and not m.spared]
    about = [s.text for s in found.steps for word in lacking if word in s.text]
    assert about
    assert [s for s in about if "Do you" not in s] == []
    assert [s.text for s in found.steps if s.text.lower().startswith("add ")] == []


def test_a_better_resume_comes_first() -> None:
    poor = matched(RESUME.replace("Azure", "a new hall").replace("PMP", "BMP").replace("2020", "2025"))
    good = matched()
    assert rank([poor, good])[0] is good
    assert good.fit > poor.fit


@pytest.mark.parametrize("resume", RESUMES, ids=lambda p: p.name)
@pytest.mark.parametrize("path", JOBS, ids=lambda p: p.name)
def test_every_place_holds_what_is_said(resume: Path, path: Path) -> None:
    document = profilecheck.read(path)
    job = read_job(document, annotate(document.text))
    found = match(profilecheck.analyse(profilecheck.read(resume), as_of=AS_OF), job)
    text = found.profile.document.text
    for met in found.items:
        assert job.quote(met.wanted) == met.text
        assert (met.state == "lacking") == (met.shown is None)
        assert met.shown is None or 0 <= met.shown.start < met.shown.end <= len(text)
        assert met.statement is None or any(s.span == met.statement for p in found.profile.positions for s in p.statements)
    assert 0 <= found.fit <= 100
    assert found.required.shown <= found.required.asked


def test_an_empty_job_has_no_fit() -> None:
    found = matched(job="Once upon a time\n")
    assert found.items == ()
    assert found.fit == 0


@pytest.mark.parametrize("width", [40, 80, 100])
def test_the_text_stays_within_its_width(found: Match, width: int) -> None:
    text = drawn.as_text([found, matched(job=JOB.replace("Azure", "AWS"))], Look(width=width), everything=True)
    assert all(c.isprintable() or c == "\n" for c in text)
    assert max(map(len, text.splitlines())) <= width
    assert "Only named" in text


def test_the_section_for_a_report_has_a_heading(found: Match) -> None:
    assert drawn.as_section(found, Look()).lstrip("\n").startswith("Match with the job")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    resume, job = tmp_path / "resume.txt", tmp_path / "job.txt"
    resume.write_text(RESUME, encoding="utf-8")
    job.write_text(JOB, encoding="utf-8")
    return resume, job


def call(*arguments: object) -> Result:
    return CliRunner().invoke(root, ["match", *map(str, arguments)], prog_name="profilecheck")


def test_one_resume_and_one_job(files: tuple[Path, Path]) -> None:
    result = call(*files, "--as-of", "2026-11")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("resume.txt for Senior IT Project Manager (job.txt)")


def test_several_jobs_come_in_order(files: tuple[Path, Path], tmp_path: Path) -> None:
    resume, job = files
    other = tmp_path / "other.txt"
    other.write_text("CIO\n\nRequirements\n- 20 years of experience in IT\n- COBIT, SAP, Guidewire, CISSP certification\n", encoding="utf-8")
    data = json.loads(call(resume, other, job, "--format", "json", "--as-of", "2026-11").stdout)
    assert data["schema"] == 1
    assert [m["job"]["name"] for m in data["matches"]] == ["job.txt", "other.txt"]
    item = next(i for i in data["matches"][0]["items"] if i["name"] == "Microsoft Project")
    assert (item["state"], item["printed"]) == ("otherwise", "MS Project")
    assert item["shown"]["text"] == "MS Project"


def test_several_resumes_for_one_job(files: tuple[Path, Path], tmp_path: Path) -> None:
    resume, job = files
    other = tmp_path / "weak.txt"
    other.write_text(RESUME.replace("Azure", "a hall").replace("PMP", "BMP"), encoding="utf-8")
    result = call("--job", job, other, resume, "--as-of", "2026-11")
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Senior IT Project Manager (job.txt) and 2 resumes")
    assert result.stdout.index("resume.txt") < result.stdout.index("weak.txt")


@pytest.mark.parametrize("arguments", [(0,), (0, "missing.txt"), (0, 0)])
def test_a_users_fault_is_one_sentence(files: tuple[Path, Path], arguments: tuple[object, ...], tmp_path: Path) -> None:
    poem = tmp_path / "poem.txt"
    poem.write_text("Roses are red\n", encoding="utf-8")
    result = call(*[poem if a == 0 else a for a in arguments])
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Scrum Master certification", "Professional Scrum Master I (PSM I), 2021"),
        ("Scrum Master certification", "Certified ScrumMaster (CSM), 2019"),
        ("Project Management certification", "PRINCE2 Practitioner, 2020"),
        ("Project Management certification", "Certified Associate in Project Management (CAPM), 2022"),
        ("Agile certification", "PMI-ACP, 2021"),
    ],
)
def test_a_kind_of_credential_is_held_by_any_that_is_one(asked: str, held: str) -> None:
    found = matched(RESUME.split("Certifications")[0] + f"Certifications\n{held}\n", f"Project Manager\n\nRequirements\n- {asked}\n- Risk management\n")
    credentials = [m for m in found.items if m.kind == "certification"]
    assert credentials
    assert all(m.state == "in-use" for m in credentials)
    assert not any(asked.lower() in step.text.lower() for step in found.steps)


@pytest.mark.parametrize(
    "line",
    [
        "Work with engineering and product teams",
        "Experience with executive leadership, engineering and design teams",
        "Familiarity with engineering, sales and legal departments",
        "Alignment of engineering and finance stakeholders",
    ],
)
def test_whom_one_works_with_is_no_skill(line: str) -> None:
    found = matched(job=f"Project Manager\n\nRequirements\n- {line}\n- Risk management\n")
    assert [m.name for m in found.items] == ["risk management"]
