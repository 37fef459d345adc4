"""Picks out of a report what is shown beside the fixes: how many of them, what is strong, and what was not judged."""

from __future__ import annotations

from profilecheck.facts.types import Profile, Statement
from profilecheck.kinds import RESULT_KINDS
from profilecheck.report import LEVELS, Category, Report, Result, Score

CLEARLY = 0.75
"""Share of its worth from which on a rule that passed is worth praise."""
LEAVES_BULLETS_ALONE = ("verb-repeated", "term-misspelt", "word-misspelled")
"""Rules that point into a bullet without finding fault with what it tells."""


def strengths(report: Report, most: int) -> tuple[Result, ...]:
    """The rules that passed, earned most and can be praised for something; one that earned only a part of its worth is no strength."""
    passed = [r for r in report.results if r.praise and r.worth > 0 and r.points >= CLEARLY * r.worth]
    return tuple(sorted(passed, key=lambda r: (-r.points, LEVELS.index(r.level), r.rule))[:most])


OF_PROJECTS = RESULT_KINDS - {"quality"} | {"budget"}
"""Figures that a project leaves behind; a level of service kept is daily work."""


def best_statements(report: Report, most: int) -> tuple[Statement, ...]:
    """The achievements with the most kinds of figures that a project leaves behind, in which no finding says that something is lacking."""
    profile = report.profile
    faults = [f.span for f in report.findings if f.rule not in LEAVES_BULLETS_ALONE]
    told = [s for p in profile.positions for s in p.statements if s.kind == "achievement" and s.opener_kind == "strong" and telling(profile, s)]
    told = [s for s in told if not any(fault.overlaps(s.span) for fault in faults)]
    near = dict(profile.target.lines) if profile.target is not None else {}
    told = [s for s in told if near.get(s.span, 1.0) >= NEAR]

    def rank(statement: Statement) -> tuple[bool, int, int, float, int]:
        kinds = {profile.metrics[i].kind for i in statement.metrics}
        return statement.where("C2") is None, -len(kinds & OF_PROJECTS), -len(statement.metrics), -statement.sure, statement.span.start

    return tuple(sorted(told, key=rank)[:most])


NEAR = 0.5
"""From this nearness to work in IT on, 0 to 1, a bullet may be the strongest for it."""
HARDLY, PARTLY = 0.2, 0.35
"""Share of the points below which a document is hardly about the field at all, and from which on nothing need be said of it."""
CORE = ("experience", "responsibilities")


def shown_categories(score: Score) -> tuple[Category, ...]:
    """The parts of the score to show: of a page from another field only those that count in full, as a good list of skills is none for this one."""
    far = score.overall is not None and score.on_target is not None and score.on_target < PARTLY
    return tuple(c for c in score.categories if not far or c.id in CORE)


def telling(profile: Profile, statement: Statement) -> bool:
    """Whether one of its figures says what came of the work; a size or a number of years doesn't."""
    return any(profile.metrics[i].kind in RESULT_KINDS for i in statement.metrics)


OTHERWISE = "not judged here; the JSON report says why"


def unjudged(report: Report) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Reasons for which rules were skipped, each with the rules, the commonest first.

    A reason that lies in the kind of the file is said; what was looked for in vain may stand on the page in other words, so that a page for readers
    only names those checks.
    """
    reasons: dict[str, list[str]] = {}
    for result in report.results:
        if result.outcome == "skipped":
            reasons.setdefault((result.reason if result.of_file else None) or OTHERWISE, []).append(result.rule)
    return tuple((reason, tuple(rules)) for reason, rules in sorted(reasons.items(), key=lambda r: (-len(r[1]), r[0])))
