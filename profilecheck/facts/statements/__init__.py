"""Describes a statement: achievement or duty, how it opens, and which core responsibilities it shows."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.statements.features import read_features
from profilecheck.facts.statements.model import predict
from profilecheck.facts.statements.points import judge_by_rules, read
from profilecheck.facts.statements.responsibilities import responsibilities_in
from profilecheck.facts.types import Metric, Statement
from profilecheck.kinds import StatementKind
from profilecheck.vocabulary.verbs import opener, weak_pattern


def describe_statement(source: Source, span: Span, metrics: tuple[Metric, ...], indices: tuple[int, ...]) -> Statement:
    """A statement with its kind, opener, tense and responsibilities."""
    text = source.quote(span)
    verb, start, end = opener(text)
    weak = weak_pattern().match(text)
    kind, sure = classify(text, metrics)
    if weak:
        opener_span: Span | None = Span(span.start + weak.start("weak"), span.start + weak.end("weak"))
        opener_kind, base = "weak", weak.group("weak").lower()
    elif verb:
        opener_span = Span(span.start + start, span.start + end)
        opener_kind, base = ("duty" if verb.duty and not verb.outcome else "strong" if verb.strong else "none"), verb.base
    else:
        opener_span, opener_kind, base = None, "none", None
    return Statement(
        span=span,
        kind=kind,
        sure=sure,
        responsibilities=responsibilities_in(text),
        opener=base,
        opener_span=opener_span,
        opener_kind=opener_kind,  # type: ignore[arg-type]
        tense=verb.tense if verb else "other",
        metrics=indices,
    )


def classify(text: str, metrics: tuple[Metric, ...]) -> tuple[StatementKind, float]:
    """(kind, how sure): by the trained model, and by the rules where none is installed."""
    kinds = [m.kind for m in metrics]
    return predict(read_features(text, kinds)) or judge_by_rules(read(text), kinds)
