"""Where numbers stand in a text and what they are worth, in digits or words, before anybody asks what they count."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from profilecheck.document import Span
from profilecheck.vocabulary.figures import figure_words

# A run of digits with separators inside. At most 24 characters: longer ones are identifiers, and so is what they stand in.
DIGITS = re.compile(r"\d(?:[\d.,'’]{0,22}\d)?(?:[ \u00a0\u2009]\d{3}(?![\d.,]\d|\d)){0,3}")
GROUPED_US = re.compile(r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,3})?")
GROUPED_INDIA = re.compile(r"\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?")
GROUPED_EUROPE = re.compile(r"\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,2})?|\d{1,3}\.\d{3},\d{1,2}")
GROUPED_SWISS = re.compile(r"\d{1,3}(?:['’]\d{3}){1,5}(?:\.\d{1,2})?")
DECIMAL_POINT = re.compile(r"\d{1,9}\.\d{1,4}")
DECIMAL_COMMA = re.compile(r"\d{1,9},\d{1,2}")
WORD = re.compile(r"[A-Za-z]+")
# What a number may touch on its left: anything but a letter, a digit or a sign that makes an identifier.
GLUE_LEFT = re.compile(r"[\w.,/\\#@&=_'’:]$|[A-Za-z0-9)][-‐‑–—]$")
# "5-9 people", "$2-3M", "10%-15%": what stands before the dash is a figure too.
RANGE_LEFT = re.compile(r"(?:^|(?<=[\s($€£~]))\d{1,3}(?:[.,]\d{1,3}){0,2}[KkMm%+]{0,2}[-–—]$")
SUFFIX = re.compile(r"[ ]?([A-Za-z]{1,8})\b\.?(?![A-Za-z])")
OF_MORE = re.compile(r" of (thousands|millions)\b", re.I)
THOUSAND_POINT = re.compile(r"\d{1,3}\.\d{3}")
VULGAR_AFTER = re.compile(r" ?([½¼¾⅓⅔])")
VULGAR_SIGN = re.compile("[½¼¾⅓⅔]")
CURRENCY_LETTERS = re.compile(r"(?<![A-Za-z])([A-Za-z]{2,3})\.?$")
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


@dataclass(frozen=True, slots=True)
class Number:
    """A number as written. `style`: digits, word, vague ("hundreds"). `scaled`: a scale word or letter is part of it."""

    span: Span
    value: float
    style: str
    scaled: bool = False
    raw: str = ""
    plus: bool = False
    suffix: str = ""

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end


def value_of(raw: str, *, european: bool = False) -> float | None:
    """What digits with separators are worth; None for versions, dates and lists. `european`: "1.200" is a thousand two hundred.

    >>> [value_of(r) for r in ("12,000", "1,20,000", "2.500.000", "3.4", "1,5", "9.0.1")]
    [12000.0, 120000.0, 2500000.0, 3.4, 1.5, None]
    """
    text = raw.replace(" ", "")
    if text.isdigit():
        return float(text)
    if GROUPED_US.fullmatch(text) or GROUPED_INDIA.fullmatch(text):
        return float(text.replace(",", ""))
    if GROUPED_SWISS.fullmatch(text):
        return float(text.replace("'", "").replace("’", ""))
    if GROUPED_EUROPE.fullmatch(text) or (european and THOUSAND_POINT.fullmatch(text)):
        return float(text.replace(".", "").replace(",", "."))
    if DECIMAL_POINT.fullmatch(text):
        return float(text)
    if DECIMAL_COMMA.fullmatch(text):
        return float(text.replace(",", "."))
    return None


def numbers(text: str) -> list[Number]:
    """All numbers of a text that stand free, in order. Those glued to letters or signs on their left are parts of names."""
    found = sorted([*_digits(text), *_words(text)], key=lambda n: (n.start, -n.end))
    out: list[Number] = []
    for number in found:
        if not out or number.start >= out[-1].end:
            out.append(number)
    return out


def _digits(text: str) -> Iterator[Number]:
    words = figure_words()
    for match in DIGITS.finditer(text):
        start, end = match.span()
        raw = match.group()
        left = text[max(0, start - 2) : start]
        if start and GLUE_LEFT.search(left) and not _currency_letter(text, start) and not RANGE_LEFT.search(text, max(0, start - 16), start):
            continue
        value = value_of(raw)
        if value is None:
            continue
        vulgar = VULGAR_AFTER.match(text, end, end + 2)
        if vulgar:
            value += VULGAR[vulgar.group(1)]
            end = vulgar.end()
        plus = text[end : end + 1] == "+"
        if plus:
            end += 1
        scaled, suffix = False, ""
        tail = SUFFIX.match(text, end, end + 12)
        if tail:
            letters = tail.group(1)
            scale = words.scales.get(letters.lower()) if tail.start(1) > end or len(letters) > 2 else None
            scale = scale or words.suffixes.get(letters) or words.suffixes.get(letters.lower())
            # "12 mm" and "5 mil" are lengths where no currency stands before.
            length = letters in {"mm", "cr", "mil", "mill"} and tail.start(1) > end and not _money_left(text, start)
            if scale and not length:
                value, scaled, suffix, end = value * scale, True, letters, tail.end(1)
            elif letters in words.money_suffixes and _money_left(text, start):
                value, scaled, suffix, end = value * words.money_suffixes[letters], True, letters, tail.end(1)
            if scaled and text[end : end + 1] == "+":
                plus, end = True, end + 1
        if not scaled and (text[end : end + 1].isalpha() or text[end : end + 1] == "_") and not _unit_glued(text, end):
            continue
        yield Number(Span(start, end), value, "digits", scaled, raw, plus, suffix)
    for place, sign in ((m.start(), m.group()) for m in VULGAR_SIGN.finditer(text)):
        if not text[max(0, place - 2) : place].strip().isdigit():
            yield Number(Span(place, place + 1), VULGAR[sign], "vulgar", raw=sign)


def _money_left(text: str, start: int) -> bool:
    """Whether a currency stands right before: only then is "12m" an amount."""
    left = text[max(0, start - 5) : start].rstrip()
    words = figure_words()
    return bool(left) and (left[-1] in "$€£₹¥₩₽₪₦₺₫₱" or left[-3:] in words.codes or left[-2:].lower() in {"rs", "kr"} or left[-3:].lower() in {"rs.", "mm$"})


def _currency_letter(text: str, start: int) -> bool:
    """ "USD3.4", "Rs30", "Rs.30", "CHF-12": letters, but of money."""
    left = CURRENCY_LETTERS.search(text[max(0, start - 5) : start])
    return left is not None and (left.group(1) in figure_words().codes or left.group(1).lower() in {"rs", "kr", "inr"})


@functools.cache
def _glued_units() -> re.Pattern[str]:
    units = [*figure_words().time_units, "x", "h", "tb", "gb", "pb", "mb", "kb", "km", "mw", "kw", "gbps", "mbps", "pp", "pts", "bps", "fte", "pct", "sqft"]
    return re.compile(rf"(?:{'|'.join(sorted(units, key=len, reverse=True))})s?(?![A-Za-z0-9])", re.I)


def _unit_glued(text: str, end: int) -> bool:
    """ "6months", "40TB", "3x": a unit that touches the figure."""
    return bool(_glued_units().match(text, end, end + 14)) or text[end : end + 4].upper() in {c + " " for c in figure_words().codes}


def _words(text: str) -> Iterator[Number]:
    """Spelled-out numbers: "twelve", "twenty-five", "two hundred", "one hundred and twenty", "a dozen", "hundreds"."""
    words = figure_words()
    tokens = list(WORD.finditer(text))
    lows = [word.lower() for word in WORD.findall(text)]
    known = words.words.keys() | words.vague.keys() | {"dozen", "hundred", "thousand", "million"}
    free = 0
    for at in [at for at, word in enumerate(lows) if word in known]:
        if at < free:
            continue  # belongs to the number before
        token, word = tokens[at], lows[at]
        start = token.start()
        if word in words.vague:
            value, end = words.vague[word], token.end()
            more = OF_MORE.match(text, end, end + 14)
            if more:
                value, end = value * words.vague[more.group(1).lower()], more.end()
            yield Number(Span(start, end), value, "vague", raw=word)
            free = at + 3 if more else at + 1
            continue
        if word == "dozen" or (word in {"hundred", "thousand", "million"} and at and lows[at - 1] in {"a", "several", "few"}):
            article = at and lows[at - 1] == "a" and text[tokens[at - 1].end() : start] == " "
            value = 12.0 if word == "dozen" else words.scales[word]
            yield Number(Span(tokens[at - 1].start() if article else start, token.end()), value, "word", word != "dozen", word)
            continue
        if word not in words.words or (start and (text[start - 1].isalnum() or text[start - 1] in "_@/\\")):
            continue
        total, current, end, scaled = 0.0, float(words.words[word]), token.end(), False
        at += 1
        while at < len(tokens):
            following = lows[at]
            gap = text[end : tokens[at].start()]
            if gap not in {" ", "-", "‑"}:
                break
            if following in words.words and 20 <= current % 100 <= 90 and current % 10 == 0 and 1 <= words.words[following] <= 9:
                current += words.words[following]
            elif following in words.words and scaled and current == 0:
                current = float(words.words[following])
            elif following in {"hundred", "thousand", "million", "billion", "lakh", "crore"}:
                scaled = True
                if following == "hundred":
                    current *= 100
                else:
                    total, current = total + (current or 1) * words.scales[following], 0.0
            elif following == "dozen":
                current *= 12
            elif following == "and" and scaled and at + 1 < len(tokens) and lows[at + 1] in words.words:
                current += words.words[lows[at + 1]]
                at += 1
            elif following in words.words and scaled and current >= 100 and current % 100 == 0:
                current += words.words[following]
            else:
                break
            end = tokens[at].end()
            at += 1
        free = at
        yield Number(Span(start, end), total + current, "word", scaled, text[start:end])
