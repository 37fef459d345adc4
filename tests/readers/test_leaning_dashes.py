"""A dash that leans on its word marks the item of a list where many lines begin like that."""

from __future__ import annotations

import pytest

from tests.rules.pages import checked

LINES = ("Kept the plan of the move", "Answered the calls of the branches", "Cashier", "Counted the stock", "Wrote the reports")


def page(mark: str) -> str:
    return "Service Lead, Northwind Bank, Leeds, UK\nJan 2020 - Present\n" + "".join(f"{mark}{line}\n" for line in LINES)


@pytest.mark.parametrize("mark", ["-", "*", "- "])
def test_items_with_a_leaning_mark_are_statements_of_the_role(mark: str) -> None:
    profile = checked(page(mark)).profile
    assert [profile.quote(s.span) for p in profile.positions for s in p.statements] == list(LINES)
