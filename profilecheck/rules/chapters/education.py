"""Rules of the guide's chapter on education: a degree is good to have, and no fault to lack where the record carries it."""

from __future__ import annotations

from profilecheck.facts.types import Education
from profilecheck.kinds import DEGREES
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.months import ENGLISH
from profilecheck.vocabulary.scoring import limit, names


@rule(category="credentials", covers=("H1", "H2"), level="could")
def degree_missing(reading: Reading) -> Look:
    """A degree is listed, unless experience and certifications take its place.

    A solid track record counts as much; only beginners are asked for one.

    Flags:
        EDUCATION
        CERTIFICATIONS
        HEADLINE
        IT Project Coordinator
        EXPERIENCE
        IT Project Coordinator, Northwind Bank, Leeds, UK
        Jan 2025 - Present
        - Kept the project plan of the SAP migration
        - Wrote the minutes of the steering committee
        → «SKILLS»
    Passes:
        EDUCATION
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    Passes:
        EDUCATION
        Bachelor of Arts in History, University of Leeds, 2008
    """
    profile = reading.profile
    degrees = [e for e in profile.education if e.level in DEGREES]
    if degrees:
        return Earned(1.0 if any(e.related for e in degrees) else limit("share-of-an-unrelated-degree"))
    if (profile.career.years_total or 0.0) >= limit("years-in-place-of-a-degree"):
        return Skip("after several years of work a degree is not asked for")
    if profile.education or any(holds(profile.quote(s.span), names("words-of-degrees")) for s in profile.sections_of("education", "courses", "other")):
        return Skip("the education on the page may hold a degree that we don't know")
    if holds(profile.document.text, names("degrees-by-name")):
        return Skip("a degree seems to be named outside of an education section")
    yield (
        reading.place("education", "certifications", "skills"),
        "You don't list a degree, and your work history is still short.",
        "Which school, course, or certificate prepared you for this work? Add it with the year and field.",
    )
    return None


@rule(category="credentials", covers=("H1",), level="could", more="The same goes for other degrees.")
def degree_without_field(reading: Reading) -> Look:
    """A degree is listed with its field.

    Job descriptions ask for computing or business; a bare "Bachelor" doesn't tell.

    Flags:
        EDUCATION
        «Bachelor's degree», University of Leeds, 2008
    Passes:
        EDUCATION
        Bachelor of Science in Computer Science, University of Leeds, 2008
    """
    profile = reading.profile
    degrees = [e for e in profile.education if e.level in DEGREES]
    if not degrees:
        return Skip("no college degree was found")
    for degree in degrees:
        if degree.field is None and not tells_field(reading, degree) and not any(e.field for e in twins(degrees, degree)):
            yield degree.degree, f'"{profile.quote(degree.degree)}" is listed without a field of study.', "What did you study? Add it."
    return Looked(len(degrees))


def tells_field(reading: Reading, degree: Education) -> bool:
    """Whether the name of a degree says its field ("MBA"), or words beside it may."""
    profile = reading.profile
    if holds(profile.quote(degree.degree).replace(".", ""), names("degrees-with-field")):
        return True
    if degree.institution is not None and holds(profile.quote(degree.institution), names("words-of-subjects")):
        return True  # "Bachelor of Science, Telecommunications Management Pryce University": the field stands where the school begins
    known = [s for s in (degree.degree, degree.institution) if s is not None]
    blocks = profile.document.blocks
    at = next((n for n, b in enumerate(blocks) if b.span.overlaps(degree.degree)), 0)
    others = [e.degree for e in profile.education if e is not degree]
    others += [s.heading for s in profile.sections if s.heading is not None]
    near = [b for b in blocks[max(0, at - 1) : at + 2] if not any(b.span.overlaps(o) for o in others)]
    beside = [w.span for b in near for w in profile.document.words_in(b.span) if not any(k.overlaps(w.span) for k in known)]
    return any(sum(c.isalpha() for c in profile.quote(w)) > 2 and not holds(profile.quote(w), names("words-beside-a-degree")) for w in beside)


def twins(degrees: list[Education], degree: Education) -> list[Education]:
    """Other degrees of the same level: one that is printed twice, spelled out and as initials, is told in two places."""
    return [e for e in degrees if e is not degree and e.level == degree.level]


def school_beside(reading: Reading) -> bool:
    """Whether the section names a school that could not be given to any degree."""
    profile = reading.profile
    given = [e.institution for e in profile.education if e.institution is not None]
    words = [w.span for s in profile.sections_of("education") for w in profile.document.words_in(s.span)]
    return any(holds(profile.quote(w), names("words-of-schools")) and not any(g.overlaps(w) for g in given) for w in words)


@rule(category="credentials", covers=("H1",), level="could", more="The same goes for other degrees.")
def education_without_school(reading: Reading) -> Look:
    """A degree is listed with its school.

    A degree that can't be checked may not count.

    Flags:
        EDUCATION
        «Bachelor of Science» in Computer Science, 2008
    Passes:
        EDUCATION
        Bachelor of Science in Computer Science, University of Leeds, 2008
    """
    profile = reading.profile
    degrees = [e for e in profile.education if e.level in DEGREES]
    if not degrees:
        return Skip("no college degree was found")
    for degree in degrees:
        unnamed = degree.institution is None and not school_beside(reading) and not may_name_school(reading, degree)
        if unnamed and not any(e.institution for e in twins(degrees, degree)):
            yield degree.degree, f'"{profile.quote(degree.degree)}" is listed without a school.', "Which school or university is it from? Add the name."
    return Looked(len(degrees))


def may_name_school(reading: Reading, degree: Education) -> bool:
    """Whether names stand beside a degree that are neither its own nor its field: one of them may be the school."""
    profile = reading.profile
    placed = [s for s in (degree.degree, degree.field) if s is not None]
    words = [profile.quote(w.span) for w in profile.document.words_in(degree.span) if not any(p.overlaps(w.span) for p in placed)]
    months = {name[:3].lower() for name in ENGLISH}
    return sum(word[:1].isupper() and word[:3].lower() not in months for word in words) >= FEWEST_NAMES


FEWEST_NAMES = 2
"""Words in capitals that may name a school."""
