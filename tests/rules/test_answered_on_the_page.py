"""Questions that the page itself answers are not asked, and what a line says is not denied."""

from __future__ import annotations

import pytest

from profilecheck.render.wording import introduce
from tests.rules.pages import checked, found
from tests.rules.rule_examples import AS_OF

SHOWN = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n- Cut the incidents by 45% within a year\n- Led 14 engineers in the move to AWS\n"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("PMP application approved; sitting the exam in early 2027", "certification-under-way-undated"),
        ("PMP exam prep, 35 contact hours completed, have not sat for the exam", "training-instead-of-certification"),
        ("Microsoft Certified: Dynamics AX Trade and Logistics", "certification-unclear"),
        ("CSM - Certified Scrum Master 2015", "certification-undocumented"),
    ],
)
def test_what_a_line_of_certifications_says_is_not_asked(line: str, rule: str) -> None:
    assert not found(checked(SHOWN + f"\nCERTIFICATIONS\n- {line}\n"), rule)


@pytest.mark.parametrize(("year", "status"), [(AS_OF.year, "held"), (AS_OF.year - 1, "expired")])
def test_a_year_of_expiry_is_past_when_it_is_over(year: int, status: str) -> None:
    report = checked(SHOWN + f"\nCERTIFICATIONS\n- PMP, 2020, valid to {year}\n")
    assert [c.status for c in report.profile.certifications] == [status]


def test_a_second_role_that_says_that_it_is_part_time_needs_no_word_more() -> None:
    side = "\nIT Consultant (part time), Contoso Ltd, York, UK\nMar 2015 - Dec 2023\n- Renewed the network of a school\n"
    assert not found(checked(SHOWN + side), "positions-overlap")


def test_a_list_of_nouns_is_no_verb_in_the_present_tense() -> None:
    ended = "Assistant Manager, Alder Foods, York, UK\nMar 2010 - Dec 2015\n- Inventory, ordering, scheduling of 8 employees\n- Renewed the store\n"
    assert not found(checked(SHOWN + "\n" + ended), "tense-against-dates")


def test_people_who_were_moved_are_no_team() -> None:
    line = "- Managed small projects such as office moves (up to 85 people)\n- Kept the plan of the moves\n"
    job = f"IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n{line}"
    said = [f.advice for f in found(checked(job, "IT Project Manager | Infrastructure\n\n"), "headline-without-scope")]
    assert all("85" not in advice for advice in said)


def test_the_sign_of_a_registered_name_is_no_picture() -> None:
    assert not found(checked(SHOWN, "IT Project Manager | ERP Delivery | PMP®\n\n"), "headline-with-emoji")


@pytest.mark.parametrize("contact", ["jordan.ellis@example.org | Am Alten Weiher 14, 50354 Hürth, Germany", "jordan.ellis@example.org | DUBAI."])
def test_a_place_in_the_first_lines_is_not_called_missing(contact: str) -> None:
    assert all("location" not in f.message for f in found(checked(SHOWN, contact=contact), "contact-incomplete"))


def test_a_wish_with_led_projects_behind_it_has_its_bridge() -> None:
    summary = "SUMMARY\nNetwork engineer with 9 years of experience, looking to move into project management.\n\n"
    job = "Network Engineer, Northwind Bank, Leeds, UK\nJan 2014 - Present\n- Led the project of moving 40 servers to AWS in 6 months\n- Renewed the network\n"
    assert not found(checked(job, summary), "bridge-not-shown")


def test_whoever_never_had_a_title_of_leading_is_not_called_senior() -> None:
    job = "Help Desk Analyst, Northwind Bank, Leeds, UK\nJan 2008 - Present\n- Led a team of 9 analysts\n- Managed the move of 600 computers\n"
    assert introduce(checked(job).profile).startswith("No project management title yet")


def test_a_summary_that_asks_for_another_role_is_not_led_by_the_latest_title() -> None:
    summary = "SUMMARY\nNine years in networks for banks. Seeking a position as IT project manager in a growing team.\n\n"
    assert all('Start with your title' not in f.advice for f in found(checked(SHOWN, summary), "headline-missing"))


