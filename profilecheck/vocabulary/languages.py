"""Which language a text is in, by its small words (`languages.toml`)."""

from __future__ import annotations

import functools
import re
import unicodedata

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed


class Language(Keyed, kw_only=True):
    """`title`: its English name; `names`: the small words, lower case."""

    title: str
    names: tuple[str, ...]


class Languages(Keyed, kw_only=True):
    """Code of a language -> its words."""

    sources: dict[str, str]
    languages: dict[str, Language]


SHAPES = {"languages.toml": Languages}

WORD = re.compile(r"[^\W\d_]+")
# In a text of another language at least this share of the words are its small words; lists of names and tools have fewer.
FOREIGN_SHARE = 0.07
# English ones are less than this share of them: resumes in other languages name tools and titles in English.
ENGLISH_SHARE = 0.4
# Fewer words tell nothing.
FEWEST = 60


@functools.cache
def languages() -> Languages:
    return files.read("languages.toml", Languages)


@functools.cache
def small_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(language.names) for code, language in languages().languages.items()}


def language_name(code: str) -> str:
    """The English name of a language; "another language" for one that is not known by its words."""
    known = languages().languages.get(code)
    return known.title if known else "another language"


def language_of(text: str) -> str:
    """The code of the language ("en" where nothing speaks against it, "und" for another script)."""
    words = WORD.findall(text.lower())
    if len(words) < FEWEST:
        return "en"
    letters = [c for c in text[:20_000] if c.isalpha()]
    if sum(not unicodedata.name(c, "").startswith("LATIN") for c in letters[::7]) * 2 > len(letters[::7]):
        return "und"
    counts = {code: sum(word in small for word in words) for code, small in small_words().items()}
    best = max(counts, key=lambda code: counts[code])
    foreign = best != "en" and counts[best] >= FOREIGN_SHARE * len(words) and counts["en"] < ENGLISH_SHARE * counts[best]
    return best if foreign else "en"
