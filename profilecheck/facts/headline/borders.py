"""Cuts a headline where its writer meant a border: at signs that always separate, and at commas and joining words that sometimes do."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from msgspec import Struct

from profilecheck.facts.headline.line import HeadlineText
from profilecheck.patterns import lazy
from profilecheck.vocabulary.headline import headlines, is_bare

# Pictures, arrows, boxes and stars, with what may follow one (variation selector, joiner, skin tone). Not ®, ™, °.
EMOJI = r"[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff\ufe0e\ufe0f\u200d\u20e3\u3010\u3011]"
HARD = lazy(
    rf"\s*(?:{EMOJI}|[|¦‖∣ǀ｜\u2500-\u257f•·●⋅∙‣»›«‹;\n\t]|//|\\)[\s|/]*"  # signs that separate with or without blanks
    r"|\s+(?:[-–—‒−~>*=<]{1,3}|:{1,2}|\.{2,})\s+"  # signs that do only between blanks
    r"|\s*(?:—|–(?=\s)|(?<=\s)–)\s*"
    r"|:{2,}|\s{2,}"
)
SENTENCE = lazy(r"(?<=[a-z)\d®A-Z])[.!?]\s+(?=[A-Z\d#€$£])")
SHORT_FORM = lazy(r"\b(?:Sr|Jr|Snr|Dr|St|Mr|Ms|Mrs|No|Inc|Co|Corp|Ltd|vs|approx|Dipl|Ing|B\.?Sc|M\.?Sc|[BM]\.?Eng|Ph\.?D|Mio|Mrd)$")
# Signs that separate the members of a list; "&", "and" and a slash without blanks join as often and are looked at later.
LIST = r"\s*,\s*|\s+/\s+|\s*[()\[\]]\s*|:\s+|\s+\+\s+|\s*@\s*"
EX = r"(?<![\w-])[Ee][Xx][-–]\s?(?=[A-ZÄÖÜ])"
COMMA = lazy(r"\s*,\s*")
SOFT = lazy(r"\s*(?:&|\band\b|\bund\b|\by\b|\be\b|/|\+(?=\s))\s*", re.I)
KEEP_SLASH = ("tools", "technologies", "methods", "certifications", "specialisms", "industries", "titles", "quantities")


# What an amount was won in.
GAINED = lazy(
    r"(?:[\w-]+ ){0,2}(?:savings?|reductions?|avoidance|revenues?|sales|profits?|benefits?|value|growth|efficienc(?:y|ies)|improvements?|gains?|margin|income"
    r"|returns?|funding|contracts?)\b",
    re.I,
)


class Piece(Struct, frozen=True):
    """A stretch between two borders. `lead`: the sign before it, or the role of the word before it ("employer", "field", …)."""

    start: int
    end: int
    lead: str


def segments(line: HeadlineText) -> Iterator[tuple[int, int]]:
    """The stretches between signs that always separate, trimmed, empty ones left out."""
    last = 0
    for match in HARD.finditer(line.text):
        if line.crossing(match.start(), match.end(), ("quantities",)) or inside_range(line.text, match):
            continue
        a, b = line.trim(last, match.start())
        if a < b and goes_on(line, a, b, match.end()):
            continue
        if a < b:
            yield a, b
        last = match.end()
    a, b = line.trim(last, len(line.text))
    if a < b:
        yield a, b


def goes_on(line: HeadlineText, start: int, end: int, behind: int) -> bool:
    """Whether a bare noun's title goes on behind a dash: "Manager – IT Projects"."""
    data = headlines()
    if end - start > 40 or "|" in line.text[end:behind] or not all(w.lower() in data.also_bare or is_bare(w) for w, _, _ in line.words(start, end)):
        return False
    sign = HARD.search(line.text, behind)
    words = line.words(behind, min(sign.start() if sign else len(line.text), behind + 60))
    return bool(words) and all(w.lower() in data.behind_comma for w, _, _ in words)


