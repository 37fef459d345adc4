"""The JSON report keeps the keys and forms that schema 1 promises."""

from __future__ import annotations

import json
import math
from functools import reduce
from typing import Any

import pytest

from profilecheck.render import json_, json_values
from profilecheck.report import Report

KEYS = {
    "": {"schema", "versions", "document", "score", "profile", "checklist", "results"},
    "versions": {"profilecheck", "lexicons", "models", "guide"},
    "document": {"name", "format", "kind", "sha256", "pages", "words", "text", "warnings"},
    "document.warnings.0": {"code", "message", "page"},
    "score": {"overall", "categories", "checked", "skipped", "with_five_fixes", "on_target", "factor"},
    "score.categories.0": {"id", "title", "score", "weight"},
    "profile": {
        "contact", "headline", "summary", "sections", "positions", "education", "certifications", "skills", "metrics",
        "level", "years_total", "years_project_management", "specialization", "engagement",
    },
    "profile.contact": {"name", "email", "phone", "location", "linkedin", "links"},
    "profile.contact.name": {"text", "start", "end"},
    "profile.headline": {"text", "start", "end", "parts"},
    "profile.headline.parts.0": {"text", "start", "end", "kind"},
    "profile.sections.0": {"kind", "heading", "start", "end", "page"},
    "profile.positions.0": {"title", "organization", "location", "start", "end", "level", "statements"},
    "profile.positions.0.statements.0": {"text", "start", "end", "kind"},
    "profile.certifications.0": {"name", "text", "status", "issuer", "year", "start", "end"},
    "profile.skills.0": {"name", "text", "group", "where", "start", "end"},
    "profile.metrics.0": {"text", "kind", "value", "unit", "start", "end"},
    "checklist.C5": {"met", "evidence"},
    "results.0": {"rule", "category", "covers", "level", "outcome", "reason", "points", "findings"},
    "results.0.findings.0": {"message", "advice", "start", "end", "quote", "where", "page", "boxes", "gain"},
}  # fmt: skip

VALUES = {
    "schema": 1,
    "score.overall": 61.2,
    "profile.positions.0.start": "2020",
    "profile.positions.0.end": "present",
    "profile.positions.0.location": None,
    "profile.certifications.0.year": "2019",
    "profile.metrics.1.value": 1200000,
    "profile.years_total": 5.5,
    "profile.years_project_management": None,
    "profile.engagement": None,
    "checklist.B1": {"met": False, "evidence": []},
    "checklist.K1.met": None,
    "results.3.outcome": "passed",
}


def at(data: Any, path: str) -> Any:
    return reduce(lambda node, key: node[int(key)] if isinstance(node, list) else node[key], path.split(".") if path else [], data)


@pytest.mark.parametrize("path", KEYS)
def test_promised_keys_are_there(report: Report, path: str) -> None:
    assert KEYS[path] <= at(json.loads(json_.render(report)), path).keys()


@pytest.mark.parametrize("path", VALUES)
def test_values_have_the_promised_form(report: Report, path: str) -> None:
    found = at(json.loads(json_.render(report)), path)
    assert found == VALUES[path]
    assert type(found) is type(VALUES[path])


def mentions(node: Any) -> list[dict[str, Any]]:
    inside = [m for child in (node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()) for m in mentions(child)]
    return inside + ([node] if isinstance(node, dict) and {"text", "start", "end"} <= node.keys() else [])


def test_every_mention_is_letter_for_letter_what_stands_in_the_text(report: Report) -> None:
    data = json.loads(json_.render(report))
    found = mentions(data)
    assert len(found) > 8
    assert [m["text"] for m in found] == [data["document"]["text"][m["start"] : m["end"]] for m in found]


def test_a_withheld_score_is_null_with_its_reason(withheld: Report) -> None:
    score = json.loads(json_.render(withheld))["score"]
    assert (score["overall"], score["reason"]) == (None, "the file has no text layer")


@pytest.mark.parametrize(("text", "kept"), [(False, False), (True, True)])
def test_a_line_of_json_holds_the_text_only_when_asked(report: Report, text: bool, kept: bool) -> None:
    line = json_.render_line(report, text=text)
    assert "\n" not in line
    assert ("text" in json.loads(line)["document"]) is kept


@pytest.mark.parametrize(("value", "shown"), [(3.0, 3), (1.25, 1.25), (math.inf, None), (math.nan, None), (None, None)])
def test_numbers(value: float | None, shown: float | None) -> None:
    assert json_values.number(value) == shown


@pytest.mark.parametrize("text", ["é “x”", "half \ud83d of a pair"])
def test_what_is_dumped_can_be_written_as_utf8(text: str) -> None:
    assert json.loads(json_values.dump({"a": text}).encode("utf-8"))["a"] == text
