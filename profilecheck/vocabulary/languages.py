"""Which language a text is in, by its small words (`languages.toml`)."""

from __future__ import annotations

import functools
import re
import unicodedata

from profilecheck import resources

WORD = re.compile(r"[^\W\d_]+")
# In a text of another language at least this share of the words are its small words; lists of names and tools have fewer.
FOREIGN_SHARE = 0.07
# English ones are less than this share of them: resumes in other languages name tools and titles in English.
ENGLISH_SHARE = 0.4
# Fewer words tell nothing.
FEWEST = 60


@functools.cache
def small_words() -> dict[str, frozenset[str]]:
    data = resources.table("languages.toml")
    return {code: frozenset(entry["words"]) for code, entry in data.items() if code != "sources"}


def language_name(code: str) -> str:
    """The English name of a language; "another language" for one that is not known by its words."""
    entry = resources.table("languages.toml").get(code)
    return str(entry["title"]) if entry else "another language"


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
