"""What shows a line of the checklist: fictional lines for problems solved, outcomes and people led, and lines whose bullets were lost."""

from __future__ import annotations

import hashlib
import tomllib
from typing import Any

import pytest
import spacy
from spacy.language import Language

import profilecheck.nlp.figures  # noqa: F401  (registers the component)
from profilecheck.document import Span
from profilecheck.facts.metrics import find_metrics
from profilecheck.facts.statements import classify
from profilecheck.facts.statements.tells import LEADING, TEAM, describes_project, run_together, tells_outcome, tells_problem
from profilecheck.nlp.tokens import Tokenizer
from tests.conftest import ROOT

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "evidence.toml").read_text(encoding="utf-8"))["case"]


def is_held(case: dict[str, Any]) -> bool:
    """The half that patterns are only measured on; by the text alone, so that a case never changes sides."""
    return int(hashlib.sha256(case["text"].encode()).hexdigest(), 16) % 2 == 1


DEV = [c for c in CASES if not is_held(c)]
HELD = [c for c in CASES if is_held(c)]


@pytest.fixture(scope="module")
def nlp() -> Language:
    language = spacy.blank("en")
    language.tokenizer = Tokenizer(language.vocab)
    language.add_pipe("profilecheck_quantities")
    return language


def is_met(nlp: Language, case: dict[str, Any]) -> bool:
    text = case["text"]
    metrics = find_metrics(nlp(text), [(Span(0, len(text)), "experience")])
    kind, _ = classify(text, metrics)
    match case["item"]:
        case "C3":
            return kind != "other" and tells_problem(text)
        case "C4":
            return tells_outcome(text, kind, (m.kind for m in metrics))
        case _:
            return LEADING.search(text) is not None


def test_there_are_cases() -> None:
    assert len({c["text"] for c in CASES}) == len(CASES) >= 60
    assert {(c["item"], c["met"]) for c in CASES} == {(item, met) for item in ("B8", "C3", "C4") for met in (True, False)}
    assert min(len(DEV), len(HELD)) >= 25


@pytest.mark.parametrize("case", DEV, ids=lambda c: f"{c['item']} {c['text'][:50]}")
def test_line_of_the_checklist_is_met(nlp: Language, case: dict[str, Any]) -> None:
    assert is_met(nlp, case) is case["met"]


def test_held_half_stays_above_the_floor(nlp: Language) -> None:
    assert sum(is_met(nlp, case) is case["met"] for case in HELD) / len(HELD) >= 0.90


@pytest.mark.parametrize(
    ("text", "specific", "met"),
    [
        ("Managed the Oracle upgrade of the county hospital.", True, True),
        ("Managed the upgrade of several systems of the hospital.", False, False),
        ("Server installations, migrations, firewalls, VPN support, Exchange, help desk", True, False),
        ("Migrated to Azure.", True, False),
    ],
)
def test_a_project_is_specific_and_told(text: str, specific: bool, met: bool) -> None:
    assert describes_project(text, specific=specific) is met


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Led a cross-functional team.", True),
        ("Supervised faculty, staff and adjunct instructors.", True),
        ("Worked with engineers and analysts.", True),
        ("Worked in a team environment.", False),
    ],
)
def test_make_up_of_a_team(text: str, met: bool) -> None:
    assert (TEAM.search(text) is not None) is met


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Saved $400K with VoIP Implemented online payments for parking tickets", 2),
        ("Built the network Opened the site Managed the crew", 3),
        ("Managed a Microsoft Certified team in Denver", 1),
        ("Managed the rollout and implemented the portal.", 1),
    ],
)
def test_counts_statements_whose_bullets_were_lost(text: str, count: int) -> None:
    assert run_together(text) == count
