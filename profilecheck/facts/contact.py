"""Finds name, e-mail, phone, place, LinkedIn address and the professional line under the name."""

from __future__ import annotations

import re

from profilecheck.document import Block, Span
from profilecheck.facts.heads import STRONG, trim
from profilecheck.facts.places import locations, organization_near
from profilecheck.facts.source import Source
from profilecheck.facts.titles import title_in
from profilecheck.facts.types import Contact

NAME = re.compile(
    r"^(?:(?:Dr|Mr|Mrs|Ms|Prof|Eng|Ing)\.?\s+)?(?P<name>[A-ZÀ-Þ][\w'’.-]*(?:\s+(?:[A-ZÀ-Þ][\w'’.-]*|van|von|de|del|da|di|la|bin|al|el|der|den|dos|y|\(\w+\)|[\"“]\w+[\"”])){1,4})"
)
POSTNOMINAL = re.compile(r"\s*[,|]?\s+(?:PMP|CSM|MBA|PhD|Ph\.D|PMI|CAPM|PgMP|ITIL|CISSP|CPA|MSc|BSc|MS|CSPO|PRINCE2|P\.?E)\b.*$")
# The head of a resume is within its first lines.
HEAD_BLOCKS = 12
LABELLED = re.compile(r"\b(?:name)\s?:\s*", re.I)


def header_blocks(source: Source) -> list[Block]:
    """The blocks before the first titled section, and those of sections that hold contact data."""
    first = next((s for s in source.sections if s.heading is not None and s.kind not in ("contact", "headline")), None)
    end = first.heading.start if first and first.heading else len(source.document.text)
    blocks = [b for b in source.document.blocks if b.span.start < end][:HEAD_BLOCKS]
    for section in source.sections_of("contact"):
        blocks += [b for b in source.blocks(section.span) if b not in blocks]
    return blocks


def find_contact(source: Source) -> Contact:
    """Contact data as printed; a name is only taken where it looks like one, never guessed out of an address."""
    blocks = header_blocks(source)
    marks = source.marks("contacts")

    def first(kind: str) -> Span | None:
        return next((m.span for m in marks if m.kind == kind), None)

    header = [m for m in marks if any(b.span.contains(m.span) for b in blocks)]
    phone = next((m.span for m in header if m.kind == "phone"), None) or first("phone")
    email = next((m.span for m in header if m.kind == "email"), None) or first("email")
    location = next((p for b in blocks for p in locations(source, b.span) if not (source.marks("dates", b.span) and len(b.span) > 60) and len(source.quote(b.span).split()) < 25), None)
    urls = tuple(m.span for m in marks if m.kind in ("url", "linkedin"))
    return Contact(find_name(source, blocks), email, phone, location, first("linkedin"), urls)


def find_name(source: Source, blocks: list[Block]) -> Span | None:
    for block in blocks[:5]:
        text = source.quote(block.span)
        label = LABELLED.match(text)
        start = block.span.start + (label.end() if label else 0)
        piece = source.document.text[start : block.span.end]
        cut = STRONG.search(piece)
        piece = piece[: cut.start()] if cut else piece
        bare = POSTNOMINAL.sub("", piece.split(",")[0]).strip()
        match = NAME.match(bare)
        if match is None or match.end() < len(bare) or any(c.isdigit() for c in bare) or "@" in bare:
            continue
        span = trim(source, Span(start, start + len(bare)))
        if span is None or source.marks("dates", span):
            continue
        if title_in(source, span) is not None or organization_near(bare) or in_lexicons(source, span) or locations(source, block.span) == [span]:
            continue
        return span
    return None


def in_lexicons(source: Source, span: Span) -> bool:
    """Whether most of a would-be name is covered by names of tools, methods or skills."""
    covered = sum(len(m.span) for key in ("tools", "technologies", "methods", "competencies", "soft", "certifications", "specialisms") for m in source.marks(key, span) if m.value.match != "context")
    return covered * 2 > len(span)


def find_headline(source: Source, contact: Contact) -> Span | None:
    """The line near the top that says what the person is: a title, maybe with more, and no contact data."""
    section = next((s for s in source.sections if s.kind == "headline"), None)
    if section is not None and len(section.span):
        return section.span
    blocks = header_blocks(source)
    for block in blocks[:8]:
        span: Span | None = block.span
        if contact.name and block.span.contains(contact.name):
            text = source.document.text[contact.name.end : block.span.end]
            match = re.match(r"\s*(?:,[\w ,.()+-]{2,40})?\s*(?:\t|\||[–—-]|·|•)\s*", text)
            if match is None:
                continue
            span = trim(source, Span(contact.name.end + match.end(), block.span.end)) if contact.name.end + match.end() < block.span.end else None
        if span is None or source.marks("contacts", span) or source.marks("dates", span):
            continue
        words = source.quote(span).split()
        if not 1 <= len(words) <= 40 or block.kind == "bullet":
            continue
        pieces = [p for p in split(source, span) if title_in(source, p) is not None]
        sentence = len(words) > 14 and source.quote(span).rstrip().endswith(".")
        if pieces and not sentence:
            return span
    return None


def split(source: Source, span: Span) -> list[Span]:
    """A line cut at strong separators and commas."""
    text, start, parts = source.quote(span), span.start, []
    place = 0
    for match in re.finditer(STRONG.pattern + r"|,\s|\s/\s", text):
        parts.append(Span(start + place, start + match.start()))
        place = match.end()
    parts.append(Span(start + place, span.end))
    return [p for p in parts if len(p)]
