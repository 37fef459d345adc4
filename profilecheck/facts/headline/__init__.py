"""Splits a headline into its parts and judges what it shows; see `headline_parts` for how a part is recognised."""

from __future__ import annotations

from spacy.tokens import Doc

from profilecheck.document import Document, Span
from profilecheck.facts.headline.line import read_line
from profilecheck.facts.headline.parts import find_parts
from profilecheck.facts.headline.verdict import is_only_title, judge_verdict, missing_kinds
from profilecheck.facts.types import Headline, Part


def read_headline(document: Document, doc: Doc, span: Span) -> Headline:
    """The parts of a headline with their place, the kinds that it lacks, and the verdict.

    `doc` is the marked text of the document; `span` the headline's range in it, line breaks included.
    """
    line = read_line(document, doc, span)
    found = find_parts(line)
    parts = tuple(Part(Span(line.offset + f.start, line.offset + f.end), f.kind, f.also) for f in found)
    return Headline(span, parts, missing_kinds(found), judge_verdict(line, found), is_only_title(found))
