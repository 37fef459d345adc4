"""The entries of the lists of skills as a reader counts them, known or not, and which of them the experience speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.facts.skills.lists import GRADE
from profilecheck.facts.source import Source
from profilecheck.facts.types import Entry, Position, Skill
from profilecheck.patterns import lazy
from profilecheck.remembered import remembered

SEPARATOR = lazy(r"[,;|•·●▪■◦○►✓\t\n]+|\s+[–—-]\s+|\s{3,}")
LABEL = lazy(r"^[^:,;()]{2,45}:\s+")
JOINT = lazy(r"^(?:and|&|or)\s+")
LAST_TWO = lazy(r"\s+(?:and|&)\s+")
# A grid of languages has words of its own around so many grades, and only what is known is a skill there.
GRADES = 3
# How well something is known, in a column of its own.
LEVEL = lazy(r"(?:basics?|beginner|elementary|novice|intermediate|working knowledge|good|advanced|proficient|competent|expert|fluent|native)", re.I)
WORD = lazy(r"[a-z0-9][a-z0-9+#.]*")
# What is known of a word is kept for so many: documents share most of theirs.
MOST_WORDS_KEPT = 1 << 14
# An entry of more words is a sentence about the person.
MOST_WORDS = 8
# What an entry is about is told by its other words.
SMALL = frozenset({
    "and", "or", "of", "the", "in", "for", "to", "with", "a", "an", "on", "at", "by", "skills", "skill", "strong", "excellent", "experience", "knowledge",
    "proficient",
    "advanced", "various", "including", "etc", "other", "management", "systems",
    "software", "tools",
})  # fmt: skip
# Words are the same up to these endings: "scheduling", "scheduled".
ENDING = lazy(r"(?<=[a-z]{4})(?:ations?|ments?|ings?|ers?|ors?|ions?|ies|ed|es|s|y|e)$")


def find_entries(source: Source, skills: tuple[Skill, ...], positions: tuple[Position, ...]) -> tuple[Entry, ...]:
    """Every entry of the sections of skills and tools. `positions`: what an entry is looked for in, by words and by the names that skills stand for."""
    told: dict[str, set[int]] = {}
    for number, statement in enumerate(s for p in positions for s in p.statements):
        for word in stems(source.quote(statement.span)):
            told.setdefault(word, set()).add(number)
    names = {s.name for s in skills if s.in_use}
    listed = [s for s in skills if s.where in ("skills", "tools") and not s.in_use]
    starts = [s.span.start for s in listed]
    found: list[Entry] = []
    known: dict[Span, bool] = {}
    for section in source.sections:
        if section.kind in ("skills", "tools"):
            for block in source.blocks(section.span):
                for span in entries_of(source.quote(block.span), block.span.start):
                    inside = listed[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
                    known[span] = bool(inside)
                    found.append(Entry(span, any(s.name in names for s in inside) or speaks_of(source.quote(span), told)))
    if sum(GRADE.fullmatch(source.quote(e.span)) is not None for e in found) >= GRADES:
        found = [e for e in found if known[e.span] and not GRADE.fullmatch(source.quote(e.span))]
    return tuple(e for e in found if LEVEL.fullmatch(source.quote(e.span)) is None)


def cuts_of(text: str, place: int) -> list[tuple[int, int]]:
    """The signs that part entries, outside of brackets."""
    cuts, depth, reached = [], 0, place
    for match in SEPARATOR.finditer(text, place):
        depth = max(0, depth + text.count("(", reached, match.start()) - text.count(")", reached, match.start()))
        reached = match.start()
        if depth == 0:
            cuts.append(match.span())
    return cuts


def entries_of(text: str, start: int) -> Iterator[Span]:
    """The entries of one line; signs inside brackets divide nothing, and a sentence is one entry."""
    label = LABEL.match(text)
    place = label.end() if label else 0
    cuts = cuts_of(text, place)
    pieces = list(zip([place, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), len(text)], strict=True))
    if cuts and sum(len(text[a:b].split()) for a, b in pieces) > MOST_WORDS / 2 * len(pieces) + MOST_WORDS:
        pieces = [(place, len(text))]
    for a, b in pieces:
        piece = text[a:b]
        joint = JOINT.match(piece.strip())
        a += len(piece) - len(piece.lstrip()) + (joint.end() if joint else 0)
        both = LAST_TWO.search(text, a, b) if cuts and (a, b) != pieces[0] and b == pieces[-1][1] and not joint else None
        for first, last in ((a, both.start()), (both.end(), b)) if both else ((a, b),):
            stripped = text[first:last].strip(" .:*-?")
            if any(c.isalnum() for c in stripped):
                at = text.index(stripped, first)
                yield Span(start + at, start + at + len(stripped))


def speaks_of(entry: str, told: dict[str, set[int]]) -> bool:
    """Whether a statement has all the words of an entry that say what it is about; `told`: the numbers of the statements with each word."""
    words = stems(entry)
    return bool(words) and words <= told.keys() and bool(set.intersection(*(told[w] for w in words)))


def stems(text: str) -> frozenset[str]:
    """The words of a text by their beginnings, without small ones; where there are only such, with them."""
    words = [word.rstrip(".") for word in WORD.findall(text.lower())]
    own = [w for w in words if w not in SMALL] or words
    return frozenset(map(without_ending, own))


@remembered(MOST_WORDS_KEPT)
def without_ending(word: str) -> str:
    return ENDING.sub("", word)
