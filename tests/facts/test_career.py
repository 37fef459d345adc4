"""What dated positions, titles and statements add up to: years of work, years of leading projects, level and field."""

from __future__ import annotations

from typing import Any

import pytest

import profilecheck
from profilecheck.facts.types import Career
from profilecheck.readers import read_bytes
from tests.facts.from_text import load
from tests.rules.rule_examples import AS_OF

CASES = load("careers.toml", 60)
EMPLOYERS = ("Northwind Bank", "Contoso Ltd", "Fabrikam Inc", "Tailspin Group", "Adventure Works", "Litware Ltd")
KEYS = ("total", "leading", "level", "field")


def text_of(case: dict[str, Any]) -> str:
    """A resume with the positions of a case."""
    lines = ["Jordan Ellis", "Leeds, UK | jordan.ellis@example.org", ""]
    if "summary" in case:
        lines += ["SUMMARY", case["summary"], ""]
    lines.append("EXPERIENCE")
    for job, employer in zip(case["jobs"], EMPLOYERS, strict=False):
        title, dates, *said = [piece.strip() for piece in job.split("|")]
        statements = said or ["Met the colleagues of the department"]
        lines += [f"{title}, {employer}, Leeds, UK", *([dates] if dates else []), *(f"- {s}" for s in statements), ""]
    if "skills" in case:
        lines += ["SKILLS", case["skills"]]
    return "\n".join(lines) + "\n"


def career_of(case: dict[str, Any]) -> dict[str, Any]:
    found: Career = profilecheck.analyse(read_bytes(text_of(case).encode(), "resume.txt"), as_of=AS_OF).career
    years = {"total": found.years_total, "leading": found.years_project_management}
    return {key: "none" if value is None else value for key, value in years.items()} | {"level": found.level, "field": found.specialization}


@pytest.mark.parametrize(
    ("case", "key"),
    [
        pytest.param(case, key, id=f"{case['name']}-{key}", marks=[pytest.mark.xfail(reason="read otherwise today")] if key in case.get("wrong", ()) else [])
        for case in CASES
        for key in KEYS
        if key in case
    ],
)
def test_a_career(case: dict[str, Any], key: str) -> None:
    assert career_of(case)[key] == case[key]


def measure(cases: list[dict[str, Any]]) -> dict[str, float]:
    """Share of the cases that are read right, for each of the four."""
    read = [(case, career_of(case)) for case in cases]
    shares = {}
    for key in KEYS:
        answers = [found[key] == case[key] for case, found in read if key in case]
        shares[key] = sum(answers) / len(answers)
    return shares
