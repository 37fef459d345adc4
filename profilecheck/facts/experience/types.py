"""The values that tell why positions were read as they were."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.document import Span


class ReadingWhy(Struct, frozen=True):
    """One way to see a section: up to so many lines `above` and `below` the one with the dates are a job's head.

    `left`: lines that look like a job's and that no head holds; `score`: what it explains less what it leaves, without a unit.
    """

    above: int
    below: int
    entries: int
    titles: int
    organizations: int
    left: tuple[Span, ...]
    score: float
    won: bool


class PartWhy(Struct, frozen=True):
    """A part of a position: which line gave it, and by what: a `label`, a `sentence`, its `place` among the others, its `words`, or a head `above`."""

    part: str
    span: Span
    line: Span
    by: str


class PositionWhy(Struct, frozen=True):
    """The parts of one position; `at` counts the positions of the profile from 0."""

    at: int
    head: Span
    parts: tuple[PartWhy, ...]


class SectionWhy(Struct, frozen=True):
    """A section of experience with the readings that competed in it, the best first, and why the best won, in words."""

    heading: Span | None
    span: Span
    readings: tuple[ReadingWhy, ...]
    reason: str
    positions: tuple[PositionWhy, ...]
