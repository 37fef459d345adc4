"""A line for each file, or for each rule: for whoever wants to know less than a report."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from profilecheck import render
from profilecheck.render.sheet import Look
from profilecheck.render.types import Checked, Shown, View
from profilecheck.report import Report


def shown(view: View, *reports: Report) -> list[str]:
    files = [Checked(PurePosixPath(f"{n}.pdf"), report) for n, report in enumerate(reports)]
    return render.show(Shown(files, view=view, look=Look(width=100)), "terminal").splitlines()


def test_quiet_is_a_line_for_each_file(report: Report, withheld: Report, crowded: Report) -> None:
    lines = shown("quiet", report, withheld, crowded)
    assert lines == ["0.pdf: 61 of 100, 3 fixes", "1.pdf: no score, the file has no text layer", "2.pdf: 61 of 100, 14 fixes"]


def test_statistics_count_findings_by_rule_over_all_files(report: Report, crowded: Report) -> None:
    lines = shown("statistics", report, crowded)
    assert lines[0] == "2  fault-0  fault 0"
    assert lines[3] == "1  fault-10  fault 10"
    assert lines[-1] == "17 findings of 14 rules in 2 files."


@pytest.mark.parametrize("view", ["quiet", "statistics"])
def test_a_name_is_not_obeyed(view: View, report: Report) -> None:
    text = render.show(Shown([Checked(PurePosixPath("a\x1b[31m\nb.pdf"), report)], view=view), "terminal")
    assert "\x1b" not in text
    assert view == "statistics" or len(text.splitlines()) == 1
