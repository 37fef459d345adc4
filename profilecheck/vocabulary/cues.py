"""The cues of `units.toml`: words around a figure that say what kind of metric it is."""

from __future__ import annotations

import functools
import itertools
import re

from msgspec import Struct

from profilecheck.kinds import MetricKind
from profilecheck.vocabulary.figures import units

WORD_OR_STEM = re.compile(r"[a-z0-9][\w&'’-]*\*?(?:[a-z]+\*?)?")


class Cue(Struct, frozen=True):
    """Words that speak for a kind of metric; `open`: the last word stands for every word that begins so."""

    words: tuple[str, ...]
    kind: MetricKind
    place: str
    number: int = 0
    """Its place in the file: cues at one word are weighed in that order."""

    def matches(self, sentence: list[str], at: int) -> bool:
        end = at + len(self.words)
        if end > len(sentence):
            return False
        for cue, word in zip(self.words, sentence[at:end], strict=True):  # noqa: SIM110 - tried for each cue at each word: a generator costs more
            if not (word.startswith(cue[:-1]) if cue[-1] == "*" else word == cue):
                return False
        return True


@functools.cache
def cues() -> dict[str, dict[str, tuple[Cue, ...]]]:
    """shape of a figure -> `key_of` a cue -> cues."""
    out: dict[str, dict[str, tuple[Cue, ...]]] = {}
    for shape, kinds in units().cues.items():
        index: dict[str, list[Cue]] = {}
        numbers = itertools.count()
        for kind, places in kinds.items():
            for place, phrases in places.items():
                for phrase in phrases:
                    for variant in _with_articles(words_of(phrase)):
                        index.setdefault(key_of(variant), []).append(Cue(variant, kind, place, next(numbers)))
        out[shape] = {key: tuple(found) for key, found in index.items()}
    return out


def words_of(phrase: str) -> tuple[str, ...]:
    return tuple(WORD_OR_STEM.findall(phrase.lower()))


@functools.cache
def beginnings(shape: str) -> frozenset[str]:
    """The first part of every key of a shape: most words of a sentence begin no cue."""
    return frozenset(key.split(" ", 1)[0] for key in cues().get(shape, {}))


def key_of(words: tuple[str, ...]) -> str:
    """What a cue is looked up by: its first two words, a stem cut to its first two letters and a star."""
    first = words[0][:2].rstrip("*") + "*" if words[0].endswith("*") else words[0]
    if len(words) == 1:
        return first
    return f"{first} *" if words[1].endswith("*") else f"{first} {words[1]}"


def _with_articles(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """"of workloads" also speaks as "of the workloads", "of all workloads"."""
    if len(words) > 1 and words[0] in {"of", "in"} and words[1] not in {"the", "all", "annual"}:
        return [words, *((words[0], article, *words[1:]) for article in ("the", "all", "our", "its", "their"))]
    return [words]
