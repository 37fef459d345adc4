"""More kinds of sentences that were once untrue of somebody's page: facts misread, advice fulfilled elsewhere, two findings that contradict each other."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from profilecheck.render.wording import introduce
from tests.rules.pages import checked, found
from tests.rules.rule_examples import AS_OF

HEAD = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n"
SHOWN = HEAD + "- Cut the incidents of the payment system by 45% within a year\n- Led 14 engineers in the move of 40 servers to AWS\n"


@pytest.mark.parametrize("line", ["MS Project Task Management, 2010", "Developing MS ASP .NET Web Applications, 2007"])
def test_the_initials_of_a_maker_are_no_degree(line: str) -> None:
    report = checked(SHOWN + f"\nEDUCATION\nBachelor of Science in Computing, University of Leeds, 2002\n{line}\n")
    assert [e.level for e in report.profile.education] == ["bachelor"]


def test_years_in_brackets_below_a_job_are_no_other_job() -> None:
    notes = "Acting head of the branch (2021-2023).\nAdvised the Audit Board on Security (2021-2022).\n"
    assert not checked(HEAD + notes + "- Cut the incidents by 45%\n").profile.placement.doubts


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Trained users in Report Writer I, reporting and Navision", "I"),
        ("Named one of the Outstanding Young Men of the county", "Outstanding"),
    ],
)
def test_numerals_and_names_of_awards_are_no_faults(line: str, quote: str) -> None:
    report = checked(SHOWN + f"- {line}\n")
    assert quote not in {f.quote for rule in ("first-person", "buzzword") for f in found(report, rule)}


def test_a_plain_word_stands_in_the_form_of_the_one_that_it_replaces() -> None:
    words = "- Kept the plan utilizing Excel\n- Wrote the minutes utilizing Word\n- Results-driven, utilizing Jira\n"
    advice = {f.quote: f.advice for f in found(checked(SHOWN + words), "buzzword")}
    assert {advice[q] for q in advice if q == "utilizing"} == {'Write "using" instead.'}


def test_an_auxiliary_goes_with_its_pronoun() -> None:
    advice = [f.advice for f in found(checked(SHOWN + "- I have strong skills in planning\n"), "first-person")]
    assert advice == ["Drop the pronoun and the helping verb after it."]


def test_only_words_are_counted() -> None:
    line = (
        "- Led the move of the servers & phones of the bank & its branches to AWS & Azure together with three suppliers & the teams of the department & "
        "trained the clerks, the tellers & the managers of each branch in the new tools that the board & the auditors had asked for\n"
    )
    words = sum(any(map(str.isalnum, word)) for word in line.split())
    assert [f.message for f in found(checked(SHOWN + line), "statement-too-long")] == [f"This bullet is {words} words long."]


def test_what_the_roles_tell_of_people_is_not_asked_again() -> None:
    summary = "SUMMARY\nIT project specialist with 9 years of experience in SAP and AWS migrations for banks and insurers.\n\n"
    earlier = "\nIT Project Manager, Contoso Ltd, York, UK\nJan 2012 - Dec 2019\n- Rolled out SAP to 900 users in 5 months\n"
    assert all("How big are the teams" not in f.advice for f in found(checked(SHOWN + earlier, summary), "summary-without-leadership"))


def test_kinds_of_systems_and_documents_are_praised_as_neither_systems_nor_tools() -> None:
    lines = "- Built the data warehouse\n- Renewed the ERP system\n- Ran the web applications\n- Kept the risk register and the action item log\n"
    praise = " ".join(r.praise for r in checked(SHOWN + lines).results)
    assert not [word for word in ("arehouse", "egister") if word in praise]


def test_a_current_role_without_dates_leaves_the_years_open() -> None:
    undated = "Project Coordinator, Contoso Ltd, York, UK\n- Kept the plan of the office move\n\n"
    old = "IT Analyst, Alder Foods, York, UK\nJan 2010 - Dec 2015\n- Wrote the requirements\n"
    assert "work with dates" in introduce(checked(undated + old).profile)
    assert "work with dates" not in introduce(checked(old).profile)


def test_what_was_brought_in_once_is_no_standing_task() -> None:
    helped = (("sales office", "CRM system"), ("clinic", "scheduling tool"))
    lines = "".join(f"- Assisted the {who} with the implementation of a {what}\n" for who, what in helped)
    report = checked(HEAD + lines + "- Attended the meetings of the branches\n- Answered the calls of the branches\n- Maintained the list of printers\n")
    assert all("implementation" not in f.quote for f in found(report, "duties-outnumber-results"))


def test_a_block_that_should_be_cut_into_bullets_is_not_called_too_little() -> None:
    one = (
        "- Trained the staff of the sites, kept the database of incidents, bought the tools and led inquiries. Wrote the rules of safety for all, "
        "checked the work of contractors on each floor, held the drills, reported to the insurer every quarter and answered what the county asked.\n"
    )
    report = checked(HEAD + one)
    assert found(report, "statement-too-long") or found(report, "wall-of-text")
    assert not found(report, "position-thin")


def test_no_higher_title_is_proposed_to_whoever_held_one() -> None:
    duties = "- Defined scope with sponsors and built the plan\n- Coordinated vendors and ran the change board\n- Tracked KPIs and reported to the committee\n- Kept the risk register\n- Led user acceptance testing\n"  # noqa: E501
    director = "\nDirector of Quality Assurance, Contoso Ltd, York, UK\nJan 2005 - Dec 2011\n" + duties
    mid = "IT Project Coordinator, Northwind Bank, Leeds, UK\nJan 2012 - Present\n" + duties
    assert not found(checked(mid + director), "title-below-evidence")


def test_a_field_in_the_titles_is_not_called_unclear() -> None:
    job = "End User Support Specialist, Northwind Bank, Leeds, UK\nJan 2015 - Present\n- Answered calls on Java, Oracle, Linux, Cisco, PHP and MySQL\n"
    assert not found(checked(job + "- Wrote the handbook\n- Trained new people\n"), "specialism-unclear")


def test_a_job_of_a_table_and_what_was_done_in_it_further_down_are_one() -> None:
    table = "Jan 2020 - Present, Northwind Bank, Leeds, UK, IT Desktop Support\nMar 2015 - Dec 2019, Contoso Ltd, York, UK, Network Engineer\n\n"
    told = "IT Desktop Support\n- Answered calls\n- Repaired the laptops\n\nNetwork Engineer\n- Renewed the network of 8 sites\n- Kept the firewalls\n"
    positions = checked(table + told).profile.positions
    assert [(p.dates is not None, len(p.statements)) for p in positions] == [(True, 2), (True, 2)]


@pytest.mark.parametrize("head", ["IT Project Manager, Alder Pvt.Ltd -Mumbai", "IT Project Manager, Tax Office, North East Delhi-110032"])
def test_a_city_is_seen_whatever_stands_beside_it(head: str) -> None:
    assert not found(checked(f"{head}\nJan 2020 - Present\n- Led the move of 40 servers to AWS\n- Kept the plan\n"), "position-without-place")


@pytest.mark.parametrize("first", ["Aditya Singh kushwah", "TAMILSELVAN.R"])
def test_a_short_first_line_may_be_a_name(first: str) -> None:
    page = f"{first}\njordan.ellis@example.org | Leeds, UK\n\nEXPERIENCE\n{SHOWN}"
    report = profilecheck.check(profilecheck.analyse(read_bytes(page.encode(), "resume.txt"), as_of=AS_OF))
    assert all("no name" not in f.message for f in found(report, "contact-incomplete"))


def test_the_label_of_a_form_is_no_placeholder() -> None:
    record = "Company Name: Northwind Bank\nDesignation: IT Project Manager\nDuration: Jan 2020 - Present\n- Led the move of 40 servers\n- Kept the plan\n"
    assert found(checked(record), "linkedin-address-missing")


@pytest.mark.parametrize(
    ("line", "quote"),
    [
        ("Ran the End to End Demonstration for the card payments", "End to End"),
        ("Filed the Value added tax of the bank", "Value added"),
        ("All of this is true to the best of my knowledge", "my"),
    ],
)
def test_terms_of_a_trade_and_declarations_are_no_faults(line: str, quote: str) -> None:
    assert quote not in {f.quote for rule in ("buzzword", "first-person") for f in found(checked(SHOWN + f"- {line}\n"), rule)}


@pytest.mark.parametrize("line", ["Help desk for 900 users of the bank", "Transition of 40 servers to AWS", "Support calls of the branches"])
def test_nouns_are_no_verbs_in_the_present_tense(line: str) -> None:
    ended = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2015 - Dec 2019\n- Led the move of 40 servers to AWS\n"
    assert not found(checked(ended + f"- {line}\n- Kept the plan\n"), "tense-against-dates")


def test_a_wish_for_a_job_is_not_praised_as_a_summary() -> None:
    summary = "SUMMARY\nLooking for a challenging assignment in a growing organization. Hard-working and honest.\n\n"
    assert all("summary opens" not in r.praise for r in checked(SHOWN, summary).results)


def test_a_reference_on_request_is_no_empty_section() -> None:
    assert not found(checked(SHOWN + "\nREFERENCES: Available on request\n"), "section-empty")


def test_the_title_to_start_with_is_the_latest_that_leads() -> None:
    jobs = "Research Intern, Alder College, Leeds, UK\nJan 2026 - Present\n- Wrote the literature review\n\nIT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Dec 2025\n- Led the move of 40 servers to AWS\n"  # noqa: E501
    assert all('"Research Intern"' not in f.advice for f in found(checked(jobs), "headline-missing"))
