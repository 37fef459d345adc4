"""Every pattern that meets a document's text takes time that grows with the text and not with its square, whatever the text is made of."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from typing import Any, cast

import pytest

from profilecheck.patterns import Lazy

ROOMS = ("readers", "nlp", "facts", "jobs", "advice", "rules", "vocabulary", "render", "batch", "running")
LENGTH = 500
"""Characters: at this length what is cubic takes seconds, what is square a tenth, what is linear nothing."""
MOST = 0.1
BLANKS = (" ", "\t", "\n", "\n\n")
"""Runs of these reach readers only: in the text of a document words stand one blank apart."""
UNITS = (
    "a", "A", "1", "-", ".", "a ", "A ", "a.", "a,", "1,", "1.", "1 ", "$1", "(", "((a", "|", "| ", "/", "//", "http://", "www.", "@", "a@", "a@a.", "&", "'",
    "a'", "•", "• ", "–", "Jan ", "2020 ", "2020-", "Jan 2020 - ", "Ab ", "Ab, ", "Ab C. ", "PMP ", "PMP, ", "+1 ", "a-", "<a ", "[", "]", "{", "\\", "\\a",
    "# ", "**", "__", "`", '"', ":", "; ", "%", "x\n",
)  # fmt: skip
WINDOWS = {"facts.metrics.things.SUBJECT": 80, "facts.certifications.reading.ABOUT": 160, "facts.certifications.unlisted.FRONT": 160}
"""Patterns that meet no more than so many characters at a time."""


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """(where it stands, pattern) of all that modules hold, by themselves or in tables."""
    seen: set[tuple[str, int]] = set()

    def dig(value: Any, where: str, depth: int = 0) -> Iterator[tuple[str, re.Pattern[str]]]:
        if isinstance(value, re.Pattern | Lazy):
            if isinstance(value.pattern, str) and (value.pattern, value.flags) not in seen:
                seen.add((value.pattern, value.flags))
                yield where, cast("re.Pattern[str]", value)
        elif depth < 4 and isinstance(value, dict):
            for key, inner in value.items():
                yield from dig(key, where, depth + 1)
                yield from dig(inner, where, depth + 1)
        elif depth < 4 and isinstance(value, list | tuple | set | frozenset):
            for inner in value:
                yield from dig(inner, where, depth + 1)

    for room in ROOMS:
        package = importlib.import_module(f"profilecheck.{room}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                yield from dig(value, f"{module.name.removeprefix('profilecheck.')}.{name}")


FOUND = dict(patterns())
assert len(FOUND) > 400, "the patterns were not found"


def seconds(pattern: re.Pattern[str], text: str) -> float:
    begun = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begun


@pytest.mark.parametrize("room", ROOMS)
def test_no_pattern_is_slow_on_any_text(room: str) -> None:
    """A first look takes the time once; what seems slow is looked at again, since a busy machine adds to it."""
    units = (*UNITS, *BLANKS) if room == "readers" else UNITS
    texts = [unit * (LENGTH // len(unit)) + "!" for unit in units]
    cut = {where: WINDOWS.get(where, LENGTH + 1) for where in FOUND if where.startswith(f"{room}.")}
    slow = [(where, text[:8]) for where, most in cut.items() for text in texts if seconds(FOUND[where], text[:most]) > MOST]
    assert [(where, text) for where, text in slow if min(seconds(FOUND[where], text * (cut[where] // len(text))) for _ in range(3)) > MOST] == []
