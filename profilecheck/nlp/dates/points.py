"""Finds single points in time as people print them: months, years, days, quarters, "present", and what stands for one."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from profilecheck.calendar import Month
from profilecheck.nlp.dates.windows import beginnings
from profilecheck.patterns import lazy
from profilecheck.vocabulary.months import MONTHS, WORDS_TOO

PIVOT = 45
"""Two-digit years up to this one are of this century."""

Kind = Literal["month", "year", "named", "now", "placeholder"]


class Point(Struct, frozen=True):
    """One point in time.

    `kind`: "month" (a year with its month), "year" (also of a season, a quarter, a fiscal year), "named" (a month or
    season without its year), "now", "placeholder" ("20XX"). `loose`: a date only beside another one ("1/19", "'09").
    `triple`: the figures of a day, month and year whose order only the document can tell, as printed.
    """

    start: int
    end: int
    kind: Kind
    value: Month | None = None
    name: int | None = None
    loose: bool = False
    triple: tuple[int, int, int] | None = None
    year_first: bool = False
    halved: tuple[int, int] | None = None
    """Year and figure of "2010-12", which is a month or the end of a school year."""


_YEAR = r"(?:19[4-9]|20[0-4])\d"
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_NAME = "|".join(sorted(MONTHS, key=len, reverse=True))
# Whether a word is a month is looked up behind the pattern: a pattern of all names takes long to compile.
_WORD = rf"[^\W\d_]{{{min(map(len, MONTHS))},{max(map(len, MONTHS))}}}"
_APO = "['’‘`´]"
_TH = r"(?:\s?(?:st|nd|rd|th)\b|\.|º|er\b)?"
_SEASON = (
    r"(?:spring|summer|fall|autumn|winter|frühjahr|frühling|sommer|herbst|printemps|automne|hiver|primavera|verano|otoño|invierno"
    r"|(?:ws|ss|wise|sose|wintersemester|sommersemester|michaelmas|term|semester [12])(?= ?[12]))"
)
_AFTER_NAME = (
    rf"(?:(?:[ ,./_–-]{{0,2}}(?:\b(?:of|de|del)\s)?{_APO}? ?|\n(?={_YEAR}(?:[ )\]]{{0,2}}(?:\n|$)| ?[–—-])))(?P<y>{_YEAR})(?!\d)"
    rf"|(?:[ ,.]{{0,2}}{_DAY}(?:\s?(?:st|nd|rd|th))?[ ,]{{1,3}}|[-/]{_DAY}[-/])(?P<yd>{_YEAR})(?!\d)"
    rf"|[ ,./-]{{0,2}}{_APO} ?(?P<ya>\d\d)(?!\d)"
    rf"|[ .]{{0,2}}{_DAY}(?:\s?(?:st|nd|rd|th))?[ ,]{{0,3}}{_APO} ?(?P<yda>\d\d)(?!\d)"
    r"|[ ./-]?(?P<yy>\d\d)(?![\w%:]))"
)
NAMED = lazy(rf"(?P<m>{_WORD})(?![^\W\d_])\.?{_AFTER_NAME}", re.I)
BARE_NAME = lazy(rf"(?P<m>{_WORD})(?!\w)\.?(?: ?{_DAY}(?:st|nd|rd|th)?(?!\w))?", re.I)
DAY_NAMED = lazy(rf"{_DAY}{_TH}[ .,/{_APO[1:-1]}-]{{0,2}}(?:(?:of|de)\s)?(?P<m>{_WORD})(?![^\W\d_])\.?{_AFTER_NAME}", re.I)
DAY_BARE = lazy(rf"{_DAY}{_TH} ?(?P<m>{_WORD})(?!\w)\.?", re.I)
SEASON = lazy(rf"{_SEASON}[ ,]{{1,2}}(?:of )?(?:(?P<y>{_YEAR})(?:/\d\d(?!\d))?|{_APO}(?P<ya>\d\d))(?!\d)", re.I)
BARE_SEASON = lazy(rf"{_SEASON}(?!\w)", re.I)
QUARTER = lazy(rf"(?:[qh][1-4]|[1-4][qh])[ ,/-]{{0,2}}(?:(?P<y>{_YEAR})|{_APO}?(?P<ya>\d\d))(?!\d)", re.I)
FISCAL = lazy(rf"(?:fy|f\.y\.|fiscal year|financial year)[ .-]?{_APO}?(?:(?P<y>{_YEAR})|(?P<ya>\d\d))(?!\d)", re.I)
# A year, and a month, quarter or season behind it; "2012 – May 2014" is no "2012 May".
YEAR = lazy(
    rf"(?P<y>{_YEAR})(?!\d)(?:[ ,./-]{{1,2}}(?:q[1-4](?!\w)|{_SEASON}(?![ ,]{{1,2}}\d|\w)|(?P<m>{_WORD})(?!\w)\.?(?![ ,./'’-]?\s?['’]?\d))"
    rf"|(?P<s>[./-])(?P<n>{_MONTH})(?!\d)(?:(?P=s){_DAY}(?!\d))?)?",
    re.I,
)
THREE = lazy(rf"(?P<a>\d\d?)(?P<s> ?[/.-] ?)(?P<b>\d\d?)(?P=s)(?:(?P<y>{_YEAR})|(?P<ya>\d\d))(?!\d)")
TWO = lazy(
    rf"(?P<n>{_MONTH}) ?(?P<s>[/.-]) ?(?P<y>{_YEAR})(?!\d)|(?P<n2>{_MONTH}) (?P<y2>{_YEAR})(?!\d)"
    rf"|(?P<n3>{_MONTH})(?P<s3>[/.'’-])(?P<ya>\d\d)(?!\d|[/.]\d|[xX_?#]{{2}})"
)
SHORT_YEAR = lazy(rf"{_APO}(?P<ya>\d\d)(?!\d)")
# "Start date: …", "To date: 05/2014", "Date of leaving": a form's label, no "now".
_DATED = r"(?:\d|[^\W\d_]{3,9}[ .,'’/-]{1,3}\d)"
LABELLED = lazy(rf"\s?:\s{{0,3}}{_DATED}|\sof\s")
_UNKNOWN = r"(?:(?:19|20)(?:xx|yy|__|--|\?\?|##)|xxxx|yyyy|\[year\]|20[012]x)"
PLACEHOLDER = lazy(
    rf"(?:(?:(?:{_NAME})\.?|month|\[month\]|mm|xx|mmm|{_MONTH}(?=[/.-]))[ ,/.-]{{1,2}}(?:(?:dd|xx|{_DAY})[/.-])?)?{_UNKNOWN}(?!\w)"
    rf"|\[?(?:start|end|from|to) date\]?(?!\s?[:.]|\s{{1,2}}{_DATED})|month,? year(?!\w)|\[(?:month,? year|dates?|years?)\]",
    re.I,
)
NOW = lazy(
    r"(?:(?:up ?|un)?till?|to|up ?to|bis|as of)?[ -]?(?:the )?(?:present(?:ly)?(?: day| time| date)?|current(?:ly)?|now|today|date)"
    r"|(?:till|to)date|on[ -]?going|onwards?|continu(?:ing|e|ous(?:ly)?)|cont(?:inued|\.)|still (?:employed|working|there|continuing|in (?:job|service|role))"
    r"|(?:till?|to) still|still date|in[ -]progress"
    r"|actual(?:idad|mente)?|presente|(?:(?:a|hasta) )?la (?:fecha|actualidad)|en curso|(?:bis )?(?:heute|dato)|aktuell|laufend|jetzt"
    r"|aujourd.hui|(?:à )?ce jour|présent|en cours|atual(?:mente)?|(?:até )?(?:hoje|o momento)|oggi|in corso|attual(?:e|mente)|heden|nu(?= ?(?:$|[\n\t)|]))"
    r"|nuvarande|pågående|obecnie",
    re.I,
)
# "12/08/2012To20/07/2014": the word between two dates that nothing else parts.
JOINED = lazy(r"\s?(?:to|till)", re.I)
# First letters of the words that begin a point: a word without them need not be tried.
MONTH_LETTERS = frozenset(word[:3] for word in MONTHS)
SEASON_LETTERS = frozenset(
    ["spr", "sum", "fal", "aut", "win", "frü", "som", "her", "pri", "hiv", "ver", "oto", "inv", "ws", "ss", "wis", "sos", "mic", "ter", "sem"]
)
NOW_LETTERS = frozenset(
    [
        "unt",
        "til",
        "to",
        "up",
        "upt",
        "bis",
        "as",
        "the",
        "pre",
        "cur",
        "now",
        "tod",
        "dat",
        "on",
        "ong",
        "onw",
        "con",
        "sti",
        "in",
        "act",
        "la",
        "a",
        "has",
        "en",
        "heu",
        "akt",
        "lau",
        "jet",
        "auj",
        "à",
        "ce",
        "pré",
        "atu",
        "até",
        "hoj",
        "ogg",
        "att",
        "hed",
        "nu",
        "nuv",
        "påg",
        "obe",
    ]
)
PLACEHOLDER_WORDS = frozenset(["month", "mm", "mmm", "xx", "yyyy", "xxxx", "start", "end", "from", "to", "dd"])


def full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year <= PIVOT else 1900)


def year_of(match: re.Match[str], *names: str) -> int:
    return full_year(next(value for name in names if (value := match.group(name))))


def find_points(text: str) -> list[Point]:
    """Every point in time in the order of the text; none overlaps another."""
    found: list[Point] = []
    reached = 0
    for start, limit, token in beginnings(text):
        inside = start not in (0, reached) and (text[start - 1].isalnum() or text[start - 1] == "_")
        if start < reached or (inside and not JOINED.fullmatch(text, reached, start)):
            continue
        point = read_point(text, start, limit, token)
        if point is not None:
            found.append(point)
            reached = point.end
    return found


def read_point(text: str, start: int, limit: int, token: str) -> Point | None:
    """The point in time that begins at a place, whose first word or figure is `token`."""
    if token[0].isdigit():
        return read_figures(text, start, limit, len(token))
    if token[0].isalpha():
        return read_words(text, start, limit, token)
    if token == "[":
        return placeholder(text, start, limit)
    match = SHORT_YEAR.match(text, start, limit)
    return Point(start, match.end(), "year", Month(year_of(match, "ya")), loose=True) if match else None


def placeholder(text: str, start: int, limit: int) -> Point | None:
    match = PLACEHOLDER.match(text, start, limit)
    return Point(start, match.end(), "placeholder") if match else None


def read_figures(text: str, start: int, limit: int, digits: int) -> Point | None:
    """A point that begins with a figure of so many digits: a day, a month in figures, a quarter or a year."""
    if digits == 4:
        match = YEAR.match(text, start, limit)
        return dated_year(match) if match else placeholder(text, start, limit)
    if digits > 2:
        return placeholder(text, start, limit) if digits == 3 else None
    for pattern in (DAY_NAMED, THREE, TWO, QUARTER):
        if match := pattern.match(text, start, limit):
            point = by_name(match) if pattern is DAY_NAMED else of_three(match) if pattern is THREE else of_two(match) if pattern is TWO else None
            if pattern is QUARTER:
                return Point(start, match.end(), "year", Month(year_of(match, "y", "ya")))
            if point is not None:
                return point
    if (match := DAY_BARE.match(text, start, limit)) and match["m"][0].isupper() and match["m"].lower() in MONTHS:
        return Point(start, match.end(), "named", name=MONTHS[match["m"].lower()], loose=True)
    return placeholder(text, start, limit)


def dated_year(match: re.Match[str]) -> Point:
    """ "2014", "2014 Aug", "2010/2/1", "2014 Q3"."""
    year, start, end = int(match["y"]), match.start(), match.end()
    if name := match["m"]:
        if name.lower() not in MONTHS or (name.islower() and name in WORDS_TOO):
            return Point(start, match.end("y"), "year", Month(year))
        return Point(start, end, "month", Month(year, MONTHS[name.lower()]), year_first=True)
    if match["n"] is None:
        return Point(start, end, "year", Month(year))
    if end == match.end("n") and match["s"] in "-/":
        if len(match["n"]) == 1 and match["s"] == "-":
            return Point(start, match.end("y"), "year", Month(year))
        return Point(start, end, "month", Month(year, int(match["n"])), halved=(year, int(match["n"])) if len(match["n"]) == 2 else None)
    return Point(start, end, "month", Month(year, int(match["n"])))


def of_three(match: re.Match[str]) -> Point | None:
    """ "31/03/2019", "03/31/2019": which figure is the month is settled later where both could be."""
    first, second, year = int(match["a"]), int(match["b"]), year_of(match, "y", "ya")
    sign, short = match["s"].strip(), match["y"] is None
    if not (1 <= first <= 31 and 1 <= second <= 31) or min(first, second) > 12:
        return None
    month = second if first > 12 or (sign == "." and second <= 12) else first
    return Point(match.start(), match.end(), "month", Month(year, month), loose=short and sign != "/", triple=(first, second, year) if sign != "." else None)


def of_two(match: re.Match[str]) -> Point:
    """ "03/2019"; "03 2019" and "3/19" only beside another date."""
    if match["n"]:
        return Point(match.start(), match.end(), "month", Month(int(match["y"]), int(match["n"])))
    if match["n2"]:
        return Point(match.start(), match.end(), "month", Month(int(match["y2"]), int(match["n2"])), loose=True)
    loose = len(match["n3"]) == 1 or match["s3"] != "/"
    return Point(match.start(), match.end(), "month", Month(full_year(match["ya"]), int(match["n3"])), loose=loose)


def by_name(match: re.Match[str]) -> Point | None:
    """A month by its name with its year."""
    name = match["m"]
    if name.lower() not in MONTHS:
        return None
    short = match["y"] is None and match["yd"] is None
    if (
        name.islower()
        and name in WORDS_TOO
        and (short or name in ("may", "out", "set", "mag", "des", "mart", "ago", "gen"))
        and match["m"] + "/" not in match[0]
    ):
        return None
    return Point(match.start(), match.end(), "month", Month(year_of(match, "y", "yd", "ya", "yda", "yy"), MONTHS[name.lower()]))


def read_words(text: str, start: int, limit: int, token: str) -> Point | None:
    """A point that begins with a word."""
    letters = token[:3]
    if letters in MONTH_LETTERS and (point := read_name(text, start, limit)):
        return point
    if letters in SEASON_LETTERS and (match := SEASON.match(text, start, limit)):
        return Point(start, match.end(), "year", Month(year_of(match, "y", "ya")))
    if token[0] in "qhf":
        for pattern in (QUARTER, FISCAL):
            if match := pattern.match(text, start, limit):
                return Point(start, match.end(), "year", Month(year_of(match, "y", "ya")))
    if letters in SEASON_LETTERS and (match := BARE_SEASON.match(text, start, limit)):
        return Point(start, match.end(), "named", loose=True)
    if letters in NOW_LETTERS and (match := NOW.match(text, start, limit)) and not text[match.end() : match.end() + 1].isalnum():
        if match[0].lower().endswith("date") and LABELLED.match(text, match.end()):
            return None
        return Point(start, match.end(), "now", loose=True)
    return placeholder(text, start, limit) if token in PLACEHOLDER_WORDS else None


def read_name(text: str, start: int, limit: int) -> Point | None:
    """A point that begins with the name of a month."""
    if (match := NAMED.match(text, start, limit)) and (point := by_name(match)):
        return point
    match = BARE_NAME.match(text, start, limit)
    if match is None or match["m"].lower() not in MONTHS:
        return None
    if found := placeholder(text, start, limit):
        return found
    return Point(start, match.end(), "named", name=MONTHS[match["m"].lower()], loose=True) if match[0][0].isupper() else None
