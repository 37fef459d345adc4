"""How much of a page in columns is torn apart for programs that read in the file's order, or straight across the page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from profilecheck.document import Document, Loss
from profilecheck.readers.pdf.page import Page

# Words of one block follow each other but for a list mark or an icon.
NEXT = 3
# Baselines this close (in points) are one row for a program that reads across the page.
ROW = 3.0
# Less than this share of torn words is noise: a date or a label beside its line.
WORTH = 0.05

Key = tuple[int, float, float]


def find_losses(document: Document, pages: Iterable[Page]) -> tuple[Loss, ...]:
    """The loss by columns, if there is one; sure where the order of the file itself tears them, half where only reading across does."""
    stream: dict[Key, int] = {}
    rows: dict[Key, int] = {}
    for page in pages:
        for word in page.words:
            stream.setdefault((page.number, round(word.x0, 1), round(word.top, 1)), len(stream))
        for word in sorted(page.words, key=lambda w: (round(w.base / ROW), w.x0)):
            rows.setdefault((page.number, round(word.x0, 1), round(word.top, 1)), len(rows))
    in_stream, across = torn(document, stream), torn(document, rows)
    if across < WORTH and in_stream < WORTH:
        return ()
    return (Loss("columns", round(max(in_stream, across), 3), 1.0 if in_stream >= WORTH else 0.5),)


def torn(document: Document, rank: dict[Key, int]) -> float:
    """The share of a document's words that stand in blocks whose words don't follow each other in an order."""
    lost = total = 0
    for block in document.blocks:
        words = document.words_in(block.span)
        total += len(words)
        places = [rank.get((w.box.page, round(w.box.x0, 1), round(w.box.top, 1))) for w in words if w.box]
        known = [place for place in places if place is not None]
        if any(not 0 < after - before <= NEXT for before, after in pairwise(known)):
            lost += len(words)
    return lost / total if total else 0.0
