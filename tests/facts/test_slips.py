"""Slips of the fingers that leave no doubt: swapped, dropped and doubled letters of common words, words printed twice, torn words."""

from __future__ import annotations

import pytest

from profilecheck.facts.wording.slips import misspelled, slips
from profilecheck.vocabulary.misspellings import right_spellings
from profilecheck.vocabulary.phrases import folded, pieces_of


def found(text: str) -> list[tuple[str, str]]:
    words = pieces_of(folded(text))
    return [(text[span.start : span.end], right) for _, span, right in (*misspelled(text, frozenset(words)), *slips(text, folded(text), words))]


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("Answered each CUSOTMER of the mill", ("CUSOTMER", "CUSTOMER")),
        ("Kept the Orgnization of the fair", ("Orgnization", "Organization")),
        ("Helped with trainning of the bakers", ("trainning", "training")),
        ("Sold the rights in in the north", ("in in", "in")),
        ("Led the per-construction phase of the mill", ("per-construction", "pre-construction")),
        ("Bachelor of Science, Cumme Laude", ("Cumme Laude", "Cum laude")),
        ("Troubles hooted the ovens", ("Troubles hooted", "Troubleshot")),
    ],
)
def test_a_slip_is_found(text: str, slip: tuple[str, str]) -> None:
    assert found(text) == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "Logged in in person",
        "Moved on on foot",
        "Worked in IN and OH",
        "Sold ProTools and Verison plans",
        "Specialised in organised marches",
        "Filed the returns of the super market",
        "Hired on a per-project basis",
    ],
)
def test_right_words_and_names_are_spared(text: str) -> None:
    assert not found(text)


def test_no_slip_is_the_spelling_of_another_word_of_the_list() -> None:
    known = right_spellings()
    assert not known.keys() & set(known.values())
