"""Heading words and the kinds of section that they open."""

from __future__ import annotations

from typing import Any

import pytest

from profilecheck.facts.sections.headings import find_headings, key_of, kind_by_stems, lexicon
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
