"""Reads each number of a text with the unit or noun right around it; what two neighbours make is `figure_pairs`' concern."""

from __future__ import annotations

import re

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.nlp.figures.decoys import Masks, is_name, is_year
from profilecheck.nlp.figures.money import currency_around, is_amount
from profilecheck.nlp.figures.nouns import Noun, read_noun
from profilecheck.nlp.figures.numbers import THOUSAND_POINT, Number, numbers, value_of
from profilecheck.nlp.figures.units import Unit, group_before, read_unit, score_before
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words

COMPANY_SIZE = lazy(r"\b(?:company|organi[sz]ation|employer|firm|business)(?: size|'s size)[ :of]{1,5}(?:approximately |about |over |~)?$", re.I)
OF = lazy(r" of\b")
OF_THESE = lazy(r" of (?:these|them)\b")
GROUP_AFTER = lazy(r"[ -](?:\w+ )?(?:team|squad|crew|group|staff|department|pod|unit)\b")
ALSO_NAMED = lazy(r"[,/&]? ?(?:and|or|&|-)? ?")
# Currencies of countries that write a thousand as 1.000.
EUROPEAN = frozenset({"EUR", "CHF", "NOK", "SEK", "DKK", "BRL", "PLN"})
LISTED = lazy(r", ?|,? (?:and|or|&) |/")
# "from 6.2x to 7.1x": a refused version before.
VERSIONED = lazy(r"x?,? (?:to|and|or) ")
TOP = lazy(r"\b[Tt]op $")
# "zero impact", "nil breaks": what did not happen needs no plural.
NOTHING = lazy(r" ([A-Za-z]+(?:[- ]hours?)?)(?![A-Za-z-])")
# "between the two entities" speaks of things that are known, not of how many there are.
DEFINITE = lazy(r"\b(?:the|these|those|both) $", re.I)
FEW = 4


class Quantity(Struct, frozen=True):
    """A figure and what it is a number of.

    `shape`: money, percent, points, people, time, count, times, ratio, score. `unit`: ISO currency, `%`, `people`, `days`, `x`,
    or the counted noun. `group`: the list of nouns that the counted one stands in. `change`: from one figure to
    another, `value` being the new one and `origin` the old. `noun`: where the counted noun stands.
    """

    value: float
    unit: str | None
    shape: str
    noun: Span | None = None
    group: str | None = None
    change: bool = False
    origin: float | None = None
    led: bool = False
    """Whether a word for a team stands with it: "team of 12", "12-member team"."""


class Figure(Struct, frozen=True):
    """A quantity in the making; `shape` is empty while no unit is known."""

    number: Number
    start: int
    end: int
    quantity: Quantity

    @property
    def bare(self) -> bool:
        return not self.quantity.shape


def read_figures(text: str) -> list[Figure]:
    """Each number with what stands right around it. Numbers that are names are dropped, those without a unit kept bare."""
    masks = Masks(text)
    out: list[Figure] = []
    refused_end = -10
    for number in numbers(text):
        if out and number.start < out[-1].end and not out[-1].bare and out[-1].quantity.unit == "%":
            continue  # the whole of a share: "nine in ten"
        figure = None if masks.hide(number) else read_figure(text, number)
        if figure is None:
            refused_end = number.end
            continue
        versioned = figure.quantity.unit == "x" and "." in number.raw and VERSIONED.fullmatch(text, refused_end, number.start)
        weak = figure.bare or figure.quantity.shape == "count" or versioned
        if weak and 0 < number.start - refused_end < 7 and (versioned or ALSO_NAMED.fullmatch(text[refused_end : number.start])):
            # "Windows 7, 8 and 10": what follows a name in a list is one too.
            refused_end = number.end
            continue
        if out and text[out[-1].number.end : number.start] == " (" and number.value == out[-1].number.value:
            # "fifteen (15) consultants" says it twice.
            continue
        if out and out[-1].bare and figure.quantity.shape == "count" and number.value >= 100 and LISTED.fullmatch(text[out[-1].end : number.start]):
            # "EDI 810, 850 and 856 transactions" names them.
            continue
        out.append(figure)
    return out


