"""Sections under usual, odd, decorated and missing headings."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

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
