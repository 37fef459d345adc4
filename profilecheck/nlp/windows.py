"""Where in a text a slow pattern can match at all, so that it isn't tried on the rest."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

Stretch = tuple[int, int]


def around(text: str, cue: re.Pattern[str], before: int, after: int) -> list[Stretch]:
    """Half-open stretches from `before` characters in front of a cue to `after` behind it; what overlaps is one."""
    return beside([match.span() for match in cue.finditer(text)], before, after, len(text))


def beside(places: Iterable[Stretch], before: int, after: int, size: int) -> list[Stretch]:
    """The same for places that are known, in a text of so many characters."""
    found: list[Stretch] = []
    low = high = -1
    for start, end in places:
        if start - before > high:
            if high > 0:
                found.append((low, high))
            low = max(0, start - before)
        high = end + after
    if high > 0:
        found.append((low, min(high, size)))
    return found


def lines_with(text: str, *cues: str) -> list[Stretch]:
    """The lines that hold one of some words (in small letters, ASCII), whatever their case, without their ends."""
    low = text.lower()
    if len(low) != len(text):  # a few capitals have two small letters: offsets no longer agree
        return [(0, len(text))]
    places = sorted(place for cue in cues for place in _places(low, cue))
    found: list[Stretch] = []
    for place in places:
        if found and place < found[-1][1]:
            continue
        end = low.find("\n", place)
        found.append((low.rfind("\n", 0, place) + 1, end if end >= 0 else len(low)))
    return found


def _places(text: str, cue: str) -> Iterator[int]:
    at = text.find(cue)
    while at >= 0:
        yield at
        at = text.find(cue, at + len(cue))


def search(pattern: re.Pattern[str], text: str, stretches: Sequence[Stretch]) -> Iterator[re.Match[str]]:
    """The matches that lie inside a stretch."""
    for low, high in stretches:
        yield from pattern.finditer(text, low, high)


def match_at(pattern: re.Pattern[str], text: str, starts: Sequence[Stretch]) -> Iterator[re.Match[str]]:
    """What `finditer` finds where every match begins at one of the starts; each comes with where it has to end at the latest."""
    last = 0
    for start, limit in starts:
        if start >= last and (match := pattern.match(text, start, limit)):
            last = match.end()
            yield match
