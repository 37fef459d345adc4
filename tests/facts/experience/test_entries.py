"""Which lines of a section are heads, and what belongs below each."""

from __future__ import annotations

import pytest

from profilecheck.document import Span
from profilecheck.facts.experience.entries import find_entries
from tests.facts.from_text import source_of


def entries_of(text: str) -> list[tuple[int, int]]:
    """Numbers of head and body lines of each entry."""
    source = source_of(text, sections=False)
    return [(len(e.head), len(e.body)) for e in find_entries(source, Span(0, len(source.document.text)))]


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("IT Manager, Ferrow\t2015 – 2019\n- Ran IT.\n- Led three.", [(1, 2)]),
        ("IT Manager\nFerrow Foods\n2015 – 2019\n- Ran IT.\nIT Lead\nBasin Foods\n2011 – 2015\n- Led.", [(3, 1), (3, 1)]),
        ("2015 – 2019\nIT Manager\nFerrow Foods\n- Ran IT.", [(3, 1)]),
        ("IT Manager, Ferrow\t2015 – 2019\n- Moved servers from 2016 to 2017 and trained people in 2018 while the old hall went on.", [(1, 1)]),
        ("IT Manager\n- Ran IT.\nIT Lead\n- Led.", [(1, 1), (1, 1)]),
        ("No job at all is told of in this line of text.", []),
    ],
)
def test_entries(text: str, shape: list[tuple[int, int]]) -> None:
    assert entries_of(text) == shape


def test_a_single_date_beside_a_title_is_its_time() -> None:
    source = source_of("Shift Lead\tSummer 2021\nScoops & Sons\n- Led a shift.", sections=False)
    dates = [e.dates for e in find_entries(source, Span(0, len(source.document.text)))]
    assert [(str(d.start), d.end_text) for d in dates if d] == [("2021", "2021")]
