"""Reads the lines of a section: what each holds of dates, title, employer and place, and whether it can be a head."""

from __future__ import annotations

import re
from statistics import median

from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.document import Block, Span
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.labels import label_at
from profilecheck.facts.experience.margins import with_margin_dates
from profilecheck.facts.experience.running import NEAR, head_and_text
from profilecheck.facts.experience.segments import cut, masks, placeholders
from profilecheck.facts.experience.sentences import told_in
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source
from profilecheck.vocabulary.entry_labels import labels, plain

NAMED = ("title", "organization", "client", "location")
# Labels of a record tell of the job also where each is an item of a list: "• Designation: …".
RECORD = ("title", "organization", "dates")
# A head line has few words besides its dates; beyond this many it is a sentence that mentions a date.
HEAD_WORDS = 18
# An item of a list that is a job's head has few words.
OPENED_WORDS = 9
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
# Their dots end no sentence: "Asst. Engineer", "Norland Corp."
SHORT = re.compile(r"\b(?:Asst|Assoc|Asso|Sr|Jr|Mgr|Engr|Corp|Intl|Inc|Ltd|Dept|Bros|Mfg|Natl|Univ|Govt|Exec|Dir|Prof|Admin|Tech|Pvt|Prov|Sept|Comm|Svcs?)\.")
# A line with at least this share of words in lower case can be a sentence; names and titles have fewer.
LOWER_SHARE = 0.4
# So many words, half of them in lower case, are a sentence wherever it ends.
READING_ON = 10


def read_lines(source: Source, span: Span) -> list[HeadLine]:
    blocks = source.blocks(span)
    sizes = [w.size for b in blocks for w in source.document.words_in(b.span)]
    usual = median(sizes) if sizes else 0.0
    found: list[HeadLine] = []
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
        below_dates = bool(found) and found[-1].dates is not None and not found[-1].segments
        opened = below_dates and begins_job(source, block)
        found += [read_line(source, block, part, usual, opened=opened) for part in head_and_text(source, block, below_dates=below_dates)]
    return with_labels_above(with_header(with_margin_dates(source, found)))


def cells(text: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"[\t|]", text)]


def header_of(line: HeadLine) -> tuple[str | None, ...]:
    """The labels of a row that heads a table ("Company\tDesignation\tPeriod"); empty for another line."""
    found = tuple(labels().get(plain(cell)) for cell in cells(line.text))
    return found if sum(label in (*NAMED, "dates") for label in found) >= 2 and all(found) else ()


def with_header(lines: list[HeadLine]) -> list[HeadLine]:
    """Rows of a table have the labels of the row that heads it, cell by cell; that one tells nothing itself."""
    header: tuple[str | None, ...] = ()
    for n, line in enumerate(lines):
        if head := header_of(line):
            header = head
            lines[n] = replace(line, segments=(), title=False, organization=False, printed=(), head_like=False, label="body", bare=True)
        elif header and len(cells(line.text)) == len(header):
            places = [len(cells(line.text[: s.span.start - line.span.start])) - 1 for s in line.segments]
            named = tuple(replace(s, label=(header[at] or "") if header[at] in NAMED else "") for s, at in zip(line.segments, places, strict=True))
            lines[n] = replace(line, segments=named, title=any(s.label == "title" for s in named) or line.title)
        else:
            header = ()
    return lines


def with_labels_above(lines: list[HeadLine]) -> list[HeadLine]:
    """Lines below a label that stands alone ("Position:") are named by it."""
    for n, line in enumerate(lines[:-1]):
        below = lines[n + 1]
        if line.bare and line.label in NAMED and below.segments and below.label is None and below.head_like:
            first = replace(below.segments[0], label=line.label)
            title = below.title or line.label == "title"
            lines[n + 1] = replace(below, segments=(first, *below.segments[1:]), label=line.label, title=title)
    return lines


def begins_job(source: Source, block: Block) -> bool:
    """Whether the first item of a list below a range of dates is the job itself: "• IT Manager, Globell"."""
    text = source.quote(block.span)
    marks = source.marks("titles", block.span)
    return block.kind == "bullet" and len(text.split()) <= OPENED_WORDS and bool(marks) and marks[0].span.start - block.span.start <= NEAR


