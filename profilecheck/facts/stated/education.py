"""Reads schools out of fields: the level of a degree, also where it isn't printed in English, and what was studied."""

from __future__ import annotations

import functools
import re

from profilecheck.document import Span
from profilecheck.facts.education.degrees import NO_DEGREE, RELATED
from profilecheck.facts.source import Source
from profilecheck.facts.stated.fields import Record, dates, extent, one, records
from profilecheck.facts.types import Education
from profilecheck.vocabulary.degrees import degree_pattern
from profilecheck.vocabulary.linkedin import linkedin

# "Bachelor of Science - Computer Science": the field behind a dash, unless it is the degree's short form.
BESIDE = re.compile(r"\s+[-–—|]\s+(?P<field>(?![A-Z][a-z]*\.?[A-Z][\w.]*(?:,|$))[^,;]+)$")


def education(source: Source) -> tuple[Education, ...]:
    found = (school(source, record) for record in records(source.document, "education"))
    return tuple(e for e in found if e is not None)


def school(source: Source, record: Record) -> Education | None:
    """A row of schools as an entry: the level by the words of the degree, the field behind them."""
    degree, institution = one(record, "degree"), one(record, "institution")
    printed = degree or one(record, "field") or institution
    if printed is None:
        return None
    text = source.quote(degree) if degree else ""
    match = next((m for m in degree_pattern().finditer(text) if not NO_DEGREE.match(text, m.start())), None)
    level = "other" if no_degree().match(text) else str(match.lastgroup) if match else level_of(text, source.quote(institution) if institution else "")
    years = dates(source, record)
    field = one(record, "field")
    if degree is not None and match is not None and field is None and (beside := BESIDE.search(text, match.end())):
        printed = Span(degree.start, degree.start + beside.start())
        field = Span(degree.start + beside.start("field"), degree.start + beside.end("field"))
    field = field or (field_of(source, degree, match) if degree else None)
    words = f"{text} {source.quote(field) if field else ''}"
    return Education(
        span=extent(record),
        level=level,
        degree=printed,
        field=field,
        institution=institution,
        year=years.end.year if years and years.end else None,
        related=level != "secondary" and bool(RELATED.search(words)),
    )


def field_of(source: Source, degree: Span, match: re.Match[str] | None) -> Span | None:
    """What was studied, out of "Bachelor of Science - BS, Information Systems" or "MSc in Data Science"."""
    text = source.quote(degree)
    comma = text.find(",", match.end() if match else 0)
    if comma >= 0:
        rest = re.split(r",\s|;", text[comma + 1 :].strip())[0]
    else:
        inside = re.search(r"\b(?:in|of)\s+(?!(?:Science|Arts|Business Administration|Applied Science|Engineering|Technology|Philosophy)\b)(.+)$", text)
        rest = inside[1] if inside else ""
    rest = rest.strip(" .")
    if not rest:
        return None
    start = degree.start + text.rindex(rest)
    return Span(start, start + len(rest))


@functools.cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(level, pattern of the words that name it), the first that fits decides."""
    return tuple((level, re.compile(rf"(?<!\w)(?:{'|'.join(words)})", re.I)) for level, words in linkedin().degrees.items())


def level_of(degree: str, institution: str) -> str:
    """The level of a degree that isn't printed in English, by its words or else by the school's; "other" where neither tells."""
    for text in (degree, institution if not degree else ""):
        found = next((level for level, pattern in patterns() if text and pattern.search(text)), None)
        if found is not None:
            return found
    return "other"


@functools.cache
def no_degree() -> re.Pattern[str]:
    """What begins like a degree and is a course behind one."""
    return re.compile("|".join(linkedin().school.courses), re.I)
