"""Lines that tell of a job by a second range of dates, by their label or by a title, and belong to none that was read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from profilecheck.document import Block, Span
from profilecheck.facts.experience.elsewhere import first_word
from profilecheck.facts.experience.labels import label_at
from profilecheck.facts.experience.stints import are_apart
from profilecheck.facts.experience.unbroken.head_words import is_noun_here, names_organization
from profilecheck.facts.experience.unbroken.zones import zones_in
from profilecheck.facts.names.places import organization_near
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position
from profilecheck.kinds import SectionKind

# Sections in which a record of a job with its labels is one wherever it stands.
RECORDS: frozenset[SectionKind] = frozenset(["experience", "other", "summary", "skills", "tools", "headline", "contact"])
# No jobs stand in these, whatever has dates.
NO_JOBS: frozenset[SectionKind] = frozenset(["education", "certifications", "courses", "publications", "languages", "awards"])
# "Windows Server 2008/2012"
VERSIONS = re.compile(r"(?:\d{4}/)+\d{4}")
# A head in running text has so many words in front of its dates.
HEAD_WORDS = 2
# A title on a line of its own has few words and hardly any that is not of it.
TITLE_WORDS = 8
FILLED = 0.6
# A name of so large a share of title words is no employer's.
TITLED = 0.6
# "Promoters & Developers", "Alder Consultants": firms are called after what they do.
FIRMS = re.compile(r"&|s\b\W*$|\bM/s\b")
WORKS_NOW = re.compile(
    r"\b(?:presently|currently|now|at present) (?:working|employed|engaged|associated|serving) (?:as|with|at|for|in)\b"
    r"|\bworking (?:as|with|at) [^.]{3,80} (?:till date|to date)\b",
    re.I,
)
# A word of an employer's name that tells it from others has so many letters.
NAME_LETTERS = 4
# Lines on which the other label of a record stands.
RECORD_LINES = 3
# "Role: Tester" is also a project's.
OWN_TITLE = re.compile(r"\W{0,3}(?:job|designation|position|post|title)", re.I)


def unplaced(source: Source, positions: Sequence[Position]) -> Iterator[Span]:
    """The lines, in no order; what a position's head holds is placed, unless it is of another time or a second title."""
    yield from times_apart(source, positions)
    yield from titled_employers(source, positions)
    yield from present_jobs(source, positions)
    for section in source.sections:
        blocks = source.blocks(section.span)
        if section.kind in RECORDS:
            yield from records(source, blocks, positions)
        if section.kind == "experience":
            yield from titles(source, blocks, positions)
        if section.kind not in NO_JOBS:
            yield from in_running_text(source, blocks, positions, home=section.kind == "experience")


def times_apart(source: Source, positions: Sequence[Position]) -> Iterator[Span]:
    """Ranges of dates in a job's head before or after the time of that job."""
    told = {p.dates.span for p in positions if p.dates is not None}
    for position in positions:
        for mark in source.marks("dates", position.head):
            if position.dates is not None and mark.kind == "range" and mark.span not in told and are_apart(position.dates, mark.value):
                yield mark.span


def titled_employers(source: Source, positions: Sequence[Position]) -> Iterator[Span]:
    """Employers' names that are titles: two jobs were taken for one."""
    for position in positions:
        name = position.organization
        if name is None or organization_near(source.quote(name)) or FIRMS.search(source.quote(name)):
            continue
        marks = [m for m in source.marks("titles", name) if m.value.match != "context"]
        if marks and marks[0].span.start == name.start and sum(len(m.span) for m in marks) >= TITLED * len(name):
            yield position.head


def present_jobs(source: Source, positions: Sequence[Position]) -> Iterator[Span]:
    """Lines that say where the person works now, where no job that was read lasts until today."""
    if any(p.dates is None or p.dates.present for p in positions):
        return
    for block in source.document.blocks:
        text = source.quote(block.span)
        match = WORKS_NOW.search(text)
        if match is not None and not any(p.span.overlaps(block.span) or is_named(source, p, text[match.start() :].lower()) for p in positions):
            yield Span(block.span.start + match.start(), block.span.end)


