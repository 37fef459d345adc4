"""What the features of statements say by the trained weights: how likely each kind and each item is, for all statements of a document at once."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Iterator, Sequence

import numpy as np
from msgspec import Struct

from profilecheck.facts.statements.features import LETTERS_OF, Features, letters_of
from profilecheck.facts.statements.model import SCALE, WORK, Array, model
from profilecheck.facts.statements.words import MOST_WORDS_KEPT

# Beyond this a score says nothing more: the probability is 0 or 1.
MOST_SURE = 500
# Statements that are added up together: more of them don't fit into the processor's own memory.
TOGETHER = 32


class Scored(Struct, frozen=True):
    """What the features of a text say: probabilities of the kinds and of the items.

    `rows`: where the model holds each of the features but those of letters (-1: nowhere), in their order; `shares`: how much of
    their weights counts, family by family.
    """

    found: Features
    kinds: list[float]
    items: list[float]
    rows: list[int]
    shares: list[float]


class Spread:
    """How the weights of a text's features spread over its characters. What has no place, or no weight, is left out."""

    def __init__(self, scored: Scored) -> None:
        *others, words = scored.found.values()
        shares = itertools.chain.from_iterable(map(itertools.repeat, scored.shares, map(len, others)))
        places = itertools.chain.from_iterable(features.values() for features in others)
        known = [(row, share, place) for row, share, place in zip(scored.rows, shares, places, strict=True) if row >= 0 and place]
        self.rows = [row for row, _, _ in known]
        self.letters = letters(words)[1] if words else None
        self.borders = np.array([place for _, _, place in known] + [place for place in words.values() if place], np.intp).ravel()
        self.shares = np.array([share for _, share, _ in known] + [scored.shares[-1]] * len(words))
        self.sizes = self.borders[1::2] - self.borders[::2]

    def gain(self, column: int, size: int) -> Array:
        """What begins and, negative, ends at each of so many characters by one column of the weights: each is spread over what it stands for."""
        weights = model().weights[self.rows, column]
        if self.letters is not None:
            weights = np.concatenate((weights, self.letters[:, column]))
        gain = np.repeat(weights * self.shares / self.sizes, 2)
        gain[1::2] *= -1
        return np.bincount(self.borders, gain, size)


def score(found: Sequence[Features]) -> Iterator[Scored]:
    """What is seen of each of some texts, scored."""
    for first in range(0, len(found), TOGETHER):
        yield from score_some(found[first : first + TOGETHER])


def score_some(found: Sequence[Features]) -> Iterator[Scored]:
    m = model()
    counts = np.array([[len(features) for features in one.values()] for one in found])
    others = [features for one in found for features in itertools.islice(one.values(), len(one) - 1)]
    rows = np.fromiter(map(m.rows.get, itertools.chain.from_iterable(others), itertools.repeat(-1)), np.intp, int(counts[:, :-1].sum()))
    sums = segment_sums(m.weights[rows], counts[:, :-1].ravel()).reshape(*counts[:, :-1].shape, -1)
    sizes, weights = letters([word for one in found for word in one[LETTERS_OF]])
    letter_sums = segment_sums(weights, counts[:, -1])
    counts[:, -1] = segment_sums(np.array(sizes, np.intp).reshape(-1, 1), counts[:, -1])[:, 0]
    each = np.array([[shares(weight, count) for weight, count in zip(m.families.values(), row, strict=True)] for row in counts.tolist()])
    total = np.tile(m.bias.astype(np.float64), (len(found), 1))
    for family in range(sums.shape[1]):
        total += each[:, family, None] * sums[:, family]
    total += each[:, -1, None] * letter_sums
    total /= SCALE
    kinds = [softmax(row) for row in total[:, : len(m.kinds)].tolist()]
    working = np.array([sum(kind for name, kind in zip(m.kinds, row, strict=True) if name in WORK) for row in kinds])
    items = working[:, None] / (1 + np.exp(-total[:, len(m.kinds) :].clip(-MOST_SURE, MOST_SURE)))
    end = 0
    for one, kind, item, row, share in zip(found, kinds, items.tolist(), counts[:, :-1].sum(axis=1).tolist(), each.tolist(), strict=True):
        start, end = end, end + row
        yield Scored(one, kind, item, rows[start:end].tolist(), share)


def segment_sums(weights: Array, counts: Array) -> Array:
    """The sums of rows that follow one another, so many at a time."""
    sums = np.zeros((len(counts), weights.shape[1]), np.int64)
    some = np.flatnonzero(counts)
    if len(some):
        sums[some] = np.add.reduceat(weights, (counts.cumsum() - counts)[some], axis=0)
    return sums


def letters(words: Sequence[str] | dict[str, tuple[int, int] | None]) -> tuple[list[int], Array]:
    """How many letters in a row each word has, and the sums of their weights."""
    found = [letters_sum(word) for word in words]
    return [size for size, _ in found], np.frombuffer(b"".join([packed for _, packed in found]), np.int32).reshape(len(found), model().weights.shape[1])


@functools.lru_cache(MOST_WORDS_KEPT)
def letters_sum(word: str) -> tuple[int, bytes]:
    """How many letters in a row a word has, and the sum of their weights as plain bytes, which join fast: documents share most of their words."""
    m = model()
    found = letters_of(word)
    return len(found), m.weights[[m.rows.get(name, -1) for name in found]].sum(axis=0, dtype=np.int32).tobytes()


def shares(weight: float, count: int) -> float:
    """What each of the features of a family counts: the more there are, the less."""
    return weight / math.sqrt(max(count, 1)) if weight else 1.0


def softmax(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    parts = [math.exp(one - most) for one in scores]
    return [part / sum(parts) for part in parts]
