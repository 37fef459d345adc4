"""Rules of the guide's chapter on showing skills: projects that grow from role to role, and people who grow with them."""

from __future__ import annotations

from profilecheck.facts.types import Position
from profilecheck.rules.chapters.experience import FEW_STATEMENTS
from profilecheck.rules.engine import Look, Skip, rule
from profilecheck.rules.phrasing import called
from profilecheck.rules.picks import is_of_projects
from profilecheck.rules.reading import Reading, worded
from profilecheck.rules.targets import role_of_projects
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names


@rule(category="experience", covers=("D6",), level="could", judged=("resume",))
def growth_not_shown(reading: Reading) -> Look:
    """Your latest role shows the scale of the work.

    A career reads upward when the numbers do; a latest role without any looks like a step back.

    Flags:
        EXPERIENCE
        «Senior IT Project Manager», Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of the mail system to the cloud
        - Coordinated the vendors of the network
        - Introduced a new service desk
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2012 - Dec 2015
        - Rolled out SAP to 900 users with a budget of $2M
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present
        - Led the migration of 40 servers to the cloud
        - Coordinated the vendors of the network
        - Introduced a new service desk
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2012 - Dec 2015
        - Rolled out SAP to 900 users with a budget of $2M
    """
    roles = [p for p in reading.newest if worded(p)]
    if len(roles) < 2:
        return Skip("fewer than two roles with bullets were found")
    if len(worded(roles[0])) < limit("fewest-statements-to-compare"):
        return Skip("fewer than three bullets were found under your latest role")
    if any(reading.has_number(s) for s in roles[0].statements):
        return None
    for role in roles[1:]:
        size = size_of(reading, role)
        if size:
            goes_on = roles[0].dates is not None and roles[0].dates.present
            message = f'Your latest role doesn\'t show the scale of your work, but {called(reading.profile, role)} does ("{size}").'
            ask = "How big is your work today" if goes_on else "How big was your work in that role"
            yield roles[0].title or roles[0].head, message, f"{ask}, in budget, people, users, or sites? If it {'has grown' if goes_on else 'grew'}, show that."
            return None
    return None


def size_of(reading: Reading, role: Position) -> str:
    """The largest figure of size in a role that led projects, as printed; none where there is no such."""
    if not role.leads:
        return ""
    led = [s for s in role.statements if s.opener in names("verbs-of-leading") or reading.is_delivery(s)]
    found = [m for s in led if reading.about_projects(s) for m in reading.metrics_of(s)]
    sizes = [m for m in found if m.kind == "team-size" or (m.kind == "budget" and is_of_projects(reading.profile, m))]
    return reading.profile.quote(max(sizes, key=lambda m: (m.kind == "budget", m.value)).span) if sizes else ""


@rule(category="responsibilities", covers=("D6",), level="could", judged=("resume",))
def mentoring_not_shown(reading: Reading) -> Look:
    """A senior person shows who they have trained or coached.

    From senior level on, part of the job is to make others better at theirs.

    Flags:
        SUMMARY
        IT project manager with 9 years of experience in cloud migration and data centre projects for banking and insurance.
        EXPERIENCE
        «Senior IT Project Manager», Northwind Bank, Leeds, UK
        Jan 2010 - Present
        - Migrated the mail system of the bank to the cloud
        - Kept the risk register of the SAP project
        - Wrote the project plan of the network renewal
    Passes:
        - Trained four junior project managers
        - Kept the risk register of the SAP project
        - Wrote the project plan of the network renewal
    """
    profile = reading.profile
    if unasked := not_asked_of(reading):
        return unasked
    told = [s.span for s in reading.told] + ([profile.summary] if profile.summary else [])
    if any(reading.may_show(item) for item in ("leadership", "training")) or any(holds(profile.quote(s), names("words-of-mentoring")) for s in told):
        return None
    yield role_of_projects(reading), "Your resume doesn't show yet that you train or coach others.", ASK
    return None


ASK = "Who have you trained, coached, or helped into a bigger role? One line is enough."


@rule(category="responsibilities", covers=("D6", "H3"), level="could", judged=("resume",))
def work_not_presented(reading: Reading) -> Look:
    """You show your work to others: talks, articles, case studies, or courses you gave.

    People who speak about a project are found by people who have one like it.

    Flags:
        SUMMARY
        IT project manager with 9 years of experience in cloud migration and data centre projects for banking and insurance.
        EXPERIENCE
        «Senior IT Project Manager», Northwind Bank, Leeds, UK
        Jan 2010 - Present
        - Migrated the mail system of the bank to the cloud
        - Kept the risk register of the SAP project
        - Wrote the project plan of the network renewal
    Passes:
        - Migrated the mail system of the bank to the cloud
        - Kept the risk register of the SAP project
        - Wrote the project plan of the network renewal
        PUBLICATIONS AND TALKS
        Speaker, PM Days Leeds 2024: a late warehouse project and what saved it
    """
    profile = reading.profile
    shown = [s for s in profile.sections if s.kind == "publications" and profile.quote(s.span).strip()]
    said = [s.span for s in reading.told if holds(profile.quote(s.span), names("words-of-speaking"))]
    if shown or said or holds(profile.document.text, names("words-of-presenting")):
        return None
    if unasked := not_asked_of(reading):
        return unasked
    yield (
        role_of_projects(reading),
        "You don't list any talks, articles, or case studies.",
        "Which project could you present at a meetup, in a company talk, or in a one-page case study?",
    )
    return None


def not_asked_of(reading: Reading) -> Skip | None:
    """Why what is asked of senior people is not asked here."""
    if reading.profile.career.level not in ("senior", "executive"):
        return Skip("asked for at senior level")
    return FEW_STATEMENTS if len(reading.statements) < limit("fewest-statements-to-compare") else None
