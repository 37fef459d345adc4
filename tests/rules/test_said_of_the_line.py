"""What is said of a line holds for that line: a word is judged in its phrase, a letter in its compound, a figure by what it counts."""

from __future__ import annotations

import pytest

from profilecheck.rules.phrasing import certification
from tests.rules.pages import checked, found

SHOWN = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n- Cut the incidents by 45% within a year\n- Led 14 engineers in the move to AWS\n"
FILLERS = "- Results-driven go-getter with a proven track record and a can-do attitude\n- Detail-oriented self-starter who thinks outside the box\n"


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Met with various departments to gather figures for payroll, HR and sales", "various"),
        ("Repaired various types of lifts and cranes", "various"),
        ("Ran several systems: Jira for tickets and Trello for plans", "several"),
        ("Coached 38 clerks and took interest in their long-term career growth", "career growth"),
        ("Held weekly talks on career growth for junior staff", "career growth"),
        ("Rebuilt the website of the bank in SharePoint; done on time and within budget", "on time and within budget"),
        ("Safety conscientious in all work on the cranes", "conscientious"),
    ],
)
def test_a_phrase_that_says_something_where_it_stands_is_no_filler(line: str, quote: str) -> None:
    assert quote not in {f.quote for f in found(checked(f"{SHOWN}{FILLERS}- {line}\n"), "buzzword")}


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Met with various departments of the bank", "various"),
        ("Did various tasks, kept the plan, and wrote the minutes", "various tasks"),
        ("Looking for career growth in a large bank", "career growth"),
        ("Managed all projects on time and within budget", "on time and within budget"),
        ("Conscientious in all work of the branch", "Conscientious"),
    ],
)
def test_the_same_phrase_is_a_filler_where_it_says_nothing(line: str, quote: str) -> None:
    profile = checked(f"{SHOWN}{FILLERS}- {line}\n").profile
    assert quote in {profile.quote(w.span) for w in profile.wording if w.kind == "buzzword"}


@pytest.mark.parametrize(
    "line",
    [
        "Managed the monthly P&I payments of the fund",
        "Filled in the I-9 forms of all new clerks",
        "Tuned the I/O load of the servers",
        "Led phase I of the move to AWS",
        "Led phases I and II of the move to AWS",
        "Answered level I support calls for the bank",
        "Promoted from Investigator I reporting to the head of claims",
    ],
)
def test_a_numeral_or_a_letter_in_a_compound_is_no_pronoun(line: str) -> None:
    assert not found(checked(f"{SHOWN}- {line}\n"), "first-person")


def test_a_pronoun_beside_a_numeral_is_still_one() -> None:
    assert [f.quote for f in found(checked(f"{SHOWN}- During phase II we moved 40 servers\n"), "first-person")] == ["we"]


@pytest.mark.parametrize(
    ("line", "said", "advice"),
    [
        ("Utilize Jira for the plans of the bank", '"Utilize" is a longer word for "use".', 'Write "use" instead.'),
        ("Met with various clerks of the bank", '"various" leaves the reader guessing.', "Spell out the details, or cut it."),
    ],
)
def test_each_empty_word_is_told_its_own_fault(line: str, said: str, advice: str) -> None:
    lines = "- Kept the plan utilizing Excel\n- Met the owners of several branches\n- Worked as a results-driven go-getter\n"
    assert (said, advice) in {(f.message, f.advice) for f in found(checked(f"{SHOWN}- {line}\n{lines}"), "buzzword")}


def test_a_name_that_says_that_it_is_a_certificate_stands_alone() -> None:
    assert certification(["Certificate in Project Management"]) == "Certificate in Project Management"
    assert certification(["PMP"]) == "PMP certification"


@pytest.mark.parametrize("line", ["Earned a promotion to Certified Trainer of new clerks", "Hired as a Certified Trainer for two branches"])
def test_a_title_that_somebody_was_promoted_to_is_no_credential(line: str) -> None:
    assert all("Trainer" not in f.message for f in found(checked(f"{SHOWN}- {line}\n"), "certification-missing"))


@pytest.mark.parametrize(
    ("school", "asked"),
    [
        ("Cisco Certified Engineer 2007, Aldermoor College", []),
        ("Cisco Certified 2007", ["What is its exact name?"]),
        ("BSc in Computing, University of Leeds, 2002", ["What is its exact name, and what year did you earn it?"]),
    ],
)
def test_what_stands_elsewhere_of_a_credential_is_not_asked(school: str, asked: list[str]) -> None:
    page = f"{SHOWN}\nEDUCATION\n{school}\n\nSKILLS\n- Jira, Cisco Certified, budgeting\n"
    assert [f.advice for f in found(checked(page), "certification-unclear")] == asked
