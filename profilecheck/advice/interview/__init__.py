"""Preparation for an interview out of one profile: stories, questions with their answers, where they press, figures, steps, questions to ask back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from profilecheck.advice.interview import pressing, questions, stories
from profilecheck.advice.interview.types import Figure, Preparation, Step, Story
from profilecheck.advice.match import match
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.facts.types import Profile
from profilecheck.jobs.types import Job
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.interview import interviews

FIGURES, BACK, NAMED = 8, 3, 3
KINDS = ("budget", "saving", "revenue", "team-size", "schedule", "quality", "percent-change", "volume")
"""Figures by how often they are asked about."""
LARGEST = ("budget", "saving", "revenue", "team-size", "volume")


def prepare(profile: Profile, job: Job | None = None, beside: Profile | None = None) -> Preparation:
    """`beside`: another document of the same person, whose contradictions will be asked about."""
    dossier = Dossier(profile)
    told = stories.bank(dossier)
    asked = questions.ask(dossier, told, job)
    return Preparation(
        profile,
        told,
        asked,
        questions.categories(asked),
        pressing.press(dossier, beside),
        tuple(figures(dossier))[:FIGURES],
        tuple(steps(dossier, told, job)),
        back(profile),
        job.quote(job.title) if job is not None and job.title else "",
    )


def figures(dossier: Dossier) -> Iterator[Figure]:
    """The largest figure of each kind first, of changes the newest; then the next of the newest roles. None twice."""
    found = [(m, s) for _, s in dossier.statements for m in dossier.metrics_of(s) if m.kind in KINDS]
    first = []
    for kind in KINDS:
        some = [f for f in found if f[0].kind == kind]
        first += [max(some, key=lambda f: (f[0].value if kind in LARGEST else 0, -found.index(f)))] if some else []
    seen: set[tuple[str, float]] = set()
    for metric, statement in [*first, *(f for f in found if f[0].kind != "volume")]:
        if (metric.kind, metric.value) not in seen:
            seen.add((metric.kind, metric.value))
            yield Figure(metric.span, statement.span, metric.kind)


def steps(dossier: Dossier, told: Sequence[Story], job: Job | None) -> Iterator[Step]:
    """The guide's steps in its order, each with the names of this person and this job."""
    words = guide().interview_preparation
    profile = dossier.profile
    named = [k for _, s in dossier.statements for k in profile.skills_in(s.span) if k.group == "technology" and not profile.quote(k.span).islower()]
    technical = tuple({k.name: k.span for k in reversed(named)}.values())[::-1][:NAMED]
    wanted = tuple(dict.fromkeys(s.text for s in job.skills if s.group in ("technology", "tool")))[:NAMED] if job is not None else ()
    for name in ("research", "review", "align", "practise", "ask", "mock"):
        if name == "research":
            yield Step(name, words[name], words=wanted)
        elif name == "review":
            yield Step(name, words[name], tuple(s.span for s in told)[:NAMED])
        elif name == "align" and job is not None:
            lacking = [m.text for m in match(profile, job).items if m.state == "lacking" and m.required and not m.spared]
            yield Step(name, words[name], words=tuple(lacking)[:NAMED])
        elif name == "practise":
            yield Step(name, words[name], technical)
        else:
            yield Step(name, words[name])


def back(profile: Profile) -> tuple[str, ...]:
    """Three questions to ask back: one of the field's own, then those for everybody."""
    known = interviews().ask_back
    return (*known.get(profile.career.specialization, ()), *known["any"])[:BACK]
