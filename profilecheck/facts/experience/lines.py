"""Reads the lines of a section: what each holds of dates, title, employer and place, and whether it can be a head."""

from __future__ import annotations

import re
from dataclasses import dataclass
from statistics import median

from profilecheck.calendar import DateRange
from profilecheck.document import Block, Span
from profilecheck.facts.experience.heads import LABELS, free_pieces, masks, placeholders
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source

# A head line has few words besides its dates; beyond this many it is a sentence that mentions a date.
HEAD_WORDS = 18
# More words than these around "sabbatical" tell of a job with it.
BREAK_WORDS = 9
# Times away from work that stand among the jobs with their dates.
BREAK = re.compile(
    r"\b(?:career (?:break|gap)|sabbatical|(?:maternity|paternity|parental|family|medical) leave|gap year|elternzeit|time off|caregiver leave)\b", re.I
)
# Lines that list what a job was done with; they name tools that sound like titles ("SQL Server").
STACK = re.compile(
    r"^(?:environment|(?:key )?(?:tools?|technolog(?:y|ies)|skills|platforms?|systems|software|hardware|languages|methodolog(?:y|ies)|tech(?:nical)?"
    r" (?:stack|environment))(?: (?:&|and) \w+)?(?: used)?|project(?: name| description| details)?|achievements?|responsibilities|team size"
    r"|description)\s?[:–-]\s?",
    re.I,
)
SENTENCE = re.compile(r"[a-z]{3,}[.!?](?:\s|$)|^[a-z]")


@dataclass(frozen=True, slots=True)
class Line:
    """A block of a section with what makes it a head line or not."""

    block: Block
    span: Span
    text: str
    dates: DateRange | None
    title: bool
    organization: bool
    head_like: bool
    emphasis: bool
    fill: float
    """Share of the line's words, dates left out, that the title covers."""
    away: bool = False
    """Whether it tells of a time away from work."""
    place: bool = False
    """Whether it names a place and nothing else."""
    name: bool = False
    """Whether it holds words that are no title, date or place, as an employer's line does."""


def read_lines(source: Source, span: Span) -> list[Line]:
    blocks = source.blocks(span)
    sizes = [w.size for b in blocks for w in source.document.words_in(b.span)]
    usual = median(sizes) if sizes else 0.0
    found: list[Line] = []
    reached = 0
    for block in blocks:
        if block.span.start < reached:
            continue
        # A range of dates set on lines of its own ("May 2014", "to", "Current") makes one line of them.
        across = next(
            (m.span for m in source.marks("dates") if m.kind == "range" and block.span.start <= m.span.start < block.span.end < m.span.end <= span.end), None
        )
        if across is not None:
            last = source.document.block_at(across.end - 1)
            reached = last.span.end if last else across.end
            found.append(read_line(source, block, Span(block.span.start, reached), usual))
            continue
        found += [read_line(source, block, part, usual) for part in head_and_text(source, block)]
    return found


def head_and_text(source: Source, block: Block) -> list[Span]:
    """A block whose text runs on behind its head ("City, State Acme / Aug 2012 to Jul 2014 As the director, I …") in two parts."""
    ranges = [m.value for m in source.marks("dates", block.span) if m.kind == "range"]
    if not ranges or block.kind == "bullet":
        return [block.span]
    end = ranges[0].span.end
    before = source.document.text[block.span.start : ranges[0].span.start]
    after = source.document.text[end : block.span.end]
    lead = len(after) - len(after.lstrip(" )].,:;|-–—"))
    if len(before.split()) <= 10 and not re.search(r"[a-z]{3,}\.\s", before) and len(after.split()) >= 12 and "\t" not in after:
        return [Span(block.span.start, end), Span(end + lead, block.span.end)]
    return [block.span]


def read_line(source: Source, block: Block, span: Span, usual: float) -> Line:
    text = source.quote(span)
    words = source.document.words_in(span)
    ranges = [m.value for m in source.marks("dates", span) if m.kind == "range"]
    dates = ranges[0] if ranges else None
    rest = text if dates is None else text[: dates.span.start - span.start] + " " + text[dates.span.end - span.start :]
    count = len(rest.split())
    sentence = bool(SENTENCE.search(rest.strip()[:200])) and count > 4 and not ("\t" in text and dates)
    head_like = 0 <= count <= HEAD_WORDS and not sentence and not (block.kind == "bullet" and (dates is None or count > 12)) and not STACK.match(text)
    if dates is None and head_like and block.kind != "bullet":
        dates = lone_date(source, span, text)
    pieces = line_pieces(source, span, dates) if head_like else []
    away = bool(BREAK.search(rest)) and count <= BREAK_WORDS
    titled = [piece for piece in pieces if title_in(source, piece) is not None]
    covered = sum(len(m.span) for m in source.marks("titles", span))
    emphasis = block.kind == "heading" or (bool(words) and (all(w.bold for w in words[:2]) or words[0].size > usual + 0.4)) or (text.isupper() and count > 0)
    places = locations(source, span) if head_like else []
    place = bool(places) and not pieces and dates is None
    organization = head_like and (
        bool(placeholders(source, span))
        or any(organization_near(source.quote(p)) for p in pieces if p not in titled)
        or (bool(places) and not place)
        or bool((label := LABELS.match(text)) and label.lastgroup in ("organization", "client"))
    )
    return Line(
        block,
        span,
        text,
        dates if head_like else None,
        bool(titled) and not away,
        organization and not away,
        head_like,
        emphasis,
        covered / max(1, len(rest.strip())),
        away,
        place,
        bool(pieces) and not titled and not place,
    )


def lone_date(source: Source, span: Span, text: str) -> DateRange | None:
    """A single date at the right or left edge of a line with a title, as a range that begins and ends with it."""
    marks = source.marks("dates", span)
    if len(marks) != 1 or not source.marks("titles", span):
        return None
    date: DateRange = marks[0].value
    before, after = text[: date.span.start - span.start], text[date.span.end - span.start :]
    if date.end is None or (before.strip(" \t([,|–-") and after.strip(" \t)],.|–-")) or not re.search(r"(?:[\t(\[,|–-]\s*|\s{2,})$|^$", before):
        return None
    return DateRange(date.span, date.end, date.end)


def line_pieces(source: Source, span: Span, dates: DateRange | None) -> list[Span]:
    masked = [*masks(source, [span], dates), *placeholders(source, span)]
    masked += [p for p in locations(source, span) if not any(p.overlaps(x) for x in masked)]
    return free_pieces(source, [span], masked)
