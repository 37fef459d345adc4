"""Describes a statement: what it is, how it opens, and what it shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.statements.features import Look, read_features
from profilecheck.facts.statements.judging import Judgement, judge
from profilecheck.facts.statements.model import model as shipped
from profilecheck.facts.statements.named import Figure, Named
from profilecheck.facts.statements.outcomes import outcome_of
from profilecheck.facts.statements.parts import parts_of
from profilecheck.facts.statements.scores import score
from profilecheck.facts.statements.shape import Reading
from profilecheck.facts.types import Metric, Shown, Skill, Statement


class Asked(Struct, frozen=True):
    """A statement that is to be described, with the `metrics` and `skills` that stand in it; `indices`: the metrics' places among all."""

    span: Span
    metrics: Sequence[Metric]
    skills: Sequence[Skill]
    indices: tuple[int, ...]


def describe_statements(source: Source, asked: Iterable[Asked]) -> Iterator[Statement]:
    """Statements with their kind, opener, tense and what they show; all of a document at once, as adding up weights is faster so."""
    asked = list(asked)
    parts = [found if len(found := parts_of(source.quote(one.span))) > 1 else [] for one in asked]
    looks = [look_at(source, one.span, one.metrics, one.skills) for one in asked]
    for one, borders in zip(asked, parts, strict=True):
        start = one.span.start
        looks += [look_at(source, Span(start + low, start + high), one.metrics, one.skills) for low, high in borders]
    scored = list(score(read_features(looks, shipped().rows)))
    each = iter(scored[len(asked) :])
    told = [[(low, next(each)) for low, _ in borders] for borders in parts]
    judged = judge([(source.quote(one.span), whole, some) for one, whole, some in zip(asked, scored, told, strict=False)])
    for one, whole, judgement in zip(asked, scored, judged, strict=False):
        yield describe(source, one, whole.found.line, judgement)


def describe(source: Source, asked: Asked, line: Reading, judged: Judgement) -> Statement:
    """A statement as it was judged, with how it opens and what came of it."""
    span, text = asked.span, source.quote(asked.span)
    achieved = judged.kind == "achievement" or any(item == "C4" for item, _, _ in judged.shows)
    outcome = outcome_of(text, span.start, tuple(asked.metrics), achieved=achieved) if judged.kind != "other" else None
    verb, weak = line.verb, line.weak
    if weak:
        opener_span: Span | None = Span(span.start + weak[0], span.start + weak[1])
        opener_kind, base = "weak", text[slice(*weak)].lower()
    elif verb:
        opener_span = Span(span.start + line.start, span.start + line.end)
        opener_kind, base = ("duty" if verb.duty and not verb.outcome else "strong" if verb.strong else "none"), verb.base
    else:
        opener_span, opener_kind, base = None, "none", None
    return Statement(
        span=span,
        kind=judged.kind,
        sure=judged.sure,
        shows=tuple(Shown(item, Span(span.start + first, span.start + last), sure) for item, sure, (first, last) in judged.shows),
        opener=base,
        opener_span=opener_span,
        opener_kind=opener_kind,  # type: ignore[arg-type]
        tense=verb.tense if verb else "other",
        metrics=asked.indices,
        told=judged.told,
        hints=judged.hints,
        outcome=outcome.span if outcome else None,
        measured=outcome is not None and outcome.measured,
        possible=judged.possible,
    )


def look_at(source: Source, span: Span, metrics: Sequence[Metric], skills: Sequence[Skill]) -> Look:
    """What is looked at of a range of the text; training asks the same."""
    start = span.start
    figures = [Figure(m.span.start - start, m.span.end - start, m.kind, m.unit) for m in metrics if span.contains(m.span)]
    names = [Named(s.span.start - start, s.span.end - start, s.name, s.group, s.family) for s in skills if span.contains(s.span)]
    return Look(source.quote(span), figures, names)
