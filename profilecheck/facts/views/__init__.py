"""Holds a document's text against what a simple parser made of the same file: which lines it lost, tore apart, moved or glued together."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from profilecheck.document import Block, Document
from profilecheck.facts.views.types import Comparison, Fate

# A block counts as lost where less than half of its words are there, as torn where fewer than that share stand side by side.
FOUND, TOGETHER = 0.5, 0.8
# Torn apart by columns, a block takes so many times its words, and some more.
TIMES, SPREAD = 4, 20
# Places at which a block is looked for: its rarest word seldom stands at more.
MOST_PLACES = 40
UNMAPPED = re.compile(r"\(cid:\d+\)|\ufffd")


def compare(document: Document, text: str, *, parser: str = "", how: str = "") -> Comparison:
    """A parser's text against the document's; capitals, marks and forms of letters don't count."""
    theirs = [key for word in text.split() if (key := plain(word))]
    places: dict[str, list[int]] = {}
    for at, word in enumerate(theirs):
        places.setdefault(word, []).append(at)
    joined = "".join(theirs)
    fates = [fate_of(block, [key for word in document.quote(block.span).split() if (key := plain(word))], theirs, places, joined) for block in document.blocks]
    fates = mark_moved(fates)
    words = {id(fate): len(document.words_in(fate.block.span)) for fate in fates}
    total = max(1, sum(words.values()))
    shares = {state: round(sum(words[id(f)] for f in fates if f.state == state) / total, 3) for state in ("lost", "torn", "moved", "glued")}
    return Comparison(parser, how, text, tuple(fates), shares, len(UNMAPPED.findall(text)))


def plain(word: str) -> str:
    """Letters and digits of a word in one form."""
    return "".join(c for c in unicodedata.normalize("NFKC", word).casefold() if c.isalnum())


def fate_of(block: Block, words: Sequence[str], theirs: Sequence[str], places: dict[str, list[int]], joined: str) -> Fate:
    known = [word for word in words if word in places]
    if not words:
        return Fate(block, "kept", None)
    if len(known) < FOUND * len(words):
        return Fate(block, "glued" if "".join(words) in joined else "lost", None)
    anchor = min(known, key=lambda word: len(places[word]))
    best, best_at = 0, 0
    for place in places[anchor][:MOST_PLACES]:
        start = max(0, place - words.index(anchor))
        there = count_run(words, theirs[start : start + len(words) + 2])
        if there > best:
            best, best_at = there, start
    if best >= TOGETHER * len(words):
        return Fate(block, "kept", best_at)
    if "".join(words) in joined:
        return Fate(block, "glued", best_at)
    # Torn blocks lie close by, with other text in between; words that turn up here and there are those of other blocks.
    near = Counter(theirs[max(0, best_at - SPREAD) : best_at + len(words) * TIMES + SPREAD])
    around = sum((Counter(words) & near).values())
    return Fate(block, "torn", best_at) if around >= TOGETHER * len(words) else Fate(block, "lost", None)


def count_run(words: Sequence[str], window: Sequence[str]) -> int:
    """How many words stand in a window in their order."""
    found = at = 0
    for word in words:
        for ahead in range(at, min(at + 3, len(window))):
            if window[ahead] == word:
                found, at = found + 1, ahead + 1
                break
    return found


def mark_moved(fates: list[Fate]) -> list[Fate]:
    """Blocks that are whole but stand before one that should precede them: all but the longest run in order."""
    whole = [at for at, fate in enumerate(fates) if fate.state == "kept" and fate.at is not None]
    # The longest rising run of places, by the smallest place that ends a run of each length.
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for at in whole:
        place = fates[at].at or 0
        length = bisect_left(ends, place)
        before[at] = last[length - 1] if length else None
        if length == len(ends):
            ends.append(place)
            last.append(at)
        else:
            ends[length], last[length] = place, at
    kept = set()
    step: int | None = last[-1] if last else None
    while step is not None:
        kept.add(step)
        step = before[step]
    return [Fate(f.block, "moved", f.at) if f.state == "kept" and f.at is not None and at not in kept else f for at, f in enumerate(fates)]
