"""A rule in words: every rule says what to write instead, and what it says is no fault of its own kind."""

from __future__ import annotations

import pytest

from profilecheck.rules import engine
from profilecheck.rules.words import about
from profilecheck.vocabulary.rewrites import rewrites

RULES = engine.registry()
OWN = rewrites().rules


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_every_rule_says_what_to_write(rule: engine.Rule) -> None:
    words = about(rule)
    assert words.write
    assert not any("«" in line or line.startswith("→") for line in (*words.instead, *words.write))
    assert words.instead != words.write
    assert words.reasons


@pytest.mark.parametrize("name", OWN)
def test_a_rewriting_belongs_to_a_rule(name: str) -> None:
    assert name in {rule.id for rule in RULES}


def test_rewritings_are_sorted() -> None:
    assert list(OWN) == sorted(OWN)


@pytest.mark.parametrize(
    ("rule", "instead", "write"),
    [
        ("weak-opener", "Responsible for managing the budget of the SAP migration", "Managed the budget of the SAP migration"),
        ("term-misspelt", "Led the migration of 40 servers in Service Now", "Led the migration of 40 servers in ServiceNow"),
        ("heading-unusual", "WHERE I MADE AN IMPACT", "EXPERIENCE"),
    ],
)
def test_before_and_after(rule: str, instead: str, write: str) -> None:
    words = about(next(r for r in RULES if r.id == rule))
    assert (instead in words.instead, write in words.write) == (True, True)
