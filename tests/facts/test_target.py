"""How far a document is about IT project management: the words of its bullets and titles, not how many there are."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.facts import target
from profilecheck.facts.types import Profile
from profilecheck.readers import read_bytes
from profilecheck.rules.reading import Reading
from tests.conftest import AS_OF, RESUMES

MANAGER = [
    "Led the migration of 40 servers to Azure with two vendors and a steering committee",
    "Kept the risk register, the project plan and the budget of $1.2M",
    "Ran sprint planning and retrospectives for three Scrum teams",
    "Reported status and milestones to stakeholders every week",
    "Wrote the scope and the change requests with the business owners",
    "Rolled out ServiceNow to 900 users in five offices",
]
COOK = [
    "Prepared sauces and desserts for 120 guests an evening",
    "Trained two apprentices in the kitchen and wrote the menu of the season",
    "Ordered fish and vegetables and kept the store clean",
    "Baked bread for the breakfast of the hotel",
    "Planned banquets and weddings with the guests",
    "Cut the cost of food by 12% in one year",
]
BUILDER = [
    "Built a hotel of nine floors with 30 subcontractors and two cranes",
    "Kept the schedule of concrete, steel and drywall crews",
    "Inspected foundations and framing with the city inspector",
    "Negotiated change orders with the owner and the architect",
    "Ordered lumber, doors and windows for four houses",
    "Held safety talks every Monday on the site",
]
SUPPORT = [
    "Answered 40 calls a day from users of laptops and printers",
    "Reset passwords and unlocked accounts in Active Directory",
    "Installed Windows and Office on new laptops",
    "Repaired printers, scanners and docking stations",
    "Escalated outages of the network to the engineers",
    "Kept the inventory of monitors and cables",
]


def profile(title: str, bullets: list[str]) -> Profile:
    head = ["EXPERIENCE", f"{title}, Harrow House, Leeds", "Jan 2016 - Present"]
    text = "\n".join(["Jordan Ellis", "jordan@example.com", "", *head, *(f"- {b}" for b in bullets)])
    return profilecheck.analyse(read_bytes(text.encode(), "cv.txt"), as_of=AS_OF)


def share(title: str, bullets: list[str]) -> float:
    found = Reading(profile(title, bullets)).on_target
    assert found is not None
    return found


def test_a_manager_counts_nearly_in_full() -> None:
    assert share("IT Project Manager", MANAGER) > 0.9


def test_another_occupation_counts_for_little_and_the_furthest_lines_are_named() -> None:
    assert share("Head Chef", COOK) < 0.1
    target = profile("Head Chef", COOK).target
    assert target is not None
    assert target.far


@pytest.mark.parametrize("title", ["Project Manager", "Construction Project Manager", "Senior Project Engineer"])
def test_another_trade_counts_for_little_whatever_its_title(title: str) -> None:
    assert share(title, BUILDER) < 0.35


def test_a_title_alone_does_not_make_a_manager() -> None:
    assert share("Project Manager", COOK) < 0.35


def test_work_in_it_without_projects_counts_for_little() -> None:
    assert share("Support Technician", SUPPORT) < 0.2


def test_naming_words_again_makes_no_project_work() -> None:
    assert share("Head Chef", [*COOK, "Jira Jira Jira Jira Jira Jira Jira"]) <= share("Head Chef", COOK)


def test_every_bullet_has_a_nearness_that_its_role_shares() -> None:
    manager, cook = profile("IT Project Manager", COOK).target, profile("Head Chef", COOK).target
    assert manager is not None
    assert cook is not None
    assert len(manager.lines) == len(cook.lines) == len(COOK)
    assert all(one > other for (_, one), (_, other) in zip(manager.lines, cook.lines, strict=True))


def test_too_few_bullets_tell_nothing() -> None:
    found = profile("Head Chef", COOK[:2])
    assert found.target is not None
    assert found.target.share is None
    assert Reading(found).on_target is None


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_the_samples_are_on_target(path: str) -> None:
    report = profilecheck.check_file(path, as_of=AS_OF, isolated=False)
    assert report.score.on_target is None or report.score.on_target > 0.4


def test_weights_hold_words_and_pairs_only() -> None:
    model = target.weights()
    assert model is not None
    assert len(model["words"]) > 1000
    assert max(len(word.split()) for word in model["words"]) == 2
