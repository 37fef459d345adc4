"""What a plan says of twelve people, what it never says, and how it counts."""

from __future__ import annotations

import datetime
import functools
import json
from typing import Any

import pytest

import profilecheck
from profilecheck.advice.plan import make_plan
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.advice.plan.goals import KINDS, quarter
from profilecheck.advice.plan.types import Plan
from profilecheck.calendar import Month
from profilecheck.facts.types import Profile
from profilecheck.readers import read_bytes
from profilecheck.render import plan as drawn
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.plan import plans
from tests.advice.plan.people import BY_NAME, CASES, profile_of, sample
from tests.conftest import AS_OF, RESUMES, ROOT

PROFILES = [*(pytest.param(functools.partial(profile_of, c["text"]), id=c["name"]) for c in CASES)]
PROFILES += [pytest.param(functools.partial(sample, p.name), id=p.name) for p in RESUMES]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_where_somebody_stands_and_what_comes_next(case: dict[str, Any]) -> None:
    plan = make_plan(profile_of(case["text"]))
    assert plan.stage.name == case["stage"]
    assert plan.nexts[0].title in case["next"]
    assert (plan.crossing.name if plan.crossing else "") == case["pathway"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_what_the_page_shows_and_what_it_lacks(case: dict[str, Any]) -> None:
    points = Dossier(profile_of(case["text"])).points
    assert {p: points[p].is_shown for p in case["shown"]} == dict.fromkeys(case["shown"], True)
    assert {p: points[p].is_shown for p in case["missing"]} == dict.fromkeys(case["missing"], False)


@pytest.mark.parametrize("make", PROFILES)
def test_goals_are_of_all_kinds_and_none_is_reached_already(make: Any) -> None:
    plan = make_plan(make())
    assert 5 <= len(plan.goals) <= 8
    assert {g.kind for g in plan.goals} == set(KINDS)
    points = Dossier(plan.profile).points
    closed = [plans().goals[g.name].closes for g in plan.goals if plans().goals[g.name].closes]
    assert len(closed) == len(set(closed))
    reached = [c for c in closed if points[c].is_shown or points[c].perhaps]
    assert not reached


@pytest.mark.parametrize("make", PROFILES)
def test_every_quote_stands_in_the_document(make: Any) -> None:
    plan = make_plan(make(), with_careers=True)
    places = list(found_places(json.loads(drawn.as_json(plan))))
    assert places
    text = plan.profile.document.text
    assert [p for p in places if text[p["start"] : p["end"]] != p["text"]] == []


def found_places(node: Any) -> Any:
    if isinstance(node, dict):
        if {"start", "end", "text"} <= node.keys():
            yield node
        for value in node.values():
            yield from found_places(value)
    elif isinstance(node, list):
        for value in node:
            yield from found_places(value)


@pytest.mark.parametrize("make", PROFILES)
def test_the_gap_is_short_and_lacks_what_it_says(make: Any) -> None:
    plan = make_plan(make())
    assert len(plan.gap) <= 5
    assert not [g for g in plan.gap if g.standing.is_shown]
    assert {g.standing.point for g in plan.gap} <= {n.point for n in plan.nexts[0].needs}


@pytest.mark.parametrize("name", ["dana-whitfield.pdf", "lena-farrow.txt", "tomas-reyes.md"])
def test_a_plan_is_as_it_was(name: str, update_golden: bool) -> None:
    golden = ROOT / "tests" / "golden" / "plan" / f"{name}.md"
    now = drawn.as_markdown(make_plan(sample(name), with_careers=True))
    if update_golden:
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(now, encoding="utf-8")
    assert golden.read_text(encoding="utf-8") == now, "if the change is meant: pytest --update-golden"


def test_the_same_document_gives_the_same_plan() -> None:
    first, second = (drawn.as_json(make_plan(profilecheck.analyse(read_bytes(CASES[2]["text"].encode(), "a.txt"), as_of=AS_OF))) for _ in range(2))
    assert first == second


ONE_ROLE = """Ann Reed
ann.reed@example.com | 212-555-0101 | Albany, NY

EXPERIENCE
IT Project Manager, Elm Bank, Albany, NY
January 2018 - Present
- {line}

CERTIFICATIONS
{credential}
"""


def one_role(line: str, credential: str = "PMP, PMI, 2015") -> Profile:
    return profile_of(ONE_ROLE.format(line=line, credential=credential))


@pytest.mark.parametrize(
    ("credential", "due"),
    [
        ("PMP, PMI, 2015", {2018}),
        ("PMP, PMI, 2015 (renewed 2024)", {2027}),
        ("PMP, PMI, 2015, valid until 2029", {2029}),
        ("PMP, PMI, 2015, expires March 2028", {2028}),
        ("PMP (active)", set[int]()),
        ("PMP", {None}),
    ],
)
def test_when_a_credential_is_renewed_is_read_from_its_line(credential: str, due: set[int | None]) -> None:
    assert {r.year for r in make_plan(one_role("Led the network upgrade.", credential)).choice.renewals if r.name == "PMP"} == due


@pytest.mark.parametrize(
    ("point", "line", "state"),
    [
        ("mentoring", "Hired and mentored nine project managers.", "once"),
        ("mentoring", "Facilitated backlog grooming and release trains for two teams.", "missing"),
        ("mentoring", "Mentored by two senior project managers.", "unclear"),
        ("strategy", "Set the three-year technology investment plan with the finance committee.", "once"),
        ("change", "Took minutes in the change advisory board.", "unclear"),
        ("managers", "Partnered with sales managers to coordinate the delivery of orders.", "unclear"),
        ("managers", "Lead a platform programme with 6 project managers and 41 developers.", "once"),
        ("governance", "Introduced a stage-gate process for all projects of the bank.", "once"),
        ("risk", "Kept the risk register and led weekly meetings with the owner.", "once"),
        ("executives", "Coordinated the storage of spare parts.", "missing"),
        ("large-budget", "Cut spending on licenses by $2.4M with a new contract.", "unclear"),
    ],
)
def test_how_a_line_shows_a_point(point: str, line: str, state: str) -> None:
    assert Dossier(one_role(line)).points[point].state == state


@pytest.mark.parametrize("make", PROFILES)
def test_what_is_called_missing_has_no_word_on_the_page(make: Any) -> None:
    """Outside of lists and of heads of positions."""
    plan = make_plan(make(), with_careers=True)
    dossier = Dossier(plan.profile)
    lines = [*(s.span for _, s in dossier.statements), *dossier.others]
    missing = [n.point for n in dossier.points.values() if n.state == "missing"]
    assert [p for p in missing for line in lines if holds(plan.profile.quote(line), plans().points[p].hints)] == []


def test_a_goal_beyond_the_largest_team_knows_the_largest_team() -> None:
    texts = [g.text for g in make_plan(one_role("Lead 19 project and program managers. Hired nine project managers.")).goals]
    assert not [t for t in texts if "nine" in t]


def test_a_goal_beyond_the_largest_budget_knows_what_the_summary_says() -> None:
    text = ONE_ROLE.format(line="Led the rollout of SAP with a budget of $2M.", credential="PMP")
    profile = profile_of(text.replace("EXPERIENCE", "SUMMARY\nIT project manager with budgets of up to $96M in banking.\n\nEXPERIENCE"))
    assert Dossier(profile).largest("budget") is None
    known = Dossier(profile_of(text)).largest("budget")
    assert known is not None
    assert known[1].value == 2e6


def test_whoever_leads_managers_is_given_acts_of_that_stage() -> None:
    plan = make_plan(profile_of(BY_NAME["a director who built a project office"]))
    acts = {plans().points[p].act for p in ("executives", "strategy", "results", "business") if plans().points[p].above}
    assert acts
    assert not acts & {a.text for a in plan.acts} | acts & {g.act for g in plan.gap}


@pytest.mark.parametrize(("step", "months", "due"), [(1, 12, "Q1 2027"), (4, 12, "Q4 2027"), (2, 24, "Q4 2027"), (1, 3, "Q4 2026")])
def test_a_goal_is_due_in_a_quarter(step: int, months: int, due: str) -> None:
    assert quarter(Month(2026, 11), step, months) == due


def test_what_was_answered_is_neither_a_gap_nor_a_goal() -> None:
    text = CASES[2]["text"]
    before, after = make_plan(profile_of(text)), make_plan(profile_of(text), answers={"mentoring": "two coordinators since March"})
    assert "mentoring" in points_of(before)
    assert "mentoring" not in points_of(after)
    assert "two coordinators since March" in drawn.as_markdown(after)


def points_of(plan: Plan) -> list[str]:
    return [g.standing.point for g in plan.gap] + [plans().goals[g.name].closes for g in plan.goals]


def test_a_new_version_ticks_off_what_it_shows() -> None:
    old = CASES[2]["text"]
    new = old.replace("- Ran two-week sprints", "- Mentored three junior project managers.\n- Ran two-week sprints")
    progress = make_plan(profile_of(new), old=profile_of(old)).progress
    assert progress is not None
    assert "mentoring" in [t.standing.point for t in progress.ticked if t.gained]
    assert not [t for t in progress.ticked if not t.gained]


def test_a_renewal_is_told_by_the_year_on_the_page() -> None:
    plan = make_plan(profile_of(BY_NAME["a scrum master who wants to lead projects"]))
    assert [(r.name, r.year, r.near) for r in plan.choice.renewals] == [("CSM", 2026, True)]


def test_careers_are_weighed_by_counts_and_staying_is_one() -> None:
    found = make_plan(sample("dana-whitfield.pdf"), with_careers=True).careers
    assert found[0].name == "stay"
    assert len(found) == 9
    assert all(len(c.markers) == 6 and (c.fit == "close") == (c.shown >= 5) for c in found)


def test_nothing_is_planned_beyond_a_day_of_the_check() -> None:
    profile = profilecheck.analyse(read_bytes(CASES[0]["text"].encode(), "a.txt"), as_of=datetime.date(2026, 2, 1))
    assert all(g.due >= "Q1 2026" and g.due[3:] >= "2026" for g in make_plan(profile).goals)
