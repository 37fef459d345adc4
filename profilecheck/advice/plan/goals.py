"""Goals of the guide's five kinds: chosen by gap and stage, measured by the person's own figures, dated in quarters; never what the page already shows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import get_args

from profilecheck.advice.plan.dossier import Dossier
from profilecheck.advice.plan.types import Choice, Goal
from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.plan import Goal as Template
from profilecheck.vocabulary.plan import GoalKind, plans

KINDS: tuple[GoalKind, ...] = get_args(GoalKind)
FEWEST, MOST, MOST_OF_A_KIND = 5, 8, 2
QUARTERS = 4
GIVEN = ("missing", "named")
"""Only what the page does not show, and what no line of it may mean, becomes a goal."""


def set_goals(dossier: Dossier, stage: str, gaps: Sequence[str], choice: Choice, target: str, as_of: Month, months: int) -> tuple[Goal, ...]:
    """One of each kind, then more for gaps that are still open, at most two of a kind; by the date they are due."""
    possible = [(name, g) for name, g in plans().goals.items() if stage in g.stages and is_open(dossier, name, g, choice)]
    order = {point: place for place, point in enumerate(gaps)}
    ranked = sorted(possible, key=lambda p: (order.get(p[1].closes, len(order) + (p[1].beats is None) * (not p[1].closes)), p[1].closes == ""))
    taken: list[tuple[str, Template]] = []
    for kind in KINDS:
        taken += [p for p in ranked if p[1].kind == kind and fresh(p, taken)][:1]
    for one in ranked:
        if len(taken) < MOST and one not in taken and fresh(one, taken) and one[1].closes in order:
            taken += [one] * (sum(t.kind == one[1].kind for _, t in taken) < MOST_OF_A_KIND)
    goals = [made(dossier, name, template, choice, target, as_of, months) for name, template in taken]
    return tuple(sorted(goals, key=lambda g: (KINDS.index(g.kind), g.due[3:], g.due[:2])))


def fresh(one: tuple[str, Template], taken: Iterable[tuple[str, Template]]) -> bool:
    return not one[1].closes or all(t.closes != one[1].closes for _, t in taken)


def is_open(dossier: Dossier, name: str, goal: Template, choice: Choice) -> bool:
    if name == "credential":
        return choice.advised is not None
    if name == "area":
        return open_area(dossier) is not None
    if goal.beats:
        return figure_of(dossier, goal) is not None
    standing = dossier.points[goal.closes] if goal.closes else None
    return standing is None or (standing.state in GIVEN and not standing.perhaps)


def figure_of(dossier: Dossier, goal: Template) -> tuple[str, Span] | None:
    """The person's own largest figure of the kind that a goal goes beyond, as printed, and its statement."""
    found = dossier.largest(goal.beats or "")
    return (" ".join(dossier.profile.quote(found[1].span).split()), found[0].span) if found else None


def made(dossier: Dossier, name: str, goal: Template, choice: Choice, target: str, as_of: Month, months: int) -> Goal:
    figure = figure_of(dossier, goal) if goal.beats else None
    field = dossier.profile.career.specialization
    known = guide().specializations
    words = {
        "budget": f"“{figure[0]}”" if figure else "",
        "team": f"“{figure[0]}”" if figure else "",
        "schedule": f"“{figure[0]}”" if figure else "",
        "title": target,
        "field": next((lower(known[f].title) for f in known if f == field), "the systems your projects change"),
        "area": open_area(dossier) or "",
        "credential": choice.advised.name if choice.advised else "",
    }
    line = goal.line or (plans().points[goal.closes].line if goal.closes else "")
    return Goal(
        name, goal.kind, goal.text.format(**words), goal.measure.format(**words), quarter(as_of, goal.quarter, months), line.format(**words),
        figure[1] if figure else None, guide().goals[goal.kind],
    )  # fmt: skip


def open_area(dossier: Dossier) -> str | None:
    """The first of the guide's technical areas of which no word stands in the document."""
    text = dossier.profile.document.text
    return next((lower(area.title) for area in guide().technical_areas.values() if not holds(text, area.cues)), None)


def lower(title: str) -> str:
    return title if title[:2].isupper() else title[:1].lower() + title[1:]


def quarter(as_of: Month, step: int, months: int) -> str:
    """The quarter in which a goal is due: the first step ends a quarter of the plan's months from now."""
    at = as_of.index + max(1, round(months * step / QUARTERS))
    return f"Q{at % 12 // 3 + 1} {at // 12}"
