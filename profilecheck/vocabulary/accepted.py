"""Names that the user's settings declare known, beside those of the lexicons: products, titles, certifications."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from profilecheck.vocabulary.entries import Entry
from profilecheck.vocabulary.titles import title_words

SOURCE = "settings"
"""Who says so, for what is found by such a name."""


class Accepted(Struct, frozen=True):
    """Names as they are written. Each counts as one that a lexicon holds; where a lexicon holds it too, this one stands."""

    products: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    certifications: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.products or self.titles or self.certifications)

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """(lexicon, entry) of each name. Products and certifications are found as written, since many are also words; titles in any case."""
        for name in self.products:
            yield "tools", entry(name, "exact", family="other")
        for name in self.titles:
            yield "titles", entry(name, "word", family="project", level=level(name))
        for name in self.certifications:
            yield "certifications", entry(name, "exact", full=name, issuer="", family="other", level="professional")


def entry(name: str, match: str, **fields: Any) -> Entry:
    return Entry(name, ((name, match),), (), (), fields | {"source": SOURCE})


def level(title: str) -> str:
    """The level of an accepted title, by its last head noun; the words of seniority around it are weighed where it is read."""
    nouns = title_words().nouns
    return next((nouns[word] for word in reversed(title.lower().split()) if word in nouns), "mid")
