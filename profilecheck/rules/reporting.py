"""Runs the rules over a profile and makes the report: results, checklist, score and what each finding is worth."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from importlib import metadata

from msgspec.structs import replace

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.errors import BadData
from profilecheck.facts.types import Profile
from profilecheck.report import Basis, Finding, Report, Result, Versions
from profilecheck.report.fixes import TOP, fixes
from profilecheck.rules import scoring
from profilecheck.rules.engine import Rule, judge, registry
from profilecheck.rules.praise import praise
from profilecheck.rules.reading import Reading
from profilecheck.rules.review import CARRIES, carried, refused
from profilecheck.rules.spelling import as_british
from profilecheck.rules.texts import forget
from profilecheck.vocabulary.guide import guide_digest
from profilecheck.vocabulary.scoring import thresholds


def check(profile: Profile, *, select: Sequence[Rule] | None = None, basis: Basis | None = None) -> Report:
    """Run the rules over a profile, all of them or those selected: the others are neither judged nor scored.

    `basis`: what the user's settings change. The same profile and basis always make the same report.
    """
    with thresholds(basis.thresholds if basis else ()):
        report = run(profile, select)
    return replace(report, basis=basis) if basis else report


def run(profile: Profile, select: Sequence[Rule] | None) -> Report:
    """What the rules say with the thresholds that hold now."""
    forget()
    reading = Reading(profile)
    verdicts = [judge(one, reading) for one in (registry() if select is None else select)]
    reason = scoring.withheld(profile)
    shares = {v.rule.id: v.share() for v in verdicts if v.outcome != "skipped"}
    tally = scoring.tally(shares, homes())
    hidden = refused(reading, verdicts)
    flagged = {v.rule.id for v in verdicts if v.flags and any((v.rule.id, flag[0]) not in hidden for flag in v.flags)}
    best = {v.rule.id: v.best for v in verdicts}
    results = []
    for verdict in verdicts:
        one = verdict.rule
        points, worth = tally.results.get(one.id, (0.0, 0.0))
        slope = tally.slopes.get(one.id, 0.0)
        findings: list[Finding] = []
        first = verdict.flags[0][1] if verdict.flags else ""
        for n, (span, message, advice) in enumerate(verdict.flags):
            if (one.id, span) in hidden:
                continue
            if not findings and n and one.id in CARRIES:
                message = carried(one.id, first, message)
            better = slope * (verdict.share(fixed=n) - shares[one.id])
            gain = max(0.0, round(better, 2)) if reason is None else 0.0
            findings.append(finding(profile, one.id, span, message, advice, gain))
        results.append(
            Result(
                one.id,
                one.category,
                one.covers,
                one.level,
                verdict.outcome,
                verdict.reason,
                round(points, 3),
                round(worth, 3),
                tuple(findings),
                slope * (best[one.id] - shares.get(one.id, 0.0)),
                praise(reading, one, flagged) if verdict.outcome == "passed" else "",
                verdict.of_file,
            )
        )
    mended = {rule: best[rule] for fix in fixes(results)[:TOP] for rule in fix.rules}
    fixed = scoring.tally(shares | mended, homes())
    skipped = sum(v.outcome == "skipped" for v in verdicts)
    score = scoring.score(tally, reason, reading.on_target, fixed=fixed, checked=len(verdicts) - skipped, skipped=skipped, foreign=foreign(profile.kind))
    silenced = tuple(finding(profile, v.rule.id, *flag, 0.0) for v in verdicts for flag in v.silenced)
    return Report(profile, tuple(results), profile.evidence, score, versions(), silenced)


@functools.cache
def homes() -> dict[str, str]:
    """The category of every rule."""
    return {one.id: one.category for one in registry()}


@functools.cache
def foreign(kind: str) -> frozenset[str]:
    """The categories in which nothing is judged on a kind of document, and that a resume does not have either."""
    return frozenset(r.category for r in registry()) - {r.category for r in registry() if {kind, "resume"} & set(r.judged)}


def finding(profile: Profile, rule_id: str, span: Span, message: str, advice: str, gain: float) -> Finding:
    """A flag with its place in the document."""
    document = profile.document
    if profile.british:
        message, advice = as_british(message), as_british(advice)
    return Finding(
        rule=rule_id,
        message=message,
        advice=advice,
        span=span,
        quote=document.quote(span),
        where=document.where(span),
        page=document.page(span),
        boxes=document.boxes(span),
        gain=gain,
    )


@functools.cache
def versions() -> Versions:
    try:
        models = resources.fingerprint("models")
    except BadData:
        models = "none"
    return Versions(metadata.version("profilecheck"), resources.fingerprint("lexicons"), models, guide_digest())
