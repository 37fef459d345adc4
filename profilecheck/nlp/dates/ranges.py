"""Joins two points in time to a range by what stands between them."""

from __future__ import annotations

import re

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Span
from profilecheck.nlp.dates.points import Point
from profilecheck.patterns import lazy

_DASH = "[-–—−‒―‐‑~\u00ad\ufffd\u0096\u0097_]"
_TO_WORDS = r"to|through|thru|until|up\s?to|till?|bis(?: zum)?|hasta|al?|à|au|jusqu['’](?:à|en|au)|até|fino ad?|tot(?: en met)?|do"
# What labels a form's second date.
_LEFT = (
    r"(?:end(?:ed|ing)?(?: date)?|finish(?:ed)?(?: date)?|to date|date of (?:leaving|relieving|exit|end)"
    r"|(?:leaving|relieving|exit|release) date|left|relieved)"
)
# "mid-2012", "late 2014": the year counts.
_ABOUT = r"(?:early|mid|late|(?:the )?(?:start|beginning|middle|end) of)"
# Ends of a range are joined by one of these; a bracket may close behind the first and open before the second.
BETWEEN = lazy(
    rf"[)\]'’]?\s{{0,3}}(?:{_DASH}{{1,3}}(?:\s{_DASH}{{1,2}})?(?:\s?\b(?:{_TO_WORDS})\b(?:\s?{_DASH})?)?|→|➔|⟶|->|=>|>|»|/|\.{{2,3}}|…|\?"
    rf"|,?\s?\b(?:{_TO_WORDS})\b(?:\s?{_DASH}|\s?:)?|[,;|–-]?\s{{0,2}}\b{_LEFT}\s?[:–-]|\s?\|\s?to\b\s?:?)"
    rf"\s{{0,3}}[(\[]?(?:\b{_ABOUT}[ -])?",
    re.I,
)
# A word between figures and month names needs no space before it: "2012to 2014" is matched on its own.
GLUED = lazy(rf"\s?(?:to|till)\s?{_DASH}?\s?", re.I)
AND = lazy(r"\s(?:and|und|y|e|et)\s", re.I)
BOTH = lazy(r"\s?&\s?")
BEFORE = lazy(
    r"(?<!\w)(?P<word>from|since|between|starting|w\.?e\.?f\.?|ab|seit|von|zwischen|desde|depuis|dal|sinds|sedan|start(?:ed)?(?: date)?"
    rf"|date of joining|joining date|{_ABOUT})(?:\s{_ABOUT})?(?:\s?:\s?|[.,]?\s|(?<=mid)-)$",
    re.I,
)
OPENING = frozenset({"since", "starting", "wef", "w.e.f", "w.e.f.", "ab", "seit", "desde", "depuis", "dal", "sinds", "sedan"})
"""Words before a lone date that say it goes on. "From" and "start date" do so only where nothing else stands in the piece."""
BEGINS = frozenset({"from", "von", "started", "start", "start date"})
LOOK_BACK = 20
# Characters between the two ends of a range at most: " | Date of relieving: ".
MOST_BETWEEN = 26
OPEN_END = lazy(
    rf"\s{{0,2}}(?:{_DASH}{{1,2}}\s?(?:to|till)?(?=[^\S\n]*(?:$|\n))|(?:and\s)?onwards?\b|since(?=[^\S\n]*(?:$|\n|\())|\+(?!\w)"
    r"|\bto(?=[^\S\n]*(?:$|\n)))",
    re.I,
)
SHORT_END = lazy(rf"\s{{0,3}}(?:{_DASH}{{1,2}}|/|\bto\b)\s{{0,3}}{chr(0x27)}?(?P<y>\d\d)(?!\w|[/.]\d|-\d)", re.I)
# What may not stand right before or behind a date: it is part of a longer figure, an amount, a share.
GLUE_BEFORE = lazy(r"[\w$€£./]$")
GLUE_BEHIND = lazy(r"(?!(?:with|at)\b)\w|[/.]\d|-\d")
CELL_START = lazy(r"(?:^|[\n\t|(\[•·,;:])[^\S\n]*$")
CELL_END = lazy(r"[^\S\n]*(?:$|[\n\t|)\],;•·])")
CARRIES_TO = lazy(r"(?:un)?till?|to|up ?to|bis|hasta|até|à", re.I)


