"""Reads the fields of a document whose format states what each range means: entries by their number, and their dates."""

from __future__ import annotations

import re

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Document, Span
from profilecheck.facts.source import Source
from profilecheck.patterns import lazy
from profilecheck.vocabulary.months import MONTHS

Record = dict[str, list[Span]]

YEAR = lazy(r"(?<!\d)(?:19[3-9]|20[0-9])\d(?!\d)")
MONTH_NAME = lazy(r"[^\W\d_]{3,}")
SHORT_YEAR = lazy(r"[^\W\d_]{3,}[\s.'’-]*(\d\d)\b")
YEAR_FIRST = lazy(r"(?:19|20)\d\d[-/.](\d{1,2})(?:[-/.]\d{1,2})?\b")
YEAR_LAST = lazy(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](?:19|20)\d\d\b")
PRESENT = lazy(r"present|current|heute|actual|atual|attual|aujourd|ce jour|o momento|oggi|heden|now|nu\b", re.I)


def records(document: Document, prefix: str) -> list[Record]:
    """The entries of one kind in their order: what a field is called -> its ranges."""
    found: dict[int, Record] = {}
    for field in document.fields:
        kind, _, name = field.name.partition(".")
        if kind == prefix:
            found.setdefault(field.record, {}).setdefault(name, []).append(field.span)
    return [found[at] for at in sorted(found)]


def one(record: Record, name: str) -> Span | None:
    spans = record.get(name)
    return spans[0] if spans else None


def extent(record: Record) -> Span:
    spans = [span for found in record.values() for span in found]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def month(text: str) -> Month | None:
    """A month out of a cell: "Aug 2023", "01 Oct 2022", "2015", "2022-10-01", "10/2022", "Aug-23"."""
    year = YEAR.search(text)
    named = next((number for m in MONTH_NAME.finditer(text) if (number := MONTHS.get(m.group().lower()))), None)
    if year is None:
        short = SHORT_YEAR.search(text)
        if short is None or named is None:
            return None
        digits = int(short[1])
        return Month(2000 + digits if digits < 50 else 1900 + digits, named)
    if named is None:
        if match := YEAR_FIRST.search(text):
            named = int(match[1])
        elif match := YEAR_LAST.search(text):
            first, second = int(match[1] or 0), int(match[2])
            named = second if not first or first > 12 or "." in match[0] else first
    return Month(int(year[0]), named if named and 1 <= named <= 12 else None)


def dates(source: Source, record: Record) -> DateRange | None:
    """From–to of an entry; None where it has no date."""
    start, end = one(record, "start"), one(record, "end")
    if start is None and end is None:
        return None
    begun = month(source.quote(start)) if start else None
    ended = month(source.quote(end)) if end else None
    present = bool(end and ended is None and PRESENT.search(source.quote(end)))
    if begun is None and ended is None:
        return None
    spans = [s for s in (start, end) if s]
    return DateRange(Span(spans[0].start, spans[-1].end), begun, ended, present)
