"""How far a document is about IT project management: the words of its bullets and titles, not how many there are."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.facts import target
from profilecheck.facts.types import Profile
from profilecheck.readers import read_bytes
from profilecheck.rules.scoring import factor
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


def profile(title: str, bullets: list[str]) -> Profile:
    head = ["EXPERIENCE", f"{title}, Harrow House, Leeds", "Jan 2016 - Present"]
    text = "\n".join(["Jordan Ellis", "jordan@example.com", "", *head, *(f"- {b}" for b in bullets)])
    return profilecheck.analyse(read_bytes(text.encode(), "cv.txt"), as_of=AS_OF)


def test_a_manager_counts_in_full() -> None:
    assert factor(profile("IT Project Manager", MANAGER)) == 1.0


def test_another_occupation_counts_for_little_and_the_nearest_lines_are_named() -> None:
    found = profile("Head Chef", COOK)
    assert factor(found) < 0.45
    assert found.target is not None
    assert found.target.far


def test_a_title_alone_does_not_make_a_manager() -> None:
    assert factor(profile("Head Chef", COOK)) < factor(profile("Project Manager", COOK)) < 1.0


def test_naming_words_again_does_not_raise_it_above_all() -> None:
    once = profile("Head Chef", COOK).target
    again = profile("Head Chef", [*COOK, "Jira Jira Jira Jira Jira Jira Jira"]).target
    assert once is not None
    assert again is not None
    assert again.share - once.share < 0.12


def test_too_few_bullets_tell_nothing() -> None:
    found = profile("Head Chef", COOK[:2])
    assert found.target is None
    assert factor(found) == 1.0


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_the_samples_are_on_target(path: str) -> None:
    report = profilecheck.check_file(path, as_of=AS_OF, isolated=False)
    assert report.score.factor == 1.0


def test_weights_hold_words_and_pairs_only() -> None:
    model = target.weights()
    assert model is not None
    assert len(model["words"]) > 1000
    assert max(len(word.split()) for word in model["words"]) == 2
