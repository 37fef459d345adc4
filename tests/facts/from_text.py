"""Facts of a resume typed as plain text, for the tests of sections, positions, education and contact."""

from __future__ import annotations

import hashlib
import tomllib
from typing import Any

from msgspec.structs import replace

from profilecheck import readers
from profilecheck.facts.sections import find_sections
from profilecheck.facts.source import Source
from profilecheck.nlp.language import annotate
from tests.conftest import ROOT

CASES = ROOT / "tests" / "cases"


def load(name: str, fewest: int) -> list[dict[str, Any]]:
    """The cases of a file, at least so many."""
    cases: list[dict[str, Any]] = tomllib.loads((CASES / name).read_text(encoding="utf-8"))["case"]
    assert len(cases) >= fewest, f"{name} has lost its cases"
    return cases


def is_held(name: str) -> bool:
    """The half that rules are only measured on; by the name alone, so that a case never changes sides."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 == 1


LAYOUTS = load("layouts.toml", 100)


def layouts(key: str, *, held: bool) -> list[dict[str, Any]]:
    """The cases of `layouts.toml` about one kind of fact, of one half."""
    found = [c for c in LAYOUTS if key in c and is_held(c["name"]) == held]
    assert found, f"no case about {key}"
    return found


def source_of(text: str, *, sections: bool = True) -> Source:
    document = readers.read_bytes(text.encode(), "resume.txt")
    bare = Source(document, annotate(document.text))
    return replace(bare, sections=find_sections(bare)) if sections else bare
