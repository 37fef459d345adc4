"""Two documents about one person: what contradicts is found with both places, what is only told otherwise is not."""

from __future__ import annotations

import datetime
import functools

import pytest

import profilecheck
from profilecheck import readers
from profilecheck.advice.consistency import compare
from profilecheck.advice.consistency.names import ALIKE, employer_likeness, same_field, same_person, title_likeness
from profilecheck.advice.consistency.types import Consistency
from profilecheck.facts.types import Profile
from tests.conftest import ROOT

AS_OF = datetime.date(2026, 11, 1)
RESUME = """Jane Doe
Senior IT Project Manager
jane.doe@example.com | +1 212 555 0142 | Springfield, IL

Summary
IT project manager with ten years of experience in cloud migration projects for banks.

Experience
Sr. Project Manager, Acme Inc., Springfield, IL
Jan 2020 - Present
- Led a team of 12 and a budget of $1.2M to move 40 servers into Azure 3 weeks early
- Kept the risk register and cut open risks by 30%

IT Project Manager, Borealis Systems LLC, Chicago, IL
Mar 2016 - Dec 2019
- Rolled out Microsoft 365 to 900 users at 12 sites

Education
BSc Computer Science, Example University, 2012

Certifications
Project Management Professional (PMP), PMI, 2018
"""
OTHER = """Jane A. Doe, PMP
Senior IT Project Manager
jane.doe@example.com | (212) 555-0142 | Springfield, Illinois

Summary
Project manager with 10 years of experience in cloud migration projects for banks.

Experience
Senior Project Manager
ACME
02/2020 - Present
- With a team of 12 and $1.2 million moved 40 servers to Azure three weeks early
- Kept the risk register; cut open risks by 30 %

Project Manager
Borealis Systems
2016 - 2019
- Rolled out Microsoft 365 to 900 users at 12 sites

Help Desk Technician, Oldco, Chicago, IL
Jan 2012 - Feb 2016
- Closed 40 tickets a day

Education
Bachelor of Science, Computer Science, Example University, 2012

Certifications
PMP, 2018
"""


@functools.cache
def profile(text: str) -> Profile:
    return profilecheck.analyse(readers.read_bytes(text.encode(), "one.txt"), as_of=AS_OF)


def against(*changes: tuple[str, str]) -> Consistency:
    """The resume against the other text with some words changed."""
    text = OTHER
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return compare(profile(RESUME), profile(text))


def test_the_same_told_in_other_words_is_no_contradiction() -> None:
    found = against()
    assert found.person is None
    assert found.contradictions == ()
    assert found.compared == 2


def test_what_a_resume_may_leave_out_is_said_as_such() -> None:
    (lone,) = against().lone
    assert (lone.kind, lone.side, lone.name) == ("position", 1, "Help Desk Technician at Oldco")
    assert "may leave it out" in lone.note


@pytest.mark.parametrize(
    ("changes", "kind", "first", "second"),
    [
        ([("02/2020", "06/2020")], "dates", "Jan 2020 - Present", "06/2020 - Present"),
        ([("02/2020 - Present", "02/2020 - 05/2025")], "dates", "Jan 2020 - Present", "02/2020 - 05/2025"),
        ([("2016 - 2019", "2015 - 2019")], "dates", "Mar 2016 - Dec 2019", "2015 - 2019"),
        ([("Senior Project Manager\nACME", "Program Manager\nACME")], "title", "Sr. Project Manager", "Program Manager"),
        ([("Senior Project Manager\nACME", "Project Manager\nACME")], "title", "Sr. Project Manager", "Project Manager"),
        ([("Borealis Systems", "Northgale Bank"), ("2016 - 2019", "Mar 2016 - Dec 2019")], "employer", "Borealis Systems LLC", "Northgale Bank"),
        ([("University, 2012", "University, 2014")], "degree", None, None),
        ([("Computer Science, Ex", "Business Administration, Ex")], "degree", None, None),
        ([("PMP, 2018", "PMP, 2021")], "certification", None, None),
        ([("40 servers", "400 servers")], "figure", "40 servers", "400 servers"),
        ([("900 users", "9,000 users")], "figure", "900 users", "9,000 users"),
        ([("$1.2 million", "$2.2 million")], "figure", "$1.2M", "$2.2 million"),
        ([("10 years", "15 years")], "figure", None, None),
        ([("555-0142", "555-0199")], "contact", "+1 212 555 0142", "(212) 555-0199"),
        ([("jane.doe@", "janed@")], "contact", "jane.doe@example.com", "janed@example.com"),
    ],
)
def test_a_contradiction_has_both_quotes_and_places(changes: list[tuple[str, str]], kind: str, first: str | None, second: str | None) -> None:
    (one,) = against(*changes).contradictions
    assert one.kind == kind
    assert one.message.endswith((".", "?"))
    assert one.advice
    assert one.first.where
    assert one.second.where
    if first and second:
        assert (one.first.quote, one.second.quote) == (first, second)


