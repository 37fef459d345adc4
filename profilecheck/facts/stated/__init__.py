"""Takes facts from a document whose format states what each range means, as the columns of a data export do."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from msgspec.structs import replace

from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.facts.certifications import status as certification_status
from profilecheck.facts.names.levels import title_level
from profilecheck.facts.presence import Contact
from profilecheck.facts.skills.lists import LOOK
from profilecheck.facts.source import Source
from profilecheck.facts.stated.fields import Record, dates, extent, month, one, records
from profilecheck.facts.statements.spans import statement_spans
from profilecheck.facts.types import Certification, Position, Section, Skill, Statement
from profilecheck.kinds import SectionKind, Status
from profilecheck.nlp.mentions import Mention
from profilecheck.patterns import lazy
from profilecheck.vocabulary.linkedin import linkedin

# What stands behind a surname: credentials and degrees, in brackets or behind a comma.
BEHIND_NAME = lazy(r"\s*(?:[,|(/–—·•]|\s-\s).*$")
# Of two rows for one credential the one that says more for the person counts.
RANK: tuple[Status, ...] = ("held", "in-progress", "planned", "expired", "training")
# Fields that hold somebody's name: a skill's word in it ("Project Management Institute") is none.
NAMES = frozenset({"issuer", "institution", "organization", "publisher", "location", "activities"})


def sections(source: Source) -> tuple[Section, ...]:
    """The sections as the format orders them; they have no printed headings unless a field says where one stands."""
    document = source.document
    headings = {(f.name.partition(".")[2], f.record): f.span for f in document.fields if f.name.startswith("heading.")}
    found: list[Section] = []
    for field in document.fields:
        if field.name.startswith("section."):
            kind: SectionKind = field.name.partition(".")[2]  # type: ignore[assignment]
            found.append(Section(kind, headings.get((kind, field.record)), field.span))
    return tuple(sorted(found, key=lambda s: s.span))


def contact(source: Source) -> Contact:
    record = next(iter(records(source.document, "contact")), {})
    links = tuple(span for r in records(source.document, "contact") for name in ("linkedin", "link") for span in r.get(name, ()))
    name = one(record, "name")
    return Contact(
        name=bare_name(source, name) if name else None,
        email=one(record, "email"),
        phone=one(record, "phone"),
        location=one(record, "location"),
        linkedin=next((span for r in records(source.document, "contact") if (span := one(r, "linkedin"))), None),
        links=links,
    )


def bare_name(source: Source, span: Span) -> Span:
    """A name without the credentials behind it ("Vale, PMP", "Vale PMP CSM", "Vale (MBA)") and the signs around it."""
    text = source.quote(span)
    cut = BEHIND_NAME.search(text)
    end = cut.start() if cut and cut.start() > 0 else len(text)
    words = list(re.finditer(r"\S+", text[:end]))
    while len(words) > 2 and is_postnominal(source, Span(span.start + words[-1].start(), span.start + words[-1].end())):
        words.pop()
    while len(words) > 1 and not any(c.isalpha() for c in words[-1].group()):
        words.pop()
    while len(words) > 1 and not any(c.isalpha() for c in words[0].group()):
        words.pop(0)
    if not words:
        return span
    return Span(span.start + words[0].start(), span.start + words[-1].end())


def is_postnominal(source: Source, word: Span) -> bool:
    text = source.quote(word).strip(".®™")
    return text.replace(".", "") in linkedin().school.postnominals or bool(source.marks("certifications", word))


def positions(source: Source) -> tuple[Position, ...]:
    """A position for each record. An employer printed once above several titles belongs to all of them, its range to the first."""
    found: list[Position] = []
    employers: set[Span] = set()
    for record in records(source.document, "position"):
        employer = one(record, "organization")
        shared = employer is not None and employer in employers and len(record) > 1
        if employer is not None:
            employers.add(employer)
        own = {name: spans for name, spans in record.items() if name != "organization"} if shared else record
        found.append(position(source, record, own))
    return tuple(found)


def position(source: Source, record: Record, own: Record) -> Position:
    title = one(record, "title")
    level, family, role = title_level(source, title) if title else (None, None, None)
    head = {name: spans for name, spans in own.items() if name not in ("text", "skill")} or own
    return Position(
        span=extent(own),
        head=extent(head),
        title=title,
        organization=one(record, "organization"),
        location=one(record, "location"),
        dates=dates(source, record),
        level=level,
        family=family,
        role=role,
        statements=tuple(Statement(span, "other") for text in record.get("text", ()) for span in statements(source, text)),
    )


def statements(source: Source, span: Span) -> Iterator[Span]:
    block = source.document.block_at(span.start)
    return statement_spans(source, span, bullet=block is not None and block.kind == "bullet")


def certifications(source: Source, as_of: Month) -> list[Certification]:
    """The rows of credentials, of one that was renewed the best, and courses that teach for one."""
    found: dict[str, Certification] = {}
    for record in records(source.document, "certification"):
        made = credential(source, record, as_of)
        if made is not None and (made.name not in found or RANK.index(made.status) < RANK.index(found[made.name].status)):
            found[made.name] = made
    for record in records(source.document, "course"):
        name = one(record, "name")
        best = named(source, name) if name else None
        if name is not None and best is not None and training().search(source.quote(name)):
            found.setdefault(best.value.entry.name, as_credential(best, name, "training", None, None, "courses"))
    return list(found.values())


def credential(source: Source, record: Record, as_of: Month) -> Certification | None:
    name = one(record, "name")
    if name is None:
        return None
    text, issuer = source.quote(name), one(record, "issuer")
    start, end = one(record, "start"), one(record, "end")
    begun, ended = month(source.quote(start)) if start else None, month(source.quote(end)) if end else None
    status = certification_status.status_of("", text, [], "", as_of)
    # A year alone runs to its December.
    if ended is not None and ended.year * 12 + (ended.month or 12) - 1 < as_of.index:
        status = "expired"
    elif begun is not None and begun.index > as_of.index:
        status = "in-progress"
    best = named(source, name)
    by = source.quote(issuer) if issuer else None
    if best is None and by and by.lower() in linkedin().school.platforms and "professional certificate" not in text.lower():
        status = "training"
    year = begun.year if begun else None
    if best is None:
        return Certification(name, text, status, by, year, "certifications", "other", False, full=True, source="format", sure=1.0)
    return as_credential(best, name, status, by, year, "certifications")


def as_credential(best: Mention, span: Span, status: Status, issuer: str | None, year: int | None, section: SectionKind) -> Certification:
    entry = best.value.entry
    words = best.span.end - best.span.start
    return Certification(
        span=span,
        name=entry.name,
        status=status,
        issuer=issuer,
        year=year,
        section=section,
        family=entry.fields["family"],
        management=bool(entry.fields.get("pm")),
        full=words > 12,
        acronym=len(span) - words >= 4 or words <= 12,
        source=best.source,
    )


def named(source: Source, span: Span) -> Mention | None:
    """The credential that a name stands for: the longest that the lexicon finds in it, a plain acronym only where it is all there is."""
    found = [m for m in source.marks("certifications", span) if not any(p in source.quote(span).lower() for p in m.value.entry.refusals)]
    return max(found, key=lambda m: (not m.value.entry.fields.get("base"), m.value.match != "context", len(m.span), -m.span.start), default=None)


def skills(source: Source, found: tuple[Skill, ...]) -> tuple[Skill, ...]:
    """What was found outside of names, and each listed skill in which nothing was: the format says that it is one."""
    names = [f.span for f in source.document.fields if f.name.partition(".")[2] in NAMES]
    found = tuple(s for s in found if not any(s.span.overlaps(n) for n in names)) if names else found
    more: list[Skill] = []
    for record in records(source.document, "skill"):
        name = one(record, "name")
        if name is None or any(s.span.overlaps(name) for s in found):
            continue
        text = source.quote(name)
        more.append(Skill(name, text, "technology" if LOOK.match(text) else "competency", "other", "skills", "format", 0.7))
    return tuple(sorted([*found, *more], key=lambda s: (s.span, s.name)))


def certifications_beside(source: Source, found: list[Certification], as_of: Month) -> list[Certification]:
    """The stated credentials and those that were found in the text outside of their rows; what a row says of one outweighs the text."""
    rows = [s.span for s in source.sections_of("certifications", "courses")]
    outside = [c for c in found if not any(r.contains(c.span) for r in rows)]
    stated = []
    for row in certifications(source, as_of):
        same = [c for c in outside if c.name == row.name]
        if row.section == "certifications":
            outside = [c for c in outside if c.name != row.name]
            row = replace(row, full=row.full or any(c.full for c in same), acronym=row.acronym or any(c.acronym for c in same))
        stated.append(row)
    return [*stated, *outside]


@functools.cache
def training() -> re.Pattern[str]:
    """What a course is called that teaches for a credential."""
    return re.compile(rf"\b(?:{'|'.join(linkedin().school.training)})\b", re.I)
