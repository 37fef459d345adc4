"""Rules of the guide's chapter on the headline: what the line under the name must show, and what only makes noise in it."""

from __future__ import annotations

import unicodedata

from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Earned, Look, Skip, rule
from profilecheck.rules.looking import excerpt, headline_or_top, largest_figure, management, named
from profilecheck.rules.scoring import limit

NO_HEADLINE = Skip("there is no headline")


@rule(category="summary", covers=("A1",), level="should")
def headline_missing(profile: Profile) -> Look:
    """A line under the name says what the person is.

    It is the first thing read; without it the reader has to work out the occupation from the positions.

    Flags:
        HEADLINE
    Passes:
        HEADLINE
        IT Project Manager | ERP | PMP
    """
    if profile.headline is None:
        title = next((profile.quote(p.title) for p in profile.positions if p.title), None)
        advice = (
            f'Begin with your latest title, "{title}", then add your field, your method and your main credential.'
            if title
            else "Write title, field, method and main credential under your name."
        )
        yield headline_or_top(profile), "There is no professional line under the name.", advice
    return None


@rule(category="summary", covers=("A2",), level="must")
def headline_only_a_title(profile: Profile) -> Look:
    """A headline says more than a title, or a title and an employer.

    Hundreds of people have the same title; what you are expert in tells you apart.

    Flags:
        HEADLINE
        Project Manager
    Passes:
        HEADLINE
        IT Project Manager | ERP Implementations | PMP
    """
    if profile.headline is None:
        return NO_HEADLINE
    if profile.headline.only_title:
        yield profile.headline.span, f'The headline "{excerpt(profile, profile.headline.span)}" is only a title.', headline_material(profile)
    return None


def headline_material(profile: Profile) -> str:
    """What the document itself offers for a headline."""
    offered = []
    if profile.career.specialization != "generalist":
        offered.append(f"your field ({profile.career.specialization.replace('-', ' ')})")
    if method := method_in_use(profile):
        offered.append(f"your method ({method})")
    if credentials := management(profile):
        offered.append(f"your credential ({credentials[0].name})")
    if figure := largest_figure(profile):
        offered.append(f'a figure of your own ("{profile.quote(figure.span)}")')
    if offered:
        return f"Add {named(offered)}."
    return "Add your field, your method and one figure: which kind of IT projects do you lead, and how large are they?"


def method_in_use(profile: Profile) -> str | None:
    """The way of working that the document names most often."""
    found = [s.name for s in profile.skills if s.group == "method" and s.family in ("agile", "hybrid", "predictive", "planning", "framework")]
    return max(sorted(set(found)), key=found.count, default=None)


@rule(category="summary", covers=("A3",), level="should")
def headline_without_specialism(profile: Profile) -> Look:
    """The headline names a technical or domain field.

    Recruiters search for the field as often as for the title.

    Flags:
        HEADLINE
        Project Manager | PMP
    Passes:
        HEADLINE
        Project Manager | Cloud Infrastructure | PMP
    """
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
def headline_without_methodology(profile: Profile) -> Look:
    """The headline names a way of working.

    The method tells at a glance whether somebody fits the way a team delivers.

    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | Agile
    """
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
def headline_without_certification(profile: Profile) -> Look:
    """A credential that is held stands in the headline.

    Credentials are a common search filter, and one that is out of sight does not count.

    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | Agile
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    """
    if profile.headline is None:
        return NO_HEADLINE
    credentials = management(profile)
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
def headline_without_scope(profile: Profile) -> Look:
    """The headline gives one figure of size: budget, team, sites or users.

    A figure places somebody's level quicker than any adjective.

    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | $5M Budgets
    """
    if profile.headline is None:
        return NO_HEADLINE
    if "scope" in profile.headline.missing:
        figure = largest_figure(profile)
        advice = (
            f'Add "{profile.quote(figure.span)}", which stands on {profile.document.where(figure.span) or "the page"}.'
            if figure
            else "How large was your largest budget, team or number of users?"
        )
        yield profile.headline.span, "The headline gives no size of what you manage.", advice
    return None


@rule(category="summary", covers=("A7",), level="could")
def headline_without_value(profile: Profile) -> Look:
    """The headline says what changes for the business.

    Employers hire for the effect, not for the activity.

    Flags:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
    Passes:
        HEADLINE
        IT Project Manager | Cloud Migration | Cut hosting costs by 30%
    """
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


