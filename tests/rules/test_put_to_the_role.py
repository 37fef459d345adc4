"""Questions are put to the role that they suit, figures are taken from projects that were led, and dates elsewhere on the page are read."""

from __future__ import annotations

import pytest

from profilecheck.render.wording import introduce, off_target
from profilecheck.rules.questions import question
from profilecheck.rules.reading import Reading
from profilecheck.rules.targets import role_of_people
from tests.rules.pages import checked, found

LED = "IT Project Manager, Northwind Bank, Leeds, UK\n"
OLD = "\nIT Project Manager, Contoso Ltd, York, UK\nJan 2010 - Dec 2015\n- Ran the move of the archive with a budget of $2M\n- Kept the plan of the move\n"


def test_a_question_on_projects_is_put_to_a_role_that_led_them() -> None:
    counter = "Cashier, Alder Foods, York, UK\nMar 2019 - Present\n- Served guests at the counter\n- Filled the shelves of the store\n"
    coordinator = "\nStore Coordinator, Birch Foods, York, UK\nMar 2015 - Feb 2019\n- Managed the projects of new stores by their timeline\n- Kept the keys\n"
    for rule in ("team-not-described", "challenge-not-told"):
        assert [f.quote for f in found(checked(counter + coordinator), rule)] == ["Store Coordinator"]


def test_a_question_on_teams_is_put_to_a_role_in_which_people_were_led() -> None:
    desk = "Front Desk Clerk, Alder Fitness, York, UK\nMar 2019 - Present\n- Answered the calls of the guests\n- Kept the keys of the gym\n"
    branch = "\nBranch Manager, Birch Rentals, York, UK\nMar 2015 - Feb 2019\n- Supervised the staff of the branch and hired employees\n- Counted the till\n"
    profile = checked(desk + branch).profile
    assert profile.quote(role_of_people(Reading(profile))) == "Branch Manager"


def test_the_largest_sum_of_all_projects_is_offered() -> None:
    older = "\nConstruction Project Manager, Birch Homes, York, UK\nMar 2012 - Dec 2015\n- Led a $90M infrastructure project from the plan to the end\n"
    page = f"{LED}Jan 2016 - Present\n- Managed a budget of $3M for the projects of the branches\n{older}"
    assert [f.advice.startswith('Add "$90M"') for f in found(checked(page, "IT Project Manager | Infrastructure\n\n"), "headline-without-scope")] == [True]


def test_a_role_of_long_ago_is_not_asked_for_more() -> None:
    old = "\nIT Consultant, Birch Systems, York, UK\nMar 1998 - Jan 2000\n- Supported the business systems of two plants\n"
    page = f"{LED}Jan 2016 - Present\n- Led the move of 40 servers to AWS\n- Cut the incidents by 45%\n{old}"
    report = checked(page)
    assert not [f for rule in ("position-thin", "results-without-figures", "project-not-described") for f in found(report, rule) if f.quote == "IT Consultant"]


@pytest.mark.parametrize(("job", "asked"), [("Rolled out SAP to the clerks of the bank", True), ("Served guests at the counter", False)])
def test_only_work_in_it_is_asked_for_people_elsewhere(job: str, asked: bool) -> None:
    title = "IT Project Manager" if asked else "Waiter"
    service = ["Cleaned the tables of the garden", "Poured the wine of the house", "Took the orders of guests", "Carried the plates to the guests"]
    beside = ["Wrote the project plan in Jira"] if asked else service
    page = f"{title}, Northwind Bank, Leeds, UK\nJan 2016 - Present\n" + "".join(f"- {line}\n" for line in (job, *beside))
    assert [("offshore" in f.advice) for f in found(checked(page), "team-not-described")] == [asked]


def test_people_abroad_are_not_asked_for_twice() -> None:
    page = LED + "Jan 2016 - Present\n- Rolled out SAP with colleagues of an international branch\n- Wrote the project plan in Jira\n"
    assert all("offshore" not in f.advice for f in found(checked(page), "team-not-described"))


def test_a_question_that_each_role_may_answer_is_put_to_none() -> None:
    page = LED + "Jan 2016 - Present\n- Led the move of 40 servers to AWS\n- Kept the tables\n- Wrote letters\n- Answered calls\n- Kept files\n"
    assert {f.quote for f in found(checked(page), "bullet-without-number")} == {"EXPERIENCE"}


