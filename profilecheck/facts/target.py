"""How far the bullets of a document are about work in IT, by the words that the resumes of people in IT share."""

from __future__ import annotations

import functools
import itertools
import json
import math
import re
from collections.abc import Collection, Iterable
from typing import Any

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.errors import BadData
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Statement, Target

FILE = "target/weights.json"
SCALE = 1000
"""Weights are whole thousandths, so that their sum is the same in any order."""
WORD = re.compile(r"[a-z][a-z'/+&-]*[a-z+]")
BREAK = re.compile(r"(?<=[.;!?•])\s+|\n+|\t+")
SHORTEST = 4
"""Words of a line that says something of the work; shorter ones are headings, names and dates."""
FEWEST = 5
"""Statements from which a document can be told: a headline or a page of contact data can't."""
HALF = 0.5
TITLE = 2
"""Bullets that a title counts for among those of its role."""
SHOWN = 3
"""Lines that are named as the reason, the most telling on each side."""
# Names of months and places say where and when, not what; a source's own placeholders say where it was copied from.
EMPTY = frozenset(
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
        "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "company", "name", "city", "state", "current", "present", "inc", "llc", "ltd",
        "the", "and", "for", "with", "from", "university", "street", "road", "avenue", "usa", "united", "states"
    ]
)  # fmt: skip


def assess_target(source: Source, positions: tuple[Position, ...], hollow: Collection[Span]) -> Target | None:
    """How near each statement is to work in IT, how near the whole document is, and the statements that tell most. `hollow`: those that say nothing.

    A bullet says too little to be judged alone, so its role counts as much as its own words: the mean over its bullets,
    lists of names left out, and its title. The whole is the mean of bullets and of titles in equal parts, None where there are too few of either. None
    for everything where there are no statements, or no model is shipped.
    """
    model = weights()
    if model is None or not any(p.statements for p in positions):
        return None
    lines: list[tuple[Span, float]] = []
    told: list[tuple[float, Span]] = []
    titles: list[float] = []
    for position in positions:
        marks = likeness([source.quote(s.span) for s in position.statements], model)[1]
        title = likeness([source.quote(position.title)], model)[1] * TITLE if position.title is not None else []
        titles += title[:1]
        telling = [(mark, s.span) for s, mark in zip(position.statements, marks, strict=True) if is_telling(source, s, hollow)]
        shared = [mark for mark, _ in telling] + title
        role = sum(shared) / len(shared) if shared else 0.0
        lines += [(s.span, round((mark + role) / 2, 3)) for s, mark in zip(position.statements, marks, strict=True)]
        told += telling
    order = sorted(told, key=lambda line: (-line[0], line[1]))
    near = tuple(span for mark, span in order[:SHOWN] if mark > HALF)
    far = tuple(span for mark, span in order[::-1][:SHOWN] if mark < HALF)
    share = None
    if len(told) >= FEWEST and titles:
        share = round((sum(mark for mark, _ in told) / len(told) + sum(titles) / len(titles)) / 2, 3)
    return Target(share, near, far, tuple(lines))


def is_telling(source: Source, statement: Statement, hollow: Collection[Span]) -> bool:
    """Whether a statement says something of the work: a word seven times is one word, and neither a list of names nor template text tells anything."""
    return statement.kind != "other" and statement.span not in hollow and len(set(source.quote(statement.span).lower().split())) >= SHORTEST


def lines_of(text: str) -> list[str]:
    """The lines and sentences of a text that are long enough to say something."""
    return [line for part in BREAK.split(text) if len((line := part.strip()).split()) >= SHORTEST]


def words_of(line: str) -> set[str]:
    """Words and pairs of neighbours in small letters, without figures, months and names of places."""
    found = [word for word in WORD.findall(line.lower()) if word not in EMPTY]
    return {*found, *(f"{first} {second}" for first, second in itertools.pairwise(found))}


def likeness(lines: Iterable[str], model: dict[str, Any]) -> tuple[float, list[float]]:
    """(the mean over the lines, each line's own), from 0 to 1."""
    words, bias = model["words"], model["bias"]
    marks = [1 / (1 + math.exp(-max(-30_000, min(30_000, bias + sum(words[w] for w in words_of(line) if w in words))) / SCALE)) for line in lines]
    return sum(marks) / max(1, len(marks)), marks


@functools.cache
def weights() -> dict[str, Any] | None:
    """The weights as `models/target/train.py` writes them; None where none are shipped. BadData when they can't be read."""
    path = resources.folder("models") / FILE
    if not path.is_file():
        return None
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(data["bias"], int) or not isinstance(data["words"], dict):
            raise TypeError("bias and words")
        return data
    except (ValueError, KeyError, TypeError) as error:
        raise BadData(f"models/{FILE} can't be read ({error!r}): install profilecheck again") from None
