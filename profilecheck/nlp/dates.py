"""Finds dates and ranges of dates in every form in which people print them on a resume."""

from __future__ import annotations

import re

from spacy.language import Language
from spacy.tokens import Doc

from profilecheck.document import Span
from profilecheck.nlp.calendar import DateRange, Month
from profilecheck.nlp.marks import Mention, mark

MONTHS: dict[str, int] = {}
for number, names in enumerate(
    (
        "january jan enero ene januar jänner janvier janv jan",
        "february feb febr febrero februar février fevrier févr fevr",
        "march mar marzo märz maerz mrz mars mrch",
        "april apr abril abr avril avr",
        "may mayo mai",
        "june jun junio juni juin",
        "july jul julio juli juillet juil jly",
        "august aug agosto ago août aout",
        "september sep sept septiembre setiembre septembre",
        "october oct octubre oktober okt octobre",
        "november nov noviembre novembre",
        "december dec diciembre dic dezember dez décembre decembre déc",
    ),
    start=1,
):
    MONTHS |= dict.fromkeys(names.split(), number)
PRESENT = (
    r"present|current(?:ly)?|now|today|till\s?date|to\s?date|date|ongoing|on-going|until\s+now|till\s+now|actual(?:idad)?|presente|heute|aujourd.hui|"
    r"the\s+present|still\s+employed"
)
_MONTH = r"(?P<{0}m>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR4 = r"(?P<{0}y>(?:19[4-9]|20[0-4])\d)"
_POINT = (
    r"(?:"
    + _MONTH
    + r"(?:[ ,./-]{{0,2}}(?:\d{{1,2}}(?:st|nd|rd|th)?,?[ ,]{{1,2}})?(?:of )?"
    + _YEAR4
    + r"|[ ,./-]{{0,2}}['’‘`](?P<{0}y2>\d\d)|[ ./-](?P<{0}y3>\d\d))"
    + r"|(?P<{0}s>spring|summer|fall|autumn|winter)[ ,]{{1,2}}(?:of )?(?P<{0}y4>(?:19[4-9]|20[0-4])\d)"
    + r"|(?P<{0}q>q[1-4])[ ,/-]{{0,2}}(?P<{0}y5>(?:19[4-9]|20[0-4])\d)"
    + r"|(?P<{0}n>0?[1-9]|1[0-2]) ?[/.-] ?(?:(?:0?[1-9]|[12]\d|3[01]) ?[/.-] ?)?(?P<{0}y6>(?:19[4-9]|20[0-4])\d)"
    + r"|(?P<{0}n4>1[3-9]|2\d|3[01])[/.](?P<{0}n5>0?[1-9]|1[0-2])[/.](?P<{0}y12>(?:19[4-9]|20[0-4])\d)"
    + r"|(?P<{0}y7>(?:19[4-9]|20[0-4])\d)[./-](?P<{0}n2>0[1-9]|1[0-2])(?:[./-](?:0[1-9]|[12]\d|3[01]))?(?!\d)"
    + r"|(?P<{0}y8>(?:19[4-9]|20[0-4])\d)"
    + r"|['’‘](?P<{0}y9>\d\d)"
    + r"|(?P<{0}n3>0[1-9]|1[0-2])/(?P<{0}y10>\d\d)(?!\d|/)"
    + r")"
)
_TO = r"\s{0,3}(?:-{1,3}(?:\s?to\b)?|–|—|−|‒|‐|‑|~|→|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b|\bbis\b|\bhasta\b|\ba\b|\bà\b|/)\s{0,3}"
RANGE = re.compile(
    r"(?<![\w$€£./])(?:from\s|since\s|ab\s|seit\s)?" + _POINT.format("a") + _TO + r"(?:" + _POINT.format("b") + rf"|(?P<p>{PRESENT})|(?P<short>\d\d))(?!\w|[/.]\d|-\d)",
    re.I,
)
SINCE = re.compile(r"(?<!\w)(?:since|seit|desde|depuis)\s+" + _POINT.format("a") + r"(?!\w|[/.]\d)", re.I)
OPEN = re.compile(r"(?<![\w$€£./])" + _POINT.format("a") + r"\s{0,2}(?:-|–|—)(?=\s*(?:$|\n))", re.I | re.M)
POINT = re.compile(r"(?<![\w$€£./-])" + _POINT.format("a") + r"(?!\w|[/.]\d|-\d|%)", re.I)
# Two-digit years up to this one are of this century.
PIVOT = 45


def _group(match: re.Match[str], side: str, *names: str) -> str | None:
    return next((value for name in names if (value := match.group(side + name))), None)


def point(match: re.Match[str], side: str) -> Month | None:
    """The month or year that one side of a match stands for."""
    year_text = _group(match, side, "y", "y2", "y3", "y4", "y5", "y6", "y7", "y8", "y9", "y10", "y12")
    if year_text is None:
        return None
    year = int(year_text)
    if len(year_text) == 2:
        year += 2000 if year <= PIVOT else 1900
    if name := match.group(side + "m"):
        return Month(year, MONTHS[name.lower().rstrip(".")])
    if match.group(side + "s") or match.group(side + "q"):
        return Month(year)  # a season or a quarter prints no month
    number = _group(match, side, "n5", "n", "n2", "n3")
    return Month(year, int(number)) if number else Month(year)


def find(text: str) -> list[DateRange]:
    """Ranges first, then open ones ("since 2021", "2019 –"), then single dates that stand in none of them."""
    found: list[DateRange] = []

    def free(start: int, end: int) -> bool:
        return all(end <= f.span.start or start >= f.span.end for f in found)

    for match in RANGE.finditer(text):
        start, end = point(match, "a"), point(match, "b")
        if match.group("short") and start:
            end = Month(start.year // 100 * 100 + int(match.group("short")))
            if match.group("am") is None and match.group("ay8") is None:
                continue
        if start and end and end.index + 11 < start.index:
            continue
        if start and end and start.month is None and end.month is not None and match.group("ay9"):
            continue
        found.append(DateRange(Span(match.start(), match.end()), start, end, bool(match.group("p"))))
    for pattern in (SINCE, OPEN):
        for match in pattern.finditer(text):
            if free(match.start(), match.end()):
                found.append(DateRange(Span(match.start(), match.end()), point(match, "a"), None, True))
    for match in POINT.finditer(text):
        if free(match.start(), match.end()) and not match.group("ay9"):
            found.append(DateRange(Span(match.start(), match.end()), None, point(match, "a")))
    return sorted(found, key=lambda f: f.span)


def is_range(date: DateRange) -> bool:
    """Whether a date has a beginning, so that it can be the time of a position."""
    return date.start is not None


@Language.component("profilecheck_dates")
def dates(doc: Doc) -> Doc:
    mark(doc, "dates", (Mention("range" if is_range(d) else "date", d.span, d, "nlp.dates") for d in find(doc.text)))
    return doc
