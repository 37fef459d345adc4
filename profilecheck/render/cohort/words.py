"""What both forms of the view of a group say in words: titles of rules and categories, levels, fields, and the sentences on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from profilecheck.cohort.group import STEP, Group, Part
from profilecheck.render.sheet import count
from profilecheck.render.wording import LEVELS, SPECIALIZATIONS

MOST_PATHS = 10


class Titles(Struct, frozen=True):
    """What rules and categories are called: id -> words."""

    rules: Mapping[str, str]
    categories: Mapping[str, str]


def opening(group: Group) -> Iterator[str]:
    """The group in three sentences."""
    yield f"{count(group.files, 'file')}, {group.checked} checked, {group.scored} scored."
    if group.median is not None:
        low, high = group.middle or (group.median, group.median)
        yield f"The median score is {group.median:.0f}; the middle half lies between {low:.0f} and {high:.0f}."
    if group.unread:
        yield f"{count(len(group.unread), 'file')} could not be read; the list below says why."


def bars(group: Group) -> Iterator[tuple[str, int]]:
    """("40–49", how many)."""
    for number, scored in enumerate(group.bars):
        start = number * STEP
        yield f"{start}–{start + STEP - 1 if start + STEP < 100 else 100}", scored


def level(part: Part) -> str:
    return LEVELS.get(part.name, part.name)


def field(part: Part) -> str:
    return SPECIALIZATIONS.get(part.name, part.name)


def some(paths: Iterable[str]) -> str:
    """Paths, the first ten of many."""
    shown = list(paths)
    rest = len(shown) - MOST_PATHS
    return ", ".join(shown[:MOST_PATHS]) + (f" and {count(rest, 'other')}" if rest > 0 else "")
