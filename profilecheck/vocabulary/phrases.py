"""Finds many fixed phrases in a text, as an alternation of all of them would, but laid out by their rarest words, so that there is nothing to compile."""

from __future__ import annotations

import functools
import re
from collections.abc import Collection, Iterable, Iterator, Set

# What a phrase can begin with: a word, or a sign as in "(ISC)2".
FIRST = re.compile(r"\w+|[^\w\s]")


class Phrases:
    """Phrases that count where they stand as whole words; of those that begin at one place the longest.

    `glue`: signs that bind what they touch like a letter does, so that "risk" is not found in "risk-based". `cut`: a phrase
    may end within a word; it holds more than its first word then.
    """

    def __init__(self, phrases: Iterable[str], glue: str = "-", *, cut: bool = False) -> None:
        self.glue, self.cut = glue, cut
        self.telling: dict[str, list[tuple[int, str]]] = {}
        """The longest word of a phrase that stands whole in every text with it -> such phrases, and where in them it stands: most texts hold none."""
        for phrase in sorted(set(phrases)):
            words = FIRST.findall(phrase)
            whole = words[:-1] if cut and phrase[-1:].isalnum() else words
            assert whole, f"{phrase!r} can't be found by a word of it"
            word = max(whole, key=len)
            # A word may stand inside an earlier one of the phrase: "arts" in "martial arts".
            start = phrase.index(word) if len(words) == 1 else next(m.start() for m in FIRST.finditer(phrase) if m.group() == word)
            self.telling.setdefault(word, []).append((start, phrase))

    def find(self, text: str, start: int = 0, words: Collection[str] | None = None) -> Iterator[tuple[int, int]]:
        """Half-open ranges of the phrases behind `start`, none of which overlaps another.

        `words`: the `pieces_of` the text or of one that it is a part of, if somebody has them; of these `telling_in` is enough.
        """
        words = FIRST.findall(text, start) if words is None else words
        if not words or self.telling.keys().isdisjoint(words):
            return
        ends: dict[int, int] = {}
        for word in self.telling.keys() & words:
            place = text.find(word, start)
            while place >= 0:
                for before, phrase in self.telling[word]:
                    first = place - before
                    if text.startswith(phrase, first) and first >= start:
                        end = first + len(phrase)
                        if end > ends.get(first, 0) and self.stands_free(text, first, end):
                            ends[first] = end
                place = text.find(word, place + 1)
        reached = start
        for first in sorted(ends):
            if first >= reached:
                reached = ends[first]
                yield first, reached

    def telling_in(self, words: Set[str]) -> Set[str]:
        """Those of some words one of which stands in every text with a phrase."""
        return self.telling.keys() & words

    @functools.cached_property
    def known(self) -> dict[str, list[str]]:
        """First word -> phrases that begin with it, the longest first."""
        found: dict[str, list[str]] = {}
        for phrase in sorted({phrase for some in self.telling.values() for _, phrase in some}, key=len, reverse=True):
            found.setdefault(FIRST.findall(phrase)[0], []).append(phrase)
        return found

    def end_at(self, text: str, place: int) -> int | None:
        """Where the longest phrase ends that begins at a place; None where none does."""
        first = FIRST.match(text, place)
        for phrase in self.known.get(first.group(), ()) if first else ():
            if text.startswith(phrase, place) and (self.cut or not self.bound(text, place + len(phrase))):
                return place + len(phrase)
        return None

    def stands_in(self, text: str, words: Collection[str] | None = None) -> bool:
        """Whether one of the phrases does. `words`: as for `find`."""
        return next(self.find(text, 0, words), None) is not None

    def stands_free(self, text: str, start: int, end: int) -> bool:
        """Whether what stands around a phrase is no part of a longer word."""
        return not self.bound(text, start - 1) and (self.cut or not self.bound(text, end))

    def bound(self, text: str, place: int) -> bool:
        """Whether the character at a place makes what stands beside it part of a longer word."""
        letter = text[place : place + 1] if place >= 0 else ""
        return letter.isalnum() or (letter != "" and (letter == "_" or letter in self.glue))


class Apart(dict[int, int]):
    """What `str.translate` puts for each character, asked once a character: itself, or a blank for a sign that is not `kept`."""

    def __init__(self, kept: str = "") -> None:
        super().__init__()
        self.kept = kept

    def __missing__(self, code: int) -> int:
        character = chr(code)
        self[code] = code if character.isalnum() or character in self.kept else ord(" ")
        return self[code]


def pieces_of(text: str) -> list[str]:
    """The words and signs of a text, as phrases are looked up by."""
    return FIRST.findall(text)


def folded(text: str) -> str:
    """Small letters, one for each letter: places in it are places in the text."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(small if len(small) == 1 else letter for letter in text for small in (letter.lower(),))
