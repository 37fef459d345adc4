"""Each item of the guide that goes into a plan or a preparation is told of one person, and not of another to whom it does not apply."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from profilecheck import read_job
from profilecheck.advice.interview import prepare
from profilecheck.advice.interview.types import Preparation
from profilecheck.advice.plan import make_plan
from profilecheck.advice.plan.types import Plan
from tests.advice.plan.test_plan import BY_NAME, profile_of, sample
from tests.conftest import JOBS
from tests.rules.test_coverage import PLANNED


def plan_of(name: str) -> Plan:
    profile = sample(name) if "." in name else profile_of(BY_NAME[name])
    return make_plan(profile, with_careers=True)


def open_points(plan: Plan) -> set[str]:
    return {g.standing.point for g in plan.gap}


PLANS: dict[str, tuple[Callable[[Plan], bool], str, str]] = {
    "I3": (lambda p: any(s.is_shown for name, s in p.moving_up if name == "mentoring"), "dana-whitfield.pdf", "lena-farrow.txt"),
    "I4": (lambda p: any(c.name == "program-manager" and c.fit == "close" for c in p.careers), "dana-whitfield.pdf", "tomas-reyes.md"),
    "L1": (lambda p: "budget" in open_points(p), "a coordinator of two years with a CAPM", "a project manager of five years in ERP with a PMP"),
    "L2": (lambda p: any(g.name == "risk" for g in p.goals), "lena-farrow.txt", "a project manager of five years in ERP with a PMP"),
    "L3": (lambda p: any(t.name == "mentoring" for t in p.tips), "lena-farrow.txt", "dana-whitfield.pdf"),
    "L4": (lambda p: p.choice.advised is not None and p.choice.advised.name == "PMP", "lena-farrow.txt", "a project manager of five years in ERP with a PMP"),
    "L5": (lambda p: any(d.name == "size" and d.spans for d in p.pay), "dana-whitfield.pdf", "a network engineer who coordinates upgrades"),
    "L6": (lambda p: any("recurring task" in h for h in p.habits), "lena-farrow.txt", "tomas-reyes.md"),
}
"""Item -> what a plan says, of whom it says so, of whom it does not."""

INTERVIEWS: dict[str, tuple[Callable[[Preparation], bool], str, str]] = {
    "M1": (lambda p: any(q.name == "off-track" and q.answers for q in p.questions) and len(p.stories) > 5, "dana-whitfield.pdf", "tomas-reyes.md"),
    "M3": (lambda p: any(s.name == "practise" and s.spans for s in p.steps), "dana-whitfield.pdf", "lena-farrow.txt"),
}


def prepared(name: str, *, job: bool = False) -> Preparation:
    return prepare(sample(name), read_job(JOBS[0]) if job else None)


def test_every_item_of_a_plan_is_shown_here() -> None:
    assert set(PLANS) | set(INTERVIEWS) | {"M2"} == set(PLANNED)


@pytest.mark.parametrize("item", PLANS)
def test_an_item_is_told_where_it_applies(item: str) -> None:
    says, whom, _ = PLANS[item]
    assert says(plan_of(whom))


@pytest.mark.parametrize("item", PLANS)
def test_an_item_is_not_told_where_it_does_not_apply(item: str) -> None:
    says, _, other = PLANS[item]
    assert not says(plan_of(other))


@pytest.mark.parametrize("item", INTERVIEWS)
def test_a_preparation_tells_an_item_where_it_applies(item: str) -> None:
    says, whom, other = INTERVIEWS[item]
    assert says(prepared(whom))
    assert not says(prepared(other))


def test_a_job_makes_questions_likely_by_its_own_words() -> None:
    job = read_job(JOBS[0])
    likely = {w for q in prepared("dana-whitfield.pdf", job=True).questions for w in q.because}
    assert likely
    assert all(word in job.document.text for word in likely)
    assert not [q for q in prepared("dana-whitfield.pdf").questions if q.because]
