"""A summary is one wherever it stands, and one that only wishes for a job earns little."""

from __future__ import annotations

import pytest

from tests.rules.pages import checked, found

ROLE = "Works Manager, Alder Foods, Leeds, UK\nJan 2016 - Present\n- Moved the order desk of 40 clerks\n- Planned the new canteen\n"
BULLETS = """Experienced Works Manager
- Highly organized professional with over 12 years of experience in plants and warehouses.
- Skilled in all phases of moving a plant, from the first plan to the last pallet.
- Known for calm in a crisis and for plain words to boards and builders alike.
"""
PARAGRAPH = """\
Seasoned works manager with 12 years of experience in plants and warehouses, skilled in all phases of moving a plant, from the first plan to the last pallet.
"""
WISH = (
    "Seeking steady employment where my experience and education can be used for the needs of the company and where I can grow. "
    "I will bring loyalty and hard work to everything that I am given to do and never leave before it is done."
)


@pytest.mark.parametrize("top", [BULLETS, PARAGRAPH], ids=["bullets", "paragraph"])
def test_a_summary_above_the_first_job_is_the_summary(top: str) -> None:
    report = checked(top + ROLE)
    profile = report.profile
    assert profile.summary is not None
    assert "12 years of experience in plants" in profile.quote(profile.summary)
    assert not found(report, "summary-missing")
    assert not profile.placement.doubts
    assert [len(p.statements) for p in profile.positions] == [2]


@pytest.mark.parametrize(
    "first",
    [
        "Store Clerk, Fabrikam, York, UK\n- Highly praised by buyers with over 12 years of experience in the mill\n",
        "Alder Foods is a maker of bread with 40 years of experience in rye\n",
    ],
)
def test_a_job_without_dates_is_no_summary(first: str) -> None:
    profile = checked(first + ROLE).profile
    assert profile.summary is None or "Store Clerk" not in profile.quote(profile.summary)


def test_a_wish_earns_less_than_an_offer() -> None:
    offer = "Works manager with 12 years in plants and warehouses. Moved three plants with 200 people each, the last of them two weeks early."
    wished, offered = (checked(ROLE, f"SUMMARY\n{text}\n\n") for text in (WISH, offer))
    assert [f.quote for f in found(wished, "summary-only-a-wish")] == [WISH.partition(" I will")[0]]
    assert not found(offered, "summary-only-a-wish")


@pytest.mark.parametrize(
    "text",
    [
        "Works manager who has met the sales objectives of plants and warehouses and is known for calm in each crisis of the last harvest.",
        "Seeking a role as works manager after 12 years of experience in plants and warehouses, the last five of them at a maker of rye bread.",
    ],
)
def test_a_summary_that_offers_something_is_none(text: str) -> None:
    assert not found(checked(ROLE, f"SUMMARY\n{text}\n\n"), "summary-only-a-wish")
