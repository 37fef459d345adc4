"""Two versions of a document: a finding that moved or was reworded is not called new, and a gap that opened is not called fixed."""

from __future__ import annotations

import json
import re

import pytest

import profilecheck
from profilecheck import readers
from profilecheck.advice.compare import Comparison, compare, plain
from profilecheck.render import compare as drawn
from profilecheck.render.sheet import Look
from profilecheck.report import Report
from profilecheck.rules import engine, reporting
from tests.conftest import AS_OF

OLD = """Jane Doe
IT Project Manager | Cloud
jane.doe@example.com | +1 212 555 0142 | Springfield, IL

Summary
IT project manager with five years of experience in cloud migration projects for banks.

Experience
IT Project Manager, Example Systems, Springfield, IL
Jan 2020 - Present
- Led a team of 12 and a budget of $1.2M to move 40 servers into Azure 3 weeks early
- Responsible for the weekly status reports to the steering committee
- Worked on the risk register
- Helped with the meetings of vendors

Certifications
PMP, Project Management Institute, 2019

Education
BSc Computer Science, Example University, 2012
"""


def report(text: str) -> Report:
    profile = profilecheck.analyse(readers.read_bytes(text.encode(), "jane.txt"), as_of=AS_OF)
    return reporting.check(profile, select=[engine.uncapped(rule) for rule in engine.registry()])


def compared(*changes: tuple[str, str]) -> Comparison:
    new = OLD
    for old_words, new_words in changes:
        assert old_words in new
        new = new.replace(old_words, new_words)
    return compare(report(OLD), report(new))


def weak(comparison: Comparison) -> tuple[list[str], list[str], list[str]]:
    """The quotes of weak openers: fixed, new, remaining."""
    return (
        [f.quote for f in comparison.fixed if f.rule == "weak-opener"],
        [f.quote for f in comparison.new if f.rule == "weak-opener"],
        [p.after.quote for p in comparison.remaining if p.after.rule == "weak-opener"],
    )


def test_a_document_and_itself() -> None:
    same = compared()
    assert (same.fixed, same.new, same.dropped, same.facts, same.rules) == ((), (), (), (), ())
    assert len(same.remaining) == len(same.before.findings) > 3
    assert same.overall.difference == 0


def test_a_repaired_statement_is_fixed() -> None:
    one = compared(("Responsible for the weekly status reports", "Wrote 50 weekly status reports"))
    fixed, new, remaining = weak(one)
    assert (fixed, new, sorted(remaining)) == (["Responsible for"], [], ["Helped with", "Worked on"])
    assert one.overall.difference is not None
    assert one.overall.difference > 0


def test_a_new_weak_statement_is_new() -> None:
    fixed, new, remaining = weak(compared(("- Worked on", "- Duties included the ordering of desks\n- Worked on")))
    assert (fixed, len(new), len(remaining)) == ([], 1, 3)


def test_order_and_wraps_change_nothing() -> None:
    risks, vendors = "- Worked on the risk register", "- Helped with the meetings of vendors"
    moved = compared((f"{risks}\n{vendors}", f"{vendors}\n{risks}"))
    assert weak(moved)[:2] == ([], [])


def test_what_a_rule_says_of_the_whole_remains_though_its_place_moves() -> None:
    renamed = compared(("Experience\n", "Work history\n"))
    assert [f.message for f in (*renamed.fixed, *renamed.new) if "None of your" in f.message] == []


def test_what_can_no_longer_be_judged_is_not_fixed() -> None:
    gone = compared(("Certifications\nPMP, Project Management Institute, 2019\n\n", ""))
    judged = {r.rule for r in gone.after.results if r.outcome != "skipped"}
    assert all(f.rule in judged for f in gone.fixed)
    assert all(f.rule not in judged for f in gone.dropped)
    assert "certification-missing" in {f.rule for f in gone.new}


@pytest.mark.parametrize(
    ("change", "kind", "gone", "come"),
    [
        (("PMP, Project Management Institute, 2019", "PMP, Project Management Institute, 2019\nCSM, Scrum Alliance, 2021"), "certifications", (), ("CSM",)),
        (("- Worked on the risk register", "- Cut open risks by 30%"), "metrics", (), ("30%",)),
        (("a budget of $1.2M", "a budget"), "metrics", ("$1.2M",), ()),
    ],
)
def test_facts_that_came_and_went(change: tuple[str, str], kind: str, gone: tuple[str, ...], come: tuple[str, ...]) -> None:
    facts = next(f for f in compared(change).facts if f.kind == kind)
    assert [g.split(" (")[0] for g in facts.gone] == list(gone)
    assert [c.split(" (")[0] for c in facts.come] == list(come)


def test_a_position_that_went_is_named() -> None:
    facts = next(f for f in compared(("IT Project Manager, Example Systems", "Program Manager, Example Systems")).facts if f.kind == "positions")
    assert "IT Project Manager" in facts.gone[0]
    assert "Program Manager" in facts.come[0]


def test_changes_of_rules_are_ordered_by_what_they_moved() -> None:
    one = compared(("Responsible for the weekly status reports", "Cut the weekly status reports by 30% and saved $40K a year"))
    worth = {r.rule: r.worth for r in one.after.results}
    moved = [abs((c.difference or 0) * worth[c.id]) for c in one.rules if c.difference]
    assert moved
    assert moved[0] == max(moved)


@pytest.mark.parametrize(("a", "b"), [("11 of 12 statements", "9 of 12 statements"), ("It's  so", "it s SO")])
def test_plain_words(a: str, b: str) -> None:
    assert plain(a) == plain(b)


@pytest.mark.parametrize("look", [Look(), Look(width=60), Look(width=100, color=True), Look(unicode=False)], ids=str)
def test_the_drawing_fits_the_page(look: Look) -> None:
    one = compared(("Responsible for the weekly status reports", "Wrote 50 weekly status reports"), ("budget of $1.2M", "budget"))
    text = re.sub(r"\x1b\[[\d;]*m", "", drawn.as_text(one, look, everything=True))
    assert max(map(len, text.splitlines())) <= look.width
    assert text.isascii() is not look.unicode
    assert ("fixed, " in text, "What moved the score" in text, "\nFixed" in text, "\nRemains" in text, "\nFigures" in text) == (True,) * 5


def test_a_score_that_is_withheld_is_no_zero() -> None:
    one = compare(report(OLD), report("Jane Doe\nIT Project Manager\njane.doe@example.com\n"))
    assert one.overall.difference is None
    assert "can't be compared (now: " in drawn.as_text(one, Look())
    data = json.loads(drawn.as_json(one))
    assert data["score"]["after"] is None
    assert data["score"]["difference"] is None


def test_the_next_example_of_a_rule_is_not_new() -> None:
    comparison = compared(("- Helped with the meetings of vendors", "- Renewed the contracts of 4 vendors and cut their cost by 20%"))
    assert not [f.rule for f in comparison.new if f.quote in OLD and f.rule in ("results-without-figures", "duties-outnumber-results", "bullet-without-number")]
