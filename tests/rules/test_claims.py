"""What is said to be missing is nowhere on the page, and a figure, method or credential that is advised fits the person."""

from __future__ import annotations

import pytest

from profilecheck.rules import reporting
from tests.rules.rule_examples import profile

ROLE = "EXPERIENCE\nIT Manager, Alder Foods, Leeds, UK\nJan 2016 - Present\n"
QUIET = "- Kept the calendar of the office\n- Ordered paper and pens\n- Filed the letters of the office\n"


def advice(example: str, rule: str) -> list[tuple[str, str]]:
    """(message, advice) of what a rule says of a resume."""
    return [(f.message, f.advice) for f in reporting.check(profile(example)).findings if f.rule == rule]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("- Solved the failing backups of the branches for good", "challenge-not-told"),
        ("- Introduced stage gates for all projects of the bank", "method-not-in-use"),
        ("- Rolled out QX90 at the branches", "system-not-named"),
        ("- Supervised 14 technicians", "team-not-described"),
    ],
)
def test_nothing_is_missing_that_a_line_may_tell(line: str, rule: str) -> None:
    assert advice(QUIET, rule)
    assert not advice(QUIET + line, rule)


def test_results_under_another_heading_are_seen() -> None:
    found = advice(f"{QUIET}ACCOMPLISHMENTS\n- Reduced the cost of hosting by 30% in one year", "results-without-figures")
    assert [a for _, a in found] == ["Move each one to the role it belongs to."]


@pytest.mark.parametrize(
    ("skills", "said"),
    [("Agile, WBS", "Agile appears"), ("WBS, BABOK", "How do you run projects"), ("Windows 2000/XP, programming", "How do you run projects")],
)
def test_only_a_way_of_working_goes_into_the_headline(skills: str, said: str) -> None:
    found = advice(f"{QUIET}HEADLINE\nIT Project Manager\nSUMMARY\nSKILLS\n- {skills}", "headline-without-methodology")
    assert [a.startswith(said) for _, a in found] == [True]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("- Managed a budget of $2M for the network projects", 'Add "$2M"'),
        ("- Tested equipment worth $25M of another agency", "How big was"),
        ("- Worked beside twelve other coordinators", "How big was"),
    ],
)
def test_only_what_the_person_manages_goes_into_the_headline(line: str, said: str) -> None:
    found = advice(f"{line}\n{QUIET}HEADLINE\nIT Project Manager\nSUMMARY", "headline-without-scope")
    assert [a.startswith(said) for _, a in found] == [True]


@pytest.mark.parametrize(
    ("line", "flagged"),
    [
        ("BComm, University of Leeds, 2008", False),
        ("MBA, University of Leeds, 2008", False),
        ("Bachelor, University of Leeds, 2008", True),
    ],
)
def test_a_degree_whose_name_says_its_field_lacks_none(line: str, flagged: bool) -> None:
    assert bool(advice(f"EDUCATION\n{line}", "degree-without-field")) == flagged


def test_a_credential_is_called_as_it_is_printed() -> None:
    found = advice("HEADLINE\nIT Project Manager\nCERTIFICATIONS\n- Microsoft Project Certification", "headline-without-certification")
    assert all("MCTS" not in message + said for message, said in found)


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("- Gathered the wishes of finance and logistics", "budget"),
        ("- Deputy Test Manager of the bank", "defects"),
        ("- Assisted the Program Manager of the bank", "how big was it"),
        ("- Planned the furniture of contracted architects", "contracts"),
    ],
)
def test_a_word_inside_another_or_a_title_asks_nothing(line: str, word: str) -> None:
    findings = reporting.check(profile(f"{line}\n{QUIET}")).findings
    assert all(word not in f.advice for f in findings if f.quote == line[2:])


def test_what_is_to_be_cut_is_not_to_be_bettered() -> None:
    old = "Help Desk Technician, Contoso Ltd, York, UK\nMar 1999 - Dec 2003\n" + "\n".join(
        f"- Provided help to the people of branch {name} and kept their computers in order each day" for name in "ABCDEFGHIJ"
    )
    findings = reporting.check(profile(f"{ROLE}- Led the move of 40 servers to AWS in 6 months\n- Rolled out Teams to 900 users\n{old}")).findings
    about = [f.rule for f in findings if f.quote == "Help Desk Technician" or f.quote.startswith("Provided")]
    assert about == ["old-position-detailed"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("- Facilitated planning for 70 people in two cities", "How big was"),
        ("- Led a team of 14 developers through the payroll project", 'Add "team of 14'),
    ],
)
def test_people_in_the_headline_are_led(line: str, said: str) -> None:
    found = advice(f"{line}\n{QUIET}HEADLINE\nIT Project Manager\nSUMMARY", "headline-without-scope")
    assert [a.startswith(said) for _, a in found] == [True]


