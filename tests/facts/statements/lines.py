"""A line of a resume as a statement, described as the program does it."""

from __future__ import annotations

import functools

from profilecheck import readers
from profilecheck.document import Span
from profilecheck.facts.metrics import find_metrics
from profilecheck.facts.skills import find_skills
from profilecheck.facts.source import Source
from profilecheck.facts.statements import Asked, describe_statements
from profilecheck.facts.types import Statement
from profilecheck.nlp.language import annotate


@functools.cache
def described(text: str) -> Statement:
    """The statement that a text of one line makes, standing alone."""
    document = readers.read_bytes(text.encode(), "line.txt")
    source = Source(document, annotate(document.text))
    span = Span(0, len(document.text))
    metrics = find_metrics(source.doc, [(span, "experience")])
    asked = Asked(span, metrics, find_skills(source, ()), tuple(range(len(metrics))))
    return next(describe_statements(source, [asked]))


def shown(text: str) -> set[str]:
    return {s.item for s in described(text).shows}