def read_line(source: Source, block: Block, span: Span, usual: float, *, opened: bool = False) -> HeadLine:
    """`opened`: the line is an item of a list that heads the job."""
    text = source.quote(span)
    words = source.document.words_in(span)
    ranges = [m.value for m in source.marks("dates", span) if m.kind == "range" and "©" not in text]
    dates = ranges[0] if ranges else None
    rest = text if dates is None else text[: dates.span.start - span.start] + " " + text[dates.span.end - span.start :]
    count = len(rest.split())
    first = re.split(r"\t", text, maxsplit=1)[0]
    named = label_at(text) or label_at(first)
    label = named[0] if named else None
    sentence = is_sentence(rest.strip(), count) and not ("\t" in text and dates) and label not in ("title", "organization", "dates")
    listed = block.kind == "bullet" and not opened and label not in RECORD and (dates is None or count > 12)
    head_like = count <= HEAD_WORDS and not sentence and not listed and label != "body" and "©" not in text
    head_like = head_like and not (label in (None, "other", "content") and STACK.match(text))
    told = told_in(source, span, dates)
    if told and (dates is not None or block.kind != "bullet"):
        head_like = True
    else:
        told = ()
    if dates is None and head_like and block.kind != "bullet":
        dates = lone_date(source, span, text)
    masked = [*masks(source, [span], dates)] if head_like else []
    printed = [p for p in placeholders(source, span) if not any(p.overlaps(x) for x in masked)] if head_like else []
    places = [p for p in locations(source, span) if not any(p.overlaps(x) for x in (*masked, *printed))] if head_like else []
    segments = list(told) or (cut(source, [span], [*masked, *printed, *places]) if head_like else [])
    if named and label == "dates":
        segments = [x for x in segments if x.span.start >= span.start + named[1]]
    away = bool(BREAK.search(rest)) and count <= BREAK_WORDS
    titled = [s for s in segments if s.label == "title" or (not s.label and title_in(source, s.span) is not None)]
    covered = sum(len(m.span) for m in source.marks("titles", span))
    emphasis = block.kind == "heading" or (bool(words) and (all(w.bold for w in words[:2]) or words[0].size > usual + 0.4)) or (text.isupper() and count > 0)
    place = bool(places) and not segments and dates is None
    organization = head_like and (
        bool(printed)
        or any(s.label in ("organization", "client") or organization_near(source.quote(s.span)) for s in segments if s not in titled)
        or (bool(places) and any(s not in titled for s in segments))
        or label in ("organization", "client")
    )
    return HeadLine(
        block,
        span,
        text,
        dates if head_like else None,
        tuple(segments),
        tuple(places),
        tuple(printed),
        bool(titled) and not away,
        organization and not away,
        head_like,
        emphasis,
        covered / max(1, len(rest.strip())),
        label=label,
        bare=named is not None and not text[named[1] :].strip(),
        away=away,
        told=bool(told),
        place=place,
        name=bool(segments) and not titled and not place,
    )


def is_sentence(text: str, count: int) -> bool:
    """Whether a line's words, its dates left out, read on: an end in the middle or a beginning in lower case, and few capitals."""
    if count <= 4:
        return False
    words = [w for w in text.split() if w[0].isalpha()]
    lower = sum(w[0].islower() for w in words)
    if count >= READING_ON and lower >= 0.5 * len(words):
        return True
    return lower >= LOWER_SHARE * len(words) and bool(SENTENCE.search(SHORT.sub("", text[:200])))


def lone_date(source: Source, span: Span, text: str) -> DateRange | None:
    """A single date at the right or left edge of a line with a title, as a range that begins and ends with it."""
    marks = source.marks("dates", span)
    if len(marks) != 1 or not source.marks("titles", span):
        return None
    date: DateRange = marks[0].value
    before, after = text[: date.span.start - span.start], text[date.span.end - span.start :]
    if date.end is None or (before.strip(" \t([,|–-") and after.strip(" \t)],.|–-")) or not re.search(r"(?:[\t(\[,|–-]\s*|\s{2,})$|^$", before):
        return None
    return replace(date, start=date.end)
