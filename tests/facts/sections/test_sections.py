"""Sections under usual, odd, decorated and missing headings."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace

from profilecheck.builder import Builder
from profilecheck.document import Box
from profilecheck.facts.experience import find_positions
from profilecheck.facts.sections import find_sections
from profilecheck.facts.source import Source
from profilecheck.nlp.language import annotate
from tests.facts.from_text import layouts, source_of


def sections_of(text: str) -> list[str]:
    source = source_of(text)
    return [f"{s.kind}|{source.quote(s.heading)}" for s in source.sections if s.heading]


@pytest.mark.parametrize("case", layouts("sections", held=False), ids=lambda c: c["name"])
def test_sections(case: dict[str, Any]) -> None:
    assert sections_of(case["text"]) == case["sections"]


def test_held_half() -> None:
    cases = layouts("sections", held=True)
    wanted = [(c["name"], s) for c in cases for s in c["sections"]]
    found = {(c["name"], s) for c in cases for s in sections_of(c["text"])}
    assert len(wanted) >= 15
    assert sum(w in found for w in wanted) / len(wanted) >= 0.8


@pytest.mark.parametrize("text", ["one line", "a line\nanother line with more words in it than the first"])
def test_no_heading_at_all(text: str) -> None:
    assert sections_of(text) == []


def test_a_repeated_label_under_jobs_is_no_section() -> None:
    job = "IT Manager, Foxglove\t2018 – 2020\nResponsibilities:\n- Ran IT.\n"
    text = f"EXPERIENCE\n{job}{job}EDUCATION\nBSc, Tolland University, 2014\n"
    assert sections_of(text) == ["experience|EXPERIENCE", "education|EDUCATION"]


@pytest.mark.parametrize("label", ["AWARDS\n- Team of the year 2019", "Tools\nJira, SAP"])
def test_a_label_between_two_jobs_does_not_end_the_experience(label: str) -> None:
    jobs = f"IT Manager, Foxglove\t2018 – 2020\n- Ran IT.\n{label}\nIT Lead, Basin Foods\t2014 – 2018\n- Led.\n"
    text = f"EXPERIENCE\n{jobs}EDUCATION\nBSc, Tolland University, 2014\n"
    assert sections_of(text) == ["experience|EXPERIENCE", "education|EDUCATION"]


def test_sections_do_not_overlap() -> None:
    source = source_of("Jane Roe\nSUMMARY\nLeads projects.\nEXPERIENCE\nIT Manager, Foxglove	2018 – 2020\n- Ran IT.\n")
    spans = [s.span for s in source.sections]
    assert len(spans) == 3
    assert all(a.end <= b.start for a, b in pairwise(spans))


def test_the_main_column_goes_on_overleaf_behind_a_sidebar() -> None:
    builder = Builder("resume.pdf", "pdf", b"")
    lines = [
        ("heading", 0, 1, "WORK EXPERIENCE"),
        ("paragraph", 0, 1, "IT Manager, Foxglove Group, 2015 – 2020"),
        ("bullet", 0, 1, "Ran the service desk of nine offices."),
        ("heading", 1, 1, "REFERENCES"),
        ("paragraph", 1, 1, "Mr. Chandra Lowell, Foxglove Group"),
        ("paragraph", 0, 2, "Systems Analyst, Tolland Mills, 2011 – 2015"),
        ("bullet", 0, 2, "Wrote the requirements of a ledger."),
    ]
    for kind, column, page, text in lines:
        builder.block(kind, f"page {page}", column=column)
        for at, word in enumerate(text.split()):
            builder.word(word, box=Box(page, 40.0 + 200 * column + at, 80.0, 41.0 + at, 90.0), size=14.0 if kind == "heading" else 10.0, bold=kind == "heading")
    document = builder.build()
    bare = Source(document, annotate(document.text))
    sections = find_sections(bare)
    assert [s.kind for s in sections] == ["experience", "references", "experience"]
    found = find_positions(replace(bare, sections=sections))
    assert [document.quote(p.title) for p in found if p.title] == ["IT Manager", "Systems Analyst"]
