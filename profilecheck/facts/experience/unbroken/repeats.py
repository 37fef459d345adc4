"""Where a document says the words of a head again: in the heads of other jobs, at its top, in its text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.source import Source

# Words at the document's beginning among which the present title stands.
TOP_WORDS = 60
LETTERS = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")


class Page(Struct, frozen=True):
    """The document's words in small letters, where each begins, and at which places each stands among them."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    at: dict[str, list[int]]


def page_of(source: Source) -> Page:
    found = [(m.group().casefold(), m.start()) for m in LETTERS.finditer(source.document.text)]
    at: dict[str, list[int]] = defaultdict(list)
    for n, (word, _) in enumerate(found):
        at[word].append(n)
    return Page(tuple(w for w, _ in found), tuple(s for _, s in found), at)


class Repeats(Struct, frozen=True):
    """The folded `words` of one head, which stand at `place`, beside those of the `others` and the whole `page`."""

    page: Page
    words: Sequence[str]
    place: Span
    others: Sequence[Sequence[str]]

    def beginnings(self, begins: Iterable[int]) -> Iterator[tuple[int, int]]:
        """From each of these words on, what another head begins with too, and then goes on otherwise."""
        for begin in begins:
            for other in self.others:
                n = common(self.words[begin:], other)
                if 0 < n < len(other):
                    yield begin, begin + n

    def at_top(self, begins: Iterable[int]) -> Iterator[tuple[int, int]]:
        """From each of these words on, what stands at the document's top too; a word alone only where the head begins with it."""
        for begin in begins:
            spoken = [(n, w) for n, w in enumerate(self.words) if w and n >= begin]
            for at in self.elsewhere(spoken[0][1]) if spoken else ():
                n = common([w for _, w in spoken], self.page.words[at : at + len(spoken)])
                if at < TOP_WORDS and n < len(spoken) and (n > 1 or begin == 0):
                    yield begin, spoken[n - 1][0] + 1

    def endings(self, floor: int) -> Iterator[int]:
        """Where the words begin, no further in front than the floor, with which another head ends too."""
        for other in self.others:
            if n := common(self.words[::-1], other[::-1]):
                yield max(len(self.words) - n, floor)

    def mention(self, begins: Iterable[int]) -> frozenset[int]:
        """The first of these words from which on the text says them all again."""
        for begin in begins:
            rest = [w for w in self.words[begin:] if w]
            if rest and any(common(rest, self.page.words[at : at + len(rest)]) == len(rest) for at in self.elsewhere(rest[0])):
                return frozenset([begin])
        return frozenset()

    def elsewhere(self, word: str) -> Iterator[int]:
        """The places of a word outside of the head."""
        for at in self.page.at.get(word, ()):
            if not self.place.start <= self.page.starts[at] < self.place.end:
                yield at


def fold(word: str) -> str:
    """A word in small letters without the signs around it; nothing where it has no letter."""
    return word.strip("().,;:|").casefold() if LETTERS.search(word) else ""


def common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two texts begin with in common."""
    n = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        n += 1
    return n
