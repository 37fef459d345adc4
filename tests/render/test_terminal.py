"""The report for a person: fits the sheet, says first things first, sends nothing that a terminal would obey."""

from __future__ import annotations

import itertools
import re

import pytest
from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.render import terminal
from profilecheck.render.sheet import Look, Sheet, bar, quoted
from profilecheck.report import Report

LOOKS = [Look(), Look(unicode=False), Look(width=60), Look(width=100, color=True), Look(width=40), Look(width=120), Look(width=200)]


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


ORDER = [
    "jane.txt",
    "Mid level, 5.5 years of work, infrastructure",
    "Overall",
    "Read this first",
    "What to change",
    "What is strong",
    "not apply to this file",
]


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


@pytest.mark.parametrize(("overall", "heading"), [(61.0, "What to change"), (90.0, "What could still be better")])
def test_a_strong_document_has_nothing_that_must_change(report: Report, overall: float, heading: str) -> None:
    assert heading in terminal.render(replace(report, score=replace(report.score, overall=overall)))


@pytest.mark.parametrize(
    ("rules", "line"),
    [(14, "With the first five fixes together: 61 → 77"), (5, "With the 5 fixes: 61 → 77"), (3, "With the 3 fixes: 61 → 77"), (1, "With this fix: 61 → 77")],
)
@pytest.mark.parametrize("everything", [False, True])
def test_what_the_first_fixes_would_make_of_the_score(crowded: Report, rules: int, line: str, everything: bool) -> None:
    report = replace(crowded, results=crowded.results[-2 - rules :], score=replace(crowded.score, with_fixes=77.2))
    text = terminal.render(report, everything=everything)
    assert f"\n\n{line}\n\nWhat is strong" in text


@pytest.mark.parametrize(("with_fixes", "known"), [(None, 0), (61.25, 0), (61.4, 0), (77.0, 2)])
def test_it_is_not_said_where_it_would_say_nothing_or_not_fit(report: Report, with_fixes: float | None, known: int) -> None:
    assert "fixes:" not in terminal.render(replace(report, score=replace(report.score, with_fixes=with_fixes)), known=known)


def test_a_withheld_score_says_why(withheld: Report) -> None:
    text = terminal.render(withheld)
    assert "No score: the file has no text layer." in text
    assert "Overall" not in text


@pytest.mark.parametrize(("praise", "there"), [("You can be reached.", True), ("", False)])
def test_only_what_can_be_said_in_praise_is_a_strength(report: Report, praise: str, there: bool) -> None:
    results = tuple(replace(r, praise=praise) if r.outcome == "passed" else r for r in report.results)
    assert ("✓ " in terminal.render(replace(report, results=results))) is there


def test_escape_sequences_in_a_document_are_not_passed_on(report: Report) -> None:
    first = report.results[0]
    evil = replace(first.findings[0], message="red \x1b[31m\x07 bell", quote="a\x1b]0;title\x07b\u202e")
    text = terminal.render(replace(report, results=(replace(first, findings=(evil,)),)))
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text


def test_a_clean_report_says_so(report: Report) -> None:
    passed = tuple(r for r in report.results if r.outcome == "passed")
    assert "Nothing to fix" in terminal.render(replace(report, results=passed))


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
    sheet = Sheet(Look(width=40))
    sheet.put("word " * 20, first=" 1  ", right="+2.1")
    first, *others = sheet.text().splitlines()
    assert first.startswith(" 1  word")
    assert first.endswith("+2.1")
    assert others
    assert all(line.startswith("    word") for line in others)


def many(report: Report, *messages: str, quote: str = "Led 12 people") -> Report:
    """The report with one rule that says several things, of different words unless a quotation is given for all."""
    first = report.results[0]
    spans = [Span(n, n + 5) if quote != "same" else Span(0, 5) for n in range(len(messages))]
    one = first.findings[0]
    found = [replace(one, message=m, span=s, quote=f"{quote} {s.start}", gain=1 - n / 10) for n, (m, s) in enumerate(zip(messages, spans, strict=True))]
    return replace(report, results=(replace(first, findings=tuple(found)),))


def test_further_places_of_a_fix_take_a_line_each(report: Report) -> None:
    text = terminal.render(many(report, "Four are weak.", "It is weak.", "It is weak.", "It is weak."))
    assert re.findall(r"also line 6: (.*)", text) == ["“Led 12 people 1”", "“Led 12 people 2”"]
    assert "and 1 more" in text
    everything = terminal.render(many(report, "Four are weak.", "It is weak.", "It is weak.", "It is weak."), everything=True)
    assert len(re.findall(r"Led 12 people \d", everything)) == 4
    assert "also" not in everything


def test_where_the_place_is_the_same_the_message_tells_them_apart(report: Report) -> None:
    text = terminal.render(many(report, "A is missing.", "B is missing.", quote="same"))
    assert "also: B is missing." in text


def test_what_a_baseline_knows_is_counted(report: Report) -> None:
    passed = tuple(r for r in report.results if r.outcome == "passed")
    text = terminal.render(replace(report, results=passed), known=3)
    assert "Nothing new to change" in text
    assert "3 findings from the baseline are not shown." in text
    assert "baseline" not in terminal.render(report)


def test_a_style_ends_where_its_words_end() -> None:
    sheet = Sheet(Look(width=40, color=True))
    sheet.put("plain", first=("→ ", "cyan"), right=("+1", "green"))
    assert re.fullmatch(r"\x1b\[36m→ \x1b\[0mplain +\x1b\[32m\+1\x1b\[0m\n", sheet.text())


@pytest.mark.parametrize("rule", ["fault-0", "fault-2"])
def test_the_name_of_a_rule_is_there_to_be_ignored_or_explained(report: Report, rule: str) -> None:
    assert rule in terminal.render(report)
