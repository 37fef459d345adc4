"""The bullet offered to be cut, or called least like a project manager's, is the furthest from IT in an old role, and whole."""

from __future__ import annotations

import pytest

from profilecheck.facts.examples import furthest, stands_alone
from tests.rules.pages import checked, found

RECENT = """Network Specialist, Alder Foods, Leeds, UK
Jan 2015 - Present
- Maintained the switches and firewalls of the wide area network for the signals of the coast guard
- Installed Windows servers and Cisco routers in the data center
- Answered tickets on Active Directory accounts and Outlook mailboxes
"""
OLD = """Dental Assistant, Harbour Clinic, York, UK
Mar 2008 - Dec 2014
- {first}
- Routinely prepared patients for fillings in the clinic of the harbor
- Sold toothbrushes and pastes to families at the front counter
"""
GREETED = "Greeted patients and their children at the door of the clinic"


def test_the_bullet_to_cut_is_of_the_old_role() -> None:
    report = checked(RECENT + OLD.format(first=GREETED))
    told = [f for f in found(report, "project-work-scarce") if "cut this one" in f.message]
    assert told
    assert all(f.span.start > report.profile.document.text.index("Dental Assistant") for f in told)


@pytest.mark.parametrize(
    "first",
    [
        "This includes the cleaning of the chairs and tools of the clinic",
        "patients to the chairs of the clinic and back to the door",
        "Carried [Number] patients of the clinic to their chairs",
    ],
)
def test_what_goes_on_is_torn_or_unfilled_is_no_example(first: str) -> None:
    report = checked(RECENT + OLD.format(first=first))
    shown = {f.quote for f in found(report, "project-work-scarce")}
    far = furthest(report.profile)
    assert first not in shown
    assert far is None or report.profile.quote(far) != first


def test_a_bullet_that_the_next_one_goes_on_with_is_torn() -> None:
    report = checked(RECENT + OLD.format(first="Greeted patients and their\n- children at the door of the clinic"))
    torn = next(s for p in report.profile.positions for s in p.statements if report.profile.quote(s.span).startswith("Greeted"))
    assert not stands_alone(report.profile, torn)


def test_the_part_that_is_about_something_else_agrees_with_the_first_note() -> None:
    lines = "- Wrote letters of the office\n- Typed the minutes of the mayor\n- Filed the bills of the water works\n"
    lines += "- Planned the schedule of the town hall project\n"
    report = checked(f"Unit Clerk, City of Malton, UK\nJan 2010 - Present\n- {GREETED}\n{lines}")
    assert report.score.on_target is not None
    assert report.score.on_target < 0.35
    assert not any(f.message.startswith("Some of") for f in found(report, "project-work-scarce"))
