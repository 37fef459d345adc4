"""What the head of an entry says, and where most heads of a document say it: its habit, which tells titles and employers that no word does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.experience.segments import Segment

# A place that holds the title in most entries holds it in all.
MOSTLY = 0.5
# So many entries make a habit.
SEVERAL = 2

Key = tuple[int, int]
"""Where a segment stands: lines below the one with the dates, place on its line."""


class Head(Struct, frozen=True):
    """What the head lines of one entry say; any part may be missing. `above`: the organisation stands on a line above the title."""

    title: Span | None
    organization: Span | None
    location: Span | None
    dates: DateRange | None
    above: bool = False
    title_key: Key | None = None
    organization_key: Key | None = None


class Split(NamedTuple):
    """Where most entries have title and employer with nothing but a comma between them, and whether the title is the second."""

    key: Key
    title_last: bool


class Habit(Struct, frozen=True):
    """Where this document has its titles and its employers: key -> share of the entries in which one was sure there (0 to 1)."""

    titles: dict[Key, float]
    organizations: dict[Key, float]
    split: Split | None = None
    unnamed: bool = False
    """Whether no entry names an employer, but for words in the place of the titles: pictures may show the names."""


NO_HABIT = Habit({}, {})


def key_of(segment: Segment, anchor: int) -> Key:
    return segment.line - anchor, segment.at


def habit_of(heads: Sequence[Head]) -> Habit:
    """Where the document has titles and employers: the share of heads that have one at each place, of two at least."""
    if len(heads) < SEVERAL:
        return NO_HABIT
    titles = Counter(h.title_key for h in heads if h.title_key is not None)
    organizations = Counter(h.organization_key for h in heads if h.organization_key is not None)
    return Habit(
        {key: n / len(heads) for key, n in titles.items() if n >= SEVERAL},
        {key: n / len(heads) for key, n in organizations.items() if n >= SEVERAL},
        split_of(heads),
        bool(titles) and all(h.organization is None or (h.title is None and h.organization_key in titles) for h in heads),
    )


def split_of(heads: Sequence[Head]) -> Split | None:
    """Where title and employer share a segment in most entries, in one order."""
    shared = [h for h in heads if h.title is not None and h.organization is not None and h.title_key is not None and h.title_key == h.organization_key]
    orders = Counter(Split(h.title_key, h.title > h.organization) for h in shared if h.title_key and h.title and h.organization)
    split, count = orders.most_common(1)[0] if orders else (None, 0)
    return split if count >= SEVERAL and count >= MOSTLY * len(heads) else None
