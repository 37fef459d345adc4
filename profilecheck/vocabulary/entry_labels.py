"""Labels in front of what a job says of itself: "Designation:", "Duration:" (`entry_labels.toml`)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal, get_args

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Listed, Path, once

IN_BRACKETS = re.compile(r"\(.*?\)")

LabelKind = Literal["title", "organization", "client", "location", "dates", "other", "content", "body"]


# A word of a label with fewer letters is not read with a slip of the pen in it.
SLIP_LETTERS = 6


class Composed(Keyed, kw_only=True):
    """Words that labels are made of, lower case: one that says what they name, words `around` it, and those of a `project`'s own."""

    title: tuple[str, ...]
    organization: tuple[str, ...]
    location: tuple[str, ...]
    client: tuple[str, ...]
    dates: tuple[str, ...]
    body: tuple[str, ...]
    around: tuple[str, ...]
    project: tuple[str, ...]


class EntryLabels(Keyed, kw_only=True):
    """The file. `with_colon`: labels that are more often something else where no colon stands behind them. `dated`: labels of a job's
    time only where a date stands behind them."""

    sources: dict[str, str]
    title: Listed
    organization: Listed
    client: Listed
    location: Listed
    dates: Listed
    other: Listed
    content: Listed
    body: Listed
    with_colon: Listed
    dated: Listed
    composed: Composed

    def faults(self) -> Iterator[tuple[Path, str]]:
        yield from once({(kind,): sorted({plain(name) for name in getattr(self, kind).names}) for kind in get_args(LabelKind)})


SHAPES = {"entry_labels.toml": EntryLabels}


@functools.cache
def entry_labels() -> EntryLabels:
    return files.read("entry_labels.toml", EntryLabels)


@functools.cache
def labels() -> dict[str, LabelKind]:
    """Each label in lower case with what it names."""
    return {plain(name): kind for kind in get_args(LabelKind) for name in names_of(kind)}


@functools.lru_cache(maxsize=4096)
def label_kind(name: str) -> LabelKind | None:
    """What a label names; `name` as `plain` leaves it. One that is not listed is read by its words."""
    return labels().get(name) or composed_kind(name.replace("/", " / ").split())


# What a label of several such words names: "Company Name & Address", "Duration of the Post".
BEFORE_OTHERS: tuple[LabelKind, ...] = ("body", "dates", "title", "organization", "client", "location")
# The longest label of words has so many.
MOST_WORDS = 8


def composed_kind(words: list[str]) -> LabelKind | None:
    """What words around one that says it name; those of a project are content, as what stands behind is not the job's."""
    if not 0 < len(words) <= MOST_WORDS:
        return None
    kinds = {word_kind(word) for word in words if word.isalpha()}
    if None in kinds or not any(word.isalpha() for word in words):
        return None
    found = next((kind for kind in BEFORE_OTHERS if kind in kinds), None)
    return found if "project" not in kinds else "content" if found in (None, "dates", "location", "client") else None


@functools.lru_cache(maxsize=4096)
def word_kind(word: str) -> str | None:
    """What a word says in a label, also with one slip of the pen: "Desigantion"."""
    known = composed_words()
    if word in known or len(word) < SLIP_LETTERS:
        return known.get(word)
    from rapidfuzz.distance import OSA  # here: the index of the lexicons is built where it isn't installed

    return next((kind for other, kind in known.items() if len(other) >= SLIP_LETTERS and OSA.distance(word, other, score_cutoff=1) <= 1), None)


@functools.cache
def composed_words() -> dict[str, str]:
    """Each word that labels are made of, and what it says."""
    composed = entry_labels().composed
    return {word: kind for kind in (*BEFORE_OTHERS, "around", "project") for word in getattr(composed, kind)}


def plain(text: str) -> str:
    """A label's words alone, lower case, "and" for "&"."""
    return " ".join(IN_BRACKETS.sub(" ", text.replace("&", " and ")).lower().strip(" :.-–\t*").split())


@functools.cache
def long_labels() -> tuple[str, ...]:
    """Labels of three words and more, which need no colon, the longest first: forms print them in a column of their own."""
    return tuple(sorted((name for name in labels() if name.count(" ") >= 2), key=len, reverse=True))


@functools.cache
def labels_by_word() -> dict[str, tuple[str, ...]]:
    """The labels that need no colon by their first word, so that a text without it need not be searched."""
    found: dict[str, list[str]] = {}
    for name in long_labels():
        found.setdefault(name.split(" ", 1)[0], []).append(name)
    return {word: tuple(names) for word, names in found.items()}


@functools.cache
def inline_pattern() -> re.Pattern[str]:
    """A label with its colon, or in capitals with a dash, in the middle of a line: "Position: Lead. From: May 2010"."""
    names = sorted((n for kind in ("title", "organization", "client", "location", "dates") for n in names_of(kind)), key=len, reverse=True)
    with_sign = "|".join(re.escape(n) for n in names)
    capitals = "|".join(re.escape(n.upper()) for n in names if plain(n) not in with_colon())
    alone = "|".join(re.escape(n) for n in long_labels())
    return re.compile(rf"(?<=[\s.,;)])(?:(?:{with_sign})(?=\s?[:\uff1a])|(?:{capitals})(?=\s?[:\uff1a]|\s[–-]\s)|(?i:{alone})(?=[\s:]))")


def names_of(kind: str) -> tuple[str, ...]:
    """The labels of a kind as they are printed."""
    listed: Listed = getattr(entry_labels(), kind)
    return listed.names


@functools.cache
def with_colon() -> frozenset[str]:
    """Labels that are more often something else where no colon stands behind them, lower case."""
    return frozenset(plain(name) for name in names_of("with_colon"))


@functools.cache
def dated() -> frozenset[str]:
    """Labels of a job's time only where a date stands behind them, lower case."""
    return frozenset(plain(name) for name in names_of("dated"))
