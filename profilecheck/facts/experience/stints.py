"""A job held twice that is told once: "Draftsman, May 2003 – Oct 2003 and Dec 2004 – Mar 2005" are two positions, and so are two lines with dates of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position

JOINED = re.compile(r"\)?\s{0,2}(?:,|;|/|&|\band\b)\s{0,2}(?:and\s)?(?:(?:again )?from\s)?\(?", re.I)


def with_stints(source: Source, position: Position) -> Iterator[Position]:
    """A position, and one without statements for each further time that its dates go on with."""
    yield position
    last = position.dates
    if last is None:
        return
    for mark in source.marks("dates", position.head):
        between = source.document.text[last.span.end : mark.span.start] if mark.span.start >= last.span.end else ""
        if mark.span == last.span:
            continue
        if mark.kind == "range" and (JOINED.fullmatch(between) or is_beside_employer(source, position, mark.span)) and are_apart(last, mark.value):
            yield replace(position, dates=mark.value, statements=())
            last = mark.value


def is_beside_employer(source: Source, position: Position, dates: Span) -> bool:
    """Whether dates stand on the employer's line, where those of the title stand on its own: the job's time before the last change of it."""
    block = source.document.block_at(dates.start)
    if block is None or position.title is None or position.organization is None:
        return False
    return block.span.contains(position.organization) and not block.span.contains(position.title)


def are_apart(one: DateRange, other: DateRange) -> bool:
    """Whether one of two ranges is over before the other begins, or in the same month."""
    if one.start is None or other.start is None:
        return False
    first, second = (one, other) if one.start.index <= other.start.index else (other, one)
    return second.start is not None and not first.present and first.end is not None and first.end.index <= second.start.index
