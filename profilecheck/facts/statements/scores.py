"""What the features of statements say by the trained weights: how likely each kind and each item is, for all statements of a document at once."""

from __future__ import annotations

import itertools
import math
from collections.abc import Collection, Iterator, Sequence

import numpy as np
from msgspec import Struct

from profilecheck.facts.statements.features import Features, letters_of
from profilecheck.facts.statements.model import SCALE, WORK, Array, model
from profilecheck.facts.statements.words import MOST_WORDS_KEPT, Place
from profilecheck.remembered import remembered

# Beyond this a score says nothing more: the probability is 0 or 1.
MOST_SURE = 500
# Statements that are added up together: more of them don't fit into the processor's own memory.
TOGETHER = 32


class Scored(Struct, frozen=True):
    """What the features of a text say: probabilities of the kinds and of the items.

    `weights`: those of its features but the letters, in their order, those left out that the model doesn't hold; `letters`: those of each of
    its words by its letters; `sizes`: how many of them are of each family, and `shares`: how much of their weights counts.
    """

    found: Features
    kinds: list[float]
    items: list[float]
    weights: Array
    letters: Array
    sizes: Array
    shares: Array

    def places(self) -> list[Place]:
        """Where the features of `weights` stand."""
        return [place for family in self.found.families for place in family.rows.values()]


def score(found: Sequence[Features]) -> Iterator[Scored]:
    """What is seen of each of some texts, scored."""
    for first in range(0, len(found), TOGETHER):
        yield from score_some(found[first : first + TOGETHER])


def score_some(found: Sequence[Features]) -> Iterator[Scored]:
    m = model()
    known = [family.rows for one in found for family in one.families]
    sizes = np.array([len(rows) for rows in known])
    rows = np.fromiter(itertools.chain.from_iterable(known), np.intp, int(sizes.sum()))
    weights = m.weights.take(rows, axis=0)
    sums = segment_sums(weights, sizes)
    spelt, letters = letters_of_words([word for one in found for word in one.letters])
    words = np.array([len(one.letters) for one in found])
    counts = np.array([[*map(len, one.families), 0] for one in found])
    counts[:, -1] = segment_sums(np.array(spelt).reshape(-1, 1), words)[:, 0]
    each = shares(m.families, counts)
    families = len(known) // len(found)
    total = np.tile(m.bias.astype(np.float64), (len(found), 1))
    for family in range(families):
        total += each[:, family, None] * sums[family::families]
    total += each[:, -1, None] * segment_sums(letters, words)
    total /= SCALE
    kinds = [softmax(row) for row in total[:, : len(m.kinds)].tolist()]
    working = np.array([sum(kind for name, kind in zip(m.kinds, row, strict=True) if name in WORK) for row in kinds])
    items = working[:, None] / (1 + np.exp(-total[:, len(m.kinds) :].clip(-MOST_SURE, MOST_SURE)))
    sizes = np.column_stack((sizes.reshape(len(found), families), words))
    own, of_words = parted(weights, sizes[:, :-1].sum(axis=1)), parted(letters, words)
    yield from map(Scored, found, kinds, items.tolist(), own, of_words, sizes, each)


def parted(rows: Array, counts: Array) -> Iterator[Array]:
    """Rows that follow one another, so many at a time."""
    borders = [0, *counts.cumsum().tolist()]
    return (rows[first:end] for first, end in itertools.pairwise(borders))


def segment_sums(weights: Array, counts: Array) -> Array:
    """The sums of rows that follow one another, so many at a time."""
    sums = np.zeros((len(counts), weights.shape[1]))
    some = np.flatnonzero(counts)
    if len(some):
        sums[some] = np.add.reduceat(weights.astype(np.float64), (counts.cumsum() - counts)[some], axis=0)
    return sums


def letters_of_words(words: Collection[str]) -> tuple[list[int], Array]:
    """How many letters in a row each word has, and the sums of their weights."""
    found = [letters_sum(word) for word in words]
    return [size for size, _ in found], np.frombuffer(b"".join([packed for _, packed in found]), np.int32).reshape(len(found), model().weights.shape[1])


@remembered(MOST_WORDS_KEPT)
def letters_sum(word: str) -> tuple[int, bytes]:
    """How many letters in a row a word has, and the sum of their weights as plain bytes, which join fast: documents share most of their words."""
    m = model()
    found = letters_of(word)
    return len(found), m.weights[[m.rows.names.get(name, 0) for name in found]].sum(axis=0, dtype=np.int32).tobytes()


def shares(weights: Sequence[float], counts: Array) -> Array:
    """What each of the features of a family counts: the more there are, the less. One column a family in `counts`, how many there are, and in the answer."""
    each = np.array(weights)
    return np.where(each, each / np.sqrt(np.maximum(counts, 1)), 1.0)


def softmax(scores: Sequence[float]) -> list[float]:
    most = max(scores)
    parts = [math.exp(one - most) for one in scores]
    whole = sum(parts)
    return [part / whole for part in parts]
