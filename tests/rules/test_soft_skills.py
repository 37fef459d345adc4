"""A soft skill that is listed is not asked for where a bullet shows it in other words."""

from __future__ import annotations

import pytest

from profilecheck.rules import reporting
from tests.rules.rule_examples import profile

ROLE = "EXPERIENCE\nIT Manager, Alder Foods, Leeds, UK\nJan 2016 - Present\n- Ordered paper and pens\n- Filed the letters of the office\n"
RESUME = ROLE + "{line}SKILLS\n- Jira, {skill}\n"


def claimed(skill: str, line: str) -> bool:
    return any(f.rule == "soft-skill-only-claimed" for f in reporting.check(profile(RESUME.format(skill=skill, line=line))).findings)


@pytest.mark.parametrize(
    ("skill", "line"),
    [
        ("Negotiation", "- Got a discount of 12% from the carrier after long talks with its directors\n"),
        ("Conflict resolution", "- Brokered a compromise between two plants over who pays for the link\n"),
        ("Problem-solving", "- Tracked down why invoices were lost at night and had the import mended\n"),
        ("Prioritization", "- Kept six rollouts going side by side by doing the urgent ones first\n"),
        ("Adaptability", "- Switched to a second carrier midway and still opened in May\n"),
        ("Active listening", "- Sat with night nurses to learn what the screens lacked\n"),
        ("Communication skills", "- Explained to the works council what the new clocks record\n"),
    ],
)
def test_shown_in_other_words(skill: str, line: str) -> None:
    assert claimed(skill, "")
    assert not claimed(skill, line)
