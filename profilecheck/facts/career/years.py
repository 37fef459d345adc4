"""Years of work: those that dated positions cover, and those that the person states where dates are missing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec.structs import replace

from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.facts.types import Position
from profilecheck.vocabulary.figures import figure_words

# "20+ years of experience", "over fifteen years in IT delivery", "a decade of running projects".
STATED = re.compile(
    r"\b(?P<number>\d{1,2}|[a-z]+(?:-[a-z]+)?|a dozen|a decade|two decades|three decades)\+?(?: plus)? ?(?:years?|yrs?|(?<=decade)"
    r"|(?<=decades))['’]?\b(?P<after>[^.;\n]{0,60})", re.I
)
OF_WORK = re.compile(
    r"\b(?:experience|expertise|background|career|track record|of (?:\w+ )?(?:it|project|program|delivery|leading|managing|running|work|software"
    r"|service|technical|progressive)"
    r"|in (?:it|the|project|program|software|infrastructure|information|technology)|leading|managing|delivering|as an?)\b",
    re.I,
)
DECADES = {"a decade": 10.0, "two decades": 20.0, "three decades": 30.0, "a dozen": 12.0}
MOST_YEARS = 50


def months_worked(positions: Iterable[Position], as_of: Month) -> float | None:
    """Months that dated positions cover, overlaps counted once; "present" ends at `as_of`, a range that is printed end first has its length.

    None if none is dated.
    """
    ranges = [replace(p.dates, start=p.dates.end, end=p.dates.start) if p.dates.turned else p.dates for p in positions if p.dates]
    spans = [months for dates in ranges if (months := dates.months(as_of)) is not None]
    if not spans:
        return None
    total = reached = 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return float(total)


def years(positions: Iterable[Position], as_of: Month) -> float | None:
    months = months_worked(positions, as_of)
    return None if months is None else round(months / 12, 1)


def stated_years(text: str, *spans: Span | None) -> float | None:
    """The largest number of years of work that headline or summary states, None if they state none."""
    found = []
    for span in spans:
        if span is None:
            continue
        for match in STATED.finditer(text, span.start, span.end):
            value = worth(match.group("number").lower())
            if value is not None and value <= MOST_YEARS and OF_WORK.search(match.group("after")):
                found.append(value)
    return max(found, default=None)


def worth(number: str) -> float | None:
    """A number in digits or words, None where a word is none."""
    if number.isdigit():
        return float(number)
    words = figure_words().words
    parts = number.split("-")
    return DECADES.get(number) or (float(sum(words[p] for p in parts)) if all(p in words for p in parts) else None)
