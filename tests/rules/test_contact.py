"""What the rules on contact data say of addresses that stand only behind a word; plain text, as the rules' examples are, has none."""

from __future__ import annotations

import datetime

import pytest

import profilecheck
from profilecheck.builder import Builder
from profilecheck.rules import reporting


@pytest.mark.parametrize(
    ("word", "target", "rule", "message"),
    [
        ("Email", "mailto:marta@example.org", "contact-incomplete", 'Your email address is hidden behind the link "Email"; it isn\'t printed.'),
        ("Me", "https://www.linkedin.com/in/hollis", "linkedin-address-missing", 'Your LinkedIn address is hidden behind the link "Me"; it isn\'t printed.'),
    ],
)
def test_an_address_behind_a_word_is_to_be_printed(word: str, target: str, rule: str, message: str) -> None:
    builder = Builder("linked.docx", "docx", b"")
    for kind, text in (("heading", "Marta Hollis"), ("paragraph", "+44 113 496 0123 | Leeds, UK |")):
        builder.block(kind, "line")
        builder.word(text)
    builder.word(word, link=target)
    for kind, text in (
        ("heading", "Experience"),
        ("paragraph", "Project Manager, Northfield Partners, March 2015 - June 2019"),
        ("bullet", "Kept the plan up to date."),
    ):
        builder.block(kind, "line")
        builder.word(text)
    report = reporting.check(profilecheck.analyse(builder.build(), as_of=datetime.date(2026, 11, 1)))
    (result,) = [r for r in report.results if r.rule == rule]
    assert message in [f.message for f in result.findings]
