"""Labels in front of what a job says of itself: "Designation:", "Duration:" (`entry_labels.toml`)."""

from __future__ import annotations

import functools
import re
from typing import Literal, get_args

from profilecheck import resources
from profilecheck.errors import BadData

LabelKind = Literal["title", "organization", "client", "location", "dates", "other", "body"]


@functools.cache
def labels() -> dict[str, LabelKind]:
    """Each label in lower case with what it names."""
    data = resources.table("entry_labels.toml")
    found: dict[str, LabelKind] = {}
    for kind in get_args(LabelKind):
        for name in data[kind]["names"]:
            if found.setdefault(plain(name), kind) != kind:
                raise BadData(f"lexicons/entry_labels.toml: the label {name!r} stands under {found[plain(name)]!r} and {kind!r}")
    return found


def plain(text: str) -> str:
    """A label's words alone, lower case, "and" for "&"."""
    return " ".join(re.sub(r"\(.*?\)", " ", text.replace("&", " and ")).lower().strip(" :.-–\t*").split())


@functools.cache
def inline_pattern() -> re.Pattern[str]:
    """A label with its colon in the middle of a line: "Position: Lead. From: May 2010"."""
    names = sorted((n for kind in ("title", "organization", "client", "location", "dates") for n in names_of(kind)), key=len, reverse=True)
    return re.compile(r"(?<=[\s.,;)])(?:" + "|".join(re.escape(n) for n in names) + r")(?=\s?[:\uff1a])")


def names_of(kind: str) -> list[str]:
    """The labels of a kind as they are printed."""
    found: list[str] = resources.table("entry_labels.toml")[kind]["names"]
    return found


@functools.cache
def with_colon() -> frozenset[str]:
    """Labels that are more often something else where no colon stands behind them, lower case."""
    return frozenset(plain(name) for name in names_of("with_colon"))
