"""Weighs what the rules said: categories, weights and limits out of `lexicons/scoring.toml`, each with its reason."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextvars import ContextVar
from dataclasses import dataclass

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.facts.types import Profile
from profilecheck.report import Category, Score

FILE = "scoring.toml"
TABLES = {"categories", "rules", "limits", "lists", "questions", "unreadable"}


@dataclass(frozen=True, slots=True)
class Weight:
    """What a rule weighs inside its category; `enough`: the share of its places from which on it earns everything."""

    weight: float
    enough: float


@dataclass(frozen=True, slots=True)
class Question:
    """What to ask about a statement that holds one of the cues, unless a figure of one of `answered` stands in it."""

    name: str
    question: str
    cues: tuple[str, ...]
    answered: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The file, checked."""

    categories: dict[str, tuple[str, float]]
    rules: dict[str, Weight]
    limits: dict[str, float]
    lists: dict[str, tuple[str, ...]]
    questions: tuple[Question, ...]
    unreadable: dict[str, str]


def fields(
    table: str, name: str, value: object, required: dict[str, type | tuple[type, ...]], optional: dict[str, type | tuple[type, ...]] | None = None
) -> dict[str, object]:
    """One entry of the file; raises BadData for a key that is unknown, missing or of the wrong type."""
    known = required | (optional or {})
    if not isinstance(value, dict):
        raise BadData(f"lexicons/{FILE}, [{table}] {name!r}: is not a table")
    for key in sorted(value.keys() - known.keys()):
        raise BadData(f"lexicons/{FILE}, [{table}] {name!r}: has the unknown key {key!r}")
    for key in sorted(required.keys() - value.keys()):
        raise BadData(f"lexicons/{FILE}, [{table}] {name!r}: lacks the key {key!r}")
    for key, item in value.items():
        if not isinstance(item, known[key]) or isinstance(item, bool):
            raise BadData(f"lexicons/{FILE}, [{table}] {name!r}: {key} is of the wrong type")
        if key == "reason" and not str(item).strip():
            raise BadData(f"lexicons/{FILE}, [{table}] {name!r}: the reason is empty")
    return value


@functools.cache
def plan() -> Plan:
    return read(resources.table(FILE))


def read(data: Mapping[str, Mapping[str, object]]) -> Plan:
    """Check the tables of the file. Raises BadData, naming table, entry and reason."""
    for table in sorted(data.keys() - TABLES):
        raise BadData(f"lexicons/{FILE}: has the unknown table [{table}]")
    for table in sorted(TABLES - data.keys()):
        raise BadData(f"lexicons/{FILE}: lacks the table [{table}]")
    number = (int, float)
    categories, weights, limits, lists, questions, unreadable = {}, {}, {}, {}, [], {}
    for name, value in data["categories"].items():
        entry = fields("categories", name, value, {"title": str, "weight": number, "reason": str})
        categories[name] = (str(entry["title"]), positive("categories", name, entry["weight"]))
    for name, value in data["rules"].items():
        entry = fields("rules", name, value, {"weight": number, "reason": str}, {"enough": number})
        enough = positive("rules", name, entry.get("enough", 1.0))
        if enough > 1 or enough == 0:
            raise BadData(f"lexicons/{FILE}, [rules] {name!r}: enough is not a share between 0 and 1")
        weights[name] = Weight(positive("rules", name, entry["weight"]), enough)
    for name, value in data["limits"].items():
        limits[name] = positive("limits", name, fields("limits", name, value, {"value": number, "reason": str})["value"])
    for name, value in data["lists"].items():
        lists[name] = words("lists", name, fields("lists", name, value, {"names": list, "reason": str})["names"])
    for name, value in data["questions"].items():
        entry = fields("questions", name, value, {"question": str, "cues": list, "answered": list})
        questions.append(Question(name, str(entry["question"]), words("questions", name, entry["cues"]), words("questions", name, entry["answered"])))
    for name, value in data["unreadable"].items():
        unreadable[name] = str(fields("unreadable", name, value, {"reason": str})["reason"])
    return Plan(categories, weights, limits, lists, tuple(questions), unreadable)


