"""Reads the lines of a section: what each holds of dates, title, employer and place, and whether it can be a head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from profilecheck.calendar import DateRange
from profilecheck.document import Block, Span
from profilecheck.facts.experience.head_line import HeadLine, plain_line
from profilecheck.facts.experience.headers import with_header, with_labels_above
from profilecheck.facts.experience.items import BULLET_WORDS, begins_job, begins_titled, begins_with_year, first_range, names_employer_of, numbered, titles_head
from profilecheck.facts.experience.labels import label_at
from profilecheck.facts.experience.margins import with_margin_dates
from profilecheck.facts.experience.notes import noted
from profilecheck.facts.experience.one_date import lone_date
from profilecheck.facts.experience.running import head_and_text
from profilecheck.facts.experience.segments import Segment, city_before_title, cut, masks, placeholders
from profilecheck.facts.experience.sentences import told_in
from profilecheck.facts.experience.unbroken.together import pieces, running_line
from profilecheck.facts.names.places import is_region, locations, organization_near
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source
from profilecheck.vocabulary.entry_labels import LabelKind, inline_pattern

# Labels of a record tell of the job also where each is an item of a list: "• Designation: …".
RECORD = ("title", "organization", "dates")
# A head line has few words besides its dates; beyond this many it is a sentence that mentions a date.
HEAD_WORDS = 18
# The row of a table has more, cell by cell.
ROW_WORDS = 60
# One that begins with a title and ends with the dates may have more.
TITLED_WORDS = 22
# Points that a line is printed larger than the others at least.
LARGER = 0.4
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
# A line in brackets of so many words is a remark.
REMARK_WORDS, MOST_REMARK = 5, 30
# One of these stands between a labelled title and a place behind it.
SEPARATE = (",", "(", "\t", "|", "–", "-", "@", ";")
# A line with at least this share of words in lower case can be a sentence; names and titles have fewer.
LOWER_SHARE = 0.4
# So many words, half of them in lower case, are a sentence wherever it ends.
READING_ON = 10


def read_lines(source: Source, span: Span) -> list[HeadLine]:
    parts_of_text = pieces(source, source.blocks(span))
    blocks = [piece.block for piece in parts_of_text]
    heads = {piece.block.span: piece.head for piece in parts_of_text if piece.head is not None}
    sizes = [w.size for b in blocks for w in source.document.words_in(b.span)]
    usual = median(sizes) if sizes else 0.0
    found: list[HeadLine] = []
    reached = 0
    plain = numbered(source, blocks) | noted(source, blocks)
    for n, block in enumerate(blocks):
        if block.span.start < reached:
            continue
        if head := heads.get(block.span):
            found.append(running_line(source, block, head))
            continue
        if across := end_of_dates(source, block, span):
            reached = across
            found.append(read_line(source, block, Span(block.span.start, reached), usual))
            continue
        below_dates = bool(found) and found[-1].dates is not None and not found[-1].segments
        opened = (below_dates and begins_job(source, block)) or titles_head(source, found[-1:], block)
        opened = opened or names_employer_of(source, block, blocks[n + 1 : n + 2]) or begins_with_year(source, block)
        if block.span.start in plain or (heads and block.kind == "bullet"):
            # Beside heads in running text an item of a list is none, whatever date it names.
            found.append(plain_line(source, block))
            continue
        found += [read_line(source, block, part, usual, opened=opened) for part in head_and_text(source, block, below_dates=below_dates)]
    return with_labels_above(with_header(source, with_margin_dates(source, found)))


def end_of_dates(source: Source, block: Block, section: Span) -> int | None:
    """Where a range of dates ends that is set on lines of its own ("May 2014", "to", "Current"): they make one line."""
    for mark in source.marks("dates"):
        if mark.kind == "range" and block.span.start <= mark.span.start < block.span.end < mark.span.end <= section.end:
            last = source.document.block_at(mark.span.end - 1)
            return last.span.end if last else mark.span.end
    return None


class Kind(NamedTuple):
    """What a line is: its `dates`, the `label` that it begins with and the characters that takes, the job that it tells in a sentence, a remark, a head."""

    dates: DateRange | None
    label: LabelKind | None
    behind: int
    told: tuple[Segment, ...]
    remark: bool
    head_like: bool


def kind_of(source: Source, block: Block, span: Span, dates: DateRange | None, rest: str, *, opened: bool) -> Kind:
    """`rest`: the line without its dates."""
    text = source.quote(span)
    label, behind = label_at(text) or ("\t" in text and label_at(text.partition("\t")[0])) or (None, 0)
    free = block.kind != "bullet"
    told = told_in(source, span, dates) if dates is not None or free else ()
    remark = free and dates is None and label is None and is_remark(text)
    label = "other" if remark else label
    titled = begins_titled(source, span, dates)
    row = (dates is not None and source.document.cells_in(span)) or names_record(text)
    most = ROW_WORDS if row else TITLED_WORDS if titled else HEAD_WORDS
    head_like = bool(told) or remark or can_be_head(block, text, rest, dates, label, opened=opened or titled, most=most)
    if (free or begins_with_year(source, block)) and head_like and dates is None:
        dates = lone_date(source, span)
    return Kind(dates, label, behind, told, remark, head_like)


def names_record(text: str) -> bool:
    """Whether a label of a job's record stands inside of a line: "Alder Group Ltd (Leeds)\tDesignation\t:\tSite Engineer"."""
    starts = [m.start() for m in inline_pattern().finditer(text) if m.start()] if ":" in text else []
    return any((found := label_at(text[at:])) and found[0] in ("title", "organization") for at in starts)


