"""How far a document is about IT project management, by the words that the resumes of IT project managers share."""

from __future__ import annotations

import functools
import itertools
import json
import math
import re
from collections.abc import Iterable
from typing import Any

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Target

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
LIFT = 0.12
"""What titles add at most to what the statements show: a project manager of another trade has the title and not the work."""
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


def assess_target(source: Source, positions: tuple[Position, ...]) -> Target | None:
    """The likeness of the jobs' statements and of their titles, in equal parts, and the statements that tell most.

    Statements alone would take in whoever works near projects. None where there are too few of either, or no model is shipped.
    """
    model = weights()
    statements = [s.span for p in positions for s in p.statements if len(source.quote(s.span).split()) >= SHORTEST]
    titles = [source.quote(p.title) for p in positions if p.title is not None]
    if model is None or len(statements) < FEWEST or not titles:
        return None
    share, marks = likeness([source.quote(span) for span in statements], model)
    order = sorted(range(len(statements)), key=lambda n: (-marks[n], statements[n]))
    near = tuple(statements[n] for n in order[:SHOWN] if marks[n] > HALF)
    far = tuple(statements[n] for n in order[::-1][:SHOWN] if marks[n] < HALF)
    both = (share + likeness(titles, model)[0]) / 2
    return Target(round(min(both, share + LIFT), 3), near, far)


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
