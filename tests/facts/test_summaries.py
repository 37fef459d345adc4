"""What a summary shows of the checklist, and outcomes that are told in a section of their own."""

from __future__ import annotations

import datetime
import tomllib
from typing import Any

import pytest

import profilecheck
from profilecheck import readers
from tests.conftest import ROOT

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "summaries.toml").read_text(encoding="utf-8"))["case"]
RESUME = """Alex Example
alex.example@example.com | +1 212 555 0142 | Springfield, IL

{section}

Professional Experience
IT Project Manager, Example Systems, Springfield, IL
Jan 2020 - Present
- Managed projects

Education
BSc Computer Science, Example University, 2012
"""


def met(section: str, item: str) -> bool | None:
    document = readers.read_bytes(RESUME.format(section=section).encode(), "resume.txt")
    return dict(profilecheck.analyse(document, as_of=datetime.date(2026, 11, 30)).evidence)[item].met


def test_there_are_cases() -> None:
    assert {(c["item"], c["met"]) for c in CASES} == {(item, met) for item in ("B2", "B5", "B6", "B8") for met in (True, False)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['item']} {case['text'][:40]}")
def test_line_of_the_checklist_is_met(case: dict[str, Any]) -> None:
    assert met("Summary\n" + case["text"], case["item"]) is case["met"]


@pytest.mark.parametrize(
    ("section", "shown"),
    [
        ("Key Accomplishments\n- Cut the time to open a branch by 40%", True),
        ("Key Accomplishments\n- Keeper of 12 branches", False),
        ("Publications\n- How we cut waiting by 40%", False),
    ],
)
def test_an_outcome_may_stand_in_a_section_of_its_own(section: str, shown: bool) -> None:
    assert met(section, "C4") is shown