def read_line(source: Source, block: Block, span: Span, usual: float, *, opened: bool = False) -> HeadLine:
    """`usual`: the size of the section's print; `opened`: the line is an item of a list that heads the job."""
    text = source.quote(span)
    printed_dates = first_range(source, span)
    rest = without_dates(text, span, printed_dates)
    count = len(rest.split())
    dates, label, behind, told, remark, head_like = kind_of(source, block, span, printed_dates, rest, opened=opened)
    bare = label is not None and not text[behind:].strip()
    printed, places, segments = parts(source, span, dates, told, label, behind) if head_like and not bare and not remark else ((), (), ())
    if label in ("dates", "content"):
        segments = behind_label(segments, span.start + behind)
    elif label == "location":
        segments = tuple(s for s in segments if s.label)  # "Location: Leeds. Area - North"
    away = count <= BREAK_WORDS and bool(BREAK.search(rest))
    titles, others = apart(source, segments)
    employed = head_like and not away and (bool(printed) or label in ("organization", "client") or names_employer(source, others, places))
    place = bool(places) and not segments and dates is None
    return HeadLine(
        block,
        span,
        text,
        dates if head_like else None,
        segments,
        places,
        printed,
        title=bool(titles) and not away,
        organization=employed,
        head_like=head_like,
        emphasis=stands_out(source, block, span, usual) or (text.isupper() and count > 0),
        fill=share_of_titles(source, span, rest),
        label=label,
        bare=bare,
        away=away,
        told=bool(told),
        place=place,
        name=bool(others) and not titles and not place,
    )


def is_remark(text: str) -> bool:
    """Whether a line stands in brackets and reads on, as what is told of the firm does: "(Contractor working for a refinery)"."""
    words = text.split()
    bracketed = text.startswith("(") and text.rstrip(" .").endswith(")")
    return bracketed and REMARK_WORDS <= len(words) <= MOST_REMARK and sum(w[0].islower() for w in words) * 4 >= len(words)


def without_dates(text: str, span: Span, dates: DateRange | None) -> str:
    return text if dates is None else text[: dates.span.start - span.start] + " " + text[dates.span.end - span.start :]


