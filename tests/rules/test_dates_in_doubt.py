"""Where the dates of a role can't be right or leave open how long it went on, that is told and nothing is worked out from them."""

from __future__ import annotations

import pytest

from profilecheck.rules.chapters.dates import dated
from tests.rules.pages import checked, found

NOW = "Works Manager, Alder Foods, Leeds, UK\n01/2021 to Current\n- Planned the new cold store\n- Moved the order desk\n"
OLD = "Site Coordinator, Contoso Ltd, York, UK\n02/2012 to 12/2015\n- Ordered cable for the branches\n- Met the fitters every week\n"
MIDDLE = "Store Clerk, Fabrikam, York, UK\n{}\n- Counted the boxes of the store\n- Wrote the labels of the shelves\n"


@pytest.mark.parametrize("dates", ["09/2020 to 04/2016", "Sep 2020 - Apr 2016", "2020 - 2016"])
def test_a_range_that_ends_before_it_begins_is_told_and_makes_no_gap(dates: str) -> None:
    report = checked(NOW + MIDDLE.format(dates) + OLD)
    assert [(f.quote, f.message) for f in found(report, "dates-reversed")] == [(dates, f'"{dates}" ends before it begins.')]
    assert not found(report, "gap-between-positions")


@pytest.mark.parametrize("dates", ["04/2016 to 09/2020", "2016 - 2016", "09/2016 to 2016"])
def test_a_range_in_its_order_is_none(dates: str) -> None:
    assert not found(checked(NOW + MIDDLE.format(dates) + OLD), "dates-reversed")


@pytest.mark.parametrize("dates", ["", "06/2016", "2016"])
def test_a_role_that_may_fill_a_gap_leaves_none(dates: str) -> None:
    report = checked(NOW + MIDDLE.format(dates) + OLD)
    assert not found(report, "gap-between-positions")


def test_a_gap_between_sure_dates_is_told() -> None:
    report = checked(NOW + OLD)
    assert len(dated(report.profile)) == 2
    assert [f.quote for f in found(report, "gap-between-positions")] == ["01/2021 to Current"]
