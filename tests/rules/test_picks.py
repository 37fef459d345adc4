"""Which figure and which line of the page are put forward: the largest sum managed, a result of the latest role, a line on what the person did."""

from __future__ import annotations

import profilecheck
from profilecheck.facts.examples import nearest
from profilecheck.facts.types import Profile
from profilecheck.readers import read_bytes
from profilecheck.rules.picks import best_result, largest_figure
from profilecheck.rules.reading import Reading
from tests.rules.rule_examples import AS_OF

TEXT = """Jordan Ellis
jordan.ellis@example.org

EXPERIENCE
IT Project Manager, Northwind Bank, Leeds, UK
Jan 2020 - Present
- Northwind Bank is a bank with 4,000 employees and $6B in annual sales
- Card platform: managed the implementation of a $50 million card system in 14 months
- Oversaw an upgrade project of $4.5 million
- Reduced incidents by 45% with a checklist for each release of the project

IT Project Manager, Contoso Ltd, York, UK
Jan 2012 - Dec 2019
- Responsible for $9M in revenue of the practice
- Cut the cost of the project office by 12%, 8% and 3% in three years
"""


def profile() -> Profile:
    return profilecheck.analyse(read_bytes(TEXT.encode(), "resume.txt"), as_of=AS_OF)


def test_the_largest_sum_that_was_managed_is_offered() -> None:
    found = profile()
    figure = largest_figure(Reading(found))
    assert figure is not None
    assert figure.value == 50_000_000


def test_the_result_is_one_of_the_latest_role_and_no_responsibility() -> None:
    found = profile()
    best = best_result(Reading(found))
    assert best is not None
    assert found.quote(best[0].span).startswith("Reduced incidents")


def test_a_word_on_the_employer_is_not_the_nearest_line() -> None:
    found = profile()
    near = nearest(found)
    assert near is not None
    assert "employees" not in found.quote(near)