BRACKETS_AT_END = re.compile(r"\s*\([^()]*\)\s*$")
"""What is said in brackets at the end of a head is a remark: "2008 – 2011 (part time, then full time)"."""


def can_be_head(block: Block, text: str, rest: str, dates: DateRange | None, label: LabelKind | None, *, opened: bool, most: int) -> bool:
    """Whether a line is short enough and no sentence, no statement and no list of tools; `rest`: its text without the dates, of `most` words."""
    count = len((BRACKETS_AT_END.sub("", rest) if rest.rstrip().endswith(")") else rest).split())
    if label == "body" or count > most or "©" in text:
        return False
    if block.kind == "bullet" and not opened and label not in RECORD and (dates is None or count > BULLET_WORDS):
        return False
    row = "\t" in text and dates is not None
    if not row and label not in ("title", "organization", "dates") and is_sentence(rest.strip(), count):
        return False
    return label not in (None, "other", "content") or not STACK.match(text)


def parts(
    source: Source, span: Span, dates: DateRange | None, told: tuple[Segment, ...], label: LabelKind | None, behind: int
) -> tuple[tuple[Span, ...], tuple[Span, ...], tuple[Segment, ...]]:
    """What stands for an employer's name, the places, and the segments between them; `told`: those that a sentence has told.

    Nothing is looked for in the words of the label, the first `behind` characters; inside a labelled title no place is.
    """
    start = span.start + behind if label else span.start
    masked = masks(source, [span], dates)
    printed = [p for p in placeholders(source, span) if p.start >= start and not any(p.overlaps(x) for x in masked)]
    places = [p for p in locations(source, span) if p.start >= start and not any(p.overlaps(x) for x in (*masked, *printed))]
    if not (places or printed or label) and (place := city_before_title(source, span, dates)):
        places = [place]
    if label == "title":
        places = [p for p in places if source.document.text[max(start, p.start - 2) : p.start].rstrip()[-1:] in SEPARATE]
    segments = told or tuple(s for s in cut(source, [span], [*masked, *printed, *places]) if not (places and is_region(source.quote(s.span))))
    return tuple(printed), tuple(places), segments


def behind_label(segments: tuple[Segment, ...], start: int) -> tuple[Segment, ...]:
    return tuple(s for s in segments if s.span.start >= start)


def apart(source: Source, segments: Sequence[Segment]) -> tuple[list[Segment], list[Segment]]:
    """Segments that hold titles, and the others."""
    titles: list[Segment] = []
    others: list[Segment] = []
    for segment in segments:
        titled = segment.label == "title" or (not segment.label and title_in(source, segment.span) is not None)
        (titles if titled else others).append(segment)
    return titles, others


def names_employer(source: Source, others: Sequence[Segment], places: Sequence[Span]) -> bool:
    """Whether one of the segments that are no titles is labelled as an employer, sounds like one, or stands with a place."""
    return bool(places and others) or any(s.label in ("organization", "client") or organization_near(source.quote(s.span)) for s in others)


def stands_out(source: Source, block: Block, span: Span, usual: float) -> bool:
    """Whether a line is a heading, begins in bold or is printed larger than usual."""
    words = source.document.words_in(span)
    return block.kind == "heading" or (bool(words) and (all(w.bold for w in words[:2]) or words[0].size > usual + LARGER))


def share_of_titles(source: Source, span: Span, rest: str) -> float:
    """How much of a line without its dates known titles cover."""
    return sum(len(m.span) for m in source.marks("titles", span)) / max(1, len(rest.strip()))


def is_sentence(text: str, count: int) -> bool:
    """Whether a line's words, its dates left out, read on: an end in the middle or a beginning in lower case, and few capitals."""
    if count <= 4:
        return False
    words = [w for w in text.split() if w[0].isalpha()]
    lower = sum(w[0].islower() for w in words)
    if count >= READING_ON and lower >= 0.5 * len(words):
        return True
    return lower >= LOWER_SHARE * len(words) and bool(SENTENCE.search(SHORT.sub("", text[:200])))
