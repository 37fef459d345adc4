"""Finds the line under the name that says what the person is."""

from __future__ import annotations

import re

from profilecheck.document import Block, Span
from profilecheck.facts.contact import header_blocks, heads_a_job
from profilecheck.facts.experience.segments import STRONG, trim
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.names.words import is_noun
from profilecheck.facts.presence import Contact
from profilecheck.facts.sections.keys import key_of, lexicon
from profilecheck.facts.source import Source
from profilecheck.patterns import lazy

# Signs between the parts of a headline; one that opens the next line or ends this one says that it goes on.
PARTED, OPEN_START, OPEN_END = lazy(r"[|•·]"), lazy(r"[|•·&]\s*\w"), lazy(r"(?:[|•·&,/]|\band)$")
# What is left of a headline behind its wrap is no longer than this.
MOST_WRAPPED = 80


def find_headline(source: Source, contact: Contact) -> Span | None:
    """The line near the top that says what the person is: a title, maybe with more, and no contact data."""
    section = next((s for s in source.sections if s.kind == "headline"), None)
    if section is not None and len(section.span):
        return section.span
    blocks = header_blocks(source)
    for block in blocks[:8]:
        span = block.span if contact.name is None or not block.span.contains(contact.name) else behind_name(source, contact.name.end, block.span.end)
        if span is None or source.marks("contacts", span) or source.marks("dates", span):
            continue
        words = source.quote(span).split()
        if not 1 <= len(words) <= 40 or block.kind == "bullet":
            continue
        pieces = [p for p in split(source, span) if title_in(source, p) is not None] or ([span] if heads_a_job(source, block) else [])
        sentence = len(words) > 14 and source.quote(span).rstrip().endswith(".")
        if pieces and not sentence:
            following = next((b for b in blocks if b.span.start >= span.end), None)
            return Span(span.start, following.span.end) if following and goes_on(source, span, following) else span
    return None


def behind_name(source: Source, start: int, end: int) -> Span | None:
    """What a strong sign parts from the name in front of it on the same line."""
    match = re.match(r"\s*(?:,[\w ,.()+-]{2,40})?\s*(?:\t|\||[–—-]|·|•)\s*", source.document.text[start:end])
    return trim(source, Span(start + match.end(), end)) if match is not None and start + match.end() < end else None


def goes_on(source: Source, span: Span, following: Block) -> bool:
    """Whether the next line belongs to a headline of several parts: at a sign on either side of the wrap, or in the middle of a title ("PMO / Director")."""
    text, after = source.quote(span).rstrip(), source.quote(following.span).strip()
    line = source.document.block_at(span.start)
    if not PARTED.search(source.quote(line.span) if line is not None else text):
        return False
    if following.kind == "bullet" or "\n" in after or len(after) > MOST_WRAPPED or after.endswith("."):
        return False
    if source.marks("contacts", following.span) or source.marks("dates", following.span) or key_of(after) in lexicon():
        return False
    last, first = PARTED.split(text)[-1].split(), after.split()[0].strip(",;|")
    wrapped = bool(last) and len(last) <= 3 and is_noun(first) and not is_noun(last[-1]) and last[-1][:1].isupper()
    return wrapped or OPEN_START.match(after) is not None or OPEN_END.search(text) is not None


def split(source: Source, span: Span) -> list[Span]:
    """A line cut at strong separators and commas."""
    text, start, parts = source.quote(span), span.start, []
    place = 0
    for match in re.finditer(STRONG.pattern + r"|,\s|\s/\s", text):
        parts.append(Span(start + place, start + match.start()))
        place = match.end()
    parts.append(Span(start + place, span.end))
    return [p for p in parts if len(p)]
