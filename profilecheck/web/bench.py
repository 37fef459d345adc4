"""Trying other words for a statement: the document with them in place, what is found in them, and what the score becomes."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.render import json_values
from profilecheck.render.sheet import one_line
from profilecheck.report import Report
from profilecheck.rules.words import checklist_words
from profilecheck.running.rewriting import LONGEST

KINDS = {"achievement": "a result", "duty": "a duty", "other": "neither a result nor a duty"}
MOST_FINDINGS = 4


class Role(Struct, frozen=True):
    """A role and its statements, each with its place."""

    title: str
    statements: tuple[tuple[int, int, str], ...]


def statements(report: Report) -> tuple[Role, ...]:
    """What can be tried in other words."""
    profile = report.profile
    roles = []
    for position in profile.positions:
        found = tuple((s.span.start, s.span.end, one_line(profile.quote(s.span))) for s in position.statements if len(s.span) <= LONGEST)
        title = one_line(", ".join(profile.quote(s) for s in (position.title, position.organization) if s)) or "Role without a title"
        if found:
            roles.append(Role(title, found))
    return tuple(roles)


def described(before: Report, after: Report, place: Span) -> dict[str, Any]:
    """What is found in the new words, what is said of them, and the score with the whole document as it was and as it is now."""
    profile, guide = after.profile, checklist_words()
    inside = [s for p in profile.positions for s in p.statements if s.span.overlaps(place)]
    items = dict.fromkeys(shown.item for s in inside for shown in s.shows)
    findings = [f for f in after.findings if f.span.overlaps(place)]
    old = {c.id: c.score for c in before.score.categories}
    return {
        "kind": KINDS[inside[0].kind] if inside else "no bullet of a role",
        "sure": json_values.number(inside[0].sure, 2) if inside else None,
        "shows": [guide[item].title if item in guide else item.capitalize() for item in items],
        "figures": [one_line(profile.quote(m.span)) for m in profile.metrics if m.span.overlaps(place)],
        "skills": list(dict.fromkeys(s.name for s in profile.skills if s.span.overlaps(place))),
        "findings": [{"message": one_line(f.message), "advice": one_line(f.advice)} for f in findings[:MOST_FINDINGS]],
        "before": json_values.number(before.score.overall, 1),
        "after": json_values.number(after.score.overall, 1),
        "categories": [
            {"title": c.title, "before": json_values.number(old[c.id], 1), "after": json_values.number(c.score, 1)}
            for c in after.score.categories
            if c.id in old and c.score is not None and old[c.id] is not None and abs(c.score - (old[c.id] or 0.0)) >= 0.05
        ],
    }

