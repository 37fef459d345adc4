"""The trained judgement of statements: plain whole numbers, read once, added up. What a statement is, what it shows, and by which words."""

from __future__ import annotations

import functools
import itertools
import math
import re
import zipfile
from collections.abc import Sequence
from typing import Any

import numpy as np
from msgspec import Struct

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.facts.statements.features import FAMILIES, LETTERS_OF, Features, letters_of
from profilecheck.facts.statements.words import MOST_WORDS_KEPT, SMALL_WORDS
from profilecheck.kinds import StatementKind

Array = np.ndarray[Any, np.dtype[Any]]

FILE = "statements/weights.npz"
# Weights are stored as whole numbers of this part of one.
SCALE = 1000
# Beyond this a score says nothing more: the probability is 0 or 1.
MOST_SURE = 500
# What a phrase names but the whole makes less likely than this is refuted: the phrase means something else there.
HINTED = 0.05
# An item that is less likely than this in all statements of a document is missing: of 44 so found in read resumes one was there.
POSSIBLE = 0.04
# A reader is shown at least so many words that name something: one alone rarely says why.
WORDS_SHOWN = 3
# Words that a reader would not be shown by themselves.
NAMES_NOTHING = SMALL_WORDS | {"when", "while", "after", "before", "then", "so", "but", "not", "no", "had", "has", "have", "did", "until"}
# A word or a figure, with what holds it together.
WORD = re.compile(r"[$€£₹]?\w(?:[\w.,'’/&+%-]*[\w%+])?")
WORK: tuple[StatementKind, ...] = ("achievement", "duty")
"""The kinds of statements that show something; the third only names something."""


class Model(Struct, frozen=True):
    """`rows`: feature -> its row in `weights`, whose columns are the kinds and then the items and whose last row is none's; `bias` has the same columns.

    `families`: for each family the weight of all its features together, 0 where each counts by itself. `least`: how likely an item must be to be shown.
    """

    kinds: tuple[StatementKind, ...]
    items: tuple[str, ...]
    rows: dict[str, int]
    weights: np.ndarray[Any, np.dtype[np.int32]]
    bias: np.ndarray[Any, np.dtype[np.int32]]
    families: dict[str, float]
    least: tuple[float, ...]


class Judgement(Struct, frozen=True):
    """`kind` with its probability; for every item that is shown its probability and the characters that say so; `told`: the kind of every part.

    `hints`: responsibilities that a phrase of the guide names, though the whole shows them less clearly; `possible`: whatever it may show.
    """

    kind: StatementKind
    sure: float
    shows: tuple[tuple[str, float, tuple[int, int]], ...]
    hints: tuple[str, ...]
    possible: tuple[str, ...]
    told: tuple[StatementKind, ...]


class Scored(Struct, frozen=True):
    """What the features of a text say: probabilities of the kinds and of the items.

    Of each of its features, in one order: whether the model knows it, `weights` (features × columns), the `shares` of them that count.
    """

    kinds: list[float]
    items: list[float]
    known: Array
    weights: Array
    shares: Array

    def spread(self, found: Features) -> tuple[Array, Array, Array, Array]:
        """Which features are known and have a place, their shares, how many characters each stands for, and in turn the first and the end of these."""
        places = [place for features in found.values() for place in features.values()]
        which = [at for at in np.flatnonzero(self.known).tolist() if places[at]]
        borders = np.fromiter(itertools.chain.from_iterable(place for at in which if (place := places[at])), np.intp, 2 * len(which))
        return np.array(which, np.intp), self.shares[which], borders[1::2] - borders[::2], borders


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
                weights=np.vstack((data["weights"], np.zeros_like(data["weights"][:1]))).astype(np.int32),
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
    told = tuple(m.kinds[top(one.kinds)] for one in each or [all_of_it])
    best_kind = top(all_of_it.kinds)
    if not {m.kinds[best_kind], *told} & set(WORK):
        return Judgement(m.kinds[best_kind], round(all_of_it.kinds[best_kind], 3), (), (), (), told)
    shows, hints, possible = [], [], []
    spreads: dict[int, tuple[Array, Array, Array, Array]] = {}
    for at, item in enumerate(m.items):
        likely = all_of_it.items[at]
        best = max(range(len(each)), key=lambda n: each[n].items[at]) if each else None
        if best is not None:
            likely = (likely + each[best].items[at]) / 2
        if max(likely, all_of_it.items[at]) >= POSSIBLE or "cue=" + item in whole["facts"]:
            possible.append(item)
        if HINTED <= likely < m.least[at] and "cue=" + item in whole["facts"]:
            hints.append(item)
        if likely >= m.least[at]:
            (start, found), one = (parts[best], each[best]) if best is not None else ((0, whole), all_of_it)
            if start not in spreads:
                spreads[start] = one.spread(found)
            which, share, sizes, borders = spreads[start]
            gain = np.repeat(one.weights[which, len(m.kinds) + at] * share / sizes, 2)
            gain[1::2] *= -1
            first, last = telling(np.bincount(borders, gain, len(text) - start + 1), text[start:])
            shows.append((item, round(likely, 3), (start + first, start + last)))
    return Judgement(m.kinds[best_kind], round(all_of_it.kinds[best_kind], 3), tuple(shows), tuple(hints), tuple(possible), told)


