"""The pipe that marks figures with what they measure, so that `facts` can ask what a figure says of the work."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, replace

from spacy.language import Language
from spacy.tokens import Doc

from profilecheck.document import Span
from profilecheck.nlp.decoys import Masks, is_name, is_year
from profilecheck.nlp.figures_data import figure_words
from profilecheck.nlp.marks import Mention, mark
from profilecheck.nlp.money import currency_around, money_word
from profilecheck.nlp.nouns import Noun, is_plural, one_of, read_noun
from profilecheck.nlp.numbers import Number, numbers, value_of
from profilecheck.nlp.phrases import phrases
from profilecheck.nlp.units import Unit, group_before, read_unit, score_before

KEY = "quantities"

# Between two figures that are one: a range ("5-20 people", "between 5 and 15") or a change ("14 hours down to 3").
RANGE = re.compile(r"\+? ?(?:-|–|—|‑|to|through|or|and) ?(?:up to |as many as |over )?", re.I)
CHANGE = re.compile(
    r"[, ]{0,2}(?:per \w{1,10} |a \w{1,6} |each |annually |on average )?\(?(?:(?:all the way )?(?:down|up) ?)?(?:to|into|→|->|–>|=>|⇒|-|–)"
    r" ?(?:every |just |only |under |less than |over |more than |about |around |an average of |nearly |approximately |roughly |below |above |almost )?",
    re.I,
)
INSTEAD = re.compile(
    r"[, ]{0,2}\(?(?:instead of|rather than|(?:down|up) from|(?:as )?(?:compared|opposed) (?:to|with)|versus|vs\.?|improved from|reduced from|previously|from)"
    r" (?:the |a |an |about |around |over |more than |nearly |approximately |previous |prior |usual |original |earlier )*",
    re.I,
)
FROM = re.compile(r"\bfrom (?:about |around |over |more than |nearly |approximately |roughly |an average of |under |a |just |only |up to )?[-−]?[$€£]?$", re.I)
RANGING = re.compile(r"\b(?:rang|var(?:y|ied|ies)|size|between|anywhere|last|spann|durations?\b)\w{0,6}\b[\w ]{0,24}$", re.I)
# "Managed budgets from $100K to $3M" has no change in it, "grew budgets from $100K to $3M" has.
SEVERAL = re.compile(r"\b(?:budgets|projects|teams|contracts|program(?:me)?s|portfolios|groups|initiatives|engagements|schedules|values|values?d|staffs?|sites|clients)(?: \w+){0,2} $", re.I)
MOVING = re.compile(r"\b(?:reduc|cut|gr[eo]w|increas|improv|rais|lower|short|f[ae]ll|mov|went|took|take|brought|bring|drop|decreas|expand|scal|shr[aiu]nk|boost|accelerat|lift|compress|driv|drove|trim|slash|build|built|chang|go|rose|climb|jump|mov|doubl|tripl)", re.I)
COMPANY_SIZE = re.compile(r"\b(?:company|organi[sz]ation|employer|firm|business)(?: size|'s size)[ :of]{1,5}(?:approximately |about |over |~)?$", re.I)
OF_THESE = re.compile(r" of (?:these|them)\b")
LISTED = re.compile(r", ?|,? (?:and|or|&) |/")
TOP = re.compile(r"\b[Tt]op $")
SCORES = frozenset({"nps", "csat", "score", "rating", "satisfaction", "index", "grade"})
STAFFING = frozenset({"headcount", "manpower", "team", "staffing", "workforce", "crew"})
# "27 of the company's 950 sites", "340 of 352 findings": the first figure counts.
OUT_OF = re.compile(r" of (?:(?:the|our|its|their|all|a|\w{2,20}['’]s?) ){0,2}", re.I)
BETWEEN = re.compile(r"\bbetween (?:about |approximately |roughly )?[$€£]?$", re.I)


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


@Language.component("profilecheck_quantities")
def mark_quantities(doc: Doc) -> Doc:
    """Mark every figure that measures something under the key `quantities`."""
    mark(doc, KEY, (Mention(q.shape, span, q, "nlp.quantities") for span, q in quantities(doc.text)))
    return doc


def quantities(text: str) -> list[tuple[Span, Quantity]]:
    """The figures of a text with their units, in order; decoys are left out."""
    figures = [settle(text, f) for f in merge(text, read_figures(text))]
    found = [(Span(f.start, f.end), f.quantity) for f in figures if not f.bare]
    taken = {span.start for span, _ in found}
    ends = sorted((span.start, span.end) for span, _ in found)
    for span, shape, value, unit in phrases(text):
        if span.start not in taken and not _inside(span, ends):
            found.append((span, Quantity(value, unit, shape)))
    return sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))


def _inside(span: Span, ends: list[tuple[int, int]]) -> bool:
    at = bisect.bisect_right(ends, (span.start, 10**9)) - 1
    return (at >= 0 and ends[at][1] > span.start) or (at + 1 < len(ends) and ends[at + 1][0] < span.end)


def read_figures(text: str) -> list[Figure]:
    """Each number with what stands right around it. Numbers that are names are dropped, those without a unit kept bare."""
    masks = Masks(text)
    out: list[Figure] = []
    refused_end = -10
    for number in numbers(text):
        figure = None if masks.hide(number) else read_figure(text, number)
        if figure is None or (figure.bare or figure.quantity.shape == "count") and 0 < number.start - refused_end < 7 and re.fullmatch(
            r"[,/&]? ?(?:and|or|&|-)? ?", text[refused_end : number.start]
        ):
            refused_end = number.end
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
        value = value_of(number.raw, european=money.code in {"EUR", "CHF", "NOK", "SEK", "DKK", "BRL", "PLN"}) if number.raw and not number.scaled and number.style == "digits" else number.value
        return Figure(number, money.start, money.end, Quantity(number.value if value is None else value, money.code, "money"))
    unit: Unit | None = read_unit(text, number)
    noun: Noun | None = None if unit else read_noun(text, number.end, vague=number.style == "vague")
    counts = unit is not None or (noun is not None and noun.plural)
    known = unit is not None or (noun is not None and noun.kind not in {None, "never"})
    if is_year(text, number, known and (noun is None or noun.plural) and not (unit and unit.shape == "time")):
        return None
    if COMPANY_SIZE.search(text, max(0, number.start - 40), number.start):
        return None
    if TOP.search(text, max(0, number.start - 5), number.start):
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
        factor = figure_words().time_factors.get(noun.head, 1)
        return Figure(number, number.start, noun.end, Quantity(number.value * factor, figure_words().time_units[noun.head], "time"))
    shape = "people" if noun.kind == "staff" or (hyphen and noun.head in figure_words().members) else "count"
    plural = noun.head if shape == "count" else "people"
    led = shape == "people" and (hyphen and noun.head in figure_words().members or re.match(r"[ -](?:\w+ )?(?:team|squad|crew|group|staff|department|pod|unit)\b", text[noun.end : noun.end + 24]) is not None)
    return Figure(number, number.start, noun.end, Quantity(number.value, plural, shape, Span(noun.start, noun.end), noun.kind, led=led))


def settle(text: str, figure: Figure) -> Figure:
    """A change between two bare figures counts what stands before it: "incidents from 120 a month to 35"."""
    quantity = figure.quantity
    if quantity.shape or not quantity.change:
        return figure
    before = re.split(r"[.;\n•]", text[max(0, figure.start - 90) : figure.start])[-1]
    words = re.findall(r"[A-Za-z][A-Za-z/&'-]*", before)[-9:]
    nouns = [(one_of(w), is_plural(w)) for w in words]
    known = [(n, figure_words().noun_class(n)) for n, _ in nouns]
    if quantity.value != int(quantity.value) or (quantity.origin is not None and quantity.origin != int(quantity.origin)):
        return replace(figure, quantity=replace(quantity, shape="score", unit="points"))
    if any(noun in SCORES for noun, _ in known):
        return replace(figure, quantity=replace(quantity, shape="score", unit="points"))
    if any(kind == "staff" or noun in STAFFING for noun, kind in known):
        return replace(figure, quantity=replace(quantity, shape="people", unit="people", led=True))
    counted = [noun for (noun, kind), (_, plural) in zip(known, nouns, strict=True) if kind or plural]
    return replace(figure, quantity=replace(quantity, shape="count", unit=counted[-1] if counted else None))


def merge(text: str, figures: list[Figure]) -> list[Figure]:
    """Two figures that are one become one: ranges keep the lower end, changes the new level."""
    out: list[Figure] = []
    at = 0
    while at < len(figures):
        first = figures[at]
        if at + 1 < len(figures):
            joined = join(text, first, figures[at + 1])
            if joined:
                out.append(joined)
                at += 2
                continue
        out.append(first)
        at += 1
    return out


def join(text: str, first: Figure, second: Figure) -> Figure | None:
    """The one figure that two neighbours make, or None."""
    gap = text[first.end : second.start]
    if len(gap) > 48 or "\n" in gap:
        return None
    a, b = first.quantity, second.quantity
    left = text[max(0, first.start - 48) : first.start]
    source = FROM.search(left)
    origin = source is not None and not RANGING.search(left[: source.start()])
    if source and origin and SEVERAL.search(left[: source.start()]) and not MOVING.search(text, max(0, first.start - 90), first.start):
        origin = False
    wording = bool(re.search(r"\b(?:to|into)\b|→|>|⇒", gap))
    if CHANGE.fullmatch(gap) and wording and (origin or "down" in gap or "up" in gap or "→" in gap or ">" in gap or "⇒" in gap) and _like(a, b):
        return replace(first, end=second.end, quantity=_change(a, b, b.value))
    if a.shape == "" and b.shape in {"count", "people"} and OUT_OF.fullmatch(gap) and a.value > 1 and a.value <= b.value:
        return replace(first, end=second.end, quantity=replace(b, value=a.value))
    match = INSTEAD.fullmatch(gap)
    if match and _like(a, b) and not (a.shape == "money" and "compar" in gap):
        if gap.strip(" ,(").lower().startswith("from") and not re.search(r"\b(?:to|at|by)\b[^.;]{0,20}$", left):
            return None
        return replace(first, end=second.end, quantity=_change(a, b, a.value))
    if RANGE.fullmatch(gap) and not (" and " in gap and not BETWEEN.search(left)) and _like(a, b) and not (a.shape and a.shape == b.shape == "count" and a.unit != b.unit):
        return _range(text, first, second, a, b, gap)
    return None


def _like(a: Quantity, b: Quantity) -> bool:
    """Whether two figures can be of one kind: same shape, or one has none yet."""
    if not a.shape or not b.shape:
        return True
    return a.shape == b.shape or {a.shape, b.shape} <= {"people", "count"} or {a.shape, b.shape} <= {"percent", "points"}


def _change(a: Quantity, b: Quantity, value: float) -> Quantity:
    known = b if b.shape else a
    other = a.value if value == b.value else b.value
    if a.shape == "time" and not b.shape:
        known = a
    return replace(known, value=value, change=True, origin=other, shape=known.shape)


def _range(text: str, first: Figure, second: Figure, a: Quantity, b: Quantity, gap: str) -> Figure | None:
    known = b if b.shape else a
    if not a.shape and not b.shape:
        return replace(first, end=second.end) if first.number.value < second.number.value else None
    value = a.value
    if not a.shape and b.shape and "or" not in gap and first.number.value > second.number.value and not second.number.scaled:
        return None
    if known.shape == "money" and second.number.scaled and not first.number.scaled and a.value < 1000:
        value = a.value * (b.value / float(value_of(second.number.raw) or b.value))
    elif second.number.scaled and not first.number.scaled and a.value < 1000 and b.shape:
        value = a.value * (b.value / float(value_of(second.number.raw) or b.value))
    elif known.shape == "time" and not a.shape and second.number.value and b.value != second.number.value:
        value = a.value * (b.value / second.number.value)
    if known.shape == "money" and not a.shape and a.value >= 1000 and 1900 <= a.value < 2050:
        return None
    return replace(first, end=second.end, quantity=replace(known, value=value, origin=None))
