"""Says why a value of the settings file won't do: a function for each kind of value, that returns the rest of a sentence, or nothing."""

from __future__ import annotations

import contextlib
import datetime
import difflib
import math
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from profilecheck.errors import UserError
from profilecheck.limits import Limits, changed


class Place(click.Path):
    """A path as `Path`, or the address of a place on another machine ("s3://bucket/resumes") as it is written."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, allow_dash=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return value if isinstance(value, str) and "://" in value else super().convert(value, param, ctx)


LISTS = ("products", "titles", "certifications")
"""What `accept` can hold."""
NEAR_MOST = 3
CHANCE = "-by-chance"
"""A limit whose name ends so is where a rule begins to count; the one without it is where it has enough."""
SHARE = "share-"


def nearest(word: str, known: Iterable[str]) -> str:
    """A sentence with the names that a misspelt one may stand for, or all of them if none is near."""
    names, plain = sorted(known), word.casefold().replace("_", "-")
    near = [plain] if plain in names else difflib.get_close_matches(plain, names, NEAR_MOST, 0.6)
    if near:
        return f"Did you mean {' or '.join(near)}?"
    return f"There are {', '.join(names)}." if len(names) <= 12 else ""


def words(value: object) -> str:
    return "" if is_words(value) else 'must be a list of names, like ["C5", "summary"]'


def is_words(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(v, str) and v.strip() for v in value)


def day(value: object) -> str:
    """A day or a month; TOML has dates of its own, a month it has only as words."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return ""
    with contextlib.suppress(ValueError):
        if isinstance(value, str) and len(value) in (len("2025-06"), len("2025-06-30")):
            datetime.date.fromisoformat(value if value.count("-") == 2 else f"{value}-01")
            return ""
    return 'must be a day or a month, like "2025-06-30" or "2025-06"'


def score(value: object) -> str:
    good = is_number(value) and 0 <= value <= 100  # type: ignore[operator]
    return "" if good else "must be a number from 0 to 100"


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def flag(value: object) -> str:
    return "" if isinstance(value, bool) else "must be true or false"


def path_(value: object) -> str:
    return "" if isinstance(value, str) and value.strip() else "must be the name of a file"


def one_of(*names: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        return "" if value in names else f"must be one of {', '.join(names)}"

    return check


def accept(value: object) -> str:
    """`[accept]`: names by what they are."""
    if not isinstance(value, dict):
        return f'must be a table with lists of names, like accept.products = ["Fernpath"]; it can hold {", ".join(LISTS)}'
    for kind, names in value.items():
        if kind not in LISTS:
            return f"has the unknown key {kind!r}. {nearest(kind, LISTS)}"
        if not is_words(names):
            return f'{kind} must be a list of names, like ["Fernpath"]'
        wordless = next((name for name in names if not any(c.isalnum() for c in name)), None)
        if wordless is not None:
            return f"{kind} holds {wordless!r}, which has neither letter nor digit"
    return ""


def thresholds(value: object) -> str:
    """`[thresholds]`: limits of the lexicon `scoring.toml` by their names, each greater than zero, a share at most 1."""
    from profilecheck.vocabulary.scoring import plan

    if not isinstance(value, dict):
        return "must be a table of numbers, like thresholds.months-of-gap = 12"
    limits = {name: limit.value for name, limit in plan().limits.items()}
    for name, number in value.items():
        if name not in limits:
            return f"has the unknown name {name!r}. {nearest(name, limits) or 'docs/settings.md lists them.'}"
        if not is_number(number) or number <= 0:
            return f"{name} must be a number above 0"
        if name.startswith(SHARE) and number > 1:
            return f"{name} must be a share above 0, up to 1"
    both = limits | value
    for name in both:
        low, high = both[name], both.get(name.removesuffix(CHANCE), math.inf)
        if name.endswith(CHANCE) and low >= high:
            return f"{name} ({low:g}) must be below {name.removesuffix(CHANCE)} ({high:g})"
    return ""


def limits(value: object) -> str:
    """`[limits]`: what a file may use, by name."""
    if not isinstance(value, dict):
        return "must be a table of numbers, like limits.pages = 50"
    try:
        changed(Limits(), value)
    except UserError as error:
        return f"won't do: {error}"
    return ""


def per_file(value: object) -> str:
    """`[per-file-ignores]`: patterns of file names, each with the names of rules."""
    good = isinstance(value, dict) and all(pattern.strip() and is_words(names) for pattern, names in value.items())
    return "" if good else 'must be a table of lists of names, like "drafts/*.md" = ["N3", "presentation"]'
