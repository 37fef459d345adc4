"""A part of the page that was pasted a second time is called a copy, once, and nothing in it is read, asked about or counted again."""

from __future__ import annotations

import pytest

from profilecheck.report import Report
from tests.rules.pages import checked, found

FIRST = """Project Manager, 03/2018 to Current
Alder Foods - Leeds, UK
- Planned the renewal of the cold stores with three builders
- Moved the order desk of 40 clerks into the new house
- Kept the plan of the works and told the board of each change
- Wrote the handbook for the new scanners
"""
SECOND = """Site Coordinator, 05/2012 to 02/2018
Contoso Ltd - York, UK
- Ordered cable and racks for the branches in the north
- Met the fitters of each branch every week
- Counted the old phones and sent them to be recycled
- Checked the bills of the fitters against their hours
"""
BETWEEN = "\nEDUCATION\nBachelor of Science in Building, University of Leeds, 2011\n\n"
COPY = "Work History\n"


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(COPY + FIRST + SECOND, id="whole"),
        pytest.param(COPY + FIRST + SECOND.replace("Site Coordinator, 05/2012 to 02/2018\n", ""), id="a heading lost"),
        pytest.param(COPY + FIRST.replace("three builders", "3 builders") + SECOND, id="a line differs"),
        pytest.param(COPY + FIRST + "- Chaired the weekly meeting of the builders\n" + SECOND, id="a line more"),
    ],
)
def test_a_second_copy_is_told_once(copy: str) -> None:
    report = checked(FIRST + SECOND + BETWEEN + copy)
    told = found(report, "text-repeated")
    assert [(f.quote, f.advice) for f in told] == [("Work History", "Delete the copy.")]
    assert not report.profile.placement.doubts
    assert len(report.profile.positions) == 2


def test_nothing_is_said_of_what_stands_in_the_copy() -> None:
    report = checked(FIRST + SECOND + BETWEEN + COPY + FIRST + SECOND)
    begin = report.profile.copies[0].span.start
    assert [f.rule for f in report.findings if f.span.start >= begin] == ["text-repeated"]


def long() -> Report:
    line = "- Fitted the sensors of cold store number {} with the two builders of the north and wrote down what they had found there\n"
    lines = "".join(map(line.format, range(40)))
    skills = "SKILLS\n" + "".join(f"- Skill of kind {n}\n" for n in range(30)) + "\n"
    roles = FIRST + lines + SECOND
    return checked(roles + BETWEEN + COPY + roles, skills)


def test_a_copy_is_the_first_thing_to_cut() -> None:
    assert [f.advice for f in found(long(), "document-too-long")] == ["First delete what is printed twice; then see how long the rest is."]


def test_two_roles_with_the_same_bullets_are_no_copy() -> None:
    other = FIRST.replace("03/2018 to Current", "04/2009 to 04/2012").replace("Alder Foods", "Fabrikam")
    report = checked(FIRST + SECOND + other)
    assert not report.profile.copies
    assert found(report, "text-repeated")


def test_a_question_is_put_to_the_first_of_two_equal_lines() -> None:
    other = FIRST.replace("03/2018 to Current", "04/2009 to 04/2012").replace("Alder Foods", "Fabrikam")
    report = checked(FIRST + SECOND + other)
    asked = [f.span.start for f in report.findings if f.rule in ("results-without-figures", "bullet-without-number", "duties-outnumber-results")]
    assert asked
    assert max(asked) < report.profile.document.text.index("Fabrikam")
