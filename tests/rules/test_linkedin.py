"""Rules for LinkedIn: three kinds of files of one person are judged alike, and what a file cannot hold is skipped with a reason."""

from __future__ import annotations

import datetime
import functools
from pathlib import Path

import pytest

import profilecheck
from profilecheck.facts.types import Profile
from profilecheck.readers.linkedin.pasted import read_paste
from profilecheck.report import Report, Result
from profilecheck.rules import engine, reporting
from tests.conftest import ROOT
from tests.rules.rule_examples import profile as example

AS_OF = datetime.date(2026, 11, 1)
FOLDER = ROOT / "samples" / "linkedin"
FILES = {"export": "Complete_LinkedInDataExport_11-01-2026.zip", "saved": "priya-nandakumar-saved.pdf", "pasted": "priya-nandakumar-pasted.txt"}
BASIC = "EXPORT\nShares.csv\nComments.csv\nReactions.csv\nRecommendations_Received.csv\nOrganizations.csv"
ACTIVITY = ("posts-missing", "posts-off-topic", "comments-missing")
RECOMMENDED = ("recommendations-few", "recommendation-from-manager-missing", "recommendation-old", "recommendation-off-topic")


@functools.cache
def profile(kind: str) -> Profile:
    path: Path = FOLDER / FILES[kind]
    document = read_paste(path.read_text(encoding="utf-8")) if kind == "pasted" else profilecheck.read(path)
    return profilecheck.analyse(document, as_of=AS_OF)


def result(report: Report, rule: str) -> Result:
    return next(r for r in report.results if r.rule == rule)


def test_the_same_person_gets_the_same_score_from_each_kind_of_file() -> None:
    reports = [reporting.check(profile(kind)) for kind in FILES]
    shared = [r for r in engine.registry() if all(result(report, r.id).outcome != "skipped" for report in reports)]
    assert len(shared) > 70
    scores = [reporting.check(profile(kind), select=shared).score.overall for kind in FILES]
    assert all(s is not None for s in scores)
    assert max(s or 0 for s in scores) - min(s or 0 for s in scores) <= 2


@pytest.mark.parametrize("rule", [*ACTIVITY, *RECOMMENDED, "group-missing"])
def test_what_a_basic_export_lacks_is_no_fault(rule: str) -> None:
    one = result(reporting.check(example(BASIC)), rule)
    assert one.outcome == "skipped"
    assert "not in this file" in (one.reason or "")


@pytest.mark.parametrize("rule", [*ACTIVITY, *RECOMMENDED, "course-missing", "publication-missing", "project-section-empty", "relevant-skills-few"])
def test_what_a_saved_pdf_lacks_is_no_fault(rule: str) -> None:
    one = result(reporting.check(profile("saved")), rule)
    assert one.outcome == "skipped"
    assert "saved PDF" in (one.reason or "")


def test_a_saved_pdf_has_no_score_for_visibility() -> None:
    categories = {c.id: c.score for c in reporting.check(profile("saved")).score.categories}
    assert categories["presence"] is None


def test_photo_and_groups_are_mentioned_once() -> None:
    reasons = [r.reason or "" for r in reporting.check(example(BASIC)).results]
    assert sum("photo" in reason for reason in reasons) == 1


def test_a_resume_is_not_asked_for_visibility() -> None:
    report = reporting.check(example("- Led the migration of 40 servers"))
    assert "presence" not in {c.id for c in report.score.categories}
    assert sum(c.weight for c in report.score.categories) == pytest.approx(100)
    assert all(r.outcome == "skipped" for r in report.results if r.rule in (*ACTIVITY, *RECOMMENDED))


def test_shares_of_a_profile_are_shares_of_the_whole() -> None:
    assert sum(c.weight for c in reporting.check(profile("export")).score.categories) == pytest.approx(100)


@pytest.mark.parametrize(
    ("rule", "where"),
    [
        ("case-study-missing", None),
        ("listed-project-without-figures", "Projects.csv row 2, Title"),
        ("about-hook-buried", None),
        ("headline-without-certification", "Profile.csv row 2, Headline"),
        ("recommendations-few", "Recommendations_Received.csv row 2, Job Title"),
    ],
)
def test_findings_of_the_sample_say_the_file_row_and_column(rule: str, where: str | None) -> None:
    one = result(reporting.check(profile("export")), rule)
    assert one.outcome == ("failed" if where else "passed")
    assert [f.where for f in one.findings][:1] == ([where] if where else [])


@pytest.mark.parametrize(
    ("day", "outcome", "words"),
    [("2026-11-01", "failed", "4 would keep"), ("2027-02-01", "failed", "none of them in the last 90 days"), ("2028-06-01", "failed", "haven't posted")],
)
def test_posts_are_counted_up_to_the_day(day: str, outcome: str, words: str) -> None:
    found = profilecheck.analyse(profilecheck.read(FOLDER / FILES["export"]), as_of=datetime.date.fromisoformat(day))
    one = result(reporting.check(found), "posts-missing")
    assert one.outcome == outcome
    assert words in one.findings[0].message


@pytest.mark.parametrize(
    ("headline", "fires"),
    [("Project Manager at Northwind Bank", True), ("Project Manager", True), ("Senior IT Project Manager | Cloud Infrastructure | PMP", False)],
)
def test_the_headline_that_linkedin_fills_in(headline: str, fires: bool) -> None:
    found = example(f"EXPORT\nProfile.csv\nFirst Name,Last Name,Headline,Geo Location\nJordan,Ellis,{headline},Leeds")
    assert (result(reporting.check(found), "headline-only-a-title").outcome == "failed") is fires


def test_an_empty_position_is_named() -> None:
    positions = "Company Name,Title,Description,Location,Started On,Finished On\nNorthwind Bank,IT Project Manager,,Leeds,Jan 2016,\n"
    one = result(reporting.check(example(f"EXPORT\nPositions.csv\n{positions}")), "experience-missing")
    assert one.findings[0].where == "Positions.csv row 2, Title"
