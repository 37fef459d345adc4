"""Rules on results: figures in statements, achievements against duties, and which duty is most worth a figure."""

from __future__ import annotations

from profilecheck.facts.types import Statement
from profilecheck.rules.bullets import bullets, bullets_of, how_many, may_prove, most_lack, none_of, part_of, proves, unit_of, what_it_is
from profilecheck.rules.chapters.experience import FEW_STATEMENTS, NO_STATEMENTS
from profilecheck.rules.engine import Earned, Look, Looked, rule
from profilecheck.rules.phrasing import called_apart
from profilecheck.rules.questions import question
from profilecheck.rules.reading import Reading, enough_of, worded
from profilecheck.rules.scoring import between, saturating
from profilecheck.rules.targets import asked_of_role, chosen, is_standing_task
from profilecheck.rules.texts import holds, holds_number
from profilecheck.vocabulary.scoring import limit, names


@rule(category="experience", covers=("C4",), level="must")
def results_without_figures(reading: Reading) -> Look:
    """Bullets show measurable results: time, money, quality, uptime, or adoption.

    A number turns a claim into evidence, and several make a track record.

    Flags:
        - Led the migration to AWS
        - Improved the service desk
        → «EXPERIENCE»
    Flags:
        - «Rolled out ServiceNow to the service desk of the bank»
        - «Migrated the mail system of the bank to Exchange Online»
        - Replaced the network of several sites
        - Led a team of 12 developers in the SAP migration, with a budget of $1.2M
    Flags:
        - Led the migration to AWS
        ACCOMPLISHMENTS
        - «Reduced incidents of the service desk by 45% within a year»
    Passes:
        - Migrated 40 servers to AWS and cut hosting costs by 30%
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - Reduced incidents by 45% within a year
    """
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    shown = sum(reading.has_result(s) for s in found)
    counted = reading.sum_of(s for s in found if has_outcome(reading, s))
    earned = saturating(counted, limit("statements-with-a-result"))
    if shown >= enough_of(found, "statements-with-a-result", "share-with-a-result"):
        return Earned(earned)
    sure, possible = sum(proves(reading, s) for s in found), sum(may_prove(reading, s) for s in found)
    have = none_of(reading, "shows a measurable result yet") if not possible else how_many(reading, sure, possible, "show a measurable result")
    lacking = chosen(reading, "results")
    apart = next((s for s in reading.profile.elsewhere if reading.has_result(s)), None)
    if not possible and apart is not None:
        yield apart.span, f"{have}; the results you have stand apart from your roles.", "Move each one to the role it belongs to."
        return Earned(0.0)
    if not lacking:
        ask = "What did you deliver in this role, and what difference did it make in time, money, or quality?"
        count = "Which of your results can you put a number on: time saved, costs cut, or quality improved?"
        place, advice = asked_of_role(reading, may_tell_outcome, ask, count)
        yield place, f"{have}.", advice
    for n, statement in enumerate(lacking):
        message = f"{have}. Start by adding one here." if n == 0 else f"This {what_it_is(reading.profile, statement)} needs an outcome, too."
        yield statement.span, message, question(reading, statement, OUTCOMES)
    return Earned(earned, saturating(counted + max(1.0, reading.sum_of(lacking)), limit("statements-with-a-result")))


def may_tell_outcome(reading: Reading, statement: Statement) -> bool:
    """Whether a reader may find in a statement what came of something."""
    return may_prove(reading, statement) or reading.tells_more(statement)


def has_outcome(reading: Reading, statement: Statement) -> bool:
    """Whether a statement says what came of something, by a figure or in words."""
    return reading.has_result(statement) or statement.kind == "achievement" or statement.where("C4") is not None


OUTCOMES = ("saving", "schedule", "sales", "satisfaction", "move", "launch", "quality", "audit", "compliance", "service", "method", "risk")
"""The questions that ask what came of something."""


@rule(category="experience", covers=("C4",), level="should")
def bullet_without_number(reading: Reading) -> Look:
    """Many of the bullets have a number: a size or a result.

    Readers stop at numbers; a page without them gets skimmed.

    Flags:
        - Led the migration of servers to AWS
        - Replaced the network of several sites
        - Managed the project budget
        → «Senior IT Project Manager»
    Flags:
        - Led a team of 12 developers in the SAP migration, with a budget of $1.2M
        - Replaced the network of several sites
        - «Managed the suppliers of the service desk»
        - Kept the risk register of the payroll project
    Passes:
        - Led the migration of 40 servers to AWS
        - Replaced the network of 8 sites
        - Managed a project budget of $600K
    """
    found = reading.statements
    if not found:
        return NO_STATEMENTS
    lines = bullets(reading)
    counted = sum(reading.counts(s) * min(len(s.metrics), limit("figures-of-a-statement")) for s in found)
    earned = saturating(counted, limit("figures"))
    if sum(bool(s.metrics) for s in found) >= limit("share-with-a-figure") * len(found):
        return Earned(earned)
    bare = [s for s in lines if not s.metrics]
    exact = not any(has_free_number(reading, s) for s in bare)
    have = none_of(reading, "has a number that shows size or results")
    if len(bare) < len(lines) or not exact or any(reading.has_number(s) for s in found):
        have = most_lack(reading, len(bare), "have a number that shows size or results", exact=exact)
    lacking = chosen(reading, "size")
    if not lacking:
        ask = "How big were the projects in this role, in budget, people, users, or sites?"
        place, advice = asked_of_role(reading, Reading.has_number, ask, "How big was the work, in budget, people, users, or sites?")
        yield place, f"{have}.", advice
    for statement in lacking:
        message = f"{have}. Adding one here would make this {unit_of(reading.profile, (statement,))} stand out."
        yield statement.span, message, question(reading, statement, SIZES, "size")
    return Earned(earned, saturating(counted + max(1.0, reading.sum_of(lacking)), limit("figures")))


