"""JUnit's XML: valid by the schema that servers go by, a case for each rule, whatever a document holds."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest
from lxml import etree
from msgspec import structs

import profilecheck
from profilecheck.render import junit
from profilecheck.render.types import Checked
from profilecheck.report import Report
from tests.conftest import AS_OF, RESUMES

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("junit.xsd")))


def parsed(*reports: Report) -> etree._Element:
    text = junit.render([Checked(PurePosixPath(f"a b/{n}.txt"), report) for n, report in enumerate(reports)])
    root = etree.fromstring(text.encode())
    SCHEMA.assertValid(root)
    return root


def test_a_case_for_each_rule(report: Report) -> None:
    root = parsed(report)
    cases = root.findall("testsuite/testcase")
    assert [case.get("name") for case in cases] == [r.rule for r in report.results]
    assert [case[0].tag if len(case) else "passed" for case in cases] == [
        "failure" if r.findings else "skipped" if r.outcome == "skipped" else "passed" for r in report.results
    ]
    assert root[0].get("failures") == str(len(root.findall("testsuite/testcase/failure")))
    assert root[0].get("skipped") == str(len(root.findall("testsuite/testcase/skipped")))


def test_a_failure_says_where_what_and_what_to_do(report: Report) -> None:
    failure = parsed(report).find("testsuite/testcase/failure")
    assert failure is not None
    assert (failure.get("type"), failure.get("message")) == ("must", "Fault 0 is here.")
    assert failure.text == "a b/0.txt:6:1: Fault 0 is here. Mend 0."


def test_a_score_that_is_withheld_has_its_reason(report: Report) -> None:
    withheld = structs.replace(report, score=structs.replace(report.score, overall=None, reason="no text layer"))
    values = {p.get("name"): p.get("value") for p in parsed(withheld).iter("property")}
    assert values["score"] == "none"
    assert values["reason"] == "no text layer"


@pytest.mark.parametrize("text", ["<b>&\"'", "a\x00b\x1b[31m", "half \ud800 pair", "two\nlines ]]>"])
def test_any_text_can_stand_in_it(report: Report, text: str) -> None:
    first, *others = report.results
    finding = structs.replace(first.findings[0], message=text, advice=text)
    parsed(structs.replace(report, results=(structs.replace(first, findings=(finding,)), *others)))


def test_the_samples_are_valid_together() -> None:
    root = parsed(*(profilecheck.check_file(path, as_of=AS_OF, isolated=False) for path in RESUMES[:3]))
    assert [suite.get("id") for suite in root] == ["0", "1", "2"]
