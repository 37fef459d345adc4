"""Rules of the guide's chapter on certifications: hold one that fits, valid and by examination."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.rules.advised import which_certification
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import certification, credential
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.series import named

NO_CERTIFICATION = Skip("we found no certification that we recognize")


def without_credentials(reading: Reading) -> Skip:
    """Why there is no credential of project management to judge."""
    if any(c.management for c in reading.profile.certifications):
        return Skip("no project management certification is held at present")
    return Skip("none of the certifications that we recognized is a project management one") if reading.profile.certifications else NO_CERTIFICATION


@rule(category="credentials", covers=("G1", "G3"), level="should")
def certification_missing(reading: Reading) -> Look:
    """You hold a project management certification.

    Many employers filter by one, and it shows that you learned the craft.

    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
        CERTIFICATIONS
        → «EDUCATION»
    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
        CERTIFICATIONS
        - «PMI-ACP» (in progress)
    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
        CERTIFICATIONS
        - «PMI-ACP», PMI, expired 2021
    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
        «CERTIFICATIONS»
        - AWS Certified Solutions Architect - Associate, 2021
    Flags:
        HEADLINE
        IT Project Coordinator
        EXPERIENCE
        IT Project Coordinator, Northwind Bank, Leeds, UK
        Jan 2024 - Present
        - Kept the project plan of the SAP migration
        CERTIFICATIONS
        → «EDUCATION»
    Flags:
        HEADLINE
        IT Project Manager
        EXPERIENCE
        IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2024 - Present
        - Kept the project plan of the SAP migration
        IT Analyst, Contoso Ltd, York, UK
        Jan 2021 - Dec 2023
        - Wrote the requirements of the payroll system
        CERTIFICATIONS
        → «EDUCATION»
    Flags:
        HEADLINE
        IT Project Manager
        EXPERIENCE
        IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2024 - Present
        - Kept the project plan of the SAP migration
        IT Analyst, Contoso Ltd, York, UK
        Jan 2010 - Dec 2023
        - Wrote the requirements of the payroll system
        CERTIFICATIONS
        → «EDUCATION»
    Flags:
        HEADLINE
        IT Service Manager | ITSM
        SUMMARY
        IT service manager with 9 years of experience in service desk and incident management for banks.
        EXPERIENCE
        IT Service Delivery Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Introduced Scrum for the service desk
        - Ran incident management and problem management in ServiceNow by Agile boards
        - Renewed the service level agreements and the service catalogue in Scrum sprints
        - Coached the service desk in Kanban and Scrum
        SKILLS
        - Scrum, Kanban, Agile
        CERTIFICATIONS
        → «EDUCATION»
    Passes:
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    credentials = reading.management
    if credentials:
        return Earned(min(1.0, limit("share-of-the-first-certification") + (1 - limit("share-of-the-first-certification")) * (len(credentials) - 1) / 2))
    under_way = [c for c in profile.certifications if c.management and c.status in ("in-progress", "planned")]
    lapsed = [c for c in profile.certifications if c.management and c.status == "expired"]
    others = [c for c in reading.held if not c.management]
    if under_way:
        yield (
            under_way[0].span,
            f"Your {certification([under_way[0].name])} is listed as {under_way[0].status.replace('-', ' ')}, "
            "and you don't list another one in project management.",
            "When you have passed, move it to the top." if under_way[0].year is not None else "When do you expect to earn it? Add the month and year.",
        )
        return Earned(limit("share-of-one-under-way"))
    at = reading.place("certifications", "courses", "education", "skills")
    if lapsed:
        message = f"Your {certification([lapsed[0].name])} has expired, and you don't list another one in project management."
        yield lapsed[0].span, message, f"Renew {lapsed[0].name}, or leave it out."
        return Earned(limit("share-of-one-under-way"))
    known = [credential(profile, c) for c in others if c.source != "list" and c.sure == 1][:3]
    message = f"You list {named(known)} but no project management certification." if known else "You don't list a project management certification."
    yield at, message, which_certification(reading)
    return Earned(limit("share-of-other-certifications") if others else 0.0)


