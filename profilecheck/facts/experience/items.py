"""Items of lists that are heads of jobs, or the employers above them, though most items only tell what was done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from profilecheck.calendar import DateRange
from profilecheck.document import Block, Span
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.running import NEAR
from profilecheck.facts.experience.segments import LENGTH
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source

# An item of a list with dates that is a job's head has fewer words.
BULLET_WORDS = 12
# An item without dates that is a job's head has few words.
OPENED_WORDS = 9
# Share of an item that a title fills where it is the job's.
FILLED = 0.8
# What stands before a title in an item with one year, and how many words it has.
YEAR = re.compile(r"(?:in |In )?(?:19|20)\d\d\s?[–:-]\s?(?=[A-Z])")
YEAR_WORDS = 16
# Items of a counted list, of so many at least.
LISTED = 3
NUMBERED = re.compile(r"\(?(\d{1,2})[.)]\s")


def numbered(source: Source, blocks: Sequence[Block]) -> set[int]:
    """Where the items of a counted list begin ("1. Studies of sites", "2. Reports"), of three at least and without dates: statements, no heads."""
    found: set[int] = set()
    run: list[tuple[int, Block]] = []
    for block in blocks:
        match = NUMBERED.match(source.document.text, block.span.start, block.span.end)
        if match is None and block.span.end - block.span.start:
            # What stands between two items may be the rest of the first.
            continue
        number = int(match.group(1)) if match else 0
        run = [*run, (number, block)] if run and number == run[-1][0] + 1 else [(number, block)]
        if len(run) >= LISTED and not any(m.kind == "range" for _, b in run for m in source.marks("dates", b.span)):
            found |= {b.span.start for _, b in run}
    return found


def begins_job(source: Source, block: Block) -> bool:
    """Whether the first item of a list below a range of dates is the job itself: "• IT Manager, Globell"."""
    text = source.quote(block.span)
    marks = source.marks("titles", block.span)
    return block.kind == "bullet" and len(text.split()) <= OPENED_WORDS and bool(marks) and marks[0].span.start - block.span.start <= NEAR


def titles_head(source: Source, above: Sequence[HeadLine], block: Block) -> bool:
    """Whether the first item of a list is a title alone and the dated line above has none: "Alder Stores, Leeds. 2018 – 2019", "• Shift Supervisor."."""
    if block.kind != "bullet" or not above or above[0].dates is None or above[0].title or above[0].bullet:
        return False
    text, marks = source.quote(block.span).rstrip(". "), source.marks("titles", block.span)[:1]
    return len(text.split()) <= OPENED_WORDS and any(m.span.start == block.span.start and len(m.span) >= FILLED * len(text) for m in marks)


def begins_with_year(source: Source, block: Block) -> bool:
    """Whether an item of a list is a year and a title behind it: "• 2017 – IT Officer, Alder Council"."""
    match = YEAR.match(source.document.text, block.span.start, block.span.end) if block.kind == "bullet" else None
    title = title_in(source, Span(match.end(), block.span.end)) if match is not None else None
    return match is not None and title is not None and title.start == match.end() and len(source.quote(block.span).split()) <= YEAR_WORDS


def names_employer_of(source: Source, block: Block, below: Sequence[Block]) -> bool:
    """Whether an item of a list names the employer of the next one, a title with its dates: "• Alder Group Ltd, Leeds", "• Buyer (2006 – 2008)"."""
    if block.kind != "bullet" or not below or (below[0].kind, below[0].level) != ("bullet", block.level) or source.marks("dates", block.span):
        return False
    text = source.quote(block.span)
    if len(text.split()) > BULLET_WORDS or not (organization_near(text) or locations(source, block.span)) or text[-1:] in ".:;":
        return False
    return is_title_and_dates(source, below[0].span)


def is_title_and_dates(source: Source, span: Span) -> bool:
    """Whether a line is a title and the dates behind it: "Buyer (Metals) – (Feb 2005 – Mar 2006)"."""
    dates = first_range(source, span)
    if dates is None or not ends_with(source, span, dates):
        return False
    title = title_in(source, Span(span.start, dates.span.start))
    return title is not None and title.start == span.start and not any(c.isalpha() for c in source.document.text[title.end : dates.span.start])


def ends_with(source: Source, span: Span, dates: DateRange) -> bool:
    return not LENGTH.sub("", source.document.text[dates.span.end : span.end]).strip(" ])}.,;-–")


def begins_titled(source: Source, span: Span, dates: DateRange | None) -> bool:
    """Whether a line begins with a title and has its dates at its end: "• Analyst at Alder Group, Leeds: [May 2010 – June 2012] - 2 years"."""
    if dates is None or not ends_with(source, span, dates):
        return False
    marks = source.marks("titles", span)
    return bool(marks) and marks[0].span.start - span.start <= NEAR


def first_range(source: Source, span: Span) -> DateRange | None:
    """The dates of a line; the years beside a sign of copyright are none."""
    return None if "©" in source.quote(span) else next((m.value for m in source.marks("dates", span) if m.kind == "range"), None)
