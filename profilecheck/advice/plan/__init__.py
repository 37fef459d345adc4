"""A career plan out of one profile: where somebody stands, what the next title lacks, goals, credentials, and the first ninety days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from profilecheck.advice.match import match
from profilecheck.advice.plan import careers, credentials, gaps, goals, standing
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.advice.plan.types import Choice, Gap, Next, Plan, Question
from profilecheck.errors import UserError
from profilecheck.facts.types import Profile
from profilecheck.jobs.types import Job
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.plan import Title, plans

MONTHS = 12


def make_plan(
    profile: Profile,
    *,
    target: str = "",
    months: int = MONTHS,
    job: Job | None = None,
    answers: Mapping[str, str] | None = None,
    old: Profile | None = None,
    with_careers: bool = False,
) -> Plan:
    """The plan for `months` from the profile's own day on. `target`: a title, else that of the job, else the best prepared of the next ones.

    Raises UserError for a target that is no title of the ladder.
    """
    dossier = Dossier(profile, answers or {})
    stage = standing.stage_name(dossier)
    pathway = standing.pathway_name(dossier, stage)
    chosen = standing.find_title(target) if target else wanted_by(job)
    nexts = standing.next_titles(dossier, stage, pathway, chosen)
    aim = nexts[0] if nexts else standing.prepare(dossier, *last_title())
    found = gaps.find_gaps(dossier, aim, stage)
    choice = credentials.choose(dossier, stage, profile.as_of, aim.title)
    told = dossier.answers
    points = dossier.points
    comparison = match(profile, job) if job is not None else None
    moving_up = tuple((name, replace(points[point], title=guide().advancement[name].rstrip("."))) for name, point in plans().moving_up.items())
    return Plan(
        profile,
        profile.as_of,
        months,
        standing.stand(dossier, stage),
        aim.title,
        bool(chosen),
        nexts,
        moving_up,
        found,
        goals.set_goals(dossier, stage, [g.standing.point for g in found], choice, aim.title, profile.as_of, months),
        choice,
        tuple(gaps.find_tips(dossier, stage)),
        tuple(gaps.find_drivers(dossier)),
        plans().work_life[stage],
        standing.cross(dossier, pathway),
        gaps.ninety_days(found, gaps.moves_on(dossier, stage), aim.needs, stage),
        tuple(questions(found, aim, choice, told)),
        careers.weigh_careers(dossier) if with_careers else (),
        careers.compare(Dossier(old, told), dossier, tuple(n.point for n in aim.needs)) if old is not None else None,
        job.quote(job.title) if job is not None and job.title else "",
        gaps.asked_by(comparison) if comparison is not None else (),
    )


def wanted_by(job: Job | None) -> str:
    """The rung that a job's title stands for; none where the ladder has nothing like it."""
    if job is None or job.title is None:
        return ""
    try:
        return standing.find_title(job.quote(job.title))
    except UserError:
        return ""


def last_title() -> tuple[str, Title]:
    """The top of the ladder: whoever stands there has no next title."""
    return list(plans().titles.items())[-1]


def questions(found: Sequence[Gap], aim: Next, choice: Choice, told: Mapping[str, str]) -> Iterator[Question]:
    """Everything that only the person knows, each under a key of its own; what was answered stands there with its answer."""
    asked = {g.standing.point for g in found} | {n.point for n in aim.needs if n.state == "told"}
    for point in plans().points:
        if point in asked:
            yield Question(point, plans().points[point].question, told.get(point, ""))
    for row in choice.considerations:
        if row.ask:
            yield Question(f"credential-{row.name}", row.ask, told.get(f"credential-{row.name}", ""))
    if choice.advised is not None:
        key = credentials.key_of(choice.advised.name)
        yield Question(key, choice.advised.asks, told.get(key, ""))
    for one in (choice.not_now, *choice.others):
        if one is not None and plans().credentials[one.name].asked_first and choice.advised is None:
            yield Question(credentials.key_of(one.name), one.asks, told.get(credentials.key_of(one.name), ""))
