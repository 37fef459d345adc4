"""What was found in a document as JSON, key by key: the part of a report that judges nothing."""

from __future__ import annotations

from profilecheck.document import Document, Span
from profilecheck.facts.presence import Behind, Contact, Engagement
from profilecheck.facts.types import Certification, Education, Evidence, Headline, Metric, Position, Profile, Section, Skill, Statement
from profilecheck.render.json_values import Json, mention, number, optional_mention, quote


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
        "dates": mention(document, dates.span) | {"placeholder": dates.placeholder is not None} if dates else None,
        "level": position.level,
        "role": position.role,
        "head": mention(document, position.head),
        "statements": [statement_data(document, s) for s in position.statements],
        "counted": position.counted,
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
