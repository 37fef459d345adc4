"""Cuts a section into entries (jobs, degrees): which lines are heads and which lines belong below them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from statistics import median

from profilecheck.document import Block, Span
from profilecheck.facts.heads import LABELS, free_pieces, masks, placeholders
from profilecheck.facts.places import locations, organization_near
from profilecheck.facts.source import Source
from profilecheck.facts.titles import title_in
from profilecheck.nlp.calendar import DateRange

# A head line has few words besides its dates; beyond this many it is a sentence that mentions a date.
HEAD_WORDS = 18
# How far from the line with the dates the line with the title may stand.
REACH = 3
# An employer's line that nothing tells from the text has few words.
PLAIN_WORDS = 7
# More words than these around "sabbatical" tell of a job with it.
BREAK_WORDS = 9
# Times away from work that stand among the jobs with their dates.
BREAK = re.compile(r"\b(?:career (?:break|gap)|sabbatical|(?:maternity|paternity|parental|family|medical) leave|gap year|elternzeit|time off|caregiver leave)\b", re.I)
# A date alone is the time of a job where it stands at the edge of a line with a title: "Shift Lead   Summer 2021".
LABELLED_DATE = re.compile(r"^(?:duration|period|dates?)\s?:", re.I)
# Lines that list what a job was done with; they name tools that sound like titles ("SQL Server").
STACK = re.compile(r"^(?:environment|(?:key )?(?:tools?|technolog(?:y|ies)|skills|platforms?|systems|software|hardware|languages|methodolog(?:y|ies)|tech(?:nical)? (?:stack|environment))(?: (?:&|and) \w+)?(?: used)?|project(?: name| description| details)?|achievements?|responsibilities|team size|description)\s?[:–-]\s?", re.I)
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


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its head lines and the blocks below them."""

    head: tuple[Line, ...]
    body: tuple[Line, ...]
    dates: DateRange | None
    expected: Span | None = None
    """The line on which most entries of the section have their title."""
    away: bool = False


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
        across = next((m.span for m in source.marks("dates") if m.kind == "range" and block.span.start <= m.span.start < block.span.end < m.span.end <= span.end), None)
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
    return Line(block, span, text, dates if head_like else None, bool(titled) and not away, organization and not away, head_like, emphasis, covered / max(1, len(rest.strip())), away, place, bool(pieces) and not titled and not place)


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


def find_entries(source: Source, span: Span) -> list[Entry]:
    """The entries of an experience section, in the order in which they stand.

    A line with a range of dates anchors an entry. Its title stands on the same line or up to three lines away, on the
    side where most entries of the section have it; organisation and place on the lines in between or next to them.
    Titles without dates that look like the other titles begin an entry of their own.
    """
    lines = read_lines(source, span)
    anchors = [i for i, line in enumerate(lines) if line.dates is not None]
    offset = usual_offset(lines, anchors)
    heads: list[tuple[int, int, DateRange | None]] = []
    floor = 0
    for n, at in enumerate(anchors):
        if at < floor:
            continue
        ceiling = anchors[n + 1] if n + 1 < len(anchors) else len(lines)
        first, last = head_range(lines, at, offset, floor, ceiling)
        heads.append((first, last, lines[at].dates))
        floor = last + 1
    heads += undated(lines, heads)
    heads.sort()
    entries = []
    for n, (first, last, dates) in enumerate(heads):
        end = heads[n + 1][0] if n + 1 < len(heads) else len(lines)
        at = next((i for i in range(first, last + 1) if dates is not None and lines[i].dates is dates), None)
        expected = lines[at + offset].span if offset is not None and at is not None and first <= at + offset <= last else None
        away = dates is not None and any(line.away for line in lines[first : last + 1])
        entries.append(Entry(tuple(lines[first : last + 1]), tuple(lines[last + 1 : end]), dates, expected, away))
    return entries


def usual_offset(lines: list[Line], anchors: list[int]) -> int | None:
    """Where titles stand relative to the dates in most entries: 0 the same line, -1 the line above, …"""
    votes: Counter[int] = Counter()
    for n, at in enumerate(anchors):
        low = anchors[n - 1] + 1 if n else 0
        high = anchors[n + 1] if n + 1 < len(anchors) else len(lines)
        if lines[at].title:
            votes[0] += 2
            continue
        for step in (-1, 1, -2, 2, -3, 3):
            i = at + step
            if low <= i < high and lines[i].title and all(lines[j].head_like for j in range(min(i, at), max(i, at) + 1)):
                votes[step] += 1
    return max(votes, key=lambda s: (votes[s], -abs(s), -s)) if votes else None


