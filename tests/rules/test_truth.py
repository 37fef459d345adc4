"""Each kind of sentence that was once untrue of somebody's page, on pages of our own: what is said now holds for whoever reads the page."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from profilecheck.render.picking import shown_categories
from profilecheck.render.wording import introduce
from tests.rules.pages import checked, found
from tests.rules.rule_examples import AS_OF

TOP = "Jordan Ellis\njordan.ellis@example.org | Leeds, UK\n\nEXPERIENCE\n"
SHOWN = """IT Project Manager, Northwind Bank, Leeds, UK
Jan 2020 - Present
- Cut the incidents of the payment system by 45% within a year
- Moved 40 servers to AWS in 6 months
- Saved $300K a year with a new contract for the data lines
"""
PLAIN = """Project Coordinator, Contoso Ltd, York, UK
Jan 2014 - Dec 2019
- Prepared the meetings of the steering committee
- Kept the plan of the office move
- Maintained the list of open points
- Attended the meetings of the suppliers
- Supported the trainers of the new system
"""


def test_the_question_for_results_goes_to_the_role_that_shows_none() -> None:
    asked = [f for f in found(checked(SHOWN + "\n" + PLAIN), "results-without-figures") if f.advice.startswith("What did you deliver in this role")]
    assert {f.quote for f in asked} <= {"Project Coordinator"}


def test_what_was_done_once_is_no_standing_task() -> None:
    once = "- Designed the archive of the bank\n- Wrote the handbook of the project office\n- Founded the club of the project managers\n"
    standing = "- Maintain the archive of the bank\n- Attend the meetings of the project office\n- Support the club of the project managers\n"
    head = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n"
    assert not found(checked(head + once), "duties-outnumber-results")
    assert found(checked(head + standing), "duties-outnumber-results")


def test_versions_and_models_are_no_sizes() -> None:
    lines = "- Installed Windows Server 2008 for the branches\n- Looked after the Polycom 6000 phones\n- Replaced the Cisco ASA 5505 of the bank\n"
    said = " ".join(f.message for f in found(checked("Network Engineer, Northwind Bank, Leeds, UK\nJan 2020 - Present\n" + lines), "bullet-without-number"))
    assert said.startswith(("None of", "All", "Nearly all"))


def test_nothing_is_said_of_the_years_in_which_somebody_led_projects() -> None:
    before = "\nNetwork Engineer, Contoso Ltd, York, UK\nJan 2014 - Dec 2018\n- Renewed the network\n"
    assert introduce(checked(SHOWN + before).profile) == "Mid level, 10.5 years of work"


@pytest.mark.parametrize(("title", "words"), [("Help Desk Analyst", "No project management title yet"), ("Project Coordinator", "Entry level")])
def test_whoever_has_a_title_with_a_project_in_it_is_no_newcomer(title: str, words: str) -> None:
    assert introduce(checked(f"{title}, Northwind Bank, Leeds, UK\nJan 2012 - Present\n- Answered the calls of the branches\n").profile).startswith(words)


def test_what_somebody_answers_for_is_not_offered_as_a_win() -> None:
    summary = "SUMMARY\nIT project manager with 9 years of experience in Agile cloud projects for banks and insurers in Europe.\n\n"
    text = f"{TOP.replace('EXPERIENCE', '')}{summary}EXPERIENCE\n"
    job = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n- Responsible for $9M in revenue of the practice\n- Led the team\n"
    report = profilecheck.check(profilecheck.analyse(read_bytes((text + job).encode(), "resume.txt"), as_of=AS_OF))
    assert all("$9M" not in f.advice for f in found(report, "summary-without-result"))


def test_a_tool_in_no_list_is_not_called_listed() -> None:
    report = checked(SHOWN + "- Part of the merger of Tandberg and Northwind\n\nSKILLS\n- Oracle, Linux\n")
    assert not found(report, "tool-only-listed")


def test_an_older_role_may_not_keep_more_than_the_one_that_should_shrink() -> None:
    many = "".join(f"- Installed the printers of branch number {n} and explained them to the people of the counter there\n" for n in range(12))
    old = "Network Engineer, Fabrikam, York, UK\nJan 2004 - Dec 2008\n" + many + "\nComputer Technician, Fabrikam, York, UK\nJan 1999 - Dec 2003\n" + many
    report = checked(SHOWN + "\n" + old)
    assert {f.quote for f in found(report, "old-position-detailed")} >= {"Network Engineer"}
    assert "Computer Technician" not in {f.quote for f in found(report, "position-overloaded")}


def test_years_somewhere_under_a_role_may_be_its_dates() -> None:
    lecturer = "\nAdjunct Lecturer, York College\n- Taught the basics of networks\n- Second term at Leeds College (2014 - 2016)\n"
    assert "Adjunct Lecturer" not in {f.quote for f in found(checked(SHOWN + lecturer), "position-without-dates")}


def test_fillers_of_the_summary_are_counted_in_no_other_sentence() -> None:
    report = checked("SUMMARY\nResults-driven team player with a proven track record, dynamic and hard-working self-starter, a go-getter.\n\n" + SHOWN)
    assert all(not any(c.isdigit() for c in f.message) and " phrases in " not in f.message for f in found(report, "buzzword"))


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("degree-missing", "Your education includes a bachelor's degree."),
        ("project-tool-missing", "You name tools for planning and tracking: Microsoft Project and Jira."),
    ],
)
def test_praise_holds_for_one_and_for_many(rule: str, words: str) -> None:
    more = "- Kept the plan in Microsoft Project and the tasks in Jira\n\nEDUCATION\nBachelor of Science in Computing, University of Leeds, 2008\n"
    assert next(r.praise for r in checked(SHOWN + more).results if r.rule == rule) == words


PHARMACIST = """Pharmacist, Northwind Hospital, Leeds, UK
Jan 2012 - Present
- Checked the prescriptions of three wards
- Counselled patients on their medicines
- Ordered the drugs of the hospital at the wholesalers each morning
- Kept the records of the controlled drugs
- Trained technicians at the counter in the handling of returned packages and of the machine that counts tablets

