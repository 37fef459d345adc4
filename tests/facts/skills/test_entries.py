"""The entries of lists of skills are those that a reader counts, and an entry is used where a bullet has its words."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from tests.rules.rule_examples import AS_OF

HEAD = """Jordan Ellis
jordan.ellis@example.org

EXPERIENCE
IT Project Manager, Northwind Bank, Leeds, UK
Jan 2020 - Present
- Scheduled the vendors of the billing platform and led its disaster recovery
- Moved 40 servers to AWS

SKILLS
"""
CASES = [
    ("Jira, billing, scheduling, embroidery", ["Jira", "billing", "scheduling", "embroidery"], [False, True, True, False]),
    ("Platforms: AWS, Oracle and Citrix", ["AWS", "Oracle", "Citrix"], [True, False, False]),
    ("- Disaster recovery\n- Vendor scheduling\n- Risk management", ["Disaster recovery", "Vendor scheduling", "Risk management"], [True, True, False]),
    ("Office (Word, Excel), Visio", ["Office (Word, Excel)", "Visio"], [False, False]),
    ("Budgeting | Negotiation | Amazon Web Services", ["Budgeting", "Negotiation", "Amazon Web Services"], [False, False, True]),
]


@pytest.mark.parametrize(("text", "entries", "used"), CASES, ids=[case[0][:24] for case in CASES])
def test_entries(text: str, entries: list[str], used: list[bool]) -> None:
    profile = profilecheck.analyse(read_bytes((HEAD + text + "\n").encode(), "resume.txt"), as_of=AS_OF)
    assert [profile.quote(e.span) for e in profile.listed] == entries
    assert [e.used for e in profile.listed] == used


def test_grades_of_languages_are_no_skills() -> None:
    grid = "- Cisco, Visio\n- Spoken interaction\n- B2\n- B2\n- B1\n- C1\n"
    profile = profilecheck.analyse(read_bytes((HEAD + grid).encode(), "resume.txt"), as_of=AS_OF)
    assert not {"B1", "B2", "C1"} & {profile.quote(e.span) for e in profile.listed}
    assert not [s for s in profile.skills if profile.quote(s.span) in ("B1", "B2", "C1")]
