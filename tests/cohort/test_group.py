"""The view of a group: counts, medians, likeness, and that neither order nor markup in a name changes anything."""

from __future__ import annotations

import random

import pytest
from lxml import html

from profilecheck.cohort.group import Group, see
from profilecheck.cohort.likeness import FEWEST_LETTERS
from profilecheck.cohort.members import Member
from profilecheck.render.cohort import markdown, page
from profilecheck.render.cohort.words import Titles

TITLES = Titles({"budget-not-stated": "The budget you managed is stated."}, {"skills": "Skills and tools"})
CLOUD, NETWORK = ("Azure", "Terraform", "Kubernetes"), ("Cisco", "MPLS", "firewalls")
BULLETS = "Moved the ledger of four mills to a new system in nine months and trained the clerks of each mill before its date. " * 3


def person(number: int, **facts: object) -> Member:
    told = f"Wrote part {number} of the handbook {number * 7919} for plant {number * 104729} and crew {number * 1299709}. " * 4
    usual = {"score": 40.0 + number, "categories": {"skills": 50.0 + number}, "level": "mid", "field": "software", "told": told}
    return Member(f"{number:02}.pdf", "ok", "", **(usual | {"skills": CLOUD if number % 2 else NETWORK} | facts))  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def people() -> list[Member]:
    group = [person(number) for number in range(16)]
    group[3] = person(3, certifications=("PMP",), gaps={"budget-not-stated": 3.0}, examples={"budget-not-stated": "Kept the <b>budget</b>."})
    group[4] = person(4, gaps={"budget-not-stated": 5.0})
    group[5], group[9] = person(5, told=BULLETS), person(9, told=BULLETS + "One line more.")
    return [*group, Member("locked.pdf", "unreadable:encrypted", "A password protects it."), Member("link", "skipped:link", "It is a link.")]


@pytest.fixture(scope="module")
def group(people: list[Member]) -> Group:
    return see(people)


def test_counts_and_medians(group: Group) -> None:
    assert (group.files, group.checked, group.scored, group.median) == (18, 16, 16, 47.5)
    assert group.middle == (43.75, 51.25)
    assert group.bars == (0, 0, 0, 0, 10, 6, 0, 0, 0, 0)
    assert [(p.name, p.count, p.score, p.categories) for p in group.levels] == [("mid", 16, 47.5, {"skills": 57.5})]
    assert group.unread == (("locked.pdf", "A password protects it."),)


def test_a_gap_says_how_many_share_it_and_what_it_brings(group: Group) -> None:
    (gap,) = group.gaps
    assert (gap.rule, gap.share.count, gap.share.of, gap.points, gap.example) == ("budget-not-stated", 2, 16, 4.0, "Kept the <b>budget</b>.")


def test_versions_of_one_resume_are_found(group: Group) -> None:
    assert group.twins == (("05.pdf", "09.pdf"),)


def test_short_profiles_are_no_versions_of_each_other() -> None:
    assert see([person(n, told="Led projects.") for n in range(3)]).twins == ()
    assert len("Led projects.") < FEWEST_LETTERS


def test_profiles_with_like_skills_stand_together(group: Group) -> None:
    assert [set(c.skills) for c in group.clusters] == [set(NETWORK), set(CLOUD)] or [set(c.skills) for c in group.clusters] == [set(CLOUD), set(NETWORK)]
    assert {len(c.paths) for c in group.clusters} == {8}


def test_the_order_changes_nothing(people: list[Member], group: Group) -> None:
    mixed = people[:]
    random.Random(5).shuffle(mixed)
    assert see(mixed) == group


def test_a_group_of_nobody_has_pages_too() -> None:
    nobody = see([])
    assert "0 files, 0 checked, 0 scored." in markdown.render(nobody, TITLES)
    assert "0 files" in html.fromstring(page.render(nobody, TITLES)).text_content()


def test_the_page_says_what_the_markdown_says(group: Group) -> None:
    read = html.fromstring(page.render(group, TITLES)).text_content()
    for words in ("The median score is 48", "The budget you managed is stated.", "2 of 16", "PMP", "locked.pdf", "05.pdf, 09.pdf"):
        assert words in read
        assert words.rstrip(".") in markdown.render(group, TITLES).replace("\\", "")


def test_markup_of_a_document_is_text(group: Group) -> None:
    root = html.fromstring(page.render(group, TITLES))
    assert not root.xpath("//b | //script | //@onclick")
    assert "Kept the <b>budget</b>." in root.text_content()
