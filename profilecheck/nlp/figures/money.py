"""The currency of an amount, before or behind it, in signs, codes and words."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from profilecheck.nlp.figures.numbers import Number
from profilecheck.vocabulary.figures import figure_words

AFTER = re.compile(r"\.? ?(?:(?:US |U\.S\. |Canadian |Australian )?([A-Za-z]{2,9}|[$€£₹¥])(?![A-Za-z]))")
OF_CURRENCY = re.compile(r" of (dollars|euros|pounds|rupees)\b")
CURRENCY_AGAIN = re.compile(r"\+? (?:dollars?|USD|pounds|euros)\b")
WORD_LEFT = re.compile(r"(?<![A-Za-z])([A-Za-z]{2,6})\.? ?-?$")
# "2 million in payments", "2 million of savings": money without a currency, taken as dollars.
AMOUNT_OF = re.compile(
    r"\+? (?:dollar |annual |yearly |total )?(?:in|of|worth of) (?:\w{1,20} ){0,2}?"
    r"(?:payment|saving|revenue|sale|funding|cost|spend|budget|income|profit|expense|business|fine|penalt|grant)",
    re.I,
)
AMOUNT_BEFORE = re.compile(
    r"\b(?:budgets?|revenues?|savings|costs?|spend|funding|sales|profits?|saved|saving|cost savings)(?: [a-z]{1,10}){0,4} "
    r"(?:\d{1,4}[kKmM]? ?(?:to|-) (?:over )?)?~?$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Money:
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
    words = figure_words()
    left = text[max(0, number.start - 9) : number.start]
    sign = _signs().search(left)
    if sign:
        written = sign.group().rstrip()
        start = number.start - len(left) + sign.start()
        code: str = words.signs[written]
        end = _plus(text, _past_words(text, number.end))
        if written == "$" and (after := AFTER.match(text, number.end, number.end + 12)) and after.group(1) in {"CAD", "AUD", "USD", "NZD", "SGD", "HKD", "MXN"}:
            code, end = after.group(1), after.end()
        if written == "$" and left[: sign.start()].rstrip()[-3:] in {"CAD", "AUD", "USD", "NZD", "SGD"}:
            code = left[: sign.start()].rstrip()[-3:]
        return Money(start, end, code)
    word = WORD_LEFT.search(left)
    if word:
        written = word.group(1)
        prefix = written.lower() in {"rs", "inr", "kr", "sfr"}
        code = written if written in words.codes else words.currency_names[written.lower()] if prefix else ""
        if code and not (written.isupper() and number.style == "word"):
            return Money(number.start - len(left) + word.start(1), number.end, _crown(text, code, written))
    after = AFTER.match(text, number.end, number.end + 24)
    if after and (number.scaled or after.group()[0] != "."):
        written = after.group(1)
        low = written.lower()
        name = low[:-1] if low.endswith("s") and low not in {"rs"} else low
        if written in words.codes or written in "$€£₹¥":
            return Money(number.start, after.end(), words.signs.get(written, written))
        weight = name in {"pound", "buck", "rs"} and not number.scaled and number.value < 1000
        if name in words.currency_names and name not in {"real", "reai", "rand"} and not weight:
            end = after.end()
            code = words.currency_names[name]
            if "Canadian" in after.group():
                code = "CAD"
            elif "Australian" in after.group():
                code = "AUD"
            return Money(number.start, end, _crown(text, code, low))
    of_money = OF_CURRENCY.match(text, number.end, number.end + 14)
    if of_money and number.style in {"vague", "word"}:
        return Money(number.start, of_money.end(), words.currency_names[of_money.group(1)[:-1]])
    return None


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


def money_word(text: str, number: Number) -> str | None:
    """Dollars for a scaled number beside words for an amount: "2 million in payments", "budgets ranging from 35k to 500k"."""
    if AMOUNT_OF.match(text, number.end, number.end + 60) or AMOUNT_BEFORE.search(text, max(0, number.start - 48), number.start):
        return "USD"
    return None
