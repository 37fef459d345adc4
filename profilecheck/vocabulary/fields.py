"""The words by which experience tells the field of its projects (`fields.toml`)."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import get_args

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.kinds import Specialization
from profilecheck.vocabulary.spelling import norm

FILE = "fields.toml"
WEIGHTS = {"strong": 1.0, "weak": 0.3, "once": 0.15}
"""What a word adds, by the list it stands in."""


@dataclass(frozen=True, slots=True)
class FieldWord:
    """A word that tells a field. `once`: it counts once a document, however often it stands there."""

    field: Specialization
    weight: float
    once: bool


@dataclass(frozen=True, slots=True)
class FieldWords:
    """All of them, by their spelling in the singular, and a pattern that finds them in running text."""

    words: dict[str, FieldWord]
    pattern: re.Pattern[str]

    def find(self, text: str, start: int, end: int) -> list[tuple[re.Match[str], str, FieldWord]]:
        """(match, spelling, what it tells) of each word in a part of a text."""
        return [(m, key, self.words[key]) for m in self.pattern.finditer(text, start, end) for key in (key_of(m.group()),) if key in self.words]


def key_of(spelling: str) -> str:
    return " ".join(norm(word) for word in spelling.split())


@functools.cache
def field_words() -> FieldWords:
    """The file's content; BadData for an unknown field or list, or a word that stands in two places."""
    data = resources.table(FILE)
    known: dict[str, FieldWord] = {}
    spellings: list[str] = []
    for field, lists in data.items():
        if field == "sources":
            continue
        if field not in get_args(Specialization) or not isinstance(lists, dict):
            raise BadData(f"lexicons/{FILE}: [{field}] is no field of IT projects")
        for name, words in lists.items():
            if name not in WEIGHTS:
                raise BadData(f"lexicons/{FILE}, [{field}]: {name!r} is not one of {', '.join(WEIGHTS)}")
            for word in words:
                key = key_of(word)
                if key in known:
                    raise BadData(f"lexicons/{FILE}: {word!r} stands in two lists")
                known[key] = FieldWord(field, WEIGHTS[name], name == "once")  # type: ignore[arg-type]
                spellings.append(word)
    alternatives = "|".join(rf"{re.escape(w)}" for w in sorted(spellings, key=len, reverse=True))
    return FieldWords(known, re.compile(rf"(?<![\w-])(?:{alternatives})(?:s|es)?(?![\w-])", re.I))
