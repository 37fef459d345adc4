"""Employers in a heading that stands over what is told of the firm: the title with its dates comes below that."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from profilecheck.facts.experience.habits import Head
from profilecheck.facts.experience.head_line import HeadLine

# Lines between the employer's heading and the title at most.
TOLD_LINES = 2
# A name has few words.
NAME_WORDS = 9

Place = tuple[int, int, int | None]
"""A head: its first and last line, and the one with the dates."""


def employers_above(
    lines: Sequence[HeadLine], heads: Sequence[tuple[Place, Head]], said_at: Callable[[int], Head]
) -> tuple[list[tuple[Place, Head]], dict[int, int]]:
    """The heads, those that lack an employer with the one whose heading stands over them; and by first line of the head where that heading is.

    `said_at`: what a line by itself says.
    """
    found: list[tuple[Place, Head]] = []
    over: dict[int, int] = {}
    floor = 0
    for place, said in heads:
        first, last, at = place
        if at is not None and said.title is not None and said.organization is None:
            where = heading_above(lines, first, floor)
            head = said_at(where) if where is not None else None
            if where is not None and head is not None and head.organization is not None:
                said = replace(said, organization=head.organization, location=said.location or head.location, above=True)
                over[first] = where
        found.append((place, said))
        floor = last + 1
    return found, over


def heading_above(lines: Sequence[HeadLine], first: int, floor: int) -> int | None:
    """The line of a heading that names somebody, with no more than a line or two of text below it."""
    for at in range(first - 1, max(floor, first - 1 - TOLD_LINES) - 1, -1):
        line = lines[at]
        if line.bullet or line.dates is not None or line.label is not None:
            return None
        if line.block.kind == "heading":
            fits = line.name and not line.title and line.head_like and line.text[-1:] != ":" and len(line.text.split()) <= NAME_WORDS
            return at if fits else None
    return None
