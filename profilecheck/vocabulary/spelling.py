"""What two spellings of a word have in common: case, plural, hyphens, common slips."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from profilecheck.remembered import remembered
from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Listed

PIECE = re.compile(r"[^\W\d_]+|\d+|\s+|.", re.S)

# A word in capitals of at most this length is an acronym, whose S is no plural: "MCTS" is not the plural of "MCT".
LONGEST_ACRONYM = 5


class Spelling(Keyed, kw_only=True):
    """`singular`: words that end in s without being a plural. `misspelt`: slip -> what it stands for."""

    sources: dict[str, str]
    singular: Listed
    misspelt: dict[str, str]


SHAPES = {"spelling.toml": Spelling}


@functools.cache
def words() -> tuple[frozenset[str], dict[str, str]]:
    """(words that are no plural, slips with what they stand for)."""
    data = files.read("spelling.toml", Spelling)
    return frozenset(data.singular.names), data.misspelt


@remembered(1 << 17)
def norm(word: str) -> str:
    """Lower case, one form for singular and plural, `&` as `and`, and words often misspelt as they should be.

    >>> [norm(w) for w in ("Methodologies", "Servers", "Analysis", "&", "SQL", "Managment")]
    ['methodology', 'server', 'analysis', 'and', 'sql', 'management']
    """
    if word.isupper() and len(word) <= LONGEST_ACRONYM:
        return word.lower()
    word = word.lower()
    singular, misspelt = words()
    if len(word) > 3 and word[-1] == "s" and word not in singular and word[-2] not in "su":
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        if word.endswith(("ches", "shes", "xes", "sses")):
            return word[:-2]
        word = word[:-1]
    return "and" if word == "&" else misspelt.get(word, word)


def plural(noun: str) -> str:
    """The plural of an English noun by the rules of spelling.

    >>> [plural(n) for n in ("policy", "survey", "process", "box", "risk")]
    ['policies', 'surveys', 'processes', 'boxes', 'risks']
    """
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def pieces(text: str) -> list[str]:
    """The tokens of a spelling, white space left out."""
    return [p for p in PIECE.findall(text) if not p.isspace()]


def variants(spelling: str) -> Iterable[str]:
    """A spelling and, where it has hyphens, the ways people write it without them."""
    yield spelling
    if "-" in spelling.strip("-"):
        yield spelling.replace("-", " ")
        yield spelling.replace("-", "")
    elif " " in spelling and spelling.count(" ") == 1:
        yield spelling.replace(" ", "-")
