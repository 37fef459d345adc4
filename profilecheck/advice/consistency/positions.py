"""Finds which positions of two documents are the same one, and where their titles, employers and dates part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from profilecheck.advice.consistency.names import ALIKE, employer_likeness, title_likeness
from profilecheck.advice.consistency.types import Difference, Place, place_of
from profilecheck.calendar import Month
from profilecheck.facts.types import Position, Profile
from profilecheck.vocabulary.months import ENGLISH

MONTHS_APART = 1
"""People write the month of the contract in one place and that of the first day in the other."""
OTHER_EMPLOYER = 60.0
"""Likeness below which two names can't be one employer's: a subsidiary or a new name stays above it, mostly."""


class Pair(Struct, frozen=True):
    """One position as either document tells it."""

    first: Position
    second: Position


def months(position: Position, as_of: Month) -> tuple[int, int] | None:
    """First and last month, counted; a year alone is the whole year."""
    dates = position.dates
    if dates is None or (dates.start is None and dates.end is None):
        return None
    begin, end = dates.start or dates.end, as_of if dates.present else dates.end or dates.start
    assert begin is not None
    assert end is not None
    return begin.index, max(begin.index, end.index + (11 if end.month is None else 0))


def shared_time(first: Position, second: Position, as_of: Month) -> float | None:
    """The share of the shorter period that lies in the other; None where one is undated."""
    one, other = months(first, as_of), months(second, as_of)
    if one is None or other is None:
        return None
    both = min(one[1], other[1]) - max(one[0], other[0]) + 1
    return max(0, both) / (min(one[1] - one[0], other[1] - other[0]) + 1)


def text_of(profile: Profile, position: Position, name: str) -> str:
    span = position.title if name == "title" else position.organization
    return profile.quote(span) if span else ""


def likeness(first: Profile, second: Profile, one: Position, other: Position) -> float:
    """How likely two positions are one (0: not at all); employer first, then title, then time."""
    employers = [text_of(p, x, "organization") for p, x in ((first, one), (second, other))]
    titles = [text_of(p, x, "title") for p, x in ((first, one), (second, other))]
    employer = employer_likeness(*employers) if all(employers) else None
    title = title_likeness(*titles) if all(titles) else None
    time = shared_time(one, other, first.as_of)
    near = time is None or time > 0
    fits = (
        (employer is not None and employer >= ALIKE and (near or (title or 0) >= ALIKE))
        or (employer is None and (title or 0) >= ALIKE and near)
        # Another employer for the same work at the same time: one of the two is wrong.
        or (employer is not None and employer < ALIKE and (title or 0) >= ALIKE and same_edges(one, other, first.as_of))
    )
    return 0.45 * (employer or 40) + 0.3 * (title or 0) + 25 * (time or 0) if fits else 0.0


def same_edges(one: Position, other: Position, as_of: Month) -> bool:
    """Whether both begin and both end in the same months."""
    first, second = months(one, as_of), months(other, as_of)
    return first is not None and second is not None and all(abs(a - b) <= MONTHS_APART for a, b in zip(first, second, strict=True))


def paired(first: Profile, second: Profile) -> list[Pair]:
    """The positions that both documents tell, the likeliest pair first, each used once."""
    found = [(likeness(first, second, a, b), n, m) for n, a in enumerate(first.positions) for m, b in enumerate(second.positions)]
    pairs: list[tuple[int, int]] = []
    for merit, n, m in sorted(found, key=lambda f: (-f[0], f[1], f[2])):
        if merit > 0 and not any(n == a or m == b for a, b in pairs):
            pairs.append((n, m))
    return [Pair(first.positions[n], second.positions[m]) for n, m in sorted(pairs)]


def position_differences(first: Profile, second: Profile, pairs: Sequence[Pair]) -> Iterator[Difference]:
    """Where a position that both tell has another employer, title or period."""
    for pair in pairs:
        one, other = pair.first, pair.second
        employers = [text_of(p, x, "organization") for p, x in ((first, one), (second, other))]
        if all(employers) and employer_likeness(*employers) < OTHER_EMPLOYER:
            yield different("employer", first, second, one, other, "Title and dates agree, the employers do not", "Which name is right? Use it in both.")
        titles = [text_of(p, x, "title") for p, x in ((first, one), (second, other))]
        merged = summed_up(first, second, pair)
        same_role = one.role is not None and one.role == other.role and one.level == other.level
        if all(titles) and title_likeness(*titles) < ALIKE and not same_role and not merged:
            advice = "Use the title of your contract in both; put a clearer one in brackets behind it."
            yield different("title", first, second, one, other, f"The title {at(first, one)} is another one", advice)
        if not merged:
            yield from date_differences(first, second, one, other)


def at(profile: Profile, position: Position) -> str:
    name = text_of(profile, position, "organization")
    return f"at {' '.join(name.split())}" if name else f'of "{" ".join(text_of(profile, position, "title").split())}"'


def different(kind: str, first: Profile, second: Profile, one: Position, other: Position, message: str, advice: str) -> Difference:
    spans = [(x.organization if kind == "employer" else x.title) or x.head for x in (one, other)]
    return Difference(kind, f"{message}.", advice, place_of(first, spans[0]), place_of(second, spans[1]))


def date_differences(first: Profile, second: Profile, one: Position, other: Position) -> Iterator[Difference]:
    if one.dates is None or other.dates is None:
        return
    dates = (one.dates, other.dates)
    begins = [d.start for d in dates]
    ends = [first.as_of if d.present else d.end for d in dates]
    wrong = []
    if all(begins) and apart(begins[0], begins[1]):
        wrong.append(f"begins in {spoken(begins[0])} in the one and in {spoken(begins[1])} in the other")
    if all(ends) and apart(ends[0], ends[1]):
        said = ["goes on" if d.present else f"ends in {spoken(d.end)}" for d in dates]
        wrong.append(f"{said[0]} in the one and {said[1]} in the other")
    if wrong:
        title = " ".join(text_of(first, one, "title").split()) or "The position"
        places: tuple[Place, Place] = (place_of(first, one.dates.span), place_of(second, other.dates.span))
        advice = "Look the months up in your contract and correct the wrong one."
        yield Difference("dates", f"{title} {at(first, one)} {', and '.join(wrong)}.", advice, *places)


def spoken(month: Month | None) -> str:
    """ "April 2022"."""
    if month is None:
        return ""
    return f"{ENGLISH[month.month - 1]} {month.year}" if month.month else str(month.year)


def apart(one: Month | None, other: Month | None) -> bool:
    """More than a month; where one has no month, another year."""
    if one is None or other is None:
        return False
    if one.month is None or other.month is None:
        return one.year != other.year
    return abs(one.index - other.index) > MONTHS_APART


def summed_up(first: Profile, second: Profile, pair: Pair) -> bool:
    """Whether one document tells in a single entry what the other tells in several at that employer, from the same month to the same month."""
    sides = []
    for profile, position in ((first, pair.first), (second, pair.second)):
        name = text_of(profile, position, "organization")
        same = [p for p in profile.positions if name and employer_likeness(name, text_of(profile, p, "organization")) >= ALIKE]
        periods = [m for p in same if (m := months(p, first.as_of))]
        sides.append((len(same), min((m[0] for m in periods), default=0), max((m[1] for m in periods), default=0)))
    (many, begin, end), (others, other_begin, other_end) = sides
    return many != others and min(many, others) == 1 and abs(begin - other_begin) <= MONTHS_APART and abs(end - other_end) <= MONTHS_APART
