"""The parts of one entry's head lines."""

from __future__ import annotations

import pytest

from profilecheck.document import Span
from profilecheck.facts.experience.heads import read_head
from profilecheck.facts.experience.lines import read_lines
from tests.facts.from_text import source_of


def head_of(text: str) -> list[str]:
    source = source_of(text, sections=False)
    lines = read_lines(source, Span(0, len(source.document.text)))
    head = read_head(source, lines, next((line.dates for line in lines if line.dates), None))
    return [source.quote(s) if s else "" for s in (head.title, head.organization, head.location)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Project Manager | Vantrella | Austin, TX | 2015 – 2019", ["Project Manager", "Vantrella", "Austin, TX"]),
        ("Vantrella — Project Manager (2015 – 2019)", ["Project Manager", "Vantrella", ""]),
        ("Project Manager at Vantrella, Austin, TX", ["Project Manager", "Vantrella", "Austin, TX"]),
        ("Boston Scientific, Natick, MA\nProject Manager", ["Project Manager", "Boston Scientific", "Natick, MA"]),
        ("Bank of Chicago\nProject Manager", ["Project Manager", "Bank of Chicago", ""]),
        ("Company Name City , State Project Manager 06/2014 to Current", ["Project Manager", "Company Name", "City , State"]),
        ("Project Manager , 07/2013 to Current\nCompany Name - City , State", ["Project Manager", "Company Name", "City , State"]),
        ("Project Manager Jul 2014 to Current\nCompany Name", ["Project Manager", "Company Name", ""]),
        ("Company: Daybreak Airlines\nTitle: Crew Planner", ["Crew Planner", "Daybreak Airlines", ""]),
        ("Project Manager, Bexley Instruments, Inc., Madison, WI", ["Project Manager", "Bexley Instruments, Inc.", "Madison, WI"]),
        ("Manager – Core Platforms\nKaveri Technologies Pvt. Ltd., Bengaluru", ["Manager – Core Platforms", "Kaveri Technologies Pvt. Ltd.", "Bengaluru"]),
        ("Project Manager, Halvorsen Freight, Smallville", ["Project Manager", "Halvorsen Freight", "Smallville"]),
        ("IT Project Manager\nvia Bexley Staffing, Inc.\nVantrella\n2015 – 2019", ["IT Project Manager", "Vantrella", ""]),
        ("IT Project Manager | via Bexley Staffing, Inc. | Vantrella | 2015 – 2019", ["IT Project Manager", "Vantrella", ""]),
        ("Agile Coach\nWrenfield Software\nMay 2019 – Present (4 yrs 2 mos)", ["Agile Coach", "Wrenfield Software", ""]),
    ],
)
def test_head(text: str, parts: list[str]) -> None:
    assert head_of(text) == parts
