"""A date outside of the roles that goes on, or begins after the latest role ended: whoever prints one says what came after."""

from __future__ import annotations

import re

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position
from profilecheck.patterns import lazy

ELSEWHERE = ("education", "certifications", "courses", "contact", "publications", "references", "recommendations", "memberships", "languages")
"""Sections whose dates say nothing of work: what is studied is told apart by its own rule."""


# Whoever founded or runs something does more than belong to it.
OFFICE = lazy(r"\b(?:founder|founded|owner|director|president|chair\w*|head|lead|leader|organi[sz]er|coach|consultant|volunteer\w*|treasurer|manager)\b", re.I)


def line_at(text: str, span: Span) -> str:
    """The line in which a range stands."""
    end = text.find("\n", span.end)
    return text[text.rfind("\n", 0, span.start) + 1 : end if end >= 0 else len(text)]


def is_of_something_else(source: Source, span: Span) -> bool:
    """Whether a date stands in a section of degrees and the like; an office in a society is work."""
    section = source.section_at(span.start)
    if section is None or section.kind not in ELSEWHERE:
        return False
    return not (section.kind == "memberships" and OFFICE.search(line_at(source.document.text, span)))


def later_date(source: Source, positions: tuple[Position, ...], as_of: Month) -> Span | None:
    """The first such date; None where a role goes on, or where none of them has dates."""
    dates = [p.dates for p in positions if p.dates is not None]
    ends = [end for d in dates if (end := end_of(d, as_of)) is not None]
    if not ends or any(d.present for d in dates):
        return None
    own = [d.span for d in dates]
    told = [s.span for p in positions for s in p.statements]
    for mention in source.marks("dates"):
        if is_of_something_else(source, mention.span) or any(mention.span.overlaps(span) for span in own):
            continue
        whole = is_whole(mention.value)
        if any(span.contains(mention.span) for span in told) and not whole:
            continue  # "the plan for 2020" is part of what was done
        begin = mention.value.start or mention.value.end
        if mention.value.present or (whole and begin is not None and max(ends) < begin.index <= as_of.index):
            return mention.span
    return None


def end_of(dates: DateRange, as_of: Month) -> int | None:
    """The month in which a role ends, or began where no end is printed, counted from year 0."""
    end = dates.end or dates.start
    return as_of.index if dates.present else end.index if end is not None else None


def is_whole(dates: DateRange) -> bool:
    """Whether a date is a range, or names its month: a year alone may be that of anything."""
    both = dates.start is not None and dates.end is not None
    return both or dates.present or any(m is not None and m.month is not None for m in (dates.start, dates.end))
