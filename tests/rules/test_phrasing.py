"""How messages speak of roles, credentials and documents: the form follows what is known and how many there are."""

from __future__ import annotations

from typing import Literal

import pytest
from msgspec.structs import replace

import profilecheck
from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.readers import read_bytes
from profilecheck.rules import engine
from profilecheck.rules.bullets import of_one
from profilecheck.rules.phrasing import certification, period, role
from profilecheck.rules.praise import with_article
from tests.rules.rule_examples import AS_OF

TOP = "Jordan Ellis\njordan.ellis@example.org | Leeds, UK\n\nEXPERIENCE\n"
WORK = "- Led the move of 40 servers to AWS in 6 months\n- Introduced Scrum in two teams of 7 people\n"


def read(text: str) -> Profile:
    return profilecheck.analyse(read_bytes((TOP + text).encode(), "resume.txt"), as_of=AS_OF)


@pytest.mark.parametrize(
    ("head", "words"),
    [
        ("IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present", 'your role as "IT Project Manager"'),
        ("Northwind Bank, Leeds, UK\nJan 2020 - Present", 'your role at "Northwind Bank"'),
        ("Jan 2020 - Present", "your role from Jan 2020 to Present"),
    ],
)
def test_a_role_is_called_by_what_is_known_of_it(head: str, words: str) -> None:
    profile = read(f"{head}\n{WORK}")
    assert [role(profile, p) for p in profile.positions] == [words]


@pytest.mark.parametrize(
    ("printed", "words"),
    [
        ("10/2014 to 05/2015", "from 10/2014 to 05/2015"),
        ("Sep 2005–Jun 2006", "from Sep 2005 to Jun 2006"),
        ("2015-03 - 2019-12", "from 2015-03 to 2019-12"),
        ("since 2014 - Present", "since 2014 to Present"),
        ("2014", "of 2014"),
    ],
)
def test_dates_are_told_as_a_period(printed: str, words: str) -> None:
    profile = read(printed)
    assert period(profile, DateRange(Span(len(profile.document.text) - len(printed), len(profile.document.text)), None, None)) == words


@pytest.mark.parametrize(
    ("held", "joint", "words"),
    [
        (["PMP"], "and", "PMP certification"),
        (["PMP", "CSM"], "and", "PMP and CSM certifications"),
        (["PMP", "CSM", "PMP"], "or", "PMP or CSM certification"),
        (["CAPM", "Google Project Management Certificate"], "and", "CAPM and Google Project Management Certificate"),
        (["Microsoft Project Certification"], "and", "Microsoft Project Certification"),
    ],
)
def test_a_credential_is_called_a_certification_once(held: list[str], joint: str, words: str) -> None:
    assert certification(held, joint) == words


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("Jira", "Jira"),
        ("Risk register", "a risk register"),
        ("risk registers", "risk registers"),
        ("Issue log ", "an issue log "),
        ("RAID log ", "a RAID log "),
    ],
)
def test_a_document_has_an_article_and_a_product_none(tool: str, words: str) -> None:
    assert with_article(tool) == words


def test_each_rule_says_in_words_of_its_own_that_there_are_more() -> None:
    by_name = {one.id: one for one in engine.registry()}
    assert engine.with_others(by_name["keyword-dump"], "One.", 1) == "One. At least one other list does, too."
    assert engine.with_others(by_name["keyword-dump"], "One.", 2) == "One. Other lists do, too."
    assert engine.with_others(by_name["headline-missing"], "One.", 1) == f"One. {engine.ONE_MORE}"


@pytest.mark.parametrize(("kind", "words"), [("resume", "anyone's resume"), ("linkedin", "anyone's profile")])
def test_a_profile_of_linkedin_is_not_called_a_resume(kind: Literal["resume", "linkedin"], words: str) -> None:
    profile = read(f"IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n{WORK}- Results-driven go-getter and detail-oriented self-starter\n")
    report = profilecheck.check(replace(profile, kind=kind))
    told = [f.message for f in report.findings if f.rule == "buzzword"]
    assert any(words in message for message in told)


@pytest.mark.parametrize(("says", "words"), [("have a number", "has a number"), ("show a measurable result", "shows a measurable result")])
def test_none_and_one_have_the_verb_in_the_singular(says: str, words: str) -> None:
    assert of_one(says) == words
