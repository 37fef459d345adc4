"""Rules of the guide's chapter on certifications: hold one that fits, show it, and print what a recruiter checks."""

from __future__ import annotations

from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import named
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.certifications import full_name, issuer_of
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.scoring import limit, names


@rule(category="credentials", covers=("G1", "G3"), level="should")
def certification_missing(reading: Reading) -> Look:
    """A project-management credential is held.

    Many employers filter by one, and it shows that the craft was learned.

    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
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


@rule(category="credentials", covers=("G1", "G4"), level="should")
def certification_unclear(reading: Reading) -> Look:
    """A credential is called by its name.

    "PMI certified" says who examined you and not what in; a recruiter who searches for PMP does not find it.

    Flags:
        CERTIFICATIONS
        - «PMI certified»
    Passes:
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    if not profile.certifications:
        return Skip("no credentials are listed")
    for one in profile.certifications:
        words = set(profile.quote(one.span).lower().replace(",", " ").split()) - {"certified", "certification", "and"}
        if words and words <= set(names("bodies-that-certify")):
            yield one.span, f'"{profile.quote(one.span)}" does not say which credential it is.', "What is its exact name, and in which year did you earn it?"
    return None


@rule(category="credentials", covers=("G2",), level="should")
def certification_hidden(reading: Reading) -> Look:
    """The main credential stands at the top: headline, after the name, or summary.

    At the end of page two it helps nobody. Where a headline lacks it, the rule on headlines says so.

    Flags:
        HEADLINE
        SUMMARY
        IT project manager with 9 years of experience in cloud projects for banks and insurers.
        CERTIFICATIONS
        - «Project Management Professional (PMP)», PMI, 2019
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    credentials = reading.management
    if not credentials:
        return Skip("no project-management credential is held")
    if profile.headline is not None and "certification" in profile.headline.missing:
        return Skip("the headline is asked for it instead")
    if profile.shows("G2").met is False:
        first = credentials[0]
        yield (
            first.span,
            f"{named(c.name for c in credentials[:3])} {'stands' if len(credentials) == 1 else 'stand'} only here, far from the top.",
            f"Put {first.name} after your name, into the headline or into the summary.",
        )
    return None


@rule(category="credentials", covers=("G4",), level="could")
def certification_undocumented(reading: Reading) -> Look:
    """A credential is listed with issuer and year.

    Recruiters check whether it is valid, and these two are what they need.

    Flags:
        CERTIFICATIONS
        - «PMP»
    Passes:
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    found = reading.management or reading.held
    if not found:
        return Skip("no credentials are held")
    if profile.kind == "linkedin" and profile.document.format == "pdf":
        return Skip("a saved PDF of LinkedIn shows neither issuer nor year")
    for one in found:
        lacking = [word for word, value in (("issuer", one.issuer), ("year", one.year)) if value is None]
        if lacking:
            known = issuer_of(one.name)
            issuer = f"The issuer is {known}. " if known and one.issuer is None else ""
            yield (
                one.span,
                f"{one.name} is listed without {' and '.join(lacking)}.",
                f"{issuer}{'In which year did you earn it?' if one.year is None else ''}".strip(),
            )
    return Looked(len(found))


@rule(category="credentials", covers=("G4",), level="could")
def certification_in_one_form(reading: Reading) -> Look:
    """A credential is printed both in full and by its initials.

    Recruiters search for either form.

    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
        CERTIFICATIONS
        - «PMP», PMI, 2019
    Passes:
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    found = [c for c in reading.management if c.source != "list" and full_name(c.name)]
    if not found:
        return Skip("no credential is held that has two forms")
    for one in found:
        full = one.full or (full_name(one.name) or one.name).casefold() in profile.quote(one.span).casefold()
        if not (full and one.acronym):
            yield one.span, f"{one.name} is printed only {'in full' if full else 'by its initials'}.", f'Write "{full_name(one.name)} ({one.name})" once.'
    return Looked(len(found))


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
