"""Rules of the guide's chapter on titles: a title fits the evidence, and stands beside no other at a time."""

from __future__ import annotations

from itertools import pairwise

from profilecheck.facts.types import Position
from profilecheck.rules.engine import Earned, Look, Skip, rule
from profilecheck.rules.phrasing import at_first, called, count, number_word
from profilecheck.rules.reading import Reading, is_specific
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names


@rule(category="experience", covers=("I2",), level="should")
def title_above_evidence(reading: Reading) -> Look:
    """A senior title has the years behind it.

    Readers trust the evidence and hesitate when a title promises more.

    Flags:
        EXPERIENCE
        «Senior IT Project Manager», Northwind Bank, Leeds, UK
        Jan 2023 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    years = profile.career.years_total
    current = next((p for p in reading.newest if p.title is not None), None)
    if current is None or years is None or current.title is None:
        return Skip("no job title with dates was found")
    if current.level in ("senior", "executive") and years < limit("years-for-a-senior-title"):
        yield (
            current.title,
            f"Your title is {called(profile, current)}, but the dates of your roles add up to about {count(round(years), 'year')}.",
            "Show the size of what you lead (budget, team, portfolio), or list earlier roles that count.",
        )
    return None


@rule(category="experience", covers=("I2",), level="could")
def title_below_evidence(reading: Reading) -> Look:
    """The title does your experience justice.

    If you already do part of the next job, say so.

    Flags:
        EXPERIENCE
        «IT Project Coordinator», Northwind Bank, Leeds, UK
        Jan 2012 - Present
        - Defined project scope and objectives with sponsors and built the project plan, schedule and $2M budget estimate of the SAP project
        - Coordinated 4 internal teams and 3 vendors of the project and ran the change control board
        - Tracked KPIs and earned value, and reported status to the steering committee
        - Identified 60 risks of the project, kept the risk register and prepared contingency plans
        - Led user acceptance testing and secured compliance with ISO 27001
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    Passes:
        EXPERIENCE
        IT Project Coordinator, Northwind Bank, Leeds, UK
        Jan 2012 - Present
        - Defined project scope and objectives with sponsors and built the project plan, schedule and budget estimate
        - Coordinated internal teams and vendors and ran the change control board
        - Tracked KPIs and earned value, and reported status to the steering committee
        - Identified risks, kept the risk register and prepared contingency plans
        - Led user acceptance testing and secured compliance with ISO 27001
    """
    profile = reading.profile
    years = profile.career.years_project_management
    current = next((p for p in reading.newest if p.title is not None), None)
    if current is None or years is None or current.title is None:
        return Skip("no job title with dates was found")
    shown = sum(evidence.met is True for item, evidence in profile.evidence if item.startswith("D1."))
    if sum(is_specific(s) for s in reading.statements if reading.about_projects(s)) < limit("statements-with-a-project") / 2:
        return Skip("too few bullets tell of specific projects")  # a list of named duties proves no level
    if (reading.on_target or 1.0) < limit("share-for-a-title") or any(p.level in ("senior", "executive") for p in reading.newest):
        return Skip("a higher title is held already, or too little of the work is about projects in IT")
    if current.level in ("entry", "mid") and years >= limit("years-for-the-next-title") and shown >= limit("responsibilities-for-the-next-title"):
        next_title = "IT Project Manager" if current.level == "entry" else "Senior IT Project Manager"
        yield (
            current.title,
            f"Your experience may be ahead of your title, {called(profile, current)}: "
            "your bullets show most of the ten core responsibilities in IT project management.",
            f"Consider aiming for {next_title} roles, and say so in your headline and summary.",
        )
    return None


@rule(category="presentation", covers=("I1", "N4"), level="could", more="Other roles overlap, too.")
def positions_overlap(reading: Reading) -> Look:
    """Roles that overlap are explained.

    Two full-time roles at once look like a wrong date.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        «Mar 2014 - Dec 2018»
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2014 - Mar 2016
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Northwind Bank, Leeds, UK
        Mar 2014 - Dec 2018
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        EXPERIENCE
        Senior IT Project Manager
        Jan 2016 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager
        Mar 2014 - Dec 2018
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    """
    profile = reading.profile
    dated = [(p, p.dates) for p in profile.positions if p.dates is not None and p.dates.start is not None and p.dates.start.month is not None]
    if len(dated) < 2:
        return Skip("fewer than two roles have dates with months")
    for (one, first), (other, second) in pairwise(dated):
        if first.start is None or second.start is None or one.organization is None or other.organization is None:
            continue
        end = profile.as_of if second.present else second.end
        if end is None or end.month is None or profile.quote(one.organization) == profile.quote(other.organization):
            continue
        months = end.index - first.start.index + 1
        if any(holds(profile.quote(p.span)[:HEAD], names("words-of-extra-work")) for p in (one, other)):
            continue
        if months > limit("months-of-overlap") and second.start.index < first.start.index:
            yield (
                second.span,
                f"{at_first(called(profile, other))} and {called(profile, one)} overlap by {months} months.",
                "Was one of them part-time, contract, or volunteer work? If it was, say so next to the dates.",
            )
    return None


HEAD = 240
"""Characters in which a role says what kind of work it is."""


def budgets_in_it(reading: Reading, managing: list[Position]) -> int:
    """Statements that name a budget, in roles that are mostly about projects in IT; what is printed twice counts once."""
    profile = reading.profile
    budgets = {profile.quote(s.span): p for p in managing for s in p.statements if any(m.kind == "budget" for m in reading.metrics_of(s))}
    return sum(reading.nearness([p]) > HALF for p in budgets.values())


@rule(category="responsibilities", covers=("I1",), level="should")
def project_role_missing(reading: Reading) -> Look:
    """Your latest titles show that you lead projects.

    Recruiters look for the title first; experience under another one is easily missed.

    Flags:
        EXPERIENCE
        «Network Engineer», Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Replaced the Cisco network of 8 sites
    Flags:
        EXPERIENCE
        «Network Engineer», Northwind Bank, Leeds, UK
        Jan 2022 - Present
        - Replaced the Cisco network of 8 sites
        Systems Administrator, Contoso Ltd, York, UK
        Jan 2020 - Dec 2021
        - Led the move of 40 servers to AWS in 6 months
        Database Administrator, Fabrikam, York, UK
        Jan 2018 - Dec 2019
        - Renewed 12 databases
        IT Project Manager, Fabrikam, York, UK
        Jan 2015 - Dec 2017
        - Rolled out Microsoft Teams to 900 users at 12 sites
    Flags:
        EXPERIENCE
        «Operations Manager», Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the project of replacing the Cisco network of 8 sites
        - Kept the systems of the bank running
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    Passes:
        EXPERIENCE
        Operations Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Managed a budget of $1.2M for the renewal of the network
        - Kept the move of 40 servers within its budget of $600K
        - Managed a budget of $2M for the service desk
    """
    profile = reading.profile
    titled = [p for p in reading.newest if p.title is not None]
    if not titled:
        return Skip("no job titles were found")
    recent = titled[: int(limit("recent-positions"))]
    leading = sum(p.leads for p in recent)
    if leading:
        return Earned(min(1.0, leading / len(recent) / limit("share-of-project-titles")) * reading.nearness(p for p in recent if p.leads))
    earlier = next((p for p in titled if p.leads), None)
    if earlier is not None:
        yield (
            recent[0].title or recent[0].head,
            f"None of your last {number_word(len(recent))} titles shows that you lead projects; {called(profile, earlier)} is further back.",
            "Which projects have you led since then? Mention them next to the title or in the first line of the role, and in your summary.",
        )
        return Earned(limit("share-of-earlier-project-titles") * reading.nearness([earlier]))
    managing = [p for p in recent if p.level in ("senior", "executive") or (p.title and "manager" in profile.quote(p.title).lower())]
    if managing and budgets_in_it(reading, managing) >= limit("statements-with-a-budget"):
        return Earned(limit("share-of-a-managing-title") * reading.nearness(managing))
    yield (
        titled[0].title or titled[0].head,
        "None of your titles shows that you lead projects." if len(titled) > 1 else "Your title doesn't show that you lead projects.",
        "Which projects did you lead in this role? Put the largest first, with its budget and team."
        if managing
        else asked_to_show(reading, titled[0]),
    )
    led = min(1.0, projects_led(reading) / limit("statements-with-a-project"))
    return Earned(limit("share-of-a-managing-title") * led * reading.nearness(managing) if managing else 0.0)


def asked_to_show(reading: Reading, position: Position) -> str:
    """The question for projects: a role whose bullets speak of leading some is not asked whether there were any."""
    led = (s for s in position.statements if s.opener in names("verbs-of-leading"))
    told = any(holds(reading.profile.quote(s.span), names("undertaking-words")) for s in led)
    where = 'say so next to the title, as in "(IT project lead)", and put'
    if told:
        return f"Your bullets for this role mention projects. If you led them, {where} them first."
    return f"Did you lead projects in this role? If you did, {where} those projects first."


HALF = 0.5
"""From this nearness on a role is one of IT rather than of another field."""


def projects_led(reading: Reading) -> int:
    """How many statements are about projects of a stated size or result."""
    return sum(reading.about_projects(s) and (reading.has_size(s) or reading.has_result(s)) for s in reading.statements)
