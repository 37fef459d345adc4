"""What shows a line of the checklist: fictional lines for problems solved, outcomes and people led."""

from __future__ import annotations

import hashlib
import tomllib
from typing import Any

import pytest

from profilecheck.facts.statements.tells import LEADING
from tests.conftest import ROOT
from tests.facts.statements.lines import shown

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "evidence.toml").read_text(encoding="utf-8"))["case"]


def is_held(case: dict[str, Any]) -> bool:
    """The half that patterns are only measured on; by the text alone, so that a case never changes sides."""
    return int(hashlib.sha256(case["text"].encode()).hexdigest(), 16) % 2 == 1


DEV = [c for c in CASES if not is_held(c)]
HELD = [c for c in CASES if is_held(c)]
# Cases of the developing half that are judged wrong so far, with the reason.
KNOWN = {
    "Identified the causes of mismatched client records and introduced a method to correct them.": "reads like the routine correction of records",
}


def is_met(case: dict[str, Any]) -> bool:
    if case["item"] == "B8":
        return LEADING.search(case["text"]) is not None
    return case["item"] in shown(case["text"])


def test_there_are_cases() -> None:
    assert len({c["text"] for c in CASES}) == len(CASES) >= 60
    assert {(c["item"], c["met"]) for c in CASES} == {(item, met) for item in ("B8", "C3", "C4") for met in (True, False)}
    assert min(len(DEV), len(HELD)) >= 25


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, id=f"{c['item']} {c['text'][:50]}", marks=[pytest.mark.xfail(reason=KNOWN[c["text"]])] if c["text"] in KNOWN else []) for c in DEV],
)
def test_line_of_the_checklist_is_met(case: dict[str, Any]) -> None:
    assert is_met(case) is case["met"]


def test_held_half_stays_above_the_floor() -> None:
    assert sum(is_met(case) is case["met"] for case in HELD) / len(HELD) >= 0.80
