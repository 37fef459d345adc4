"""A headline with the marks that lie in it, by offsets of its own, so that the rules may be written without the document."""

from __future__ import annotations

import bisect
import re
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from spacy.tokens import Doc

from profilecheck.document import Document, Span
from profilecheck.facts.names.words import is_noun
from profilecheck.kinds import PartKind
from profilecheck.nlp.mentions import marked
from profilecheck.patterns import lazy
from profilecheck.vocabulary.headline import WORD, headlines

KEYS = ("titles", "tools", "technologies", "methods", "certifications", "specialisms", "industries", "competencies", "soft", "quantities")
EDGE = " \t\n,;:|/&+-–—·•~.()[]@\"'“”‘’®™*#>=!?"
# The lexicon has "ITIL certified" as a name; here the word may stand for a whole list: "PMP, CSM & ITIL certified".
BEHIND = "-certified"
WRAP = lazy(r"(?P<before>[^\W\d_]+)\n(?=(?P<after>[^\W\d_]+))")
SAID = lazy(r"[\s-]+certified$", re.I)


class Hit(Struct, frozen=True):
    """A mark in the line; `value` is the lexicon's Term or the Quantity."""

    start: int
    end: int
    value: Any


class Found(Struct, frozen=True):
    """A part in the making. `either`: a name that may be a credential or a method, until its neighbours are known."""

    start: int
    end: int
    kind: PartKind
    also: tuple[PartKind, ...] = ()
    either: bool = False
    guess: bool = False
    """Told by its form only, since no word of it is known."""
    lead: str = ""
    """What stands right before it: a separator or the role of a connecting word."""


class HeadlineText(Struct, frozen=True):
    """The text of one headline, its place in the document and the marks in it by key, in order."""

    text: str
    offset: int
    hits: dict[str, tuple[Hit, ...]]
    starts: dict[str, list[int]]
    reach: dict[str, int]
    """The length of the longest mark of each key: how far back one may begin that covers a place."""

    def marks(self, key: str, start: int, end: int) -> tuple[Hit, ...]:
        """The marks under a key that lie inside a range."""
        hits = self.hits[key]
        starts = self.starts[key]
        first, last = bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
        return tuple(h for h in hits[first:last] if h.end <= end)

    def crossing(self, start: int, end: int, keys: tuple[str, ...] = KEYS) -> bool:
        """Whether a mark begins before and ends after a range: the range is inside a name."""
        for key in keys:
            hits = self.hits[key]
            reach = self.reach[key]
            at = bisect.bisect_left(self.starts[key], start) - 1
            while at >= 0 and hits[at].start >= start - reach:
                if hits[at].end > end:
                    return True
                at -= 1
        return False

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Without blanks and signs at both ends, but with a sign that belongs to a name: ®, the + of "A+", the # of "#OpenToWork"."""
        while start < end and self.text[start] in EDGE and not (self.text[start] == "#" and start + 1 < end and self.text[start + 1].isalpha()):
            start += 1
        while end > start and self.text[end - 1] in EDGE:
            sign = self.text[end - 1]
            if sign in "®™" or (sign == ")" and "(" in self.text[start:end]) or (sign in "+#" and end - start > 1 and self.text[end - 2].isalnum()):
                break
            end -= 1
        return start, end

    def words(self, start: int, end: int) -> list[tuple[str, int, int]]:
        return [(m.group(), m.start(), m.end()) for m in WORD.finditer(self.text, start, end)]

    def left_over(self, start: int, end: int, hits: tuple[Hit, ...]) -> list[str]:
        """The words of a range that no mark covers, lower case."""
        spans = [(h.start, h.end) for h in hits]
        words = ((w, a, b - len(BEHIND) if w.lower().endswith(BEHIND) else b) for w, a, b in self.words(start, end))
        return [w.lower().rstrip(".") for w, a, b in words if not any(x <= a and b <= y for x, y in spans)]


def unwrapped(match: re.Match[str]) -> str:
    """A wrap in the middle of a title ("PMO" and, on the next line, "Director") as a blank; any other separates."""
    before, after = match.group("before"), match.group("after")
    return f"{before} " if is_noun(after) and not is_noun(before) and before[0].isupper() else f"{before}\n"


def read_line(document: Document, doc: Doc, span: Span) -> HeadlineText:
    hits = {}
    for key in KEYS:
        inside = (m for m in marked(doc, key) if span.contains(m.span))
        hits[key] = tuple(Hit(m.span.start - span.start, m.span.end - span.start, m.value) for m in inside)
    text = WRAP.sub(unwrapped, document.quote(span))
    hits["certifications"] = tuple(replace(h, end=h.start + len(SAID.sub("", text[h.start : h.end]))) for h in hits["certifications"])
    hits["foreign"] = tuple(Hit(m.start(), m.end(), None) for m in headlines().foreign.finditer(text))
    starts = {key: [h.start for h in found] for key, found in hits.items()}
    reach = {key: max((h.end - h.start for h in found), default=0) for key, found in hits.items()}
    return HeadlineText(text, span.start, hits, starts, reach)
