"""A profile copied from its page: what the page adds falls away, what the person wrote is told apart."""

from __future__ import annotations

import datetime

import pytest

import profilecheck
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.linkedin.pasted import clean, halved, read_paste

PAGE = """Background Image
Odalys Brandvold
Odalys Brandvold
She/Her
 · 1st
IT Project Manager | Cloud | PMP
Fjordline IT
Oslo, Norway  · Contact info
500+ connections
About
About
I lead IT projects. Over 9 years I ran 40 of them.
…see more
Activity
1,024 followers
A post about $99M
Experience
Experience
Fjordline IT logo
Fjordline IT
Fjordline IT
Full-time · 8 yrs 9 mos
Full-time · 8 yrs 9 mos
Senior IT Project Manager
Senior IT Project Manager
Mar 2021 - Present · 5 yrs 4 mos
Mar 2021 to Present · 5 yrs 4 mos
Oslo, Norway · Hybrid
• Led 4 projects.
• Cut cost by 12%.
Skills: Jira · Risk Management · +5 skills
IT Project Manager
Jun 2018 - Feb 2021 · 2 yrs 9 mos
Moved 23 sites to the cloud.
Vintertun AS logo
Coordinator
Coordinator
Vintertun AS · Part-time
Jan 2015 - May 2018 · 3 yrs 5 mos
Bergen
Kept the minutes.
Show all 12 experiences
Education
Nordlys University logo
Nordlys University
Nordlys University
Bachelor of Science - BS, Informatics
2010 - 2013
Activities and societies: Chess
Licenses & certifications
Project Management Professional (PMP)®
Project Management Institute
Issued Apr 2019 · Expires Apr 2028
Credential ID 2847311
Show credential
Fjord Pilot Badge
Fjord Board
Issued May 2015 · Expired May 2018
Skills
Jira
Senior IT Project Manager at Fjordline IT
Endorsed by Tormod and 3 others who are highly skilled at this
23 endorsements
Risk Management
Show all 23 skills
Recommendations
Received
Given
Tormod Quist
· 1st
Head of IT
October 12, 2025, Tormod managed Odalys directly
Odalys is calm. Best, Tormod
Languages
English
Native or bilingual proficiency
Norwegian
Interests
Companies
Somebody Else
People also viewed
Another Person
"""


@pytest.fixture(scope="module", name="document")
def make_document() -> Document:
    return read_paste(PAGE)


def said(document: Document, name: str) -> list[str]:
    return [document.quote(field.span) for field in document.fields if field.name == name]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("contact.name", ["Odalys Brandvold"]),
        ("contact.location", ["Oslo, Norway"]),
        ("headline", ["IT Project Manager | Cloud | PMP"]),
        ("summary", ["I lead IT projects. Over 9 years I ran 40 of them."]),
        ("position.title", ["Senior IT Project Manager", "IT Project Manager", "Coordinator"]),
        ("position.organization", ["Fjordline IT", "Fjordline IT", "Vintertun AS"]),
        ("position.location", ["Oslo, Norway", "Bergen"]),
        ("position.start", ["Mar 2021", "Jun 2018", "Jan 2015"]),
        ("position.end", ["Present", "Feb 2021", "May 2018"]),
        ("position.text", ["Led 4 projects.", "Cut cost by 12%.", "Moved 23 sites to the cloud.", "Kept the minutes."]),
        ("education.institution", ["Nordlys University"]),
        ("education.degree", ["Bachelor of Science - BS, Informatics"]),
        ("certification.name", ["Project Management Professional (PMP)®", "Fjord Pilot Badge"]),
        ("certification.end", ["Apr 2028", "May 2018"]),
        ("skill.name", ["Jira", "Risk Management"]),
        ("language.name", ["English", "Norwegian"]),
        ("recommendation.title", ["Head of IT"]),
    ],
)
def test_what_the_person_wrote_is_told_apart(document: Document, name: str, expected: list[str]) -> None:
    assert said(document, name) == expected


@pytest.mark.parametrize(
    "added", ["yrs", "mos", "see more", "Show all", "logo", "endorse", "500", "$99M", "Somebody", "Another", "Credential ID", "1st", "Quist", "Tormod"]
)
def test_what_the_page_adds_is_left_out(document: Document, added: str) -> None:
    assert added not in document.text


def test_facts_come_out_of_a_paste(document: Document) -> None:
    profile = profilecheck.analyse(document, as_of=datetime.date(2026, 6, 15))
    assert [(c.name, c.status) for c in profile.certifications] == [("PMP", "held"), ("Fjord Pilot Badge", "expired")]
    assert [(str(p.dates.start), p.dates.end_text) for p in profile.positions if p.dates] == [
        ("2021-03", "present"),
        ("2018-06", "2021-02"),
        ("2015-01", "2018-05"),
    ]
    assert [m.value for m in profile.metrics] == [40, 4, 12, 23]
    assert profile.engagement is None


def test_a_page_without_logos_is_read_too() -> None:
    bare = read_paste("\n".join(line for line in PAGE.splitlines() if not line.endswith("logo")))
    assert said(bare, "position.title") == ["Senior IT Project Manager", "IT Project Manager", "Coordinator"]
    assert said(bare, "position.organization") == ["Fjordline IT", "Fjordline IT", "Vintertun AS"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Project ManagerProject Manager", "Project Manager"),
        ("Project Manager Project Manager", "Project Manager"),
        ("Project Manager", "Project Manager"),
        ("Pago Pago", "Pago Pago"),
    ],
)
def test_a_line_said_twice_is_said_once(line: str, expected: str) -> None:
    assert halved(line) == expected


def test_a_description_repeated_as_a_whole_is_said_once() -> None:
    block = "• Led the migration of forty sites to the cloud.\n• Cut the cost of hosting by a fifth.\n"
    assert [text for _, text in clean(block + block)] == block.splitlines()


def test_the_bars_around_the_page_are_left_out() -> None:
    bars = ["3 notifications total", "Skip to search", "Keyboard shortcuts", "Close jump menu", "Search", "Home", "12", "12 new notifications", "Advertise"]
    document = read_paste(
        "\n".join(
            [*bars, "Signe Ravn", "Signe Ravn", "IT Project Manager | Ferries", "Aarhus, Denmark Contact info", "About", "I move ferries to new systems."]
        )
    )
    assert said(document, "contact.name") == ["Signe Ravn"]
    assert said(document, "headline") == ["IT Project Manager | Ferries"]


def test_skills_on_one_line_and_a_degree_above_its_school() -> None:
    lines = [
        "Signe Ravn",
        "IT Project Manager",
        "Education",
        "Bachelor of Science",
        "University of Vejle",
        "2009 - 2013",
        "Skills",
        "Kanban · Jira · Risk Management · Route Planning · Oracle",
    ]
    document = read_paste("\n".join(lines))
    assert said(document, "education.institution") == ["University of Vejle"]
    assert said(document, "education.degree") == ["Bachelor of Science"]
    assert said(document, "skill.name") == ["Kanban", "Jira", "Risk Management", "Route Planning", "Oracle"]


def test_nothing_pasted_is_refused() -> None:
    with pytest.raises(UnreadableFile) as caught:
        read_paste(" \n ")
    assert caught.value.code == "empty"
