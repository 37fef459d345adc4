"""One date at the edge of a title's line, where others print a range."""

from __future__ import annotations

import re

from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.names.places import locations
from profilecheck.facts.source import Source

# Before a date at the right edge of a line: a tab, a bracket, a sign, a wide gap.
EDGE = re.compile(r"(?:[\t(\[,|–-]\s*|\s{2,})$|^$")
# A line that ends with a word for now, in brackets or not.
NOW = re.compile(r"[\s(\[,|–—-]+(present|current|now|ongoing|to date|till date)[)\]]?\s*$", re.I)
# A title has so many words at most, and capitals but for these.
TITLE_WORDS = 6
SMALL = frozenset({"of", "and", "to", "the", "for", "in", "de"})
# What may stand between a title and that word, besides signs: nothing that a title could go on with.
SIGNS = " \t,;:|()[]–—-"


def lone_date(source: Source, span: Span) -> DateRange | None:
    """A single date at the edge of a line with a title, as a range that begins and ends with it, or a word for now, as one without a beginning.

    One before an employer with its place is where a range begins whose end isn't printed.
    """
    marks = source.marks("dates", span)
    if not marks:
        return lone_now(source, span)
    date: DateRange = marks[0].value
    if len(marks) != 1 or date.end is None:
        return None
    if begins_employer(source, span, date):
        return replace(date, start=date.end, end=None)
    if not source.marks("titles", span):
        return None
    text = source.quote(span)
    before, after = text[: date.span.start - span.start], text[date.span.end - span.start :]
    if (before.strip(" \t([,|–-") and after.strip(" \t)],.|–-")) or not EDGE.search(before):
        return None
    return replace(date, start=date.end)


def begins_employer(source: Source, span: Span, date: DateRange) -> bool:
    """Whether a month stands behind what looks like a title, or begins the line, and an employer with its place follows: a job began then."""
    if date.end is None or date.end.month is None:
        return False
    before, after = Span(span.start, date.span.start), Span(date.span.end, span.end)
    if not source.quote(after).strip()[:1].isupper() or not locations(source, after):
        return False
    words = source.quote(before).strip(SIGNS).split()
    return len(words) <= TITLE_WORDS and all(word[0].isupper() or word in SMALL or not word[0].isalnum() for word in words)


def lone_now(source: Source, span: Span) -> DateRange | None:
    """ "Project Coordinator Current": nothing but a title, and a word for now."""
    text = source.document.text[span.start : span.end]
    match = NOW.search(text)
    titles = source.marks("titles", span)
    if match is None or not titles or text[: titles[0].span.start - span.start].strip(SIGNS):
        return None
    if text[titles[-1].span.end - span.start : match.start(1)].strip(SIGNS):
        return None
    return DateRange(Span(span.start + match.start(1), span.start + match.end(1)), None, None, present=True)
