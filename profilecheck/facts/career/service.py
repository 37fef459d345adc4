"""Years in the forces that are told outside of the roles: in a line of education, or under a heading of their own."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position
from profilecheck.patterns import lazy

FORCES = lazy(
    r"\b(?:(?:U\.?\s?S\.? ?|United States |British |Royal |Canadian |Indian )?(?:Army|Navy|Naval Reserves?|Air Force|Marine Corps|Marines|Coast Guard)"
    r"|National Guard|military(?: service)?|armed forces)\b",
    re.I,
)
# Where one learns, or what one was given: no years of service.
NO_SERVICE = lazy(
    r"\b(?:colleges?|university|academy|schools?|institute|ROTC|courses?|class|certificat\w+|degree|diploma|bachelor\w*|associate\w*|trained|training|medals?|awards?"
    r"|contract\w*|clients?|customers?|project|veterans?)\b",
    re.I,
)
BEFORE, BEHIND = 30, 40
"""Characters beside a range within which the forces are named."""
LEAST = 12
"""Months from which on it is more than an exercise."""


def years_of_service(source: Source, positions: tuple[Position, ...]) -> Span | None:
    """The first range of years that stands beside the name of the forces, belongs to no role, and lies in none's time; None where there is none."""
    text = source.document.text
    if FORCES.search(text) is None:
        return None
    for mention in source.marks("dates"):
        dates = mention.value
        if dates.start is None or dates.end is None or dates.end.index - dates.start.index < LEAST:
            continue
        block = source.document.block_at(mention.span.start)
        if block is None or any(p.span.overlaps(mention.span) for p in positions) or any(p.dates and p.dates.holds(dates) for p in positions):
            continue
        before = text[max(block.span.start, mention.span.start - BEFORE) : mention.span.start]
        behind = text[mention.span.end : min(block.span.end, mention.span.end + BEHIND)]
        if FORCES.search(f"{before} {behind}") and not NO_SERVICE.search(f"{before} {behind}"):
            return mention.span
    return None
