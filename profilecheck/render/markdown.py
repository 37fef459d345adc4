"""The report as a Markdown document, for a coach who sends it to somebody or keeps it beside the resume."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.render import wording
from profilecheck.render.picking import shown_categories, strengths, unjudged
from profilecheck.render.sheet import count, one_line, quoted
from profilecheck.render.types import Shown
from profilecheck.report import Finding, Report, Score
from profilecheck.report.fixes import SHOWN, Fix, career, fixes

FORMAT = "markdown"

QUOTE = 300
MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&]")
"""Signs that mean something to Markdown or HTML: words of a document are shown and never obeyed."""


def show(shown: Shown) -> str:
    """One report after another."""
    return "\n".join(render(file.report, everything=shown.everything) for file in shown.files)


def render(report: Report, *, everything: bool = False) -> str:
    """`everything`: every fix, not the ten that gain most."""
    return "\n".join(line for part in parts(report, everything) for line in [*part, ""]).rstrip("\n") + "\n"


def parts(report: Report, everything: bool) -> Iterator[list[str]]:
    """Each part is the lines of one block; an empty line follows it."""
    profile = report.profile
    yield [f"# {plain(profile.document.name)}"]
    about = wording.describe_document(profile)
    yield [about[0].upper() + about[1:] + "." + ("" if profile.kind == "job" else f" {plain(wording.introduce(profile))}.")]
    if unread := wording.doubts(profile):
        yield [f"- {plain(line)}" for line in unread]
    yield from score_parts(report.score)
    if off := wording.off_target(report):
        yield [f"- {plain(line)}" for line in off]
    if profile.document.warnings:
        yield ["## Read this first"]
        yield [f"- {plain(warning.message)}" + (f" (page {warning.page})" if warning.page else "") for warning in profile.document.warnings]
    found = fixes(report.results)
    shown = found if everything else found[:SHOWN]
    yield [f"## What to change first{f', {len(shown)} of {len(found)}' if len(shown) < len(found) else ''}"]
    if not found:
        yield ["Nothing to fix."]
    for number, fix in enumerate(shown, 1):
        if number == SHOWN + 1:
            yield ["## What to change after that"]
        yield from fix_parts(number, fix)
    beside = career(report.results)
    if beside:
        yield ["## For your career, not for this page"]
        yield [f"- {plain(fix.findings[0].message)} {plain(fix.findings[0].advice)}" for fix in beside]
    passed = strengths(report, 6)
    if passed:
        yield ["## What is strong"]
        yield [f"- {plain(result.praise)}" for result in passed]
    reasons = unjudged(report)
    if reasons:
        yield ["## Does not apply to this file"]
        yield [f"- {count(len(rules), 'rule')}: {plain(reason)}" for reason, rules in reasons]
    basis = list(wording.describe_basis(report))
    if basis:
        yield [plain(" ".join(basis))]
    versions = report.versions
    yield ["---"]
    yield [f"profilecheck {versions.profilecheck}, lexicons {versions.lexicons}, models {versions.models}, guide {versions.guide}; as of {profile.as_of}."]


def score_parts(score: Score) -> Iterator[list[str]]:
    if score.overall is None:
        yield ["## No score"]
        yield [plain((score.reason or "nothing could be judged") + ".")]
        return
    yield [f"## Score: {score.overall:.0f} of 100"]
    rows = [(plain(c.title), "not judged" if c.score is None else f"{c.score:.0f}", f"{c.weight:g}%") for c in shown_categories(score)]
    yield ["| Part | Score | Weight |", "|---|---:|---:|", *(f"| {' | '.join(row)} |" for row in rows)]


def fix_parts(number: int, fix: Fix) -> Iterator[list[str]]:
    first, *others = fix.every
    gain = f" (+{fix.gain:.1f})" if fix.gain >= 0.05 else ""
    yield [f"### {number}. {plain(fix.message)}{gain}"]
    yield from place_parts(first)
    before = first
    for finding in others:
        if one_line(finding.message) != one_line(before.message):
            yield [plain(finding.message)]
        yield from place_parts(finding, after=before)
        before = finding
    told = ", ".join(f"`{rule}`" for rule in fix.rules)
    yield [f"{'Rules' if fix.joined else 'Rule'} {told}, {fix.level}."]


def place_parts(finding: Finding, after: Finding | None = None) -> Iterator[list[str]]:
    """Quotation and next step, without what the finding before it said already."""
    if finding.quote.strip() and (after is None or after.span != finding.span):
        yield [f"> {plain(quoted(finding.quote, QUOTE))}" + (f" ({plain(finding.where)})" if finding.where else "")]
    if finding.advice and (after is None or after.advice != finding.advice):
        yield [f"**Next:** {plain(finding.advice)}"]


def plain(text: str) -> str:
    """One line in which no sign is markup, and which begins no list."""
    flat = MARKUP.sub(r"\\\g<0>", "".join(c if c.isprintable() else " " for c in one_line(text)))
    return re.sub(r"^(\d+)([.)])(?=\s)|^([-+])(?=\s)", lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[3]}", flat)