@functools.cache
def signs(words: bool) -> re.Pattern[str]:
    """What cuts a list: its signs, and with `words` the connecting words."""
    return re.compile(f"{LIST}|{EX}" + (rf"|(?i:{headlines().connector.pattern})\s+" if words else ""))


def inside_range(text: str, match: re.Match[str]) -> bool:
    """Whether a dash stands between two figures: "5 – 10 sites"."""
    return "-" in match.group().replace("–", "-") and text[match.start() - 1 : match.start()].isdigit() and text[match.end() : match.end() + 1].isdigit()


def sentences(line: HeadlineText, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a stretch; one if no full stop ends one inside."""
    out, last = [], start
    for match in SENTENCE.finditer(line.text, start, end):
        if SHORT_FORM.search(line.text[max(start, match.start() - 8) : match.start()]) or line.crossing(match.start(), match.end()):
            continue
        out.append(line.trim(last, match.start()))
        last = match.end()
    out.append(line.trim(last, end))
    return [(a, b) for a, b in out if a < b]


def clauses(line: HeadlineText, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between commas."""
    out, last = [], start
    for match in COMMA.finditer(line.text, start, end):
        if line.crossing(match.start(), match.end(), ("quantities", "certifications")):
            continue
        out.append((last, match.start()))
        last = match.end()
    return [*out, (last, end)]


def cut(line: HeadlineText, start: int, end: int, *, words: bool) -> list[Piece]:
    """The members of a list; with `words`, also what joining words introduce: "at Acme", "with 12 years", "in banking"."""
    data = headlines()
    pieces: list[Piece] = []
    last, lead = start, ""
    for match in signs(words).finditer(line.text, start, end):
        sign = " ".join(match.group().lower().split())
        if line.crossing(match.start(), match.end()) or (sign == "(" and names_product(line, match, end)):
            continue
        if sign == "in" and GAINED.match(line.text, match.end()) and sum_before(line, match.start()):
            continue
        add(line, pieces, last, match.start(), lead)
        last = match.end()
        if sign in data.roles:
            lead = data.roles[sign]
        elif sign.startswith("ex"):
            lead, last = "former", match.start()
        else:
            lead = "employer" if sign == "@" else sign
    add(line, pieces, last, end, lead)
    return pieces


def sum_before(line: HeadlineText, end: int) -> bool:
    """Whether an amount stands right before a place: "$3M+ in savings" is one thing."""
    return any(not line.text[h.end : end].strip(" +") for h in line.marks("quantities", max(0, end - 24), end))


def names_product(line: HeadlineText, match: re.Match[str], end: int) -> bool:
    """Whether a bracket holds the product or the short form of what stands before it: "CRM (Salesforce)", "… Professional (PMP)"."""
    close = line.text.find(")", match.end(), end)
    before = line.text[max(0, match.start() - 40) : match.start()].split(",")[-1].strip()
    inside = line.text[match.end() : close] if close > 0 else ""
    if not inside or not before:
        return False
    bearer = [h for h in line.marks("certifications", max(0, match.start() - 80), match.start()) if not line.text[h.end : match.start()].strip("®™ ")]
    short = line.marks("certifications", match.end(), close)
    if bearer and short and bearer[0].value.entry.name == short[0].value.entry.name:
        return True
    named = any(line.marks(key, match.end(), close) for key in ("technologies", "tools"))
    field = any(h.end == match.start() for key in ("technologies", "specialisms") for h in line.marks(key, max(0, match.start() - 60), match.start()))
    return named and field


def add(line: HeadlineText, pieces: list[Piece], start: int, end: int, lead: str) -> None:
    a, b = line.trim(start, end)
    if a < b:
        pieces.append(Piece(a, b, lead))


def soft(line: HeadlineText, start: int, end: int) -> list[tuple[int, int]]:
    """The members that "&", "and" or a slash may join, names left whole."""
    out, last = [], start
    for match in SOFT.finditer(line.text, start, end):
        if line.crossing(match.start(), match.end(), KEEP_SLASH):
            continue
        out.append(line.trim(last, match.start()))
        last = match.end()
    out.append(line.trim(last, end))
    return [(a, b) for a, b in out if a < b]
