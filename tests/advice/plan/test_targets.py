"""For which title a plan is made, and when a credential is within reach."""

from __future__ import annotations

import pytest

from profilecheck.advice.plan import make_plan
from profilecheck.advice.plan.credentials import eligibility
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.advice.plan.standing import find_title
from profilecheck.errors import UserError
from profilecheck.vocabulary.plan import plans
from profilecheck.vocabulary.titles import titles
from tests.advice.plan.people import CASES, profile_of


@pytest.mark.parametrize("rung", plans().titles)
def test_a_rung_is_spelled_as_the_lexicon_of_titles_spells_it(rung: str) -> None:
    assert set(plans().titles[rung].held) <= set(titles().entries)
    assert find_title(rung) == rung


LEADER = """Ann Reed
ann.reed@example.com | 212-555-0101 | Albany, NY

EXPERIENCE
IT Project Manager, Elm Bank, Albany, NY
January 2025 - Present
- Led the upgrade of branch routers in 12 offices.

IT Project Manager, Oak Mutual, Albany, NY
January 2024 - June 2025
- Managed a claims project of $400K.

IT Project Manager, Pine Foods, Albany, NY
January 2012 - December 2014
- Managed store networks.

EDUCATION
{education}
"""


@pytest.mark.parametrize(
    ("education", "need"), [("B.S. Information Technology, Albany State College, 2011", 36), ("High School Diploma, Albany High School, 2005", 60)]
)
def test_months_count_once_and_only_within_the_last_eight_years(education: str, need: int) -> None:
    profile = profile_of(LEADER.format(education=education))
    found = eligibility(Dossier(profile), "PMP", plans().credentials["PMP"], profile.as_of)
    assert [(profile.quote(span), months) for span, months in found.positions] == [("IT Project Manager", 23), ("IT Project Manager", 12)]
    assert (found.months, found.need, found.eligible) == (35, need, False)


def test_what_nearly_suffices_is_worth_waiting_for() -> None:
    choice = make_plan(profile_of(LEADER.format(education="B.S. Information Technology, Albany State College, 2011"))).choice
    assert choice.advised is None
    assert choice.advice.startswith("None now: in 1 more month")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("IT Program Manager", "IT Program Manager"),
        ("program manager", "IT Program Manager"),
        ("Sr. IT PM", "Senior IT Project Manager"),
        ("Senior Project Manager", "Senior IT Project Manager"),
        ("Scrum Master", "Scrum Master"),
        ("CIO", "Chief Information Officer"),
        ("Director of IT Project Management", "Director of IT Project Management"),
        ("PMO lead", "PMO Lead"),
    ],
)
def test_a_target_is_found_by_its_words(text: str, title: str) -> None:
    assert find_title(text) == title


@pytest.mark.parametrize("text", ["Pastry Chef", "Manager", ""])
def test_a_target_that_is_no_title_of_the_ladder(text: str) -> None:
    with pytest.raises(UserError, match="no title of the guide's ladder"):
        find_title(text)


def test_a_target_comes_first_and_sets_the_gap() -> None:
    plan = make_plan(profile_of(CASES[2]["text"]), target="IT Program Manager")
    assert (plan.target, plan.chosen, plan.nexts[0].title) == ("IT Program Manager", True, "IT Program Manager")
    assert "portfolio" in [g.standing.point for g in plan.gap]
