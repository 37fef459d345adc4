"""Shows what became of a document between two versions: first whether it got better, then what was fixed, what is new and what remains."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from profilecheck.advice.compare import Change, Comparison, FactChanges
from profilecheck.document import Document
from profilecheck.render import json_, json_values
from profilecheck.render.sheet import Look, Sheet, Styled, count, one_line, quoted
from profilecheck.report import Finding

MOST = 5
"""Findings of one kind that are shown unless all are asked for."""
MOST_FACTS = 8
INDENT = 4
STEADY = 0.05
"""A change of the score below this is shown as none: it would be rounded to 0.0."""
TITLES = {"positions": "Positions", "certifications": "Certifications", "metrics": "Figures", "skills": "Skills and tools"}


def as_json(comparison: Comparison) -> str:
    """The whole comparison; findings as in a report, of remaining ones how they stand in the new version."""
    before, after = comparison.before, comparison.after
    data: dict[str, Any] = {
        "schema": json_values.SCHEMA,
        "versions": json_.versions_data(after.versions),
        "as_of": str(after.profile.as_of),
        "before": document(before.profile.document),
        "after": document(after.profile.document),
        "score": change(comparison.overall) | {"categories": [change(c) for c in comparison.categories], "rules": [change(c) for c in comparison.rules]},
        "fixed": [finding(f) for f in comparison.fixed],
        "new": [finding(f) for f in comparison.new],
        "remaining": [finding(p.after) | {"before": json_.finding_data(p.before)} for p in comparison.remaining],
        "dropped": [finding(f) for f in comparison.dropped],
        "facts": {f.kind: {"gone": list(f.gone), "come": list(f.come)} for f in comparison.facts},
    }
    return json_values.dump(data, indent=2) + "\n"


def document(one: Document) -> dict[str, Any]:
    return {"name": one.name, "format": one.format, "sha256": one.sha256, "pages": one.pages, "words": len(one.words)}


def change(one: Change) -> dict[str, Any]:
    figures = {"before": json_values.number(one.before, 1), "after": json_values.number(one.after, 1), "difference": json_values.number(one.difference, 1)}
    return {"id": one.id, "title": one.title} | figures


def finding(one: Finding) -> dict[str, Any]:
    return {"rule": one.rule, "id": one.fingerprint} | json_.finding_data(one)


def as_text(comparison: Comparison, look: Look, *, everything: bool = False) -> str:
    sheet = Sheet(look)
    names = [report.profile.document.name for report in (comparison.before, comparison.after)]
    sheet.put((f"{names[0]} → {names[1]}", "bold"))
    sheet.put(verdict(comparison))
    write_scores(sheet, comparison)
    most = None if everything else MOST
    write_rules(sheet, comparison.rules, most)
    write_findings(sheet, "Fixed", comparison.fixed, most, ("  ✓ ", "green"), gains=False)
    write_findings(sheet, "New", comparison.new, most, ("  ! ", "yellow"))
    write_findings(sheet, "Remains", [pair.after for pair in comparison.remaining], most, "  • ")
    write_findings(sheet, "No longer judged", comparison.dropped, most, "  – ", gains=False)
    for facts in comparison.facts:
        write_facts(sheet, facts, None if everything else MOST_FACTS)
    return sheet.text()


def verdict(comparison: Comparison) -> str:
    """Whether it got better, in one sentence."""
    difference = comparison.overall.difference
    done = f"{count(len(comparison.fixed), 'finding')} fixed, {len(comparison.new)} new, {len(comparison.remaining)} remain."
    if difference is None:
        reasons = [f"{name}: {r.score.reason}" for name, r in (("before", comparison.before), ("now", comparison.after)) if r.score.overall is None]
        return f"The scores can't be compared ({'; '.join(reasons)}). {done}"
    if abs(difference) < STEADY:
        return f"The score is the same. {done}"
    return f"{'Better' if difference > 0 else 'Worse'} by {abs(difference):.1f} points. {done}"


def write_scores(sheet: Sheet, comparison: Comparison) -> None:
    sheet.blank()
    changes = [comparison.overall, *comparison.categories]
    wide = max(len(c.title) for c in changes)
    for one in changes:
        style = "bold" if one is comparison.overall else ""
        pieces: list[Styled] = [(f"{one.title:{wide}}", style), (f"  {figure(one.before)} → ", "dim"), (figure(one.after), style)]
        if one.difference is not None and abs(one.difference) >= STEADY:
            pieces.append((f"  {one.difference:+6.1f}", "green" if one.difference > 0 else "red"))
        sheet.put(*pieces)


def write_rules(sheet: Sheet, rules: Sequence[Change], most: int | None) -> None:
    """What moved the score: the share of its worth that each rule earned."""
    moved = [rule for rule in rules if rule.difference]
    shown = moved[:most]
    if not moved:
        return
    sheet.heading("What moved the score", f"{len(shown)} of {len(moved)}, --all shows the rest" if len(shown) < len(moved) else "")
    wide = max(len(rule.id) for rule in shown)
    for rule in shown:
        sheet.put((f"  {rule.id:{wide}}", ""), (f"  {figure(rule.before)}% → ", "dim"), f"{figure(rule.after)}%")


def figure(score: float | None) -> str:
    return "  –" if score is None else f"{score:3.0f}"


def write_findings(sheet: Sheet, title: str, findings: Sequence[Finding], most: int | None, mark: Styled, *, gains: bool = True) -> None:
    """A kind of findings, those worth most first; nothing if there are none."""
    if not findings:
        return
    shown = findings[:most]
    sheet.heading(title, f"{len(shown)} of {len(findings)}, --all shows the rest" if len(shown) < len(findings) else str(len(findings)))
    for one in shown:
        gain = (f"+{one.gain:.1f}", "dim") if gains and one.gain >= STEADY else ""
        sheet.put(one_line(one.message), (f"  {one.rule}", "dim"), first=mark, right=gain)
        if one.quote.strip():
            where = f"{one.where}: " if one.where else ""
            sheet.put((where, "dim"), (quoted(one.quote, sheet.look.width - len(where) - INDENT - 5), "italic"), indent=INDENT)


def write_facts(sheet: Sheet, facts: FactChanges, most: int | None) -> None:
    sheet.heading(TITLES[facts.kind], f"{len(facts.come)} more, {len(facts.gone)} gone")
    for sign, style, names in (("+", "green", facts.come), ("-", "red", facts.gone)):
        for name in names[:most]:
            sheet.put(name, first=(f"  {sign} ", style))
        left = len(names) - len(names[:most])
        if left:
            sheet.put((f"and {left} more", "dim"), indent=INDENT)
