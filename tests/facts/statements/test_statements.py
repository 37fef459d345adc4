"""What a statement is and how it opens: a table of lines, the floor of the shared gold lines, and what holds for any text."""

from __future__ import annotations

import json
import time
import tomllib
from typing import Any

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

import profilecheck.nlp.figures  # noqa: F401  (registers the component)
from profilecheck.builder import Builder
from profilecheck.document import Span
from profilecheck.facts.metrics import find_metrics
from profilecheck.facts.source import Source
from profilecheck.facts.statements import classify, describe_statement
from profilecheck.facts.statements.points import judge_by_rules, read
from profilecheck.facts.types import Statement
from profilecheck.nlp.tokens import Tokenizer
from tests.conftest import ROOT

GOLD = ROOT.parent / "shared" / "gold" / "statements-dev.jsonl"
CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "statements.toml").read_text(encoding="utf-8"))["case"]
OPENING = [c for c in CASES if "opener" in c]
KINDS = {"achievement", "duty", "other"}


@pytest.fixture(scope="module")
def nlp() -> Language:
    language = spacy.blank("en")
    language.tokenizer = Tokenizer(language.vocab)
    language.add_pipe("profilecheck_quantities")
    return language


def described(nlp: Language, text: str) -> Statement:
    """The statement that a text of one line makes."""
    builder = Builder(name="line.txt", format="txt", data=text.encode())
    builder.block("paragraph", "line 1")
    for word in text.split():
        builder.word(word)
    document = builder.build()
    doc = nlp(document.text)
    span = Span(0, len(document.text))
    metrics = find_metrics(doc, [(span, "experience")])
    return describe_statement(Source(document, doc), span, metrics, tuple(range(len(metrics))))


def kind_of(nlp: Language, text: str) -> str:
    return classify(text, find_metrics(nlp(text), [(Span(0, len(text)), "experience")]))[0]


def test_there_are_cases() -> None:
    assert len({c["text"] for c in CASES}) == len(CASES) >= 50
    assert {c["kind"] for c in CASES} == KINDS
    assert len(OPENING) >= 5


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"][:60])
def test_says_what_a_line_is(nlp: Language, case: dict[str, Any]) -> None:
    assert kind_of(nlp, case["text"]) == case["kind"]


@pytest.mark.parametrize("case", OPENING, ids=lambda c: c["text"][:60])
def test_says_how_a_statement_opens(nlp: Language, case: dict[str, Any]) -> None:
    statement = described(nlp, case["text"])
    assert (statement.opener, statement.opener_kind, statement.tense) == (case["opener"], case["opener_kind"], case["tense"])
    assert statement.opener_span is not None
    assert statement.opener_span.start == 0


@pytest.mark.skipif(not GOLD.is_file(), reason="the gold lines are not part of the project")
def test_gold_lines_stay_above_the_floor(nlp: Language) -> None:
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    right = sum(kind_of(nlp, row["text"]) == row["kind"] for row in rows)
    assert right / len(rows) >= 0.96


@pytest.mark.parametrize(
    ("text", "figures", "kind"),
    [
        ("Reduced incidents by 40%.", ["percent-change"], "achievement"),
        ("Managed 12 projects.", ["volume"], "duty"),
        ("Responsible for a $2M budget.", ["budget"], "duty"),
        ("Environment: Java, Oracle", [], "other"),
    ],
)
def test_rules_judge_alone_where_no_model_is_installed(monkeypatch: pytest.MonkeyPatch, text: str, figures: list[str], kind: str) -> None:
    monkeypatch.setattr("profilecheck.facts.statements.predict", lambda found: None)
    assert classify(text, ())[1] <= 1.0
    assert judge_by_rules(read(text), figures)[0] == kind


@given(st.text(max_size=300))
def test_any_text_has_a_kind_and_a_probability(text: str) -> None:
    kind, sure = classify(text, ())
    assert kind in KINDS
    assert 1 / len(KINDS) <= sure <= 1.0


def test_a_line_takes_well_under_a_millisecond() -> None:
    texts = [c["text"] for c in CASES]
    start = time.process_time()
    for text in texts * 5:
        classify(text, ())
    assert (time.process_time() - start) / len(texts) / 5 < 0.001
