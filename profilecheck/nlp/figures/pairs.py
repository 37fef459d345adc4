"""Two figures that are one: ranges keep the lower end, changes the new level, "340 of 352" the part."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from profilecheck.nlp.figures.nouns import is_plural, one_of
from profilecheck.nlp.figures.numbers import value_of
from profilecheck.nlp.figures.reading import Figure, Quantity
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words

# Between two figures that are one: a range ("5-9 people", "between 5 and 15") or a change ("16 hours down to 4").
RANGE = lazy(r"\+? ?(?:-|–|—|‑|to|through|or|and) ?(?:up to |as many as |over )?", re.I)
CHANGE = lazy(
    r"[, ]{0,2}(?:per \w{1,10} |a \w{1,6} |each |annually |on average )?\(?(?:(?:all the way )?(?:down|up) ?)?(?:to|into|→|->|–>|=>|⇒|-|–|(?:and "
    r"|but |is |are )?now)"
    r" ?(?:every |just |only |under |less than |over |more than |about |around |an average of |nearly |approximately |roughly |below |above |almost )?[~≈]?",
    re.I,
)
INSTEAD = lazy(
    r"[, ]{0,2}\(?(?:instead of|rather than|(?:down|up) from|(?:as )?(?:compared|opposed) (?:to|with)|versus|vs\.?|improved from|reduced from|previously|from)"
    r" (?:the |a |an |its |their |our |about |around |over |more than |nearly |approximately |previous |prior |usual |original |earlier |normal |planned )*",
    re.I,
)
FROM = lazy(r"\bfrom (?:about |around |over |more than |nearly |approximately |roughly |an average of |under |a |just |only |up to )?[-−]?[$€£]?$", re.I)
RANGING = lazy(r"\b(?:rang|var(?:y|ied|ies)|size|between|anywhere|last|spann|durations?\b)\w{0,6}\b[\w ]{0,24}$", re.I)
# "Managed budgets from $100K to $3M" has no change in it, "grew budgets from $100K to $3M" has.
SEVERAL = lazy(
    r"\b(?:budgets|projects|teams|accounts|contracts|program(?:me)?s|portfolios|groups|initiatives|engagements|schedules|values|values?d|staffs?|sites|clients)"
    r"(?: \w{1,20}){0,2} $",
    re.I,
)
MOVING = lazy(
    r"\b(?:reduc|cut|gr[eo]w|increas|improv|rais|lower|short|f[ae]ll|mov|went|took|take|brought|bring|drop|decreas|expand|scal|shr[aiu]nk|boost|accelerat"
    r"|lift|compress|driv|drove|trim|slash|build|built|chang|go|rose|climb|jump|doubl|tripl|condens|consolidat|narrow|whittl|prun|number of)",
    re.I,
)
# "eNPS climbed 9 to 27", "(originally 60 days and now 30)": the first figure is the old level without "from".
OLD = lazy(
    r"\b(?:climbed|rose|risen|fell|fallen|dropped|went|gone|grew|grown|jumped|moved|slid|shrank|improved|originally|previously|formerly|initially"
    r"|once|was|were) $"
)
# Units of data differ by their scale alone: "50GB to 5TB" is one range.
DATA = frozenset({"kb", "mb", "gb", "tb", "pb", "gigabyte", "terabyte", "petabyte", "megabyte", "mbps", "gbps"})
SCORES = frozenset({"nps", "enps", "csat", "score", "rating", "satisfaction", "index", "grade"})
STAFFING = frozenset({"headcount", "manpower", "team", "staffing", "workforce", "crew"})
# "lead volume from 1,500": the word before says that people are counted as things.
AMOUNTS = frozenset({"volume", "volumes", "count", "counts", "number", "numbers", "total"})
# "9 of the client's 60 depots", "340 of 352 findings": the first figure counts.
OUT_OF = lazy(r" (?:out )?of (?:(?:the|our|its|their|all|a|\w{2,20}['’]s?) ){0,2}", re.I)
STOP = lazy(r"[.;:\n•]")
WORD = lazy(r"[A-Za-z][A-Za-z/&'-]*")
TOWARDS = lazy(r"\b(?:to|into|now)\b|→|>|⇒")
DASH = lazy(r"\+? ?[-–—‑] ?")
NEW_LEVEL = lazy(r"\b(?:to|at|by)\b[^.;]{0,20}$")
GOES_ON = lazy(r" to [$€£]?\d")
BETWEEN = lazy(r"\bbetween (?:about |approximately |roughly )?[$€£]?$", re.I)


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
    if any(noun in SCORES for noun, _ in known) or any(word.lower() in SCORES for word in words):
        return replace(figure, quantity=replace(quantity, shape="score", unit="points"))
    if not (words and words[-2:][0].lower() in AMOUNTS) and any(kind == "staff" or noun in STAFFING for noun, kind in known):
        return replace(figure, quantity=replace(quantity, shape="people", unit="people", led=True))
    counted = [noun for (noun, kind), (_, plural) in zip(known, nouns, strict=True) if kind or plural]
    return replace(figure, quantity=replace(quantity, shape="count", unit=counted[-1] if counted else None))


def merge(text: str, figures: list[Figure]) -> list[Figure]:
    """Two figures that are one become one: ranges keep the lower end, changes the new level; first the ranges inside a change ("from 8-10 months to 5-6")."""
    return _merge(text, _merge(text, figures, _dashed), join)


def _merge(text: str, figures: list[Figure], joining: Callable[[str, Figure, Figure], Figure | None]) -> list[Figure]:
    out: list[Figure] = []
    at = 0
    while at < len(figures):
        joined = joining(text, figures[at], figures[at + 1]) if at + 1 < len(figures) else None
        out.append(joined or figures[at])
        at += 2 if joined else 1
    return out


def _dashed(text: str, first: Figure, second: Figure) -> Figure | None:
    """A range written with a dash."""
    gap = text[first.end : second.start]
    return _range(first, second, gap) if DASH.fullmatch(gap) and _like(first.quantity, second.quantity) and not _are_two(first, second) else None


def join(text: str, first: Figure, second: Figure) -> Figure | None:
    """The one figure that two neighbours make, or None."""
    gap = text[first.end : second.start]
    if len(gap) > 48 or "\n" in gap:
        return None
    a, b = first.quantity, second.quantity
    left = text[max(0, first.start - 48) : first.start]
    if _like(a, b) and CHANGE.fullmatch(gap) and _moves(text, first, gap, left):
        return replace(first, end=second.end, quantity=_change(a, b, b.value))
    if a.shape == "" and b.shape in {"count", "people"} and OUT_OF.fullmatch(gap) and 1 < a.value <= b.value:
        return replace(first, end=second.end, quantity=replace(b, value=a.value))
    if (reverse := _reversed(text, first, second, gap, left)) or INSTEAD.fullmatch(gap):
        return reverse
    between = " and " not in gap or BETWEEN.search(text, max(0, first.number.start - 40), first.number.start)
    if RANGE.fullmatch(gap) and between and _like(a, b) and not _are_two(first, second):
        return _range(first, second, gap)
    return None


def _moves(text: str, first: Figure, gap: str, left: str) -> bool:
    """Whether two figures joined by "to" or an arrow are an old and a new level, and not the ends of a range."""
    if not TOWARDS.search(gap):
        return False
    if any(sign in gap for sign in ("down", "up", "→", ">", "⇒")) or OLD.search(left):
        return True
    source = FROM.search(left)
    if source is None or RANGING.search(left[: source.start()]):
        return False
    return not (SEVERAL.search(left[: source.start()]) and not MOVING.search(text, max(0, first.start - 90), first.start))


def _reversed(text: str, first: Figure, second: Figure, gap: str, left: str) -> Figure | None:
    """The new level before the old one: "in 4 days instead of 8"."""
    match = INSTEAD.fullmatch(gap)
    a, b = first.quantity, second.quantity
    if not match or not _like(a, b) or (a.shape == "money" and "compar" in gap):
        return None
    if gap.strip(" ,(").lower().startswith("from") and (not NEW_LEVEL.search(left) or GOES_ON.match(text, second.end, second.end + 8)):
        return None  # "by 22 points, from 31 to 53" says two things
    return replace(first, end=second.end, quantity=_change(a, b, a.value))


def _are_two(first: Figure, second: Figure) -> bool:
    """Whether two counts are of different things; amounts of data are of one."""
    a, b = first.quantity, second.quantity
    return a.shape == b.shape == "count" and a.unit != b.unit and not {a.unit, b.unit} <= DATA


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
    known = b if b.shape and a.unit not in DATA else a
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
