"""One line a finding, in the order of the document, with two numbers that find the place again."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

import pytest
from msgspec import structs

import profilecheck
from profilecheck.document import Span
from profilecheck.render import concise
from profilecheck.render.types import Checked
from profilecheck.report import Report
from tests.conftest import AS_OF, RESUMES

LINE = re.compile(r"cv\.x:\d+:\d+: [a-z-]+ \S.*")


def lines(report: Report) -> list[str]:
    return concise.render([Checked(PurePosixPath("cv.x"), report)]).splitlines()


def test_a_line_for_each_warning_and_finding(report: Report) -> None:
    assert lines(report)[:2] == [
        "cv.x:1:1: two-columns The page has two columns; parts may be read in the wrong order.",
        "cv.x:6:1: fault-0 Fault 0 is here.",
    ]


def test_the_second_number_counts_characters_of_the_paragraph(report: Report) -> None:
    document = report.profile.document
    start = document.text.index("moved 40")
    assert concise.place(document, Span(start, start + 5)) == (5, 1 + len("Led 12 people and "))


def test_a_message_stays_on_its_line(report: Report) -> None:
    first, *others = report.results
    finding = structs.replace(first.findings[0], message="two\nlines")
    assert "cv.x:6:1: fault-0 two lines" in lines(structs.replace(report, results=(structs.replace(first, findings=(finding,)), *others)))


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_every_sample_has_its_findings_in_order(path: PurePosixPath) -> None:
    report = profilecheck.check_file(str(path), as_of=AS_OF, isolated=False)
    found = lines(report)
    assert len(found) == len(report.findings) + len(report.profile.document.warnings)
    assert all(LINE.fullmatch(line) for line in found)
    places = [tuple(map(int, line.split(":")[1:3])) for line in found[len(report.profile.document.warnings) :]]
    assert places == sorted(places)


def test_a_pdf_has_pages_and_paragraphs() -> None:
    report = profilecheck.check_file(next(p for p in RESUMES if p.suffix == ".pdf"), as_of=AS_OF, isolated=False)
    document = report.profile.document
    block = document.blocks[4]
    assert concise.place(document, block.span) == (1, 5)
