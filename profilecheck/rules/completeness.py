"""The pieces of a model statement: size, result, system, method and team, and which of them a statement has."""

from __future__ import annotations

from profilecheck.facts.types import Profile, Statement
from profilecheck.rules.reading import RESULT_KINDS, SIZE_KINDS, metrics_of, named

PIECES = {
    "size": "the size (budget, team or number served)",
    "result": "the result in figures",
    "system": "the system",
    "method": "the method",
    "team": "the team",
}


def pieces(profile: Profile, statement: Statement) -> dict[str, bool]:
    """Which pieces of a model statement are there."""
    kinds = {m.kind for m in metrics_of(profile, statement)}
    skills = {s.group for s in profile.skills_in(statement.span)}
    team = any(statement.span.contains(x) for x in profile.shows("C6").spans)
    return {
        "size": bool(kinds & SIZE_KINDS),
        "result": bool(kinds & RESULT_KINDS),
        "system": bool(skills & {"technology", "tool"}),
        "method": "method" in skills,
        "team": "team-size" in kinds or team,
    }


def most_complete(profile: Profile, found: tuple[Statement, ...]) -> Statement:
    """The statement with the most pieces, of equals the one with the most figures, of these the first."""
    return max(found, key=lambda s: (sum(pieces(profile, s).values()), len(s.metrics), -s.span.start))


def lacks(profile: Profile, statement: Statement) -> str:
    """The first two pieces that are missing, in words."""
    shown = pieces(profile, statement)
    return named([words for name, words in PIECES.items() if not shown[name]][:2]) or "nothing"
