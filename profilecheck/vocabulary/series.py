"""Several things in one sentence, as English lists them."""

from __future__ import annotations

from collections.abc import Iterable

PAIR = 2
"""Of more things than these a comma stands before the joint."""


def either(words: Iterable[str]) -> str:
    """ "a, b, or c"."""
    return named(words, "or")


def named(words: Iterable[str], joint: str = "and") -> str:
    """ "a, b, and c"."""
    items = list(dict.fromkeys(words))
    if len(items) > PAIR:
        return f"{', '.join(items[:-1])}, {joint} {items[-1]}"
    return f" {joint} ".join(items)
