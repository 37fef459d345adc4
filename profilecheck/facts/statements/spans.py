"""Where the statements of a line begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.nlp.sentences import sentences

# Glyphs that begin a statement inside a paragraph whose line breaks were lost; one that no letter was known for is a question mark.
# (What stands before is asked behind the sign: a pattern that begins with a sign is found by it, and passes over all else.)
INLINE_GLYPH = re.compile(r"[•●▪■◦○‣∙·*➢➤►✓✔❖?](?<!\S.)(?:\s+(?=[A-Z\d\"“'‘(])|(?=[A-Z][a-z]))")
# A dash is one where no glyph stands in the text; inside of a sentence it stands between two blanks.
INLINE_DASH = re.compile(r"[–—-](?<!\S.)(?:\s+(?=[A-Z\"“])|(?=[A-Z][a-z]))")
# What stands before a lone glyph inside of an item, if that begins a further statement.
ENDED = re.compile(r"[.!:;)%]\s*$")
SENTENCE_END = re.compile(r"[.!?]\W?$")
# A line with fewer characters states nothing.
SHORTEST = 3
# A part of so few words that ends in a colon only names what follows; one before the first glyph is a remark on the job ("Contract position").
LABEL_WORDS, REMARK_WORDS = 5, 3


def statement_spans(source: Source, span: Span, *, bullet: bool) -> Iterator[Span]:
    """A bullet is one statement; a paragraph is cut at bullets that lost their line breaks, else into sentences."""
    text = source.quote(span)
    glyphs = inline_glyphs(text, bullet=bullet)
    if bullet and not glyphs:
        yield span
        return
    for start, end in between(text, glyphs, bullet=bullet) if glyphs else sentences(text):
        part = text[start:end]
        left = start + len(part) - len(part.lstrip())
        right = start + len(part.rstrip())
        if right - left >= SHORTEST and not (right - left < len(text) and is_label(text[left:right])):
            yield Span(span.start + left, span.start + right)


def inline_glyphs(text: str, *, bullet: bool) -> list[re.Match[str]]:
    """The glyphs that begin statements inside of a text; a lone one does where the text before it has ended."""
    found = list(INLINE_GLYPH.finditer(text)) or list(INLINE_DASH.finditer(text))
    if len(found) > 1:
        return found
    alone = next((m for m in found if m.group()[0] not in "-–—"), None)
    before = text[: alone.start()] if alone else ""
    return [alone] if alone and (ENDED.search(before) or (not bullet and is_remark(before))) else []


def is_label(text: str) -> bool:
    return text.endswith(":") and len(text.split()) <= LABEL_WORDS


def is_remark(text: str) -> bool:
    return 0 < len(text.split()) <= REMARK_WORDS and SENTENCE_END.search(text.rstrip()) is None


def between(text: str, glyphs: list[re.Match[str]], *, bullet: bool) -> Iterator[tuple[int, int]]:
    """The ranges behind each glyph, and what stands before the first; that of a paragraph sentence by sentence."""
    before = text[: glyphs[0].start()]
    if bullet:
        yield 0, len(before)
    elif not is_remark(before):
        yield from sentences(before)
    for glyph, following in zip_longest(glyphs, glyphs[1:]):
        yield glyph.end(), following.start() if following else len(text)
