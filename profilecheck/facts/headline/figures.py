"""Tells what a figure in a headline stands for: the size of the work, a result, or years of experience."""

from __future__ import annotations

import re

from profilecheck.facts.headline.line import Found, HeadlineText
from profilecheck.kinds import PartKind
from profilecheck.patterns import lazy
from profilecheck.vocabulary.headline import headlines

# "NPS 71", "CSAT of 4.8": a level that was reached.
LEVEL = lazy(r"\b(?:e?NPS|CSAT)\b\W{0,3}(?:score |of |at )?\+?\d|\d\S? (?:e?NPS|CSAT)\b")
UP_TO = lazy(r"\bup to\b", re.I)
# A sum in front of what is delivered is its size, also where the rest tells how that ended: "$10M+ infrastructure programs on time".
SIZED = lazy(
    r"[$€£]\s?\d[\d.,]*\s?(?:[kmb]|mm|bn|million|billion)?\+?\s(?:[\w/&-]+\s){0,3}(?:program|project|portfolio|rollout|roll-out|implementation|migration|deployment|transformation)",
    re.I,
)
# "€2M in cost reductions": what was won, not what is managed.
WON = lazy(r"\bin (?:[\w-]+ ){0,2}(?:savings?|reductions?|avoidance|benefits?|profits?|efficienc(?:y|ies)|improvements?|gains?)\b", re.I)
NOT_A_RESULT = lazy(r"\b(?:remote|available|onsite|on-site|hands-on|committed)\b", re.I)


def measure(line: HeadlineText, start: int, end: int) -> Found | None:
    """Scope, impact or value of a stretch by its figures, or by words that stand for one; None if it has neither."""
    data = headlines()
    text = line.text[start:end]
    figures = [h.value for h in line.marks("quantities", start, end)]
    shapes = {f.shape for f in figures}
    result = tells_result(text)
    field = fields(line, start, end)
    if data.none_of.search(text):
        return Found(start, end, "impact", field)
    if LEVEL.search(text):
        return Found(start, end, "impact", field)
    if not figures:
        return measure_words(line, start, end, field)
    if any(f.change or f.shape in ("times", "ratio", "score", "points") for f in figures):
        return Found(start, end, "impact", field)
    if "percent" in shapes:
        return None if NOT_A_RESULT.search(text) else Found(start, end, "impact", field)
    if any(f.group == "quality" and not f.value for f in figures):
        return Found(start, end, "impact", field)
    if shapes == {"time"}:
        if data.years.search(text):
            return Found(start, end, "value", field_of_years(line, start, end))
        if result:
            return Found(start, end, "impact", field)
        return Found(start, end, "scope", field) if len(line.words(start, end)) == 2 and text[0].isdigit() else None
    if result:
        return Found(start, end, "impact", with_size(text, field))
    if "time" in shapes and re.search(r"\b(?:in|within)\s+(?:just |only |under )?\d", text):
        return Found(start, end, "impact", ("scope", *field))
    return Found(start, end, "scope", field)


def measure_words(line: HeadlineText, start: int, end: int, field: tuple[PartKind, ...]) -> Found | None:
    """Scope, impact or value of a stretch without a figure."""
    data, text = headlines(), line.text[start:end]
    if data.years.search(text):
        return Found(start, end, "value", field_of_years(line, start, end))
    if data.impact_sure.search(text):
        return Found(start, end, "impact", field)
    return Found(start, end, "scope", field) if data.scope.search(text) and "%" not in text else None


def tells_result(text: str) -> bool:
    return headlines().impact.search(UP_TO.sub(" ", text)) is not None or WON.search(text) is not None


def with_size(text: str, field: tuple[PartKind, ...]) -> tuple[PartKind, ...]:
    """What else a result tells: the size of what was delivered, where a sum stands in front of it, and its field."""
    return ("scope", *field) if SIZED.search(text) else field


def fields(line: HeadlineText, start: int, end: int) -> tuple[PartKind, ...]:
    """The field of IT that a figure is about: "€12m ERP replacement"; "8 scrum teams" has none."""
    for key in ("technologies", "specialisms"):
        for hit in line.marks(key, start, end):
            words = {w.lower() for w, _, _ in line.words(hit.start, hit.end)}
            if hit.value.match != "context" and not words <= headlines().frame and (key == "technologies" or hit.value.entry.fields["role"]):
                return ("specialism",)
    return ("specialism",) if any(w.lower() in headlines().fields for w, _, _ in line.words(start, end)) else ()


def field_of_years(line: HeadlineText, start: int, end: int) -> tuple[PartKind, ...]:
    """What the years were spent on: "12 years in banking", "15 years of cloud migrations", "20 years of Agile delivery"; "20 years in IT" names nothing."""
    also = fields(line, start, end)
    if any(h.value.match != "context" and h.value.entry.fields["family"] in ("agile", "predictive") for h in line.marks("methods", start, end)):
        also = ("methodology",)
    return (*also, "industry") if any(h.value.match != "context" for h in line.marks("industries", start, end)) else also
