"""Which statement a rule names: a delivery first, every rule its own, and a question that suits it."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest

from profilecheck.facts.types import Profile, Statement
from profilecheck.rules import questions, reporting, targets
from profilecheck.rules.reading import Reading
from tests.rules.rule_examples import profile

WEAK = """\
- Responsible for weekly status reports and the project budget
- Key clients included two banks and an insurer
- Implemented Microsoft Teams for the bank
- Led the agile migration of the SAP system with a team of 12 developers
- Managed the project of replacing the network of the bank
- Schedule meetings with vendors
- Coordinated the team of the service desk
- Took over a stalled project of the payroll department
SUMMARY
CERTIFICATIONS
"""
NAMING = ("results-without-figures", "project-not-described", "budget-not-stated", "challenge-not-told", "duties-outnumber-results", "bullet-without-number")


@pytest.fixture(scope="module")
def weak() -> Profile:
    return profile(WEAK)


def said(weak: Profile, found: Sequence[Statement]) -> list[str]:
    return [weak.quote(s.span) for s in found]


def test_a_delivery_is_most_worth_a_result(weak: Profile) -> None:
    assert "Implemented Microsoft Teams for the bank" in said(weak, targets.chosen(Reading(weak), "results"))
    assert not any(text.startswith("Key clients") for text in said(weak, targets.chosen(Reading(weak), "results")))


def test_a_difficulty_is_asked_about_where_it_is_half_told(weak: Profile) -> None:
    assert said(weak, targets.chosen(Reading(weak), "challenge")) == ["Took over a stalled project of the payroll department"]


@pytest.mark.parametrize(("one", "other"), [*itertools.combinations(("results", "project", "budget", "challenge", "duty"), 2)])
def test_no_two_rules_name_the_same_statement(weak: Profile, one: str, other: str) -> None:
    assert not set(said(weak, targets.chosen(Reading(weak), one))) & set(said(weak, targets.chosen(Reading(weak), other)))


def test_the_report_names_no_statement_twice(weak: Profile) -> None:
    spans = {s.span for p in weak.positions for s in p.statements}
    shown = [f.span for f in reporting.check(weak).findings if f.rule in NAMING and f.span in spans]
    assert len(shown) == len(set(shown)) > 3


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Implemented Microsoft Teams for the bank", "what got better"),
        ("Managed the migration of the servers to AWS", "downtime"),
        ("Schedule meetings with vendors", "vendors"),
        ("Responsible for the project budget", "budget"),
        ("Coordinated the team of the service desk", "people"),
    ],
)
def test_the_question_suits_the_statement(text: str, about: str) -> None:
    found = profile(f"- {text}\n- Led the rollout of Teams\n")
    statement = next(s for p in found.positions for s in p.statements if found.quote(s.span) == text)
    assert about in questions.question(Reading(found), statement)


def test_a_figure_that_is_there_is_not_asked_for() -> None:
    found = profile("- Managed a project budget of $600K\n- Led the rollout of Teams\n")
    statement = found.positions[0].statements[0]
    assert "budget" not in questions.question(Reading(found), statement)