def has_free_number(reading: Reading, statement: Statement) -> bool:
    """Whether a figure stands in a statement that is none of a product's version: a reader may take it for a size."""
    text = reading.profile.quote(statement.span)
    for skill in sorted(reading.profile.skills_in(statement.span), key=lambda s: s.span, reverse=True):
        text = text[: skill.span.start - statement.span.start] + " " + text[skill.span.end - statement.span.start :]
    return holds_number(text)


SIZES = (
    "grants", "budget", "vendor", "team", "move", "launch", "method", "service", "training", "portfolio", "project", "requirements", "stakeholder", "report",
)  # fmt: skip
"""The questions that ask how large something was."""


@rule(category="experience", covers=("C9",), level="should")
def position_lists_only_duties(reading: Reading) -> Look:
    """Every recent role has at least one achievement.

    A list of duties describes the job, not the person in it.

    Flags:
        - Responsible for the project budget
        - Responsible for weekly meetings with vendors
        → «Senior IT Project Manager»
    Passes:
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - Responsible for weekly meetings with vendors
    """
    profile = reading.profile
    recent = [p for p in reading.newest if len(worded(p)) >= 2][: int(limit("recent-positions"))]
    if not recent:
        return NO_STATEMENTS
    for position in recent:
        found = worded(position)
        if all(is_standing_task(reading, s) and not holds(profile.quote(s.span), names("words-of-outcomes")) for s in found):
            lines = bullets_of(reading, position)
            yield (
                position.title or position.head,
                f"The {unit_of(profile, lines)}s under {called_apart(profile, position)} describe the work, but not its results.",
                "What got better because you were there? Put that first.",
            )
    return Looked(len(recent))


@rule(category="experience", covers=("C9",), level="must")
def duties_outnumber_results(reading: Reading) -> Look:
    """Achievements make up a good share of the bullets.

    Readers want results rather than a job description, and they notice the share more than the number. A delivery
    without its outcome counts half.

    Flags:
        - Responsible for the project budget
        - Responsible for weekly meetings with vendors
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - «Maintain the project plan»
        - Attend project meetings
    Flags:
        «EXPERIENCE»
        Waiter, Grand Hotel, Leeds, UK
        Jan 2016 - Present
        - Maintain the bar of the hotel
        - Answer the calls of the guests
        - Attend to the tables of the garden
    Flags:
        - Responsible for the project budget
        - Responsible for weekly meetings with vendors
        - Responsible for the documents of the department
        - «Maintain the minutes of the steering committee»
    Flags:
        - Responsible for the project budget
        - Responsible for weekly meetings with vendors
        - Responsible for the documents of the department
        - «Maintain the minutes of the steering committee»
        - Attend the meetings of the department
        - Responsible for the calendar of the department
        - Answer the letters of the customers
    Passes:
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - Cut hosting costs by 30%
    Passes:
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - Cut hosting costs by 30%
        - Reduced incidents by 45% within a year
        - Won the award for the project of the year
    """
    found = reading.statements
    if len(found) < limit("fewest-statements-to-compare"):
        return FEW_STATEMENTS
    duties = sum(reading.is_duty(s) for s in found)
    listed = sum(is_standing_task(reading, s) for s in bullets(reading))
    half = sum(s.kind == "duty" and not reading.is_duty(s) for s in found)
    told = 1 - (duties + half / 2) / len(found)
    share = between(told, limit("share-of-achievements-by-chance"), limit("share-of-achievements"))
    if share >= 1:
        return None
    if listed < limit("share-of-duties-to-speak-of") * len(bullets(reading)):
        return Earned(share)
    have = f"{part_of(reading, listed, exact=False)} read like a job description"
    told_so = chosen(reading, "duty")
    if not told_so:
        ask = "What did you change or deliver in this role, and what difference did it make?"
        place, advice = asked_of_role(reading, may_tell_outcome, ask, "What changed because you were there?")
        yield place, f"{have}.", advice
    for statement in told_so:
        yield statement.span, f"{have}. Say what changed because you were there.", question(reading, statement)
    return Earned(share)
