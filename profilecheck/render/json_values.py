"""What all output in JSON is made of: ranges with their text, figures, and how it is written down."""

from __future__ import annotations

import json
import math
from typing import Any

from profilecheck.document import Document, Span

SCHEMA = 1
Json = dict[str, Any]


def dump(data: Json, *, indent: int | None = None) -> str:
    """JSON that any UTF-8 file can hold: characters as they are, except where half of a surrogate pair came out of a broken file."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    return json.dumps(data, allow_nan=False, indent=indent) if any("\ud800" <= c <= "\udfff" for c in text) else text


def mention(document: Document, span: Span) -> Json:
    """A range of the document and its text, letter for letter."""
    return {"text": document.quote(span), "start": span.start, "end": span.end}


def optional_mention(document: Document, span: Span | None) -> Json | None:
    return None if span is None else mention(document, span)


def quote(document: Document, span: Span | None) -> str | None:
    return None if span is None else document.quote(span)


def number(value: float | None, digits: int = 6) -> float | int | None:
    """A figure without a needless `.0`; None where it is no finite number, which JSON can't say."""
    if value is None or not math.isfinite(value):
        return None
    rounded = round(value, digits)
    return int(rounded) if rounded == int(rounded) else rounded
