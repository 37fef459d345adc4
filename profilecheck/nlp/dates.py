"""Finds dates and ranges of dates in every form in which people print them on a resume."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Span
from profilecheck.nlp.mentions import Mention, mark
from profilecheck.nlp.tokens import text_of
from profilecheck.nlp.windows import Stretch, around, match_at, search

MONTHS: dict[str, int] = {}
for number, names in enumerate(
    (
        "january jan enero ene januar jänner janvier janv janeiro gennaio januari",
        "february feb febr febrero februar février fevrier févr fevr fevereiro fev febbraio februari",
        "march mar marzo märz maerz mrz mars mrch março marco maart",
        "april apr abril abr avril avr aprile",
        "may mayo mai maio maggio mei",
        "june jun junio juni juin junho giugno",
        "july jul julio juli juillet juil jly julho luglio",
        "august aug agosto ago août aout augustus",
        "september sep sept septiembre setiembre septembre setembro settembre",
        "october oct octubre oktober okt octobre outubro ottobre",
        "november nov noviembre novembre novembro",
        "december dec diciembre dic dezember dez décembre decembre déc dezembro dicembre",
    ),
    start=1,
):
    MONTHS |= dict.fromkeys(names.split(), number)
PRESENT = (
    r"present(?:\s+day)?|current(?:ly)?|now|today|till\s?date|to[\s-]?date|date|ongoing|on-going|(?:un)?till?\s+(?:now|present|today)|actual(?:idad"
    r"|mente)?|presente|(?:a\s+)?la\s+fecha|"
    r"(?:bis\s+)?heute|aktuell|laufend|jetzt|aujourd.hui|ce\s+jour|présent|atual(?:mente)?|hoje|oggi|heden|the\s+present|still\s+employed|onwards?"
)
_MONTH = r"(?P<{0}m>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR4 = r"(?P<{0}y>(?:19[4-9]|20[0-4])\d)"
_POINT = (
    r"(?:(?:(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|\.)?\s(?:de\s|of\s)?)?"
    + _MONTH
    + r"(?:[ ,./-]{{0,2}}(?:\d{{1,2}}(?:st|nd|rd|th)?,?[ ,]{{1,2}})?(?:of |de )?"
    + _YEAR4
    + r"|[ ,./-]{{0,2}}['’‘`](?P<{0}y2>\d\d)|[ ./-](?P<{0}y3>\d\d))"
    + r"|(?P<{0}s>spring|summer|fall|autumn|winter)[ ,]{{1,2}}(?:of )?(?:(?P<{0}y4>(?:19[4-9]|20[0-4])\d)(?:/\d\d)?|['’](?P<{0}y11>\d\d))"
    + r"|(?P<{0}q>[qh][1-4])[ ,/-]{{0,2}}(?P<{0}y5>(?:19[4-9]|20[0-4])\d)"
    + r"|(?:0?[1-9]|[12]\d|3[01])\.\s?(?P<{0}n6>0?[1-9]|1[0-2])\.\s?(?P<{0}y13>(?:19[4-9]|20[0-4])\d)"
    + r"|(?P<{0}n>0?[1-9]|1[0-2]) ?[/.-] ?(?:(?:0?[1-9]|[12]\d|3[01]) ?[/.-] ?)?(?P<{0}y6>(?:19[4-9]|20[0-4])\d)"
    + r"|(?P<{0}n4>1[3-9]|2\d|3[01])[/.-](?P<{0}n5>0?[1-9]|1[0-2])[/.-](?P<{0}y12>(?:19[4-9]|20[0-4])\d)"
    + r"|(?P<{0}y7>(?:19[4-9]|20[0-4])\d)[./-](?P<{0}n2>0[1-9]|1[0-2])(?:[./-](?:0[1-9]|[12]\d|3[01]))?(?!\d)"
    + r"|(?P<{0}y8>(?:19[4-9]|20[0-4])\d)"
    + r"|['’‘](?P<{0}y9>\d\d)"
    + r"|(?P<{0}n3>0[1-9]|1[0-2])/(?P<{0}y10>\d\d)(?!\d|/)"
    + r")"
)
_TO = r"\s{0,3}(?:-{1,3}(?:\s?to\b)?|–|—|−|‒|‐|‑|~|→|\bto\b|\bthrough\b|\bthru\b|\buntil\b|\btill\b|\bbis\b|\bhasta\b|\bal?\b|\bà\b|/)\s{0,3}"
RANGE = re.compile(
    r"(?<![\w$€£./])(?:from\s|since\s|ab\s|seit\s)?"
    + _POINT.format("a")
    + _TO
    + r"(?:"
    + _POINT.format("b")
    + rf"|(?P<p>{PRESENT})|(?P<short>\d\d))(?!\w|[/.]\d|-\d)",
    re.I,
)
# "Jan – Nov 2021": both months of one year.
SHARED = re.compile(
    r"(?<!\w)"
    + _MONTH.format("a")
    + r"\s{0,2}(?:-|–|—|\bto\b|/|\bthrough\b|\bbis\b)\s{0,2}"
    + _MONTH.format("b")
    + r"[ ,./-]{0,2}(?P<y>(?:19[4-9]|20[0-4])\d)(?!\w|[/.]\d|-\d)",
    re.I,
)
SINCE = re.compile(r"(?<!\w)(?:since|seit|desde|depuis)\s+" + _POINT.format("a") + r"(?!\w|[/.]\d)", re.I)
OPEN = re.compile(r"(?<![\w$€£./])" + _POINT.format("a") + r"\s{0,2}(?:(?:-|–|—)(?=\s*(?:$|\n))|onwards?\b)", re.I | re.M)
POINT = re.compile(r"(?<![\w$€£./-])" + _POINT.format("a") + r"(?!\w|[/.]\d|-\d|%)", re.I)
# Every date has one of these; the patterns above are slow, and only tried this many characters around them.
ANCHOR = re.compile(r"(?<!\d)(?:19[4-9]|20[0-4])\d(?!\d)|['’‘`]\d\d|(?<!\d)\d\d?/\d\d|[a-zé.]{3}[ ./-]\d\d(?!\d)", re.I)
AROUND = 48
TWO_DIGITS = re.compile(r"\d\d")
LONGEST_ANCHOR = 6
SPACE = re.compile(r"\s")
# Every date and range begins with a figure, an apostrophe or a word that begins like one of these.
BEGINNING = re.compile(r"[^\W\d_]+|\d+|['’‘`]")
_FIRST_WORDS = [*MONTHS, "from", "since", "ab", "seit", "desde", "depuis", "spring", "summer", "fall", "autumn", "winter", "q", "h"]
FIRST_LETTERS = frozenset(word[:3] for word in _FIRST_WORDS)
# Two-digit years up to this one are of this century.
PIVOT = 45


def _group(match: re.Match[str], side: str, *names: str) -> str | None:
    return next((value for name in names if (value := match.group(side + name))), None)


def point(match: re.Match[str], side: str) -> Month | None:
    """The month or year that one side of a match stands for."""
    year_text = _group(match, side, "y", "y2", "y3", "y4", "y5", "y6", "y7", "y8", "y9", "y10", "y11", "y12", "y13")
    if year_text is None:
        return None
    year = int(year_text)
    if len(year_text) == 2:
        year += 2000 if year <= PIVOT else 1900
    if name := match.group(side + "m"):
        return Month(year, MONTHS[name.lower().rstrip(".")])
    if match.group(side + "s") or match.group(side + "q"):
        return Month(year)  # a season or a quarter prints no month
    number = _group(match, side, "n5", "n6", "n", "n2", "n3")
    return Month(year, int(number)) if number else Month(year)


def windows(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of a text in which dates can stand, cut at white space."""
    low = high = 0
    for match in search(ANCHOR, text, around(text, TWO_DIGITS, LONGEST_ANCHOR, LONGEST_ANCHOR)):
        start, end = max(0, match.start() - AROUND), min(len(text), match.end() + AROUND)
        # A cut in the middle of a word would make a year of "12019".
        start = next((i for i in range(start, max(0, start - AROUND), -1) if text[i - 1].isspace()), max(0, start - AROUND))
        end = space.start() if (space := SPACE.search(text, end, end + AROUND)) else min(len(text), end + AROUND)
        if start <= high:
            high = end
            continue
        if high > low:
            yield low, high
        low, high = start, end
    if high > low:
        yield low, high


