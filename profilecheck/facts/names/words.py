"""What a single word says of a title: its noun, a domain or seniority before it, a small word inside it, or a firm's name."""

from __future__ import annotations

from profilecheck.remembered import remembered
from profilecheck.vocabulary.organizations import suffixes
from profilecheck.vocabulary.titles import title_words

# The first part of a compound of two words that is a title's noun has more letters.
PART = 3
# A German noun with one before it: "Projektleiter".
SHORTEST_COMPOUND = 10
Token = tuple[str, int, int]
"""A word of a line, with where it begins and ends in the document."""


def is_noun(word: str) -> bool:
    """Whether a word is a head noun, in the singular or plural."""
    word = word.lower().rstrip(".,")
    return is_one(word) or (word.endswith("s") and word[:-1] in title_words().nouns)


@remembered(4096)
def is_one(word: str) -> bool:
    """Whether a word is a head noun in the singular, as a title is: "Clifton Insurance Brokers" is none."""
    word = word.lower().rstrip(".,")
    nouns = title_words().nouns
    if "-" in word and len(word.split("-")[0]) > PART and word.split("-")[0] in nouns:
        return True  # "Manager-Quality"
    if "." in word and word.partition(".")[0] in title_words().seniority:
        word = word.partition(".")[2]  # "Asst.engineer"
    return word in nouns or (len(word) >= SHORTEST_COMPOUND and word.endswith(title_words().compound_ends))


def known_word(word: str) -> bool:
    """Whether a word stands before a title's noun: seniority or a domain."""
    lower = word.lower().rstrip(".,")
    known = title_words()
    return lower in known.seniority or lower + "." in known.seniority or lower in known.domains


def organization_word(tokens: list[Token]) -> bool:
    """Whether one of the words ends a firm's name."""
    return any(t[0].lower().rstrip(".,") in suffixes() for t in tokens)


def capital(word: str) -> bool:
    """Whether a word may stand inside a title in capitals."""
    return word[0].isupper() or word[0].isdigit() or word.lower() in title_words().small
