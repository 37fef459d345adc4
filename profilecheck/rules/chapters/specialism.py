"""Rules of the guide's chapters on specialised roles and titles: one clear field, named at the top, and a title that fits the evidence."""

from __future__ import annotations

from itertools import pairwise

from profilecheck.facts.types import Position, Profile
from profilecheck.rules.engine import Earned, Look, Skip, rule
from profilecheck.rules.reading import about_projects, called, has_result, has_size, headline_or_top, metrics_of, named, statements
from profilecheck.rules.scoring import limit


@rule(category="summary", covers=("E1",), level="could")
def specialism_unclear(profile: Profile) -> Look:
    """The document shows one field of IT in which its projects stand.

    Specialists are found and compared by field; a mixture is remembered for nothing.

    Flags:
        - Managed people and meetings
        HEADLINE
        Project Manager
        SUMMARY
        Manager with 9 years of experience in leading people and keeping promises to colleagues everywhere.
        SKILLS
        - Planning, reporting
        CERTIFICATIONS
        - Project Management Professional (PMP), PMI, 2019
    Passes:
        - Led the SAP S/4HANA implementation for 900 users
        - Rolled out the ERP modules for finance and logistics at 12 sites
    """
    if not profile.positions:
        return Skip("no positions were found")
    if profile.career.specialization == "generalist":
        fields = [role.replace("-", " ") for role, spans in profile.career.evidence if len(spans) >= 2]
        message = (
            f"The evidence is spread over {named(fields)}, and none of them stands out." if len(fields) > 1 else "No field of IT stands out in the document."
        )
        yield (
            headline_or_top(profile),
            message,
            "In which field do you want to be found? Put its projects first, or present yourself as a generalist on purpose.",
        )
    return None


@rule(category="summary", covers=("E2",), level="should")
def specialism_not_named(profile: Profile) -> Look:
    """The field that the positions show is named in headline or summary.

    Readers decide from the top third whether to read on.

    Flags:
        - Led the SAP S/4HANA implementation for 900 users
        - Rolled out the ERP modules for finance and logistics at 12 sites
        - Replaced the old ERP system by SAP S/4HANA in 14 months
        - Trained key users in the ERP system
        - Ran the cutover of the ERP system
        - Managed the ERP support after go-live
        HEADLINE
        Project Manager
        SUMMARY
        Manager with 9 years of experience in leading people and keeping promises to colleagues everywhere.
    Passes:
        - Led the SAP S/4HANA implementation for 900 users
        - Rolled out the ERP modules for finance and logistics at 12 sites
        HEADLINE
        IT Project Manager | ERP Implementations
    """
    field = profile.career.specialization
    if field == "generalist":
        return Skip("no field stands out")
    tops = [s for s in (profile.headline.span if profile.headline else None, profile.summary) if s is not None]
    if not tops:
        return Skip("there is neither headline nor summary")
    spans = next((found for role, found in profile.career.evidence if role == field), ())
    if not any(top.contains(span) for top in tops for span in spans):
        shown = [f'"{profile.quote(s)}"' for s in spans[:3]]
        yield (
            headline_or_top(profile),
            f"The positions show {field.replace('-', ' ')} ({named(shown)}), but neither headline nor summary names it.",
            f"Name {field.replace('-', ' ')} in the line under your name or in the first sentence.",
        )
    return None


@rule(category="experience", covers=("I2",), level="should")
def title_above_evidence(profile: Profile) -> Look:
    """A senior title has the years behind it.

    A reader trusts the evidence and stumbles over a title that says more.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2023 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    years = profile.career.years_total
    current = next((p for p in profile.positions if p.title is not None), None)
    if current is None or years is None or current.title is None:
        return Skip("there is no title with dated years")
    if current.level in ("senior", "executive") and years < limit("years-for-a-senior-title"):
        yield (
            current.title,
            f"The title {called(profile, current)} stands on {years:.0f} dated years of work.",
            "Show the size of what you lead (budget, team, portfolio), or list earlier posts that belong to the record.",
        )
    return None


@rule(category="experience", covers=("I2",), level="could")
def title_below_evidence(profile: Profile) -> Look:
    """The title does justice to the evidence.

    Somebody who already does part of the next job should say so.

    Flags:
        EXPERIENCE
        IT Project Coordinator, Northwind Bank, Leeds, UK
        Jan 2012 - Present
        - Defined project scope and objectives with sponsors and built the project plan, schedule and budget estimate
        - Coordinated internal teams and vendors and ran the change control board
        - Tracked KPIs and earned value, and reported status to the steering committee
        - Identified risks, kept the risk register and prepared contingency plans
        - Led user acceptance testing and secured compliance with ISO 27001
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    years = profile.career.years_project_management
    current = next((p for p in profile.positions if p.title is not None), None)
    if current is None or years is None or current.title is None:
        return Skip("there is no title with dated years")
    shown = sum(evidence.met is True for item, evidence in profile.evidence if item.startswith("D1."))
    if current.level in ("entry", "mid") and years >= limit("years-for-the-next-title") and shown >= limit("responsibilities-for-the-next-title"):
        next_title = "IT Project Manager" if current.level == "entry" else "Senior IT Project Manager"
        yield (
            current.title,
            f"The title {called(profile, current)} says less than {years:.0f} years of project work and {shown} of ten core responsibilities.",
            f"You can apply as {next_title}: let headline and summary say so.",
        )
    return None