def beginnings(text: str) -> list[Stretch]:
    """Where a date can begin, each with the end of its window; the patterns are too slow to be tried anywhere else."""
    return [
        (match.start(), high)
        for low, high in windows(text)
        for match in BEGINNING.finditer(text, low, high)
        if not (word := match.group()).isalpha() or word[:3].lower() in FIRST_LETTERS or not word.isascii()
    ]


def find(text: str) -> list[DateRange]:
    """Ranges first, then open ones ("since 2021", "2019 –"), then single dates that stand in none of them."""
    found: list[DateRange] = []
    taken: list[tuple[int, int]] = []
    places = beginnings(text)

    def free(start: int, end: int) -> bool:
        at = bisect.bisect_left(taken, (start, end))
        return (at == len(taken) or taken[at][0] >= end) and (at == 0 or taken[at - 1][1] <= start)

    def add(date: DateRange) -> None:
        found.append(date)
        bisect.insort(taken, (date.span.start, date.span.end))

    for match in match_at(RANGE, text, places):
        start, end = point(match, "a"), point(match, "b")
        if match.group("short") and start:
            end = Month(start.year // 100 * 100 + int(match.group("short")))
            if match.group("am") is None and match.group("ay8") is None:
                continue
        if start and end and end.index + 11 < start.index:
            continue
        if start and end and start.month is None and end.month is not None and match.group("ay9"):
            continue
        add(DateRange(Span(match.start(), match.end()), start, end, bool(match.group("p"))))
    for match in match_at(SHARED, text, places):
        if free(match.start(), match.end()) and match.group()[0].isupper():
            first, last, year = MONTHS[match.group("am").lower()], MONTHS[match.group("bm").lower()], int(match.group("y"))
            add(DateRange(Span(match.start(), match.end()), Month(year - (first > last), first), Month(year, last)))
    for pattern in (SINCE, OPEN):
        for match in match_at(pattern, text, places):
            if free(match.start(), match.end()):
                add(DateRange(Span(match.start(), match.end()), point(match, "a"), None, True))
    for match in match_at(POINT, text, places):
        if free(match.start(), match.end()) and not match.group("ay9"):
            add(DateRange(Span(match.start(), match.end()), None, point(match, "a")))
    return sorted(found, key=lambda f: f.span)


def is_range(date: DateRange) -> bool:
    """Whether a date has a beginning, so that it can be the time of a position."""
    return date.start is not None


@Language.component("profilecheck_dates")
def dates(doc: Doc) -> Doc:
    mark(doc, "dates", (Mention("range" if is_range(d) else "date", d.span, d, "nlp.dates") for d in find(text_of(doc))))
    return doc
