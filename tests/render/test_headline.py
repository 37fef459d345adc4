"""A headline drawn with its parts named below it."""

from __future__ import annotations

import json

import pytest

from profilecheck.render.headline import Judged, as_json, as_text, labels, rows
from profilecheck.render.sheet import Look
from profilecheck.report import Report


@pytest.fixture
def judged(report: Report) -> Judged:
    assert report.profile.headline is not None
    return Judged(report.profile.document, report.profile.headline, 64.0, report.results[:1], ("Better | Cloud",))


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        ([], []),
        ([(0, 8, "title"), (11, 16, "field")], ["────────   ─────", "title      field"]),
        ([(0, 3, "certificate"), (6, 9, "field")], ["───   ───", "│     field", "certificate"]),
    ],
)
def test_labels_stand_below_the_first_character(columns: list[tuple[int, int, str]], lines: list[str]) -> None:
    assert labels(columns) == lines


@pytest.mark.parametrize("width", [1, 5, 11, 200])
@pytest.mark.parametrize("text", ["IT Project Manager | Cloud", "日本語 の 見出し", "x" * 30, ""])
def test_rows_lose_nothing_but_spaces(text: str, width: int) -> None:
    assert "".join(text[a:b] for a, b in rows(text, width)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("part", ["title", "field", "Fair, 64 of 100. 26 of 220 characters.", "Missing: size.", "Fault 0 is here.", "Better | Cloud"])
def test_what_is_said(judged: Judged, part: str) -> None:
    assert part in as_text(judged, Look())


def test_colour_is_not_needed(judged: Judged) -> None:
    assert "\x1b" not in as_text(judged, Look())
    assert as_text(judged, Look(unicode=False)).isascii()


@pytest.mark.parametrize("key", ["schema", "headline", "score", "results", "suggestions"])
def test_json_has_the_promised_keys(judged: Judged, key: str) -> None:
    assert key in json.loads(as_json(judged))


@pytest.mark.parametrize(("key", "value"), [("length", 26), ("only_title", False), ("verdict", "fair"), ("missing", ["scope"])])
def test_json_of_the_headline(judged: Judged, key: str, value: object) -> None:
    assert json.loads(as_json(judged))["headline"][key] == value
