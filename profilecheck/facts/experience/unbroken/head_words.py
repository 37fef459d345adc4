"""What a single word says in a head that stands in running text: a title's noun, a small word, a firm's form, capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from profilecheck.facts.names.places import organization_near
from profilecheck.facts.names.words import is_one, known_word
from profilecheck.vocabulary.organizations import legal_forms
from profilecheck.vocabulary.titles import title_words

# Small words inside of titles and names: "Head of Delivery", "Bank of Norland".
INSIDE = frozenset(["of", "and", "&", "-", "–", "—", "/", "|", "for", "the", "de", "at", "@", "to", "in", "a"])
# Short forms that are a field, no title.
FIELDS = frozenset(["IT", "PMO", "QA", "EPMO"])
# Letters of words in capitals, that one abbreviation has not.
LOUD_LETTERS = 5
# So many words, half of them in lower case, tell what a firm does.
READING = 5
# Signs that join words to one, and those beside which parts of one stand.
JOINED, PARTS = re.compile(r"[/–-]"), re.compile(r"[/(),-]")


def is_small(word: str) -> bool:
    """Whether it is a small word or a sign inside of a title or name; one with a capital only where all is set in them."""
    return word in INSIDE or (word.isupper() and len(word) > 1 and word.lower() in INSIDE)


def is_title_noun(word: str) -> bool:
    """Whether a word, or one of those that a sign joins to it, is a title's noun: "Manager/Team"."""
    return any(part[:1].isupper() and is_one(part.strip("(),.")) for part in JOINED.split(word) if part)


def is_noun_here(word: str) -> bool:
    bare = word.strip("().,")
    short = bare in title_words().abbreviations and len(bare) > 1 and bare not in FIELDS
    return short or is_title_noun(word) or (word.islower() and is_one(bare))


def ends_in_noun(word: str) -> bool:
    """Whether the last of the words that a sign joins is a title's noun: "Analyst/Manager", but not "Manager/Business"."""
    return is_noun_here(word.rstrip("/").rpartition("/")[2] or word)


def is_known(word: str) -> bool:
    """Whether a word, or one of those that a sign joins to it, stands before a title's noun: "Deployments/Special"."""
    return any(known_word(part) for part in PARTS.split(word) if part)


def is_form(word: str) -> bool:
    return word.strip(",").lower().rstrip(".") in legal_forms()


def names_organization(text: str) -> bool:
    """Whether a text sounds like an employer's name, also one in capitals: "HARROW, INC"."""
    return organization_near(text) or any(is_form(word) for word in text.split()[1:])


def depths(words: Sequence[str]) -> Iterator[int]:
    """For each word, how many brackets are open before it."""
    depth = 0
    for word in words:
        yield depth
        depth = max(0, depth + word.count("(") - word.count(")"))


def is_loud(words: Sequence[str]) -> bool:
    """Whether words are set in capitals; one short one may be an abbreviation."""
    return all(w.isupper() for w in words) and sum(len(w) for w in words) > LOUD_LETTERS


def is_soft(words: Sequence[str]) -> bool:
    return any(any(c.islower() for c in w) for w in words)


def begins_name(word: str, *, alone: bool) -> bool:
    """Whether a firm's name may begin with a word; one in small letters where it is the whole of it."""
    if word[0] in "(&/,\"“'":
        return False
    if is_small(word) and not word.isupper():
        return word == "the"
    return not word[0].islower() or is_inner_capital(word) or alone


def is_inner_capital(word: str) -> bool:
    """Whether a name begins with a small letter: "iHeartRadio"."""
    return word[0].islower() and word[1:2].isupper()


def reads_on(words: Sequence[str]) -> bool:
    """Whether words are a phrase in small letters, as tells what a firm does; no name is one."""
    return len(words) >= READING and sum(w[0].islower() for w in words) * 2 >= len(words)
