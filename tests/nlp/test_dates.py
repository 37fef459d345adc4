"""Dates and ranges of dates as people print them, with their place in the text."""

from __future__ import annotations

import time
import tomllib
from typing import Any

import pytest

from profilecheck.nlp.dates import find, is_range
from tests.conftest import ROOT

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "dates.toml").read_text(encoding="utf-8"))["case"]


def dates_of(text: str) -> list[list[str]]:
    return [[text[d.span.start : d.span.end], str(d.start or ""), d.end_text or ""] for d in find(text)]


def test_there_are_cases() -> None:
    assert len(CASES) >= 130
    assert sum(not c["found"] for c in CASES) >= 5


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_date(case: dict[str, Any]) -> None:
    assert dates_of(case["text"]) == case["found"]


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_place_does_not_matter(case: dict[str, Any]) -> None:
    before = "word " * 40
    text = f"{before}\n{case['text']}\n{'word ' * 40}"
    assert dates_of(text) == case["found"]
    assert all(d.span.start >= len(before) for d in find(text))


@pytest.mark.parametrize(("text", "expected"), [("2012 – 2014", True), ("June 2012", False), ("May 20XX – June 20XX", True), ("20XX", False)])
def test_what_is_a_range(text: str, expected: bool) -> None:
    assert [is_range(d) for d in find(text)] == [expected]


@pytest.mark.parametrize(("text", "placeholder"), [("20XX", "date"), ("Jan 20XX – Present", "range"), ("MM/YYYY to MM/YYYY", "range"), ("2014 – 2016", None)])
def test_placeholders_are_told_from_dates(text: str, placeholder: str | None) -> None:
    assert [d.placeholder for d in find(text)] == [placeholder]


@pytest.mark.parametrize(
    "piece", ["2019-", "jan ", "may 20 ", "1/", "'15 ", "2019 – ", "Jan - ", "01.", "15 ", "20XX ", "Month ", "May – ", "present ", "1.1.", "Q1"]
)
def test_time_is_linear(piece: str) -> None:
    begin = time.process_time()
    find((piece * (20000 // len(piece) + 1))[:20000])
    assert time.process_time() - begin < 4.0
