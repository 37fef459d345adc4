"""Numbers that count nothing: dates, versions, standards, phones, lists, tiers; refused before a unit is looked for."""

from __future__ import annotations

import bisect
import re

from profilecheck.nlp.figures.numbers import Number
from profilecheck.nlp.windows import beside, lines_with, match_at, search
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words
from profilecheck.vocabulary.months import PRINTED
from profilecheck.vocabulary.spelling import norm

STREETS = "street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|highway|hwy|parkway|pkwy|terrace|circle"

# Stretches of text whose digits are never figures; each bounded, so that the search stays linear.
ADDRESS = lazy(r"https?://\S{1,300}|www\.\S{1,300}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,40}", re.I)
# Those that begin with a whole run of digits, so that nothing else has to be tried.
DIGITS_FIRST = tuple(
    lazy(pattern, re.I)
    for pattern in (
        r"\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{1,2}/(?:19|20)\d\d\b|\b(?:19|20)\d\d[/.-]\d{1,2}(?:[/.-]\d{1,2})?\b|\b\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{PRINTED})\b(?! (?:not|be|have))",
        # Standards with their year, round-the-clock, one-to-one meetings.
        r"\b\d{1,6}(?:-\d{1,3})?:(?:19|20)\d\d\b|\b24 ?[x×/*] ?7(?: ?[x×/*] ?36\d)?\b",
        r"\b[1-9]:1[ -](?:meeting|session|check|coach|buddy|one)\w{0,8}|\b9/11\b|\b1:1\b|\b24 ?(?:hours?)?[ ,x/]{1,3}7 ?(?:days)?\b",
        r"\b\d{1,2}[.:]\d\d ?(?:am|pm|a\.m|p\.m)\b|\b\d{1,2} ?(?:am|pm)\b|\b\d{1,2}:\d\d\b",
        r"\b365\b(?! (?:days|users|sites))|\b360(?:[ -]degree|°|-)",
    )
)
# Those that begin before a digit or inside a run of them.
DIGITS_NEAR = tuple(
    lazy(pattern, re.I | re.M)
    for pattern in (
        # Phone numbers.
        r"\(?\+?\d{0,3}[ .)-]{0,2}\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b",
        r"\+\d{1,3}[ ()-]{1,2}\d[\d ()-]{6,16}\d|(?<![\w$€£,.-])\d{3}-\d{4}\b",
        rf"\b(?:{PRINTED})\b\.?,?[ '’]{{0,2}}\d{{1,4}}(?:st|nd|rd|th)?(?![\d%,.]\d|%)(?:,? \d{{4}})?",
        r"(?<![\d$€£,.])(?:19|20)\d\d ?(?:-|–|—|to|/|&|and) ?(?:(?:19|20)\d\d|\d\d)\b(?![\d,.]\d|%)|['’]\d\d\b",
        r"\b7\d-\d{3}\b|\((?:less than |over |more than |about |approximately )?\d{1,2}\+? (?:years?|yrs?)\.?\)",
        r"^[ \t]{0,8}\(?\d{1,2}[.)][ \t]|(?:[:;,]|\band) \(?\d{1,2}\)(?-i:(?= [A-Z]))",
    )
)
# How far they reach from their nearest digit: "(approximately 8", "24th september not".
BEFORE, AFTER = 16, 20
STREET = lazy(rf"\b\d{{1,5}}(?: [A-Z][a-z]{{1,15}}){{1,3}} (?:{STREETS})\b\.?|,? [A-Z][A-Z],? \d{{5}}(?:-\d{{4}})?\b(?![,.]\d| [a-z])", re.I)
STREET_BEFORE, STREET_AFTER = 6, 66
# (Written so, it is found by its first figure, and all else is passed over.)
DIGITS = lazy(r"\d\d*")
NAME_LEFT = lazy(r"([A-Za-z][\w.+/&'’-]{0,30}|\+)([ :#‑-]{1,2})$")
NAME_GAP = frozenset(" :#‑-")
TWO_LEFT = lazy(r"([A-Za-z][\w/.-]{0,20}[ ][A-Za-z][\w/.-]{0,20})[ :#.-]{1,2}$")
WORD_LEFT = lazy(r"([A-Za-z]+)[ ,]*$")
SENTENCE_START = lazy(r"(?:^|[.!?:;•*▪●|\n\t(–—-])[ \"“]*$")
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
        digits = [match.span() for match in DIGITS.finditer(text)]
        near = beside(digits, BEFORE, AFTER, len(text))
        runs = [(start, len(text)) for start, _ in digits]
        spans = [match.span() for match in search(ADDRESS, text, lines_with(text, "://", "www.", "@"))]
        spans += [match.span() for mask in DIGITS_FIRST for match in match_at(mask, text, runs)]
        spans += [match.span() for mask in DIGITS_NEAR for match in search(mask, text, near)]
        spans += [match.span() for match in search(STREET, text, beside(digits, STREET_BEFORE, STREET_AFTER, len(text)))]
        spans.sort()
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
    if (not ranged and low.startswith(words.names)) or _goes_on(right, words.after):
        return True
    if number.style == "vague" or number.scaled or left[-1:] not in NAME_GAP:
        return False
    # Neither pattern reaches over a space, apart from the last two characters and the one between two words.
    last_word = left.rfind(" ", 0, max(0, len(left) - 2)) + 1
    match = NAME_LEFT.search(left, last_word)
    if not match:
        return False
    small = match.group(1).rstrip(".").lower()
    if (small in words.before or norm(small) in words.before) and not (small in SOFT and counts):
        return not (number.style == "word" and counts and small not in {"top", "big", "phase", "tier", "level"})
    two = TWO_LEFT.search(left, left.rfind(" ", 0, last_word - 1) + 1) if last_word else None
    if two and two.group(1).lower() in words.before:
        return True
    return number.style != "word" and _named(match.group(1).rstrip("."), match.group(2), bool(SENTENCE_START.search(left[: match.start()])), counts)


def _named(word: str, gap: str, starts: bool, counts: bool) -> bool:
    """Whether a word before a figure in digits goes on with it as a name. `starts`: it begins a sentence."""
    words, small = figure_words(), word.lower()
    if "-" in gap or "‑" in gap:
        return True
    if small in words.products and word[0].isupper() and not (starts and counts):
        return True
    if not word[0].isupper() or small.endswith(("'s", "’s")) or small in words.plain or ":" in gap:
        return False
    return not (starts and counts) and not (small.endswith("ed") and counts) and not (starts and small.endswith(("ed", "ing")))


def _goes_on(right: str, endings: tuple[str, ...]) -> bool:
    """Whether one of some endings stands right behind, as a whole word: " pm", not " pms"."""
    return right.startswith(endings) and any(right.startswith(e) and not (e[-1].isalpha() and right[len(e) : len(e) + 1] == "s") for e in endings)


def is_year(text: str, number: Number, counts: bool) -> bool:
    """Four digits of a year, unless something known is counted and no word before speaks of time."""
    if number.scaled or number.plus or not (number.raw.isdigit() and len(number.raw) == 4 and 1900 <= number.value < 2050):
        return False
    if not counts:
        return True
    before = WORD_LEFT.search(text, max(0, number.start - 16), number.start)
    return before is not None and before.group(1).lower() in YEAR_CUES
