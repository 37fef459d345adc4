"""Two figures that are one: ranges keep the lower end, changes the new level, "340 of 352" the part."""

from __future__ import annotations

import re
from dataclasses import replace

from profilecheck.nlp.figures.nouns import is_plural, one_of
from profilecheck.nlp.figures.numbers import value_of
from profilecheck.nlp.figures.reading import Figure, Quantity
from profilecheck.vocabulary.figures import figure_words

# Between two figures that are one: a range ("5-9 people", "between 5 and 15") or a change ("16 hours down to 4").
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
SEVERAL = re.compile(
    r"\b(?:budgets|projects|teams|contracts|program(?:me)?s|portfolios|groups|initiatives|engagements|schedules|values|values?d|staffs?|sites|clients)"
    r"(?: \w{1,20}){0,2} $",
    re.I,
)
MOVING = re.compile(
    r"\b(?:reduc|cut|gr[eo]w|increas|improv|rais|lower|short|f[ae]ll|mov|went|took|take|brought|bring|drop|decreas|expand|scal|shr[aiu]nk|boost|accelerat"
    r"|lift|compress|driv|drove|trim|slash|build|built|chang|go|rose|climb|jump|doubl|tripl)",
    re.I,
)
SCORES = frozenset({"nps", "csat", "score", "rating", "satisfaction", "index", "grade"})
STAFFING = frozenset({"headcount", "manpower", "team", "staffing", "workforce", "crew"})
# "9 of the client's 60 depots", "340 of 352 findings": the first figure counts.
OUT_OF = re.compile(r" of (?:(?:the|our|its|their|all|a|\w{2,20}['’]s?) ){0,2}", re.I)
STOP = re.compile(r"[.;\n•]")
WORD = re.compile(r"[A-Za-z][A-Za-z/&'-]*")
TOWARDS = re.compile(r"\b(?:to|into)\b|→|>|⇒")
NEW_LEVEL = re.compile(r"\b(?:to|at|by)\b[^.;]{0,20}$")
BETWEEN = re.compile(r"\bbetween (?:about |approximately |roughly )?[$€£]?$", re.I)


def settle(text: str, figure: Figure) -> Figure:
    """A change between two bare figures counts what stands before it: "incidents from 120 a month to 35"."""
    quantity = figure.quantity
    if quantity.shape or not quantity.change:
        return figure
    before = STOP.split(text[max(0, figure.start - 90) : figure.start])[-1]
    words = WORD.findall(before)[-9:]
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
    wording = TOWARDS.search(gap) is not None
    if CHANGE.fullmatch(gap) and wording and (origin or "down" in gap or "up" in gap or "→" in gap or ">" in gap or "⇒" in gap) and _like(a, b):
        return replace(first, end=second.end, quantity=_change(a, b, b.value))
    if a.shape == "" and b.shape in {"count", "people"} and OUT_OF.fullmatch(gap) and a.value > 1 and a.value <= b.value:
        return replace(first, end=second.end, quantity=replace(b, value=a.value))
    match = INSTEAD.fullmatch(gap)
    if match and _like(a, b) and not (a.shape == "money" and "compar" in gap):
        if gap.strip(" ,(").lower().startswith("from") and not NEW_LEVEL.search(left):
            return None
        return replace(first, end=second.end, quantity=_change(a, b, a.value))
    two_things = a.shape == b.shape == "count" and a.unit != b.unit
    if RANGE.fullmatch(gap) and (" and " not in gap or BETWEEN.search(left)) and _like(a, b) and not two_things:
        return _range(first, second, gap)
    return None


def _like(a: Quantity, b: Quantity) -> bool:
    """Whether two figures can be of one kind: same shape, or one has none yet."""
    if not a.shape or not b.shape:
        return True
    return a.shape == b.shape or {a.shape, b.shape} <= {"percent", "points"}


def _change(a: Quantity, b: Quantity, value: float) -> Quantity:
    known = b if b.shape else a
    other = a.value if value == b.value else b.value
    if a.shape == "time" and not b.shape:
        known = a
    return replace(known, value=value, change=True, origin=other, shape=known.shape)


def _range(first: Figure, second: Figure, gap: str) -> Figure | None:
    """The lower end, with the unit, the scale or the length that only the upper end shows: "$2-3M", "6 to 8 years"."""
    a, b = first.quantity, second.quantity
    known = b if b.shape else a
    if not a.shape and not b.shape:
        return replace(first, end=second.end) if first.number.value < second.number.value else None
    value = a.value
    if not a.shape and b.shape and "or" not in gap and first.number.value > second.number.value and not second.number.scaled:
        return None
    if second.number.scaled and not first.number.scaled and a.value < 1000 and known.shape:
        value = a.value * (b.value / float(value_of(second.number.raw) or b.value))
    elif known.shape == "time" and not a.shape and second.number.value and b.value != second.number.value:
        value = a.value * (b.value / second.number.value)
    if known.shape == "money" and not a.shape and a.value >= 1000 and 1900 <= a.value < 2050:
        return None
    return replace(first, end=second.end, quantity=replace(known, value=value, origin=None))
