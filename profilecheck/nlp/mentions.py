"""What a component hands on: mentions with their place, kept on the Doc both as spaCy spans and as values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct
from spacy.tokens import Doc

from profilecheck.document import Span

KEY = "profilecheck"


class Mention(Struct, frozen=True):
    """Something that stands in the text.

    `kind` is the component's word for it, `value` what it means (a frozen struct or a string), `source` who says so
    ("lexicon:tools", "nlp.quantities", "model:statements"), `sure` from 0 to 1 (1: by rule or exact spelling).
    """

    kind: str
    span: Span
    value: Any
    source: str
    sure: float = 1.0


def mark(doc: Doc, key: str, found: Iterable[Mention]) -> None:
    """Keep mentions under a key: as `doc.spans[key]` for spaCy's users, with their values for `facts`."""
    mentions = tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end)))
    doc.spans[key] = [span for m in mentions if (span := doc.char_span(m.span.start, m.span.end, label=m.kind, alignment_mode="expand")) is not None]
    store(doc)[(KEY, key)] = mentions


def marked(doc: Doc, key: str) -> tuple[Mention, ...]:
    """The mentions that a component left, in the order of the text; empty if it did not run."""
    found: tuple[Mention, ...] = store(doc).get((KEY, key), ())
    return found


def store(doc: Doc) -> dict[Any, Any]:
    """spaCy's place for what others keep on a Doc; any hashable key will do there."""
    return doc.user_data
