"""Reads lists of skills entry by entry, with what the label of a list says about its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from profilecheck.document import Block, Document, Span
from profilecheck.kinds import SkillGroup
from profilecheck.patterns import lazy

SEPARATOR = lazy(r"\s*[,;|•·●▪\t()\[\]]\s*|\s+[–—-]\s+|\s*\n\s*")
LABEL = lazy(r"(?P<label>[^:,;()]{2,45}):\s*")
# Words that open a list without a colon where a table lost its lines: "Databases SQL, MySQL, …".
BARE_LABEL = lazy(
    r"(?P<label>(?:operating|programming|business)?\s*(?:software|hardware|databases?|applications?|systems?|languages?|tools|methodologies|networking|platforms?"
    r"|technologies|protocols|utilities|industries))\s+(?=[A-Z])",
    re.I,
)
JOINT = lazy(r"\s+(?:and|&)\s+|^(?:and|&)\s+")
# What the label of a list says about its entries; earlier rows win.
LABELS: tuple[tuple[SkillGroup, re.Pattern[str]], ...] = (
    ("method", lazy(r"method|framework|standard|complian|regulat|practice", re.I)),
    ("tool", lazy(r"tools?\b|software|package|office|ides?\b|utilit|applications?\b", re.I)),
    (
        "technology",
        lazy(
            r"technolog|languages?|programming|database|operating|platform|hardware|network|server|cloud|erp|systems?|infrastructure"
            r"|protocol|web|environment|virtuali[sz]|technical",
            re.I,
        ),
    ),
)
# A line of an experience that is a list all the same: "Environment: Java, Oracle, …".
LISTING = lazy(
    r"\W{0,3}(?:[\w/&-]+\s+){0,2}(?:environments?|technolog(?:y|ies)|tools?|skills|software|hardware|platforms?|languages?|databases?|stack)"
    r"(?:[\w/& ]{0,25}):",
    re.I,
)
# Fewer entries than this are a sentence with a colon in it.
FEWEST_LISTED = 2
# How a name looks that no lexicon holds: an acronym, capitals inside, digits, signs ("YSIS", "ThinApp", "ADO.NET", "C++").
LOOK = lazy(r"^(?:[A-Z][A-Z0-9&/+-]{1,5}|[A-Z]?[a-z]+[A-Z]\w*|[A-Z]\w*-?\d[\w.]*|\w+\.[A-Z]+|\w+[+#]+)(?:\s[A-Z0-9][\w.+#/-]*){0,3}$")
# How well a language is spoken: "B2", "C1".
GRADE = lazy(r"[ABC][12]")
# A name has at most this many words; longer entries are phrases that say something.
MOST_WORDS = 4
# Commas from which on a line that opens with a bare label is a list.
BARE_COMMAS = 2


class ListEntry(Struct, frozen=True):
    """One entry of a list; `group` is what the label says of it, None where there is no telling label."""

    span: Span
    group: SkillGroup | None


def label_group(label: str) -> SkillGroup | None:
    return next((g for g, pattern in LABELS if pattern.search(label)), None)


def list_entries(document: Document, block: Block) -> Iterator[ListEntry]:
    """The entries of a block, at separators and brackets; the last two of "a, b and c" apart."""
    text = document.quote(block.span)
    group: SkillGroup | None = None
    place = 0
    bare = BARE_LABEL.match(text)
    if bare and text.count(",") >= BARE_COMMAS and not LABEL.match(text):
        group, place = label_group(bare.group("label")), bare.end()
    for match in [*SEPARATOR.finditer(text, place), None]:
        end = match.start() if match else len(text)
        label = LABEL.match(text, place, end)
        if label and not text.startswith("//", label.end()):
            group, place = label_group(label.group("label")), label.end()
        for start, stop in halves(text, place, end):
            piece = text[start:stop]
            stripped = piece.strip(" .:*-")
            words = stripped.split()
            if len(stripped) >= 2 and len(words) <= MOST_WORDS:
                at = block.span.start + start + piece.index(stripped)
                yield ListEntry(Span(at, at + len(stripped)), group)
        place = match.end() if match else len(text)


def halves(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A piece, cut at "and" and "&" where both sides are short enough for names."""
    piece = text[start:end]
    joint = JOINT.search(piece) if "and" in piece or "&" in piece else None
    if joint and len(piece.split()) <= MOST_WORDS + 1:
        yield start, start + joint.start()
        yield start + joint.end(), end
    else:
        yield start, end


def is_listing(text: str) -> bool:
    """Whether a line outside the skills lists technologies after a label that says so."""
    label = LISTING.match(text)
    return bool(label) and len(re.findall(r"[,;|/]", text[label.end() :])) >= FEWEST_LISTED if label else False
