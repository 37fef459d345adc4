"""Words of a text as rules look at them: whether one of several is there, and what returns word for word."""

from __future__ import annotations

import functools

RUN = 4
"""Words that follow one another; fewer return by chance."""
AGAIN = 0.5
"""A statement with more than this share of its runs said before says nothing new."""


def runs_of(text: str) -> set[tuple[str, ...]]:
    """Every four words that follow one another, of a shorter text all of it."""
    words = words_apart(text).split()
    return {tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))}


def holds(text: str, cues: tuple[str, ...]) -> bool:
    """Whether one of the cues begins a word of a text."""
    padded = words_apart(text)
    for start in beginnings(cues):  # noqa: SIM110 - asked for each statement by many rules: a generator costs more
        if start in padded:
            return True
    return False


@functools.lru_cache(maxsize=64)
def beginnings(cues: tuple[str, ...]) -> tuple[str, ...]:
    """Each cue with the blank before it."""
    return tuple(f" {cue}" for cue in cues)


@functools.lru_cache(maxsize=4096)
def words_apart(text: str) -> str:
    """A text in lower case with a blank for every sign and around it."""
    return " " + "".join(c if c.isalnum() or c in "-/" else " " for c in text.lower()) + " "
