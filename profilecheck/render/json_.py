"""The report as JSON, schema 1: a promise to programs, so the keys are written out here one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from profilecheck.document import Document, Loss
from profilecheck.facts.types import (
    Doubt,
    Profile,
)
from profilecheck.render.json_profile import evidence_data, profile_data
from profilecheck.render.json_values import SCHEMA, Json, dump, number
from profilecheck.render.types import Shown
from profilecheck.report import Basis, Finding, Report, Result, Score, Versions
from profilecheck.report.fixes import career, fixes

if TYPE_CHECKING:
    from profilecheck.advice.match.types import Match

FORMAT = "json"


def show(shown: Shown) -> str:
    """One report indented, several each on a line of its own; with a job, the match stands in its report."""
    found = [as_data(file.report) for file in shown.files]
    for data, one in zip(found, shown.matches, strict=False):
        from profilecheck.render import match as matched

        data["match"] = matched.as_data(one)
    return "".join(dump(data, indent=2 if len(found) == 1 else None) + "\n" for data in found)


def render(report: Report) -> str:
    """The whole report, indented for a person who looks into it."""
    return dump(as_data(report), indent=2) + "\n"


def render_line(report: Report, *, text: bool = False, match: Match | None = None) -> str:
    """The report on one line, for JSON Lines. `text`: with the document's own text, which is most of its size; `match`: how it fits a job."""
    data = as_data(report)
    if match is not None:
        from profilecheck.render import match as matched

        data["match"] = matched.as_data(match)
    if not text:
        del data["document"]["text"]
    return dump(data)


def as_data(report: Report) -> Json:
    """The report as plain dictionaries and lists."""
    profile = report.profile
    document = profile.document
    found = fixes(report.results)
    return {
        "schema": SCHEMA,
        "versions": versions_data(report.versions),
        "document": document_data(profile),
        "as_of": str(profile.as_of),
        "score": score_data(report.score),
        "profile": profile_data(profile),
        "checklist": {item: evidence_data(document, evidence) for item, evidence in report.checklist},
        "results": [result_data(result) for result in report.results],
        "fixes": [fix.rule for fix in found],
        "joined": {fix.rule: list(fix.rules[1:]) for fix in found if fix.joined},
        "career": [fix.rule for fix in career(report.results)],
        "silenced": [{"rule": f.rule, "message": f.message, "start": f.span.start, "end": f.span.end, "where": f.where} for f in report.silenced],
        "settings": settings_data(report.basis) if report.basis.file is not None else None,
    }


def settings_data(basis: Basis) -> Json:
    """The settings file, and what of it changes what is found and judged."""
    accepted = basis.accepted
    return {
        "file": basis.file,
        "accept": {"products": list(accepted.products), "titles": list(accepted.titles), "certifications": list(accepted.certifications)},
        "thresholds": {name: number(value) for name, value in basis.thresholds},
    }


MOST_HIDDEN = 2000
"""Characters of each hidden text that are shown."""


def versions_data(versions: Versions) -> Json:
    return {"profilecheck": versions.profilecheck, "lexicons": versions.lexicons, "models": versions.models, "guide": versions.guide}


def document_data(profile: Profile) -> Json:
    document, placement = profile.document, profile.placement
    return {
        "name": document.name,
        "format": document.format,
        "kind": profile.kind,
        "sha256": document.sha256,
        "pages": document.pages,
        "words": document.word_count,
        "text": document.text,
        "language": placement.language,
        "reading": {
            "placed": number(placement.placed, 3),
            "doubts": [doubt_data(document, d) for d in placement.doubts],
            "unsure": [{"start": word.span.start, "end": word.span.end} for word in document.words if word.unsure],
        },
        "warnings": [{"code": w.code, "message": w.message, "page": w.page} for w in document.warnings],
        "hidden": hidden_data(document),
        "losses": [loss_data(document, loss) for loss in profile.losses],
    }


def hidden_data(document: Document) -> list[Json]:
    return [{"text": h.text[:MOST_HIDDEN], "where": h.where, "why": h.why, "page": h.page} for h in document.hidden]


def loss_data(document: Document, loss: Loss) -> Json:
    start, end = (loss.span.start, loss.span.end) if loss.span else (None, None)
    return {"code": loss.code, "share": number(loss.share, 3), "sure": number(loss.sure, 2), "start": start, "end": end}


def doubt_data(document: Document, doubt: Doubt) -> Json:
    return {"code": doubt.code, "message": doubt.message, "start": doubt.span.start, "end": doubt.span.end, "page": document.page(doubt.span)}


def score_data(score: Score) -> Json:
    return {
        "overall": number(score.overall, 1),
        "reason": score.reason,
        "categories": [{"id": c.id, "title": c.title, "score": number(c.score, 1), "weight": number(c.weight, 2)} for c in score.categories],
        "checked": score.checked,
        "skipped": score.skipped,
        "with_five_fixes": number(score.with_fixes, 1),
        "on_target": number(score.on_target, 3),
        "factor": number(score.factor, 3),
    }


def result_data(result: Result) -> Json:
    return {
        "rule": result.rule,
        "category": result.category,
        "covers": list(result.covers),
        "level": result.level,
        "outcome": result.outcome,
        "reason": result.reason,
        "points": number(result.points, 2),
        "worth": number(result.worth, 2),
        "findings": [finding_data(f) for f in result.findings],
    }


def finding_data(finding: Finding) -> Json:
    return {
        "message": finding.message,
        "advice": finding.advice,
        "next": finding.next,
        "start": finding.span.start,
        "end": finding.span.end,
        "quote": finding.quote,
        "where": finding.where,
        "page": finding.page,
        "boxes": [[number(v, 2) for v in (b.x0, b.top, b.x1, b.bottom)] for b in finding.boxes],
        "gain": number(finding.gain, 2),
    }
