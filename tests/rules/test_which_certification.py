"""Which certification is advised: the PMP only to somebody whose years of leading projects it may count."""

from __future__ import annotations

import pytest

from tests.rules.pages import checked, found

MANAGER = "IT Project Manager, Northwind Bank, Leeds, UK\n{dates}\n- Led the move of 40 servers to AWS\n- Kept the plan and the budget of the SAP rollout\n"
SCHOOL = "\nEDUCATION\nBSc Computing, Arden University, 2001\n"
CASHIER = """\
Key Holder, Adventure Works, Leeds, UK
Jan 2019 - Present
- Opened and closed the shop and counted the tills
- Greeted customers and folded shirts
- Rang up sales and handled returns
Cashier, Tailspin Toys, Leeds, UK
Jan 2008 - Dec 2018
- Rang up groceries and bagged them
- Swept floors and stocked shelves
- Answered customers on the phone
"""


def advice(text: str) -> str:
    (finding,) = found(checked(text), "certification-missing")
    return finding.advice


def test_years_of_late_may_be_enough_for_the_pmp() -> None:
    assert "which you may already have" in advice(MANAGER.format(dates="Jan 2015 - Present") + SCHOOL)


@pytest.mark.parametrize("dates", ["Mar 1994 - Jan 2001", "2003 - 2012"])
def test_years_of_long_ago_are_not_counted(dates: str) -> None:
    told = advice(MANAGER.format(dates=dates) + SCHOOL)
    assert "may already have" not in told
    assert "CAPM or CSM would be a good fit" in told
    assert "only projects of the last eight years" in told


def test_whoever_led_no_project_is_offered_what_asks_for_none() -> None:
    told = advice(CASHIER + SCHOOL)
    assert "CAPM or CSM would be a good fit" in told
    assert "PMP" not in told
