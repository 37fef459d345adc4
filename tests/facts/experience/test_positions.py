"""Positions in the many ways in which people lay out their jobs, and the statements below them."""

from __future__ import annotations

import time
from itertools import pairwise
from typing import Any

import pytest

from profilecheck.facts.experience import find_positions
from tests.facts.from_text import LAYOUTS, layouts, source_of

Row = list[str | int]


def positions_of(text: str) -> list[Row]:
    source = source_of(text)

    def quote(span: Any) -> str:
        return source.quote(span) if span else ""

    return [
        [
            quote(p.title),
            quote(p.organization),
            quote(p.location),
            str(p.dates.start or "") if p.dates else "",
            (p.dates.end_text or "") if p.dates else "",
            len(p.statements),
        ]
        for p in find_positions(source)
    ]


def test_names_are_unique() -> None:
    assert len({c["name"] for c in LAYOUTS}) == len(LAYOUTS)


@pytest.mark.parametrize("case", layouts("positions", held=False), ids=lambda c: c["name"])
def test_layout(case: dict[str, Any]) -> None:
    assert positions_of(case["text"]) == case["positions"]


def test_held_half() -> None:
    gold = right = found = whole = 0
    for case in layouts("positions", held=True):
        rows = positions_of(case["text"])
        gold, found = gold + len(case["positions"]), found + len(rows)
        right += sum([*row[:1], *row[3:5]] in [[*r[:1], *r[3:5]] for r in rows] for row in case["positions"])
        whole += sum(row in rows for row in case["positions"])
    assert gold >= 70
    assert right / max(gold, found) >= 0.93
    assert whole / max(gold, found) >= 0.88


@pytest.mark.parametrize("case", [c for c in LAYOUTS if "positions" in c], ids=lambda c: c["name"])
def test_spans_are_in_order(case: dict[str, Any]) -> None:
    source = source_of(case["text"])
    positions = find_positions(source)
    for position in positions:
        assert position.span.contains(position.head)
        assert all(position.head.end <= s.span.start and s.span.end <= position.span.end for s in position.statements)
    # Two times of one role stand in one place.
    assert all(a.span.end <= b.span.start or a.span == b.span for a, b in pairwise(positions))


def test_a_career_break_is_no_position() -> None:
    text = "EXPERIENCE\nSabbatical	2019 – 2020\nIT Manager, Ferrow Foods	2015 – 2019\n- Ran IT.\n"
    assert [row[0] for row in positions_of(text)] == ["IT Manager"]


@pytest.mark.parametrize("piece", ["Project Manager, Acme, Boston, MA\t2015 – 2019\n", "- led led led\n", "Manager ", "2015 - 2016\n", "A, "])
def test_time_is_linear(piece: str) -> None:
    text = "EXPERIENCE\n" + (piece * (12000 // len(piece)))[:12000]
    source = source_of(text)
    begin = time.process_time()
    find_positions(source)
    assert time.process_time() - begin < 5.0
