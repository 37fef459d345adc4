"""What is said of people whose work is in another trade is true of them: IT is named where IT is meant, firms are no systems, planning tools come first."""

from __future__ import annotations

import pytest

from profilecheck.report import Report
from tests.rules.pages import checked, found

SUMMARY = "SUMMARY\nManager with 15 years of architectural and construction management skills who keeps his word to owners and crews alike.\n\n"
BUILDER = "Construction Manager, Fabrikam Inc, Leeds, UK\nJan 2012 - Present\n- Built three clinics and a school\n- Hired the crews and the crane\n"
BANKER = "IT Project Manager, Northwind Bank, Leeds, UK\nJan 2015 - Present\n- Led the move of 40 servers in 6 months\n"


def praised(report: Report) -> str:
    return " ".join(result.praise for result in report.results)


@pytest.mark.parametrize(("rule", "said"), [("summary-without-technology", "an IT system or field"), ("summary-without-projects", "leading IT projects")])
def test_it_is_named_where_it_is_meant(rule: str, said: str) -> None:
    (finding,) = found(checked(BUILDER, SUMMARY), rule)
    assert said in finding.message


def test_vendors_are_no_systems_worked_on() -> None:
    report = checked(f"{BANKER}- Kept the partnerships with key vendors (Infosys, Salesforce, Oracle, Cisco) alive\n")
    assert "specific systems" not in praised(report)


def test_planning_tools_come_before_office_programs() -> None:
    report = checked(f"{BANKER}- Kept the plan in Procore\n\nSKILLS\n- Procore, Excel, Primavera P6, Microsoft Project\n")
    assert "planning and tracking: Procore, Primavera P6, and Microsoft Project." in praised(report)


def test_workfront_plans_resources_as_well() -> None:
    report = checked(f"{BANKER}\nSKILLS\n- Workfront, Jira, Slack, SharePoint\n")
    assert not any("resources and risk" in f.message for f in found(report, "tool-group-empty"))


def test_a_certificate_called_by_its_kind_is_one_of_many() -> None:
    report = checked(f"{BANKER}\nCERTIFICATIONS\n- Project Manager Certification, 2019\n")
    assert "You hold a Project Manager Certification." in praised(report)
