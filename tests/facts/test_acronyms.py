"""Initials that a page spells out in other words than the lexicon are something else on the whole page."""

from __future__ import annotations

import time

import pytest

from profilecheck.facts.acronyms import spelled_out
from tests.rules.pages import checked

HEAD = "Quality Engineer, Alder Aerospace, Leeds, UK\nJan 2018 - Present\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Closed each Discrepancy Report (DR) within a week", {"DR": ("discrepancy report",)}),
        ("Kept the DR (Discrepancy Report) list", {"DR": ("discrepancy report",)}),
        ("Wrote the plan for Continuity of the Branches (CB)", {"CB": ("continuity of the branches",)}),
        ("Moved the branch (DR) to Leeds", {}),
        ("Named in the report (see DR)", {}),
    ],
)
def test_initials_are_spelled_out_by_the_words_beside_them(text: str, found: dict[str, tuple[str, ...]]) -> None:
    assert spelled_out(text) == found


@pytest.mark.parametrize(("spelled", "counted"), [("Discrepancy Report (DR)", False), ("Disaster Recovery (DR)", True)])
def test_initials_of_something_else_speak_for_no_field(spelled: str, counted: bool) -> None:
    lines = f"- Led the review of each {spelled}\n- Wrote the DR list of the plant\n- Tested the DR of two sites\n"
    profile = checked(HEAD + lines).profile
    assert ("infrastructure" in dict(profile.career.evidence)) == counted


def test_initials_without_words_in_the_lexicon_keep_their_meaning() -> None:
    profile = checked(HEAD + "- Wrote the reports in Structured Query Language (SQL)\n- Tuned SQL for two sites\n").profile
    assert "SQL" in {s.name for s in profile.skills}


@pytest.mark.parametrize("unit", ["word ", "of and the ", "AB (", "(AB) a "])
def test_a_long_text_is_read_in_time(unit: str) -> None:
    short, long = ((unit * (n // len(unit))) + "(" for n in (10_000, 80_000))
    begun = time.process_time()
    spelled_out(short)
    between = time.process_time()
    spelled_out(long)
    assert time.process_time() - between < 24 * (between - begun) + 0.1
