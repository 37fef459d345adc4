"""Reads each number of a text with the unit or noun right around it; what two neighbours make is `figure_pairs`' concern."""

from __future__ import annotations

import re
from dataclasses import dataclass

from profilecheck.document import Span
from profilecheck.nlp.figures.decoys import Masks, is_name, is_year
from profilecheck.nlp.figures.money import currency_around, money_word
from profilecheck.nlp.figures.nouns import Noun, read_noun
from profilecheck.nlp.figures.numbers import Number, numbers, value_of
from profilecheck.nlp.figures.units import Unit, group_before, read_unit, score_before
from profilecheck.vocabulary.figures import figure_words

COMPANY_SIZE = re.compile(r"\b(?:company|organi[sz]ation|employer|firm|business)(?: size|'s size)[ :of]{1,5}(?:approximately |about |over |~)?$", re.I)
OF = re.compile(r" of\b")
OF_THESE = re.compile(r" of (?:these|them)\b")
GROUP_AFTER = re.compile(r"[ -](?:\w+ )?(?:team|squad|crew|group|staff|department|pod|unit)\b")
ALSO_NAMED = re.compile(r"[,/&]? ?(?:and|or|&|-)? ?")
# Currencies of countries that write a thousand as 1.000.
EUROPEAN = frozenset({"EUR", "CHF", "NOK", "SEK", "DKK", "BRL", "PLN"})
LISTED = re.compile(r", ?|,? (?:and|or|&) |/")
TOP = re.compile(r"\b[Tt]op $")


@dataclass(frozen=True, slots=True)
class Quantity:
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


@dataclass(frozen=True, slots=True)
class Figure:
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
        figure = None if masks.hide(number) else read_figure(text, number)
        if figure is None:
            refused_end = number.end
            continue
        weak = figure.bare or figure.quantity.shape == "count"
        if weak and 0 < number.start - refused_end < 7 and ALSO_NAMED.fullmatch(text[refused_end : number.start]):
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
    counts = unit is not None or (noun is not None and noun.plural)
    known = unit is not None or (noun is not None and noun.kind not in {None, "never"})
    if is_year(text, number, known and (noun is None or noun.plural) and not (unit and unit.shape == "time")):
        return None
    left = text[max(0, number.start - 40) : number.start]
    if "size" in left.lower() and COMPANY_SIZE.search(left):
        return None
    if left.endswith("op ") and TOP.search(left):
        return None
    if is_name(text, number, counts) and not (unit and unit.shape in {"percent", "times"}):
        return None
    if unit:
        if unit.shape == "":
            return None
        start = unit.start if unit.start is not None else number.start
        return Figure(number, start, unit.end, Quantity(unit.value if unit.value is not None else number.value, unit.unit, unit.shape, group=unit.group))
    if number.scaled and (noun is None or noun.kind is None) and (code := money_word(text, number)):
        return Figure(number, number.start, number.end, Quantity(number.value, code, "money"))
    group = group_before(text, number.start)
    if group is not None and not (noun and noun.kind in {"volume", "quality", "never", "audience"}):
        end = noun.end if noun and noun.kind == "staff" else number.end
        return Figure(number, group, end, Quantity(number.value, "people", "people", led=True))
    if noun is None and (score := score_before(text, number)):
        return Figure(number, number.start, number.end, Quantity(number.value, score, "score"))
    if noun is None and number.value > 1 and (these := OF_THESE.match(text, number.end, number.end + 14)):
        return Figure(number, number.start, these.end(), Quantity(number.value, None, "count"))
    if noun is None or noun.kind == "never":
        return None if noun else Figure(number, number.start, number.end, Quantity(number.value, None, ""))
    if number.value == 1 and number.style == "word":
        return None
    if number.style == "word" and number.value == 0 and noun.kind != "quality":
        return None
    hyphen = text[number.end : number.end + 1] in {"-", "‑"}
    if noun.head in figure_words().time_units and number.style != "vague":
        if "-" in noun.text:
            return Figure(number, number.start, noun.end, Quantity(number.value, noun.head, "count", Span(noun.start, noun.end)))
        factor = figure_words().time_factors.get(noun.head, 1)
        return Figure(number, number.start, noun.end, Quantity(number.value * factor, figure_words().time_units[noun.head], "time"))
    shape = "people" if noun.kind == "staff" or (hyphen and noun.head in figure_words().members) else "count"
    plural = noun.head if shape == "count" else "people"
    led = shape == "people" and ((hyphen and noun.head in figure_words().members) or GROUP_AFTER.match(text, noun.end, noun.end + 24) is not None)
    return Figure(number, number.start, noun.end, Quantity(number.value, plural, shape, Span(noun.start, noun.end), noun.kind, led=led))
