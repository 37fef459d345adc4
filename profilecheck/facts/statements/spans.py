"""Where the statements of a line begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.nlp.sentences import sentences

# Glyphs that begin a statement inside a paragraph whose line breaks were lost; one that no letter was known for is a question mark.
INLINE_BULLET = re.compile(r"(?:^|(?<=\s))[•●▪■◦○‣∙·*➢➤►✓✔❖–—?-]\s+(?=[A-Z\"“])")
# A line with fewer characters states nothing.
SHORTEST = 3


def statement_spans(source: Source, span: Span, *, bullet: bool) -> Iterator[Span]:
    """A bullet is one statement; a paragraph is cut at bullets that lost their line breaks, else into sentences."""
    text = source.quote(span)
    glyphs = list(INLINE_BULLET.finditer(text))
    if bullet and len(glyphs) < 2:
        yield span
        return
    for start, end in between(text, glyphs) if len(glyphs) >= 2 else sentences(text):
        part = text[start:end]
        left = start + len(part) - len(part.lstrip())
        right = start + len(part.rstrip())
        if right - left >= SHORTEST:
            yield Span(span.start + left, span.start + right)


def between(text: str, glyphs: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The ranges behind each glyph, and what stands before the first."""
    if text[: glyphs[0].end()].strip(" •-–—*·"):
        yield 0, glyphs[0].start()
    for glyph, following in zip_longest(glyphs, glyphs[1:]):
        yield glyph.end(), following.start() if following else len(text)
