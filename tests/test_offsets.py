"""Offsets hold from birth: what a span covers is what was put in, and every mention of a report stands where it says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import profilecheck
from profilecheck.builder import Builder
from profilecheck.document import BLOCK_KINDS, Document, Span
from profilecheck.render import json_
from tests.conftest import AS_OF, JOBS, RESUMES

WORDS = st.text(min_size=1, max_size=12).filter(lambda t: len(t.split()) == 1 and t == t.strip())
STEPS = st.lists(st.one_of(WORDS, st.sampled_from(["new block", "a tab"])), max_size=60)


def build(steps: list[str], kinds: Iterator[str]) -> tuple[Document, list[tuple[Span, str]]]:
    """A document out of words, starts of blocks and tabs, and the spans that the builder returned for the words."""
    builder, put = Builder("made.txt", "txt", b""), []
    builder.block(next(kinds), "start")
    for number, step in enumerate(steps):
        if step == "new block":
            builder.block(next(kinds), f"block {number}")
        elif step == "a tab":
            builder.tab()
        else:
            span = builder.word(step)
            assert span is not None
            put.append((span, step))
    return builder.build(), put


def endless_kinds() -> Iterator[str]:
    while True:
        yield from BLOCK_KINDS


@given(STEPS)
def test_a_span_quotes_the_word_that_was_put_in(steps: list[str]) -> None:
    document, put = build(steps, endless_kinds())
    assert [document.quote(span) for span, _ in put] == [word for _, word in put]
    assert [word.span for word in document.words] == [span for span, _ in put]


@given(STEPS)
def test_blocks_cover_all_words_in_order_and_never_overlap(steps: list[str]) -> None:
    document, put = build(steps, endless_kinds())
    assert all(any(block.span.contains(span) for block in document.blocks) for span, _ in put)
    ends = [0, *(block.span.end for block in document.blocks)]
    assert all(end <= block.span.start for end, block in zip(ends, document.blocks, strict=False))
    assert all(len(block.span) for block in document.blocks), "a block without a word leaves no trace"
    assert all(document.block_at(span.start) is not None for span, _ in put)


@given(STEPS)
def test_every_span_lies_in_the_text_and_only_white_space_between(steps: list[str]) -> None:
    document, put = build(steps, endless_kinds())
    spans = [word.span for word in document.words] + [block.span for block in document.blocks]
    assert all(0 <= span.start < span.end <= len(document.text) for span in spans)
    between, at = [], 0
    for span, _ in put:
        between.append(document.text[at : span.start])
        at = span.end
    assert {*between, document.text[at:]} <= {"", " ", "\t", "\n"}


@given(st.text(max_size=40))
def test_white_space_inside_a_word_splits_it(text: str) -> None:
    builder = Builder("made.txt", "txt", b"")
    builder.block("paragraph", "line 1")
    span = builder.word(text)
    document = builder.build()
    assert (span is None) == (not text.split())
    assert document.text == " ".join(text.split())


def mentions(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a JSON report that says where a text stands, with its place in the report."""
    if isinstance(node, dict):
        if {"start", "end"} <= node.keys() and ("text" in node or "quote" in node) and isinstance(node["start"], int):
            yield path, node
        for key, value in node.items():
            yield from mentions(value, f"{path}.{key}")
    elif isinstance(node, list):
        for number, value in enumerate(node):
            yield from mentions(value, f"{path}[{number}]")


@pytest.mark.parametrize("path", RESUMES + JOBS, ids=lambda p: p.name)
def test_every_mention_of_a_report_stands_where_it_says(path: Path) -> None:
    report = json.loads(json_.render(profilecheck.check_file(path, as_of=AS_OF)))
    text, found = report["document"]["text"], list(mentions(report))
    assert len(found) >= 10, "a report on a sample names many places"
    wrong = [(place, m) for place, m in found if text[m["start"] : m["end"]] != m.get("text", m.get("quote"))]
    assert not wrong, wrong[:3]


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_words_and_blocks_of_a_sample_cover_its_text(path: Path) -> None:
    document = profilecheck.read(path)
    assert "".join(document.quote(w.span) for w in document.words) == "".join(document.text.split())
    assert "".join("".join(document.quote(b.span).split()) for b in document.blocks) == "".join(document.text.split())
