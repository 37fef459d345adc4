"""Cuts the head lines of an entry into segments: what stands between two separators, with the label that names it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.experience.labels import label_at
from profilecheck.facts.names.regions import known_cities
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source
from profilecheck.vocabulary.entry_labels import inline_pattern, labels_by_word
from profilecheck.vocabulary.organizations import placeholder_at, placeholder_pattern

STRONG = re.compile(
    r"\t|\n|\s*[|•·●▪‖¦]\s*|\s+[–—―‒-]{1,2}(?:\s+|(?=[A-Z]))|(?<=[a-z.)])[–‒]\s+|(?<=[a-z]{4})-\s+(?=[A-Z])|\s*[—―]\s*|\s*;\s*|\s+[@~]\s+|\s+\bat\b\s+(?=[A-Z])|\s{2,}|\s*(?<!\w)//\s*"
)
# "2- Associate at …", "(1) Alder Group", "B) Employer: …", "II. Team Lead": jobs that are counted.
COUNTER = re.compile(r"(?:\(?\d{1,2}[-.)]|\(?[A-Ha-h]\)|\(?[IVX]{1,4}[.)])\s*(?=[A-Z])")
# "Company Name: Alder Group": a label, no placeholder.
LABELLED = re.compile(r"\s*:")
TAB_COLON = re.compile(r"\t\s?[:\uff1a]")
NO_WORD = re.compile(r"[\W\d_]*")
TABS = re.compile(r"[\t\n]")
TRIM = " \t\n,;:|-–—―/•·()[]."
# A name that ends in one of these keeps its last dot.
DOTTED = ("inc", "ltd", "orp", " co", "l.p", "l.c", "n.v", "s.a", "pvt", "b.v", "jr", "sr", "intl", "bros", "ssoc", "llc")
# "4 yrs 2 mos", as LinkedIn prints behind its dates.
LENGTH = re.compile(
    r"(?<![\w.])\(?\d{1,2}(?:\.\d)?\+?\s?(?:years?|yrs?\.?|mon[a-z]{0,4}|mths?|mos?\.?)(?:,?\s(?:and\s)?\d{1,2}\s?(?:mon[a-z]{0,4}|mths?|mos?\.?))?"
    r"(?:\s(?:of\s)?experience)?\)?(?!\w)|\(\d{1,2}Y(?:\s?/\s?\d{1,2}M)?\)",
    re.I,
)


class Segment(Struct, frozen=True):
    """A part of a head line between two strong separators; `label` when "Company:" or the like stands before it.

    `line` counts the lines of the head, `at` the segments of the line, both from 0.
    """

    span: Span
    line: int
    label: str = ""
    at: int = 0


def trim(source: Source, span: Span) -> Span | None:
    """A range without the signs around it; None when nothing is left. A closing bracket stays where its opening one does."""
    text = source.document.text
    start, end = span.start, span.end
    while start < end and text[start] in TRIM and not (text[start] == "." and text[start + 1 : start + 4].isalpha() and text[start + 1].isupper()):
        start += 1
    while (
        end > start
        and text[end - 1] in TRIM
        and not (text[end - 1] == ")" and "(" in text[start:end])
        and not (text[end - 1] == "." and text[max(start, end - 5) : end - 1].lower().endswith(DOTTED))
    ):
        end -= 1
    return Span(start, end) if start < end else None


def cut(source: Source, spans: list[Span], masked: list[Span]) -> list[Segment]:
    """The head lines without the masked ranges, cut at every separator that is stronger than a comma.

    What a label names goes on to the next label or tab: "Designation: IT Specialist, Linux; Team Leader".
    """
    found: list[Segment] = []
    text = source.document.text
    for line, span in enumerate(spans):
        counter = COUNTER.match(source.document.text, span.start, span.end)
        edges = [counter.end() if counter else span.start]
        for mask in sorted(masked):
            if span.contains(mask) and mask.start >= edges[-1]:
                edges += [mask.start, mask.end]
        edges.append(span.end)
        count = 0
        for start, end in zip(edges[::2], edges[1::2], strict=True):
            for low, high in parts(text, start, end):
                for part, label in pieces(text, low, high):
                    if trimmed := trim(source, part):
                        found.append(Segment(trimmed, line, label, count))
                        count += 1
    return found


def pieces(text: str, low: int, high: int) -> Iterator[tuple[Span, str]]:
    """Each piece between two separators, with the label before it."""
    label = ""
    while low < high:
        while low < high and text[low] in " :\t":
            low += 1
        separator = STRONG.search(text, low, high)
        until = separator.start() if separator else high
        if separator and TAB_COLON.match(text, until, high):
            named = label_at(text[low:high])
        else:
            named = label_at(text[low:until])
        if not named and separator and placeholder_at(text, low, until):
            named = label_at(text[low:high])  # "Company Name - Alder Group"
        if named:
            label = named[0]
            low += named[1]
            if not text[low:until].strip():
                low = separator.end() if separator else high
                continue
        if label and (tab := TABS.search(text, low, high)):
            separator, until = tab, tab.start()
        elif label:
            separator, until = None, high
        if label and separator and until < high and NO_WORD.fullmatch(text, low, until):
            low = separator.end()
            continue  # "Company\t1)\t: Alder Group"
        yield Span(low, max(low, until)), label
        label = ""
        low = separator.end() if separator else high


def parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A piece of a line cut where a label begins inside of it: "Position: Lead. From: May 2010"."""
    piece = text[start:end]
    signed = ":" in piece or "\uff1a" in piece or " - " in piece or " – " in piece
    if not signed and not any(word in labels_by_word() for word in piece.lower().split()):
        return [(start, end)]
    lead = len(piece) - len(piece.lstrip(" :\t"))
    first = label_at(piece[lead:])
    begin = start + lead + (first[1] if first else 0)
    at = [start, *(m.start() for m in inline_pattern().finditer(text, start, end) if m.start() > start and m.start() >= begin), end]
    return list(pairwise(at))


def placeholders(source: Source, span: Span) -> list[Span]:
    """What is printed instead of an organisation's name inside a line."""
    text = source.document.text
    found = [m for m in placeholder_pattern().finditer(text, span.start, span.end) if m.group()[0].isupper() and not LABELLED.match(text, m.end())]
    return [Span(m.start(), m.end()) for m in found if label_at(text[m.start() : span.end]) is None]


def masks(source: Source, spans: list[Span], dates: DateRange | None) -> list[Span]:
    """Dates and lengths of time in head lines, which are neither title nor organisation."""
    masked = [dates.span] if dates else []
    for span in spans:
        lengths = [Span(span.start + m.start(), span.start + m.end()) for m in LENGTH.finditer(source.quote(span))]
        masked += [s for s in (*(m.span for m in source.marks("dates", span)), *lengths) if not any(s.overlaps(x) for x in masked)]
    return masked


def city_before_title(source: Source, span: Span, dates: DateRange | None) -> Span | None:
    """A known city behind an employer's comma, with the title right behind it: "Velmora, Leeds Project Manager"."""
    text = source.quote(span)
    at = text.find(", ")
    if at < 0 or not source.marks("titles", span):
        return None
    city = next((c for c in known_cities(text) if c[0] == at + 2 and text[c[0]].isupper() and text[c[1] : c[1] + 1] == " "), None)
    if city is None:
        return None
    ends = [p for p in (text.find("\t", city[1]), dates.span.start - span.start if dates is not None else -1) if p > city[1]]
    rest = trim(source, Span(span.start + city[1] + 1, span.start + min([*ends, len(text)])))
    return Span(span.start + city[0], span.start + city[1]) if rest is not None and title_in(source, rest) == rest else None
