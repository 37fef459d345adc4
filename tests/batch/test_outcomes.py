"""The list of outcomes is closed, short, and the page on batches shows it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from profilecheck.batch import outcomes
from tests.conftest import ROOT

PACKAGE = ROOT / "profilecheck"
PAGE = (ROOT / "docs" / "batch.md").read_text(encoding="utf-8")


def codes_of(path: Path) -> set[str]:
    """The codes that a module gives to what it raises as UnreadableFile."""
    calls = (n for n in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(n, ast.Call))
    return {k.value.value for c in calls for k in c.keywords if k.arg == "code" and isinstance(k.value, ast.Constant) and isinstance(k.value.value, str)}


RAISED = sorted(set().union(*(codes_of(path) for path in PACKAGE.rglob("*.py"))))
assert len(RAISED) > 10, "no codes were found"


def test_there_are_twenty_at_most_in_five_classes() -> None:
    assert len(outcomes.CODES) <= 20
    assert tuple(dict.fromkeys(map(outcomes.class_of, outcomes.CODES))) == outcomes.CLASSES


@pytest.mark.parametrize("code", RAISED)
def test_whatever_a_reader_says_is_an_outcome(code: str) -> None:
    assert outcomes.of_refusal(code) in outcomes.CODES


@pytest.mark.parametrize(
    ("codes", "outcome"),
    [((), "ok"), (("two-columns",), "ok"), (("tables", "truncated"), "partial:cut"), (("truncated", "image-page"), "partial:unread")],
)
def test_a_document_that_lacks_something_is_partial(codes: tuple[str, ...], outcome: str) -> None:
    assert outcomes.of_notices(codes) == outcome


@pytest.mark.parametrize("code", outcomes.CODES)
def test_the_page_says_the_same(code: str) -> None:
    assert f"| `{code}` | {outcomes.CODES[code]} |" in PAGE
