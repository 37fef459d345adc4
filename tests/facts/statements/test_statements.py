"""What a statement is and how it opens: a table of lines, the floor of the shared gold lines, and what holds for any text."""

from __future__ import annotations

import json
import time
import tomllib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profilecheck.facts.statements.features import Look, read_features
from profilecheck.facts.statements.judging import Judgement, judge
from profilecheck.facts.statements.model import model
from profilecheck.facts.statements.parts import parts_of
from profilecheck.facts.statements.scores import score
from tests.conftest import ROOT
from tests.facts.statements.lines import described

GOLD = ROOT.parent / "shared" / "gold" / "statements-dev.jsonl"
CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "statements.toml").read_text(encoding="utf-8"))["case"]
OPENING = [c for c in CASES if "opener" in c]
KINDS = {"achievement", "duty", "other"}


# Cases that are judged wrong so far, with the reason.
KNOWN = {
    "Built a release calendar that ended clashes between teams.": "what ended is told in words that no result is usually told in",
    "Passed the HITRUST assessment with no corrective actions.": "a test that was passed is read as a duty of quality",
}


def test_there_are_cases() -> None:
    assert len({c["text"] for c in CASES}) == len(CASES) >= 50
    assert {c["kind"] for c in CASES} == KINDS
    assert len(OPENING) >= 5


@pytest.mark.parametrize(
    "case",
    [pytest.param(c, id=c["text"][:60], marks=[pytest.mark.xfail(reason=KNOWN[c["text"]])] if c["text"] in KNOWN else []) for c in CASES],
)
def test_says_what_a_line_is(case: dict[str, Any]) -> None:
    assert described(case["text"]).kind == case["kind"]


@pytest.mark.parametrize("case", OPENING, ids=lambda c: c["text"][:60])
def test_says_how_a_statement_opens(case: dict[str, Any]) -> None:
    statement = described(case["text"])
    assert (statement.opener, statement.opener_kind, statement.tense) == (case["opener"], case["opener_kind"], case["tense"])
    assert statement.opener_span is not None
    assert statement.opener_span.start == 0


@pytest.mark.skipif(not GOLD.is_file(), reason="the gold lines are not part of the project")
def test_gold_lines_stay_above_the_floor() -> None:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    right = sum(described(row["text"]).kind == row["kind"] for row in rows)
    assert right / len(rows) >= 0.96


@pytest.mark.parametrize(
    ("text", "item", "words"),
    [
        ("Tracked risks and issues in a shared log.", "D1.risk", "risks and issues"),
        ("Trained forty nurses on the new charting system.", "training", "Trained"),
        ("Managed a $3M budget for the network refresh.", "C5", "$3M"),
        ("Migrated 300 servers to Azure, cutting hosting costs by 20%.", "C4", "20%"),
        ("When the vendor went bankrupt, found a second source and still met the date.", "C3", "bankrupt"),
        ("Used Jira to track defects and user stories.", "F2", "Jira"),
    ],
)
def test_says_by_which_words_a_line_shows_something(text: str, item: str, words: str) -> None:
    where = described(text).where(item)
    assert where is not None
    assert words in text[where.start : where.end]
    assert text[where.start : where.end].strip() == text[where.start : where.end]


@pytest.mark.parametrize("text", ["Environment: Java, Oracle, Linux", "Proven leader with strong risk management skills", "Springfield, IL"])
def test_what_only_names_something_shows_nothing(text: str) -> None:
    assert described(text).shows == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Saved $400K with the new phone system Implemented online payments for parking tickets", 2),
        ("Built the network of the site Opened it to all staff Managed the crew of nine", 3),
        ("Managed a Microsoft Certified team in Denver", 1),
        ("Managed the rollout and implemented the portal.", 1),
        ("Gathered the needs of five plants. Wrote the charter with them.", 2),
        ("", 1),
    ],
)
def test_a_statement_is_cut_where_bullets_were_lost(text: str, parts: int) -> None:
    found = parts_of(text)
    assert len(found) == parts
    assert (found[0][0], found[-1][1]) == (0, len(text))


def test_each_part_of_a_statement_is_told_apart() -> None:
    statement = described("Cut incident volume by 40% within a year Managed the vendors of the service desk and their contracts")
    assert statement.told == ("achievement", "duty")
    assert statement.where("C4") is not None


def judged_alone(text: str) -> Judgement:
    return judge([(text, next(score(read_features([Look(text)], model().rows))), [])])[0]


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_has_a_kind_and_a_probability(text: str) -> None:
    judged = judged_alone(text)
    assert judged.kind in KINDS
    assert 1 / len(KINDS) <= judged.sure <= 1.0
    assert all(0 <= start < end <= len(text) and sure <= 1.0 for _, sure, (start, end) in judged.shows)


def test_a_line_takes_about_a_millisecond() -> None:
    texts = [c["text"] for c in CASES]
    start = time.process_time()
    for text in texts * 3:
        judged_alone(text)
    assert (time.process_time() - start) / len(texts) / 3 < 0.003


@pytest.mark.parametrize("text", ["Jira, Confluence, risk management, vendor management, budgeting", "Strong experience of project planning and reporting"])
def test_what_is_about_something_else_than_work_shows_nothing(text: str) -> None:
    statement = described(text)
    assert statement.kind == "other"
    assert not statement.shows
    assert not statement.hints
