"""Where the model holds each feature of a statement, laid out by its words, so that no name has to be put together to be looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

Name = str | tuple[str, ...]
"""A feature as it is seen: `("b", "project", "plan")` is called "b=project plan" where it is kept; those of the whole line are called as they are."""

# Kinds of features that stand for one word or class, and for two.
OF_ONE = ("w", "k", "vc", "nc", "vo")
OF_TWO = ("b", "k", "vn", "vnw", "vwn", "on", "nn", "pn")


class Rows(Struct, frozen=True):
    """Feature -> its row in the weights, from 1 on: by its whole name, by kind and word, by kind and two words."""

    names: dict[str, int]
    ones: dict[str, dict[str, int]]
    twos: dict[str, dict[str, dict[str, int]]]


def lay_out(names: Iterable[str]) -> Rows:
    """The rows of features that are kept in this order. With no names: what is known before anything is learnt."""
    rows = Rows({}, {kind: {} for kind in OF_ONE}, {kind: {} for kind in OF_TWO})
    for row, name in enumerate(names, 1):
        kind, _, words = name.partition("=")
        first, blank, second = words.partition(" ")
        if kind in OF_TWO and blank:
            rows.twos[kind].setdefault(first, {})[second] = row
        elif kind in OF_ONE:
            rows.ones[kind][words] = row
        else:
            rows.names[name] = row
    return rows


def names_of(rows: Rows) -> Iterator[str]:
    """The name of every feature that has a row."""
    yield from rows.names
    yield from (name_of((kind, word)) for kind, words in rows.ones.items() for word in words)
    yield from (name_of((kind, first, second)) for kind, firsts in rows.twos.items() for first, seconds in firsts.items() for second in seconds)


def name_of(feature: Name) -> str:
    """A feature as it is called where names are kept."""
    return feature if isinstance(feature, str) else f"{feature[0]}={' '.join(feature[1:])}"
