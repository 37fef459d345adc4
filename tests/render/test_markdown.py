"""The Markdown report: complete, and nothing of a document is taken for markup."""

from __future__ import annotations

import re

import pytest
from msgspec import structs

from profilecheck.render import markdown
from profilecheck.report import Report

PARTS = [
    "# jane.txt",
    "Plain text, 49 words. Mid level, 5.5 years",
    "## Score: 61 of 100",
    "| Experience | 0 | 60% |",
    "| Contact | not judged | 40% |",
    "## Read this first",
    "## What to change",
    "### 1. Fault 0 is here. (+2.0)",
    "> “Responsible for the migration",
    "(line 6)",
    "**Next:** Mend 0.",
    "Rule `fault-0`, must.",
    "## What is strong",
    "- You can be reached.",
    "## Does not apply to this file",
    "- 1 rule: judged on LinkedIn profiles only",
    "as of 2025-06.",
]


def test_everything_is_there_in_order(report: Report) -> None:
    text = markdown.render(report)
    places = [text.find(part) for part in PARTS]
    assert places == sorted(places)
    assert -1 not in places
    assert text.endswith(".\n")
    assert "\n\n\n" not in text


@pytest.mark.parametrize(("everything", "shown"), [(False, 10), (True, 14)])
def test_ten_fixes_unless_all_are_asked_for(crowded: Report, everything: bool, shown: int) -> None:
    text = markdown.render(crowded, everything=everything)
    assert len(re.findall(r"^### \d+\. Fault", text, re.MULTILINE)) == shown
    assert ("## What to change first, 10 of 14" in text) is not everything


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a *b* _c_", r"a \*b\* \_c\_"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("[x](http://e)", r"\[x\](http://e)"),
        ("# no\nheading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("- no list", r"\- no list"),
        ("a | b", r"a \| b"),
        ("C# & C++", r"C\# \& C++"),
        ("bell\x07", "bell "),
    ],
)
def test_words_are_shown_and_not_obeyed(text: str, shown: str) -> None:
    assert markdown.plain(text) == shown


def test_a_withheld_score_says_why(withheld: Report) -> None:
    text = markdown.render(withheld)
    assert "## No score\n\nthe file has no text layer." in text
    assert "|" not in text


def test_nothing_to_fix(report: Report) -> None:
    passed = tuple(r for r in report.results if r.outcome == "passed")
    assert "Nothing to fix." in markdown.render(structs.replace(report, results=passed))
