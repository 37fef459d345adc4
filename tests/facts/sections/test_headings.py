"""Heading words and the kinds of section that they open."""

from __future__ import annotations

from typing import Any

import pytest

from profilecheck.facts.sections.headings import find_headings
from profilecheck.facts.sections.keys import key_of, lexicon
from profilecheck.facts.sections.wording import kind_by_stems, wording_of
from tests.facts.from_text import load, source_of

CASES = load("headings.toml", 30)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_heading_words(case: dict[str, Any]) -> None:
    assert (found.kind if (found := lexicon().get(key_of(case["text"]))) else "") == case["kind"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Voluntary Community Work", "volunteering"), ("Where I have gained experience", "experience"), ("Toolkit", "tools"), ("Acme", None)],
)
def test_stems(text: str, kind: str | None) -> None:
    assert kind_by_stems(text) == kind


def test_heading_in_front_of_its_text() -> None:
    source = source_of("Jane Roe\nSUMMARY: Leads projects in hospitals and has done so for nine years.\n", sections=False)
    headings = find_headings(source)
    assert [(h.kind, h.inline, h.length) for h in headings] == [("summary", True, len("SUMMARY"))]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Work Experience (8+ years)", "experience"),
        ("Detailed Professional Experience", "experience"),
        ("Experience – 12 years", "experience"),
        ("Professional Experience in Kuwait", "experience"),
        ("Academic Administrative Experience", "experience"),
        ("Clinical Experience", "experience"),
        ("Clinical Trials", None),
        ("Professional Experience in Welding", None),
        ("4. Earlier Employment", "experience"),
        ("CAREER SKETCH", "experience"),
        ("Employment Contour", "experience"),
        ("Experiance", "experience"),
        ("Proffesional Experiance", "experience"),
        ("Academic Particulars", "education"),
        ("Educational Summary", "education"),
        ("IV. Eduction", "education"),
        ("Vocational Training & Certificates", "certifications"),
        ("Functional and Technical Skills", "skills"),
        ("Projects/Thesis", "projects"),
        ("x Profile Summary", "summary"),
        ("Work Authorization & Relocation", "other"),
        ("Project Leadership", None),
        ("Project Manager", None),
        ("Software Engineering", None),
        ("Diploma in Computing", None),
        ("Tenure", None),
        ("North Harbour Systems", None),
        ("led the work experience", None),
    ],
)
def test_words_of_which_headings_are_composed(text: str, kind: str | None) -> None:
    wording = wording_of(text)
    assert (wording and wording.kind) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Eduction", "education"),
        ("Objectve", "summary"),
        ("Wrok Experience", "experience"),
        ("Technical Skils", "skills"),
        ("PROFESSIONAL EXPEREINCE", "experience"),
        ("Academic Qualifcations", "education"),
        ("Overseas Experience", "experience"),
        ("Gulf Experience", "experience"),
        ("Employment Chronicle", "experience"),
        ("PROFESSIONAL EXPERIENCE – 12 YEARS", "experience"),
        ("Work Experience [2010 - Present]", "experience"),
        ("Employment History (most recent first)", "experience"),
        ("Total Experience: 9 Years", "experience"),
        ("Working Expereance", "experience"),
        ("Proffesional Qualifcation", "education"),
        ("Core Team", None),
        ("Kay Skills", None),
        ("Reduction", None),
        ("Execution", None),
    ],
)
def test_slips_and_what_stands_beside_a_heading(text: str, kind: str | None) -> None:
    wording = wording_of(text)
    assert (wording.kind if wording else None) == kind
