"""A job of long ago needs neither more bullets nor, where it holds the only proof of the page, fewer."""

from __future__ import annotations

import pytest

from tests.rules.pages import checked, found

NOW = """IT Project Manager, Alder Foods, Leeds, UK
Jan 2018 - Present
- Led the rollout of the till system to the branches in the north
- Kept the plan and the risk log of the SAP project
"""
THIN = "IT Project Coordinator, Contoso Ltd, York, UK\n{}\n- Kept the plan of the network project of the bank\n"
CLERK = """Office Clerk, Fabrikam, York, UK
Mar 1999 - Dec 2004
- {}
- Wrote the letters to the buyers of the mill and filed what they wrote back in the cellar
- Ordered paper, pens and envelopes for the offices of the directors and for the drivers
- Watered the plants of the hall and kept the keys of the doors, the gates and the yard
- Took the post to the town twice a day and brought back what was lent from the library
"""


@pytest.mark.parametrize(("dates", "thin"), [("Jan 2001 - Jan 2002", []), ("Jan 2015 - Dec 2017", ["IT Project Coordinator"])])
def test_nobody_is_asked_for_more_of_a_job_of_long_ago(dates: str, thin: list[str]) -> None:
    assert [f.quote for f in found(checked(NOW + THIN.format(dates)), "position-thin")] == thin


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("Managed a budget of $300K for the new warehouse and kept within it in each of the years", True),
        ("Cut the cost of the post by 30% in two years by sending it in one parcel a day", True),
        ("Carried the bread of the bakery to the market hall of the town in the mornings", False),
    ],
)
def test_what_is_nowhere_else_is_not_to_be_cut(line: str, kept: bool) -> None:
    told = [f.quote for f in found(checked(NOW + CLERK.format(line)), "old-position-detailed")]
    assert told == ([] if kept else ["Office Clerk"])
