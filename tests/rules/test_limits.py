"""Every limit, list of words and question that a rule asks for by name stands in lexicons/scoring.toml, and none stands there for nothing."""

from __future__ import annotations

import ast
import typing
from collections.abc import Iterator
from pathlib import Path

import pytest

import profilecheck.rules
from profilecheck.kinds import Level
from profilecheck.rules.chapters import achievements, soft_skills, tools
from profilecheck.vocabulary import scoring
from profilecheck.vocabulary.guide import guide

FOLDER = Path(profilecheck.rules.__file__).parent
HAND_ON = {"enough_of": ("limit", (1, 2), ()), "depth": ("limit", (), ("full",))}
"""Functions that hand a name on: what they look up by it, and which of their arguments are names, by place and by keyword."""
LEVELS = typing.get_args(Level)
FAMILIES = {
    "tools-of-": tuple(guide().tools),
    "words-of-": tuple(practice.replace(" ", "-") for practice in tools.ASKED),
    "words-that-show-": soft_skills.WIDELY_SHOWN,
}
"""Beginnings of names that go on with one of these."""
KNOWN = {
    "limit": set(scoring.plan().limits),
    "names": set(scoring.plan().lists),
    "cues": set(scoring.plan().questions),
}


def asked() -> Iterator[tuple[str, str, str]]:
    """(file and line, function, name) of each name that a rule looks up."""
    for path in sorted(FOLDER.rglob("*.py")):
        if path.name == "scoring.py":
            continue
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            function = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id if isinstance(call.func, ast.Name) else ""
            look_up, places, keywords = HAND_ON.get(function, (function, (0,), ()))
            if look_up not in KNOWN:
                continue
            given = [call.args[place] for place in places] + [k.value for k in call.keywords if k.arg in keywords]
            for argument in given:
                for name in spelt(argument):
                    yield f"{path.relative_to(FOLDER)}:{call.lineno}", look_up, name


def spelt(argument: ast.expr) -> list[str]:
    """The names that an argument may be: itself, or one for each level where an f-string ends in one."""
    if isinstance(argument, ast.Constant):
        return [str(argument.value)]
    if isinstance(argument, ast.JoinedStr):
        first = argument.values[0].value  # type: ignore[attr-defined]
        if first in FAMILIES:
            return [f"{first}{one}" for one in FAMILIES[first]]
        assert ast.unparse(argument).rstrip("'\"").endswith("level}"), f"say in this test what {ast.unparse(argument)} may be"
        return [f"{first}{level}" for level in LEVELS]
    if isinstance(argument, ast.IfExp):
        return [*spelt(argument.body), *spelt(argument.orelse)]
    return []  # a parameter of one of the functions that hand a name on


ASKED = list(asked())
assert len(ASKED) > 120, "the calls were not found"


@pytest.mark.parametrize(("where", "look_up", "name"), ASKED, ids=[f"{where}-{name}" for where, _, name in ASKED])
def test_a_name_that_a_rule_asks_for_is_in_the_file(where: str, look_up: str, name: str) -> None:
    assert name in KNOWN[look_up], f"{where} asks for {look_up}({name!r}), which lexicons/scoring.toml does not have"


@pytest.mark.parametrize("place", ["limit", "names"])
def test_nothing_in_the_file_is_left_over(place: str) -> None:
    asking = ("rules/scoring.py", "report/fixes.py", "advice/compare.py")
    others = [(FOLDER.parent / path).read_text(encoding="utf-8") for path in asking]
    elsewhere = {name for name in KNOWN[place] if any(f'"{name}"' in text for text in others)}
    assert KNOWN[place] - {name for _, look_up, name in ASKED if look_up == place} - elsewhere == set()


@pytest.mark.parametrize("name", [*achievements.OUTCOMES, *achievements.SIZES])
def test_a_question_that_a_rule_chooses_is_in_the_file(name: str) -> None:
    assert name in KNOWN["cues"]
