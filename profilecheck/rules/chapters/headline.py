"""Rules of the guide's chapter on the headline: what the line under the name must show."""

from __future__ import annotations

from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Look, Skip, rule
from profilecheck.rules.phrasing import excerpt, named
from profilecheck.rules.reading import Reading

NO_HEADLINE = Skip("there is no headline")


@rule(category="summary", covers=("A1",), level="should")
def headline_missing(reading: Reading) -> Look:
    """A line under the name says what the person is.

    It is the first thing read; without it the reader has to work out the occupation from the positions.

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
    if profile.headline is None:
        title = next((profile.quote(p.title) for p in profile.positions if p.title), None)
        advice = (
            f'Begin with your latest title, "{title}", then add your field, your method and your main credential.'
            if title
            else "Write title, field, method and main credential under your name."
        )
        yield reading.headline_or_top, "There is no professional line under the name.", advice
    return None


@rule(category="summary", covers=("A2",), level="must", judged=("linkedin",))
def headline_only_a_title(reading: Reading) -> Look:
    """A headline says more than a title, or a title and an employer.

    Hundreds of people have the same title; what you are expert in tells you apart.

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
        only = "only a title and an employer, as LinkedIn fills it in by itself" if employer else "only a title"
        yield profile.headline.span, f'The headline "{excerpt(profile, profile.headline.span)}" is {only}.', headline_material(reading)
    return None


def headline_material(reading: Reading) -> str:
    """What the document itself offers for a headline."""
    profile = reading.profile
    offered = []
    if profile.career.specialization != "generalist":
        offered.append(f"your field ({profile.career.specialization.replace('-', ' ')})")
    if method := method_in_use(profile):
        offered.append(f"your method ({method})")
    if credentials := reading.management:
        offered.append(f"your credential ({credentials[0].name})")
    if figure := reading.largest_figure:
        offered.append(f'a figure of your own ("{profile.quote(figure.span)}")')
    if offered:
        return f"Add {named(offered)}."
    return "Add your field, your method and one figure: which kind of IT projects do you lead, and how large are they?"


def method_in_use(profile: Profile) -> str | None:
    """The way of working that the document names most often."""
    found = [s.name for s in profile.skills if s.group == "method" and s.family in ("agile", "hybrid", "predictive", "planning", "framework")]
    return max(sorted(set(found)), key=found.count, default=None)


@rule(category="summary", covers=("A3",), level="should")
def headline_without_specialism(reading: Reading) -> Look:
    """The headline names a technical or domain field.

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
        shown = next((spans for role, spans in profile.career.evidence if role == field), ())
        if field != "generalist" and shown:
            advice = f'Your positions show {field.replace("-", " ")}: add it, for instance as "{profile.quote(shown[0])}".'
        else:
            advice = "Which kind of IT projects do you want to be found for: infrastructure, software, ERP, security, service management?"
        yield profile.headline.span, "The headline names no technical or business field.", advice
    return None


@rule(category="summary", covers=("A4",), level="could")
def headline_without_methodology(reading: Reading) -> Look:
    """The headline names a way of working.

    The method tells at a glance whether somebody fits the way a team delivers.

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
            f"{method} stands in your document: put it into the headline."
            if method
            else "Which method do you run projects by: Agile, Scrum, Waterfall, PRINCE2, a hybrid?"
        )
        yield profile.headline.span, "The headline names no methodology.", advice
    return None


@rule(category="credentials", covers=("A5",), level="should")
def headline_without_certification(reading: Reading) -> Look:
    """A credential that is held stands in the headline.

    Credentials are a common search filter, and one that is out of sight does not count.

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
        return Skip("no project-management credential is held that could be shown")
    if "certification" in profile.headline.missing:
        yield (
            profile.headline.span,
            f"The headline does not show that you hold {named(c.name for c in credentials[:3])}.",
            f"Add {credentials[0].name} to the headline.",
        )
    return None


@rule(category="summary", covers=("A6",), level="could")
def headline_without_scope(reading: Reading) -> Look:
    """The headline gives one figure of size: budget, team, sites or users.

    A figure places somebody's level quicker than any adjective.

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
        figure = reading.largest_figure
        advice = (
            f'Add "{profile.quote(figure.span)}", which stands on {profile.document.where(figure.span) or "the page"}.'
            if figure
            else "How large was your largest budget, team or number of users?"
        )
        yield profile.headline.span, "The headline gives no size of what you manage.", advice
    return None


@rule(category="summary", covers=("A7",), level="could")
def headline_without_value(reading: Reading) -> Look:
    """The headline says what changes for the business.

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
            "The headline does not say what you bring about.",
            "What is different for the business when you have led a project? Say it in five words.",
        )
    return None
