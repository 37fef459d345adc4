"""What "your n bullets" counts: every item of the lists under the roles, whatever it says."""

from __future__ import annotations

import re

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from profilecheck.rules.bullets import bullets, of_all
from profilecheck.rules.reading import Reading
from tests.conftest import ROOT
from tests.rules.rule_examples import AS_OF

HEAD = "Jordan Ellis\njordan.ellis@example.org\n\nEXPERIENCE\nIT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n"
CASES = [
    ("- Moved 40 servers to AWS\n- Led a team of six\n- Clients: Contoso, Fabrikam\n", "3 bullets"),
    ("The bank has 900 branches in twelve countries.\n- Moved 40 servers to AWS\n- Led a team of six\n", "2 bullets"),
    ("Responsibilities:\n- Moved 40 servers to AWS\n- Led a team of six\nAchievements:\n- Cut costs by 12%\n", "3 bullets"),
    ("- ACHIEVEMENT: Cut the costs of hosting by 12%\n- RESULT: Saved $300K a year\n", "2 bullets"),
    ("Moved the servers of the bank to AWS in six months. Led a team of six people in Leeds. Renewed the network of the branches.\n", "3 sentences"),
]


@pytest.mark.parametrize(("body", "wanted"), CASES, ids=[case[1] + " " + case[0][:20] for case in CASES])
def test_what_is_counted(body: str, wanted: str) -> None:
    reading = Reading(profilecheck.analyse(read_bytes((HEAD + body).encode(), "resume.txt"), as_of=AS_OF))
    assert of_all(reading) == wanted
    assert len(bullets(reading)) == int(wanted.split()[0])


def test_courses_without_a_title_are_no_bullets_of_a_role() -> None:
    text = HEAD + "- Moved 40 servers to AWS\n- Led a team of six\n\nNorthwind Academy, Leeds, UK\n2015 - 2016\n- Business English\n- Public speaking\n"
    assert of_all(Reading(profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF))) == "2 bullets"


def test_praise_counts_no_more_bullets_than_there_are() -> None:
    report = profilecheck.check_file(ROOT / "samples" / "resumes" / "dana-whitfield.pdf", as_of=AS_OF)
    said = [re.match(r"(\d+) of your (\d+) bullets", result.praise) for result in report.results]
    counts = [(int(match[1]), int(match[2])) for match in said if match]
    assert len(counts) > 1
    assert all(some <= everything for some, everything in counts)
