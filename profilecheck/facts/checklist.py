"""The checklist: for each line of the guide that can be answered with yes or no, the places that show it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.statements import responsibilities
from profilecheck.facts.statements.tells import LEADING, TEAM, YEARS, describes_project, run_together, tells_outcome, tells_problem
from profilecheck.facts.types import Evidence, Metric, Profile, Statement

# A sentence of a summary has at least this many words.
SENTENCE_WORDS = 8
# Specialisms of this weight and above name a technical domain ("network infrastructure"), lighter ones only hint at it.
TELLING_WEIGHT = 2
HARD = ("technology", "tool")


def find_evidence(source: Source, profile: Profile) -> tuple[tuple[str, Evidence], ...]:
    """The lines of the checklist in the guide's order, each with the places that show it (at most five)."""
    lines: dict[str, Evidence] = {}
    lines |= summary_lines(source, profile)
    lines |= experience_lines(source, profile)
    lines |= responsibility_lines(source, profile)
    lines |= other_lines(profile)
    return tuple((item, Evidence(e.met, tuple(sorted(e.spans))[:5])) for item, e in lines.items())


def shown(spans: Iterable[Span], *, judged: bool = True) -> Evidence:
    found = tuple(spans)
    return Evidence(bool(found) if judged else None, found)


def matches(source: Source, pattern: re.Pattern[str], span: Span) -> list[Span]:
    return [Span(span.start + m.start(), span.start + m.end()) for m in pattern.finditer(source.quote(span))]


def summary_lines(source: Source, profile: Profile) -> dict[str, Evidence]:
    """B1–B8: what the summary says. Without one, nothing is said."""
    spans = [s.span for s in source.sections_of("summary") if s.kind == "summary"]
    prose = [span for span in spans if len(source.quote(span).split()) >= SENTENCE_WORDS]
    years = [m for span in prose for m in matches(source, YEARS, span)]
    metrics = [m.span for span in prose for m in profile.metrics_in(span) if not any(m.span.overlaps(y) for y in years)]
    skills = [s for span in prose for s in profile.skills_in(span)]
    domains = [m for span in prose for key in ("specialisms", "industries") for m in source.marks(key, span) if m.value.match != "context"]
    technical = [s.span for s in skills if s.group in HARD] + [m.span for m in domains if m.kind == "specialisms" and is_technical(m.value.entry.fields)]
    leading = [m for span in prose for m in matches(source, LEADING, span)]
    return {
        "B1": shown(prose),
        "B2": shown(years),
        "B3": shown(metrics),
        "B4": shown(technical),
        "B5": shown(s.span for s in skills if s.group == "method"),
        "B6": shown(m.span for m in domains),
        "B8": shown(leading),
    }


def is_technical(fields: dict[str, Any]) -> bool:
    """Whether a specialism is a technical domain of its own, not a word that many projects use."""
    return bool(fields["role"]) and fields["weight"] >= TELLING_WEIGHT


def experience_lines(source: Source, profile: Profile) -> dict[str, Evidence]:
    """C2–C9 and F2, judged on the statements of the positions."""
    statements = [s for p in profile.positions for s in p.statements]
    judged = bool(statements)
    metrics = {s: [profile.metrics[i] for i in s.metrics] for s in statements}
    skills = {s: profile.skills_in(s.span) for s in statements}
    duties = [s for s in statements if s.kind == "duty"]
    texts = {s: source.quote(s.span) for s in statements}

    teams = [found for s in statements for found in matches(source, TEAM, s.span)]

    def specific(statement: Statement) -> bool:
        return bool(metrics[statement]) or any(s.group in HARD for s in skills[statement])

    def count(kind: str) -> int:
        return sum(run_together(texts[s]) for s in statements if s.kind == kind)

    return {
        "C2": shown((s.span for s in statements if describes_project(texts[s], specific=specific(s))), judged=judged),
        "C3": shown((s.span for s in statements if s.kind != "other" and tells_problem(texts[s])), judged=judged),
        "C4": shown((s.span for s in statements if tells_outcome(texts[s], s.kind, (m.kind for m in metrics[s]))), judged=judged),
        "C5": shown((m.span for s in statements for m in metrics[s] if is_budget(m)), judged=judged),
        "C6": shown([*(m.span for s in statements for m in metrics[s] if m.kind == "team-size"), *teams], judged=judged),
        "C7": shown((k.span for s in statements for k in skills[s] if k.group == "method" and k.family not in ("regulation", "standard")), judged=judged),
        "C8": shown((k.span for s in statements for k in skills[s] if k.group in HARD), judged=judged),
        "C9": Evidence(count("duty") > count("achievement") if judged else None, tuple(s.span for s in duties[:5])),
        "F2": shown((k.span for s in statements for k in skills[s] if k.group == "tool"), judged=judged),
    }


def is_budget(metric: Metric) -> bool:
    return metric.kind == "budget" and metric.unit is not None and len(metric.unit) == 3 and metric.unit.isupper()


def responsibility_lines(source: Source, profile: Profile) -> dict[str, Evidence]:
    """D1: the statements that show each of the ten core responsibilities."""
    statements = [s for p in profile.positions for s in p.statements]
    items = responsibilities.items()
    return {item: shown((s.span for s in statements if item in s.responsibilities), judged=bool(statements)) for item in items}


def other_lines(profile: Profile) -> dict[str, Evidence]:
    """G2: a project-management credential in headline, after the name or in the summary. H1: a related degree."""
    prominent = [c.span for c in profile.certifications if c.management and c.status == "held" and prominent_place(profile, c.name)]
    degrees = [e.degree for e in profile.education if e.related and e.level in ("doctorate", "master", "bachelor", "associate")]
    return {"G2": shown(prominent), "H1": shown(degrees)}


def prominent_place(profile: Profile, name: str) -> bool:
    places = [s.span for s in profile.sections if s.kind in ("summary", "contact", "headline")]
    if profile.headline:
        places.append(profile.headline.span)
    words = name.lower()
    named = [c.span for c in profile.certifications if c.name == name]
    return any(words in profile.quote(span).lower() or any(span.contains(c) for c in named) for span in places)
