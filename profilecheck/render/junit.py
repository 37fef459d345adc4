"""The rules as test cases in JUnit's XML, which servers of continuous integration show: a suite for each file, a case for each rule."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree import ElementTree

from profilecheck.render.concise import place
from profilecheck.render.sheet import one_line
from profilecheck.render.types import Checked, Shown
from profilecheck.report import Report, Result

FORMAT = "junit"

Element = ElementTree.Element
NO_TIME = "0"
"""The format asks for seconds; the same document gives the same report, however long it takes."""
NOT_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def show(shown: Shown) -> str:
    return render(shown.files)


def render(files: Sequence[Checked]) -> str:
    """One document. A rule with findings fails, one that found nothing to judge is skipped."""
    root = Element("testsuites")
    for number, file in enumerate(files):
        root.append(suite(file, number))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def suite(file: Checked, number: int) -> Element:
    report, path = file.report, clean(file.path.as_posix())
    failed = [result for result in report.results if result.findings]
    made = Element(
        "testsuite",
        name=path,
        package="profilecheck",
        id=str(number),
        timestamp=f"{report.profile.as_of}-01T00:00:00",
        hostname="localhost",
        tests=str(len(report.results)),
        failures=str(len(failed)),
        errors="0",
        skipped=str(sum(result.outcome == "skipped" for result in report.results)),
        time=NO_TIME,
    )
    properties = ElementTree.SubElement(made, "properties")
    for name, value in about(report):
        ElementTree.SubElement(properties, "property", name=name, value=value)
    made.extend(case(report, path, result) for result in report.results)
    ElementTree.SubElement(made, "system-out").text = "\n".join(clean(one_line(n.message)) for n in report.profile.document.warnings)
    ElementTree.SubElement(made, "system-err")
    return made


def about(report: Report) -> list[tuple[str, str]]:
    """What a reader of the whole wants to know beside the cases."""
    score = report.score
    found = [("score", f"{score.overall:.1f}" if score.overall is not None else "none"), ("version", report.versions.profilecheck)]
    return found if score.overall is not None else [*found, ("reason", clean(score.reason or ""))]


def case(report: Report, path: str, result: Result) -> Element:
    made = Element("testcase", name=result.rule, classname=f"{path}.{result.category}", time=NO_TIME)
    if result.findings:
        told = []
        for finding in result.findings:
            first, second = place(report.profile.document, finding.span)
            told.append(f"{path}:{first}:{second}: {one_line(finding.message)} {one_line(finding.advice)}".rstrip())
        failure = ElementTree.SubElement(made, "failure", message=clean(one_line(result.findings[0].message)), type=result.level)
        failure.text = clean("\n".join(told))
    elif result.outcome == "skipped":
        ElementTree.SubElement(made, "skipped", message=clean(result.reason or "nothing to look at"))
    return made


def clean(text: str) -> str:
    """Text without the few characters that XML can't hold."""
    return NOT_XML.sub("\ufffd", text)
