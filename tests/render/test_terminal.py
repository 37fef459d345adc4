"""The report for a person: fits the page, says first things first, sends nothing that a terminal would obey."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest

from profilecheck.render import terminal
from profilecheck.render.page import Look, Page, bar, quoted
from profilecheck.report import Report

LOOKS = [Look(), Look(unicode=False), Look(width=60), Look(width=100, color=True)]


@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_no_line_is_wider_than_the_page(crowded: Report, look: Look) -> None:
    lines = re.sub(r"\x1b\[[\d;]*m", "", terminal.render(crowded, look=look)).splitlines()
    assert len(lines) > 30
    assert max(map(len, lines)) <= look.width


@pytest.mark.parametrize("look", LOOKS[:3], ids=str)
def test_without_colour_nothing_is_sent_but_text(crowded: Report, look: Look) -> None:
    text = terminal.render(crowded, look=look)
    assert [c for c in text if not c.isprintable() and c != "\n"] == []
    assert all(line == line.rstrip() for line in text.splitlines())


def test_without_unicode_all_signs_of_ours_are_ascii(report: Report) -> None:
    assert terminal.render(report, look=Look(unicode=False)).isascii()


def test_colour_says_nothing_that_the_text_does_not(report: Report) -> None:
    colored = terminal.render(report, look=Look(color=True))
    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[\d;]*m", "", colored) == terminal.render(report, look=Look())


ORDER = ["jane.txt", "Mid level, 5.5 years, infrastructure, 1 position", "Overall", "Read this first", "What to change", "What is strong", "found nothing to judge"]


@pytest.mark.parametrize(("before", "after"), list(itertools.pairwise(ORDER)))
def test_order_of_the_parts(report: Report, before: str, after: str) -> None:
    text = terminal.render(report)
    assert -1 < text.find(before) < text.find(after)


@pytest.mark.parametrize(("everything", "shown"), [(False, 10), (True, 14)])
def test_ten_fixes_unless_all_are_asked_for(crowded: Report, everything: bool, shown: int) -> None:
    text = terminal.render(crowded, everything=everything)
    assert len(re.findall(r"^ ?\d+  Fault \d+ is here\.", text, re.MULTILINE)) == shown
    assert ("--all shows the rest" in text) is not everything


@pytest.mark.parametrize("part", ["1  Fault 0 is here.", "+2.0", "line 6: “Responsible for the migration", " … ", "→ Mend 0."])
def test_a_fix_says_what_where_and_what_to_do(report: Report, part: str) -> None:
    assert part in terminal.render(report)


def test_a_withheld_score_says_why(withheld: Report) -> None:
    text = terminal.render(withheld)
    assert "No score: the file has no text layer." in text
    assert "Overall" not in text


@pytest.mark.parametrize(("titles", "line"), [({"contact-missing": "You can be reached."}, "✓ You can be reached."), ({}, "✓ contact missing: nothing found")])
def test_strengths_use_the_title_of_a_rule(report: Report, titles: dict[str, str], line: str) -> None:
    assert line in terminal.render(report, titles=titles)


def test_escape_sequences_in_a_document_are_not_passed_on(report: Report) -> None:
    first = report.results[0]
    evil = replace(first.findings[0], message="red \x1b[31m\x07 bell", quote="a\x1b]0;title\x07b\u202e")
    text = terminal.render(replace(report, results=(replace(first, findings=(evil,)),)))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text


def test_a_clean_report_says_so(report: Report) -> None:
    passed = tuple(r for r in report.results if r.outcome == "passed")
    assert "Nothing to fix was found" in terminal.render(replace(report, results=passed))


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("short", 20, "“short”"),
        ("two\nlines\tand tab", 40, "“two lines and tab”"),
        ("one two three four five six seven", 20, "“one two three … seven”"),
        ("x" * 50, 20, f"“{'x' * 14} … {'x' * 6}”"),
    ],
)
def test_quotes(text: str, limit: int, shown: str) -> None:
    assert quoted(text, limit) == shown


@pytest.mark.parametrize(("share", "filled"), [(0.0, 0), (0.001, 1), (0.5, 5), (1.0, 10), (2.0, 10), (-1.0, 0)])
def test_bars(share: float, filled: int) -> None:
    full, empty = bar(share, 10)
    assert (len(full), len(full + empty)) == (filled, 10)


def test_following_lines_hang_below_the_first() -> None:
    page = Page(Look(width=40))
    page.put("word " * 20, first=" 1  ", right="+2.1")
    first, *others = page.text().splitlines()
    assert first.startswith(" 1  word")
    assert first.endswith("+2.1")
    assert others
    assert all(line.startswith("    word") for line in others)
