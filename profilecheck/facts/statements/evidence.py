"""Which words of a statement say that it shows something: those over which the weights of an item gain most."""

from __future__ import annotations

import itertools
import operator
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from profilecheck.facts.statements.model import Array
from profilecheck.facts.statements.scores import Scored
from profilecheck.facts.statements.words import SMALL_WORDS, Place
from profilecheck.patterns import by_letters

# A reader is shown at least so many words that name something: one alone rarely says why.
WORDS_SHOWN = 3
# Words that a reader would not be shown by themselves.
NAMES_NOTHING = SMALL_WORDS | {"when", "while", "after", "before", "then", "so", "but", "not", "no", "had", "has", "have", "did", "until"}
# A word or a figure, with what holds it together.
WORD = by_letters(r"[$€£₹]?[\w](?:[\w.,'’/&+%-]*[\w%+])?")
# What stands beyond the end of a shorter text: so low that no run of characters goes on into it.
BEYOND = -1e9
START, END = operator.itemgetter(0), operator.itemgetter(1)
# Characters of all texts together that are looked at at once, the longest counted for each.
TOGETHER = 1 << 18


class Wanted(Struct, frozen=True):
    """A text with what its features say, and the columns of the weights for which the words are wanted that say it."""

    text: str
    scored: Scored
    columns: tuple[int, ...]


def telling(wanted: Sequence[Wanted]) -> list[list[Place]]:
    """For each text and each column the words that speak most for it, in characters of the text; all texts at once, as numpy is faster so."""
    longest = max((len(one.text) for one in wanted), default=0)
    some = max(1, TOGETHER // (longest + 1))
    found: list[list[Place]] = []
    for first in range(0, len(wanted), some):
        found += telling_of_some(wanted[first : first + some])
    return found


def telling_of_some(wanted: Sequence[Wanted]) -> list[list[Place]]:
    """The run of characters that gains most over what all gain on average, as whole words."""
    sizes = np.array([len(one.text) for one in wanted for _ in one.columns])
    each = gains(wanted, int(sizes.max()))
    inside = np.arange(each.shape[1]) < sizes[:, None]
    mean = np.where(inside, each, 0.0).sum(axis=1) / sizes
    most = np.where(inside, each, -np.inf).max(axis=1)
    over = np.where(inside, each - (np.maximum(mean, 0.0) + most / 8)[:, None], BEYOND)
    # The run from the lowest point so far to each character gains most up to there.
    reached = np.zeros((len(sizes), each.shape[1] + 1))
    np.cumsum(over, axis=1, out=reached[:, 1:])
    ends = (reached[:, 1:] - np.minimum.accumulate(reached[:, :-1], axis=1)).argmax(axis=1) + 1
    starts = np.where(np.arange(reached.shape[1]) < ends[:, None], reached, np.inf).argmin(axis=1)
    runs = zip(each, starts.tolist(), ends.tolist(), strict=True)
    found = []
    for one in wanted:
        naming = naming_words(one.text)
        found.append([told_by(gain, naming, start, end) for _, (gain, start, end) in zip(one.columns, runs, strict=False)])
    return found


def gains(wanted: Sequence[Wanted], longest: int) -> Array:
    """What each character of a text gains by each of its columns, one row each: the weight of a feature is spread over the characters that it stands for."""
    scored = [one.scored for one in wanted]
    sizes = np.concatenate([one.sizes for one in scored])
    places = itertools.chain.from_iterable((*one.places(), *one.found.letters.values()) for one in scored)
    borders = np.fromiter(itertools.chain.from_iterable(places), np.intp, 2 * int(sizes.sum())).reshape(-1, 2)
    lengths = borders[:, 1] - borders[:, 0]
    share = np.repeat(np.concatenate([one.shares for one in scored]), sizes) * (lengths > 0)
    # The features of a text stand there once for each of its columns.
    ends = np.cumsum([one.sizes.sum() for one in scored]).tolist()
    stretches = [np.arange(end - one.sizes.sum(), end) for one, end in zip(scored, ends, strict=True)]
    at = [stretch for one, stretch in zip(wanted, stretches, strict=True) for _ in one.columns]
    features = np.concatenate(at)
    weights = np.concatenate([found[:, column] for one in wanted for column in one.columns for found in (one.scored.weights, one.scored.letters)])
    spread = weights * share[features] / np.maximum(lengths, 1)[features]
    # What begins and, negative, ends at each character, one row behind the other.
    steps = np.stack((spread, -spread), axis=1)
    spots = borders[features] + np.repeat(np.arange(len(at)) * (longest + 1), list(map(len, at)))[:, None]
    return np.bincount(spots.ravel(), steps.ravel(), len(at) * (longest + 1)).reshape(len(at), -1).cumsum(axis=1)[:, :longest]


def told_by(gain: Array, naming: Sequence[Place], start: int, end: int) -> Place:
    """A run of characters as a reader is shown it: whole words that name something, with the next best of their neighbours where they are fewer than three."""
    if not naming:
        return start, end

    def gained(n: int) -> float:
        low, high = naming[n]
        return float(gain[low:high].sum())

    first, last = bisect_right(naming, start, key=END), bisect_left(naming, end, key=START) - 1
    if first > last:
        first = last = max(range(len(naming)), key=gained)
    while last - first + 1 < min(WORDS_SHOWN, len(naming)):
        if last + 1 == len(naming) or (first and gained(first - 1) > gained(last + 1)):
            first -= 1
        else:
            last += 1
    return naming[first][0], naming[last][1]


def naming_words(text: str) -> list[Place]:
    """The words of a text that name something."""
    return [match.span() for match in WORD(text).finditer(text) if match.group().lower() not in NAMES_NOTHING]
