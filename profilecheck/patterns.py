"""Regular expressions that are compiled when they are first used: half of what the modules declare is not needed for one document."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, cast


class Lazy:
    """Stands for a compiled pattern. From its first use on it holds the methods of the real one, so that a call costs no more than there."""

    def __init__(self, source: str, flags: int) -> None:
        self.source, self.wanted = source, flags

    def __getattr__(self, name: str) -> Any:
        """Called for what this object does not have yet: compiles, and keeps all that a pattern can do."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.source, self.wanted)
        self.__dict__.update((known, getattr(compiled, known)) for known in dir(compiled) if not known.startswith("_"))
        return getattr(compiled, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(source, flags)`, put off until it is used; a fault in it shows only then, so a test compiles them all."""
    return cast("re.Pattern[str]", Lazy(source, flags))


def by_letters(source: str) -> Callable[[str], re.Pattern[str]]:
    r"""The pattern for a text. Where that is plain ASCII, letters and digits are spelled out and so looked up in a table, which takes half of the time.

    `[^\W\d_]` stands for a letter; `\w` and `\d` stand inside of brackets only.
    """
    any_letters = lazy(source)
    plain = lazy(source.replace(r"[^\W\d_]", "[A-Za-z]").replace(r"\w", "A-Za-z0-9_").replace(r"\d", "0-9"))
    return lambda text: plain if text.isascii() else any_letters
