"""What rules weigh, their thresholds and word lists, and the questions that they ask, each with its reason (`scoring.toml`)."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterable, Iterator, Mapping
from contextvars import ContextVar

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Path


class CategoryWeight(Keyed, kw_only=True):
    """A category of the score, and its part of a hundred points; `core`: it tells what the others are worth, and counts by itself."""

    title: str
    weight: float
    reason: str
    core: bool = False


class Weight(Keyed, kw_only=True):
    """What a rule weighs inside its category; `enough`: the share of its places from which on it earns everything."""

    weight: float
    reason: str
    enough: float = 1.0

    def faults(self) -> Iterator[tuple[Path, str]]:
        if not 0 < self.enough <= 1:
            yield ("enough",), "is not a share between 0 and 1"


class Limit(Keyed, kw_only=True):
    """A threshold of a rule."""

    value: float
    reason: str


class WordList(Keyed, kw_only=True):
    """Words that a rule looks for."""

    names: tuple[str, ...]
    reason: str


class Question(Keyed, kw_only=True):
    """What to ask about a statement that holds one of the cues, unless a figure of one of `answered` stands in it."""

    question: str
    cues: tuple[str, ...]
    answered: tuple[str, ...]


class Reason(Keyed, kw_only=True):
    """Why a notice of a reader withholds the score."""

    reason: str


class Plan(Keyed, kw_only=True):
    """The file."""

    categories: dict[str, CategoryWeight]
    rules: dict[str, Weight]
    limits: dict[str, Limit]
    lists: dict[str, WordList]
    questions: dict[str, Question]
    unreadable: dict[str, Reason]

    def faults(self) -> Iterator[tuple[Path, str]]:
        for table in ("categories", "rules", "limits", "lists", "unreadable"):
            for name, entry in getattr(self, table).items():
                number = getattr(entry, "weight", getattr(entry, "value", 0))
                if number < 0:
                    yield (table, name), "holds a number below zero"
                if not entry.reason.strip():
                    yield (table, name), "the reason is empty"


SHAPES = {"scoring.toml": Plan}


@functools.cache
def plan() -> Plan:
    return files.read("scoring.toml", Plan)


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
    return own[name] if name in own else plan().limits[name].value


def cues(name: str) -> tuple[str, ...]:
    """The cues of a question about statements, by name."""
    return plan().questions[name].cues


def names(name: str) -> tuple[str, ...]:
    """A list of words of the rules, by name."""
    return plan().lists[name].names
