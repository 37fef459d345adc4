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
    """What to ask about a statement that opens with one of the verbs or holds one of the cues, unless a figure of one of `answered` stands in it."""

    question: str
    cues: tuple[str, ...]
    answered: tuple[str, ...]
    openers: tuple[str, ...] = ()


class Together(Keyed, kw_only=True):
    """Rules whose findings one rewriting mends, each with what is lacking where it finds something; `message` says that of several."""

    rules: dict[str, str]
    message: str = ""
    reason: str

    def faults(self) -> Iterator[tuple[Path, str]]:
        if self.message and "{things}" in self.message and not all(self.rules.values()):
            yield ("rules",), "doesn't say of each rule what is lacking"


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
    together: dict[str, Together]
    unreadable: dict[str, Reason]

    def faults(self) -> Iterator[tuple[Path, str]]:
        for name, group in self.together.items():
            for rule in group.rules.keys() - self.rules.keys():
                yield ("together", name, "rules", rule), "is no rule"
        for table in ("categories", "rules", "limits", "lists", "unreadable", "together"):
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


def together() -> dict[str, Together]:
    """Which rules' findings are told as one."""
    return plan().together