def is_named(source: Source, position: Position, text: str) -> bool:
    """Whether a text, in small letters, names a position's title or the first word of its employer."""
    if position.title is not None and source.quote(position.title).lower() in text:
        return True
    name = first_word(source.quote(position.organization)) if position.organization is not None else ""
    return len(name) >= NAME_LETTERS and name in text


def records(source: Source, blocks: Sequence[Block], positions: Sequence[Position]) -> Iterator[Span]:
    """Labelled lines of a record that no head holds: an employer's with a title's near it, a title's with dates."""
    kinds = [own_label(source.quote(b.span)) for b in blocks]
    for at, (block, kind) in enumerate(zip(blocks, kinds, strict=True)):
        near = kinds[max(0, at - RECORD_LINES) : at + RECORD_LINES + 1]
        beside = {"title", "organization"} <= {*near} or (kind == "title" and "dates" in near)
        if kind in (None, "dates") or not (beside or kind == "both"):
            continue
        if not any(p.head.overlaps(block.span) for p in positions):
            yield block.span


def own_label(text: str) -> str | None:
    """ "title", "organization", "dates" or "both" where a line says so by a label with something behind it."""
    found = label_at(text)
    if found is None or not text[found[1] :].strip(" \t:-–"):
        return None
    kind, behind = found
    if kind == "title":
        return kind if OWN_TITLE.match(text) else None
    if kind != "organization":
        return "dates" if kind == "dates" else None
    return "both" if re.search(r"\b(?:designation|job title|position)\s*[:–-]", text[behind:], re.I) else kind


def titles(source: Source, blocks: Sequence[Block], positions: Sequence[Position]) -> Iterator[Span]:
    """Lines of the experience that are set apart, are nothing but a title and begin no job that was read."""
    dated = [p for p in positions if p.title is not None and p.dates is not None]
    if not dated:
        return
    for at, block in enumerate(blocks):
        text = source.quote(block.span)
        if block.kind == "bullet" or len(text.split()) > TITLE_WORDS or text[-1:] in ".,;:" or any(p.head.overlaps(block.span) for p in positions):
            continue
        covered = sum(len(m.span) for m in source.marks("titles", block.span))
        below = blocks[at + 1 : at + 1 + RECORD_LINES]
        if covered >= FILLED * len(text) and is_set_apart(source, block) and any(b.kind == "bullet" for b in below):
            yield block.span


def in_running_text(source: Source, blocks: Sequence[Block], positions: Sequence[Position], *, home: bool) -> Iterator[Span]:
    """What may be the head of a job inside of a text that holds others, by its dates, capitals and a title or place, and is none that was read.

    `home`: the blocks are of the experience; in other sections it has both.
    """
    if not any((at := source.document.block_at(p.head.start)) is not None and at.span.start < p.head.start for p in positions):
        return
    times = {(p.dates.start, p.dates.end_text) for p in positions if p.dates is not None}
    for block in blocks:
        for zone in zones_in(source, block):
            span = Span(zone.start, zone.dates.span.end)
            told = (zone.dates.start, zone.dates.end_text) in times or any(p.head.overlaps(span) for p in positions)
            words = [source.quote(word) for word in zone.words]
            titled, placed = any(map(is_noun_here, words)), zone.place is not None
            named = placed or titled or names_organization(" ".join(words)) if home else placed and titled
            named = named and not source.marks("certifications", span) and not VERSIONS.fullmatch(source.quote(zone.dates.span))
            if not told and named and len(zone.words) >= HEAD_WORDS:
                yield span


def is_set_apart(source: Source, block: Block) -> bool:
    words = source.document.words_in(block.span)
    return block.kind == "heading" or (bool(words) and all(w.bold for w in words))
