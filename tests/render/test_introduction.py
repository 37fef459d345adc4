"""The line on who somebody is: years up to today, the field only of pages about IT, words as readers count them."""

from __future__ import annotations

import pytest

from profilecheck.render.wording import describe_document, introduce
from tests.rules.pages import checked

IT = "- Moved 40 servers to AWS in 6 months\n- Led the rollout of VMware to 12 sites\n- Ran the network upgrade of 30 offices\n- Set up Azure for it\n"
SHOP = "- Served the customers of the bakery\n- Stocked the shelves\n- Counted the cash of the day\n- Cleaned the store\n- Took the orders of cakes\n"


@pytest.mark.parametrize(("dates", "told"), [("Jan 2012 - Present", True), ("Jan 2023 - Present", False), ("Jan 2012 - Dec 2016", False)])
def test_years_that_count_to_today_on_an_old_page_say_so(dates: str, told: bool) -> None:
    assert ("up to today" in introduce(checked(f"IT Project Manager, Northwind Bank, Leeds, UK\n{dates}\n{IT}").profile)) == told


def test_a_field_is_named_only_where_the_work_is_about_it() -> None:
    shop = checked(f"Store Clerk, Northwind Bakery, Leeds, UK\nJan 2023 - Present\n{SHOP}- Moved the servers of the network to VMware on AWS\n")
    assert "infrastructure" not in introduce(shop.profile)
    assert "infrastructure" in introduce(checked(f"Infrastructure Project Manager, Northwind Bank, Leeds, UK\nJan 2023 - Present\n{IT}").profile)


def test_a_sign_that_stands_alone_is_no_word() -> None:
    plain = describe_document(checked("IT Analyst, Northwind Bank, Leeds, UK\nJan 2023 - Present\n- Kept the plan of the move. Wrote the report.\n").profile)
    marked = checked("IT Analyst, Northwind Bank, Leeds, UK\nJan 2023 - Present\n- Kept the plan of the move. ? Wrote the report.\n").profile
    assert describe_document(marked) == plain
