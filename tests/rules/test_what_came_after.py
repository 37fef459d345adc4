"""Whether the page answers what came after the latest role, and how a part that could not be read is told."""

from __future__ import annotations

import pytest

from profilecheck.render.wording import doubts
from tests.rules.pages import checked, found

OLD = "IT Project Manager, Northwind Bank, Leeds, UK\nMar 2009 - Feb 2014\n- Led the move of 40 servers to AWS in 6 months\n"


@pytest.mark.parametrize(("year", "asked"), [(2014, True), (2025, False)])
def test_only_a_degree_of_now_tells_what_came_after(year: int, asked: bool) -> None:
    page = checked(f"{OLD}\nEDUCATION\nMSc in Computing, University of Leeds, {year}\n")
    assert bool(found(page, "latest-role-ended")) == asked


@pytest.mark.parametrize(
    ("entry", "said"),
    [("\nELECTRICAL MAINTENANCE ENGINEER\nNorthern yards\n- Kept the pumps running.\n", "an entry"), ("\nNorthgate Ltd\t2011, Till Sale\n", "a dated entry")],
)
def test_only_an_entry_with_a_date_is_called_dated(entry: str, said: str) -> None:
    assert any(f"couldn't read {said}" in sentence for sentence in doubts(checked(f"{OLD}{entry}").profile))
