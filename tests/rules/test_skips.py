"""Where there is nothing to look at, a rule is skipped and says why: it is neither passed nor failed."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from profilecheck.rules import engine
from tests.rules.rule_examples import report

RULES = {rule.id: rule for rule in engine.registry()}
CASES = [
    pytest.param(RULES[rule], case["example"].strip("\n"), case["reason"], id=f"{rule}-{case['reason'][:40]}")
    for case in tomllib.loads(Path(__file__).with_name("skips.toml").read_text(encoding="utf-8"))["case"]
    for rule in case["rules"]
]
assert len(CASES) > 100, "the cases were not found"


@pytest.mark.parametrize(("rule", "example", "reason"), CASES)
def test_a_rule_with_nothing_to_look_at_is_skipped(rule: engine.Rule, example: str, reason: str) -> None:
    result = next(r for r in report(rule, example).results if r.rule == rule.id)
    assert (result.outcome, result.reason) == ("skipped", reason)
