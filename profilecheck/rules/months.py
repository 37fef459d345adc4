"""When a role ends."""

from __future__ import annotations

from profilecheck.facts.types import Position


def last_month(position: Position, now: int) -> int | None:
    """The month in which a position ends, counted from year 0; that it began in where no end is printed, None where nothing is."""
    dates = position.dates
    if dates is None:
        return None
    end = dates.end or dates.start
    return now if dates.present else end.index if end is not None else None
