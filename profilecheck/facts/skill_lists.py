"""Reads lists of skills entry by entry and tells which entries are names, by their label and their look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from profilecheck.document import Block, Document, Span
from profilecheck.facts.types import SkillGroup

SEPARATOR = re.compile(r"\s*[,;|•·●▪\t]\s*|\s+[–—]\s+|\s*\n\s*")
LABEL = re.compile(r"^(?P<label>[^:,;]{2,45}):\s*")
# What the label of a list says about its entries; earlier rows win.
LABELS: tuple[tuple[SkillGroup, re.Pattern[str]], ...] = (
    ("method", re.compile(r"method|framework|standard|complian|regulat|practice", re.I)),
    ("technology", re.compile(r"technolog|languages?|programming|database|operating|platform|hardware|network|server|cloud|erp|system|infrastructure|protocol|web|environment|virtuali[sz]", re.I)),
    ("tool", re.compile(r"tool|software|application|package|office|ide\b|utilit", re.I)),
)
# A name has at most this many words; longer entries are phrases that say something.
MOST_WORDS = 4
# How a name looks that no lexicon holds: capitals inside, digits, signs ("YSIS", "ThinApp", "ADO.NET", "C++").
LOOK = re.compile(r"^(?:[A-Z][A-Z0-9&/+.-]{1,9}|[A-Z]?[a-z]+[A-Z]\w*|\w*[A-Za-z]\d[\w.]*|\w+[.#+]\w*)(?:\s[A-Z0-9][\w.+#/-]*){0,3}$")
COMMON = frozenset("IT US USA UK II III IV PC TV OK MS BS BA MA CEO CFO CIO CTO HR PR QC GPA AM PM ASAP FAQ ID NY CA TX".split())


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One entry of a list; `group` is None where nothing says that it is a name."""

    span: Span
    group: SkillGroup | None
    sure: float


def list_entries(document: Document, block: Block) -> Iterator[ListEntry]:
    text = document.quote(block.span)
    label = LABEL.match(text)
    group: SkillGroup | None = None
    start = 0
    if label:
        start = label.end()
        group = next((g for g, pattern in LABELS if pattern.search(label.group("label"))), None)
    place = start
    for match in [*SEPARATOR.finditer(text, start), None]:
        end = match.start() if match else len(text)
        piece = text[place:end].strip(" .()")
        at = text.index(piece, place) if piece else place
        place = match.end() if match else len(text)
        words = piece.split()
        if not words or len(words) > MOST_WORDS or len(piece) < 2 or piece.upper() in COMMON:
            continue
        span = Span(block.span.start + at, block.span.start + at + len(piece))
        looks = bool(LOOK.match(piece))
        if group is not None and (looks or piece[0].isupper()):
            yield ListEntry(span, group, 0.7)
        elif looks:
            yield ListEntry(span, "technology", 0.5)
        else:
            yield ListEntry(span, None, 0.0)
