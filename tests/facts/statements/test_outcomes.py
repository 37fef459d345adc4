"""What came of the work where no figure of a result says it, and what only sounds like it."""

from __future__ import annotations

import pytest

from profilecheck.facts.statements.outcomes import outcome_of

MEASURED = [
    ("Shipped 24 upgrades with no outage", "no outage"),
    ("Renewed the switches of two factories without stopping a line", "without stopping"),
    ("Moved the data room with zero unplanned downtime", "zero unplanned downtime"),
    ("Ran the cutover at night, and no branch has lost an hour", "no branch has lost"),
    ("Rolled out tablets to 60 stores within a $1.2M budget", "within a $1.2M budget"),
    ("Delivered the portal on time and under budget", "on time"),
    ("Finished the relocation two weeks early", "weeks early"),
    ("Completed 40 upgrades ahead of schedule", "ahead of schedule"),
    ("Took the firm through ISO 27001 and passed the audit", "passed the audit"),
    ("Achieved the SOC 2 certification for the platform", "Achieved the SOC 2 certification"),
    ("Resolved 88 of 90 audit points", "88 of 90 audit"),
    ("Suggested nine changes, of which six were adopted", "of which six were adopted"),
    ("Built the sales team that ranked #1 in the region", "ranked #1"),
]
ACHIEVED = [
    "Calls dropped by 40,000 a year",
    "Agreed a contract that costs $90,000 less a year",
    "Cut the wait from 9 days to 2",
]
TOLD = ["Wrote the playbook that all offices now follow", "Formed the first steering committee of the county", "Proposed a stage model that was adopted"]
NONE = [
    "Ensure that projects are delivered on time and within budget",
    "Responsible for passing the yearly audit",
    "Oversee on-time completion of small projects",
    "Assist the director in budget planning",
    "Worked with five vendors, two of which were in Asia",
    "Managed a team of 12 people in three countries",
    "Aimed to complete the rollout with no outage",
]


@pytest.mark.parametrize(("text", "words"), MEASURED)
def test_what_is_measured(text: str, words: str) -> None:
    found = outcome_of(text, 0, (), achieved=False)
    assert found is not None
    assert found.measured
    assert text[found.span.start : found.span.end].startswith(words.split()[0])


@pytest.mark.parametrize("text", ACHIEVED)
def test_what_moved_is_measured_in_an_achievement(text: str) -> None:
    found = outcome_of(text, 0, (), achieved=True)
    assert found is not None
    assert found.measured
    assert outcome_of(text, 0, (), achieved=False) is None


@pytest.mark.parametrize("text", TOLD)
def test_what_is_told_without_a_measure(text: str) -> None:
    found = outcome_of(text, 0, (), achieved=False)
    assert found is not None
    assert not found.measured


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_outcome(text: str) -> None:
    assert outcome_of(text, 0, (), achieved=False) is None