def test_the_only_project_title_is_not_cut() -> None:
    jobs = "\n".join(f"Business Analyst, {name}, Leeds, UK\n{dates}\n- Wrote the requirements of the new web shop" for name, dates in RECENT)
    old = "Project Manager, Contoso Ltd, York, UK\nMar 1999 - Dec 2003\n"
    old += "- Led the project of the warehouse with care and patience in all its phases and sites\n" * 6
    assert not advice(f"EXPERIENCE\n{jobs}\n{old}", "old-position-detailed")


RECENT = (("Alder Foods", "Jan 2016 - Present"), ("Northwind Bank", "Jan 2010 - Dec 2015"), ("Fabrikam Ltd", "Jan 2004 - Dec 2009"))


@pytest.mark.parametrize(("year", "gap"), [(2013, False), (2005, True)])
def test_a_degree_explains_a_gap(year: int, gap: bool) -> None:
    jobs = "IT Project Manager, Alder Foods, Leeds, UK\nJan 2014 - Present\n- Led the SAP rollout\n"
    jobs += "Technician, Contoso Ltd, York, UK\nMar 2009 - Dec 2011\n- Repaired laptops"
    degree = f"BSc Computer Science, University of Leeds, {year}"
    assert bool(advice(f"EXPERIENCE\n{jobs}\nEDUCATION\n{degree}", "gap-between-positions")) == gap


def test_what_follows_a_label_has_no_tense() -> None:
    jobs = "IT Project Manager, Contoso Ltd, York, UK\nMar 2009 - Dec 2011\n- Result: a shorter month-end close\n- Coordinate the testers of the payroll move"
    assert ["Coordinate" in m for m, _ in advice(f"EXPERIENCE\n{jobs}", "tense-against-dates")] == [True]


def test_a_job_that_was_not_read_leaves_the_bullets_uncounted() -> None:
    jobs = "IT Project Manager, Contoso Ltd, York, UK\nMar 2009 - Dec 2011\n- Attended meetings\n- Kept the minutes\n- Filed letters"
    assert advice(f"EXPERIENCE\n{jobs}", "duties-outnumber-results")
    assert not advice(f"EXPERIENCE\n{jobs}\nSKILLS\n- Scrum, Jira\nAug 2021 - Present | Leeds", "duties-outnumber-results")


@pytest.mark.parametrize(("line", "said"), [("Organised the programme of 12 branches", "labelled"), ("Organized the program of 12 branches", "labeled")])
def test_advice_is_spelled_as_the_document_is(line: str, said: str) -> None:
    bare = f"SUMMARY\nHEADLINE\nIT Project Manager\nEXPERIENCE\nIT Project Manager, Alder Foods, Leeds, UK\nJan 2016 - Present\n- {line}\n"
    assert [said in a for _, a in advice(f"{bare}SKILLS\nEDUCATION\nBachelor of Arts, University of Leeds, 2008", "skill-list-missing")] == [True]


@pytest.mark.parametrize(("line", "named"), [("Reviewed the five riskiest projects each week", False), ("Kept the calendar", True)])
def test_a_responsibility_that_is_named_is_not_called_missing(line: str, named: bool) -> None:
    said = advice(f"- {line}\n{QUIET}", "responsibility-not-shown")
    assert any("risk and contingency" in m for m, _ in said) == named


@pytest.mark.parametrize(("degrees", "missing"), [("BSc, 2008\nBachelor of Science in Physics, University of Leeds", 0), ("BSc, 2008", 1)])
def test_a_degree_that_is_printed_twice_lacks_nothing(degrees: str, missing: int) -> None:
    assert len(advice(f"EDUCATION\n{degrees}", "education-without-school")) == missing


def test_an_old_spelling_of_a_name_is_no_slip() -> None:
    assert not advice("- Repaired 40 computers with Mac OS 9 at the branches", "term-misspelt")


def test_verbs_are_asked_for_in_reading_order() -> None:
    said = [m for m, _ in advice("- Various duties of the office\n- Different tasks of the day\n- Many things of all kinds", "statement-without-verb")]
    assert said == sorted(said, key=lambda m: "too" in m)
