"""A field of IT is said only where several bullets of the latest roles are about it, and not where headline or summary say it in everyday words."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from tests.rules.rule_examples import AS_OF

BULLETS = ["Led the migration of the data center to Azure", "Moved 40 virtual servers in 6 months", "Replaced the network infrastructure of 8 sites"]
STRAY = ["Led the project of the new intranet for 900 users", "Kept the plan and the budget of the project", "Visited the data center of the vendor"]
TEXT = "Jordan Ellis\njordan.ellis@example.org\n{headline}\n\n{summary}EXPERIENCE\nIT Project Manager, Northwind Bank, Leeds\nJan 2016 - Present\n{bullets}\n"


def said(headline: str, bullets: list[str], summary: str = "") -> list[str]:
    text = TEXT.format(headline=headline, summary=f"SUMMARY\n{summary}\n\n" if summary else "", bullets="\n".join(f"- {b}" for b in bullets))
    report = profilecheck.check(profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF))
    return [f"{f.message} {f.advice or ''}" for r in report.results if r.rule in ("specialism-not-named", "headline-without-specialism") for f in r.findings]


def test_several_bullets_show_a_field() -> None:
    assert any("infrastructure" in text and "data center" in text for text in said("Project Manager", BULLETS))


def test_a_stray_word_shows_none() -> None:
    assert not any("points to" in text for text in said("Project Manager", STRAY))


def test_where_there_is_no_summary_none_is_spoken_of() -> None:
    assert not any("summary" in text for text in said("Project Manager", BULLETS))


@pytest.mark.parametrize("summary", ["Nine years of work in networking and systems for banks.", "Leads Infrastructure Technology (IT) projects for banks."])
def test_everyday_words_of_a_field_say_it(summary: str) -> None:
    assert not any("don't say so" in text for text in said("Project Manager", BULLETS, summary))
