"""Plots: the career's rows with gaps and overlaps, bars by their length, and the same bytes each time."""

from __future__ import annotations

import re

import pytest
from msgspec import structs

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.render.html import plots
from profilecheck.report import Report


def with_roles(profile: Profile, *dates: tuple[str, str | None]) -> Profile:
    """The profile with a role for each pair of months, "2020-05" or "2020"; None is the present."""
    model = profile.positions[0]

    def month(text: str) -> Month:
        year, _, number = text.partition("-")
        return Month(int(year), int(number) if number else None)

    roles = tuple(
        structs.replace(model, dates=DateRange(Span(0, 4), month(start), month(end) if end else None, end is None)) for start, end in dates
    )
    return structs.replace(profile, positions=roles)


@pytest.mark.parametrize(
    ("dates", "gaps"),
    [
        ([("2020-01", None), ("2017-03", "2019-12")], []),
        ([("2020-01", None), ("2017-03", "2019-08")], []),
        ([("2020-01", None), ("2017-03", "2019-02")], [10]),
        ([("2020-01", None), ("2016-01", "2021-01"), ("2014-01", "2015-03")], [9]),
        ([("2022-01", None), ("2018-01", "2018-12"), ("2016-01", "2023-01")], []),
        ([("2020", None), ("2017", "2019")], []),
    ],
    ids=["next month", "a few months", "ten months", "behind an overlap", "covered by a longer role", "years alone"],
)
def test_gaps_between_roles(report: Report, dates: list[tuple[str, str | None]], gaps: list[int]) -> None:
    assert [s.gap for s in plots.stays(with_roles(report.profile, *dates)) if s.gap] == gaps


def test_an_overlap_is_told_at_the_older_role(report: Report) -> None:
    newest, older = plots.stays(with_roles(report.profile, ("2020-01", None), ("2018-01", "2020-12")))
    assert (newest.overlap, older.overlap) == ("", "12 months beside a newer role")


def test_a_role_without_dates_is_no_part_of_the_line(report: Report) -> None:
    bare = structs.replace(report.profile, positions=(structs.replace(report.profile.positions[0], dates=None),))
    assert plots.stays(bare) == ()
    assert plots.draw_career(()) == ""


def test_the_line_of_time_has_years_and_a_bar_for_each_role(report: Report) -> None:
    drawn = plots.draw_career(plots.stays(with_roles(report.profile, ("2020-01", None), ("2012-03", "2016-02"))))
    assert {"2012", "2020"} <= set(re.findall(r">(\d{4})<", drawn))
    assert "gap" in drawn
    assert drawn.count("<rect") == 3 + 3  # two roles and a gap, each behind the bar that moves it to its year


def test_bars_are_as_long_as_the_score(report: Report) -> None:
    categories = [structs.replace(report.score.categories[0], title=t, score=s) for t, s in (("Half", 50.0), ("All", 100.0))]
    drawn = plots.draw_score(structs.replace(report.score, categories=tuple(categories)))
    short, long = sorted(float(w) for w in re.findall(r'width="([\d.]+)"', drawn))
    assert long == pytest.approx(2 * short)


@pytest.mark.parametrize("narrow", [False, True])
def test_equal_scores_are_drawn_in_equal_bytes(report: Report, narrow: bool) -> None:
    score = structs.replace(report.score, categories=(structs.replace(report.score.categories[0], score=40.0),))
    drawn = plots.draw_score(score, narrow=narrow)
    assert drawn == plots.draw_score(score, narrow=narrow)
    assert not re.search(r"\bid=|style=|<script|<title", drawn)


def test_letters_that_no_drawing_can_hold_are_left_out(report: Report) -> None:
    document = structs.replace(report.profile.document, text="\x00\x0b\ud800" * 200)
    profile = with_roles(structs.replace(report.profile, document=document), ("2020-01", None))
    assert "<svg" in plots.draw_career(plots.stays(profile))
