"""Finds dates and ranges of dates in every form in which people print them on a resume."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace
from spacy.language import Language
from spacy.tokens import Doc

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Span
from profilecheck.nlp.dates.order import reversed_ranges, settle
from profilecheck.nlp.dates.points import Point, find_points
from profilecheck.nlp.dates.ranges import BEGINS, CELL_END, CELL_START, OPEN_END, OPENING, SHORT_END, before, connected, free, joined, side_by_side
from profilecheck.nlp.dates.style import style_of
from profilecheck.nlp.mentions import Mention, mark
from profilecheck.nlp.tokens import text_of
from profilecheck.patterns import lazy

# A year behind one of these names an edition, a standard or a room; one before a counted noun is a count.
EDITION = lazy(
    r"\b(?:windows(?:[ /]+(?:nt|xp|vista|server|9[58])\b){0,3}|server|office|exchange|sharepoint|excel|word|outlook|powerpoint|visio|autocad|sql"
    r"|visual studio|(?:ms|microsoft) \w+|iso|iec|rfc|bs|en"
    r"|suite|apt\.?|unit|room|box|version|ver\.?|#)[ :/-]{1,3}(?:\d{4}(?: r2)?[ ,/&]{1,3}){0,3}\Z|\d:\Z|\d{3}[ .]\Z",
    re.I,
)
COUNTED = lazy(
    r"\+?\s(?:\+\s)?(?:[a-z]+\s)?(?:users?|employees|staff|people|persons|servers|seats|sites|stores|branches|devices|computers|desktops|laptops|workstations|customers"
    r"|clients|students|members|hours|units|tickets|calls|lines|pages|patients|locations|endpoints|mailboxes|accounts|applications|square|sq)\b"
)


def find(text: str) -> list[DateRange]:
    """Ranges, open ones ("since 2021", "2019 –") among them, and single dates, in the order of the text."""
    found = reversed_ranges(text, list(assemble(text, settle(text, find_points(text)))))
    return [replace(date, style=style_of(text, date)) for date in found]


def assemble(text: str, points: list[Point]) -> Iterator[DateRange]:
    """Points joined to ranges where they belong together."""
    at = 0
    while at < len(points):
        point = points[at]
        other = points[at + 1] if at + 1 < len(points) else None
        if other is not None and belongs(text, points, at) and not is_edition(text, point) and (found := joined(text, point, other)) is not None:
            yield found
            at += 2
            continue
        if (single := short_end(text, point) or alone(text, point)) is not None:
            yield single
        at += 1


def belongs(text: str, points: list[Point], at: int) -> bool:
    """Whether a point and the next are the ends of one range, and the next is not the beginning of another one on its line."""
    one, other = points[at], points[at + 1]
    if not connected(text, one, other):
        following = points[at + 2] if at + 2 < len(points) else None
        return side_by_side(text, one, other) and not (following and connected(text, other, following))
    if "\n" not in text[one.end : other.start] or at + 2 == len(points):
        return True
    third = points[at + 2]
    return not (other.kind != "now" and connected(text, other, third) and "\n" not in text[other.end : third.start])


def short_end(text: str, point: Point) -> DateRange | None:
    """ "2012–14": the end has only the last two digits of its year."""
    if point.value is None or point.loose:
        return None
    match = SHORT_END.match(text, point.end)
    if match is None or not free(text, point.start, match.end(), single=False):
        return None
    end = Month(point.value.year // 100 * 100 + int(match.group("y")))
    return DateRange(Span(point.start, match.end()), point.value, end) if end.year >= point.value.year else None


def alone(text: str, point: Point) -> DateRange | None:
    """A point that has no other end: open to now, or a single date."""
    if point.kind == "placeholder":
        return DateRange(Span(point.start, point.end), None, None, placeholder="date") if free(text, point.start, point.end, single=True) else None
    if point.value is None:
        return None
    word = before(text, point)
    start = point.start - (len(word.group()) if word else 0)
    if word and free(text, point.start, point.end, single=False):
        said = word.group("word").lower()
        only = CELL_START.search(text[max(0, start - 4) : start]) and CELL_END.match(text, point.end)
        if said in OPENING or (said in BEGINS and only):
            return DateRange(Span(start, point.end), point.value, None, True)
    behind = OPEN_END.match(text, point.end)
    if behind and free(text, point.start, point.end, single=False) and text[point.start - 1 : point.start] != "-":
        return DateRange(Span(point.start, behind.end()), point.value, None, True)
    if point.loose or not free(text, point.start, point.end, single=True) or is_count(text, point):
        return None
    return DateRange(Span(point.start, point.end), None, point.value)


def is_count(text: str, point: Point) -> bool:
    """Whether four digits are no year: "Windows Server 2012", "2000 users"."""
    return is_edition(text, point) or (text[point.start : point.end].isdigit() and COUNTED.match(text, point.end) is not None)


def is_edition(text: str, point: Point) -> bool:
    """Whether four digits stand behind a product's name: "Windows NT / 2000 / 2003"."""
    return text[point.start : point.end].isdigit() and EDITION.search(text[max(0, point.start - 36) : point.start]) is not None


def is_range(date: DateRange) -> bool:
    """Whether a date has a beginning, so that it can be the time of a position; also where a placeholder stands for it."""
    return date.start is not None or date.placeholder == "range"


@Language.component("profilecheck_dates")
def dates(doc: Doc) -> Doc:
    mark(doc, "dates", (Mention("range" if is_range(d) else "date", d.span, d, "nlp.dates") for d in find(text_of(doc))))
    return doc
