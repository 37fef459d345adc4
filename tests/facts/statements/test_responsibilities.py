"""Which core responsibilities a statement shows: a table of fictional statements, half of which are only measured on."""

from __future__ import annotations

import hashlib
import time
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from profilecheck.facts.statements.responsibilities import responsibilities_in
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.verbs import inflections
from tests.conftest import ROOT
from tests.facts.statements.lines import described

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "responsibilities.toml").read_text(encoding="utf-8"))["case"]
ITEMS = tuple(guide().responsibilities)


def is_held(case: dict[str, Any]) -> bool:
    """The half that patterns are only measured on; by the text alone, so that a case never changes sides."""
    return int(hashlib.sha256(case["text"].encode()).hexdigest(), 16) % 2 == 1


DEV = [c for c in CASES if not is_held(c)]
HELD = [c for c in CASES if is_held(c)]


def found_in(case: dict[str, Any]) -> set[str]:
    """What is found, without what a reader could find there as well."""
    return set(described(case["text"]).responsibilities) - set(case.get("also", ()))


def test_there_are_cases() -> None:
    assert len({c["text"] for c in CASES}) == len(CASES) >= 140
    assert min(len(DEV), len(HELD)) >= 60
    assert {item for c in CASES for item in c["shows"]} == set(ITEMS)
    assert sum(not c["shows"] for c in CASES) >= 20


def test_developing_half_stays_above_the_floor() -> None:
    assert agreement(DEV) >= 0.85


def test_held_half_stays_above_the_floor() -> None:
    assert agreement(HELD) >= 0.80


def agreement(cases: list[dict[str, Any]]) -> float:
    """F1 over all responsibilities together."""
    pairs = [(set(c["shows"]), found_in(c)) for c in cases]
    return 2 * sum(len(truth & found) for truth, found in pairs) / sum(len(truth) + len(found) for truth, found in pairs)


@pytest.mark.parametrize("item", ITEMS)
def test_each_responsibility_has_cues_and_pairs(item: str) -> None:
    fields = guide().responsibilities[item]
    assert fields.cues
    assert fields.weak
    assert not set(fields.cues) & set(fields.weak)
    assert all(pair.verbs and pair.objects for pair in fields.pairs)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ran an impact assessment.", False),
        ("Ran an impact assessment for each rfc.", True),
        ("Took part in configuration management and documented each contract modification.", True),
    ],
)
def test_weak_cues_count_only_together(text: str, shown: bool) -> None:
    assert ("D1.change" in responsibilities_in(text)) is shown


@pytest.mark.parametrize(
    ("text", "item", "shown"),
    [
        ("Tracked all open project risks and issues.", "D1.risk", True),
        ("Identified suppliers. Risk was carried by the client.", "D1.risk", False),
        ("Moved to a plan with fewer tests.", "D1.quality", False),
        ("Asked to plan the yearly budget.", "D1.plan", True),
        ("Read the floor plan of the project office.", "D1.plan", False),
    ],
)
def test_a_verb_needs_its_object_in_the_same_clause(text: str, item: str, shown: bool) -> None:
    assert (item in responsibilities_in(text)) is shown


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("track", {"track", "tracks", "tracked", "tracking"}),
        ("identify", {"identify", "identifies", "identified", "identifying"}),
        ("plan", {"plan", "plans", "planned", "planning"}),
        ("hold", {"hold", "holds", "held", "holding"}),
        ("revisit", {"revisit", "revisits", "revisited", "revisiting"}),
        ("rebaseline", {"rebaseline", "rebaselines", "rebaselined", "rebaselining"}),
    ],
)
def test_verbs_are_known_in_every_form(base: str, forms: set[str]) -> None:
    assert forms <= inflections(base)


@given(st.text(max_size=300))
def test_any_text_is_judged(text: str) -> None:
    assert set(responsibilities_in(text)) <= set(ITEMS)


def test_a_long_statement_is_judged_in_time() -> None:
    text = "planned and tracked risk, scope and budget with vendors and stakeholders " * 30
    start = time.process_time()
    responsibilities_in(text)
    assert time.process_time() - start < 0.5
