"""The headings of sections as they are printed (`headings.toml`)."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from profilecheck.kinds import SectionKind
from profilecheck.vocabulary import files
from profilecheck.vocabulary.entries import Spelt, clashes
from profilecheck.vocabulary.shape import Path, shape


@shape
class HeadingWords(Spelt):
    """`also`: further kinds of what stands below it. `weak`: these words head a section only where they look like a heading."""

    kind: SectionKind
    also: tuple[SectionKind, ...] = ()
    weak: bool = False


@shape
class Headings:
    """The file. `stems`: parts of words that tell the kind of a heading that is not listed; earlier rows win."""

    sources: dict[str, str]
    entries: dict[str, HeadingWords]
    stems: dict[SectionKind, tuple[str, ...]]

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


SHAPES = {"headings.toml": Headings}


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
