"""Initials that a page spells out itself: where its words are not those of the lexicon, the initials mean something else on the whole page."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz

from profilecheck.patterns import lazy

LEXICONS = frozenset({"tools", "technologies", "methods", "competencies", "specialisms", "certifications"})
"""Marks whose spellings may be initials."""
# "Discrepancy Report (DR)", "DR (Discrepancy Report)".
BEHIND = lazy(r"(?<![A-Za-z])(?P<words>(?:[A-Za-z][\w-]*[\s/]+(?:of|and|the|for|to|in|&)?\s*){2,7})\((?P<letters>[A-Z]{2,8})s?\)")
BEFORE = lazy(r"(?P<letters>[A-Z](?<![\w-].)[A-Z]{1,7})\s?\((?P<words>[A-Za-z][\w-]*(?:[ /-]+[\w&]+){1,7})\)")
# "MOS 25B", "MOS: 0651", "MOS-12B (Combat Engineer)": the code of an occupation in the forces, which is never spelled out; but "MOS 2016" is an edition.
SPECIALTY = lazy(r"\bMOS\b[\s:#(–-]{0,3}(?:\d\d[A-Z]\d{0,2}\b|(?!19|20)\d{4}\b)")
# Where the first can end, and how many words may stand before: it is tried there only, as it takes long.
LETTERS = lazy(r"\([A-Z]{2,8}s?\)")
MOST_WORDS = 15
SMALL = frozenset({"of", "and", "the", "for", "to", "in", "a", "an", "on"})
LIKE = 78
"""So alike (0–100) the printed words are to those of the lexicon, misprints and variants included ("program", "project")."""


@functools.lru_cache(1)
def spelled_out(text: str) -> dict[str, tuple[str, ...]]:
    """Initials -> what a text spells them out as, in small letters. It is asked of one text before its sections are known and afterwards."""
    found: dict[str, tuple[str, ...]] = {}
    if "MOS" in text and SPECIALTY.search(text):
        found["MOS"] = ("military occupational specialty",)
    if "(" not in text:
        return found
    for last, matches in ((True, behind_words(text)), (False, BEFORE.finditer(text))):
        for match in matches:
            letters, words = match.group("letters"), re.findall(r"[A-Za-z0-9]+", match.group("words"))
            spelled = next(meanings(letters, words, last=last), "")
            if spelled:
                found[letters] = (*found.get(letters, ()), spelled)
    return found


def behind_words(text: str) -> Iterator[re.Match[str]]:
    """Initials in brackets behind words, each looked for among the words between it and the brackets before."""
    low = 0
    for bracket in LETTERS.finditer(text):
        before = text[low : bracket.start()].rsplit(None, MOST_WORDS)
        first = low + len(before[0]) if len(before) > MOST_WORDS else low
        yield from BEHIND.finditer(text, first, bracket.end())
        low = bracket.end()


def meanings(letters: str, words: list[str], *, last: bool) -> Iterator[str]:
    """The words that begin with the letters, small ones between them left out or not; `last`: those right before the bracket, else all."""
    for count in range(len(letters), len(words) + 1) if last else (len(words),):
        some = words[-count:]
        for counted in (some, [w for w in some if w.lower() not in SMALL]):
            if "".join(w[0] for w in counted).upper() == letters:
                yield " ".join(some).lower()


def means_else(printed: str, spellings: Iterable[str], known: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether initials stand for something else on this page: they are spelled out there, and unlike the words that the lexicon has for them.

    A name of which the lexicon holds no such words is never refused. `known`: what the page spells out.
    """
    there = known.get(printed)
    if there is None:
        return False
    full = [s.lower() for s in spellings if spells(s, printed)]
    return bool(full) and not any(fuzz.ratio(one, other) >= LIKE or one in other or other in one for one in there for other in full)


def spells(words: str, letters: str) -> bool:
    """Whether words spell initials out."""
    parts = re.findall(r"[A-Za-z0-9]+", words)
    return any("".join(w[0] for w in some).upper() == letters for some in (parts, [w for w in parts if w.lower() not in SMALL]) if len(some) > 1)
