"""Patterns that are compiled at their first use: each is sound, and it does what a compiled one does."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re

import pytest

import profilecheck
from profilecheck.patterns import Lazy, by_letters, lazy

MODULES = sorted(found.name for found in pkgutil.walk_packages(profilecheck.__path__, "profilecheck.") if not found.name.endswith("__main__"))
assert len(MODULES) > 100, "the modules were not found"
ASKING = {f"re.{name}" for name in ("search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn")}


def lazy_ones(value: object) -> list[Lazy]:
    """The lazy patterns in a module's value, also those in its tables."""
    if isinstance(value, Lazy):
        return [value]
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    return [found for one in value for found in lazy_ones(one)] if isinstance(value, list | tuple) else []


@pytest.mark.parametrize("name", MODULES)
def test_each_pattern_of_a_module_is_sound(name: str) -> None:
    module = importlib.import_module(name)
    for pattern in lazy_ones(list(vars(module).values())):
        assert re.compile(pattern.source, pattern.wanted).pattern == pattern.source


@pytest.mark.parametrize("name", MODULES)
def test_patterns_are_asked_themselves(name: str) -> None:
    """`re.search(PATTERN, text)` takes compiled patterns and strings only; `PATTERN.search(text)` is shorter, too."""
    source = inspect.getsource(importlib.import_module(name)) or "pass"
    calls = [n for n in ast.walk(ast.parse(source)) if isinstance(n, ast.Call) and n.args and ast.unparse(n.func) in ASKING]
    assert not [ast.unparse(call) for call in calls if isinstance(call.args[0], ast.Name) and call.args[0].id.isupper()]


def test_it_is_compiled_at_its_first_use_and_then_does_what_a_compiled_one_does() -> None:
    made, real = lazy(r"(?P<word>\w+)!", re.I), re.compile(r"(?P<word>\w+)!", re.I)
    assert "search" not in vars(made)
    assert made.sub("?", "Stop! go!") == real.sub("?", "Stop! go!")
    assert (made.pattern, made.flags, dict(made.groupindex)) == (real.pattern, real.flags, dict(real.groupindex))
    assert "search" in vars(made)


def test_a_fault_shows_at_the_first_use() -> None:
    with pytest.raises(re.error):
        lazy("(").search("text")


def test_nothing_else_is_asked_of_it() -> None:
    assert not hasattr(lazy("a"), "__len__")


@pytest.mark.parametrize("text", ["Kept 14_days' notice, cost: $2.50 (IT-led)", "Größe 14 m², für €2,50 – Ñandú's"])
def test_letters_spelled_out_find_the_same(text: str) -> None:
    source = r"[^\W\d_]+(?:'[^\W\d_]+)*|[\d][\d.,]*|[\w&]+"
    assert by_letters(source)(text).findall(text) == re.findall(source, text)
