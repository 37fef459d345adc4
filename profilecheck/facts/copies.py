"""Parts of a page that are printed a second time: a whole work history or list of skills that was pasted once more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from profilecheck.document import Block, Document, Span
from profilecheck.facts.types import Copy, Section
from profilecheck.vocabulary.phrases import Apart

APART = Apart()
# Lines that may be missing, added or changed between two that return.
STEP = 4
# A copy has so many lines and words, this share of the page's words, and most of its lines stand in what it copies.
LINES, WORDS, SHARE, RETURNING = 6, 60, 0.08, 0.6
CENTURIES = ("19", "20")
# The head of a job has no more words.
HEAD_WORDS = 16


class Chain(Struct):
    """Lines that return in the order of the first time, each as the number of the first line and of its copy."""

    pairs: list[tuple[int, int]]
    words: int = 0


def find_copies(document: Document, sections: Iterable[Section]) -> tuple[Copy, ...]:
    """The second copies, in reading order, none inside of another.

    Bullets that two roles share are none: a dated line or a heading must return with them.
    """
    blocks = document.blocks
    keys = [key_of(document, block) for block in blocks]
    if len(set(keys)) > len(keys) - LINES:
        return ()
    headings = {s.heading.start for s in sections if s.heading is not None}
    heads = [b.span.start in headings for b in blocks]
    found: list[tuple[int, int, Chain]] = []
    for chain in sorted(chains(keys), key=lambda c: -c.words):
        if is_copy(chain, keys, heads, len(document.words)):
            (original, first), (_, last) = chain.pairs[0], chain.pairs[-1]
            first -= is_headed(original, first, heads)
            if not any(first <= end and begin <= last for begin, end, _ in found):
                found.append((first, last, chain))
    copies: list[Copy] = []
    for first, last, chain in sorted(found, key=lambda one: one[0]):
        share = chain.words / max(1, len(document.words))
        if copies and copies[-1].span.end == blocks[first - 1].span.end:  # a third copy right below the second
            before = copies.pop()
            copies.append(Copy(Span(before.span.start, blocks[last].span.end), before.original, before.share + share))
        else:
            copies.append(Copy(Span(blocks[first].span.start, blocks[last].span.end), blocks[chain.pairs[0][0]].span, share))
    return tuple(copies)


def is_headed(original: int, copy: int, heads: Sequence[bool]) -> bool:
    """Whether a heading stands right above both."""
    return original > 0 and heads[original - 1] and heads[copy - 1]


def key_of(document: Document, block: Block) -> str:
    """A line without signs and capitals, "" where nothing is left of it."""
    return " ".join(document.quote(block.span).lower().translate(APART).split())


def chains(keys: Sequence[str]) -> Iterator[Chain]:
    """The runs of lines that return; one that stops returning within a few lines ends."""
    places: dict[str, list[int]] = {}
    going: list[Chain] = []
    for at, key in enumerate(keys):
        if not key:
            continue
        ended = [c for c in going if at - c.pairs[-1][1] > STEP]
        yield from ended
        going = [c for c in going if c not in ended]
        before = places.setdefault(key, [])
        nexts = [(c, place) for c in going if (place := following(c, before)) is not None]
        if nexts:
            chain, place = max(nexts, key=lambda one: one[0].words)
            chain.pairs.append((place, at))
            chain.words += len(key.split())
        elif before:
            going.append(Chain([(before[0], at)], len(key.split())))
        before.append(at)
    yield from going


def following(chain: Chain, places: list[int]) -> int | None:
    """The place right below the last line of what a chain copies, within a few lines; what is copied ends where its copy begins."""
    last, end = chain.pairs[-1][0], chain.pairs[0][1]
    return next((place for place in places if last < place <= last + STEP and place < end), None)


def is_copy(chain: Chain, keys: Sequence[str], heads: Sequence[bool], words: int) -> bool:
    """Whether enough returns, most of what stands there does, and a heading or dates with it: those of another job are none."""
    if len(chain.pairs) < LINES or chain.words < max(WORDS, SHARE * words):
        return False
    (original, first), (_, last) = chain.pairs[0], chain.pairs[-1]
    if len(chain.pairs) < RETURNING * (last + 1 - first):
        return False
    returning = {at for _, at in chain.pairs}
    dated = [at for at in range(first, last + 1) if is_dated(keys[at])]
    same = sum(at in returning for at in dated)
    if dated and 3 * same < 2 * len(dated):
        return False
    return same > 0 or is_headed(original, first, heads) or any(heads[at] for at in returning)


def is_dated(key: str) -> bool:
    """Whether a line is short and holds a year, as the head of a job or a degree."""
    words = key.split()
    return len(words) <= HEAD_WORDS and any(len(word) == len("2020") and word.isdigit() and word.startswith(CENTURIES) for word in words)
