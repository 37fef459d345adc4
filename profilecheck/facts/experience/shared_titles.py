"""Employers that stand right behind a title without a sign between: told from the title by what several heads, or head and headline, share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.names.words import is_noun
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position

# A title that returns has so many words at least; one word is shared by chance.
FEWEST = 2
# Blocks at the top in which the latest title may be printed once more.
TOP = 3
WORD = re.compile(r"\S+")


def with_parted_titles(source: Source, positions: Sequence[Position]) -> tuple[Position, ...]:
    """The positions, with the words behind a shared title as the employer where a head names no other."""
    others = [source.quote(p.title) for p in positions if p.title is not None]
    top = " ".join(" ".join(source.quote(b.span).split()) for b in source.document.blocks[:TOP])
    return tuple(parted(source, p, others, top) if p.title is not None and p.organization is None else p for p in positions)


def parted(source: Source, position: Position, others: Sequence[str], top: str) -> Position:
    assert position.title is not None
    words = list(WORD.finditer(source.document.text, position.title.start, position.title.end))
    for count in shared_lengths(source, position.title, [w.group() for w in words], others, top):
        rest = Span(words[count].start(), position.title.end)
        if (source.quote(rest)[:1].isupper() or source.quote(rest)[:1].isdigit()) and title_in(source, rest) is None:
            return replace(position, title=Span(position.title.start, words[count - 1].end()), organization=rest)
    return position


def shared_lengths(source: Source, title: Span, words: Sequence[str], others: Sequence[str], top: str) -> Iterator[int]:
    """How many of its first words a title shares with another one, up to a noun that a title ends in, or with the top; the longest first."""
    for count in range(len(words) - 1, FEWEST - 1, -1):
        start = " ".join(words[:count])
        twins = [t for t in others if " ".join(t.split()).startswith(start) and t != source.quote(title)]
        if (twins and is_noun(words[count - 1])) or (count > FEWEST and top.count(start) > (title.start < len(top))):
            yield count
