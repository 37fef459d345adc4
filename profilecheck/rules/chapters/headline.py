"""Rules of the guide's chapter on the headline: what the line under the name must show."""

from __future__ import annotations

from profilecheck.rules.chapters.certifications import without_credentials
from profilecheck.rules.engine import Look, Skip, rule
from profilecheck.rules.fields import is_plain, is_sure, proofs
from profilecheck.rules.phrasing import certification, credential, excerpt, field_name, page_of
from profilecheck.rules.picks import largest_figure, method_in_use
from profilecheck.rules.reading import Reading
from profilecheck.rules.targets import roles_to_build_on
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import names
from profilecheck.vocabulary.series import named

NO_HEADLINE = Skip("no headline was found")


@rule(category="summary", covers=("A1",), level="should")
def headline_missing(reading: Reading) -> Look:
    """A line under your name says what you do.

    It's the first thing people read; without it, they have to work out your profession from the roles.

    Flags:
        HEADLINE
        → «Jordan Ellis»
    Flags:
        HEADLINE
        EXPERIENCE
        → «Jordan Ellis»
    Passes:
        HEADLINE
        IT Project Manager | ERP | PMP
    """
    profile = reading.profile
    if profile.headline is None and not holds(profile.quote(reading.first_line), names("title-words-of-the-field")):
        titled = [p for p in (*roles_to_build_on(reading), *reading.newest) if p.title is not None]
        title = next((excerpt(profile, p.title) for p in sorted(titled, key=lambda p: p.level == "entry" and not p.leads) if p.title is not None), None)
        parts = ["your field", "your method", *(["your main certification"] if reading.management else [])]
        if holds(" ".join(profile.quote(s) for s in (profile.summary, reading.first_line) if s is not None), names("words-of-a-wish")):
            title = None  # who looks for another role starts with that one
        advice = f'Start with your title, "{title}", then add {named(parts)}.' if title else f"Put your title under your name, with {named(parts)}."
        yield reading.headline_or_top, "There is no headline under your name.", advice
    return None


@rule(category="summary", covers=("A2",), level="must", judged=("linkedin",))
def headline_only_a_title(reading: Reading) -> Look:
    """A headline says more than a title, or a title and an employer.

    Hundreds of people have the same title; your expertise sets you apart.

    Flags:
        HEADLINE
        «Project Manager»
    Flags:
        HEADLINE
        «Project Manager at Northwind Bank»
    Flags:
        - Managed people and meetings
        HEADLINE
        «Project Manager»
        SUMMARY
        Manager with experience in leading people and keeping promises to colleagues everywhere.
        SKILLS
        - Planning, reporting
        CERTIFICATIONS
    Passes:
        HEADLINE
        IT Project Manager | ERP Implementations | PMP
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    if profile.headline.only_title:
        employer = any(part.kind == "employer" for part in profile.headline.parts)
        only = "only a title and an employer, which is what LinkedIn fills in by default" if employer else "only a title"
        yield profile.headline.span, f'Your headline, "{excerpt(profile, profile.headline.span)}", is {only}.', headline_material(reading)
    return None


def headline_material(reading: Reading) -> str:
    """What the document itself offers for a headline."""
    profile = reading.profile
    offered = []
    if profile.career.specialization != "generalist" and is_sure(reading):
        offered.append(f"your field ({field_name(profile.career.specialization)})")
    if method := method_in_use(profile):
        offered.append(f"your method ({method})")
    if credentials := reading.management:
        offered.append(f"your certification ({credentials[0].name})")
    if figure := largest_figure(reading):
        offered.append(f'a number ("{profile.quote(figure.span)}")')
    if offered:
        return f"Add {named(offered)}."
    return "Add your field, your method, and one number: what kind of IT projects do you lead, and how big are they?"


@rule(category="summary", covers=("A3",), level="should")
def headline_without_specialism(reading: Reading) -> Look:
    """The headline names a technical or business field.

    Recruiters search for the field as often as for the title.

    Flags:
        HEADLINE
        «Project Manager | PMP»
    Flags:
        - Managed people and meetings
        HEADLINE
        «Project Manager | PMP»
        SUMMARY
        Manager with experience in leading people and keeping promises to colleagues everywhere.
        SKILLS
        - Planning, reporting
    Passes:
        HEADLINE
        Project Manager | Cloud Infrastructure | PMP
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    if "specialism" in profile.headline.missing:
        field = profile.career.specialization
        if field != "generalist" and is_plain(reading):
            points = f"Your experience points to {field_name(field)} ({named(proofs(reading))})."
            advice = f"{points} If that's what you want to be found for, add it after your title."
        else:
            advice = "Which kind do you want to be found for: infrastructure, software, ERP, security, or service management?"
        yield profile.headline.span, "Your headline doesn't name a field of IT.", advice
    return None


