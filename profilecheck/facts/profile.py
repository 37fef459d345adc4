"""Assembles a Profile: runs the finders of facts in the order in which they need each other."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace
from spacy.tokens import Doc

from profilecheck.calendar import Month
from profilecheck.document import Document, Span
from profilecheck.facts.career import assess_career, leads_projects
from profilecheck.facts.certifications import find_certifications, find_mentioned
from profilecheck.facts.certifications.merging import merge
from profilecheck.facts.checklist import find_evidence
from profilecheck.facts.contact import find_contact
from profilecheck.facts.copies import find_copies
from profilecheck.facts.doubts import find_placement, language
from profilecheck.facts.education import find_education
from profilecheck.facts.english import is_british
from profilecheck.facts.experience import find_positions
from profilecheck.facts.headline import read_headline
from profilecheck.facts.headline.finding import find_headline
from profilecheck.facts.losses import find_losses
from profilecheck.facts.metrics import find_metrics
from profilecheck.facts.presence import Contact, Engagement
from profilecheck.facts.sections import find_sections
from profilecheck.facts.skills import find_skills
from profilecheck.facts.skills.entries import find_entries
from profilecheck.facts.source import Source
from profilecheck.facts.statements import Asked, describe_statements
from profilecheck.facts.target import assess_target
from profilecheck.facts.types import Certification, Education, Placement, Position, Profile, Section, Skill
from profilecheck.facts.wording import find_wording
from profilecheck.kinds import SectionKind
from profilecheck.nlp.sentences import sentences

# Sections besides the experience that tell of work, and the fewest words of a line in them that tells of some.
TELLING: tuple[SectionKind, ...] = ("awards", "projects", "volunteering", "other")
FEWEST_WORDS = 5
# Sections whose lines can hold a figure that measures work; education, contact and the like never do.
MEASURED: tuple[SectionKind, ...] = ("headline", "summary", "skills", "projects", "awards", "volunteering", "other", "publications", "tools")


class Finders(Struct, frozen=True):
    """Who finds the facts that a format either prints, for a person to read, or states, field by field."""

    sections: Callable[[Source], tuple[Section, ...]]
    contact: Callable[[Source], Contact]
    positions: Callable[[Source], tuple[Position, ...]]
    education: Callable[[Source], tuple[Education, ...]]
    certifications: Callable[[Source, Month], tuple[Certification, ...]]
    skills: Callable[[Source, tuple[Position, ...]], tuple[Skill, ...]]


PRINTED = Finders(find_sections, find_contact, find_positions, find_education, find_certifications, find_skills)


def stating() -> Finders:
    """For exports and saved profiles; imported here, as few documents state their facts."""
    from profilecheck.facts import stated
    from profilecheck.facts.stated import education

    return Finders(
        stated.sections,
        stated.contact,
        stated.positions,
        education.education,
        lambda source, as_of: tuple(merge(stated.certifications_beside(source, find_mentioned(source, as_of), as_of))),
        lambda source, positions: stated.skills(source, find_skills(source, positions)),
    )


def engagement(document: Document, day: datetime.date | None) -> Engagement | None:
    """What an export shows of a person's presence; None for every other document."""
    if document.activity is None:
        return None
    from profilecheck.facts.stated.engagement import find_engagement

    return find_engagement(document, day)


def apart_from_titles(certifications: Iterable[Certification], positions: tuple[Position, ...]) -> tuple[Certification, ...]:
    """The credentials that are no part of a job's title, unless a project manager leads with them."""
    return tuple(c for c in certifications if c.management or not any(p.title and p.title.overlaps(c.span) for p in positions))


def assemble(document: Document, doc: Doc, as_of: Month, *, day: datetime.date | None = None) -> Profile:
    """Everything that is found in a document. `as_of`: the month in which "present" ends; `day`: the day up to which activity counts, if it was given."""
    bare = Source(document, doc)
    find = stating() if document.fields else PRINTED
    source = replace(bare, sections=find.sections(bare))
    contact = find.contact(source)
    line = find_headline(source, contact)
    positions = find.positions(source)
    certifications = apart_from_titles(find.certifications(source, as_of), positions)
    headline = read_headline(document, doc, line) if line else None
    metrics = find_metrics(doc, scopes(source, positions, line))
    skills = find.skills(source, positions)
    starts, skill_starts = [m.span.start for m in metrics], [s.span.start for s in skills]

    def asked(span: Span) -> Asked:
        held = tuple(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
        inside = [s for s in skills[bisect_left(skill_starts, span.start) : bisect_left(skill_starts, span.end)] if s.span.end <= span.end]
        return Asked(span, [metrics[i] for i in held], inside, held)

    told = [s.span for p in positions for s in p.statements]
    described = describe_statements(source, map(asked, (*told, *told_elsewhere(source, positions))))
    positions = tuple(replace(p, statements=tuple(next(described) for _ in p.statements), leads=leads_projects(source, p)) for p in positions)
    summary = next((s.span for s in source.sections_of("summary") if s.kind == "summary" and len(s.span)), None)
    wording = find_wording(source, positions)
    copies = find_copies(document, source.sections) if not document.fields else ()
    target = assess_target(source, positions, {w.span for w in wording if w.kind == "hollow"})
    profile = Profile(
        document=document,
        kind="linkedin" if document.kind == "linkedin" else "resume",
        as_of=as_of,
        contact=contact,
        headline=headline,
        summary=summary,
        sections=source.sections,
        positions=positions,
        education=find.education(source),
        certifications=certifications,
        skills=skills,
        metrics=metrics,
        career=assess_career(source, positions, headline, summary, skills, metrics, as_of, near=target.share if target else None),
        evidence=(),
        wording=wording,
        engagement=engagement(document, day),
        target=target,
        placement=Placement(1.0, (), *language(document)) if document.fields else find_placement(source, positions, [c.span for c in copies]),
        british=is_british(source.words),
        losses=find_losses(document, contact),
        elsewhere=tuple(described),
        listed=find_entries(source, skills, positions),
        copies=copies,
    )
    return replace(profile, evidence=find_evidence(source, profile), kind="other" if profile.kind == "resume" and not is_resume(profile) else profile.kind)


def scopes(source: Source, positions: tuple[Position, ...], headline: Span | None) -> list[tuple[Span, SectionKind]]:
    """The ranges in which figures are read: statements, and blocks of the sections that speak of work."""
    found: list[tuple[Span, SectionKind]] = [(s.span, "experience") for p in positions for s in p.statements]
    if headline is not None:
        found.append((headline, "headline"))
    for section in source.sections:
        if section.kind in MEASURED:
            found += [(b.span, section.kind) for b in source.blocks(section.span)]
    return sorted(found, key=lambda f: f[0])


def told_elsewhere(source: Source, positions: tuple[Position, ...]) -> Iterator[Span]:
    """Sentences and lines about the work that belong to no position."""
    for section in source.sections:
        if section.kind not in TELLING:
            continue
        for block in source.blocks(section.span):
            if any(p.span.overlaps(block.span) for p in positions):
                continue
            text = source.quote(block.span)
            for start, end in sentences(text):
                if len(text[start:end].split()) >= FEWEST_WORDS:
                    yield Span(block.span.start + start, block.span.start + end)


def is_resume(profile: Profile) -> bool:
    """Whether a document is a resume at all: positions, or two of the sections that every resume has."""
    kinds = {s.kind for s in profile.sections if s.heading is not None}
    return bool(profile.positions) or len(kinds & {"experience", "education", "skills", "summary", "certifications", "projects"}) >= 2
