"""A job's words and a resume's: families of products, practices in a sentence, languages, a clearance, people and sectors."""

from __future__ import annotations

import pytest

from profilecheck import readers
from profilecheck.advice.match import match
from profilecheck.advice.match.types import Met
from profilecheck.jobs.reading import read_job
from profilecheck.nlp.language import annotate
from profilecheck.running import one
from tests.conftest import AS_OF

ROLE = "Jordan Ellis\nEXPERIENCE\nIT Project Manager, {employer}, Leeds, UK\nJan 2016 - Present\n- {line}\n- Kept the minutes of the board\nSKILLS\n- Excel\n"


def item(asked: str, line: str, employer: str = "Alder Foods") -> list[Met]:
    """What a match says of all that one line of an advertisement asks for, against a resume with one telling bullet."""
    advertisement = readers.read_bytes(f"IT Project Manager\n\nRequirements\n- Excel\n- {asked}\n".encode(), "job.txt")
    resume = readers.read_bytes(ROLE.format(line=line, employer=employer).encode(), "resume.txt")
    found = match(one.analyse(resume, as_of=AS_OF), read_job(advertisement, annotate(advertisement.text)))
    return [m for m in found.items if m.name != "Microsoft Excel" and m.text != "Excel"]


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        ("Experience with Kubernetes", "Ran EKS clusters for 12 teams"),
        ("Experience with Microsoft Dynamics 365", "Rolled out Dynamics CRM 2016 to 400 users"),
        ("Strong contract management skills", "Managed four contracts with carriers"),
        ("Experience of benefits realisation", "Tracked the benefits of 12 projects for a year"),
        ("Vendor management", "Oversaw three integrators in two countries"),
        ("Requirements gathering", "Elicited requirements from 40 planners"),
        ("Azure DevOps", "Tracked the work of two teams in VSTS"),
        ("Line management experience", "Line-managed six project managers"),
        ("Fluent German is required", "Led workshops in German for 40 planners"),
        ("SC clearance required", "Worked on site with active SC clearance"),
    ],
)
def test_the_same_in_other_words_is_shown(asked: str, line: str) -> None:
    found = item(asked, line)
    assert found
    assert all(m.state != "lacking" for m in found), found


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("Fluent German is required", "German"),
        ("SC clearance required", "security clearance"),
        ("Line management experience", "line management"),
        ("Experience with Kubernetes", "Kubernetes"),
        ("Strong contract management skills", "contract management"),
    ],
)
def test_what_nothing_says_is_lacking(asked: str, name: str) -> None:
    assert [(m.name, m.state) for m in item(asked, "Moved 12 branches to a new network") if m.name == name] == [(name, "lacking")]


@pytest.mark.parametrize(("employer", "state"), [("Northwind Bank", "in-use"), ("Alder Foods", "lacking")])
def test_an_employer_tells_the_sector(employer: str, state: str) -> None:
    found = item("Experience in the banking sector", "Led the payments project of the bank" if state == "in-use" else "Led the move", employer)
    assert [m.state for m in found if m.name == "banking"] == [state]


def test_alternatives_stay_together() -> None:
    found = item("MSP or PRINCE2 certification", "Led the SAP rollout")
    assert [m.kind for m in found] == ["certification", "certification"]
    assert len({m.choice for m in found}) == 1
    assert found[0].choice


def test_what_is_common_is_no_demand() -> None:
    assert item("Common certifications include PMP, PRINCE2 and CSM", "Led the SAP rollout") == []
