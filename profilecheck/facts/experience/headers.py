"""Names lines by the labels above them: the row that heads a table, or a label that stands alone."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.document import Cell, Span
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.segments import COUNTER, Segment, trim
from profilecheck.facts.source import Source
from profilecheck.vocabulary.entry_labels import LabelKind, label_kind, plain

NAMED = ("title", "organization", "client", "location")
# A cell of a row that heads a table has few words.
LABEL_WORDS = 6
# "From" and "To" in columns of their own, and what the second one has for a job that goes on.
DATE_COLUMNS = 2
ENDS = ("to", "till", "until", "upto", "up to", "end", "start")
NOW = re.compile(r"\b(?:present(?:ly)?|now|current(?:ly)?|date|today|continu\w{0,5}|ongoing)\b", re.I)
# Behind a title in its cell: "Analyst, at the client's site", "Engineer (tests of all machines)".
REMARK = re.compile(r"\s?\((?=[^()]* [^()]* )|,\s?(?:at|in|on|for)\s|,\s(?=[a-z])")


class Header(Struct, frozen=True):
    """What the columns of a table hold by the row that heads it: column -> label, None for one that is not known."""

    columns: dict[int, LabelKind | None]
    ruled: bool

    def has(self, *labels: str) -> bool:
        return any(label in labels for label in self.columns.values())


def with_header(source: Source, lines: list[HeadLine]) -> list[HeadLine]:
    """Rows of a table have the labels of the row that heads it, cell by cell; that one tells nothing itself.

    A row without a name in the employer's column and without dates, where the table has both, tells more of the row above.
    """
    header: Header | None = None
    for n, line in enumerate(lines):
        cells = cells_of(source, line)
        if head := header_of(source, line, cells):
            header = head
            lines[n] = replace(line, segments=(), title=False, organization=False, printed=(), head_like=False, label="body", bare=True)
        elif header is None:
            continue
        elif header.ruled != bool(source.document.cells_in(line.span)) or (not header.ruled and len(cells) != len(header.columns)):
            # What stands between two rows of a ruled table is a cell of its own.
            header = header if header.ruled and goes_on(source, lines[n + 1 :]) else None
        elif header.ruled and tells_more(line := until_now(source, line, header, cells), header, cells):
            lines[n] = replace(line, segments=(), printed=(), places=(), title=False, organization=False, head_like=False, dates=None)
        else:
            lines[n] = named(source, line, header, cells)
    return lines


def cells_of(source: Source, line: HeadLine) -> dict[int, Span]:
    """The cells of a row by column; of a line that is none in the document, what stands between tabs or bars."""
    found: dict[int, Span] = {cell.column: cell.span for cell in row_cells(source, line)}
    if found:
        return found
    at = line.span.start
    for column, part in enumerate(line.text.replace("|", "\t").split("\t")):
        found[column] = Span(at, at + len(part))
        at += len(part) + 1
    return found


def row_cells(source: Source, line: HeadLine) -> tuple[Cell, ...]:
    return source.document.cells_in(line.span)


def header_of(source: Source, line: HeadLine, cells: dict[int, Span]) -> Header | None:
    """The labels of a row that heads a table ("Company\tDesignation\tPeriod"); None for another line. A ruled one may have columns that are not known."""
    names = {at: plain(source.quote(span)) for at, span in cells.items()}
    columns: dict[int, LabelKind | None] = {at: "dates" if name in ENDS else label_kind(name) for at, name in names.items()}
    if sum(label in (*NAMED, "dates") for label in columns.values()) < 2:
        return None
    ruled = bool(row_cells(source, line))
    if all(columns.values()):
        return Header(columns, ruled)
    short = all(len(source.quote(span).split()) <= LABEL_WORDS for span in cells.values())
    return Header(columns, ruled) if ruled and short and line.dates is None else None


def goes_on(source: Source, below: list[HeadLine]) -> bool:
    """Whether a ruled table has rows below a line that is none."""
    return any(source.document.cells_in(line.span) for line in below[:3])


def tells_more(line: HeadLine, header: Header, cells: dict[int, Span]) -> bool:
    """Whether a row has neither employer nor dates, though the table has columns for both."""
    if line.dates is not None or not (header.has("organization") and header.has("dates")):
        return False
    return not any(header.columns.get(at) in ("organization", "dates") for at in cells)


def until_now(source: Source, line: HeadLine, header: Header, cells: dict[int, Span]) -> HeadLine:
    """A row with the dates that two columns tell ("From", "To"), where the second one says that the job goes on."""
    places = [at for at, label in header.columns.items() if label == "dates" and at in cells]
    marks = source.marks("dates", line.span)
    if line.dates is not None or len(places) != DATE_COLUMNS or len(marks) != 1 or marks[0].value.end is None:
        return line
    date: DateRange = marks[0].value
    if not cells[places[0]].contains(date.span) or not NOW.search(source.quote(cells[places[1]])):
        return line
    whole = Span(date.span.start, cells[places[1]].end)
    return replace(line, dates=replace(date, span=whole, start=date.end, end=None, present=True))


def named(source: Source, line: HeadLine, header: Header, cells: dict[int, Span]) -> HeadLine:
    """A row with the labels of its columns.

    In a ruled table each cell is one piece, and what stands in a column that is not known is neither title nor employer.
    """
    if not header.ruled:
        places = [next((at for at, span in cells.items() if span.start <= s.span.start < span.end), None) for s in line.segments]
        segments = tuple(replace(s, label=label_of(header, at)) for s, at in zip(line.segments, places, strict=True))
        return replace(line, segments=segments, title=any(s.label == "title" for s in segments) or line.title)
    segments = tuple(
        Segment(span, 0, label_of(header, at), count)
        for count, (at, cell) in enumerate(cells.items())
        if label_of(header, at) and (span := without_counter(source, cell, titled=label_of(header, at) == "title"))
    )
    kinds = [s.label for s in segments]
    return replace(
        line, segments=segments, title="title" in kinds, organization="organization" in kinds, head_like=line.head_like or line.dates is not None, label=None
    )  # fmt: skip


def label_of(header: Header, column: int | None) -> str:
    kind = header.columns.get(column) if column is not None else None
    return kind if kind in NAMED else ""


def without_counter(source: Source, span: Span, *, titled: bool) -> Span | None:
    """A cell without the number that counts its row, the signs around and, of one that holds a title, what is told of it behind."""
    counter = COUNTER.match(source.document.text, span.start, span.end)
    start = counter.end() if counter else span.start
    behind = REMARK.search(source.document.text, start, span.end) if titled else None
    return trim(source, Span(start, behind.start() if behind else span.end))


def with_labels_above(lines: list[HeadLine]) -> list[HeadLine]:
    """Lines below a label that stands alone ("Position:") are named by it; a sentence that tells of the job says by itself what is what."""
    for n, line in enumerate(lines[:-1]):
        below = lines[n + 1]
        if line.bare and line.label in NAMED and below.segments and below.label is None and below.head_like and not below.told:
            first = replace(below.segments[0], label=line.label)
            title = below.title or line.label == "title"
            lines[n + 1] = replace(below, segments=(first, *below.segments[1:]), label=line.label, title=title)
    return lines
