"""What dated positions, titles and mentions add up to: years, level, field, each with its reason."""

from __future__ import annotations

from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.facts.career.field import specialise
from profilecheck.facts.career.later import later_date
from profilecheck.facts.career.leading import in_projects, leads_projects
from profilecheck.facts.career.level import PRACTISED, assess_level, standing
from profilecheck.facts.career.newcomer import is_newcomer
from profilecheck.facts.career.service import years_of_service
from profilecheck.facts.career.years import years
from profilecheck.facts.names.levels import PROJECT_FAMILIES
from profilecheck.facts.source import Source
from profilecheck.facts.types import Career, Headline, Metric, Position, Skill

__all__ = ["PRACTISED", "assess_career", "leads_projects"]

IT_FAMILIES = (*PROJECT_FAMILIES, "it", "management")
"""Titles of these say that a document may be about IT work however few systems it names."""


def assess_career(
    source: Source,
    positions: tuple[Position, ...],
    headline: Headline | None,
    summary: Span | None,
    skills: tuple[Skill, ...],
    metrics: tuple[Metric, ...],
    as_of: Month,
    *,
    near: float | None,
) -> Career:
    """Years, level and field of a person, each with its reason; "present" counts to `as_of`. `near`: how near the work is to IT (`Target.share`)."""
    total = years(positions, as_of)
    leading = years((p for p in positions if in_projects(source, p)), as_of)
    field, shares, evidence = specialise(source, positions, headline, summary, skills, near=near)
    stands = standing(source, positions, headline, summary, skills, metrics, as_of)
    level, reason = assess_level(stands)
    return Career(
        level,
        total,
        leading if leading is not None or total is None else 0.0,
        field if tells_a_field(field, stands.it, positions) else "generalist",
        tuple((role, tuple(found)) for role, found in sorted(evidence.items())),
        reason,
        tuple(sorted(shares.items(), key=lambda s: (-s[1], s[0]))),
        is_newcomer(source, positions, headline, summary, level, total),
        later_date(source, positions, as_of),
        years_of_service(source, positions),
    )


def tells_a_field(field: str, it: bool, positions: tuple[Position, ...]) -> bool:
    """Whether a document's field is one of IT projects: an accountant's ledgers and a planner's SAP are no ERP projects, unlike those of whoever leads projects
    now, however few systems a short document names."""
    titled = any(p.leads or p.family in IT_FAMILIES for p in positions)
    leads_now = bool(positions) and positions[0].leads and positions[0].family == "project"
    return (it or leads_now) and titled if field == "erp" else it or titled
