"""Finds many fixed phrases in a text, as an alternation of all of them would, but laid out by first words, so that there is nothing to compile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

# What a phrase can begin with: a word, or a sign as in "(ISC)2".
FIRST = re.compile(r"\w+|[^\w\s]")


class Phrases:
    """Phrases that count where they stand as whole words; of those that begin at one place the longest.

    `glue`: signs that bind what they touch like a letter does, so that "risk" is not found in "risk-based". `cut`: a phrase
    may end within a word; it holds more than its first word then.
    """

    def __init__(self, phrases: Iterable[str], glue: str = "-", *, cut: bool = False) -> None:
        self.glue, self.cut = glue, cut
        self.known: dict[str, list[str]] = {}
        self.telling: dict[str, set[str]] = {}
        """The longest word of a phrase that stands whole in every text with it -> the first words of such phrases: most texts hold none."""
        for phrase in sorted(set(phrases), key=len, reverse=True):
            first, *more = pieces_of(phrase) or [""]
            assert first not in ("", phrase if cut else ""), f"{phrase!r} can't be found by its first word"
            self.known.setdefault(first, []).append(phrase)
            whole = [first, *(more[:-1] if cut and phrase[-1].isalnum() else more)]
            self.telling.setdefault(max(whole, key=len), set()).add(first)

    def find(self, text: str, start: int = 0, words: Sequence[str] | None = None) -> Iterator[tuple[int, int]]:
        """Half-open ranges of the phrases behind `start`, none of which overlaps another. `words`: the `pieces_of` the text, if somebody has them."""
        words = FIRST.findall(text, start) if words is None else words
        if self.telling.keys().isdisjoint(words):
            return
        reached = start
        for place in self.beginnings(text, start, words):
            if place >= reached and not self.bound(text, place - 1):
                end = self.end_at(text, place)
                if end is not None:
                    yield place, end
                    reached = end

    def beginnings(self, text: str, start: int, words: Sequence[str]) -> list[int]:
        """Where first words of phrases stand that may be there, in order, also within longer words."""
        found = []
        for first in {first for word in self.telling.keys() & words for first in self.telling[word]}:
            place = text.find(first, start)
            while place >= 0:
                found.append(place)
                place = text.find(first, place + 1)
        return sorted(found)

    def stands_in(self, text: str) -> bool:
        return next(self.find(text), None) is not None

    def end_at(self, text: str, place: int) -> int | None:
        """Where the longest phrase ends that begins at a place; None where none does."""
        first = FIRST.match(text, place)
        for phrase in self.known.get(first.group(), ()) if first else ():
            if text.startswith(phrase, place) and (self.cut or not self.bound(text, place + len(phrase))):
                return place + len(phrase)
        return None

    def bound(self, text: str, place: int) -> bool:
        """Whether the character at a place makes what stands beside it part of a longer word."""
        letter = text[place : place + 1] if place >= 0 else ""
        return letter.isalnum() or (letter != "" and (letter == "_" or letter in self.glue))


def pieces_of(text: str) -> list[str]:
    """The words and signs of a text, as phrases are looked up by."""
    return FIRST.findall(text)


def folded(text: str) -> str:
    """Small letters, one for each letter: places in it are places in the text."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(small if len(small) == 1 else letter for letter in text for small in (letter.lower(),))
