"""What careers add up to: years, level and field, with their reasons."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from profilecheck import readers
from profilecheck.document import Span
from profilecheck.facts.career.years import stated_years
from profilecheck.facts.types import Career
from profilecheck.running.one import analyse
from tests.facts.from_text import load

CASES = load("levels.toml", 15)
AS_OF = datetime.date(2026, 11, 1)


def career(case: dict[str, Any], folder: Path) -> Career:
    """The career of a resume made of a case."""
    lines = ["Robin Sample", *([case["headline"]] if "headline" in case else []), "robin@example.com | Springfield, IL", ""]
    if "summary" in case:
        lines += ["Summary", case["summary"], ""]
    lines.append("Experience")
    for number, (title, employer, dates) in enumerate(case["positions"]):
        lines += [f"{title}, {employer}", *([dates] if dates else [])]
        lines += [f"- {text}" for text in (case.get("statements", ["Led projects for the business"]) if number == 0 else ["Led projects"])]
    path = folder / "resume.txt"
    path.write_text("\n".join([*lines, "", "Education", "BSc Computing, Example University, 2000", ""]), encoding="utf-8")
    return analyse(readers.read(path), as_of=AS_OF).career


@pytest.mark.parametrize("case", CASES, ids=[c["name"] for c in CASES])
def test_career(case: dict[str, Any], tmp_path: Path) -> None:
    found = career(case, tmp_path)
    measured = {"level": found.level, "field": found.specialization, "years": found.years_total, "years_pm": found.years_project_management}
    wanted = {key: case[key] for key in measured if key in case}
    assert {key: measured[key] for key in wanted} == wanted
    assert found.level_reason


def test_shares_add_up(tmp_path: Path) -> None:
    found = career(CASES[-1], tmp_path)
    assert sum(share for _, share in found.shares) == pytest.approx(1.0, abs=0.01)
    assert [share for _, share in found.shares] == sorted((share for _, share in found.shares), reverse=True)


STATED = [
    ("Project manager with 12+ years of experience.", 12.0),
    ("Over fifteen years in IT delivery.", 15.0),
    ("A decade of running projects for retailers.", 10.0),
    ("Twenty-one years as a program manager.", 21.0),
    ("Delivered a 3-year contract.", None),
    ("Kept the plant running for 9 years.", None),
]


@pytest.mark.parametrize(("text", "years"), STATED)
def test_stated_years(text: str, years: float | None) -> None:
    assert stated_years(text, Span(0, len(text))) == years


WORK = "Wrote requirements and test cases of the order system"
LEVELS = [
    ([("Business Analyst", "Jan 2021 - Present"), ("Support Technician", "Jan 2018 - Dec 2020")], "mid"),
    ([("Team Leader", "Mar 2023 - Present"), ("Clerk", "Jan 2018 - Feb 2023")], "mid"),
    ([("Business Analyst", "Mar 2026 - Present"), ("Support Technician", "Jan 2018 - Feb 2026")], "entry"),
    ([("Lead IT Support Specialist", "Jan 2014 - Present"), ("Help Desk Technician", "Jan 2004 - Dec 2013")], "entry"),
    ([("Project Engineer", "Jan 2014 - Present")], "mid"),
    ([("Project Engineer", "Jan 2021 - Present")], "entry"),
    ([("Software Developer", "Jan 2012 - Present")], "mid"),
    ([("Junior Developer", "Jan 2012 - Present")], "entry"),
    ([("Technical Support Engineer", "Jan 2012 - Present")], "entry"),
    ([("Administrator", "Jan 2020 - Present"), ("Software Developer", "Jan 2010 - Dec 2019")], "entry"),
    ([("Engineering Manager", "Jan 2025 - Present"), ("Engineering Manager", "Jan 2023 - Dec 2024"), ("Engineering Manager", "Jan 2020 - Dec 2022"),
      ("Senior Software Engineer", "Jan 2015 - Dec 2019")], "senior"),
    ([("Assistant Manager", "Jan 2018 - Present"), ("IT Manager", "Jan 2014 - Dec 2017"), ("Senior Consultant", "Jan 2010 - Dec 2013")], "mid"),
    ([("Test Lead", "Jan 2010 - Present")], "entry"),
]


@pytest.mark.parametrize(("positions", "level"), LEVELS, ids=[p[0][0] + ", " + p[0][1] for p, _ in LEVELS])
def test_titles_beside_projects(positions: list[tuple[str, str]], level: str, tmp_path: Path) -> None:
    text = ["Robin Sample", "robin@example.com | Springfield, IL", "", "Experience"]
    for title, dates in positions:
        text += [f"{title}, Harrow Ltd, Leeds", dates, f"- {WORK}"]
    path = tmp_path / "resume.txt"
    path.write_text("\n".join([*text, "", "Education", "BSc Computing, Example University, 2000", ""]), encoding="utf-8")
    assert analyse(readers.read(path), as_of=AS_OF).career.level == level
