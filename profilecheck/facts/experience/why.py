"""Why positions were read as they were: the readings of each section that competed, and the line that gave each part of a position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from profilecheck.document import Span
from profilecheck.facts.experience.entries import Lines, Reading, page_of, rank, readings_of
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.lines import read_lines
from profilecheck.facts.experience.types import PartWhy, PositionWhy, ReadingWhy, SectionWhy
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position

PARTS = ("title", "organization", "location", "dates")


def explain(source: Source, positions: Sequence[Position]) -> tuple[SectionWhy, ...]:
    """The sections of experience in the order of the document; a format that states its fields leaves nothing to explain."""
    if source.document.fields:
        return ()
    return tuple(explain_section(source, section.heading, section.span, positions) for section in source.sections_of("experience"))


def explain_section(source: Source, heading: Span | None, span: Span, positions: Sequence[Position]) -> SectionWhy:
    lines = read_lines(source, span)
    page = page_of(source, lines)
    found = sorted(readings_of(page), key=rank, reverse=True)
    best = found[0] if found else None
    inside = [(n, p) for n, p in enumerate(positions) if span.contains(p.head)]
    return SectionWhy(
        heading,
        span,
        tuple(reading_why(page, reading, won=reading is best) for reading in found),
        reason(page, found),
        tuple(PositionWhy(n, p.head, tuple(parts(lines, best, p))) for n, p in inside),
    )


def reading_why(page: Lines, reading: Reading, *, won: bool) -> ReadingWhy:
    return ReadingWhy(
        *reading.shape,
        len(reading.heads),
        sum(head.title is not None for head in reading.said),
        sum(head.organization is not None for head in reading.said),
        tuple(left(page, reading)),
        round(reading.score, 2),
        won,
    )


def left(page: Lines, reading: Reading) -> Iterator[Span]:
    """Lines outside of a reading's heads that look like a job's."""
    used = {i for first, last, _ in reading.heads for i in range(first, last + 1)}
    for i, line in enumerate(page.lines):
        if i not in used and line.head_like and not line.bullet and line.label != "body" and (line.title or (line.emphasis and line.organization)):
            yield line.span


def reason(page: Lines, found: Sequence[Reading]) -> str:
    """Why the best reading won, in words for a person."""
    if not found:
        return "No line holds the dates of a job, so there was nothing to choose between."
    if len(found) == 1:
        return "Every way to read it comes to the same."
    best, other = found[0], found[1]
    one, two = reading_why(page, best, won=True), reading_why(page, other, won=False)
    told = []
    for name, a, b in (("titles", one.titles, two.titles), ("employers", one.organizations, two.organizations)):
        if a != b:
            told.append(f"it finds {a} {name}, the next best {b}")
    if len(one.left) != len(two.left):
        told.append(f"it leaves {len(one.left)} lines over, the next best {len(two.left)}")
    if not told and rank(best)[0] > rank(other)[0]:
        told.append("its titles and employers stand in the same place in more of the jobs, or fewer lines of its heads are left over")
    return ("It explains most: " + "; ".join(told) + ".") if told else "It explains as much as the next best with fewer lines."


def parts(lines: Sequence[HeadLine], reading: Reading | None, position: Position) -> Iterator[PartWhy]:
    spans = (position.title, position.organization, position.location, position.dates.span if position.dates else None)
    for part, span in zip(PARTS, spans, strict=True):
        line = next((line for line in lines if span is not None and line.span.contains(span)), None)
        if span is not None and line is not None:
            yield PartWhy(part, span, line.span, given_by(part, span, line, reading, position))


def given_by(part: str, span: Span, line: HeadLine, reading: Reading | None, position: Position) -> str:
    """By what a part was told."""
    if not position.head.overlaps(span):
        return "above"
    if line.told:
        return "sentence"
    if any(segment.span.overlaps(span) and segment.label == part for segment in line.segments) or (part == "dates" and line.label == "dates"):
        return "label"
    keys = [(head.title, head.title_key) if part == "title" else (head.organization, head.organization_key) for head in (reading.said if reading else ())]
    own = next((key for found, key in keys if found == span), None)
    if part in ("title", "organization") and own is not None and sum(key == own for _, key in keys) * 2 > len(keys) > 1:
        return "place"
    return "words"
