"""What a statement is and what it shows, as its features say, and by which words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from msgspec import Struct

from profilecheck.facts.statements.model import WORK, Array, model
from profilecheck.facts.statements.scores import Scored, Spread
from profilecheck.facts.statements.words import SMALL_WORDS
from profilecheck.kinds import StatementKind

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
Words = Sequence[tuple[int, int]]
"""Half-open, in characters of a text."""
CUE = "cue="
"""What a feature begins with that says that a phrase of the guide stands there."""


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


def judge(whole: Scored, parts: Sequence[tuple[int, Scored]], text: str) -> Judgement:
    """What a statement is and shows. `parts`: where each of several begins and what it says alone.

    What one of several parts shows is easily lost in the whole, and what it seems to show alone may be refuted by the rest: their mean decides.
    """
    m = model()
    each = [scored for _, scored in parts]
    told = tuple(m.kinds[top(one.kinds)] for one in each or [whole])
    kind = top(whole.kinds)
    if not {m.kinds[kind], *told} & set(WORK):
        return Judgement(m.kinds[kind], round(whole.kinds[kind], 3), (), (), (), told)
    cued = {feature.removeprefix(CUE) for feature in whole.found["facts"] if feature.startswith(CUE)}
    shows, hints, possible = [], [], []
    spreads: dict[int, tuple[Spread, Words]] = {}
    for at, item in enumerate(m.items):
        likely, alone, best = whole.items[at], whole.items[at], None
        if each:
            best = max(range(len(each)), key=lambda n: each[n].items[at])
            likely = (likely + each[best].items[at]) / 2
        if likely < POSSIBLE and alone < POSSIBLE and item not in cued:
            continue
        possible.append(item)
        if likely >= m.least[at]:
            start, one = parts[best] if best is not None else (0, whole)
            if start not in spreads:
                spreads[start] = Spread(one), naming_words(text[start:])
            spread, naming = spreads[start]
            first, last = telling(spread.gain(len(m.kinds) + at, len(text) - start + 1), text[start:], naming)
            shows.append((item, round(likely, 3), (start + first, start + last)))
        elif likely >= HINTED and item in cued:
            hints.append(item)
    return Judgement(m.kinds[kind], round(whole.kinds[kind], 3), tuple(shows), tuple(hints), tuple(possible), told)


def top(values: Sequence[float]) -> int:
    return max(range(len(values)), key=values.__getitem__)


def telling(gain: Array, text: str, naming: Words) -> tuple[int, int]:
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
    return told_by(each, naming, best_start, best_end)


def told_by(gain: Array, naming: Words, start: int, end: int) -> tuple[int, int]:
    """A run of characters as a reader is shown it: whole words that name something, with the next best of their neighbours where they are fewer than three."""
    if not naming:
        return start, end

    def gained(n: int) -> float:
        low, high = naming[n]
        return float(gain[low:high].sum())

    touched = [n for n, (low, high) in enumerate(naming) if low < end and high > start]
    first, last = (touched[0], touched[-1]) if touched else (max(range(len(naming)), key=gained),) * 2
    while last - first + 1 < min(WORDS_SHOWN, len(naming)):
        if last + 1 == len(naming) or (first and gained(first - 1) > gained(last + 1)):
            first -= 1
        else:
            last += 1
    return naming[first][0], naming[last][1]


def naming_words(text: str) -> Words:
    """The words of a text that name something."""
    return [match.span() for match in WORD.finditer(text) if match.group().lower() not in NAMES_NOTHING]
