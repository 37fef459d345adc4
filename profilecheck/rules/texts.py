"""Words of a text as rules look at them: whether one of several is there, and what returns word for word."""

from __future__ import annotations

import functools
import operator

from profilecheck.remembered import Remembered
from profilecheck.vocabulary.phrases import Apart
from profilecheck.vocabulary.scoring import names

RUN = 4
"""Words that follow one another; fewer return by chance."""
HEAD = 3
"""Letters by which cues are told apart from most words."""
KEPT = 4096
"""Texts of one document that several rules ask about."""
AGAIN = 0.5
"""A statement with more than this share of its runs said before says nothing new."""


APART = Apart("-/")
FIRST = operator.itemgetter(slice(HEAD))
DIGITS = frozenset("0123456789")


def years_in(text: str) -> list[str]:
    """The years of a text, each as often as it stands there."""
    figures = "".join(c if c.isdigit() else " " for c in text).split()
    return [figure for figure in figures if len(figure) == len("2020") and figure.startswith(("19", "20"))]


def holds_digit(text: str) -> bool:
    """Whether a digit of any script stands in a text."""
    return any(map(str.isdigit, text)) if not text.isascii() else not DIGITS.isdisjoint(text)


def runs_of(text: str) -> set[tuple[str, ...]]:
    """Every four words that follow one another, of a shorter text all of it."""
    words = words_apart(text).split()
    return set(zip(*(words[at:] for at in range(RUN)), strict=False)) or {tuple(words)}


def holds(text: str, cues: tuple[str, ...]) -> bool:
    """Whether one of the cues begins a word of a text."""
    heads, there = by_heads(cues), heads_of(text)
    if heads.keys().isdisjoint(there):
        return False
    padded = words_apart(text)
    for head in heads.keys() & there:
        for start in heads[head]:
            if start in padded:
                return True
    return False


@functools.cache
def by_heads(cues: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """Each cue with the blank before it, by what every word begins with that it begins: most texts hold no such word, and are left at once."""
    heads: dict[str, tuple[str, ...]] = {}
    for cue in cues:
        first, blank, _ = cue.partition(" ")
        head = first[:HEAD] if blank or len(first) >= HEAD else ""
        heads[head] = (*heads.get(head, ()), f" {cue}")
    return heads


def heads_in(text: str) -> frozenset[str]:
    """The first letters of each word, and none, with which any word begins."""
    return frozenset([*map(FIRST, words_apart(text).split()), ""])


def set_apart(text: str) -> str:
    """A text in lower case with a blank for every sign and around it."""
    return f" {text.lower().translate(APART)} "


HEADS, WORDS = Remembered(heads_in, KEPT), Remembered(set_apart, KEPT)
heads_of, words_apart = HEADS.__getitem__, WORDS.__getitem__


def forget() -> None:
    """Drops what is kept of the texts of one document, as no other shares them."""
    HEADS.clear()
    WORDS.clear()


def holds_number(text: str) -> bool:
    """Whether a figure stands in a text, in digits or in words."""
    return holds_digit(text) or holds(text, names("numbers-in-words"))


LABELLED = (":", "-", "–")
"""Behind these signs stands what "Company name" is the label of."""


def holds_placeholders(text: str) -> bool:
    """Whether a text has words that data sets print instead of names and employers."""
    small = " ".join(text.lower().replace(" ,", ",").split())
    at = ((small.find(name), name) for name in names("placeholders"))
    found = [name for start, name in at if start >= 0 and small[start + len(name) :].lstrip()[:1] not in LABELLED]
    return any(name != "company name" or small.count(name) > 1 for name in found)  # once it may head a column of a table
