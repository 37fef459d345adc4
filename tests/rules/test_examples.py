"""Every rule's docstring is run: what it says it flags must fail at the place that it marks, what it says it passes must pass."""

from __future__ import annotations

import ast
import inspect

import pytest

from profilecheck.rules import engine
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.guide import guide
from tests.rules.rule_examples import marks, one_line, profile, report

RULES = engine.registry()
FLAGGED = [pytest.param(rule, text, id=rule.id) for rule in RULES for text in rule.section("Flags")]
PASSED = [pytest.param(rule, text, id=rule.id) for rule in RULES for text in rule.section("Passes")]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_rule_says_what_why_and_shows_both_kinds_of_example(rule: engine.Rule) -> None:
    lines = rule.doc.splitlines()
    assert rule.title.endswith(".")
    assert lines[1] == ""
    assert lines[2].strip()
    assert rule.section("Flags")
    assert rule.section("Passes")


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_rule_covers_items_of_the_guide(rule: engine.Rule) -> None:
    assert rule.covers
    assert set(rule.covers) <= guide().items.keys()


@pytest.mark.parametrize(("rule", "text"), FLAGGED)
def test_what_it_flags(rule: engine.Rule, text: str) -> None:
    checked = report(rule, text)
    result = next(r for r in checked.results if r.rule == rule.id)
    assert result.outcome == "failed", f"{result.outcome}: {result.reason}"
    assert all(f.message.endswith((".", "?")) and f.advice for f in result.findings)
    document = checked.profile.document
    found = {f.span: one_line(f.quote) for f in sorted(result.findings, key=lambda f: f.span)}
    marked = marks(text)
    assert sorted(quote for quote, _ in marked) == sorted(found.values()), "mark with « » each place that the rule flags"
    for quote, line in marked:
        blocks = [document.block_at(span.start) for span, said in found.items() if said == quote]
        around = [one_line(document.quote(block.span)) for block in blocks if block is not None]
        assert any(line in block or block in line for block in around), f"{quote!r} is flagged elsewhere than in {line!r}"


@pytest.mark.parametrize(("rule", "text"), PASSED)
def test_what_it_passes(rule: engine.Rule, text: str) -> None:
    result = next(r for r in report(rule, text).results if r.rule == rule.id)
    assert result.outcome != "failed", [f.message for f in result.findings]


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_each_place_where_a_rule_flags_has_an_example(rule: engine.Rule) -> None:
    lines, first = inspect.getsourcelines(rule.look)
    yields = {
        range(first + node.lineno - 1, first + (node.end_lineno or node.lineno)): ast.unparse(node)[:90]
        for node in ast.walk(ast.parse("".join(lines)))
        if isinstance(node, ast.Yield | ast.YieldFrom)
    }
    assert yields
    reached = set()
    for text in rule.section("Flags"):
        look = rule.look(Reading(profile(text)))
        for _ in look:
            reached.add(look.gi_frame.f_lineno)
    assert [said for place, said in yields.items() if not reached & set(place)] == [], "no Flags example comes here"
