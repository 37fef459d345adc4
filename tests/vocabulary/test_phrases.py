"""Phrases are found where an alternation of all of them, the longest first, finds them."""

from __future__ import annotations

import pytest

from profilecheck.vocabulary.phrases import Phrases, folded

KNOWN = Phrases(["risk", "risk log", "log book", "(isc)2", "u.k.", "north sea", "sea"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("kept the risk log book", ["risk log"]),
        ("risk and a log book", ["risk", "log book"]),
        ("risk logs, risky, risk-based, a-risk, risk_1", ["risk"]),
        ("held by (isc)2, in the u.k. since", ["(isc)2", "u.k."]),
        ("north seas and north", []),
        ("north  sea", ["sea"]),
        ("", []),
    ],
)
def test_the_longest_phrase_of_whole_words_counts(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in KNOWN.find(text)] == found
    assert KNOWN.stands_in(text) == bool(found)


def test_a_phrase_before_the_start_is_not_found_but_binds_what_follows() -> None:
    assert list(KNOWN.find("risk risk", 1)) == [(5, 9)]


@pytest.mark.parametrize(("glue", "found"), [("-", []), ("", ["risk"])])
def test_which_signs_bind_is_said_by_the_lexicon(glue: str, found: list[str]) -> None:
    assert ["risk-based"[start:end] for start, end in Phrases(["risk"], glue).find("risk-based")] == found


def test_a_phrase_that_may_be_cut_ends_within_a_word() -> None:
    text = "type your name herein, yourself"
    assert [text[start:end] for start, end in Phrases(["your name here"], cut=True).find(text)] == ["your name here"]


@pytest.mark.parametrize("text", ["İzmir and Oslo", "Straße", "PLAIN"])
def test_folding_keeps_the_places(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded(text)[-4:] == text[-4:].lower()
