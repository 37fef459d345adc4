"""Worn-out words, with what to write instead (`buzzwords.toml`)."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from profilecheck.vocabulary import files
from profilecheck.vocabulary.entries import Spelt, clashes
from profilecheck.vocabulary.shape import Keyed, Listed, Path


class Buzzword(Spelt, kw_only=True):
    """`why` it says nothing, and what to do `instead`."""

    why: str
    instead: str


class Buzzwords(Keyed, kw_only=True):
    """`job_seeking`: beginnings of a headline that say no more than that a job is wanted."""

    sources: dict[str, str]
    entries: dict[str, Buzzword]
    job_seeking: Listed

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


SHAPES = {"buzzwords.toml": Buzzwords}


@functools.cache
def buzzwords() -> Buzzwords:
    return files.read("buzzwords.toml", Buzzwords)


@functools.cache
def instead_of_buzzword() -> dict[str, str]:
    """Every spelling, lower case, and what to write instead."""
    return {spelling.lower(): in_form_of(spelling, word.instead) for name, word in buzzwords().entries.items() for spelling in (name, *word.aliases)}


def in_form_of(spelling: str, plain: str) -> str:
    """A plain verb in the form of the word that it replaces: "use" for "utilize", "using" for "utilizing"."""
    if " " in plain or " " in spelling or not plain.endswith("e"):
        return plain
    ending = next((end for end in ("ing", "ed", "es") if spelling.endswith(end)), "")
    return plain[:-1] + ending if ending else plain
