"""Describes a statement: what it is, how it opens, and what it shows."""

from __future__ import annotations

from collections.abc import Sequence

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.statements.features import Features, read_features
from profilecheck.facts.statements.model import judge
from profilecheck.facts.statements.named import Figure, Named
from profilecheck.facts.statements.parts import parts_of
from profilecheck.facts.types import Metric, Shown, Skill, Statement
from profilecheck.vocabulary.verbs import opener, weak_pattern


def describe_statement(source: Source, span: Span, metrics: Sequence[Metric], skills: Sequence[Skill], indices: tuple[int, ...]) -> Statement:
    """A statement with its kind, opener, tense and what it shows; `metrics` and `skills`: those that stand in it, `indices` the metrics' places."""
    text = source.quote(span)
    verb, start, end = opener(text)
    weak = weak_pattern().match(text)
    if weak:
        opener_span: Span | None = Span(span.start + weak.start("weak"), span.start + weak.end("weak"))
        opener_kind, base = "weak", weak.group("weak").lower()
    elif verb:
        opener_span = Span(span.start + start, span.start + end)
        opener_kind, base = ("duty" if verb.duty and not verb.outcome else "strong" if verb.strong else "none"), verb.base
    else:
        opener_span, opener_kind, base = None, "none", None
    parts = parts_of(text)
    each = [(start, features_of(source, Span(span.start + start, span.start + end), metrics, skills)) for start, end in parts] if len(parts) > 1 else []
    judged = judge(features_of(source, span, metrics, skills), each, text)
    return Statement(
        span=span,
        kind=judged.kind,
        sure=judged.sure,
        shows=tuple(Shown(item, Span(span.start + first, span.start + last), sure) for item, sure, (first, last) in judged.shows),
        opener=base,
        opener_span=opener_span,
        opener_kind=opener_kind,  # type: ignore[arg-type]
        tense=verb.tense if verb else "other",
        metrics=indices,
        told=judged.told,
        hints=judged.hints,
        possible=judged.possible,
    )


def features_of(source: Source, span: Span, metrics: Sequence[Metric], skills: Sequence[Skill]) -> Features:
    """What the model sees of a range of the text; training asks the same."""
    start = span.start
    figures = [Figure(m.span.start - start, m.span.end - start, m.kind, m.unit) for m in metrics if span.contains(m.span)]
    names = [Named(s.span.start - start, s.span.end - start, s.name, s.group, s.family) for s in skills if span.contains(s.span)]
    return read_features(source.quote(span), figures, names)
