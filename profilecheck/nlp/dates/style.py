"""Tells in which way the months of a date are printed, so that a document can be held to one way."""

from __future__ import annotations

from profilecheck.calendar import DateRange, DateStyle
from profilecheck.patterns import lazy
from profilecheck.vocabulary.months import IN_FULL, MONTHS, SHORT_AND_FULL

LETTERS = lazy(r"[^\W\d_]+")
SHORT = 4
"""Letters of the longest short form: "sept"."""


def style_of(text: str, date: DateRange) -> DateStyle | None:
    """By its beginning; None where nothing is told, as by "May", which is the short form and the full one."""
    begun = date.start or date.end
    if begun is None:
        return None
    if begun.month is None:
        return "year"
    words = [word.lower() for word in LETTERS.findall(text, date.span.start, date.span.end)]
    months = [word for word in words if word in MONTHS]
    if not months:
        return "number"
    lengths: set[DateStyle] = {"short" if len(word) <= SHORT and word not in IN_FULL else "long" for word in months if word not in SHORT_AND_FULL}
    return lengths.pop() if len(lengths) == 1 else "mixed" if lengths else None
