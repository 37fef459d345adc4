"""The report as JSON, schema 1: a promise to programs, so the keys are written out here one by one."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from profilecheck.document import Document, Span
from profilecheck.facts.types import (
    Behind,
    Certification,
    Contact,
    Doubt,
    Education,
    Engagement,
    Evidence,
    Headline,
    Metric,
    Position,
    Profile,
    Section,
    Skill,
    Statement,
)
from profilecheck.render.types import Shown
from profilecheck.report import Basis, Finding, Report, Result, Score, Versions, career, fixes

if TYPE_CHECKING:
    from profilecheck.advice.match.types import Match

FORMAT = "json"

SCHEMA = 1
Json = dict[str, Any]


def show(shown: Shown) -> str:
    """One report indented, several each on a line of its own; with a job, the match stands in its report."""
    from profilecheck.render import match as matched

    found = [as_data(file.report) for file in shown.files]
    for data, one in zip(found, shown.matches, strict=False):
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


def dump(data: Json, *, indent: int | None = None) -> str:
    """JSON that any UTF-8 file can hold: characters as they are, except where half of a surrogate pair came out of a broken file."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    return json.dumps(data, allow_nan=False, indent=indent) if any("\ud800" <= c <= "\udfff" for c in text) else text


def as_data(report: Report) -> Json:
    """The report as plain dictionaries and lists."""
    profile = report.profile
    document = profile.document
    return {
        "schema": SCHEMA,
        "versions": versions_data(report.versions),
        "document": document_data(profile),
        "as_of": str(profile.as_of),
        "score": score_data(report.score),
        "profile": profile_data(profile),
        "checklist": {item: evidence_data(document, evidence) for item, evidence in report.checklist},
        "results": [result_data(result) for result in report.results],
        "fixes": [fix.rule for fix in fixes(report.results)],
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


def mention(document: Document, span: Span) -> Json:
    """A range of the document and its text, letter for letter."""
    return {"text": document.quote(span), "start": span.start, "end": span.end}


def optional_mention(document: Document, span: Span | None) -> Json | None:
    return None if span is None else mention(document, span)


def quote(document: Document, span: Span | None) -> str | None:
    return None if span is None else document.quote(span)


def number(value: float | None, digits: int = 6) -> float | int | None:
    """A figure without a needless `.0`; None where it is no finite number, which JSON can't say."""
    if value is None or not math.isfinite(value):
        return None
    rounded = round(value, digits)
    return int(rounded) if rounded == int(rounded) else rounded


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
        "words": len(document.words),
        "text": document.text,
        "language": placement.language,
        "reading": {
            "placed": number(placement.placed, 3),
            "doubts": [doubt_data(document, d) for d in placement.doubts],
            "unsure": [{"start": word.span.start, "end": word.span.end} for word in document.words if word.unsure],
        },
        "warnings": [{"code": w.code, "message": w.message, "page": w.page} for w in document.warnings],
        "hidden": [{"text": h.text[:MOST_HIDDEN], "where": h.where, "why": h.why, "page": h.page} for h in document.hidden],
    }


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


def profile_data(profile: Profile) -> Json:
    document, career = profile.document, profile.career
    return {
        "contact": contact_data(document, profile.contact),
        "headline": headline_data(document, profile.headline) if profile.headline else None,
        "summary": optional_mention(document, profile.summary),
        "sections": [section_data(document, s) for s in profile.sections],
        "positions": [position_data(document, p) for p in profile.positions],
        "education": [education_data(document, e) for e in profile.education],
        "certifications": [certification_data(document, c) for c in profile.certifications],
        "skills": [skill_data(document, s) for s in profile.skills],
        "metrics": [metric_data(document, m) for m in profile.metrics],
        "level": career.level,
        "years_total": number(career.years_total, 2),
        "years_project_management": number(career.years_project_management, 2),
        "specialization": career.specialization,
        "specialization_evidence": {role: [mention(document, s) for s in spans] for role, spans in career.evidence},
        "career": {"level_reason": career.level_reason, "field_shares": {role: number(share, 3) for role, share in career.shares}},
        "engagement": engagement_data(profile.engagement) if profile.engagement else None,
    }


