"""The words by which experience tells the field of its projects (`fields.toml`)."""

from __future__ import annotations

import functools
import math
from collections.abc import Collection, Iterator
from typing import Annotated

from msgspec import Meta, Struct

from profilecheck.kinds import Specialization
from profilecheck.vocabulary import files
from profilecheck.vocabulary.phrases import Phrases
from profilecheck.vocabulary.shape import Keyed, Listed, Path, once
from profilecheck.vocabulary.spelling import norm

WEIGHTS = {"strong": 1.0, "weak": 0.3, "once": 0.15}
"""What a word adds, by the list it stands in."""
COMMON = 0.1
"""The share of resumes from which on a word is a common one, which says less the more have it."""


class Lists(Keyed, kw_only=True):
    """`strong`: names a project of the field; `weak`: work typical of it; `once`: said in every field's resumes."""

    strong: tuple[str, ...]
    weak: tuple[str, ...]
    once: tuple[str, ...]


class Fields(Keyed, kw_only=True):
    """The file: the words of each field.

    `common`: word or domain phrase -> share of IT project managers' resumes that have it, where that is a tenth and more. `elsewhere`: words and domain
    phrases that other trades have as well.
    """

    sources: dict[str, str]
    elsewhere: Listed
    fields: dict[Specialization, Lists]
    common: dict[str, Annotated[float, Meta(ge=COMMON, le=1)]]

    def faults(self) -> Iterator[tuple[Path, str]]:
        """A word in two lists would speak for the one that comes last."""
        words = {("fields", field, name): getattr(lists, name) for field, lists in self.fields.items() for name in WEIGHTS}
        yield from once({path: sorted({key_of(word) for word in found}) for path, found in words.items()})


SHAPES = {"fields.toml": Fields}


class FieldWord(Struct, frozen=True):
    """A word that tells a field. `once`: it counts once a document, however often it stands there."""

    field: Specialization
    weight: float
    once: bool


class FieldWords(Struct, frozen=True):
    """All of them, by their spelling in the singular, and as they stand in running text."""

    words: dict[str, FieldWord]
    printed: Phrases
    telling: dict[str, float]
    elsewhere: frozenset[str]

    def is_of_it(self, key: str) -> bool:
        """Whether a word or a domain phrase says by itself that work is in IT."""
        return key not in self.elsewhere

    def says(self, key: str) -> float:
        """How much of its weight a word keeps, 0–1: the root of its rareness, as that did best on read resumes."""
        return self.telling.get(key, 1.0)

    def find(self, text: str, words: Collection[str]) -> list[tuple[tuple[int, int], str, FieldWord]]:
        """(range, spelling, what it tells) of each word of a text in small letters. `words`: the text's, as `Phrases.find` takes them."""
        places = self.printed.find(text, 0, words)
        return [(place, key, self.words[key]) for place in places for key in (key_of(text[slice(*place)]),) if key in self.words]


def key_of(spelling: str) -> str:
    return " ".join(norm(word) for word in spelling.split())


@functools.cache
def field_words() -> FieldWords:
    """The file's words, laid out for running text."""
    known: dict[str, FieldWord] = {}
    spellings: list[str] = []
    file = files.read("fields.toml", Fields)
    for field, lists in file.fields.items():
        for name, weight in WEIGHTS.items():
            for word in getattr(lists, name):
                known[key_of(word)] = FieldWord(field, weight, name == "once")
                spellings.append(word)
    telling = {key_of(word): math.sqrt(math.log(share) / math.log(COMMON)) for word, share in file.common.items()}
    printed = Phrases(word.lower() + ending for word in spellings for ending in ("", "s", "es"))
    return FieldWords(known, printed, telling, frozenset(map(key_of, file.elsewhere.names)))
