"""Rules of the guide's chapter on experience: what the projects in it must show, by how many statements show it."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.types import Profile, Statement
from profilecheck.rules.anywhere import told_anywhere
from profilecheck.rules.bullets import how_many, may_prove, what_it_is
from profilecheck.rules.completeness import lacks, most_complete, pieces
from profilecheck.rules.engine import Earned, Look, Skip, rule
from profilecheck.rules.fields import is_on_target
from profilecheck.rules.phrasing import excerpt
from profilecheck.rules.picks import method_in_use
from profilecheck.rules.reading import Reading, enough_of
from profilecheck.rules.scoring import between, saturating
from profilecheck.rules.targets import asked_of_role, chosen, first_place, role_of_people, role_of_projects
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names

NO_STATEMENTS = Skip("no bullets about the work were found")
FEW_STATEMENTS = Skip("fewer than three bullets about the work were found")


def depth(reading: Reading, item: str, message: str, question: str, *, full: str, claim: str | None = None) -> Look:
    """A line of the checklist by how many statements show it.

    `full` names the limit from which on it is enough, `claim` what kind of statement the missing piece would suit; without one the latest role is named.
    """
    profile = reading.profile
    if not reading.statements:
        return NO_STATEMENTS
    evidence = profile.shows(item)
    if evidence.met is None:
        return Skip("it could not be judged")
    shown = statements_with(profile, evidence.spans)
    earned = min(1.0, reading.sum_of(shown) / limit(full))
    if not shown and not may_tell(reading, item):
        asked = role_of_people if item == "C6" else role_of_projects
        yield first_place(reading, claim) if claim else asked(reading), message, question
        return Earned(0.0, min(1.0, 1 / limit(full)))
    return Earned(earned)


def may_tell(reading: Reading, item: str) -> bool:
    """Whether a bullet may show an item after all, or speaks of a problem in words that no story is known by."""
    if any(item in s.possible for s in reading.told):
        return True
    return item == "C3" and any(s.kind != "other" and holds(reading.profile.quote(s.span), names("words-of-a-solution")) for s in reading.told)


def statements_with(profile: Profile, spans: tuple[Span, ...]) -> tuple[Statement, ...]:
    """The statements that hold one of these places."""
    return tuple(s for p in profile.positions for s in p.statements if any(s.span.overlaps(x) for x in spans))


@rule(category="experience", covers=("C2",), level="must")
def project_not_described(reading: Reading) -> Look:
    """The experience describes specific projects with their scope and technology.

    A specific project is easy to picture and to ask about; "various projects" is not.

    Flags:
        - Managed people and meetings
        - Worked with many colleagues
        → «Senior IT Project Manager»
    Flags:
        - Led the project of moving the servers to AWS
        - Attended meetings of the department
        - Worked with many colleagues
        → «Senior IT Project Manager»
    Passes:
        - Led the project of moving 40 servers to AWS in 6 months
        - Rolled out Microsoft Teams to 900 users in a project of 5 months
        - Managed the project of replacing the Cisco network of 8 sites within a budget of $600K
        - Delivered the implementation of ServiceNow for 300 agents in 4 months
        - Rescued a payroll project of 12 people that was 3 months late
        - Led the SAP upgrade project at 4 sites
    """
    profile = reading.profile
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    described = [s for s in found if is_scoped(reading, s)]
    named = [s for s in found if s not in described and reading.about_projects(s) and names_system(profile, s)]
    wanted = limit("statements-with-a-project")
    counted = reading.sum_of(s for s in found if s.where("C2") is not None or (reading.is_delivery(s) and is_scoped(reading, s)))
    shown = len(described) + limit("share-of-a-project-without-scope") * len(named)
    if shown >= enough_of(found, "statements-with-a-project", "share-with-a-project"):
        return Earned(saturating(counted, wanted))
    possible = [s for s in found if s in described or may_be_scoped(reading, s)]
    have = "None of your bullets says how big a project was or how it turned out"
    if possible:
        have = how_many(reading, len(described), len(possible), "say how big a project was or how it turned out")
    tell = "Describe it in one bullet: what it was, how big it was, how long it took, and how it ended."
    which = "Which other project{} are you proud of?" if described else "Which project{} are you proudest of?"
    ask = f"{which.format(' in this role')} {tell}"
    at, advice = asked_of_role(reading, may_be_scoped, ask, f"{which.format('')} {tell}")
    if len(described) <= 1 and (begun := chosen(reading, "project")):
        at, advice = begun[0].span, ask
    yield at, f"{have}.", advice
    return Earned(saturating(counted, wanted), saturating(counted + 1, wanted))


def is_scoped(reading: Reading, statement: Statement) -> bool:
    """Whether a statement is about a project and says how large it was or what came of it."""
    return reading.about_projects(statement) and any(m.kind != "other" for m in reading.metrics_of(statement))


def may_be_scoped(reading: Reading, statement: Statement) -> bool:
    """Whether a reader may find a project with its size or outcome in a statement."""
    undertaking = reading.about_projects(statement) or reading.is_delivery(statement) or "C2" in statement.possible
    return reading.has_number(statement) or (undertaking and may_prove(reading, statement))


def names_system(profile: Profile, statement: Statement) -> bool:
    return any(s.group in ("technology", "tool") for s in profile.skills_in(statement.span))


@rule(category="experience", covers=("C3",), level="should")
def challenge_not_told(reading: Reading) -> Look:
    """At least one bullet tells how you handled a problem.

    Anyone can run a smooth project; a rescue shows skill.

    Flags:
        - Led the migration of 40 servers to AWS in 6 months
        - Rolled out Microsoft Teams to 900 users at 12 sites
        → «Senior IT Project Manager»
    Passes:
        - Took over a stalled payroll project, resolved a conflict with the supplier and delivered within 4 months
        - Eliminated a bottleneck in testing by automating the nightly regression run, which cut 2 days
    """
    close = "; this one comes close" if chosen(reading, "challenge") else ""
    return (
        yield from depth(
            reading,
            "C3",
            f"None of your bullets tells how you handled a problem. One rescue story goes a long way{close}.",
            "What went wrong, what did you do about it, and how did it end?",
            full="statements-with-a-challenge",
            claim="challenge",
        )
    )


@rule(category="experience", covers=("C5",), level="should")
def budget_not_stated(reading: Reading) -> Look:
    """The budget you managed is stated.

    It shows how much you were trusted with and the level you work at.

    Flags:
        - Managed the project budget and reported to the sponsor
        → «Senior IT Project Manager»
    Passes:
        - Managed a $1.2M budget for the SAP migration and reported to the sponsor
        - Kept the network renewal within its budget of $600K
    """
    profile = reading.profile
    if profile.career.level == "entry":
        return Skip("asked for from mid level on")
    return (
        yield from depth(
            reading,
            "C5",
            "None of your bullets gives a budget figure.",
            "What was the budget, and did you stay within it?",
            full="statements-with-a-budget",
            claim="budget",
        )
    )


@rule(category="experience", covers=("C6",), level="should")
def team_not_described(reading: Reading) -> Look:
    """The size and makeup of your teams are stated.

    Leading five people and leading sixty across three continents are different jobs.

    Flags:
        - Managed the SAP project and reported to the sponsor
        → «Senior IT Project Manager»
    Passes:
        - Led a team of 12 developers and testers through the SAP migration
        - Coordinated a cross-functional team of 8 people in the network renewal
    """
    asked = "How many people were on your teams, and what were their roles?"
    if is_on_target(reading) and not any(holds(line, names("words-of-distance")) for line in told_anywhere(reading)):
        asked = "How many people were on your teams, what were their roles, and were any of them remote or offshore?"
    message = "Your bullets don't say how big your teams were or who was on them."
    return (yield from depth(reading, "C6", message, asked, full="statements-with-a-team"))


@rule(category="experience", covers=("C7",), level="should")
def method_not_in_use(reading: Reading) -> Look:
    """A bullet shows how you used a method.

    A method inside a result is believable; a method in a list is only a word.

    Flags:
        - Managed the SAP project and reported to the sponsor
        → «Senior IT Project Manager»
    Passes:
        - Ran the SAP migration in 2-week Scrum sprints with 12 developers
        - Introduced Kanban for the service desk, which cut waiting time by 30%
    """
    method = method_in_use(reading.profile)
    return (
        yield from depth(
            reading,
            "C7",
            "None of your bullets shows how you used a method.",
            f"Where did you use {method}, and how did it help?"
            if method
            else "How did you run your projects in this role (Scrum, Waterfall, or a hybrid), and how did that help?",
            full="statements-with-a-method",
        )
    )


@rule(category="experience", covers=("C8",), level="should")
def system_not_named(reading: Reading) -> Look:
    """Bullets name the systems that your projects changed.

    Product names are what technical recruiters search for.

    Flags:
        - Managed the project and reported to the sponsor
        → «Senior IT Project Manager»
    Passes:
        - Led the migration of 40 servers to AWS in 6 months
        - Rolled out ServiceNow to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    """
    return (
        yield from depth(
            reading,
            "C8",
            "None of your bullets names a technical system.",
            "Which platform, product, or infrastructure did this work change?",
            full="statements-with-a-system",
        )
    )


@rule(category="experience", covers=("C10",), level="could")
def model_statement_missing(reading: Reading) -> Look:
    """At least one bullet has it all: scope, result, and technology or team.

    One complete bullet says more than six partial ones.

    Flags:
        - Led the migration of servers to AWS
        - «Cut the cost of the SAP migration by 30%»
    Passes:
        - Led a cross-functional team of 12 developers to migrate the ERP system to SAP, managed a $1.2M budget and delivered 3 weeks ahead of schedule
    """
    profile = reading.profile
    best = most_complete(reading)
    if best is None:
        return NO_STATEMENTS
    has = sum(pieces(reading, best).values())
    lacking = lacks(reading, best)
    wanted = int(limit("pieces-of-a-model-statement"))
    if has < wanted:
        if not lacking or not is_model(reading, best):
            return Earned(between(has, 1, wanted))
        yield (
            best.span,
            f'This {what_it_is(profile, best)} could be a model for the others: "{excerpt(profile, best.span, 60)}".',
            f"Add {lacking}, if you know {'them' if ' and ' in lacking else 'it'}.",
        )
        return Earned(between(has, 1, wanted))
    return None


def is_model(reading: Reading, best: Statement) -> bool:
    """Whether a bullet is one to build the others on: something done in one of the latest roles, with a result or a sum that was managed."""
    if best.opener in names("verbs-of-getting") or reading.profile.quote(best.span).split(None, 1)[0].lower() in ("was", "were"):
        return False  # it tells what somebody was given, not what was done for it
    telling = reading.has_result(best) or any(m.kind == "budget" for m in reading.metrics_of(best))
    slips = [w.span for w in reading.profile.wording if w.kind in ("slip", "misspelled-word", "template")]
    return telling and best.kind == "achievement" and best in reading.recent and not any(best.span.overlaps(x) for x in slips)
