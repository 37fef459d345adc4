"""Rules on what is printed twice: passages that return, and a part of the page that was pasted once more."""

from __future__ import annotations

from itertools import chain

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.types import Copy, Profile
from profilecheck.rules.engine import Earned, Look, rule
from profilecheck.rules.phrasing import at_first, excerpt, page_of
from profilecheck.rules.reading import Reading, once
from profilecheck.rules.texts import years_in
from profilecheck.vocabulary.scoring import limit


class Repetitions(Struct, frozen=True):
    """The passages that return, each with the place where it stands first, and the share of the page's runs of words that do."""

    again: tuple[tuple[Span, int], ...]
    share: float


@once
def repetitions(reading: Reading) -> Repetitions:
    """Which blocks say again, word for word, what stands above them."""
    profile = reading.profile
    size = int(limit("words-of-a-repetition"))
    seen: dict[tuple[str, ...], int] = {}
    again = total = 0
    flagged = []
    every = [runs_of(profile.quote(block.span), size) for block in profile.document.blocks]
    if len(set(chain.from_iterable(every))) == sum(map(len, every)):
        return Repetitions((), 0.0)
    for block, runs in zip(profile.document.blocks, every, strict=True):
        known = sum(run in seen for run in runs)
        for run in runs:
            seen.setdefault(run, block.span.start)
        total += len(runs)
        again += known
        if runs and known / len(runs) > limit("share-that-makes-a-repetition") and not may_begin_alike(profile, block.span):
            first = next(seen[run] for run in runs if run in seen)
            if is_told_again(profile, block.span, first):
                flagged.append((block.span, first))
    return Repetitions(tuple(flagged), again / max(total, 1))


def may_begin_alike(profile: Profile, span: Span) -> bool:
    """Whether a passage is a role's head, as two roles at one employer have them, or stands in a list of degrees and the like."""
    return any(p.head.overlaps(span) for p in profile.positions) or any(s.kind in LISTS and s.span.contains(span) for s in profile.sections)


def is_told_again(profile: Profile, again: Span, first: int) -> bool:
    """Whether a passage holds no year that the one before it lacks: two papers of one author, and two years of one office, are told in the same words."""
    earlier = profile.document.block_at(first)
    return earlier is None or set(years_in(profile.quote(again))) <= set(years_in(profile.quote(earlier.span)))


LISTS = ("education", "certifications", "courses", "publications", "languages", "skills", "tools", "contact")
"""Sections in which two items may well begin alike."""


def runs_of(text: str, size: int) -> list[tuple[str, ...]]:
    """Every so many words of a text that follow one another, in small letters and without signs."""
    printed = text.lower().split()
    if len(printed) < size:
        return []
    words = [t for word in printed if (t := word if word.isalnum() else "".join(filter(str.isalnum, word)))]
    return list(zip(*(words[at:] for at in range(size)), strict=False))


@rule(category="presentation", covers=("N3", "N6"), level="should", more="Other passages are repeated, too.")
def text_repeated(reading: Reading) -> Look:
    """Nothing is said twice.

    A passage repeated word for word looks careless and takes the place of something new.

    Flags:
        - Led the migration of forty servers of the bank to AWS together with three suppliers
        - Replaced the Cisco network of 8 sites
        - «Led the migration of forty servers of the bank to AWS together with three suppliers»
    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of forty servers of the bank to AWS
        - Replaced the Cisco network of the eight sites of the bank in York and Leeds
        - Rolled out Microsoft Teams to 900 users in twelve branches
        - Kept the plan of the moves with the three suppliers and their teams
        «WORK HISTORY»
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of forty servers of the bank to AWS
        - Replaced the Cisco network of the eight sites of the bank in York and Leeds
        - Rolled out Microsoft Teams to 900 users in twelve branches
        - Kept the plan of the moves with the three suppliers and their teams
    Passes:
        - Led the migration of forty servers of the bank to AWS together with three suppliers
        - Replaced the Cisco network of 8 sites
    """
    profile = reading.profile
    found = repetitions(reading)
    for n, copy in enumerate(profile.copies):
        yield begin_of(profile, copy.span), told_of_copy(profile, copy, first=n == 0), "Delete the copy." if n == 0 else "Delete that one, too."
    for span, first in () if profile.copies else found.again:
        earlier = profile.document.block_at(first)
        where = profile.document.where(earlier.span) if earlier else ""
        yield (
            span,
            f'"{excerpt(profile, span, 50)}" repeats a passage from earlier{", on " + where if where.startswith("page") else ""}.',
            "Say it once, where it fits best, and use the space for something new.",
        )
    lost = limit("loss-by-one-repetition") + found.share / limit("share-repeated")
    return Earned(max(0.0, 1 - lost)) if found.again or profile.copies else None


def begin_of(profile: Profile, span: Span) -> Span:
    """The first line of a range."""
    block = profile.document.block_at(span.start)
    return block.span if block is not None else span


def told_of_copy(profile: Profile, copy: Copy, *, first: bool) -> str:
    """Where a second copy begins, and where what it copies stands."""
    here, there = (place if (place := profile.document.where(span)).startswith("page") else "" for span in (copy.span, copy.original))
    begin = f'"{excerpt(profile, begin_of(profile, copy.span), 50)}"{f" on {here}" if here else ""}'
    if not first:
        return f"{at_first(begin)} starts another copy."
    much = "Much" if copy.share >= limit("share-of-a-copy") else "A part"
    other = f" is a copy of what stands on {there}" if there and there != here else ""
    return f"{much} of your {page_of(profile)} is printed more than once: the part that starts with {begin}{other or ' repeats what stands above it'}."
