"""Why jobs were read as they were: the readings that competed, and which line gave what."""

from __future__ import annotations

import pytest

from profilecheck.facts.experience import find_positions
from profilecheck.facts.experience.types import SectionWhy
from profilecheck.facts.experience.why import explain
from tests.facts.from_text import source_of

TEXT = """
Experience
Halvorsen Freight	March 2019 – Present
Senior Project Manager
- Delivered a dock scheduling system for nine terminals.
Tamarack Paper Mills	June 2015 – February 2019
Project Coordinator
- Kept the risk log and the weekly report.
"""
LABELS = """
Experience
Company: Kestrel Asset Managers Limited
Duration: October 2012 to Present
Designation: Project Controller
- Keeps the register of changes.
"""
SENTENCE = """
Experience
- Worked as a Systems Engineer at Alder Group from May 2010 to June 2012
- Kept the servers of two sites.
"""


def explained(text: str) -> SectionWhy:
    source = source_of(text)
    (found,) = explain(source, find_positions(source))
    return found


def test_the_best_reading_is_first_and_has_won() -> None:
    found = explained(TEXT)
    assert [reading.won for reading in found.readings] == [True] + [False] * (len(found.readings) - 1)
    best, other = found.readings[:2]
    assert (best.above, best.below, best.entries, best.titles, best.organizations, best.left) == (0, 1, 2, 2, 2, ())
    assert best.score > other.score
    assert "it finds 2 titles, the next best 0" in found.reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT, {"title": "place", "organization": "place", "dates": "words"}),
        (LABELS, {"title": "label", "organization": "label", "dates": "label"}),
        (SENTENCE, {"title": "sentence", "organization": "sentence", "dates": "sentence"}),
    ],
    ids=["place", "label", "sentence"],
)
def test_each_part_names_its_line_and_by_what_it_was_told(text: str, expected: dict[str, str]) -> None:
    first = explained(text).positions[0]
    assert {part.part: part.by for part in first.parts} == expected
    assert all(part.line.contains(part.span) for part in first.parts)


def test_without_dates_there_was_nothing_to_choose() -> None:
    found = explained("Experience\nProject Manager\nAlder Group\n- Led the move of two data centers.\n")
    assert found.readings == ()
    assert "No line holds the dates of a job" in found.reason
