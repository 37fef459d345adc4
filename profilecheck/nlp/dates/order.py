"""Settles by the whole document what one date alone leaves open: day or month first, month or school year, end first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from profilecheck.calendar import DateRange, Month
from profilecheck.nlp.dates.points import Point
from profilecheck.nlp.dates.ranges import connected

SAME_DAY = 3
"""So many dates that all name the first of a month, each of another month, tell which figure is the day."""

NOW = frozenset(["cur", "now", "ong", "pre", "tod"])
"""How a range begins that is printed with its open end first."""


def day_first(triples: Sequence[tuple[int, int, int]]) -> bool:
    """Whether "01/09/2014" is the first of September in a document with these dates; without a sign the month stands first."""
    if any(second > 12 for _, second, _ in triples):
        return False
    if any(first > 12 for first, _, _ in triples):
        return True
    first, second = {a for a, _, _ in triples}, {b for _, b, _ in triples}
    return len(triples) >= SAME_DAY and first == {1} and len(second) > 1


def settle(text: str, points: list[Point]) -> list[Point]:
    """Points with the month that the document's other dates tell."""
    triples = [p.triple for p in points if p.triple]
    days_first = day_first(triples)
    halves = [p.halved for p in points if p.halved]
    ends = any((one.halved or other.halved) and connected(text, one, other) for one, other in pairwise(points))
    school = not ends and all(figure > year % 100 for year, figure in halves)
    settled: list[Point] = []
    for point in points:
        if point.triple and days_first and point.triple[1] <= 12:
            point = replace(point, value=Month(point.triple[2], point.triple[1]))
        elif point.halved and school:
            point = replace(point, end=point.end - 3, kind="year", value=Month(point.halved[0]))
        settled.append(point)
    return settled


def reversed_ranges(text: str, found: list[DateRange]) -> list[DateRange]:
    """Ranges printed end first ("2020 – 2016") the right way round, where the document prints most of them so, "Now – 2020" among them."""
    open_first = [d for d in found if d.present and text[d.span.start :][:3].lower() in NOW]
    backward = [d for d in found if d.start and d.end and d.end.index < d.start.index]
    forward = [d for d in found if d.start and d not in open_first and (d.present or (d.end and d.start.index < d.end.index))]
    if not backward or len(backward) + len(open_first) <= len(forward):
        return found
    return [replace(d, start=d.end, end=d.start) if d in backward else d for d in found]
