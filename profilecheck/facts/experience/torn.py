"""Puts statements together again that a page break or a full stop in an abbreviation tore in two ("… of the Dept." / "of Health")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.patterns import lazy

# No sentence ends behind these.
SHORTENED = lazy(
    r"(?:^|\s)(?:dept|depts|sq|ft|approx|no|vs|inc|co|corp|ltd|st|mt|ave|govt|univ|intl|natl|assoc|e\.g|i\.e|etc|mrs?|ms|dr|u\.s|u\.k)\.$", re.I
)
# Nor behind these, whatever sign follows.
OPEN = lazy(r"\b(?:and|or|of|the|an?|to|for|with|in|by|from|at|as|including|&)\s?[:,]?$|,$", re.I)
ENDED = lazy(r"[.!?;:]\W*$")
# The writer begins statements with a capital if so many of them do.
CAPITALS = 0.6
# Below this many nothing can be said of how the writer begins.
FEWEST = 3


def mended(source: Source, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The statements of a role, those together that belong together: the second goes on in lower case where the others begin with a capital."""
    found: list[Span] = []
    parts = tuple(spans)
    begins = [source.quote(s).lstrip(" \t\"'“(•*–-")[:1] for s in parts]
    usual = len(parts) >= FEWEST and sum(not b.islower() for b in begins) >= CAPITALS * len(parts)
    for span, begin in zip(parts, begins, strict=True):
        if found and begin.islower() and goes_on(source.quote(found[-1]), usual=usual):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)


def goes_on(text: str, *, usual: bool) -> bool:
    """Whether a statement has no end of its own. `usual`: the others begin with capitals, so that what does not is the rest of one."""
    text = " ".join(text.split())
    return OPEN.search(text) is not None or (usual and (ENDED.search(text) is None or SHORTENED.search(text) is not None))