@rule(category="summary", covers=("A4",), level="could")
def headline_without_methodology(reading: Reading) -> Look:
    """The headline names how you work.

    The method tells at a glance whether you fit the way a team delivers.

    Flags:
        HEADLINE
        «IT Project Manager | Cloud Infrastructure»
    Flags:
        - Managed people and meetings
        HEADLINE
        «IT Project Manager | Cloud Infrastructure»
        SUMMARY
        Manager with experience in leading people and keeping promises to colleagues everywhere.
        SKILLS
        - Planning, reporting
        CERTIFICATIONS
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | Agile
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    if "methodology" in profile.headline.missing:
        method = method_in_use(profile)
        advice = (
            f"{method} appears in your {page_of(profile)}; if that's how you run projects, add it to your headline."
            if method
            else "How do you run projects: Agile, Scrum, Waterfall, PRINCE2, or a hybrid?"
        )
        yield profile.headline.span, "Your headline doesn't name a method.", advice
    return None


@rule(category="credentials", covers=("A5",), level="should")
def headline_without_certification(reading: Reading) -> Look:
    """The headline shows the certification you hold.

    Certifications are a common search filter, and one that is out of sight is easily missed.

    Flags:
        HEADLINE
        «IT Project Manager | Cloud Infrastructure | Agile»
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    credentials = reading.management
    if not credentials:
        return without_credentials(reading)
    if "certification" in profile.headline.missing:
        yield (
            profile.headline.span,
            f"Your headline doesn't mention your {certification((credential(profile, c) for c in credentials[:3]), 'or')}.",
            "Pick the one that employers in your field ask for most, and add it to your headline." if len(credentials) > 1 else "Add it to your headline.",
        )
    return None


@rule(category="summary", covers=("A6",), level="could")
def headline_without_scope(reading: Reading) -> Look:
    """The headline gives one number for the size of your work: budget, team, sites, or users.

    A number shows your level faster than any adjective.

    Flags:
        HEADLINE
        «IT Project Manager | Cloud Infrastructure | PMP»
    Flags:
        - Managed people and meetings
        HEADLINE
        «IT Project Manager | Cloud Infrastructure | PMP»
        SUMMARY
        Manager with experience in leading people and keeping promises to colleagues everywhere.
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | $5M Budgets
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    if "scope" in profile.headline.missing:
        figure = largest_figure(reading)
        advice = "How big was your largest budget, team, or user base?"
        if figure:
            where = profile.document.where(figure.span)
            advice = f'Add "{profile.quote(figure.span)}"{f" from {where}" if where else ""}, or a larger one you were responsible for.'
        yield profile.headline.span, "Your headline doesn't show the size of what you manage.", advice
    return None


@rule(category="summary", covers=("A7",), level="could")
def headline_without_value(reading: Reading) -> Look:
    """The headline says what the business gets.

    Employers hire for the effect, not for the activity.

    Flags:
        HEADLINE
        «IT Project Manager | Cloud Infrastructure | PMP»
    Passes:
        HEADLINE
        IT Project Manager | Cloud Migration | Cut hosting costs by 30%
    """
    profile = reading.profile
    if profile.headline is None:
        return NO_HEADLINE
    kinds = {k for part in profile.headline.parts for k in (part.kind, *part.also)}
    if not kinds & {"impact", "value"}:
        yield (
            profile.headline.span,
            "Your headline doesn't say what clients or employers get from you.",
            "What do clients or employers get when you're in charge? Try to say it in five words.",
        )
    return None
