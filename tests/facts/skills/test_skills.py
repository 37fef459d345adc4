"""Which skills a resume names: snippets with what must and must not be found, and what is said of each mention."""

from __future__ import annotations

import datetime
import hashlib
import re
import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

import profilecheck
from profilecheck.document import Span
from profilecheck.facts.skills import find_skills
from profilecheck.facts.source import Source
from profilecheck.facts.types import Profile
from profilecheck.nlp.language import annotate
from tests.conftest import AS_OF, RESUMES, ROOT

GROUPS = ("tool", "technology", "method", "competency", "soft")
HEADINGS = {"skills": "Skills", "summary": "Summary", "education": "Education", "certifications": "Certifications"}
CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "skills.toml").read_text(encoding="utf-8"))["case"]
# Shares of the half that is only measured on: named skills found with their group, and words refused.
LEAST_FOUND, LEAST_REFUSED = 0.95, 0.93
# Milliseconds for a resume of two pages, several times what it takes on an idle machine.
SLOWEST = 40
KNOWN = {"Replaced desktops and printers in all branches.": "hardware that lists name often counts in sentences too"}


def is_held(case: dict[str, Any]) -> bool:
    """The half that rules are only measured on; by the text alone, so that a case never changes sides."""
    return int(hashlib.sha256(case["text"].encode()).hexdigest(), 16) % 2 == 1


DEV = [c for c in CASES if not is_held(c)]
HELD = [c for c in CASES if is_held(c)]


def page(case: dict[str, Any]) -> str:
    """A small resume around a snippet: in the section `under`, or as a statement of a job at that employer or with that title."""
    kind, _, name = case["under"].partition(":")
    title = name if kind == "title" else "Project Manager"
    employer = name if kind == "employer" else "Northfield Partners"
    job = f"Work Experience\n{title}\n{employer}\nMarch 2015 - June 2019\n"
    if kind in HEADINGS:
        return f"Maren Ostrowe\nLeeds, UK\n\n{HEADINGS[kind]}\n\n{case['text']}\n\n{job}- Kept the plan for the board up to date.\n"
    return f"Maren Ostrowe\nLeeds, UK\n\nSummary\n\nHas run many things for many years.\n\n{job}- {case['text']}\n"


def profile_of(text: str, folder: Path) -> Profile:
    path = folder / "resume.txt"
    path.write_text(text, encoding="utf-8")
    return profilecheck.analyse(profilecheck.read(path), as_of=datetime.date(AS_OF.year, AS_OF.month, AS_OF.day))


def judge(case: dict[str, Any], folder: Path) -> tuple[list[str], list[str]]:
    """What is wrong with a snippet: named skills not found in their group, and words that were taken for skills."""
    profile = profile_of(page(case), folder)
    text = profile.document.text
    missed = [
        f"{group} {wanted!r}"
        for group in GROUPS
        for wanted in case.get(group, ())
        if not any(s.group == group and re.search(rf"(?<![\w+#]){re.escape(wanted)}(?![\w+#])", profile.quote(s.span)) for s in profile.skills)
    ]
    refused = [(word, Span(*m.span())) for word in case.get("no", ()) for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)]
    taken = sorted({f"{word!r} as {s.group}" for word, span in refused for s in profile.skills if span.contains(s.span)})
    return missed, taken


def test_there_are_cases() -> None:
    assert len(CASES) >= 100
    assert len({c["text"] for c in CASES}) == len(CASES)
    assert min(len(DEV), len(HELD)) >= 45
    assert sum(bool(c.get("no")) for c in CASES) > 30


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, id=c["text"][:60], marks=[pytest.mark.xfail(reason=KNOWN[c["text"]])] if c["text"] in KNOWN else []) for c in DEV],
)
def test_snippet(case: dict[str, Any], tmp_path: Path) -> None:
    assert judge(case, tmp_path) == ([], [])


def test_the_half_kept_apart(tmp_path: Path) -> None:
    results = [judge(case, tmp_path) for case in HELD]
    wanted = sum(len(case.get(group, ())) for case in HELD for group in GROUPS)
    refused = sum(len(case.get("no", ())) for case in HELD)
    assert 1 - sum(len(missed) for missed, _ in results) / wanted >= LEAST_FOUND
    assert 1 - sum(len(taken) for _, taken in results) / refused >= LEAST_REFUSED


@pytest.mark.parametrize(
    ("under", "text", "quote", "name"),
    [
        ("skills", "SQL Server 2008 R2, Java", "SQL Server 2008 R2", "Microsoft SQL Server"),
        ("skills", "Windows 2000/2003 Server, Java", "Windows 2000/2003 Server", "Windows"),
        ("skills", "Storage Area Network (SAN), Java", "Storage Area Network (SAN)", "SAN"),
        ("skills", "Java, Cisco Bluewave Director, Linux", "Cisco Bluewave Director", "Cisco Bluewave Director"),
        ("experience", "Ran the Cargo Booking System (CBS) of the fleet.", "Cargo Booking System (CBS)", "Cargo Booking System (CBS)"),
    ],
)
def test_a_span_keeps_versions_and_brackets_and_the_name_does_not(under: str, text: str, quote: str, name: str, tmp_path: Path) -> None:
    profile = profile_of(page({"under": under, "text": text}), tmp_path)
    assert name in [s.name for s in profile.skills if profile.quote(s.span) == quote]


def test_where_it_stands_and_whether_it_is_in_use(tmp_path: Path) -> None:
    profile = profile_of(page({"under": "skills", "text": "Jira, Visio"}).replace("Kept the plan", "Kept the plan in Jira"), tmp_path)
    jira = [(s.where, s.in_use, s.family) for s in profile.skills if s.name == "Jira"]
    assert jira == [("skills", False, "agile"), ("experience", True, "agile")]
    assert [s.in_use for s in profile.skills if s.name == "Visio"] == [False]


def test_entries_that_no_lexicon_holds_are_less_sure(tmp_path: Path) -> None:
    profile = profile_of(page({"under": "skills", "text": "Tools: Zentrixo, Jira, PlanHopper 9"}), tmp_path)
    unknown = {profile.quote(s.span): (s.group, s.source) for s in profile.skills if s.sure < 0.8}
    assert unknown == {"Zentrixo": ("tool", "list"), "PlanHopper 9": ("tool", "list")}


def test_skills_of_two_pages_are_found_fast() -> None:
    documents = [profilecheck.read(path) for path in RESUMES if path.suffix in {".txt", ".md", ".docx"}]
    assert documents
    for document in documents:
        source = Source(document, annotate(document.text))
        find_skills(source, ())
        start = time.perf_counter()
        find_skills(source, ())
        assert time.perf_counter() - start < SLOWEST / 1000