SKILLS
- Word, Excel, dispensing, patience
"""


def test_of_a_page_from_another_field_no_list_of_skills_is_marked() -> None:
    assert {c.id for c in shown_categories(checked(PHARMACIST).score)} == {"experience", "responsibilities"}
    assert len(shown_categories(checked(SHOWN + "\n" + PLAIN).score)) > 2


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Used dynamic pages written in AngularJS for the shop of the bank", "buzzword"),
        ("Looked after VMware as a colleague highly skilled with clusters of hosts", "buzzword"),
        ("Supported the phases of the ledger that were being built by the people of the finance office", "passive-voice"),
    ],
)
def test_words_that_praise_nothing_and_a_passive_with_its_agent_are_left_alone(line: str, rule: str) -> None:
    assert not any(f.quote in line for f in found(checked(SHOWN + f"- {line}\n"), rule))


def test_a_verb_is_counted_only_where_it_is_the_first_word() -> None:
    lines = [f"{words} for the {thing} of the bank" for words in ("Responsible", "Directly responsible") for thing in ("network", "licenses")]
    job = "IT Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n" + "".join(f"- {line}\n" for line in (*lines, "Responsible for the staff"))
    assert not found(checked(job), "verb-repeated")


def test_two_years_of_one_office_are_no_repetition() -> None:
    lines = "".join(f"- Chaired the yearly conference of the project managers of the county in the town hall of Leeds in {year}\n" for year in (2021, 2022))
    same = lines.replace("2022", "2021")
    assert not found(checked(SHOWN + lines), "text-repeated")
    assert found(checked(SHOWN + same), "text-repeated")


def test_the_proudest_project_is_asked_of_a_role_that_tells_none() -> None:
    told = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n- Launched an app for the nurses in 16 weeks; visits doubled in 5 months\n"
    asked = [f for f in found(checked(told + "\n" + PLAIN), "project-not-described") if "in this role" in f.advice]
    assert {f.quote for f in asked} <= {"Project Coordinator"}


@pytest.mark.parametrize("line", ["Permanent address: 12 Mill Lane, Aldermoor", "Place: Aldermoor"])
def test_a_labelled_address_is_not_called_missing(line: str) -> None:
    text = f"Jordan Ellis\njordan.ellis@example.org\n{line}\n\nEXPERIENCE\n{SHOWN}"
    report = profilecheck.check(profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF))
    assert all("location" not in f.message for f in found(report, "contact-incomplete"))


def test_a_degree_in_an_unknown_form_is_not_called_missing() -> None:
    short = "Project Coordinator, Northwind Bank, Leeds, UK\nJan 2026 - Present\n- Kept the plan of the office move\n"
    assert not found(checked(short + "\nEDUCATION\nHigher polytechnic studies of computing, Aldermoor, 2025\n"), "degree-missing")
    assert found(checked(short), "degree-missing")


def test_the_years_that_a_credential_asks_for_are_told_for_both_kinds_of_people() -> None:
    advice = " ".join(f.advice for f in found(checked(SHOWN), "certification-missing"))
    assert "three years of experience leading projects with a four-year degree, or five without one" in advice


def test_dates_in_another_form_are_held_against_those_of_one_role() -> None:
    other = "\nIT Project Manager, Contoso Ltd, York, UK\n03/2015 - 12/2019\n- Renewed the network\n"
    assert [f.message for f in found(checked(SHOWN + other), "dates-mixed")] == ['"03/2015 - 12/2019" is in a different format from "Jan 2020 - Present".']


def test_a_wall_of_text_is_counted_without_the_head_above_it() -> None:
    wall = "Kept the network of the bank, its servers and its phones running, and wrote down what was done on each day of the year. " * 8
    walls = found(checked(f"IT Manager, Northwind Bank, Leeds, UK, Jan 2020 - Present\n{wall}\n"), "wall-of-text")
    assert [w.quote.split(" of ")[0] for w in walls] == ["Kept the network"]
