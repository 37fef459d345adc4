"""Other words in a document that was read, as if they stood there: for trying them before the file is edited."""

from __future__ import annotations

from collections.abc import Sequence

from profilecheck.builder import rewritten
from profilecheck.document import Document, Span
from profilecheck.errors import UserError
from profilecheck.readers.text.words import clean_word

LONGEST = 2000
"""Letters of a statement; more than half a page is none."""
MOST_EDITS = 60


def rewrite(document: Document, edits: Sequence[tuple[Span, str]]) -> tuple[Document, list[Span]]:
    """The document with all edits, and where each stands in it. Their places are those of the document as it was."""
    if not edits or len(edits) > MOST_EDITS:
        raise UserError(f"between one and {MOST_EDITS} statements can be edited at once.")
    places = [Span(0, 0)] * len(edits)
    below = len(document.text)
    for number in sorted(range(len(edits)), key=lambda n: -edits[n][0].start):
        span, text = edits[number]
        words = " ".join(clean_word(word) for word in text[: LONGEST + 1].split()).split()
        if span.end > below or not document.words_in(span):
            raise UserError("there is no such statement.")
        if not words:
            raise UserError("write something, or put the old words back.")
        if len(text) > LONGEST:
            raise UserError(f"a statement has {LONGEST} letters at most.")
        length = len(document.text)
        document = rewritten(document, span, " ".join(words))
        moved, below = len(document.text) - length, span.start
        places = [Span(p.start + moved, p.end + moved) if len(p) else p for p in places]
        places[number] = Span(span.start, max(span.start + 1, span.end + moved))
    return document, places