@rule(category="summary", covers=("A10",), level="should")
def headline_too_long(profile: Profile) -> Look:
    """The headline fits the room it is shown in, with the title in front.

    LinkedIn cuts at 220 characters, and a list of results or a phone shows about sixty.

    Flags:
        HEADLINE
        IT Project Manager with long experience in the delivery of cloud infrastructure, data centre moves, network renewal, desktop rollouts and \
        service desk renewal for banks, insurers, public bodies and hospitals across all of Europe and North America
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
    """
    if profile.headline is None:
        return NO_HEADLINE
    length = len(profile.headline.span)
    first = next((p for p in profile.headline.parts if p.kind == "title"), None)
    if length > limit("headline-characters"):
        yield (
            profile.headline.span,
            f"The headline has {length} characters; LinkedIn cuts it at {limit('headline-characters'):.0f}.",
            "Keep title, field, method, credential and one figure; move the rest into the summary.",
        )
    elif first is not None and first.span.end - profile.headline.span.start > limit("headline-first-characters"):
        yield first.span, "The title comes so late in the headline that most screens cut it off.", f'Begin with "{profile.quote(first.span)}".'
    return None


@rule(category="summary", covers=("A10",), level="could")
def headline_stuffed(profile: Profile) -> Look:
    """The headline is a line and not a list of keywords.

    More than a handful of parts reads like an index, and the strongest one is lost.

    Flags:
        HEADLINE
        IT Project Manager | Agile | Scrum | Kanban | Waterfall | PRINCE2 | ITIL | PMP | CSM | Jira | SAP | AWS
    Passes:
        HEADLINE
        IT Project Manager | Agile | Cloud Infrastructure | PMP
    """
    if profile.headline is None:
        return NO_HEADLINE
    if len(profile.headline.parts) > limit("headline-parts"):
        yield (
            profile.headline.span,
            f"The headline strings together {len(profile.headline.parts)} keywords.",
            "Keep the four or five that the job you aim at asks for.",
        )
    return None


@rule(category="summary", covers=("A10",), level="should", judged=("linkedin",))
def headline_in_capitals(profile: Profile) -> Look:
    """The headline is not written in capitals.

    Capitals read as shouting and hide the short forms of credentials.

    Flags:
        HEADLINE
        IT PROJECT MANAGER FOR CLOUD INFRASTRUCTURE
    Passes:
        HEADLINE
        IT Project Manager for Cloud Infrastructure
    """
    if profile.headline is None:
        return NO_HEADLINE
    long = [w for w in profile.quote(profile.headline.span).split() if len(w) > 5 and w.isalpha()]
    if len(long) >= 2 and all(w.isupper() for w in long):
        yield profile.headline.span, "The headline is written in capitals.", "Write it in normal letters, with capitals only for short forms such as PMP."
    return None


@rule(category="summary", covers=("A10",), level="could")
def headline_with_emoji(profile: Profile) -> Look:
    """The headline does without pictures.

    Programs that read resumes drop them or turn them into rubbish.

    Flags:
        HEADLINE
        IT Project Manager 🚀 Cloud Infrastructure 🎯 PMP
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure | PMP
    """
    if profile.headline is None:
        return NO_HEADLINE
    pictures = [c for c in profile.quote(profile.headline.span) if unicodedata.category(c) == "So"]
    if pictures:
        yield profile.headline.span, f"The headline holds {named(pictures)}.", "Separate the parts by | or ·."
    return None


@rule(category="summary", covers=("A10", "N6"), level="should")
def headline_with_fillers(profile: Profile) -> Look:
    """The headline holds no empty words.

    "Results-driven" could stand above any name and pushes a fact out of the first sixty characters.

    Flags:
        HEADLINE
        Results-driven IT Project Manager | Cloud Infrastructure
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
    """
    if profile.headline is None:
        return NO_HEADLINE
    found = [w for w in profile.wording if w.kind == "buzzword" and profile.headline.span.contains(w.span)]
    for word in found:
        yield (
            word.span,
            f'"{profile.quote(word.span)}" in the headline says nothing that can be checked.',
            f"Instead: {word.value}." if word.value else "Drop it.",
        )
    return None


@rule(category="summary", covers=("A10",), level="should")
def headline_job_seeking_first(profile: Profile) -> Look:
    """The headline begins with what you are, not with what you look for.

    A recruiter searches for a title; the wish for a job has its own switch on LinkedIn.

    Flags:
        HEADLINE
        Seeking new opportunities | IT Project Manager
    Passes:
        HEADLINE
        IT Project Manager | Cloud Infrastructure
    """
    if profile.headline is None or not profile.headline.parts:
        return NO_HEADLINE
    seeking = next((p for p in profile.headline.parts if p.kind == "job-seeking"), None)
    if seeking is not None:
        first = seeking is profile.headline.parts[0]
        yield (
            seeking.span,
            f"The headline {'begins with' if first else 'spends room on'} the search for a job.",
            "Begin with title and field; say in the summary that you are available.",
        )
        return Earned(0.0 if first else 0.5)
    return None
