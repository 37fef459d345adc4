"""Tells the level of a degree in the languages in which people fill in their schools."""

from __future__ import annotations

import functools
import re

from profilecheck import resources

FILE = "linkedin.toml"


@functools.cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(level, pattern of the words that name it), the first that fits decides."""
    return tuple((level, re.compile(rf"(?<!\w)(?:{'|'.join(words)})", re.I)) for level, words in resources.table(FILE)["degrees"].items())


def level_of(degree: str, institution: str) -> str:
    """The level of a degree that isn't printed in English, by its words or else by the school's; "other" where neither tells."""
    for text in (degree, institution if not degree else ""):
        found = next((level for level, pattern in patterns() if text and pattern.search(text)), None)
        if found is not None:
            return found
    return "other"
