"""What to write instead, for rules whose own examples don't show it (`rewrites.toml`)."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Path


class Rewrite(Keyed, kw_only=True):
    """What stands in a document, and what could; `instead` is empty where nothing stands there."""

    instead: tuple[str, ...]
    write: tuple[str, ...]
    source: str

    def faults(self) -> Iterator[tuple[Path, str]]:
        if not self.write:
            yield ("write",), "holds nothing to write"


class Rewrites(Keyed, kw_only=True):
    """By the names of rules."""

    sources: dict[str, str]
    rules: dict[str, Rewrite]


SHAPES = {"rewrites.toml": Rewrites}


@functools.cache
def rewrites() -> Rewrites:
    return files.read("rewrites.toml", Rewrites)