@rule(category="experience", covers=("I1",), level="could")
def title_unusual(profile: Profile) -> Look:
    """Recent titles are ones that a reader knows.

    Odd titles are placed too low or not found at all.

    Flags:
        EXPERIENCE
        Delivery Wizard Lead, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    titled = [p for p in profile.positions if p.title is not None][: int(limit("recent-positions"))]
    if not titled:
        return Skip("no titles were found")
    for position in titled:
        if position.title and position.family == "other" and position.role is None:
            yield (
                position.title,
                f"{called(profile, position)} is not a usual title of this field.",
                'Add the usual one in brackets, if it is true, for instance "(IT Project Manager)".',
            )
    return None


@rule(category="presentation", covers=("I1", "N4"), level="could")
def positions_overlap(profile: Profile) -> Look:
    """Posts that ran side by side are explained.

    Two full posts at a time look like a wrong date.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2014 - Dec 2018
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    dated = [(p, p.dates) for p in profile.positions if p.dates is not None and p.dates.start is not None and p.dates.start.month is not None]
    if len(dated) < 2:
        return Skip("there are no two dated positions to compare")
    for (one, first), (other, second) in pairwise(dated):
        if first.start is None or second.start is None or one.organization is None or other.organization is None:
            continue
        end = profile.as_of if second.present else second.end
        if end is None or end.month is None or profile.quote(one.organization) == profile.quote(other.organization):
            continue
        months = end.index - first.start.index
        if months > limit("months-of-overlap") and second.start.index < first.start.index:
            yield (
                second.span,
                f"{called(profile, other)} and {called(profile, one)} overlap by {months} months.",
                "Were these part-time, contracts or volunteer posts? Say so beside the dates.",
            )
    return None


@rule(category="responsibilities", covers=("I1",), level="should")
def project_role_missing(profile: Profile) -> Look:
    """The latest titles are ones of project work.

    Searches and readers look for the title first; evidence under another one is easily missed.

    Flags:
        EXPERIENCE
        Network Engineer, Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Replaced the Cisco network of 8 sites
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    titled = [p for p in profile.positions if p.title is not None]
    if not titled:
        return Skip("no titles were found")
    recent = titled[: int(limit("recent-positions"))]
    leading = sum(leads(profile, p) for p in recent)
    if leading:
        return Earned(min(1.0, leading / len(recent) / limit("share-of-project-titles")))
    earlier = next((p for p in titled if leads(profile, p)), None)
    if earlier is not None:
        yield (
            recent[0].title or recent[0].head,
            f"None of the latest {len(recent)} titles is one of project work; {called(profile, earlier)} lies further back.",
            "Which projects have you led since? Say so beside the title or in the first line of the post, and in the summary.",
        )
        return Earned(limit("share-of-earlier-project-titles"))
    managing = any(p.level in ("senior", "executive") or "manager" in profile.quote(p.title).lower() for p in recent if p.title)
    funded = sum(any(m.kind == "budget" for m in metrics_of(profile, s)) for s in statements(profile))
    if managing and funded >= limit("statements-with-a-budget"):
        return Earned(limit("share-of-a-managing-title"))
    yield (
        titled[0].title or titled[0].head,
        "None of the titles is one of project work.",
        "Which projects did you lead in this post? Name the largest in its first line, with its budget and team."
        if managing
        else 'Did you lead projects in this post? Then say so beside the title, for instance "(IT project lead)", and put them first.',
    )
    return Earned(limit("share-of-a-managing-title") * min(1.0, projects_led(profile) / limit("statements-with-a-project")) if managing else 0.0)


def projects_led(profile: Profile) -> int:
    """How many statements are about projects of a stated size or result."""
    return sum(about_projects(profile, s) and (has_size(profile, s) or has_result(profile, s)) for s in statements(profile))


def leads(profile: Profile, position: Position) -> bool:
    """Whether a title is one of project work, by its family or its words."""
    words = profile.quote(position.title).lower() if position.title else ""
    return position.family in ("project", "agile") or any(
        w in words for w in ("project", "program manager", "programme", "pmo", "scrum", "delivery manager", "implementation")
    )
