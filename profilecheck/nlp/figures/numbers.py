"""Where numbers stand in a text and what they are worth, in digits or words, before anybody asks what they count."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words

# A run of digits with separators inside. At most 24 characters: longer ones are identifiers, and so is what they stand in.
DIGITS = lazy(r"\d(?:[\d.,'’]{0,22}\d)?(?:[ \u00a0\u2009]\d{3}(?![\d.,]\d|\d)){0,3}")
GROUPED_US = lazy(r"\d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,3})?")
GROUPED_INDIA = lazy(r"\d{1,2}(?:,\d{2}){1,4},\d{3}(?:\.\d{1,2})?")
GROUPED_EUROPE = lazy(r"\d{1,3}(?:\.\d{3}){2,5}(?:,\d{1,2})?|\d{1,3}\.\d{3},\d{1,2}")
GROUPED_SWISS = lazy(r"\d{1,3}(?:['’]\d{3}){1,5}(?:\.\d{1,2})?")
DECIMAL_POINT = lazy(r"\d{1,9}\.\d{1,4}")
DECIMAL_COMMA = lazy(r"\d{1,9},\d{1,2}")
WORD = lazy(r"[A-Za-z]+")
# For each byte of plain text the small letter, or a blank.
SMALL_LETTERS = bytes(ord(chr(code).lower()) if chr(code).isascii() and chr(code).isalpha() else ord(" ") for code in range(256))
# What a number may touch on its left: anything but a letter, a digit or a sign that makes an identifier.
# (`\Z`, since `$` also matches before a line's end, and a line may begin with a number.)
GLUE_LEFT = lazy(r"[\w.,/\\#@&=_'’:]\Z|[A-Za-z0-9)][-‐‑–—]\Z")
# "5-9 people", "$2-3M", "10%-15%": what stands before the dash is a figure too.
RANGE_LEFT = lazy(r"(?:^|(?<=[\s($€£~]))\d{1,3}(?:[.,]\d{1,3}){0,2}[KkMm%+]{0,2}[-–—]$")
SUFFIX = lazy(r"[ ]?([A-Za-z]{1,8})\b\.?(?![A-Za-z])")
OF_MORE = lazy(r" of (thousands|millions)\b", re.I)
THOUSAND_POINT = lazy(r"\d{1,3}\.\d{3}")
VULGAR_AFTER = lazy(r" ?([½¼¾⅓⅔])")
VULGAR_SIGN = lazy("[½¼¾⅓⅔]")
MIXED = lazy(r"[ -]([1-9])/([2-9])(?![\d/])")
AND_HALF = lazy(r" and a half\b")
DOZEN = "dozen"
SCALES = frozenset({"hundred", "thousand", "million", "billion", "lakh", "crore"})
# Scales that are also units of length where no currency stands before: "12 mm", "5 mil".
LENGTHS = frozenset({"mm", "cr", "mil", "mill"})
LETTER_SIGN = lazy(r"(?<![A-Za-z])([A-Z][A-Za-z]{0,2}) ?$")
SCALED = lazy(r"\d[\d.,' ]{0,12}(?:k|m|mn|bn|b|million|billion|thousand)\b|\d{1,3}(?:[, ]\d{3})+", re.I)
CURRENCY_LETTERS = lazy(r"(?<![A-Za-z])([A-Za-z]{2,3})\.?$")
VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


class Number(Struct, frozen=True):
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
    for match in DIGITS.finditer(text):
        start, end = match.span()
        value = value_of(match.group())
        if value is None or not _stands_free(text, start):
            continue
        part, end = _part(text, end)
        plus = text[end : end + 1] == "+"
        factor, suffix, end = _scale(text, start, end + plus)
        if suffix and text[end : end + 1] == "+":
            plus, end = True, end + 1
        if not suffix and (text[end : end + 1].isalpha() or text[end : end + 1] == "_") and not _unit_glued(text, end):
            continue
        yield Number(Span(start, end), round((value + part) * factor, 6), "digits", bool(suffix) and suffix != DOZEN, match.group(), plus, suffix)
    for place, sign in ((m.start(), m.group()) for m in VULGAR_SIGN.finditer(text)):
        if not text[max(0, place - 2) : place].strip().isdigit():
            yield Number(Span(place, place + 1), VULGAR[sign], "vulgar", raw=sign)


def _stands_free(text: str, start: int) -> bool:
    """Whether digits are a number of their own and not the end of a name; a currency or the lower end of a range may touch them."""
    if not start or not GLUE_LEFT.search(text[max(0, start - 2) : start]):
        return True
    return _currency_letter(text, start) or RANGE_LEFT.search(text, max(0, start - 16), start) is not None


def _part(text: str, end: int) -> tuple[float, int]:
    """The fraction behind a whole number and where it ends: "2 ½", "1 1/2", "3 and a half"."""
    if vulgar := VULGAR_AFTER.match(text, end, end + 2):
        return VULGAR[vulgar.group(1)], vulgar.end()
    if (mixed := MIXED.match(text, end, end + 6)) and mixed.group(1) < mixed.group(2):
        return int(mixed.group(1)) / int(mixed.group(2)), mixed.end()
    if half := AND_HALF.match(text, end, end + 12):
        return 0.5, half.end()
    return 0.0, end


def _scale(text: str, start: int, end: int) -> tuple[float, str, int]:
    """(factor, letters, end) of what scales a number: "2.3 million", "40k", "€2m", "3 dozen"; no letters where nothing does."""
    words = figure_words()
    tail = SUFFIX.match(text, end, end + 12)
    if not tail:
        return 1.0, "", end
    letters, apart = tail.group(1), tail.start(1) > end
    if letters.lower() == DOZEN:
        return 12.0, DOZEN, tail.end(1)
    scale = words.scales.get(letters.lower()) if apart or len(letters) > 2 else None
    scale = scale or words.suffixes.get(letters) or words.suffixes.get(letters.lower())
    if scale and not (letters in LENGTHS and apart and not _money_left(text, start)):
        return scale, letters, tail.end(1)
    if letters in words.money_suffixes and (_money_left(text, start) or _money_right().match(text, tail.end(1), tail.end(1) + 12)):
        return words.money_suffixes[letters], letters, tail.end(1)
    return 1.0, "", end


@functools.cache
def _money_right() -> re.Pattern[str]:
    """A currency right behind: "2.3m EUR", "6m euros"."""
    return re.compile(rf" ?(?:[$€£₹¥]|(?:{'|'.join(sorted(figure_words().codes))}|euros?|pounds|dollars|kr)\b)")


@functools.cache
def _range_in_money() -> re.Pattern[str]:
    """An amount and a dash right before: "EUR 2–3m", "SEK 7 to 9m"."""
    codes = "|".join(sorted(figure_words().codes))
    return re.compile(rf"(?:[$€£₹¥]|\b(?:{codes}|Rs\.?|kr|R)) ?\d[\d.,]{{0,9}}[kKmMbB]{{0,2}}n?\+? ?(?:[-–—‑]|to|and) ?$")


def _money_left(text: str, start: int) -> bool:
    """Whether a currency stands right before, or before the lower end of a range: only then is "12m" an amount."""
    left = text[max(0, start - 5) : start].rstrip()
    words = figure_words()
    if left and (left[-1] in "$€£₹¥₩₽₪₦₺₫₱" or left[-3:] in words.codes or left[-2:].lower() in {"rs", "kr"} or left[-3:].lower() in {"rs.", "mm$"}):
        return True
    return letter_sign(text, start) is not None or _range_in_money().search(text, max(0, start - 24), start) is not None


def letter_sign(text: str, start: int) -> tuple[str, int] | None:
    """(currency, where it begins) of letters that touch an amount of thousands or more: "R85m", "RM 2 million", never "R 3.6"."""
    match = LETTER_SIGN.search(text, max(0, start - 5), start)
    code = figure_words().letters.get(match.group(1)) if match else None
    return (code, match.start(1)) if match and code and SCALED.match(text, start, start + 24) else None


def _currency_letter(text: str, start: int) -> bool:
    """ "USD3.4", "Rs30", "Rs.30", "CHF-12": letters, but of money."""
    left = CURRENCY_LETTERS.search(text[max(0, start - 5) : start])
    if left is not None and (left.group(1) in figure_words().codes or left.group(1).lower() in {"rs", "kr", "inr"}):
        return True
    return letter_sign(text, start) is not None


# What touches a figure besides lengths of time: "40TB", "3x", "6ppl".
GLUED = ("x", "h", "tb", "gb", "pb", "mb", "kb", "km", "mw", "kw", "gbps", "mbps", "pp", "pts", "bps", "fte", "ppl", "pct", "sqft")


@functools.cache
def _glued_units() -> re.Pattern[str]:
    units = [*figure_words().time_units, *GLUED]
    return re.compile(rf"(?:{'|'.join(sorted(units, key=len, reverse=True))})s?(?![A-Za-z0-9])", re.I)


def _unit_glued(text: str, end: int) -> bool:
    """ "6months", "40TB", "3x": a unit that touches the figure."""
    return bool(_glued_units().match(text, end, end + 14)) or text[end : end + 4].upper() in {c + " " for c in figure_words().codes}


@functools.cache
def _spelled_words() -> frozenset[str]:
    """What a spelled-out number can begin with."""
    return frozenset((*figure_words().words, *figure_words().vague, DOZEN, "hundred", "thousand", "million"))


def _words(text: str) -> Iterator[Number]:
    """Spelled-out numbers: "twelve", "twenty-five", "two hundred", "one hundred and twenty", "a dozen", "hundreds"."""
    words = figure_words()
    lows = text.encode("ascii", "replace").translate(SMALL_LETTERS).decode().split()  # as WORD finds them, in a fraction of its time
    known = _spelled_words()
    if known.isdisjoint(lows):
        return
    tokens = list(WORD.finditer(text))
    free = 0
    for at in [at for at, word in enumerate(lows) if word in known]:
        if at < free:
            continue  # belongs to the number before
        read = _vague if lows[at] in words.vague else _spelled if lows[at] in words.words else _article
        found = read(text, tokens, lows, at)
        if found:
            number, free = found
            yield number


Words = list[re.Match[str]]


def _vague(text: str, tokens: Words, lows: list[str], at: int) -> tuple[Number, int]:
    """"hundreds", "tens of thousands", and the number of the word behind."""
    values = figure_words().vague
    value, end = values[lows[at]], tokens[at].end()
    more = OF_MORE.match(text, end, end + 14)
    if more:
        value, end = value * values[more.group(1).lower()], more.end()
    return Number(Span(tokens[at].start(), end), value, "vague", raw=lows[at]), at + (3 if more else 1)


def _article(text: str, tokens: Words, lows: list[str], at: int) -> tuple[Number, int] | None:
    """"a dozen", "half a dozen", "a million", "half a million", "several hundred"; a bare "hundred" is none."""
    word = lows[at]
    before = lows[max(0, at - 2) : at]
    if word != DOZEN and not (before and before[-1] in {"a", "several", "few", "half"}):
        return None
    value = 12.0 if word == DOZEN else figure_words().scales[word]
    first = at
    if before[-1:] == ["a"] and text[tokens[at - 1].end() : tokens[at].start()] == " ":
        first = at - 1
    if lows[max(0, first - 1) : first] == ["half"]:
        first, value = first - 1, value / 2
    return Number(Span(tokens[first].start(), tokens[at].end()), value, "word", word != DOZEN, word), at + 1


def _spelled(text: str, tokens: Words, lows: list[str], at: int) -> tuple[Number, int] | None:
    words = figure_words()
    start, end = tokens[at].span()
    if start and (text[start - 1].isalnum() or text[start - 1] in "_@/\\"):
        return None
    total, current, scaled = 0.0, float(words.words[lows[at]]), False
    at += 1
    while at < len(tokens) and text[end : tokens[at].start()] in {" ", "-", "‑"}:
        following = lows[at]
        digit = words.words.get(following)
        if digit is not None and _continues(current, digit, scaled):
            current = current + digit
        elif following in SCALES:
            scaled = True
            if following == "hundred":
                current *= 100
            else:
                total, current = total + (current or 1) * words.scales[following], 0.0
        elif following == DOZEN:
            current *= 12
        elif lows[at : at + 3] == ["and", "a", "half"]:
            current, at = current + 0.5, at + 2
        elif following == "and" and scaled and at + 1 < len(tokens) and lows[at + 1] in words.words:
            current += words.words[lows[at + 1]]
            at += 1
        else:
            break
        end = tokens[at].end()
        at += 1
    return Number(Span(start, end), total + current, "word", scaled, text[start:end]), at


def _continues(current: float, digit: int, scaled: bool) -> bool:
    """Whether a word goes on a number: "twenty-five", "two thousand three", "three hundred twelve"."""
    if 20 <= current % 100 <= 90 and current % 10 == 0 and 1 <= digit <= 9:
        return True
    return scaled and (current == 0 or (current >= 100 and current % 100 == 0))
