"""Tells achievements from duties, how a statement opens, and which core responsibility it shows."""

from __future__ import annotations

import functools
import re

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Metric, Statement, StatementKind
from profilecheck.facts.verbs import forms, opener, weak_pattern

# What came of it, in words.
RESULT = re.compile(
    r"\b(?:result(?:ed|ing|s)? in|led to|leading to|which (?:reduced|increased|improved|saved|cut|enabled|allowed|led|removed|stopped|kept|unblocked|resulted)|so that|thereby|thus|enabling|allowing|"
    r"saving|savings of|reducing|increasing|improving|cutting|eliminating|avoiding|generating|boosting|exceeding|surpassing|adding|closing|achieving|"
    r"ahead of (?:schedule|plan|time|target|deadline)|on[- ]time|on[- ]schedule|under budget|within budget|on budget|below budget|without (?:a single|any|an?)|zero|first[- ]ever|"
    r"awards?\b|awarded|recogni[sz]ed (?:by|for|as)|promoted|ranked|top[- ]performing|signed off|successful(?:ly)?)\b",
    re.I,
)
RESULT_KINDS = frozenset({"saving", "revenue", "schedule", "percent-change", "quality"})
SIZE_KINDS = frozenset({"volume", "budget", "duration", "team-size", "other"})
# Points for and against an achievement; the sign of the sum decides. Weights by reading 200 fictional lines: an outcome
# verb alone ("Decommissioned …") or a result alone tips it, a size alone ("Managed 12 projects") does not.
OUTCOME_VERB, RESULT_METRIC, RESULT_WORDS, SIZE, STRONG_VERB = 1.5, 2.0, 1.0, 0.4, 0.2
DUTY_VERB, WEAK_OPENER, PRESENT, NO_VERB, BASE = -1.0, -1.5, -0.8, -0.3, -0.7
LABEL = re.compile(r"^[\w &/()'-]{2,40}:(?:\s|$)")
STACK = re.compile(r"^(?:environment|technolog(?:y|ies)(?: used)?|tools?(?: used)?|client|tech stack|stack|platforms?|skills(?: used)?|software|hardware|languages|company size|reason for leaving|project|role|team|location|duration|industry|reported? to)\b[^:]{0,25}:", re.I)


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
        responsibilities=responsibilities(text),
        opener=base,
        opener_span=opener_span,
        opener_kind=opener_kind,  # type: ignore[arg-type]
        tense=verb.tense if verb else "other",
        metrics=indices,
    )


def classify(text: str, metrics: tuple[Metric, ...]) -> tuple[StatementKind, float]:
    """(kind, how sure): points for outcome words, results and figures against duty words."""
    verb, _, _ = opener(text)
    words = text.split()
    if is_other(text, words, has_verb=verb is not None or bool(weak_pattern().match(text))):
        return "other", 0.8
    points = BASE
    kinds = {m.kind for m in metrics}
    if weak_pattern().match(text):
        points += WEAK_OPENER
    elif verb is None:
        points += NO_VERB
    else:
        points += OUTCOME_VERB if verb.outcome and verb.tense != "present" else 0.0
        points += STRONG_VERB if verb.strong else 0.0
        points += DUTY_VERB if verb.duty and not verb.outcome else 0.0
        points += PRESENT if verb.tense == "present" else 0.0
    points += RESULT_METRIC if kinds & RESULT_KINDS else 0.0
    points += SIZE if kinds & SIZE_KINDS else 0.0
    points += RESULT_WORDS if RESULT.search(text) else 0.0
    later = [forms().get(w.lower()) for w in re.findall(r"[A-Za-z]+", text)[1:]]
    points += 0.5 if any(v and v.outcome and v.tense == "past" for v in later) else 0.0
    return ("achievement" if points > 0 else "duty"), min(1.0, 0.5 + abs(points) / 4)


def is_other(text: str, words: list[str], *, has_verb: bool) -> bool:
    """Headings, stack lines, dates and the like: they say neither what was done nor what the job was."""
    if text.rstrip().endswith(":") or STACK.match(text):
        return True
    if has_verb:
        return False
    verbs_inside = any(w.lower().strip(",.;") in forms() for w in words)
    return (len(words) <= 9 and not verbs_inside) or (bool(LABEL.match(text)) and len(words) <= 12 and not verbs_inside)


@functools.cache
def responsibility_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """(id, pattern of all its cues) for the ten core responsibilities of the guide."""
    patterns = []
    for item, fields in resources.table("guide.toml")["responsibilities"].items():
        cues = sorted((re.escape(c) for c in fields["cues"]), key=len, reverse=True)
        patterns.append((item, re.compile(rf"(?<![\w-])(?:{'|'.join(cues)})(?![\w-])")))
    return tuple(patterns)


def responsibilities(text: str) -> tuple[str, ...]:
    lower = text.lower()
    return tuple(item for item, pattern in responsibility_patterns() if pattern.search(lower))
