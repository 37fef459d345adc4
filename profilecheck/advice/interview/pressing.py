"""Where an interviewer will press: gaps, short stays, overlaps, figures without a base, titles above their evidence, what is only listed."""

from __future__ import annotations

from collections.abc import Iterator

from profilecheck.advice.consistency import compare
from profilecheck.advice.interview.types import Press
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.rules import engine, reporting
from profilecheck.vocabulary.interview import interviews

SHORT_STAY = 12
"""Months below which a stay is short."""
MOST, MOST_LISTED = 3, 4
LISTED = ("tool", "method")
CHANGES = ("from ", "→", " to ")


def press(dossier: Dossier, beside: Profile | None = None) -> tuple[Press, ...]:
    """What dates, titles, figures and lists give to ask about; `beside`: another document of the same person, for contradictions."""
    found = list(contradictions(dossier, beside)) if beside is not None else []
    rules = {p.rule: name for name, p in interviews().pressing.items() if p.rule}
    report = reporting.check(dossier.profile, select=[r for r in engine.registry() if r.id in rules])
    places: dict[str, list[Span]] = {}
    for finding in report.findings:
        places.setdefault(rules[finding.rule], []).append(finding.span)
    places["short-stay"] = list(short_stays(dossier))
    places["no-base"] = list(without_base(dossier))
    places["listed"] = list(only_listed(dossier))
    for name, known in interviews().pressing.items():
        spans = tuple(dict.fromkeys(places.get(name, ())))[: MOST_LISTED if name == "listed" else MOST]
        if spans:
            found.append(Press(name, known.says, known.answer, spans))
    return tuple(found)


def contradictions(dossier: Dossier, beside: Profile) -> Iterator[Press]:
    """What the two documents say in two ways, each with the words of both."""
    known = interviews().pressing["contradiction"]
    for one in compare(dossier.profile, beside).contradictions[:MOST]:
        yield Press("contradiction", f"{known.says}: {one.message.rstrip('.')}", known.answer, (one.first.span,))


def short_stays(dossier: Dossier) -> Iterator[Span]:
    """Roles of less than a year that have ended, but for internships and a step within one employer."""
    profile = dossier.profile
    employers = [profile.quote(p.organization).casefold() for p in profile.positions if p.organization]
    for position in dossier.newest_first:
        dates = position.dates
        if dates is None or dates.present or dates.start is None or dates.end is None or not (dates.start.month and dates.end.month):
            continue
        inside = position.organization is not None and employers.count(profile.quote(position.organization).casefold()) > 1
        intern = position.title is not None and "intern" in profile.quote(position.title).casefold()
        if dates.end.index - dates.start.index + 1 < SHORT_STAY and not inside and not intern:
            yield dates.span


def without_base(dossier: Dossier) -> Iterator[Span]:
    """Statements with a percentage of change that does not say from what to what."""
    for _, statement in dossier.statements:
        for metric in dossier.metrics_of(statement):
            if metric.kind == "percent-change" and metric.unit == "%" and not any(c in dossier.profile.quote(metric.span) for c in CHANGES):
                yield statement.span


def only_listed(dossier: Dossier) -> Iterator[Span]:
    """Tools and methods that stand in a list and in no statement."""
    profile = dossier.profile
    used = {k.name for _, s in dossier.statements for k in profile.skills_in(s.span)}
    seen: set[str] = set()
    for skill in profile.skills:
        if skill.group in LISTED and skill.where in ("skills", "tools") and skill.name not in used | seen:
            seen.add(skill.name)
            yield skill.span