def line_beside(reading: Reading, span: Span) -> str:
    """The block in which a credential stands."""
    block = reading.profile.document.block_at(span.start)
    return reading.profile.quote(block.span if block is not None else span)


@rule(category="credentials", covers=("G1",), level="could", more="The same goes for other certifications.")
def certification_under_way_undated(reading: Reading) -> Look:
    """A certification in progress has its expected month.

    "PMP candidate" without a date reads like a wish.

    Flags:
        CERTIFICATIONS
        - «PMI-ACP» (in progress)
    Passes:
        CERTIFICATIONS
        - PMI-ACP (expected 2026)
    """
    profile = reading.profile
    found = [c for c in profile.certifications if c.status in ("in-progress", "planned")]
    if not found:
        return Skip("no certification that we recognize is listed as in progress")
    for one in found:
        if one.year is None and not holds(line_beside(reading, one.span), names("words-of-a-date-to-come")):
            message = f"Your {certification([one.name])} is listed as {one.status.replace('-', ' ')}, with no expected date."
            yield one.span, message, "When do you expect to earn it? Add the month and year."
    return Looked(len(found))


@rule(category="credentials", covers=("G1",), level="should", more="Other certifications have expired, too.")
def certification_expired(reading: Reading) -> Look:
    """The certifications you list are current.

    An expired one makes readers wonder why.

    Flags:
        CERTIFICATIONS
        - «PMI-ACP», PMI, expired 2021
    Passes:
        CERTIFICATIONS
        - PMI-ACP, PMI, 2021
    """
    profile = reading.profile
    if not profile.certifications:
        return NO_CERTIFICATION
    for one in profile.certifications:
        if one.status == "expired":
            yield one.span, f"Your {certification([one.name])} has expired.", "Renew it, or leave it out."
    return None


@rule(category="credentials", covers=("G1",), level="could", more="The same goes for other certifications.")
def training_instead_of_certification(reading: Reading) -> Look:
    """A course is not listed as if it were the certification.

    Anyone who holds the certification will notice a boot camp without the exam.

    Flags:
        CERTIFICATIONS
        - «PMI-RMP» training course
    Passes:
        CERTIFICATIONS
        - PMI-RMP, PMI, 2021
    """
    profile = reading.profile
    if not profile.certifications:
        return NO_CERTIFICATION
    for one in profile.certifications:
        if one.status == "training" and one.management and not holds(line_beside(reading, one.span), names("words-of-no-exam")):
            yield (
                one.span,
                f"{one.name} is listed as a course.",
                "Have you passed the exam? If you have, say so and add the year; if not, keep it as a course.",
            )
    return None


@rule(category="credentials", covers=("G5",), level="could")
def technical_certification_missing(reading: Reading) -> Look:
    """You hold a cloud, security, network, or service management certification as well.

    It proves the technical half of an IT project manager.

    Flags:
        EXPERIENCE
        IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Kept the project plan of the SAP migration
        «CERTIFICATIONS»
        - Project Management Professional (PMP), PMI, 2019
    Passes:
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
        - AWS Certified Solutions Architect - Associate, 2021
    """
    profile = reading.profile
    if any(c.family in ("cloud", "security", "network", "systems", "service", "database", "erp-crm", "data", "architecture") for c in reading.held):
        return Looked(1)
    if any(holds(f"{c.name} {profile.quote(c.span)}", names("makers-that-certify")) for c in profile.certifications):
        return Looked(1)
    if any(not c.management for c in profile.certifications):
        return Skip("other certifications are listed")
    if profile.career.level in ("senior", "executive") or (profile.career.years_total or 0.0) >= limit("years-beyond-entry-certificates"):
        return Skip("not asked for after so many years of work")
    area = {
        "infrastructure": "cloud (AWS or Azure)",
        "cybersecurity": "security (Security+ or CISM)",
        "itsm": "service management (ITIL)",
        "erp": "your ERP product",
    }
    yield (
        reading.place("certifications", "courses", "education", "skills"),
        "You don't list a technical certification.",
        f"If you have one, add it. If not, an entry-level certification in {area.get(profile.career.specialization, 'cloud or security')} would be a good fit.",
    )
    return None
