"""The currency of an amount, before or behind it, in signs, codes and words."""

from __future__ import annotations

import functools
import re

from msgspec import Struct

from profilecheck.nlp.figures.numbers import Number, letter_sign
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words

AFTER = lazy(r"\.? ?(?:(?:US |U\.S\. |Canadian |Australian )?([A-Za-z]{2,9}|[$€£₹¥])(?![A-Za-z]))")
OF_CURRENCY = lazy(r" of (dollars|euros|pounds|rupees)\b")
CURRENCY_AGAIN = lazy(r"\+? (?:dollars?|USD|pounds|euros)\b")
WORD_LEFT = lazy(r"(?<![A-Za-z])([A-Za-z]{2,6})\.? ?-?$")
# "2 million in payments", "2 million of savings": money without a currency.
AMOUNT_OF = lazy(
    r"\+? (?:dollar |annual |yearly |total )?(?:in|of|worth of) (?:\w{1,20} ){0,2}?"
    r"(?:payment|saving|revenue|sale|funding|cost|spend|budget|income|profit|expense|business|fine|penalt|grant)",
    re.I,
)
# The currencies that "$" can stand for when their code is beside it.
DOLLARS = frozenset({"CAD", "AUD", "USD", "NZD", "SGD", "HKD", "MXN"})
AMOUNT_BEFORE = lazy(
    r"\b(?:budgets?|revenues?|savings|costs?|spend|funding|sales|profits?|saved|saving|cost savings)(?: [a-z]{1,10}){0,6} "
    r"(?:\d{1,4}[kKmM]? ?(?:to|-) (?:over )?)?~?$",
    re.I,
)


class Money(Struct, frozen=True):
    """Where an amount with its currency begins and ends, and the currency's ISO code."""

    start: int
    end: int
    code: str


@functools.cache
def _signs() -> re.Pattern[str]:
    signs = sorted(figure_words().signs, key=len, reverse=True)
    return re.compile(rf"(?<![A-Za-z])(?:{'|'.join(map(re.escape, signs))})[ \u00a0\u202f]?$|[$€£₹¥][ \u00a0]?$")


def currency_around(text: str, number: Number) -> Money | None:
    """The currency that belongs to a number, or None."""
    return _sign_before(text, number) or _letters_before(text, number) or _behind(text, number) or _of_money(text, number)


def _sign_before(text: str, number: Number) -> Money | None:
    """"$2M", "US$ 40", "$500K CAD"."""
    words = figure_words()
    left = text[max(0, number.start - 9) : number.start]
    sign = _signs().search(left)
    if not sign:
        return None
    written = sign.group().rstrip()
    start = number.start - len(left) + sign.start()
    code: str = words.signs[written]
    end = _plus(text, _past_words(text, number.end))
    if written == "$" and (after := AFTER.match(text, number.end, number.end + 12)) and after.group(1) in DOLLARS:
        code, end = after.group(1), after.end()
    if written == "$" and left[: sign.start()].rstrip()[-3:] in DOLLARS:
        code = left[: sign.start()].rstrip()[-3:]
    return Money(start, end, code)


def _letters_before(text: str, number: Number) -> Money | None:
    """"EUR 3m", "Rs 30 lakh", "R85m"."""
    words = figure_words()
    left = text[max(0, number.start - 9) : number.start]
    if letters := letter_sign(text, number.start):
        return Money(letters[1], number.end, letters[0])
    word = WORD_LEFT.search(left)
    if not word:
        return None
    written = word.group(1)
    prefix = written.lower() in {"rs", "inr", "kr", "sfr"}
    code = written if written in words.codes else words.currency_names[written.lower()] if prefix else ""
    if not code or (written.isupper() and number.style == "word"):
        return None
    return Money(number.start - len(left) + word.start(1), number.end, _crown(text, code, written))


def _behind(text: str, number: Number) -> Money | None:
    """"2.3m EUR", "500K dollars", "40 million kroner"."""
    words = figure_words()
    after = AFTER.match(text, number.end, number.end + 24)
    if not after or (not number.scaled and after.group()[0] == "."):
        return None
    written = after.group(1)
    low = written.lower()
    name = low[:-1] if low.endswith("s") and low not in {"rs"} else low
    if written in words.codes or written in "$€£₹¥":
        return Money(number.start, after.end(), words.signs.get(written, written))
    weight = name in {"pound", "buck", "rs"} and not number.scaled and number.value < 1000
    if name not in words.currency_names or name in {"real", "reai", "rand"} or weight:
        return None
    code = words.currency_names[name]
    if "Canadian" in after.group():
        code = "CAD"
    elif "Australian" in after.group():
        code = "AUD"
    return Money(number.start, after.end(), _crown(text, code, low))


def _of_money(text: str, number: Number) -> Money | None:
    """"thousands of dollars"."""
    match = OF_CURRENCY.match(text, number.end, number.end + 14) if number.style in {"vague", "word"} else None
    return Money(number.start, match.end(), figure_words().currency_names[match.group(1)[:-1]]) if match else None


def _past_words(text: str, at: int) -> int:
    """ "$500K dollars" says it twice: the word belongs to the amount."""
    match = CURRENCY_AGAIN.match(text, at, at + 10)
    return match.end() if match else at


def _plus(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] == "+" else at


def _crown(text: str, code: str, written: str) -> str:
    """Which crown "kr" is, by the places that the text names."""
    if written.lower() != "kr":
        return code
    low = text[:2000].lower()
    for crown, places in figure_words().crowns.items():
        if any(place in low for place in places):
            return crown
    return code


def is_amount(text: str, number: Number) -> bool:
    """Whether a scaled number without a currency is money by the words beside it: "2 million in payments", "budgets from 35k to 500k"."""
    return bool(AMOUNT_OF.match(text, number.end, number.end + 60) or AMOUNT_BEFORE.search(text, max(0, number.start - 72), number.start))
