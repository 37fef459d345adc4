"""The pieces of a model statement: size, result, system, method and team, and which of them a statement has."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Statement
from profilecheck.kinds import RESULT_KINDS, SIZE_KINDS
from profilecheck.rules.reading import Reading, once
from profilecheck.rules.texts import holds
from profilecheck.vocabulary import scoring
from profilecheck.vocabulary.series import named

PIECES = {
    "size": "the size (budget, team, or people served)",
    "result": "a measurable result",
    "system": "the system",
    "method": "the method",
    "team": "the size of the team",
}


def pieces(reading: Reading, statement: Statement) -> dict[str, bool]:
    """Which pieces of a model statement are there."""
    profile = reading.profile
    kinds = {m.kind for m in reading.metrics_of(statement)}
    skills = {s.group for s in profile.skills_in(statement.span)}
    team = any(statement.span.contains(x) for x in told_teams(reading))
    return {
        "size": bool(kinds & SIZE_KINDS),
        "result": bool(kinds & RESULT_KINDS),
        "system": bool(skills & {"technology", "tool"}),
        "method": "method" in skills,
        "team": "team-size" in kinds or team,
    }


@once
def told_teams(reading: Reading) -> tuple[Span, ...]:
    """Where teams are told of."""
    return reading.profile.shows("C6").spans


@once
def most_complete(reading: Reading) -> Statement | None:
    """The statement with the most pieces; a project, a result and a recent role count one each. None where there is no statement."""

    recent = {s.span for s in reading.recent}

    def merit(statement: Statement) -> tuple[int, int, bool, int, int]:
        has, about, result = sum(pieces(reading, statement).values()), reading.about_projects(statement), reading.has_result(statement)
        return has + about + result + (statement.span in recent), has, result, len(statement.metrics), -statement.span.start

    return max(reading.statements, key=merit, default=None)


def lacks(reading: Reading, statement: Statement) -> str:
    """The first two pieces that are missing, in words: only what any work has. A rollout names its system, and a design review has none."""
    shown = pieces(reading, statement)
    if reading.has_number(statement):
        shown["size"] = True
    if reading.achieves(statement) and statement.metrics:
        shown["result"] = True  # what rose or fell with a figure is one, whatever we take it for
    if holds(reading.profile.quote(statement.span), scoring.names("words-of-people")):
        shown["team"] = True
    return named([words for name, words in PIECES.items() if not shown[name] and name not in ("system", "method")][:2])