def head_range(lines: list[Line], at: int, offset: int | None, floor: int, ceiling: int) -> tuple[int, int]:
    """First and last line of the head around the line with the dates."""
    first = last = at
    if lines[at].away:
        return first, last

    def reachable(i: int) -> bool:
        return floor <= i < ceiling and all(lines[j].head_like and not lines[j].away and (lines[j].block.kind != "bullet" or j == at) for j in range(min(i, at), max(i, at) + 1))

    if not lines[at].title:
        steps = [offset or 0, *(s for s in (-1, 1, -2, 2, -3, 3) if s != offset)]
        target = next((at + s for s in steps if s and abs(s) <= REACH and reachable(at + s) and lines[at + s].title), None)
        if target is not None:
            first, last = min(first, target), max(last, target)
    has_organization = any(line.organization or (line.name and line is not lines[at]) for line in lines[first : last + 1])
    titled = any(line.title for line in lines[first : last + 1])
    # The organisation, the place or the employer's line stand above or below, as lines that look like heads.
    while first - 1 >= floor and at - first < REACH and grows(lines[first - 1], has_organization, titled, lines[at]):
        first -= 1
        has_organization = has_organization or lines[first].organization
        if lines[first].organization and not lines[first].emphasis:
            break
    below = last + 1 < ceiling and grows_down(lines[last + 1], has_organization)
    if titled and not has_organization and not below and first > floor and at - first < REACH and is_plain_name(lines, first - 1):
        first -= 1
        has_organization = True
    while last + 1 < ceiling and last - at < REACH and (grows_down(lines[last + 1], has_organization) or (last == at and lines[last + 1].place)):
        last += 1
        has_organization = has_organization or not lines[last].place
    return first, last


def is_plain_name(lines: list[Line], at: int) -> bool:
    """Whether a short line in the style of the text, above a title and below a list, is an employer's."""
    line = lines[at]
    words = line.text.split()
    after_list = at == 0 or lines[at - 1].block.kind == "bullet"
    return line.name and line.block.kind != "bullet" and after_list and len(words) <= PLAIN_WORDS and line.text[0].isupper() and line.text.rstrip()[-1] not in ".:;,"


def grows(line: Line, has_organization: bool, titled: bool, anchor: Line) -> bool:
    """Whether a line above a head belongs to it."""
    if not line.head_like or line.block.kind == "bullet" or line.dates is not None or len(line.text.split()) > 12:
        return False
    if line.text.rstrip().endswith(":") and not line.organization:
        return False
    if line.emphasis and (not has_organization or not titled):
        return True
    if not has_organization and line.organization:
        return True
    return not titled and line.emphasis


def grows_down(line: Line, has_organization: bool) -> bool:
    """Whether a line below a head belongs to it: it names the organisation or the place that is still missing."""
    if has_organization or not line.head_like or line.block.kind == "bullet" or line.dates is not None or line.title:
        return False
    words = line.text.split()
    return len(words) <= 10 and line.text[0].isupper() and (line.organization or (len(words) <= 6 and not line.text.rstrip().endswith((":", "."))))


def undated(lines: list[Line], heads: list[tuple[int, int, DateRange | None]]) -> list[tuple[int, int, DateRange | None]]:
    """Titles without dates: lines that are nothing but a known title, or look like the titles that have dates."""
    used = {i for first, last, _ in heads for i in range(first, last + 1)}
    emphasised = [lines[i].emphasis for first, last, _ in heads for i in range(first, last + 1) if lines[i].title]
    # Where no dated head has a title (the dates were printed in a column of their own), titles in bold above lists are heads.
    above_lists = [i for i, line in enumerate(lines[:-1]) if line.title and line.emphasis and line.block.kind != "bullet" and lines[i + 1].block.kind == "bullet"]
    if not emphasised and len(above_lists) >= 2:
        return [(i, i, None) for i in above_lists if i not in used]
    stand_out = bool(emphasised) and all(emphasised) and sum(line.emphasis for line in lines) <= 4 * len(heads)
    found: list[tuple[int, int, DateRange | None]] = []
    for i, line in enumerate(lines):
        if i in used or not line.title or line.block.kind == "bullet" or line.text.rstrip().endswith((":", ".", ",")):
            continue
        if len(line.text.split()) <= 8 and (line.fill >= 0.8 or (stand_out and line.emphasis and line.fill >= 0.4)):
            last = i
            if i + 1 < len(lines) and i + 1 not in used and lines[i + 1].organization and lines[i + 1].head_like and lines[i + 1].block.kind != "bullet":
                last = i + 1
            found.append((i, last, None))
            used |= set(range(i, last + 1))
    return found
