"""Where in a text dates can stand at all, so that the patterns are tried nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.nlp.windows import Stretch, beside, search
from profilecheck.patterns import lazy

# Every date has one of these, or a word beside one.
ANCHOR = lazy(
    r"(?<!\d)(?:19[4-9]|20[0-4])\d(?!\d)|['’‘`´]\d\d|(?<!\d)\d\d?/\d\d"
    r"|(?<![\d.])(?:\d\d?[.-])?\d\d?[.-]\d\d(?=\s?[-–—t])|(?<!\w)[1-4][qh]['’]?\d\d|[^\W\d_]{3}[ ./-]?\d\d(?!\d)|(?<![a-z])fy\s?\d\d"
    r"|(?<![\w-])(?:19|20)(?:xx|yy|__|--|\?\?|##)|(?<![\w-])20[012]x(?!\w)|(?<!\w)xx/x{4}(?!\w)"
    r"|(?<![a-z])y{4}(?![a-z])|(?:month|start)[ ,/\]\[]{1,4}(?:year|date)|\[years?\]",
    re.I,
)
AROUND = 48
"""Characters on both sides of an anchor in which the rest of its date stands."""
# Beside each anchor stand two figures, or words for them; each begins with a letter of its own, which is quickly looked for.
FIGURES = lazy(r"\d\d")
WORDS = lazy(r"yyyy|YYYY|Month[ ,/\]\[]|month[ ,/\]\[]|Start[ ,/\]\[]|start[ ,/\]\[]|\[Year|\[year|X/X|X/x|x/X|x/x")
LONGEST_ANCHOR = 16
SPACE = lazy(r"\s")
# A date begins with a figure, an apostrophe, a bracket or a word.
BEGINNING = lazy(r"[^\W\d_]+|\d+|['’‘`´\[]")


def windows(text: str) -> Iterator[Stretch]:
    """Half-open ranges of a text in which dates can stand, cut at white space."""
    low = high = 0
    cues = sorted(match.span() for cue in (FIGURES, WORDS) for match in cue.finditer(text))
    for match in search(ANCHOR, text, beside(cues, LONGEST_ANCHOR, LONGEST_ANCHOR, len(text))):
        start, end = max(0, match.start() - AROUND), min(len(text), match.end() + AROUND)
        # A cut in the middle of a word would make a year of "12019".
        start = next((i for i in range(start, max(0, start - AROUND), -1) if text[i - 1].isspace()), max(0, start - AROUND))
        end = space.start() if (space := SPACE.search(text, end, end + AROUND)) else min(len(text), end + AROUND)
        if start <= high:
            high = end
            continue
        if high > low:
            yield low, high
        low, high = start, end
    if high > low:
        yield low, high


def beginnings(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a date can begin, the end of its window, and the figures, the sign or the word (small letters) that stands there."""
    for low, high in windows(text):
        for match in BEGINNING.finditer(text, low, high):
            yield match.start(), high, match.group().lower()
