"""Knows degrees and schools by the words in which they are printed (`degrees.toml`, `organizations.toml`)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import get_args

from profilecheck.kinds import DegreeLevel
from profilecheck.vocabulary import files
from profilecheck.vocabulary.organizations import bare, named_schools, organizations, well_known
from profilecheck.vocabulary.phrases import Phrases
from profilecheck.vocabulary.shape import Keyed, Path


class Level(Keyed, kw_only=True):
    """Patterns of one level: `words` in whatever case, `short` forms as they are printed."""

    level: DegreeLevel
    words: tuple[str, ...]
    short: tuple[str, ...]

    def faults(self) -> Iterator[tuple[Path, str]]:
        for name, patterns in (("words", self.words), ("short", self.short)):
            for number, pattern in enumerate(patterns):
                try:
                    re.compile(pattern)
                except re.error as error:
                    yield (name, number), f"{pattern!r} is no pattern: {error}"


class Degrees(Keyed, kw_only=True):
    sources: dict[str, str]
    levels: tuple[Level, ...]

    def faults(self) -> Iterator[tuple[Path, str]]:
        missing = [level for level in get_args(DegreeLevel) if level not in {row.level for row in self.levels}]
        if missing or len(self.levels) != len(get_args(DegreeLevel)):
            yield ("levels",), f"does not hold {' and '.join(missing) or 'each level'} once"


SHAPES = {"degrees.toml": Degrees}


@functools.cache
def degree_pattern() -> re.Pattern[str]:
    """Finds a degree; the group that matched is its level."""
    # That no letter stands before it is asked once for all levels: most places of a text are inside a word.
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(level_pattern, files.read('degrees.toml', Degrees).levels))})(?!\w)")


def level_pattern(row: Level) -> str:
    """One without short forms has none that could match."""
    return rf"(?P<{row.level}>(?i:{'|'.join(row.words)})|(?:{'|'.join(row.short) or '(?!)'}))"


@functools.cache
def school_words() -> tuple[frozenset[str], Phrases]:
    """(single words, longer ones and names) that tell a school."""
    data = organizations()
    names = [n for n in (*data.schools.names, *named_schools()) if " " in n]
    known = [n for n in well_known() if re.search(r"University|College|Institute|Polytech", n)]
    return bare(n for n in data.schools.names if " " not in n), Phrases((*names, *known), glue="")


def is_school(text: str) -> bool:
    """Whether a piece of text has a word or a name that tells a school."""
    words, names = school_words()
    found = [word.strip(".,()") for word in text.split()]
    parts = [part for word in found if "." in word for part in word.split(".")]  # "Govt.High.School"
    return any(w.lower() in words or w in named_schools() for w in found) or any(p.lower() in words for p in parts) or names.stands_in(text)
