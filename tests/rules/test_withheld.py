"""What a page may well show is not called missing: words of the work that no phrase list knows keep a rule quiet."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from tests.rules.rule_examples import AS_OF

HEAD = "Jordan Ellis\njordan.ellis@example.org\n\nEXPERIENCE\n{title}, Northwind Bank, Leeds, UK\nJan 2012 - Present\n{bullets}\n"
PLAIN = ["Ordered the printers of the bank", "Answered the letters of the branches", "Kept the keys of the building"]
CASES = [
    ("level-not-shown", "Senior IT Project Manager", "Put 28 projects of the group in one order for the directors", ""),
    ("level-not-shown", "Senior IT Project Manager", "Drew up the strategy of the branches with the CFO", ""),
    ("challenge-not-told", "IT Project Manager", "Wrote the post-mortem of each incident and removed what had caused it", ""),
    ("soft-skill-only-claimed", "IT Project Manager", "Scheduled the work of five trades in two shifts", "SKILLS\n- Time management\n"),
    ("soft-skill-only-claimed", "IT Project Manager", "Resolved what 200 users reported to the help desk", "SKILLS\n- Problem solving\n"),
    ("position-lists-only-duties", "IT Project Manager", "Suggested nine changes, of which six were adopted", ""),
]


def failed(rule: str, title: str, *bullets: str, skills: str = "") -> bool:
    text = HEAD.format(title=title, bullets="\n".join(f"- {b}" for b in bullets)) + skills
    report = profilecheck.check(profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF))
    return next(r.outcome for r in report.results if r.rule == rule) == "failed"


@pytest.mark.parametrize(("rule", "title", "bullet", "skills"), CASES, ids=[f"{c[0]}-{c[2][:20]}" for c in CASES])
def test_what_may_be_shown_is_not_called_missing(rule: str, title: str, bullet: str, skills: str) -> None:
    assert failed(rule, title, *PLAIN, skills=skills)
    assert not failed(rule, title, *PLAIN, bullet, skills=skills)


@pytest.mark.parametrize(
    ("bullet", "gap"),
    [
        ("Cut the monthly report from 5 days to 1", "closing, lessons learned"),
        ("Raised the share of reports on time from 63% to 96%", "measuring performance"),
        ("Rehearsed each move at night before the branches opened", "risk and contingency"),
        ("Agreed with the auditors on what was to be built", "scope and objectives"),
    ],
)
def test_a_responsibility_in_other_words_is_not_called_missing(bullet: str, gap: str) -> None:
    text = HEAD.format(title="IT Project Manager", bullets="\n".join(f"- {b}" for b in [*PLAIN, bullet]))
    report = profilecheck.check(profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF))
    found = [f.message for r in report.results if r.rule == "responsibility-not-shown" for f in r.findings]
    assert found
    assert gap not in found[0]
