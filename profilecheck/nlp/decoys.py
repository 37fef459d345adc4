"""Numbers that count nothing: dates, versions, standards, phones, lists, tiers; refused before a unit is looked for."""

from __future__ import annotations

import bisect
import re

from profilecheck.nlp.figures_data import figure_words
from profilecheck.nlp.numbers import Number
from profilecheck.nlp.tokens import norm

MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
STREETS = "street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|highway|hwy|parkway|pkwy|terrace|circle"

# Stretches of text whose digits are never figures; each bounded, so that the search stays linear.
MASKS = tuple(
    re.compile(pattern, re.I | re.M)
    for pattern in (
        r"https?://\S{1,300}|www\.\S{1,300}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,40}",
        # Phone numbers.
        r"\(?\+?\d{0,3}[ .)-]{0,2}\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b",
        r"\+\d{1,3}[ ()-]{1,2}\d[\d ()-]{6,16}\d|(?<![\w$€£,.-])\d{3}-\d{4}\b",
        r"\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{1,2}/(?:19|20)\d\d\b|\b(?:19|20)\d\d[/.-]\d{1,2}(?:[/.-]\d{1,2})?\b|\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b",
        rf"\b(?:{MONTHS})\b\.?,?[ '’]{{0,2}}\d{{1,4}}(?:st|nd|rd|th)?(?![\d%,.]\d|%)(?:,? \d{{4}})?",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTHS})\b(?! (?:not|be|have))",
        r"(?<![\d$€£,.])(?:19|20)\d\d ?(?:-|–|—|to|/|&|and) ?(?:(?:19|20)\d\d|\d\d)\b(?![\d,.]\d|%)|['’]\d\d\b",
        # Standards with their year, round-the-clock, one-to-one meetings.
        r"\b\d{1,6}(?:-\d{1,3})?:(?:19|20)\d\d\b|\b24 ?[x×/*] ?7(?: ?[x×/*] ?36\d)?\b",
        r"\b[1-9]:1[ -](?:meeting|session|check|coach|buddy|one)\w{0,8}|\b9/11\b|\b1:1\b|\b24 ?(?:hours?)?[ ,x/]{1,3}7 ?(?:days)?\b",
        rf"\b\d{{1,5}}(?: [A-Z][a-z]{{1,15}}){{1,3}} (?:{STREETS})\b\.?|,? [A-Z][A-Z],? \d{{5}}(?:-\d{{4}})?\b(?![,.]\d| [a-z])",
        r"\b7\d-\d{3}\b|\((?:less than |over |more than |about |approximately )?\d{1,2}\+? (?:years?|yrs?)\.?\)",
        r"^[ \t]{0,8}\(?\d{1,2}[.)][ \t]",
        r"\b\d{1,2}[.:]\d\d ?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2} ?(?:am|pm)\b|\b\d{1,2}:\d\d\b",
        r"\b365\b(?! (?:days|users|sites))|\b360(?:[ -]degree|°|-)",
    )
)
NAME_LEFT = re.compile(r"([A-Za-z][\w.+/&'’-]{0,30}|\+)([ :#‑-]{1,2})$")
TWO_LEFT = re.compile(r"([A-Za-z][\w/.-]{0,20}[ ][A-Za-z][\w/.-]{0,20})[ :#.-]{1,2}$")
SENTENCE_START = re.compile(r"(?:^|[.!?:;•*▪●|\n\t(–—-])[ \"“]*$")
YEAR_CUES = frozenset({
    "in", "since", "by", "from", "to", "until", "till", "during", "before", "after", "through", "of", "early", "late", "mid",
    "summer", "spring", "fall", "autumn", "winter", "fy", "year", "circa", "ending", "and",
})  # fmt: skip
# These words before a figure make a name, unless the figure counts something ("building 12 servers", "track 5 projects").
SOFT = frozenset({
    "building", "track", "stage", "service", "core", "batch", "form", "block", "milestone", "line", "story", "window", "lean", "agile", "global", "band",
    "impact", "standard", "unit", "table", "option", "code", "issue", "group", "design", "big", "category", "act", "vision", "item", "priority", "round",
    "license", "route", "box", "title", "channel", "industry", "series", "class", "task", "step", "part",
})  # fmt: skip


class Masks:
    """The stretches of one text whose digits are never figures."""

    def __init__(self, text: str) -> None:
        spans = sorted(match.span() for mask in MASKS for match in mask.finditer(text))
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in spans:
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def hide(self, number: Number) -> bool:
        at = bisect.bisect_right(self._starts, number.start) - 1
        return at >= 0 and number.start < self._ends[at]


def is_name(text: str, number: Number, counts: bool) -> bool:
    """Whether the words around make a name of the figure: "Windows 10", "Phase 2", "Fortune 500". `counts`: a known noun follows."""
    words = figure_words()
    left = text[max(0, number.start - 44) : number.start]
    right = text[number.end : number.end + 14].lower()
    low = text[number.start : number.end + 20].lower()
    ranged = text[number.start - 1 : number.start] in {"-", "–", "$"}
    if (not ranged and any(low.startswith(name) for name in words.names)) or right.startswith(words.after):
        return True
    match = NAME_LEFT.search(left)
    if not match or (number.style == "vague" or number.scaled):
        return False
    word = match.group(1).rstrip(".")
    small = word.lower()
    two = TWO_LEFT.search(left)
    if (small in words.before or norm(small) in words.before) and not (small in SOFT and counts) and number.style != "vague":
        return not (number.style == "word" and counts and small not in {"top", "big", "phase", "tier", "level"})
    if two and two.group(1).lower() in words.before:
        return True
    if number.style == "word" or number.style == "vague":
        return False
    starts = bool(SENTENCE_START.search(left[: match.start()]))
    if "-" in match.group(2) or "‑" in match.group(2):
        return True
    if small in words.products and word[0].isupper() and not (starts and counts):
        return True
    if not word[0].isupper() or small.endswith(("'s", "’s")) or small in words.plain or ":" in match.group(2):
        return False
    return not (starts and counts) and not (small.endswith("ed") and counts) and not (starts and small.endswith(("ed", "ing")))


def is_year(text: str, number: Number, counts: bool) -> bool:
    """Four digits of a year, unless something known is counted and no word before speaks of time."""
    if number.scaled or number.plus or not (number.raw.isdigit() and len(number.raw) == 4 and 1900 <= number.value < 2050):
        return False
    if not counts:
        return True
    before = re.search(r"([A-Za-z]+)[ ,]*$", text[max(0, number.start - 16) : number.start])
    return bool(before) and before is not None and before.group(1).lower() in YEAR_CUES