def read_figure(text: str, number: Number) -> Figure | None:
    """One number with its unit; None if it counts nothing and never will."""
    money = currency_around(text, number)
    if money:
        plain = number.style == "digits" and not number.scaled
        value = value_of(number.raw, european=money.code in EUROPEAN) if plain else None
        return Figure(number, money.start, money.end, Quantity(number.value if value is None else value, money.code, "money"))
    if number.style == "vague" and not OF.match(text, number.end, number.end + 4):
        return None
    unit: Unit | None = read_unit(text, number)
    noun: Noun | None = None if unit else read_noun(text, number.end, vague=number.style == "vague")
    if _is_no_figure(text, number, unit, noun):
        return None
    if unit:
        start = unit.start if unit.start is not None else number.start
        return Figure(number, start, unit.end, Quantity(unit.value if unit.value is not None else number.value, unit.unit, unit.shape, group=unit.group))
    if number.scaled and (noun is None or noun.kind is None) and is_amount(text, number):
        return Figure(number, number.start, number.end, Quantity(number.value, None, "money"))
    return _led(text, number, noun) or (_alone(text, number) if noun is None else _counted(text, number, noun))


def _is_no_figure(text: str, number: Number, unit: Unit | None, noun: Noun | None) -> bool:
    """Whether a number is a year, a rank, a version, the end of a name, or has a unit that refuses it."""
    counts = unit is not None or (noun is not None and noun.plural)
    known = unit is not None or (noun is not None and noun.kind not in {None, "never"})
    if is_year(text, number, known and (noun is None or noun.plural) and not (unit and unit.shape == "time")):
        return True
    left = text[max(0, number.start - 40) : number.start]
    if ("size" in left.lower() and COMPANY_SIZE.search(left)) or (left.endswith("op ") and TOP.search(left)):
        return True
    if is_name(text, number, counts):
        # "7.2x" behind a product is a version, "3x" behind a verb a multiple.
        return not (unit and unit.shape in {"percent", "times"}) or (unit.unit == "x" and "." in number.raw and text[number.end : number.end + 1] == "x")
    return unit is not None and unit.shape == ""


def _led(text: str, number: Number, noun: Noun | None) -> Figure | None:
    """People named as a team: "team of 12", "a staff of two cashiers"."""
    group = group_before(text, number.start)
    if group is None or (noun and noun.kind in {"volume", "quality", "never", "audience"}):
        return None
    end = noun.end if noun and noun.kind == "staff" else number.end
    return Figure(number, group, end, Quantity(number.value, "people", "people", led=True))


def _alone(text: str, number: Number) -> Figure | None:
    """A number with neither unit nor noun: a score, a part of what was named before, or bare until its neighbour is known."""
    if score := score_before(text, number):
        return Figure(number, number.start, number.end, Quantity(number.value, score, "score"))
    if number.value > 1 and (these := OF_THESE.match(text, number.end, number.end + 14)):
        return Figure(number, number.start, these.end(), Quantity(number.value, None, "count"))
    lost = NOTHING.match(text, number.end, number.end + 30) if number.value == 0 and number.style == "word" else None
    if lost and lost.group(1) not in figure_words().stops:
        return Figure(number, number.start, lost.end(), Quantity(0.0, lost.group(1).lower(), "count", Span(*lost.span(1)), "quality"))
    return Figure(number, number.start, number.end, Quantity(number.value, None, ""))


def _counted(text: str, number: Number, noun: Noun) -> Figure | None:
    """A number of things, people or lengths of time."""
    if noun.kind == "never" or (number.style == "word" and number.value == 1):
        return None
    if DEFINITE.search(text, max(0, number.start - 7), number.start) and number.style == "word" and number.value < FEW and noun.kind != "staff":
        return None
    hyphen = text[number.end : number.end + 1] in {"-", "‑"}
    words = figure_words()
    if noun.head in words.time_units and number.style != "vague":
        if "-" in noun.text:
            return Figure(number, number.start, noun.end, Quantity(number.value, noun.head, "count", Span(noun.start, noun.end)))
        factor = words.time_factors.get(noun.head, 1)
        return Figure(number, number.start, noun.end, Quantity(number.value * factor, words.time_units[noun.head], "time"))
    member = hyphen and noun.head in words.members
    shape = "people" if noun.kind == "staff" or member else "count"
    kind = "quality" if number.value == 0 else noun.kind
    led = shape == "people" and (member or GROUP_AFTER.match(text, noun.end, noun.end + 24) is not None)
    unit = noun.head if shape == "count" else "people"
    # "2.300 users": things and people come whole, so the point parts thousands.
    value = number.value * 1000 if THOUSAND_POINT.fullmatch(number.raw) and noun.plural and noun.head != "fte" else number.value
    return Figure(number, number.start, noun.end, Quantity(value, unit, shape, Span(noun.start, noun.end), kind, led=led))
