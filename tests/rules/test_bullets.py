"""What "your n bullets" counts: every item of the lists under the roles, whatever it says."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from profilecheck.rules.bullets import bullets, of_all, part_of
from profilecheck.rules.reading import Reading
from tests.rules.rule_examples import AS_OF

HEAD = "Jordan Ellis\njordan.ellis@example.org\n\nEXPERIENCE\nIT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n"
CASES = [
    ("- Moved 40 servers to AWS\n- Led a team of six\n- Clients: Contoso, Fabrikam\n", 3, "3 bullets"),
    ("The bank has 900 branches in twelve countries.\n- Moved 40 servers to AWS\n- Led a team of six\n", 2, "bullets"),
    ("Responsibilities:\n- Moved 40 servers to AWS\n- Led a team of six\nAchievements:\n- Cut costs by 12%\n", 3, "3 bullets"),
    ("- ACHIEVEMENT: Cut the costs of hosting by 12%\n- RESULT: Saved $300K a year\n", 2, "2 bullets"),
    ("Moved the servers of the bank to AWS in six months. Led a team of six people in Leeds. Renewed the network of the branches.\n", 3, "sentences"),
]


def reading_of(body: str) -> Reading:
    return Reading(profilecheck.analyse(read_bytes((HEAD + body).encode(), "resume.txt"), as_of=AS_OF))


@pytest.mark.parametrize(("body", "number", "words"), CASES, ids=[f"{case[1]} {case[0][:20]}" for case in CASES])
def test_what_is_counted(body: str, number: int, words: str) -> None:
    reading = reading_of(body)
    assert of_all(reading) == words
    assert len(bullets(reading)) == number


def test_courses_without_a_title_are_no_bullets_of_a_role() -> None:
    text = HEAD + "- Moved 40 servers to AWS\n- Led a team of six\n\nNorthwind Academy, Leeds, UK\n2015 - 2016\n- Business English\n- Public speaking\n"
    assert len(bullets(Reading(profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF)))) == 2


PARTS = [
    (1, True, "1 of your 10 bullets"),
    (10, True, "All your 10 bullets"),
    (10, False, "Nearly all of your 10 bullets"),
    (9, False, "Nearly all of your 10 bullets"),
    (7, False, "Most of your 10 bullets"),
    (4, False, "Many of your 10 bullets"),
    (3, False, "Some of your 10 bullets"),
]


@pytest.mark.parametrize(("number", "exact", "words"), PARTS)
def test_a_part_is_told_by_its_number_only_where_that_is_sure(number: int, exact: bool, words: str) -> None:
    body = "".join(f"- Moved the servers of branch {letter} to AWS\n" for letter in "ABCDEFGHIJ")
    assert part_of(reading_of(body), number, exact=exact) == words


def test_a_long_page_is_told_without_numbers() -> None:
    reading = reading_of("".join(f"- Moved the servers of branch {letter} to AWS\n" for letter in "ABCDEFGHIJKLMNOP"))
    assert part_of(reading, 12) == "Most of your bullets"


RUN_ON = (
    "- Moved 40 servers to AWS\n"
    "- Led a team of six IT Coordinator Contoso Mills - Leeds, UK March 2016 to December 2019 Kept the plan of nine moves. Wrote the weekly report. "
    "Service Analyst Fabrikam Foods - York, UK May 2012 to February 2016 ? Answered calls ? Reset passwords\n"
)


def test_where_line_breaks_were_lost_no_number_is_told() -> None:
    reading = reading_of(RUN_ON)
    assert [p.counted for p in reading.profile.positions] == [True, False, False]
    assert of_all(reading) == "bullets"


@pytest.mark.parametrize("rule", ["position-overloaded", "position-thin"])
def test_where_line_breaks_were_lost_nothing_is_said_of_how_many(rule: str) -> None:
    text = HEAD + RUN_ON.replace("? Answered calls ", "? Answered calls " * 12).replace(" Wrote the weekly report.", "")
    report = profilecheck.check(profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF))
    assert [r.outcome for r in report.results if r.rule == rule] == ["passed"]
