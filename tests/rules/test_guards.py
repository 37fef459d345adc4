"""What must never raise the score, and what may hardly: more words, empty words, other words, and leaving true lines out."""

from __future__ import annotations

import functools
from collections.abc import Callable

import pytest

import profilecheck
from tests.rules.rule_examples import AS_OF

SLIGHTLY = 0.75
"""Points that a change may bring by chance: a document a line longer is less short."""
TOP = """\
Robin Castell
IT Project Manager
Leeds, UK | robin.castell@example.org | +44 113 496 0177

SUMMARY
IT project manager with 8 years of experience in the rollout of business software for retailers, in Scrum and in PRINCE2.

EXPERIENCE
"""
MANAGER = [
    "IT Project Manager, Brook & Vale Stores, Leeds",
    "Mar 2019 - Present",
    "- Led the rollout of a new till system to 140 stores with a team of 9 and a budget of $1.1M",
    "- Cut the time of a store's installation from two days to one",
    "- Keep the project plan, the risk log and the weekly report to the sponsor",
    "- Agree scope and changes with the owners of finance and logistics",
    "- Attend meetings of the IT department and answer questions of users",
]
ANALYST = [
    "Business Analyst, Tarn Software, York",
    "Jan 2015 - Feb 2019",
    "- Gathered requirements for the migration of a warehouse system with 60 users",
    "- Wrote test cases and coordinated the user acceptance test",
    "- Prepared training for two branches",
]
BOTTOM = """
SKILLS
- Scrum, PRINCE2, Jira, Microsoft Project

EDUCATION
Bachelor of Science in Information Systems, University of York, 2014
"""
CHEF = [
    "Head Chef, Harbor Hotel, Hull",
    "Jan 2015 - Present",
    "- Led 12 cooks and served 300 guests an evening",
    "- Cut food cost by 9% with a new stock list",
    "- Planned weddings and banquets with the guests",
    "- Trained apprentices and wrote the menus of the season",
    "- Ordered fish, meat and vegetables and kept the store clean",
]
SUPPORT = [
    "Support Technician, Brook & Vale Stores, Leeds",
    "Jan 2016 - Present",
    "- Answered 40 calls a day from users of laptops and printers",
    "- Reset passwords and unlocked accounts in Active Directory",
    "- Helped with the rollout of Windows to 200 laptops",
    "- Repaired printers, scanners and docking stations",
    "- Escalated outages of the network to the engineers",
]
RESTAURANT = [
    "Restaurant Manager, Harbor Hotel, Hull",
    "Jan 2016 - Dec 2022",
    "- Led 18 waiters and served 400 guests a day",
    "- Cut food cost by 12% and saved $90,000 a year",
    "- Opened a second restaurant with a budget of $1.5M, two weeks early",
]
PEOPLE = {"manager": [*MANAGER, *ANALYST], "chef": CHEF, "support": SUPPORT}
TERMS = "Risk management, change control, stakeholder management, budgeting, scheduling, vendor management, Agile, Scrum, Waterfall, PMBOK, Jira, MS Project"
ADDED = {
    "a list of project terms": [f"- {TERMS}"],
    "project terms behind a verb": ["- Managed scope, schedule, budget, risk, quality, change control, stakeholders, vendors, status reports"],
    "Jira seven times": ["- Jira Jira Jira Jira Jira Jira Jira"],
    "placeholders": ["- Managed [number] projects worth $[amount] with [number] people", "- Led the SAP rollout for XX users and saved $XX a year"],
    "leftovers of an assistant": ["- Certainly! Here is a revised version of your resume with results", "- Replace the budget of $2M with your actual figures"],
    "another language": ["- Leitung von Projekten in der IT mit einem Budget von 5 Mio. EUR", "- Einführung von SAP für die Mitarbeiter an 12 Standorten"],
}


def resume(lines: list[str], skills: str = "") -> str:
    return TOP + "\n".join(lines) + BOTTOM.replace("- Scrum", f"- {skills}Scrum")


@functools.cache
def overall(text: str) -> float:
    score = profilecheck.check_text(text, as_of=AS_OF).score
    assert score.overall is not None, score.reason
    return score.overall


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("what", ADDED)
def test_words_that_say_nothing_never_raise_it(what: str, who: str) -> None:
    lines = PEOPLE[who]
    assert overall(resume([*lines[:2], *ADDED[what], *lines[2:]])) <= overall(resume(lines)) + SLIGHTLY


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("words", [f"{TERMS}, ", "Jira, Jira, Jira, Jira, Jira, Jira, Jira, "])
def test_names_in_a_list_never_raise_it(words: str, who: str) -> None:
    assert overall(resume(PEOPLE[who], words)) <= overall(resume(PEOPLE[who])) + SLIGHTLY


@pytest.mark.parametrize("who", PEOPLE)
def test_text_that_is_pasted_twice_never_raises_it(who: str) -> None:
    lines = PEOPLE[who]
    assert overall(resume([*lines, *(line for line in lines if line.startswith("-"))])) <= overall(resume(lines)) + SLIGHTLY


@pytest.mark.parametrize("who", ["manager", "support"])
def test_a_job_off_the_field_at_the_same_time_never_raises_it(who: str) -> None:
    assert overall(resume([*PEOPLE[who], *RESTAURANT])) <= overall(resume(PEOPLE[who])) + SLIGHTLY


SPELT: dict[str, Callable[[str], str]] = {
    "manager": lambda text: text.replace("Manager", "Manger").replace("project", "porject"),
    "doubled": lambda text: text.replace("oll", "ol").replace("mm", "m"),
    "swapped": lambda text: text.replace("ion ", "oin ").replace("ie", "ei"),
}


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("how", SPELT)
def test_misspellings_never_raise_it(how: str, who: str) -> None:
    text = resume(PEOPLE[who])
    assert overall(SPELT[how](text)) <= overall(text) + SLIGHTLY


@pytest.mark.parametrize("line", [line for line in [*MANAGER, *ANALYST] if line.startswith("-")])
def test_leaving_out_a_true_line_hardly_raises_it(line: str) -> None:
    text = resume(PEOPLE["manager"])
    assert overall(text.replace(line + "\n", "")) <= overall(text) + 2


def test_leaving_out_a_whole_role_hardly_raises_it() -> None:
    assert overall(resume(MANAGER)) <= overall(resume(PEOPLE["manager"])) + 2


@pytest.mark.parametrize(("who", "most"), [("chef", 15), ("support", 25)])
def test_others_score_low_and_are_told_so(who: str, most: float) -> None:
    report = profilecheck.check_text(resume(PEOPLE[who]).replace("IT Project Manager", "Professional"), as_of=AS_OF)
    assert report.score.overall is not None
    assert report.score.overall < most
    assert report.score.on_target is not None
    assert report.score.on_target < 0.35
