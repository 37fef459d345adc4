"""Takes facts from a document whose format states what each range means, as the columns of a data export do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.document import Document, Span
from profilecheck.facts import certification_status
from profilecheck.facts.education import DEGREE, NO_DEGREE, RELATED
from profilecheck.facts.positions import INLINE_BULLET, SHORTEST, sentences
from profilecheck.facts.skill_lists import LOOK
from profilecheck.facts.source import Source
from profilecheck.facts.structured_degrees import level_of
from profilecheck.facts.titles import title_level
from profilecheck.facts.types import Certification, Contact, Education, Position, Section, SectionKind, Skill, Statement
from profilecheck.nlp.calendar import DateRange, Month
from profilecheck.nlp.dates import MONTHS
from profilecheck.nlp.marks import Mention

Record = dict[str, list[Span]]

YEAR = re.compile(r"(?<!\d)(?:19[3-9]|20[0-9])\d(?!\d)")
MONTH_NAME = re.compile(r"[^\W\d_]{3,}")
SHORT_YEAR = re.compile(r"[^\W\d_]{3,}[\s.'’-]*(\d\d)\b")
YEAR_FIRST = re.compile(r"(?:19|20)\d\d[-/.](\d{1,2})(?:[-/.]\d{1,2})?\b")
YEAR_LAST = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](?:19|20)\d\d\b")
PRESENT = re.compile(r"present|current|heute|actual|aujourd|now", re.I)
# What stands behind a surname: credentials and degrees, in brackets or behind a comma.
BEHIND_NAME = re.compile(r"\s*(?:[,|(/–—·•]|\s-\s).*$")
# A short form in capitals behind a name in small letters is a credential, a numeral is part of the name.
SHORT_FORM = re.compile(r"(?:[A-Z][A-Za-z]?\.?){2,}[®™]?|[A-Z0-9-]{2,}[®™]?|(?:PhD|MSc|BSc|PgMP|PfMP|SAFe|MEng|BEng)[®™]?")
NUMERAL = re.compile(r"(?:II|III|IV|VI{0,3}|Jr|Sr)\.?")
# Fields that hold somebody's name: a skill's word in it ("Project Management Institute") is none.
NAMES = frozenset({"issuer", "institution", "organization", "publisher", "location", "activities"})
# Courses behind a degree that are none themselves.
SPECIALISATION = re.compile(r"post[- ]?graduate (?:speciali[sz]ation|studies|course|programme?)|p[óo]s[- ]gradua[çc][ãa]o|especiali[sz]a(?:ci[óo]n|[çc][ãa]o)|speciali[sz]ation|exchange|erasmus|coursework", re.I)
TRAINING = re.compile(r"\b(?:course|training|bootcamp|boot camp|workshop|prep|preparation|introduction to|learning path|crash course|attendance|completion|kurs|schulung|lehrgang)\b", re.I)


def records(document: Document, prefix: str) -> list[Record]:
    """The entries of one kind in their order: what a field is called -> its ranges."""
    found: dict[int, Record] = {}
    for field in document.fields:
        kind, _, name = field.name.partition(".")
        if kind == prefix:
            found.setdefault(field.record, {}).setdefault(name, []).append(field.span)
    return [found[at] for at in sorted(found)]


def one(record: Record, name: str) -> Span | None:
    spans = record.get(name)
    return spans[0] if spans else None


def extent(record: Record) -> Span:
    spans = [span for found in record.values() for span in found]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def sections(document: Document) -> tuple[Section, ...]:
    """The sections as the format orders them; they have no printed headings unless a field says where one stands."""
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
    if any(w.group() != w.group().upper() for w in words[:2]):
        while len(words) > 2 and SHORT_FORM.fullmatch(words[-1].group()) and not NUMERAL.fullmatch(words[-1].group()):
            words.pop()
    while len(words) > 1 and not any(c.isalpha() for c in words[-1].group()):
        words.pop()
    while len(words) > 1 and not any(c.isalpha() for c in words[0].group()):
        words.pop(0)
    if not words:
        return span
    return Span(span.start + words[0].start(), span.start + words[-1].end())


def month(text: str) -> Month | None:
    """A month out of a cell: "Aug 2023", "01 Oct 2022", "2015", "2022-10-01", "10/2022", "Aug-23"."""
    year = YEAR.search(text)
    named = next((MONTHS[w] for m in MONTH_NAME.finditer(text) if (w := m.group().lower().rstrip(".")) in MONTHS), None)
    if year is None:
        short = SHORT_YEAR.search(text)
        if short is None or named is None:
            return None
        digits = int(short[1])
        return Month(2000 + digits if digits < 50 else 1900 + digits, named)
    if named is None:
        if match := YEAR_FIRST.search(text):
            named = int(match[1])
        elif match := YEAR_LAST.search(text):
            first, second = int(match[1] or 0), int(match[2])
            named = second if not first or first > 12 or "." in match[0] else first
    return Month(int(year[0]), named if named and 1 <= named <= 12 else None)


def dates(source: Source, record: Record) -> DateRange | None:
    """From–to of an entry; None where it has no date."""
    start, end = one(record, "start"), one(record, "end")
    if start is None and end is None:
        return None
    begun = month(source.quote(start)) if start else None
    ended = month(source.quote(end)) if end else None
    present = bool(end and ended is None and PRESENT.search(source.quote(end)))
    if begun is None and ended is None:
        return None
    spans = [s for s in (start, end) if s]
    return DateRange(Span(spans[0].start, spans[-1].end), begun, ended, present)


def positions(source: Source) -> tuple[Position, ...]:
    return tuple(position(source, record) for record in records(source.document, "position"))


def position(source: Source, record: Record) -> Position:
    title = one(record, "title")
    level, family, role = title_level(source, title) if title else (None, None, None)
    head = {name: spans for name, spans in record.items() if name != "text"} or record
    return Position(
        span=extent(record),
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
    """A bullet is one statement, a paragraph is cut into its sentences."""
    block = source.document.block_at(span.start)
    text = source.quote(span)
    if block is not None and block.kind == "bullet" and len(INLINE_BULLET.findall(text)) < 2:
        yield span
        return
    for start, end in sentences(text):
        part = text[start:end]
        left, right = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
        if right - left >= SHORTEST:
            yield Span(span.start + left, span.start + right)


def education(source: Source) -> tuple[Education, ...]:
    found = (school(source, record) for record in records(source.document, "education"))
    return tuple(e for e in found if e is not None)


def school(source: Source, record: Record) -> Education | None:
    """A row of schools as an entry: the level by the words of the degree, the field behind them."""
    degree, institution = one(record, "degree"), one(record, "institution")
    printed = degree or one(record, "field") or institution
    if printed is None:
        return None
    text = source.quote(degree) if degree else ""
    match = next((m for m in DEGREE.finditer(text) if not NO_DEGREE.match(text, m.start())), None)
    level = "other" if SPECIALISATION.match(text) else str(match.lastgroup) if match else level_of(text, source.quote(institution) if institution else "")
    years = dates(source, record)
    field = one(record, "field") or (field_of(source, degree, match) if degree else None)
    words = f"{text} {source.quote(field) if field else ''}"
    return Education(
        span=extent(record),
        level=level,
        degree=printed,
        field=field,
        institution=institution,
        year=years.end.year if years and years.end else None,
        related=level != "secondary" and bool(RELATED.search(words)),
    )


def field_of(source: Source, degree: Span, match: re.Match[str] | None) -> Span | None:
    """What was studied, out of "Bachelor of Science - BS, Information Systems" or "MSc in Data Science"."""
    text = source.quote(degree)
    comma = text.find(",", match.end() if match else 0)
    if comma >= 0:
        rest = re.split(r",\s|;", text[comma + 1 :].strip())[0]
    else:
        inside = re.search(r"\b(?:in|of)\s+(?!(?:Science|Arts|Business Administration|Applied Science|Engineering|Technology|Philosophy)\b)(.+)$", text)
        rest = inside[1] if inside else ""
    rest = rest.strip(" .")
    if not rest:
        return None
    start = degree.start + text.rindex(rest)
    return Span(start, start + len(rest))


def certifications(source: Source, as_of: Month) -> tuple[Certification, ...]:
    """The rows of credentials, and courses that teach for one; what other text says of credentials is found there."""
    found = [credential(source, record, as_of) for record in records(source.document, "certification")]
    for record in records(source.document, "course"):
        name = one(record, "name")
        best = named(source, name) if name else None
        if name is not None and best is not None and TRAINING.search(source.quote(name)):
            found.append(read(best, name, "training", None, None, "courses"))
    return tuple(c for c in found if c is not None)


def credential(source: Source, record: Record, as_of: Month) -> Certification | None:
    name = one(record, "name")
    if name is None:
        return None
    text, issuer = source.quote(name), one(record, "issuer")
    start, end = one(record, "start"), one(record, "end")
    begun, ended = month(source.quote(start)) if start else None, month(source.quote(end)) if end else None
    status = certification_status.status_of("", text, [], "", 0, as_of)
    if ended is not None and ended < as_of and ended.year * 12 + (ended.month or 12) - 1 < as_of.index:
        status = "expired"
    elif begun is not None and begun.index > as_of.index:
        status = "in-progress"
    best = named(source, name)
    by = source.quote(issuer) if issuer else None
    year = begun.year if begun else None
    if best is None:
        return Certification(name, text, status, by, year, "certifications", "other", False, full=True, source="format", sure=1.0)
    return read(best, name, status, by, year, "certifications")


def read(best: Mention, span: Span, status: certification_status.Status, issuer: str | None, year: int | None, section: SectionKind) -> Certification:
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
    """The stated credentials and those that were found in the text outside of their rows."""
    rows = [s.span for s in source.sections_of("certifications", "courses")]
    return [*certifications(source, as_of), *(c for c in found if not any(r.contains(c.span) for r in rows))]
