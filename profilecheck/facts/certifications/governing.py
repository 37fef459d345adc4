"""Which credential a verb speaks of: what is worked towards, or held, stands behind it; and which entries of a list say nothing of their neighbors."""

from __future__ import annotations

import re
from collections.abc import Sequence

from profilecheck.document import Span
from profilecheck.patterns import lazy

TOWARDS = lazy(
    r"\b(?:work(?:ing)? (?:towards?|on)|pursuing|study(?:ing)? (?:for|towards?)|preparing for|training for|sitting for|revising for|"
    r"enrolled (?:in|for|on)|registered (?:for|to take)|signed up (?:for|to take)|candidate for|aim(?:ing)? (?:for|at)|(?:complet|finish|tak)ing|"
    r"plan(?:ning)? (?:on \w+|to \w+)|hoping to \w+|expect(?:ing)? to \w+|about to \w+|due to \w+)\b",
    re.I,
)
HAVE = lazy(r"\b(?:have|has|holds?|holding|possess(?:es|ing)?|earned|obtained|passed|achieved|attained|completed|received|certified (?:as|in))\b", re.I)
# What joins a second verb to what was said before: "PMP and I am currently working towards …".
JOINED = lazy(r"(?:[,(–—-]|\b(?:and|but|while|plus)\b)\s*(?:(?:I|I['’]m|am|is|also|currently|now|presently|still|actively|then)\s+)*$", re.I)
# What a verb is about, where that is something else than the credential before: not "working towards it", "preparing for the May exam".
OBJECT = lazy(
    r"\s+(?:(?:my|the|an?|his|her|their|another|second|further)\s+)*(?!(?:[\w-]+\s+){0,3}(?:exam|examination|test|paper|renewal|completion)\b)"
    r"(?!(?:it|this|that|both|these|them|certif\w+|in|by|on)\b|\d)[A-Za-z]",
    re.I,
)
NEXT = 40
"""Characters behind a verb within which a known credential is what it speaks of."""
# A list is one of so many entries, of so few words on average: what one says is not said of the others.
FEWEST_ENTRIES, MOST_WORDS = 7, 4.0
# What an entry begins with that goes on about the one before: "PMP, in progress", "CSM, expired".
GOES_ON = lazy(
    r"\s*(?:in[- ]progress|in process|pursuing|expected|expir\w+|lapsed|planned|candidate|studying|exam|current|active|valid|(?:19|20)\d\d|\d\d?/)", re.I
)


def tail_end(text: str, start: int, end: int, others: Sequence[Span]) -> int:
    """Where what is said behind a credential ends: before a verb that speaks of another one. `start`, `end`: the range behind it, which the clause ends."""
    for match in TOWARDS.finditer(text, start, end):
        joint = JOINED.search(text, start, match.start())
        follows = any(match.end() <= o.start <= match.end() + NEXT for o in others)
        if joint and (follows or OBJECT.match(text, match.end(), end)):
            return joint.start()
    return end


def governing(text: str, start: int, end: int, first: int) -> str | None:
    """The last verb before a credential, where the words before the `first` credential of its clause don't speak of it; else None.

    They don't where verbs of both kinds stand before it, or one behind the first.
    """
    found = sorted((m.start(), m.group(), kind) for kind, verbs in enumerate((TOWARDS, HAVE)) for m in verbs.finditer(text, start, end))
    return found[-1][1] if found and (found[-1][0] > first or len({kind for _, _, kind in found}) > 1) else None


def entry_of(text: str, start: int, end: int, name: Span) -> tuple[int, int]:
    """The range that speaks of a name in its clause: all of it, or where the clause is a long list of short entries, its own entry and one that goes on."""
    entries = text[start:end].split(",")
    if len(entries) < FEWEST_ENTRIES or len(text[start:end].split()) > MOST_WORDS * len(entries):
        return start, end
    first = text.rfind(",", start, name.start) + 1 or start
    last = text.find(",", name.end, end)
    while last >= 0 and GOES_ON.match(text, last + 1, end):
        last = text.find(",", last + 1, end)
    return first, end if last < 0 else last