@pytest.mark.parametrize(("old", "new"), [("02/2020", "12/2019"), ("$1.2 million", "$1.25 million"), ("10 years", "11 years"), ("ACME", "Acme Corporation")])
def test_what_is_rounded_or_a_month_apart_is_the_same(old: str, new: str) -> None:
    assert against((old, new)).contradictions == ()


def test_a_credential_under_way_contradicts_one_that_is_held() -> None:
    (one,) = against(("PMP, 2018", "PMP (in progress)"), (", PMP", "")).contradictions
    assert "held in the one and under way in the other" in one.message


def test_several_titles_at_one_employer_may_be_summed_up() -> None:
    split = (
        "Senior Project Manager\nACME\n02/2020 - Present",
        "Senior Project Manager\nACME\n03/2023 - Present\n- Led 4 teams\n\nProject Manager\nACME\n02/2020 - 02/2023",
    )
    found = against(split)
    assert [c.kind for c in found.contradictions] == []
    assert [x.name for x in found.lone] == ["Help Desk Technician at Oldco"]


def test_another_name_is_another_person_and_said_first() -> None:
    found = against(("Jane A. Doe, PMP", "Bob Kettle"), ("jane.doe@", "bob.kettle@"))
    assert found.person is not None
    assert '"Jane Doe" and "Bob Kettle"' in found.person.message
    assert not any(c.kind == "contact" for c in found.contradictions)


def test_another_name_beside_the_same_address_is_the_same_person() -> None:
    found = against(("Jane A. Doe, PMP", "Jane Kettle"))
    assert found.person is None
    assert [c.kind for c in found.contradictions] == ["contact"]


def test_a_document_agrees_with_itself() -> None:
    found = compare(profile(OTHER), profile(OTHER))
    assert (found.person, found.contradictions, found.lone, found.compared) == (None, (), (), 3)


@pytest.mark.parametrize("name", ["priya-nandakumar.pdf", "dana-whitfield.pdf", "helen-okafor.docx", "marcus-bell.pdf", "owen-brandt.docx"])
def test_a_sample_agrees_with_itself(name: str) -> None:
    one = profilecheck.analyse(profilecheck.read(ROOT / "samples" / "resumes" / name), as_of=AS_OF)
    found = compare(one, one)
    assert (found.person, found.contradictions, found.lone, found.compared) == (None, (), (), len(one.positions))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Acme Inc.", "ACME", True),
        ("J.P. Morgan Chase & Co.", "JPMorgan Chase", True),
        ("International Business Machines", "IBM", True),
        ("Harrowgate Mutual", "Harrowgate Mutual Insurance", True),
        ("Corvane Bank", "Calder Bank", False),
        ("Bank of America", "Bank of Ireland", False),
        ("Tech Solutions Ltd", "Data Solutions Ltd", False),
    ],
)
def test_employers(one: str, other: str, same: bool) -> None:
    assert (employer_likeness(one, other) >= ALIKE) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sr. PM", "Senior Project Manager", True),
        ("QA Analyst", "Quality Assurance Analyst", True),
        ("IT Project Manager", "Project Manager", True),
        ("Program Manager, Infrastructure", "Infrastructure Programme Manager", True),
        ("Senior Project Manager", "Project Manager", False),
        ("Technical Project Manager", "Technical Program Manager", False),
        ("Project Coordinator", "Project Manager", False),
    ],
)
def test_titles(one: str, other: str, same: bool) -> None:
    assert (title_likeness(one, other) >= ALIKE) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Dana Whitfield, PMP", "dana whitfield", True),
        ("Whitfield, Dana", "Dana Whitfield", True),
        ("P. Nandakumar", "Priya Nandakumar", True),
        ("José Núñez", "Jose Nunez", True),
        ("Maria Lopez", "Marco Lopez", False),
        ("Zhang Wei", "Li Wei", False),
    ],
)
def test_people(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


@pytest.mark.parametrize(("one", "other", "same"), [("CS", "Computer Science", True), ("Computer Science", "Business Administration", False)])
def test_fields_of_study(one: str, other: str, same: bool) -> None:
    assert same_field(one, other) is same