def blank(text: str) -> bool:
    return text.isspace() or not text


def connected(text: str, one: Point, other: Point) -> bool:
    """Whether two neighbouring points are the ends of one range by a sign or a word between them."""
    between = text[one.end : other.start]
    if len(between) > MOST_BETWEEN:
        return False
    if BETWEEN.fullmatch(between) or GLUED.fullmatch(between) or (one.kind == "named" and BOTH.fullmatch(between)):
        return True
    word = before(text, one) if AND.fullmatch(between) else None
    if word is None or word.group("word").lower() not in ("between", "zwischen"):
        return False
    first = one.start - len(word.group())
    return bool(CELL_START.search(text[max(0, first - 4) : first])) and bool(CELL_END.match(text, other.end))


def side_by_side(text: str, one: Point, other: Point) -> bool:
    """Whether two points with nothing but space between them are the ends of one range."""
    between = text[one.end : other.start]
    if other.kind == "now" and between == ", ":
        between = " "  # "2014, to date"
    if not blank(between) or len(between) > 4:
        return False
    fills = bool(CELL_START.search(text[max(0, one.start - 4) : one.start])) and bool(CELL_END.match(text, other.end))
    if other.kind == "now":
        carried = CARRIES_TO.match(text, other.start, other.end) is not None
        if "\n" in between:
            return fills and (one.kind == "month" or (one.kind == "year" and carried))
        return one.kind in ("month", "year") and (carried or bool(CELL_END.match(text, other.end)))
    if one.kind != other.kind or one.value is None or other.value is None or one.value >= other.value:
        return False
    if one.kind == "month":
        return "\n" not in between and (not one.loose or fills) and not text[other.end : other.end + 1].isalnum()
    return one.kind == "year" and "\n" not in between and fills and bool(between)


def before(text: str, point: Point) -> re.Match[str] | None:
    """The word in front of a point that says it is the beginning of something."""
    return BEFORE.search(text[max(0, point.start - LOOK_BACK) : point.start])


def free(text: str, start: int, end: int, *, single: bool) -> bool:
    """Whether a range of text can be a date: no part of a longer figure, of an amount or (`single`) of a chain."""
    if start and (GLUE_BEFORE.match(text[start - 1]) or (single and text[start - 1] == "-")):
        return False
    return not GLUE_BEHIND.match(text, end) and not (single and text[end : end + 1] == "%")


def joined(text: str, one: Point, other: Point) -> DateRange | None:
    """The range from one point to the other, in whichever order they stand; None if they can't be its ends."""
    word = before(text, one)
    start = one.start - (len(word.group()) if word else 0)
    if not free(text, start, other.end, single=False):
        return None
    span = Span(start, other.end)
    if "placeholder" in (one.kind, other.kind):
        return DateRange(span, one.value, other.value, other.kind == "now", placeholder="range")
    if one.kind == "now":
        capital = text[one.start].isupper() or bool(CELL_START.search(text[max(0, one.start - 4) : one.start]))
        return DateRange(span, other.value, None, True) if capital and other.kind in ("month", "year") else None
    if one.kind == "named":
        return shared(span, one, other)
    if other.kind == "named":
        if not one.year_first or one.value is None or other.name is None:
            return None
        return DateRange(span, one.value, Month(one.value.year, other.name))
    if other.kind == "now":
        return DateRange(span, one.value, None, True)
    if one.loose and one.kind == "year" and other.value and other.value.month is not None:
        return None
    return DateRange(span, one.value, other.value)


def shared(span: Span, one: Point, other: Point) -> DateRange | None:
    """ "Jan – Nov 2021": both of one year; "November to February 2021": across New Year."""
    if other.value is None or other.kind == "now":
        return None
    year = other.value.year
    if one.name is None:
        return DateRange(span, Month(year), other.value)
    if other.value.month is None:
        return None
    return DateRange(span, Month(year - (one.name > other.value.month), one.name), other.value)
