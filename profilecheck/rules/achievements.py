"""Rules on results: figures in statements, achievements against duties, and which duty is most worth a figure."""

from __future__ import annotations

from profilecheck.facts.types import Profile
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.experience import NO_STATEMENTS
from profilecheck.rules.looking import called, count, excerpt, has_result, place, question, statements, worded, worth_quantifying
from profilecheck.rules.scoring import limit


@rule(category="experience", covers=("C4",), level="must")
def results_without_figures(profile: Profile) -> Look:
    """Results stand in figures: time, money, quality, uptime, adoption.

    A figure turns a claim into evidence, and several make a record.

    Flags:
        - Led the migration to AWS
        - Improved the service desk
    Passes:
        - Migrated 40 servers to AWS and cut hosting costs by 30%
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - Reduced incidents by 45% within a year
        - Saved $200K a year by consolidating licences
        - Achieved 99.9% uptime after the network renewal
        - Raised user satisfaction from 71% to 92%
    """
    found = statements(profile)
    if not found:
        return NO_STATEMENTS
    shown = [s for s in found if has_result(profile, s)]
    wanted = limit("statements-with-a-result")
    if len(shown) < wanted:
        bare = [s for s in found if s not in shown]
        lacking = worth_quantifying(profile, [s for s in bare if s.kind == "achievement"]) or worth_quantifying(profile, bare)
        have = "No statement gives" if not shown else f"Only {count(len(shown), 'statement')} of {len(found)} give{'s' if len(shown) == 1 else ''}"
        at = lacking[0].span if lacking else place(profile, "experience")
        ask = question(profile, lacking[0]) if lacking else "What came of it in time, money or quality?"
        yield at, f"{have} a result in figures; begin with this one.", ask
        return Earned(len(shown) / wanted)
    return None


@rule(category="experience", covers=("C4",), level="should")
def bullet_without_number(profile: Profile) -> Look:
    """A good part of the statements holds a figure of size or result.

    Readers stop at figures; a page without them is skimmed.

    Flags:
        - Led the migration of servers to AWS
        - Replaced the network of several sites
        - Managed the project budget
    Passes:
        - Led the migration of 40 servers to AWS
        - Replaced the network of 8 sites
        - Managed a project budget of $600K
    """
    found = statements(profile)
    if not found:
        return NO_STATEMENTS
    bare = [s for s in found if not s.metrics]
    for n, statement in enumerate(worth_quantifying(profile, bare)):
        message = f"{len(bare)} of {count(len(found), 'statement')} hold no figure, this one among them" if n == 0 else "This statement holds no figure"
        yield statement.span, message + ".", question(profile, statement)
    return Looked(len(found))


@rule(category="experience", covers=("C9",), level="should")
def position_lists_only_duties(profile: Profile) -> Look:
    """Every recent position tells at least one achievement.

    A list of duties describes the chair, not the person in it.

    Flags:
        - Responsible for the project budget
        - Responsible for weekly meetings with vendors
    Passes:
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - Responsible for weekly meetings with vendors
    """
    recent = [p for p in profile.positions if len(worded(p)) >= 2][: int(limit("recent-positions"))]
    if not recent:
        return NO_STATEMENTS
    for position in recent:
        found = worded(position)
        if any(s.kind == "achievement" for s in found):
            continue
        best = worth_quantifying(profile, found)[:2]
        asked = " ".join(f'"{excerpt(profile, s.span, 60)}": {question(profile, s)}' for s in best)
        yield best[0].span, f"{called(profile, position)} lists {count(len(found), 'duty').replace('dutys', 'duties')} and no achievement.", asked
    return Looked(len(recent))


@rule(category="experience", covers=("C9",), level="must")
def duties_outnumber_results(profile: Profile) -> Look:
    """Achievements make up a good part of the statements.

    The guide asks for results instead of job descriptions; readers reward the share of them more than their number.

    Flags:
        - Responsible for the project budget
        - Responsible for weekly meetings with vendors
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - Maintain the project plan
        - Attend meetings
    Passes:
        - Delivered the SAP rollout 3 weeks ahead of schedule
        - Cut hosting costs by 30%
    """
    found = statements(profile)
    if len(found) < limit("fewest-statements-to-compare"):
        return Skip("there are too few statements to compare")
    duties = [s for s in found if s.kind == "duty"]
    for n, statement in enumerate(worth_quantifying(profile, duties)):
        message = (
            f"{len(duties)} of {count(len(found), 'statement')} say what the job was, not what came of it; this is the one most worth a result"
            if n == 0
            else "This says what the job was, not what came of it"
        )
        yield statement.span, message + ".", question(profile, statement)
    return Looked(len(found))
