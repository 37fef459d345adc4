"""What a page says in its own way is neither asked for nor called missing."""

from __future__ import annotations

import pytest

from tests.rules.pages import checked, found

JOB = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n- Led the move of 40 servers to AWS in 6 months\n- Kept the plan of the office move\n"


@pytest.mark.parametrize(("beside", "asked"), [("jordan-ellis-it", False), ("LinkedIn:// jellis", False), ("Leeds", True)])
def test_a_name_beside_an_icon_may_be_the_address_of_a_profile(beside: str, asked: bool) -> None:
    page = checked(JOB, contact=f"jordan.ellis@example.org | {beside}")
    assert bool(found(page, "linkedin-address-missing")) == asked


@pytest.mark.parametrize(("line", "told"), [("Found 400 pounds that were billed twice", False), ("The office was moved in a weekend", True)])
def test_a_passive_said_of_a_noun_is_no_deed_of_the_person(line: str, told: bool) -> None:
    assert bool(found(checked(f"{JOB}- {line}\n"), "passive-voice")) == told


def test_how_well_something_is_known_is_no_skill() -> None:
    page = checked(JOB + "\nSKILLS\nMS Project\tExpert\nPlanview\tExpert\nPower BI\tIntermediate\nSAP PS\tIntermediate\n")
    assert not found(page, "skill-listed-twice")


def test_words_that_are_looked_for_are_said_to_be_words() -> None:
    (finding,) = found(checked(JOB + "\nSKILLS\n- Oracle Database, Java\n"), "competence-not-listed")
    assert 'doesn\'t use the words "risk management"' in finding.message
    assert "?" not in finding.advice


def test_a_career_break_is_no_entry_that_could_not_be_read() -> None:
    earlier = "\nScrum Master, Contoso Ltd, York, UK\nMar 2015 - May 2018\n- Coached three teams of seven\n"
    between = "\nCareer break\nJun 2018 - Dec 2019\nFull-time father of twins\n"
    assert not checked(JOB + between + earlier).profile.placement.doubts


@pytest.mark.parametrize(("line", "asked"), [("Led the SAP upgrade project at 4 sites", "other project"), ("Kept the list of devices", "Which project")])
def test_who_described_a_project_is_asked_for_another(line: str, asked: str) -> None:
    duties = "- Answered calls\n- Wrote minutes\n- Kept the stock\n- Ordered phones\n- Met vendors\n- Filed the papers\n"
    (finding,) = found(checked(f"IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n- {line}\n{duties}"), "project-not-described")
    assert asked in finding.advice
