"""The headings of sections as they are printed (`headings.toml`), and the words of which others are composed (`heading_words.toml`)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from profilecheck.kinds import SectionKind
from profilecheck.vocabulary import files
from profilecheck.vocabulary.entries import Spelt, clashes
from profilecheck.vocabulary.shape import Keyed, Listed, Path
from profilecheck.vocabulary.spelling import norm

# Headings of offices, societies and the like, which are no employment.
OFFICES = re.compile(r"activit|involve|campus|curricular|committee|\bservice\b|societ|affiliat|council|\btalks?\b|\bgrants?\b|funding|honou?r|award", re.I)


class HeadingWords(Spelt, kw_only=True):
    """`also`: further kinds of what stands below it. `weak`: these words head a section only where they look like a heading."""

    kind: SectionKind
    also: tuple[SectionKind, ...] = ()
    weak: bool = False


class Headings(Keyed, kw_only=True):
    """The file. `stems`: parts of words that tell the kind of a heading that is not listed; earlier rows win."""

    sources: dict[str, str]
    entries: dict[str, HeadingWords]
    stems: dict[SectionKind, tuple[str, ...]]

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


class HeadingParts(Keyed, kw_only=True):
    """Words in the singular, lower case. `heads`: what names a kind of section; `topics`: what a neutral word beside it is about."""

    heads: dict[SectionKind, tuple[str, ...]]
    topics: dict[SectionKind, tuple[str, ...]]
    neutral: Listed
    qualifiers: Listed


SHAPES = {"headings.toml": Headings, "heading_words.toml": HeadingParts}


@functools.cache
def file() -> Headings:
    return files.read("headings.toml", Headings)


def heading_stems() -> dict[SectionKind, tuple[str, ...]]:
    return file().stems


@functools.cache
def headings() -> dict[str, HeadingWords]:
    return file().entries


@functools.cache
def sure_headings() -> frozenset[str]:
    """The headings that are nothing else, lower case."""
    return frozenset(name.lower() for name, heading in headings().items() if not heading.weak and len(name) > 5)


@functools.cache
def known_headings() -> frozenset[str]:
    """All headings in lower case, those among them that are words of a text, too."""
    return frozenset(name.lower() for name in headings())


@functools.cache
def parts() -> HeadingParts:
    return files.read("heading_words.toml", HeadingParts)


@functools.cache
def head_words() -> dict[str, SectionKind]:
    """A word in its common form -> the kind of section that it names."""
    return by_word(parts().heads)


@functools.cache
def topics() -> dict[str, SectionKind]:
    """A word in its common form -> the kind that a neutral word beside it takes."""
    return by_word(parts().topics)


@functools.cache
def neutral_words() -> frozenset[str]:
    return frozenset(norm(word) for word in parts().neutral.names)


@functools.cache
def qualifiers() -> frozenset[str]:
    return frozenset(norm(word) for word in parts().qualifiers.names)


def by_word(kinds: dict[SectionKind, tuple[str, ...]]) -> dict[str, SectionKind]:
    return {norm(word): kind for kind, words in reversed(kinds.items()) for word in words}
