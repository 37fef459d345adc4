"""`explain`: rules, items of the guide, chapters and categories, one, several or all, for a person or a program."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

from profilecheck.rules import engine
from profilecheck.vocabulary.guide import guide

Call = Callable[..., Result]
RULES = engine.registry()
ITEMS = guide().items


@pytest.mark.parametrize("name", ["weak-opener", "weak opener", "Weak_Opener"])
def test_a_rule_in_full(call: Call, name: str) -> None:
    shown = call("explain", name).stdout
    for words in ("weak-opener\n", "Write instead", "Is flagged", "Passes", "In the guide", "C11"):
        assert words in shown


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("C4", ["Measurable outcomes", "2 rules", "bullet-without-number"]),
        ("c4", ["Measurable outcomes"]),
        ("C", ["Chapter C of the guide", "weak-opener"]),
        ("summary", ["Headline and summary", "of 100 points", "headline-missing"]),
        ("M1", ["Questions and stories", "No rule asks for it"]),
    ],
)
def test_an_item_a_chapter_or_a_category_with_its_rules(call: Call, name: str, words: list[str]) -> None:
    shown = call("explain", name).stdout
    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize("item", ITEMS)
def test_every_item_of_the_guide_is_known(call: Call, item: str) -> None:
    data = json.loads(call("explain", item, "--format", "json").stdout)
    assert [i["id"] for i in data["items"]] == [item]
    assert {rule["id"] for rule in data["rules"]} == {rule.id for rule in RULES if item in rule.covers}


def test_all_as_data(call: Call) -> None:
    data = json.loads(call("explain", "--all", "--format", "json").stdout)
    assert data["schema"] == 1
    assert [rule["id"] for rule in data["rules"]] == [rule.id for rule in RULES]
    assert all(rule["write"] and rule["flags"] and rule["passes"] and rule["covers"] for rule in data["rules"])


def test_several_at_once(call: Call) -> None:
    shown = call("explain", "weak-opener", "buzzword").stdout
    assert shown.index("weak-opener\n") < shown.index("buzzword\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("weak-opner",), "Did you mean weak-opener"),
        (("zzzz",), "`profilecheck rules` lists them"),
        ((), "or --all"),
        (("weak-opener", "--all"), "or --all"),
    ],
)
def test_a_wrong_name_is_one_sentence(call: Call, arguments: tuple[str, ...], said: str) -> None:
    result = call("explain", *arguments)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: ")
    assert said in result.stderr
