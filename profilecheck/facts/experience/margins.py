"""Dates that stand in a margin: single years among ranges, and ranges whose end stands a line below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.source import Source

# So many ranges in a margin show that dates stand there.
RANGES = 2
OPEN = re.compile(r"\s?[–—-]\s?\t|\s?\bto\s?\t")
NOW = re.compile(r"(?:(?:till?|to) (?:date|now|present)|present|current|now|to date|ongoing)\s?(?:\t|$)", re.I)


def with_margin_dates(source: Source, lines: list[HeadLine]) -> list[HeadLine]:
    """Lines with the dates that only their margin explains."""
    return list(with_single(source, list(with_ends(source, list(with_late(source, lines))))))


def with_late(source: Source, lines: list[HeadLine]) -> Iterator[HeadLine]:
    """Dates of the margin that begin a row above their job, beside the last item of the list above, stand with the title."""
    text = source.document.text
    held: DateRange | None = None
    for n, line in enumerate(lines):
        below = lines[n + 1] if n + 1 < len(lines) else None
        if held is not None:
            yield replace(line, dates=held)
            held = None
        elif line.bullet and line.dates is not None and not line.title and ends_line(text, line, line.dates) and below is not None and is_bare_title(below):
            held = line.dates
            yield replace(line, dates=None, head_like=False, segments=(), places=(), printed=(), organization=False)
        else:
            yield line


def is_bare_title(line: HeadLine) -> bool:
    return is_undated(line) and line.title


def with_single(source: Source, lines: list[HeadLine]) -> Iterator[HeadLine]:
    """Single dates in a margin in which others are ranges ("2011-2013\tAlder Group", "2009\tBirch Bank") are dates of jobs too."""
    text = source.document.text
    ranges = [x for x in lines if x.dates and x.dates.start != x.dates.end]
    left = sum(x.dates is not None and x.dates.span.start == x.span.start and text[x.dates.span.end :][:1] == "\t" for x in ranges)
    right = sum(x.dates is not None and ends_line(text, x, x.dates) for x in ranges)
    for line in lines:
        date = first_date(source, line) if left >= RANGES and is_undated(line) else None
        if date is not None and text[date.span.end : date.span.end + 1] == "\t":
            yield replace(line, dates=replace(date, start=date.end))
            continue
        date = only_date(source, line) if right >= RANGES and is_undated(line) else None
        yield replace(line, dates=replace(date, start=date.end)) if date is not None and ends_line(text, line, date) else line


def is_undated(line: HeadLine) -> bool:
    return line.dates is None and line.head_like and not line.bullet


def ends_line(text: str, line: HeadLine, date: DateRange) -> bool:
    """Whether a date stands behind a tab at the end of a line."""
    return text[date.span.start - 1 : date.span.start] == "\t" and date.span.end == line.span.end and date.span.start > line.span.start


def with_ends(source: Source, lines: list[HeadLine]) -> Iterator[HeadLine]:
    """A margin's range on two rows ("Apr 2016 –\tAnalyst", below it "Present\tResponsible for …") is one range."""
    text = source.document.text
    ended = False
    for n, line in enumerate(lines):
        if ended:
            # What is left of the row is text below the head.
            ended = False
            yield replace(line, head_like=False, dates=None, segments=(), places=(), printed=(), title=False, organization=False)
            continue
        date = first_date(source, line)
        below = lines[n + 1] if n + 1 < len(lines) else None
        if date is None or below is None or date.end is None or not OPEN.match(text, date.span.end):
            yield line
            continue
        end = first_date(source, below)
        now = NOW.match(below.text) is not None
        if not now and (end is None or end.end is None or end.end < date.end or text[end.span.end : end.span.end + 1] != "\t"):
            yield line
            continue
        ended = True
        yield replace(line, dates=replace(date, start=date.end, end=None if now or end is None else end.end, present=now), head_like=True)


def first_date(source: Source, line: HeadLine) -> DateRange | None:
    """The single date with which a line begins, if it holds no other."""
    date = only_date(source, line)
    return date if date is not None and date.span.start == line.span.start else None


def only_date(source: Source, line: HeadLine) -> DateRange | None:
    """The single date of a line, if it holds no other."""
    marks = source.marks("dates", line.span)
    if len(marks) != 1 or marks[0].kind != "date":
        return None
    date: DateRange = marks[0].value
    return date if date.end is not None else None
