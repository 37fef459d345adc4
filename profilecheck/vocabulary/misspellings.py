"""Words that are often misspelled (`misspellings.toml`)."""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Path


class Wrong(Keyed, kw_only=True):
    """A word, in small letters -> how it is misspelled."""

    source: str
    words: dict[str, tuple[str, ...]]


class Misspellings(Keyed, kw_only=True):
    """One list for each source."""

    sources: dict[str, str]
    lists: dict[str, Wrong]

    def faults(self) -> Iterator[tuple[Path, str]]:
        times = Counter(wrong for one in self.lists.values() for words in one.words.values() for wrong in words)
        right = {word for one in self.lists.values() for word in one.words}
        for name, one in self.lists.items():
            for word, words in one.words.items():
                for wrong in words:
                    if wrong in right or times[wrong] > 1:
                        yield ("lists", name, "words", word), f"holds {wrong!r}, which is a word or stands under another one, too"


SHAPES = {"misspellings.toml": Misspellings}


@functools.cache
def right_spellings() -> dict[str, str]:
    """Wrong spelling -> the right one, in small letters."""
    lists = files.read("misspellings.toml", Misspellings).lists
    return {wrong: right for one in lists.values() for right, words in one.words.items() for wrong in words}