def contact_data(document: Document, contact: Contact) -> Json:
    def address(kind: str, printed: Span | None) -> Json | None:
        behind = next((b for b in contact.behind if b.kind == kind), None)
        return mention(document, printed) if printed else behind_data(document, behind) if behind else None

    return {
        "name": optional_mention(document, contact.name),
        "email": address("email", contact.email),
        "phone": optional_mention(document, contact.phone),
        "location": optional_mention(document, contact.location),
        "linkedin": address("linkedin", contact.linkedin),
        "links": [*(mention(document, s) for s in contact.links), *(behind_data(document, b) for b in contact.behind if b.kind != "email")],
    }


def behind_data(document: Document, behind: Behind) -> Json:
    """An address that is not printed, and the word that it stands behind."""
    return {"text": behind.address, "behind": mention(document, behind.span)}


def headline_data(document: Document, headline: Headline) -> Json:
    return mention(document, headline.span) | {
        "parts": [mention(document, p.span) | {"kind": p.kind, "also": list(p.also)} for p in headline.parts],
        "missing": list(headline.missing),
        "verdict": headline.verdict,
        "only_title": headline.only_title,
        "length": len(headline.span),
    }


def section_data(document: Document, section: Section) -> Json:
    return {
        "kind": section.kind,
        "also": list(section.also),
        "heading": quote(document, section.heading),
        "start": section.span.start,
        "end": section.span.end,
        "page": document.page(section.heading or section.span),
    }


def position_data(document: Document, position: Position) -> Json:
    dates = position.dates
    return {
        "title": quote(document, position.title),
        "organization": quote(document, position.organization),
        "location": quote(document, position.location),
        "start": str(dates.start) if dates and dates.start else None,
        "end": dates.end_text if dates else None,
        "level": position.level,
        "role": position.role,
        "head": mention(document, position.head),
        "statements": [statement_data(document, s) for s in position.statements],
    }


def statement_data(document: Document, statement: Statement) -> Json:
    return mention(document, statement.span) | {
        "kind": statement.kind,
        "sure": number(statement.sure, 3),
        "shows": [s.item for s in statement.shows],
        "shown": [{"item": s.item, "sure": number(s.sure, 3)} | mention(document, s.span) for s in statement.shows],
        "opener": statement.opener,
        "metrics": list(statement.metrics),
    }


def education_data(document: Document, education: Education) -> Json:
    return {
        "level": education.level,
        "degree": document.quote(education.degree),
        "field": quote(document, education.field),
        "institution": quote(document, education.institution),
        "year": None if education.year is None else str(education.year),
        "related": education.related,
        "start": education.span.start,
        "end": education.span.end,
    }


def certification_data(document: Document, certification: Certification) -> Json:
    return {"name": certification.name} | mention(document, certification.span) | {
        "status": certification.status,
        "issuer": certification.issuer,
        "year": None if certification.year is None else str(certification.year),
        "where": certification.section,
        "source": certification.source,
        "sure": number(certification.sure, 3),
    }  # fmt: skip


def skill_data(document: Document, skill: Skill) -> Json:
    return {"name": skill.name} | mention(document, skill.span) | {
        "group": skill.group,
        "family": skill.family,
        "where": skill.where,
        "in_use": skill.in_use,
        "source": skill.source,
        "sure": number(skill.sure, 3),
    }  # fmt: skip


def metric_data(document: Document, metric: Metric) -> Json:
    return mention(document, metric.span) | {"kind": metric.kind, "value": number(metric.value), "unit": metric.unit, "where": metric.section}


def engagement_data(engagement: Engagement) -> Json:
    return {
        "posts_90d": engagement.posts_90d,
        "posts_365d": engagement.posts_365d,
        "comments_365d": engagement.comments_365d,
        "reactions_365d": engagement.reactions_365d,
        "recommendations_received": engagement.recommendations_received,
        "recommendations_from_managers": engagement.recommendations_from_managers,
        "connections": engagement.connections,
        "skills_count": engagement.skills_count,
    }


def evidence_data(document: Document, evidence: Evidence) -> Json:
    return {"met": evidence.met, "evidence": [mention(document, s) for s in evidence.spans]}


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
