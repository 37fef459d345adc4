"""Which language a text is in, by its small words (`languages.toml`)."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Sequence

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
# A letter beyond those of the Latin script that are used in Europe.
OTHER_SCRIPT = re.compile(r"[^\W\d_\u0000-\u024f]")
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
def languages_of_words() -> dict[str, tuple[str, ...]]:
    """A small word -> the codes of the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for code, language in languages().languages.items():
        for name in language.names:
            found[name] = (*found.get(name, ()), code)
    return found


@functools.cache
def foreign_words() -> frozenset[str]:
    """The small words of all languages but English; some of them are English words, too."""
    return frozenset(name for code, language in languages().languages.items() if code != "en" for name in language.names)


def small_words(words: Iterable[str]) -> dict[str, int]:
    """How many of some words are small words of each language."""
    counts = dict.fromkeys(languages().languages, 0)
    known = languages_of_words()
    for codes in filter(None, map(known.get, words)):
        for code in codes:
            counts[code] += 1
    return counts


def language_name(code: str) -> str:
    """The English name of a language; "another language" for one that is not known by its words."""
    known = languages().languages.get(code)
    return known.title if known else "another language"


def is_other_script(text: str) -> bool:
    """Whether most letters, of which a seventh is looked at, are none of the Latin script."""
    letters = [c for c in text if c.isalpha()][::7]
    return sum(not unicodedata.name(c, "").startswith("LATIN") for c in letters) * 2 > len(letters)


def language_of(text: str, words: Sequence[str] | None = None) -> str:
    """The code of the language ("en" where nothing speaks against it, "und" for another script). `words`: its words in small letters, if somebody has them."""
    if words is None:
        words = WORD.findall(text.lower())
    if len(words) < FEWEST:
        return "en"
    if not text.isascii() and OTHER_SCRIPT.search(text) and is_other_script(text[:20_000]):
        return "und"
    counts = small_words(words)
    best = max(counts, key=lambda code: counts[code])
    foreign = best != "en" and counts[best] >= FOREIGN_SHARE * len(words) and counts["en"] < ENGLISH_SHARE * counts[best]
    return best if foreign else "en"
