"""A page of our own, checked: for tests that ask what a report says of it."""

from __future__ import annotations

import profilecheck
from profilecheck.readers import read_bytes
from profilecheck.report import Finding, Report
from tests.rules.rule_examples import AS_OF


def checked(text: str, top: str = "", contact: str = "jordan.ellis@example.org | Leeds, UK") -> Report:
    """The report on roles; `top`: what stands between the contact data and them."""
    page = f"Jordan Ellis\n{contact}\n\n{top}EXPERIENCE\n{text}"
    return profilecheck.check(profilecheck.analyse(read_bytes(page.encode(), "resume.txt"), as_of=AS_OF))


def found(report: Report, rule: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.rule == rule]
