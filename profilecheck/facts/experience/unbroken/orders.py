"""In which order running text has title, employer and dates: of those in use the one that explains most of the dates holds for the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.facts.experience.unbroken.parting import Parter, RunningHead
from profilecheck.facts.experience.unbroken.repeats import Page, page_of
from profilecheck.facts.experience.unbroken.zones import Zone
from profilecheck.facts.source import Source
from profilecheck.vocabulary.verbs import forms

# So much more than the usual order another one explains; what one title and one known name explain together.
MARGIN = 2.5
# A head that explains less than a title's noun explains nothing.
LEAST = 0.8
# What capitals in front of dates cost that an order leaves unread, a name that begins as a sentence does, and one that takes a title's word.
UNREAD, VERB, TORN = -0.4, -3.0, -1.0
# In another order than the usual one a title without a noun of titles is none: "Company Name" has no title "Name".
UNTITLED = -10.0
# Words in capitals behind the dates are those of a name as far as these; the text may begin with the next.
BEHIND_WORDS = 8


class Sides(Struct, frozen=True):
    """The words before and behind one range of dates, each weighed by itself."""

    zone: Zone
    before: Parter
    behind: Parter | None


class Arranged(Struct, frozen=True):
    """Title and employer of one head in some order, and how much that explains."""

    title: Span | None
    name: Span | None
    begin: int
    end: int
    value: float


def part(source: Source, zones: Sequence[Zone]) -> list[RunningHead | None]:
    """The heads of all zones in the order of title, employer, dates, unless another explains more.

    In the usual order each is parted by itself first, then by how the document parts most of them.
    """
    if not zones:
        return []
    page = page_of(source)
    parters = [Parter(source, zone, page, zones) for zone in zones]
    first = [parter.best({}) for parter in parters]
    usual = sum(one.value for one in first if one.value >= LEAST)
    if other := other_order(list(sides_of(source, zones, parters, page)), usual + MARGIN):
        return other
    signs = Counter(one.sign for one in first if one.end > one.begin)
    habit = {sign: n / sum(signs.values()) for sign, n in signs.items() if n > 1}
    return [parter.head(parter.best(habit)) for parter in parters]


def sides_of(source: Source, zones: Sequence[Zone], parters: Sequence[Parter], page: Page) -> Iterator[Sides]:
    """The words on both sides of each range of dates."""
    turned = [zone.turned for zone in zones if zone.turned is not None]
    for zone, parter in zip(zones, parters, strict=True):
        yield Sides(zone, parter, Parter(source, zone.turned, page, turned) if zone.turned is not None else None)


def other_order(sides: Sequence[Sides], least: float) -> list[RunningHead | None] | None:
    """The heads in the order that explains most, None where that is no more than `least`."""
    found = [[best(ways(side)) for side in sides] for ways in (name_first, dates_between, dates_between_name_first, dates_first, dates_first_name_first)]
    values = [sum(one.value for one in some if tells(one)) for some in found]
    if max(values) <= least:
        return None
    chosen = found[values.index(max(values))]
    return [head_of(side.zone, one) if tells(one) else None for side, one in zip(sides, chosen, strict=True)]


def tells(one: Arranged | None) -> TypeGuard[Arranged]:
    return one is not None and one.value >= LEAST


def best(ways: Iterator[Arranged]) -> Arranged | None:
    return max(ways, key=lambda way: way.value, default=None)


def head_of(zone: Zone, one: Arranged) -> RunningHead:
    place = zone.place or (zone.turned.place if zone.turned is not None else None)
    end = max(one.end, zone.end, place.end if place is not None and one.end > zone.end else 0)
    return RunningHead(Span(min(one.begin, zone.dates.span.start), end), one.title, one.name, place, zone.dates, titled=True)


def arranged(title: tuple[Parter, int, int], name: tuple[Parter, int, int], value: float) -> Arranged:
    spans = [parter.span(first, last) for parter, first, last in (title, name)]
    printed = [s for s in spans if s is not None]
    begin, end = (min(s.start for s in printed), max(s.end for s in printed)) if printed else (0, 0)
    weighed = title[0].title(title[1], title[2]) + name_value(*name) + UNTITLED * (not any(title[0].nouns[title[1] : title[2]]))
    return Arranged(spans[0], spans[1], begin, end, weighed + value)


def name_value(parter: Parter, first: int, last: int) -> float:
    """A name behind the dates that begins as a sentence does is none."""
    verb = parter.zone.is_behind and first < last and parter.words[first].lower() in forms() and not parter.zone.place
    return parter.name(first, last) + VERB * verb


def name_first(side: Sides) -> Iterator[Arranged]:
    """ "Alder Group, Leeds Analyst May 2010 – June 2012"."""
    count = len(side.before.words)
    for cut in range(1, count):
        if side.before.nouns[count - 1] or side.before.words[-1].endswith(")"):
            yield arranged((side.before, cut, count), (side.before, 0, cut), TORN * side.before.tears(cut))


def dates_between(side: Sides) -> Iterator[Arranged]:
    """ "Analyst May 2010 – June 2012 Alder Group"."""
    yield from between(side, lambda begin, last: arranged((side.before, begin, len(side.before.words)), (side.behind, 0, last), 0.0))  # type: ignore[arg-type]


def dates_between_name_first(side: Sides) -> Iterator[Arranged]:
    """ "Alder Group May 2010 – June 2012 Analyst"."""
    yield from between(side, lambda begin, last: arranged((side.behind, 0, last), (side.before, begin, len(side.before.words)), 0.0))  # type: ignore[arg-type]


def between(side: Sides, arrange: Callable[[int, int], Arranged]) -> Iterator[Arranged]:
    if side.behind is None or not side.before.words:
        return
    for begin in side.before.beginnings():
        for last in ends(side.behind):
            one = arrange(begin, last)
            yield replace(one, value=one.value + side.before.lost(begin))


def dates_first(side: Sides) -> Iterator[Arranged]:
    """ "May 2010 – June 2012 Analyst, Alder Group"."""
    yield from behind(side, name_first=False)


def dates_first_name_first(side: Sides) -> Iterator[Arranged]:
    """ "May 2010 – June 2012 Alder Group, Analyst"."""
    yield from behind(side, name_first=True)


def behind(side: Sides, *, name_first: bool) -> Iterator[Arranged]:
    if side.behind is None:
        return
    left = UNREAD * len(side.before.words)
    for last in ends(side.behind):
        for cut in range(1, last):
            first, second = (side.behind, 0, cut), (side.behind, cut, last)
            yield arranged(second, first, left) if name_first else arranged(first, second, left)


def ends(parter: Parter) -> Iterator[int]:
    """Where the words of a head behind the dates may end: at a sign if one stands there, else the text may begin with any of them."""
    count = len(parter.words)
    yield from [count] if parter.zone.apart or parter.zone.place is not None else range(1, min(count, BEHIND_WORDS) + 1)
