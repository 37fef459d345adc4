"""Several titles in one headline: none of them comes late where another stands in front, and no two of them are offered as one."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from profilecheck.report import Finding
from tests.rules.pages import found
from tests.rules.rule_examples import AS_OF

ROLE = "EXPERIENCE\nHelp Desk Specialist, Alder Foods, Leeds, UK\nJan 2016 - Present\n- Moved the order desk\n- Planned the canteen\n"


def said(line: str, rule: str) -> list[Finding]:
    text = f"Jordan Ellis\n{line}\njordan.ellis@example.org | Leeds, UK\n\n{ROLE}"
    return found(profilecheck.check(profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF)), rule)


@pytest.mark.parametrize(
    "line",
    [
        "Information Technology Help Desk SpecialistNetwork Administrator PC Technician IT Consultant",
        "Network Administrator for retail and wholesale branches in the north of England and Wales, IT Consultant",
    ],
)
def test_no_title_is_late_behind_another(line: str) -> None:
    assert not said(line, "headline-too-long")


def test_a_late_title_is_told() -> None:
    line = "Renewal of till systems, networks and phones for retail and wholesale branches | IT Project Manager"
    assert [f.advice for f in said(line, "headline-too-long")] == ['Start with "IT Project Manager".']


def test_titles_in_a_row_are_told() -> None:
    line = "Help Desk Specialist Network Administrator PC Technician IT Consultant"
    assert [f.message for f in said(line, "headline-stuffed")] == ["Your headline runs several titles together."]
    assert not said("Project Coordinator / Construction Manager / Inspector", "headline-stuffed")
