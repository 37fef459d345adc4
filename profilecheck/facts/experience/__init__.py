"""Makes positions out of the entries of the experience: title, organisation, place, dates and statements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.facts.experience.elsewhere import entries_elsewhere, is_new
from profilecheck.facts.experience.entries import JobEntry, find_entries
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.heads import Head
from profilecheck.facts.experience.twice import once
from profilecheck.facts.names.levels import title_level
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Statement

# Glyphs that begin a statement inside a paragraph whose line breaks were lost.
INLINE_BULLET = re.compile(r"(?:^|(?<=\s))[•●▪■◦○‣∙·*➢➤►✓✔❖–—-]\s+(?=[A-Z\"“])")
SENTENCE_END = re.compile(r"(?<=[a-z0-9)%\"”’'])[.!?][\"”’)]?\s+(?=[\"“(]?[A-Z0-9])|(?<=[a-z)])\.(?=[A-Z][a-z])")
ABBREVIATION = re.compile(
    r"(?:\b(?:inc|ltd|corp|co|etc|e\.g|i\.e|vs|sr|jr|dr|mr|mrs|ms|st|no|approx|dept|u\.s|u\.k|ph\.d|b\.s|m\.s|fig|incl|est|avg|min|max|yrs?|mos?|assn"
    r"|bros|govt|mgmt)|\b[A-Z])$",
    re.I,
)
# A line with fewer characters states nothing.
SHORTEST = 3
# What an employer is takes one line or two between its name and the titles.
ABOUT = 240
# Labels of what is told of a job without saying what was done.
TOLD = ("other", "client", "location", "dates", "title", "organization")
# "-2-", "Cont-2": what is left of a page's foot.
PAGE_MARK = re.compile(r"\W*(?:(?:page|cont(?:inued|d)?)?\W*)?\d{0,2}\W*", re.I)
# A line set as a heading inside a job has few words.
HEADING_WORDS = 8
# A line of so few words that ends in a colon says nothing of the work.
LABEL_WORDS = 5
SUBHEADING = re.compile(
    r"(?:(?:key|main|major|primary|selected|notable|core|job|roles? (?:and|&)|duties (?:and|&)) )?(?:responsibilit(?:y|ies)|achievements?"
    r"|accomplishments?|duties|contributions?|highlights|results|projects?|roles?)"
    r"(?: (?:include|included|and achievements|& achievements))?\s?:?",
    re.I,
)


def find_positions(source: Source) -> tuple[Position, ...]:
    """Every role held, in the order of the document; one for each title."""
    found: list[Position] = []
    for section in source.sections_of("experience"):
        found += positions_of(source, find_entries(source, section.span))
    new = [entry for entry in entries_elsewhere(source) if is_new(source, entry, found)]
    return once(source, sorted([*found, *positions_of(source, new)], key=lambda p: p.span))


def positions_of(source: Source, entries: list[JobEntry]) -> Iterator[Position]:
    """Positions with their employers: a title without one of its own has that of the line above it.

    An employer's line may stand apart over several titles, with or without dates and a word on what the firm does, or
    over the first of them only.
    """
    heads = [entry.said for entry in entries]
    employer: Head | None = None
    for n, (entry, head) in enumerate(zip(entries, heads, strict=True)):
        following = heads[n + 1] if n + 1 < len(heads) else None
        if entry.away:
            continue
        if head.title is None:
            about = [line for line in entry.body if line.block.kind == "bullet" or len(line.text) > ABOUT]
            if head.organization and not about and following and following.title and following.organization is None:
                employer = head
                continue
            if not head.organization and not any(line.block.kind == "bullet" or len(line.text.split()) > LABEL_WORDS for line in entry.body):
                continue
        if head.organization is None and employer is not None:
            dates = head.dates or (employer.dates if employer.title is None else None)
            head = replace(head, organization=employer.organization, location=head.location or employer.location, dates=dates)
        elif head.organization is not None and (head.above or head.title is None):
            employer = head
        elif not (employer and same(source, employer, head)):
            employer = None
        level, family, role = title_level(source, head.title) if head.title else (None, None, None)
        start = entry.head[0].span.start
        end = (entry.body or entry.head)[-1].span.end
        yield Position(
            span=Span(start, end),
            head=Span(start, entry.head[-1].span.end),
            title=head.title,
            organization=head.organization,
            location=head.location,
            dates=head.dates,
            level=level,
            family=family,
            role=role,
            statements=tuple(Statement(span, "other") for line in entry.body if not is_label(line) for span in statement_spans(source, line)),
        )


def is_label(line: HeadLine) -> bool:
    """Whether a line only names what follows ("Responsibilities:", "Vendor work" in bold)."""
    text = line.text.strip()
    if (
        line.bare
        or PAGE_MARK.fullmatch(text)
        or (line.label in TOLD and not line.bullet)
        or (line.block.kind == "heading" and len(text.split()) <= HEADING_WORDS and text[-1:] not in ".;")
    ):
        return True
    return (text.endswith(":") and len(text.split()) <= LABEL_WORDS) or bool(SUBHEADING.fullmatch(text))


def same(source: Source, one: Head, other: Head) -> bool:
    return bool(one.organization and other.organization and source.quote(one.organization) == source.quote(other.organization))


def statement_spans(source: Source, line: HeadLine) -> Iterator[Span]:
    """A bullet is one statement; a paragraph is cut at bullets that lost their line breaks, else into sentences."""
    span = line.span
    if line.block.kind == "bullet" and len(INLINE_BULLET.findall(line.text)) < 2:
        yield span
        return
    edges = [m.end() for m in INLINE_BULLET.finditer(line.text)]
    if len(edges) >= 2:
        starts = [0, *edges] if line.text[: edges[0]].strip(" •-–—*·") else edges
        ends = [*[m.start() for m in INLINE_BULLET.finditer(line.text)][1 if starts == edges else 0 :], len(line.text)]
        pairs: Iterator[tuple[int, int]] = zip(starts, ends, strict=True)
    else:
        pairs = sentences(line.text)
    for start, end in pairs:
        part = line.text[start:end]
        left = start + len(part) - len(part.lstrip())
        right = start + len(part.rstrip())
        if right - left >= SHORTEST:
            yield Span(span.start + left, span.start + right)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of the sentences of a paragraph; abbreviations don't end one."""
    start = 0
    for match in SENTENCE_END.finditer(text):
        if ABBREVIATION.search(text[max(0, match.start() - 8) : match.start()]):
            continue
        yield start, match.start() + 1
        start = match.end()
    if start < len(text):
        yield start, len(text)
