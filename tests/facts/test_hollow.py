"""Statements that say nothing of the person are told from those that do."""

from __future__ import annotations

import pytest

from profilecheck.facts.wording.hollow import hollow

SAID = {
    "unfilled": [
        "Managed [number] projects worth [amount]",
        "Led a team of XX people",
        "Saved $X per year",
        "Raised uptime by X%",
        "Rolled out {{system}} to all branches",
        "Worked with <client name> on the rollout",
        "Delivered ____ on time",
    ],
    "chatbot": [
        "As an AI language model, I made up the budget below",
        "Here is a revised version of the bullet points with results",
        "Certainly! These lines stress leadership",
        "Feel free to adjust the figures",
        "Replace the figures with your actual budget",
    ],
    "listing": [
        "Risk management, change control, budgeting, scheduling, Scrum, Kanban, Jira, Confluence",
        "Managed scope, schedule, budget, risk, quality, change, vendors and reports",
        "Jira Jira Jira Jira Jira",
    ],
    "foreign": [
        "Leitung von Projekten mit einem Budget und 20 Mitarbeitern",
        "Gestion de projet pour les clients de la banque",
    ],
    "": [
        "Led the migration of 40 servers to AWS, 3 weeks ahead of schedule",
        "Planned, led and closed the SAP project of the finance department",
        "Coordinated vendors, testers and the service desk for 12 releases a year",
        "Installed VLANs in the de Vries building",
        "Took part in the XL program",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in SAID.items() for text in texts])
def test_what_a_statement_is(kind: str, text: str) -> None:
    assert hollow(text) == kind
