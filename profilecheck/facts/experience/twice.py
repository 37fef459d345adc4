"""Jobs that a document tells twice: in a list at first and with what was done further down, or printed a second time."""

from __future__ import annotations

import re

from msgspec.structs import replace

from profilecheck.facts.experience.elsewhere import first_word
from profilecheck.facts.names.places import organization_near
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position

# A line of a list that tells of a job takes so many lines that stand below it for its statements.
STRAY = 1
# Characters between a job told in a sentence and its record below.
RIGHT_BELOW = 3
# A copy that tells up to so many times as much may have run on into what follows it.
HARDLY_MORE = 2


def once(source: Source, positions: list[Position]) -> tuple[Position, ...]:
    """The positions, each once: of two that tell of one job the one with more statements, with what only the other says."""
    kept: list[Position] = []
    for position in positions:
        at = next((n for n, other in enumerate(kept) if any(test(source, other, position) for test in (is_same, is_copy, is_within, is_record_of))), None)
        if at is None:
            kept.append(position)
            continue
        full, short = sorted((kept[at], position), key=lambda p: len(p.statements), reverse=True)
        if is_copy(source, kept[at], position) and HARDLY_MORE * len(kept[at].statements) >= len(position.statements):
            full, short = kept[at], position  # where it stands first
        title = full.title or short.title
        named = full if full.title else short
        kept[at] = replace(
            full,
            title=title,
            organization=full.organization or short.organization,
            location=full.location or short.location,
            dates=short.dates if is_within(source, short, full) else full.dates or short.dates,
            level=named.level,
            family=named.family,
            role=named.role,
        )
    return tuple(sorted(kept, key=lambda p: p.span))


def is_within(source: Source, one: Position, other: Position) -> bool:
    """Whether a job of a list is told once more with what was done, in a part of its time: "Product: …, Organization: …, Role: …"."""
    if one.title is None or other.title is None or one.dates is None or other.dates is None or bool(one.statements) == bool(other.statements):
        return False
    short, full = sorted((one, other), key=lambda p: len(p.statements))
    alike = title_words(source.quote(one.title)) == title_words(source.quote(other.title)) and named(source, one) == named(source, other) != ""
    return alike and short.span.start < full.span.start and short.dates is not None and full.dates is not None and short.dates.holds(full.dates)


def is_record_of(source: Source, listed: Position, told: Position) -> bool:
    """Whether a title without dates, with what was done below it, is that of a job in a table above that says when and where and nothing more."""
    if listed.statements or not told.statements or listed.dates is None or told.dates is not None or listed.title is None or told.title is None:
        return False
    if source.quote(listed.title).lower().split() != source.quote(told.title).lower().split():
        return False
    return told.organization is None or first_word(named(source, told)) == first_word(named(source, listed))


def is_copy(source: Source, one: Position, other: Position) -> bool:
    """Whether a job is printed a second time: it begins in the same month, and half of what the shorter one tells stands in the other, too."""
    if not (one.dates and other.dates and one.dates.start and one.dates.start == other.dates.start):
        return False
    titles = [source.quote(p.title).lower() if p.title else "" for p in (one, other)]
    if all(titles) and last_word(titles[0]) != last_word(titles[1]):
        return False
    told, again = ({" ".join(source.quote(s.span).lower().split()) for s in p.statements} for p in (one, other))
    if told and again:
        return 2 * len(told & again) >= min(len(told), len(again))
    return not (told or again) and one.dates.end == other.dates.end and titles[0] == titles[1] != "" and named(source, one) == named(source, other)


def named(source: Source, position: Position) -> str:
    return source.quote(position.organization).lower() if position.organization is not None else ""


def is_same(source: Source, one: Position, other: Position) -> bool:
    """Whether two positions tell of one job: the same time and employer, one of them without statements or without a title, no two titles."""
    if not (one.dates and other.dates and one.dates.start and one.dates.start == other.dates.start):
        return False
    same_end = one.dates.end == other.dates.end
    if one.statements and other.statements:
        return same_end and min(len(one.statements), len(other.statements)) <= STRAY and is_alike(source, one, other)
    if same_end and bool(one.statements) != bool(other.statements) and is_short_of(source, *sorted((one, other), key=lambda p: len(p.statements))):
        return True
    titled = one.title is not None and other.title is not None
    if one.title and other.title and source.quote(one.title).lower() != source.quote(other.title).lower():
        # A sentence above the job's record: "Since May 2012 with Alder Group as Engineer", "Designation: Site Engineer".
        if last_word(source.quote(one.title)) != last_word(source.quote(other.title)) or not ends_above(one, other):
            return False
    elif not same_end:
        return False
    if one.organization is None or other.organization is None:
        return titled and same_end
    return same_end and first_word(source.quote(one.organization)) == first_word(source.quote(other.organization))


def is_alike(source: Source, one: Position, other: Position) -> bool:
    """Whether two positions have the same title and employer, both of them printed."""
    titles = {source.quote(p.title).lower() for p in (one, other) if p.title is not None}
    return None not in (one.title, other.title) and len(titles) == 1 and named(source, one) == named(source, other) != ""


def is_short_of(source: Source, short: Position, full: Position) -> bool:
    """Whether a line of a list above ("2006 - 2007: Finance Director (DK)") is the short form of a job: its title's words, no sure other employer."""
    if short.span.start > full.span.start or short.title is None or full.title is None:
        return False
    few, many = sorted((title_words(source.quote(p.title)) for p in (short, full) if p.title), key=len)
    if not few or not few <= many:
        return False
    named = source.quote(short.organization) if short.organization is not None else ""
    return not organization_near(named) or (full.organization is not None and first_word(named) == first_word(source.quote(full.organization)))


def title_words(title: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", re.sub(r"\(.*?\)", " ", title).lower()))


def ends_above(one: Position, other: Position) -> bool:
    """Whether of two positions the one without statements stands right above the other."""
    first, second = sorted((one, other), key=lambda p: p.span)
    return not first.statements and second.span.start - first.span.end <= RIGHT_BELOW


def last_word(title: str) -> str:
    words: list[str] = re.findall(r"[^\W\d_]+", re.sub(r"\(.*?\)", " ", title).lower())
    return words[-1] if words else ""
