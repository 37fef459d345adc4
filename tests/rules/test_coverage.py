"""Every item of the guide that a document can be judged by has a rule, or stands here with what covers it in place of one."""

from __future__ import annotations

import pytest

from profilecheck.rules import engine
from profilecheck.rules.engine import Rule
from profilecheck.vocabulary.guide import guide

ELSEWHERE = {
    "A8": "`profilecheck match` and `profilecheck headline --job`: there is nothing to compare without a job description",
    "A9": "`profilecheck headline`: suggestions are composed, not judged",
    "H4": "the line on level and years at the head of each report; the rules on length, leadership and credentials use it",
    "N7": "`profilecheck match`: needs a job description",
    "N9": "`profilecheck consistency`: needs two documents of one person",
}
"""Items without a rule of their own, each with what covers it."""

ITEMS = {item: set(advice.judged) & {"resume", "linkedin"} for item, advice in guide().items.items()}
JUDGED = [item for item, kinds in ITEMS.items() if kinds and item[0] in "ABCDEFGHIJKN"]
RULES = engine.registry()


PLANNED = {
    "I3": "`profilecheck plan`: next titles, each point for moving up, the gap",
    "I4": "`profilecheck plan --careers`",
    "L1": "`profilecheck plan`: where you stand, the gap",
    "L2": "`profilecheck plan`: goals",
    "L3": "`profilecheck plan`: what would speed it up",
    "L4": "`profilecheck plan`: the next credential",
    "L5": "`profilecheck plan`: what drives pay",
    "L6": "`profilecheck plan`: work and life",
    "M1": "`profilecheck interview`: stories and questions",
    "M2": "`profilecheck interview --job`: questions that the job makes likely",
    "M3": "`profilecheck interview`: the steps of preparation",
}
"""Items that no document is judged by, each with what covers it; tests/advice/test_guide_items.py shows each there and absent."""


def test_every_item_of_the_guide_is_covered() -> None:
    assert {item for item, kinds in ITEMS.items() if not kinds} == set(PLANNED)
    assert set(ITEMS) == set(JUDGED) | set(PLANNED)


def rules_of(item: str) -> list[Rule]:
    return [rule for rule in RULES if item in rule.covers]


def test_the_guide_has_items_of_every_chapter() -> None:
    assert {item[0] for item in JUDGED} == set("ABCDEFGHIJKN")
    assert len(JUDGED) > 60


@pytest.mark.parametrize("item", JUDGED)
def test_an_item_has_a_rule_or_a_place_elsewhere(item: str) -> None:
    assert bool(rules_of(item)) != (item in ELSEWHERE), f"{item} needs a rule, or a line in ELSEWHERE; not both"


@pytest.mark.parametrize("item", [i for i in JUDGED if i not in ELSEWHERE])
def test_an_item_is_judged_on_one_of_the_kinds_that_the_guide_means(item: str) -> None:
    judged = {kind for rule in rules_of(item) for kind in rule.judged}
    assert judged & ITEMS[item], f"{item} is meant for {sorted(ITEMS[item])}, its rules look at {sorted(judged)}"


@pytest.mark.parametrize("item", ELSEWHERE)
def test_what_stands_elsewhere_is_an_item(item: str) -> None:
    assert item in ITEMS
    assert ELSEWHERE[item]


@pytest.mark.parametrize("item", guide().responsibilities)
def test_a_core_responsibility_asks_a_question_and_has_its_place(item: str) -> None:
    from profilecheck.vocabulary.scoring import names

    assert guide().responsibilities[item].question.endswith("?")
    assert item in names("responsibilities-by-importance")


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_the_guide_gives_advice_on_what_a_rule_covers(rule: Rule) -> None:
    assert all(guide().items[item].advice for item in rule.covers)