def positive(table: str, name: str, value: object) -> float:
    if not isinstance(value, int | float) or value < 0:
        raise BadData(f"lexicons/{FILE}, [{table}] {name!r}: holds a number below zero")
    return float(value)


def words(table: str, name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(w, str) and w.strip() for w in value) or len(set(value)) < len(value):
        raise BadData(f"lexicons/{FILE}, [{table}] {name!r}: holds something that is not a word, or a word twice")
    return tuple(value)


_own: ContextVar[Mapping[str, float]] = ContextVar("thresholds", default={})  # noqa: B039 - never changed, only replaced
"""The thresholds of the check that runs, which stand before those of the file: rules ask by name, and are called in many places."""


@contextlib.contextmanager
def thresholds(own: Iterable[tuple[str, float]]) -> Iterator[None]:
    """Other limits than those of the file, for the rules that are run in the body. Raises KeyError for a name that the file has not."""
    values = dict(own)
    for name in values:
        plan().limits[name]
    token = _own.set(values)
    try:
        yield
    finally:
        _own.reset(token)


def limit(name: str) -> float:
    """A threshold of the rules, by name."""
    own = _own.get()
    return own[name] if name in own else plan().limits[name]


def between(value: float, chance: float, enough: float) -> float:
    """How far a value has come from what any document has by chance to what is enough: 0 to 1."""
    if enough <= chance:  # thresholds that the user set close together
        return float(value >= enough)
    return min(1.0, max(0.0, (value - chance) / (enough - chance)))


def cues(name: str) -> tuple[str, ...]:
    """The cues of a question about statements, by name."""
    return next(q.cues for q in plan().questions if q.name == name)


def names(name: str) -> tuple[str, ...]:
    """A list of words of the rules, by name."""
    return plan().lists[name]


@dataclass(frozen=True, slots=True)
class Tally:
    """(points, worth) of each rule that was checked, in points of the overall score; score of each category."""

    results: dict[str, tuple[float, float]]
    categories: dict[str, float]
    overall: float


def tally(shares: Mapping[str, float], homes: Mapping[str, str]) -> Tally:
    """Share out 100 points over what was checked.

    Each category has its weight, and its rules share it by theirs, so a rule that was skipped leaves its part to its
    neighbours. A category in which nothing was checked leaves its part to the others.
    """
    weights = {one: plan().rules[one].weight for one in shares if plan().rules[one].weight > 0}
    sums: dict[str, float] = {}
    for one, weight in weights.items():
        sums[homes[one]] = sums.get(homes[one], 0.0) + weight
    total = sum(weight for name, (_, weight) in plan().categories.items() if name in sums)
    results = {}
    for one, weight in weights.items():
        home = homes[one]
        worth = 100 * plan().categories[home][1] / total * weight / sums[home]
        results[one] = (worth * shares[one], worth)
    categories = {}
    for home in sums:
        inside = [results[one] for one in weights if homes[one] == home]
        categories[home] = 100 * sum(p for p, _ in inside) / sum(w for _, w in inside)
    return Tally(results, categories, sum(p for p, _ in results.values()))


def score(found: Tally, reason: str | None, *, fixed: Tally, checked: int, skipped: int, foreign: Collection[str] = ()) -> Score:
    """The score as it is shown; without numbers when it is withheld.

    `fixed`: with the fixes worth most put right. `foreign`: categories that other kinds of document have.
    """
    own = {name: entry for name, entry in plan().categories.items() if name not in foreign}
    total = sum(weight for _, weight in own.values())
    categories = tuple(
        Category(name, title, round(found.categories[name], 1) if reason is None and name in found.categories else None, 100 * weight / total)
        for name, (title, weight) in own.items()
    )
    overall, better = (round(found.overall, 1), round(fixed.overall, 1)) if reason is None else (None, None)
    return Score(overall, reason, categories, checked, skipped, better)


def withheld(profile: Profile) -> str | None:
    """Why no score can be given, None if one can."""
    if profile.kind == "job":
        return "this is a job description"
    if profile.kind == "other":
        return "this does not look like a resume or a profile"
    for notice in profile.document.warnings:
        if notice.code in plan().unreadable:
            return plan().unreadable[notice.code]
    count = len(profile.document.words)
    if count < limit("fewest-words-for-a-score"):
        return f"{count} words are too few to judge"
    return None