def score(found: Features) -> Scored:
    m = model()
    total = m.bias.astype(np.float64)
    *others, words = found.values()
    counts = [len(features) for features in others]
    rows = np.fromiter(map(m.rows.get, itertools.chain.from_iterable(others), itertools.repeat(-1)), np.intp, sum(counts))
    known, weights = rows >= 0, m.weights[rows]
    each = [shares(m.families[family], count) for family, count in zip(found, counts, strict=False)]
    if words:
        sizes, packed = zip(*map(letters_sum, words), strict=True)
        counts.append(len(words))
        known = np.concatenate((known, np.ones(len(words), bool)))
        weights = np.concatenate((weights, np.frombuffer(b"".join(packed), np.int32).reshape(len(words), -1)))
        each.append(shares(m.families[LETTERS_OF], sum(sizes)))
    some = [(start, share) for start, count, share in zip(itertools.accumulate(counts, initial=0), counts, each, strict=False) if count]
    if some:
        sums = np.add.reduceat(weights, [start for start, _ in some], axis=0)
        for (_, share), family_sum in zip(some, sums, strict=True):
            total += share * family_sum
    total /= SCALE
    kinds = softmax(total[: len(m.kinds)].tolist())
    working = sum(kind for name, kind in zip(m.kinds, kinds, strict=True) if name in WORK)
    return Scored(kinds, (working / (1 + np.exp(-total[len(m.kinds) :].clip(-MOST_SURE, MOST_SURE)))).tolist(), known, weights, np.repeat(each, counts))


@functools.lru_cache(MOST_WORDS_KEPT)
def letters_sum(word: str) -> tuple[int, bytes]:
    """How many letters in a row a word has, and the sum of their weights as plain bytes, which join fast: documents share most of their words."""
    m = model()
    found = letters_of(word)
    return len(found), m.weights[[m.rows.get(name, -1) for name in found]].sum(axis=0, dtype=np.int32).tobytes()


def top(values: Sequence[float]) -> int:
    return max(range(len(values)), key=values.__getitem__)


def shares(weight: float, count: int) -> float:
    """What each of the features of a family counts: the more there are, the less."""
    return weight / math.sqrt(max(count, 1)) if weight else 1.0


def telling(gain: Array, text: str) -> tuple[int, int]:
    """The words that speak most for an item: those of the run of characters that gains most over what all gain on average.

    `gain`: what begins (or, negative, ends) at each character; a feature's weight is spread over the characters it stands for.
    """
    each = gain.cumsum()[: len(text)]
    over = each - max(float(each.mean()), 0.0) - float(each.max()) / 8
    # The run from the lowest point so far to each character gains most up to there.
    reached = np.concatenate(([0.0], over.cumsum()))
    lowest = np.minimum.accumulate(reached[:-1])
    best_end = int((reached[1:] - lowest).argmax()) + 1
    best_start = int(reached[:best_end].argmin())
    return told_by(each, text, best_start, best_end)


def told_by(gain: Array, text: str, start: int, end: int) -> tuple[int, int]:
    """A run of characters as a reader is shown it: whole words that name something, with the next best of their neighbours where they are fewer than three."""
    naming = [match.span() for match in WORD.finditer(text) if match.group().lower() not in NAMES_NOTHING]
    if not naming:
        return start, end
    gains = [float(gain[low:high].sum()) for low, high in naming]
    touched = [n for n, (low, high) in enumerate(naming) if low < end and high > start]
    first, last = (touched[0], touched[-1]) if touched else (top(gains),) * 2
    while last - first + 1 < min(WORDS_SHOWN, len(naming)):
        if last + 1 == len(naming) or (first and gains[first - 1] > gains[last + 1]):
            first -= 1
        else:
            last += 1
    return naming[first][0], naming[last][1]


def softmax(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    parts = [math.exp(one - most) for one in scores]
    return [part / sum(parts) for part in parts]

