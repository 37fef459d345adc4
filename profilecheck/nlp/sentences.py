"""Cuts running text into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.patterns import lazy

END = lazy(r"(?<=[a-z0-9)%\"”’'])[.!?][\"”’)]?\s+(?=[\"“(]?[A-Z0-9])|(?<=[a-z)])\.(?=[A-Z][a-z])")
ABBREVIATION = lazy(
    r"(?:\b(?:inc|ltd|corp|co|etc|e\.g|i\.e|vs|sr|jr|dr|mr|mrs|ms|st|no|approx|dept|u\.s|u\.k|ph\.d|b\.s|m\.s|fig|incl|est|avg|min|max|yrs?|mos?|assn"
    r"|bros|govt|mgmt)|\b[A-Z])$",
    re.I,
)
# Letters before a full stop in which the longest abbreviation stands.
REACH = 8


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Half-open ranges of the sentences of a paragraph; abbreviations don't end one."""
    start = 0
    for match in END.finditer(text):
        if ABBREVIATION.search(text[max(0, match.start() - REACH) : match.start()]):
            continue
        yield start, match.start() + 1
        start = match.end()
    if start < len(text):
        yield start, len(text)
