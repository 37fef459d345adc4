"""Picks out of a report what is shown beside the fixes: how many of them, what is strong, and what was not judged."""

from __future__ import annotations

from profilecheck.facts.types import Profile, Statement
from profilecheck.kinds import RESULT_KINDS, SIZE_KINDS
from profilecheck.report import LEVELS, Report, Result

CLEARLY = 0.75
"""Share of its worth from which on a rule that passed is worth praise."""


def strengths(report: Report, most: int) -> tuple[Result, ...]:
    """The rules that passed and earned most; one that earned only a part of its worth is no strength."""
    passed = [r for r in report.results if r.outcome == "passed" and r.worth > 0 and r.points >= CLEARLY * r.worth]
    return tuple(sorted(passed, key=lambda r: (-r.points, LEVELS.index(r.level), r.rule))[:most])


def best_statements(profile: Profile, most: int) -> tuple[Statement, ...]:
    """The achievements with the most kinds of figures."""
    told = [s for p in profile.positions for s in p.statements if s.kind == "achievement" and telling(profile, s)]

    def rank(statement: Statement) -> tuple[int, int, float, int]:
        kinds = {profile.metrics[i].kind for i in statement.metrics}
        return -len(kinds), -len(statement.metrics), -statement.sure, statement.span.start

    return tuple(sorted(told, key=rank)[:most])


def telling(profile: Profile, statement: Statement) -> bool:
    """Whether one of its figures says how large the work was or what came of it; a number of years says neither."""
    return any(profile.metrics[i].kind in RESULT_KINDS | SIZE_KINDS for i in statement.metrics)


def unjudged(report: Report) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Reasons for which rules were skipped, each with the rules, the commonest first."""
    reasons: dict[str, list[str]] = {}
    for result in report.results:
        if result.outcome == "skipped":
            reasons.setdefault(result.reason or "nothing to look at", []).append(result.rule)
    return tuple((reason, tuple(rules)) for reason, rules in sorted(reasons.items(), key=lambda r: (-len(r[1]), r[0])))