def test_a_city_told_once_for_an_employer_is_told_for_its_other_roles() -> None:
    earlier = "\nHelp Desk Lead, Northwind Bank\nJan 2018 - Dec 2019\n- Led 9 analysts\n"
    assert not found(checked(SHOWN + earlier), "position-without-place")


@pytest.mark.parametrize(("title", "praised"), [("PMO Lead", False), ("Scrum Master", False), ("IT Project Manager", True)])
def test_only_a_title_that_says_so_is_praised_for_leading_projects(title: str, praised: bool) -> None:
    said = " ".join(r.praise for r in checked(SHOWN.replace("IT Project Manager", title)).results)
    assert ("shows that you lead projects" in said) == praised


def test_many_tools_are_named_without_a_number() -> None:
    report = checked(SHOWN + "\nSKILLS\n- Microsoft Project, Jira, Smartsheet, Confluence, Trello, Asana\n")
    assert all("more" not in f.message for f in found(report, "tool-only-listed"))


def test_a_short_course_called_after_a_degree_is_none() -> None:
    page = checked(SHOWN + "\nEDUCATION\nBEng in Computing, University of Leeds, 2017\nAlder Business School - Mini MBA, 2022\n")
    assert "master" not in {e.level for e in page.profile.education}


def test_the_head_of_a_column_is_no_placeholder() -> None:
    table = "Tenure\tCompany Name\tDesignation\n"
    assert found(checked(table + SHOWN), "linkedin-address-missing")
    assert not found(checked(SHOWN.replace("Northwind Bank, Leeds, UK", "Company Name - City , State")), "linkedin-address-missing")


def test_a_degree_named_outside_of_education_is_not_called_missing() -> None:
    short = "Project Coordinator, Northwind Bank, Leeds, UK\nJan 2026 - Present\n- Kept the plan of the office move\n"
    assert not found(checked(short + "\nABOUT ME\nMsc in computing from a school in Aldermoor\n"), "degree-missing")


@pytest.mark.parametrize("entry", ["Travelling / family", "Unemployed / contract work"])
def test_a_time_between_jobs_has_no_title_and_no_place(entry: str) -> None:
    between = f"\n{entry}\nJan 2018 - Dec 2019\n- Looked after the house and took two courses of a college\n"
    report = checked(SHOWN + between)
    rules = ("position-without-title", "position-without-employer", "position-without-place", "position-thin")
    assert not [f for rule in rules for f in found(report, rule) if entry.split()[0] in f.quote]


def test_whoever_is_cleared_states_the_citizenship() -> None:
    assert not found(checked(SHOWN, "Clearance: TS/SCI\nNationality: US citizen\n\n"), "personal-data")
    assert found(checked(SHOWN, "Nationality: British\n\n"), "personal-data")


def test_served_as_project_manager_says_what_was_done() -> None:
    lines = "- Served as project manager for the move of 40 servers to AWS\n- Kept the plan\n- Led 14 engineers\n"
    assert not found(checked("IT Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n" + lines), "weak-opener")


def test_studies_towards_a_degree_are_not_praised_as_one() -> None:
    said = " ".join(r.praise for r in checked(SHOWN + "\nEDUCATION\n2 years towards Bachelors in Computing, University of Leeds, 2008\n").results)
    assert "bachelor's degree" not in said


def test_whoever_calls_herself_a_program_manager_is_no_newcomer() -> None:
    job = "Help Desk Analyst, Northwind Bank, Leeds, UK\nJan 2008 - Present\n- Answered calls\n"
    summary = "SUMMARY\nExperienced program manager for software of banks.\n\n"
    assert not introduce(checked(job, summary).profile).startswith("No project management title yet")
    assert introduce(checked(job + "- Met with the project managers of the bank\n").profile).startswith("No project management title yet")


def test_june_in_full_beside_short_months_is_no_fault() -> None:
    earlier = "\nIT Analyst, Contoso Ltd, York, UK\nJune 2008 - Dec 2010\n- Wrote the requirements\n"
    assert not found(checked(SHOWN + earlier), "dates-mixed")


def test_what_the_employer_is_has_no_tense() -> None:
    firm = "- Design and build construction company with $100M in annual sales\n"
    ended = f"\nProject Manager, Contoso Ltd, York, UK\nJan 2010 - Dec 2015\n{firm}- Led the move\n"
    assert not found(checked(SHOWN + ended), "tense-against-dates")
