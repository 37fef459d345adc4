"""Descriptions that lost their line breaks become lines again, and every form of date a day."""

from __future__ import annotations

import pytest

from profilecheck.readers.linkedin.days import day_of, days
from profilecheck.readers.linkedin.fields import lines
from profilecheck.readers.linkedin.members import kind_of, plain

BULLET, TEXT = "bullet", "paragraph"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("• Led A.  • Cut B.", [(BULLET, "Led A."), (BULLET, "Cut B.")]),
        ("• Led A. • Cut B.", [(BULLET, "Led A."), (BULLET, "Cut B.")]),
        ("•Led A •Cut B", [(BULLET, "Led A"), (BULLET, "Cut B")]),
        ("First part.  Second part.", [(TEXT, "First part."), (TEXT, "Second part.")]),
        ("One line\nNext line", [(TEXT, "One line"), (TEXT, "Next line")]),
        ("- Led A.  - Cut B.", [(BULLET, "Led A."), (BULLET, "Cut B.")]),
        ("Duties: - Led A. - Cut B. - Ran C.", [(TEXT, "Duties:"), (BULLET, "Led A."), (BULLET, "Cut B."), (BULLET, "Ran C.")]),
        ("Duties: - Lead A - Cut B", [(TEXT, "Duties:"), (BULLET, "Lead A"), (BULLET, "Cut B")]),
        ("- Lead A - Cut B", [(BULLET, "Lead A"), (BULLET, "Cut B")]),
        ("Manager - Oslo - Norway", [(TEXT, "Manager - Oslo - Norway")]),
        ("Cost - and time - fell.", [(TEXT, "Cost - and time - fell.")]),
        ("Jira · Confluence · Visio", [(TEXT, "Jira · Confluence · Visio")]),
        ("✅ Led A. ✅ Cut B.", [(BULLET, "Led A."), (BULLET, "Cut B.")]),
        ("1. Led A.  2. Cut B.", [(BULLET, "Led A."), (BULLET, "Cut B.")]),
        ("A 24/7 rota – no outage.", [(TEXT, "A 24/7 rota – no outage.")]),
        ("Before ----------  After", [(TEXT, "Before ----------"), (TEXT, "After")]),
        ("", []),
    ],
)
def test_a_flattened_description(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(lines(text)) == expected


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2026-11-01 13:05:27", "2026-11-01"),
        ("2026/10/24 17:27:51 UTC", "2026-10-24"),
        ("02 Nov 2026", "2026-11-02"),
        ("02-Nov-26", "2026-11-02"),
        ("Tue Mar 10 15:01:22 UTC 2015", "2015-03-10"),
        ("10/12/26, 02:14 PM", "2026-10-12"),
        ("3/14/21, 10:22 AM", "2021-03-14"),
        ("14/03/2021", "2021-03-14"),
        ("14.3.2021", "2021-03-14"),
        ("2026-10-18 20:11 UTC", "2026-10-18"),
        ("Nov 2, 2026", "2026-11-02"),
        ("2. Dez. 2026", "2026-12-02"),
        ("N/A", None),
        ("", None),
        ("2026-13-40", None),
    ],
)
def test_a_day(cell: str, day: str | None) -> None:
    assert day_of(cell) == day


def test_a_file_decides_which_number_is_the_month() -> None:
    assert days({"25/3/2026": 1, "4/5/2026": 2}) == {"2026-03-25": 1, "2026-05-04": 2}
    assert days({"3/25/2026": 1, "4/5/2026": 2}) == {"2026-03-25": 1, "2026-04-05": 2}


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("Shares_48213377.csv", "shares"),
        ("Phone Numbers.csv", "phones"),
        ("PhoneNumbers.csv", "phones"),
        ("Profile (1).csv", "profile"),
        ("Profile Summary.csv", "summary"),
        ("RECOMMENDATIONS_RECEIVED.CSV", "recommendations"),
        ("guide_messages.csv", None),
        ("Profile.txt", None),
        ("Ad_Targeting.csv", None),
    ],
)
def test_a_file_is_known_by_its_name(file: str, kind: str | None) -> None:
    assert kind_of(file) == kind


@pytest.mark.parametrize(("header", "expected"), [("Finished On", "finishedon"), ("Creation Date.1", "creationdate"), ("\ufeffFirst Name", "firstname")])
def test_a_header_is_looked_up_plainly(header: str, expected: str) -> None:
    assert plain(header) == expected
