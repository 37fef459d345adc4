"""What to begin a bullet with instead of a weak opener: the line's own verb in the tense of its role, else a question that suits any line."""

from __future__ import annotations

import pytest

from tests.rules.pages import checked, found

ENDED, GOES_ON = "Mar 2012 - Dec 2019", "Mar 2012 - Present"
QUESTION = "What exactly did you do here? Start with a verb that says it."
PART = "What was your own part in it? Start with a verb that says so."


def advice(line: str, dates: str = ENDED, beside: str = "Led 14 clerks in the move of the archive") -> str:
    report = checked(f"IT Manager, Northwind Bank, Leeds, UK\n{dates}\n- {line}\n- {beside}\n")
    return found(report, "weak-opener")[0].advice


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("Responsible for reviewing the orders of the branches", 'Write "Reviewed the orders of the branches".'),
        ("RESPONSIBLE FOR COMPLETING ALL ORDERS BY PHONE", 'Write "COMPLETED ALL ORDERS BY PHONE".'),
        ("In charge of planning, building and testing the portal", 'Write "Planned, built, and tested the portal".'),
        (
            "Responsible for managing the archive and reporting its costs",
            'Start with the verb that is there already: "Managed …", and put the verbs after it in the same form.',
        ),
        ("Responsible for managing projects of the branches", 'Write "Managed projects of the branches".'),
        ("Responsible for babysitting the servers", 'The verb is there already ("babysitting"): start with it.'),
        (
            "Coordinated with two suppliers to finalize the design of the portal",
            'The work comes after "to": start with "Finalized …", and name who you did it with after that.',
        ),
        (
            "Worked with the owners and the clerks to successfully relocate the archive",
            'The work comes after "to": start with "Relocated …", and name who you did it with after that.',
        ),
        ("Utilized Jira to track the work of two teams", 'The work comes after "to": start with "Tracked …", and name the tool after that.'),
        ("Management of personnel includes clerks and consultants", 'Start with the verb itself: "Managed …".'),
    ],
)
def test_the_verb_that_the_line_holds_is_offered(line: str, written: str) -> None:
    assert advice(line) == written


@pytest.mark.parametrize(
    ("dates", "beside", "written"),
    [
        (ENDED, "Keep the plan of the archive", "Reviewed"),
        (GOES_ON, "Keep the plan of the archive", "Review"),
        (GOES_ON, "Maintains the plan of the archive", "Reviews"),
    ],
)
def test_a_rewriting_stands_in_the_tense_of_its_role(dates: str, beside: str, written: str) -> None:
    assert advice("Responsible for reviewing the orders of the branches", dates, beside) == f'Write "{written} the orders of the branches".'


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Responsible for building maintenance at four sites", QUESTION),
        ("Responsible for marketing materials of the branches", QUESTION),
        ("Responsible for remodeling projects with plans for each floor", QUESTION),
        ("Responsible for reporting to the board of the bank", QUESTION),
        ("Responsible for providing figures to the board", QUESTION),
        ("Coordinated with the owners of the branches", QUESTION),
        ("Provided the clerks with laptops", QUESTION),
        ("In charge of assisting visual and floor displays", PART),
        ("Responsible for helping customers with heavy parcels", PART),
        ("Assisted with the move of the archive", PART),
        ("Participated in the design of the portal", PART),
    ],
)
def test_without_a_verb_to_offer_the_question_suits_any_line(line: str, asked: str) -> None:
    assert advice(line) == asked
