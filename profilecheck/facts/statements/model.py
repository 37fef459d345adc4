"""The trained judgement of statements: plain whole numbers, read once, added up. What a statement is, what it shows, and by which words."""

from __future__ import annotations

import functools
import math
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.facts.statements.features import FAMILIES, Features, Place
from profilecheck.kinds import StatementKind

FILE = "statements/weights.npz"
# Weights are stored as whole numbers of this part of one.
SCALE = 1000
# What a phrase names but the whole makes less likely than this is refuted: the phrase means something else there.
HINTED = 0.05
WORK: tuple[StatementKind, ...] = ("achievement", "duty")
"""The kinds of statements that show something; the third only names something."""


@dataclass(frozen=True, slots=True)
class Model:
    """`rows`: feature -> its row in `weights`, whose columns are the kinds and then the items; `bias` has the same columns.

    `families`: for each family the weight of all its features together, 0 where each counts by itself. `least`: how likely an item must be to be shown.
    """

    kinds: tuple[StatementKind, ...]
    items: tuple[str, ...]
    rows: dict[str, int]
    weights: np.ndarray[Any, np.dtype[np.int16]]
    bias: np.ndarray[Any, np.dtype[np.int32]]
    families: dict[str, float]
    least: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """`kind` with its probability; for every item that is shown its probability and the characters that say so; `told`: the kind of every part.

    `hints`: responsibilities that a phrase of the guide names, though the whole shows them less clearly.
    """

    kind: StatementKind
    sure: float
    shows: tuple[tuple[str, float, tuple[int, int]], ...]
    hints: tuple[str, ...]
    told: tuple[StatementKind, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    """What the features of a text say: probabilities of the kinds, of the items, and each known feature's row with its share and place."""

    kinds: list[float]
    items: list[float]
    known: list[tuple[int, float, Place]]


@functools.cache
def model() -> Model:
    """The model that is shipped. Raises BadData when the file is missing or not what `train.py` writes."""
    path = resources.folder("models") / FILE
    try:
        with np.load(path, allow_pickle=False) as data:
            names = bytes(data["names"]).decode().split("\n")
            texts = {key: bytes(data[key]).decode().split("\n") for key in ("kinds", "items")}
            return Model(
                kinds=tuple(texts["kinds"]),  # type: ignore[arg-type]
                items=tuple(texts["items"]),
                rows={name: at for at, name in enumerate(names)},
                weights=data["weights"],
                bias=data["bias"],
                families=dict(zip(FAMILIES, map(float, data["families"]), strict=True)),
                least=tuple(map(float, data["least"])),
            )
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise BadData(f"models/{FILE} can't be read ({error!r}): install profilecheck again") from None


def judge(whole: Features, parts: Sequence[tuple[int, Features]], text: str) -> Judgement:
    """What a statement is and shows. `parts`: where each of several begins and what is seen of it.

    What one of several parts shows is easily lost in the whole, and what it seems to show alone may be refuted by the rest: their mean decides.
    """
    m = model()
    all_of_it = score(whole)
    each = [score(found) for _, found in parts]
    shows, hints = [], []
    for at, item in enumerate(m.items):
        likely = all_of_it.items[at]
        best = max(range(len(each)), key=lambda n: each[n].items[at]) if each else None
        if best is not None:
            likely = (likely + each[best].items[at]) / 2
        if HINTED <= likely < m.least[at] and "cue=" + item in whole["facts"]:
            hints.append(item)
        if likely >= m.least[at]:
            start, one = (parts[best][0], each[best]) if best is not None else (0, all_of_it)
            column = m.weights[[row for row, _, _ in one.known], len(m.kinds) + at].tolist()
            gains = [(weight * share, place) for weight, (_, share, place) in zip(column, one.known, strict=True) if place]
            first, last = telling(gains, text[start:])
            shows.append((item, round(likely, 3), (start + first, start + last)))
    told = tuple(m.kinds[top(one.kinds)] for one in each or [all_of_it])
    best_kind = top(all_of_it.kinds)
    return Judgement(m.kinds[best_kind], round(all_of_it.kinds[best_kind], 3), tuple(shows), tuple(hints), told)


def score(found: Features) -> Scored:
    m = model()
    total = m.bias.astype(np.float64)
    known: list[tuple[int, float, Place]] = []
    for family, features in found.items():
        share = shares(m.families[family], len(features))
        some = [(m.rows[name], share, place) for name, place in features.items() if name in m.rows]
        if some:
            total += share * m.weights[[row for row, _, _ in some]].sum(axis=0, dtype=np.int64)
            known += some
    total /= SCALE
    kinds = softmax(total[: len(m.kinds)].tolist())
    working = sum(kind for name, kind in zip(m.kinds, kinds, strict=True) if name in WORK)
    return Scored(kinds, [working * sigmoid(one) for one in total[len(m.kinds) :].tolist()], known)


def top(values: Sequence[float]) -> int:
    return max(range(len(values)), key=values.__getitem__)


def shares(weight: float, count: int) -> float:
    """What each of the features of a family counts: the more there are, the less."""
    return weight / math.sqrt(max(count, 1)) if weight else 1.0


def telling(parts: Iterable[tuple[float, tuple[int, int]]], text: str) -> tuple[int, int]:
    """The words that speak most for an item: the run of characters that gains most over what all gain on average.

    A feature's weight is spread over the characters it stands for.
    """
    gain = np.zeros(len(text) + 1)
    for weight, (start, end) in parts:
        gain[start] += weight / (end - start)
        gain[end] -= weight / (end - start)
    each = np.cumsum(gain)[: len(text)]
    each -= max(float(each.mean()), 0.0) + float(each.max()) / 8
    best, best_start, best_end, run, start = -math.inf, 0, len(text), 0.0, 0
    for at, value in enumerate(each.tolist()):
        if run <= 0:
            run, start = 0.0, at
        run += value
        if run > best:
            best, best_start, best_end = run, start, at + 1
    found = text[best_start:best_end]
    return best_start + len(found) - len(found.lstrip()), best_end - len(found) + len(found.rstrip())


def softmax(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    parts = [math.exp(one - most) for one in scores]
    return [part / sum(parts) for part in parts]


def sigmoid(score: float) -> float:
    return 1 / (1 + math.exp(-score)) if score > -500 else 0.0