@pytest.mark.parametrize(
    ("line", "advice"),
    [
        ("Managed the monthly payments for $10B of securities in the project", "How big was"),
        ("Managed the projects of the branches, which had $30M in sales", "How big was"),
        ("Managed the budget of $3M for the projects of the branches", 'Add "$3M"'),
    ],
)
def test_the_money_of_others_is_no_size_of_projects(line: str, advice: str) -> None:
    report = checked(f"{LED}Jan 2016 - Present\n- {line}\n- Kept the plan\n", "IT Project Manager | Infrastructure\n\n")
    assert [f.advice.startswith(advice) for f in found(report, "headline-without-scope")] == [True]


@pytest.mark.parametrize(
    ("dates", "asked"), [("Jan 2016 - Present", "How big is your work today"), ("Jan 2016 - Dec 2024", "How big was your work in that role")]
)
def test_a_role_that_ended_is_not_asked_about_today(dates: str, asked: str) -> None:
    latest = f"{LED}{dates}\n- Led the move of the mail system\n- Kept the suppliers\n- Introduced the new desk\n"
    assert [f.advice.startswith(asked) for f in found(checked(latest + OLD), "growth-not-shown")] == [True]


@pytest.mark.parametrize(
    "line", ["Received a 100% rating for the SAP rollout of the bank", "Was awarded $2M for the SAP rollout", "Earned 40% more points in the SAP project"]
)
def test_what_somebody_was_given_is_no_model(line: str) -> None:
    assert not found(checked(f"{LED}Jan 2016 - Present\n- {line}\n- Kept the plan\n"), "model-statement-missing")


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ("Train and educate clerks of the audit team on methods", "train"),
        ("Test the payment system of the branches", "test"),
        ("Audit the branches of the bank", "audits"),
        ("Ensure compliance with the contracts of the branches", "requirements"),
    ],
)
def test_a_question_follows_what_a_line_does(line: str, word: str) -> None:
    reading = Reading(checked(f"{LED}Jan 2016 - Present\n- {line}\n- Kept the plan\n").profile)
    assert word in question(reading, reading.statements[0])


@pytest.mark.parametrize(
    ("more", "asked"),
    [
        ("VOLUNTEERING\nFounder of the Chess Club of Leeds since 2018\n", False),
        ("VOLUNTEERING\nTreasurer, Chess Club, 2019 - Present\n", False),
        ("VOLUNTEERING\nTreasurer, Chess Club, Feb 2022 - Mar 2024\n", False),
        ("MEMBERSHIPS\nChess Club of Leeds, Founder Since 2015\n", False),
        ("MEMBERSHIPS\nChess Club of Leeds, Member Since 2015\n", True),
        ("AWARDS\nClerk of the year, 2020\n", True),
        ("CERTIFICATIONS\nPMP, Mar 2024\n", True),
    ],
)
def test_what_came_after_the_latest_role_may_stand_elsewhere(more: str, asked: bool) -> None:
    page = f"{LED}Mar 2015 - Dec 2021\n- Led the move of 40 servers to AWS\n- Wrote the plan for 2024\n\n{more}"
    assert bool(found(checked(page), "latest-role-ended")) == asked


def test_a_list_is_technical_by_all_of_its_items() -> None:
    products = "Oracle, Java, Linux, Cisco"
    own = "keeping of the ledger, care for branches, running of the counter, handling of keys, writing of minutes, order of files, calls with owners"
    assert found(checked(f"{LED}Jan 2016 - Present\n- Kept the plan\n\nSKILLS\n{products}\n"), "skill-list-technical")
    assert not found(checked(f"{LED}Jan 2016 - Present\n- Kept the plan\n\nSKILLS\n{products}, {own}\n"), "skill-list-technical")


def test_named_duties_prove_no_higher_title() -> None:
    duties = "- Defined project scope with sponsors and built the project plan\n- Coordinated vendors and ran the change board\n- Tracked KPIs and reported to the committee\n- Kept the risk register\n- Led user acceptance testing\n"  # noqa: E501
    assert not found(checked("IT Project Coordinator, Northwind Bank, Leeds, UK\nJan 2012 - Present\n" + duties), "title-below-evidence")


def test_nothing_is_taken_for_granted_of_who_is_far_from_the_field() -> None:
    page = "Waiter, Grand Hotel, Leeds, UK\nJan 2016 - Present\n- Served guests at the counter\n- Cleaned the tables\n- Answered the calls of guests\n"
    report = checked(page * 2, "WAITER\n\n")
    assert all("you lead" not in f.message for f in found(report, "headline-without-specialism"))
    assert not [line for line in off_target(report) if "few bullets about" in line]


def test_years_of_roles_with_dates_do_not_sound_outdated() -> None:
    page = LED + "\n- Kept the plan\n\nIT Analyst, Alder Foods, York, UK\nJan 2010 - Dec 2015\n- Wrote the requirements\n"
    assert "dated work" not in introduce(checked(page).profile)
