"""Rules of the guide's chapter on certifications: hold one that fits, valid and by examination."""

from __future__ import annotations

from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import named
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import limit


@rule(category="credentials", covers=("G1", "G3"), level="should")
def certification_missing(reading: Reading) -> Look:
    """A project-management credential is held.

    Many employers filter by one, and it shows that the craft was learned.

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
            f"{under_way[0].name} is under way, and no project-management credential is held yet.",
            "By which month do you expect it? Print that date; it counts more than the wish.",
        )
        return Earned(limit("share-of-one-under-way"))
    at = reading.place("certifications", "courses", "education", "skills")
    if lapsed:
        yield lapsed[0].span, f"{lapsed[0].name} has expired, and no other project-management credential is held.", f"Renew {lapsed[0].name}, or leave it out."
        return Earned(limit("share-of-one-under-way"))
    beside = f"Besides {named([c.name for c in others[:3]])}, no" if others else "No"
    yield at, f"{beside} project-management credential is listed.", which_certification(profile)
    return Earned(limit("share-of-other-certifications") if others else 0.0)


def which_certification(profile: Profile) -> str:
    """What to take by level and path, with what it asks for."""
    pmp = guide().requirements["PMP"]
    years = profile.career.years_project_management or 0.0
    degree = any(e.level in ("bachelor", "master", "doctorate") for e in profile.education)
    needed = pmp.years_leading if degree else pmp.years_leading_without_degree or pmp.years_leading
    condition = f"it takes {needed} years of leading projects{'' if degree else ' without a four-year degree'}"
    agile = sum(s.group == "method" and s.family == "agile" for s in profile.skills)
    classic = sum(s.group == "method" and s.family in ("predictive", "planning", "framework") for s in profile.skills)
    path = []
    if profile.career.level == "entry":
        path.append("CAPM or CSM would suit, as they ask for no experience of leading projects")
    elif years >= needed:
        path.append(f"PMP is the one that employers name most; {condition}, and your project titles cover about {years:.0f}")
    elif (profile.career.years_total or 0.0) >= limit("years-for-the-next-title"):
        path.append(f"PMP is the one that employers name most; {condition}, under whatever title, so count yours first")
    else:
        path.append(f"CAPM or PRINCE2 Foundation would suit now; PMP comes later, as {condition}")
    if agile > max(limit("mentions-of-an-agile-career"), classic) and profile.career.level != "entry":
        path.append("CSM or PMI-ACP would fit too, as your document speaks mostly of agile work")
    if profile.career.specialization == "itsm":
        path.append("ITIL 4 Foundation would fit your projects about services")
    return f"Do you hold one? Then list it with its year. If not: {'; '.join(path)}."


@rule(category="credentials", covers=("G1",), level="could")
def certification_under_way_undated(reading: Reading) -> Look:
    """A credential that is under way has the month in which it is expected.

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
        return Skip("no credential is under way")
    for one in found:
        if one.year is None:
            yield one.span, f"{one.name} is under way without a date.", "In which month do you expect it?"
    return Looked(len(found))


@rule(category="credentials", covers=("G1",), level="should")
def certification_expired(reading: Reading) -> Look:
    """Credentials that are listed are valid.

    A lapsed one raises the question why.

    Flags:
        CERTIFICATIONS
        - «PMI-ACP», PMI, expired 2021
    Passes:
        CERTIFICATIONS
        - PMI-ACP, PMI, 2021
    """
    profile = reading.profile
    if not profile.certifications:
        return Skip("no credentials are listed")
    for one in profile.certifications:
        if one.status == "expired":
            yield one.span, f"{one.name} has expired.", "Renew it or leave it out."
    return None


@rule(category="credentials", covers=("G1",), level="could")
def training_instead_of_certification(reading: Reading) -> Look:
    """A course is not listed as if it were the credential.

    A boot camp without the exam is noticed by everybody who holds the real one.

    Flags:
        CERTIFICATIONS
        - «PMI-RMP» training course
    Passes:
        CERTIFICATIONS
        - PMI-RMP, PMI, 2021
    """
    profile = reading.profile
    if not profile.certifications:
        return Skip("no credentials are listed")
    for one in profile.certifications:
        if one.status == "training" and one.management:
            yield (
                one.span,
                f"{one.name} is listed as a course, without the exam.",
                "Have you passed the exam, or on which date will you sit it? Else move the course under training.",
            )
    return None


@rule(category="credentials", covers=("G5",), level="could")
def technical_certification_missing(reading: Reading) -> Look:
    """A cloud, security, network or service credential stands beside the project ones.

    It proves the technical half of an IT project manager.

    Flags:
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
    area = {
        "infrastructure": "cloud (AWS, Azure)",
        "cybersecurity": "security (Security+, CISM)",
        "itsm": "service management (ITIL)",
        "erp": "your ERP product",
    }
    yield (
        reading.place("certifications", "courses", "education", "skills"),
        "No technical credential stands beside those for projects.",
        f"If you hold one, list it; else an entry-level one in {area.get(profile.career.specialization, 'cloud or security')} would fit your projects.",
    )
    return None
