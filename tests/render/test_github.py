"""Workflow commands: one line each, in which nothing of a document ends the command or begins another."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from msgspec import structs

from profilecheck.render import github
from profilecheck.render.types import Checked
from profilecheck.report import Report


def lines(report: Report) -> list[str]:
    return github.render([Checked(PurePosixPath("a,b/jane.txt"), report)]).splitlines()


def test_a_line_for_each_finding_and_warning(report: Report) -> None:
    found = lines(report)
    assert len(found) == 4
    assert found[0] == "::warning file=a%2Cb/jane.txt,title=two-columns::The page has two columns; parts may be read in the wrong order."
    assert found[1] == "::error file=a%2Cb/jane.txt,line=6,title=fault-0::Fault 0 is here. Mend 0."


@pytest.mark.parametrize(("level", "command"), [("must", "error"), ("should", "warning"), ("could", "notice")])
def test_levels(report: Report, level: str, command: str) -> None:
    results = tuple(structs.replace(r, level=level) for r in report.results)
    assert [line.split(" ")[0] for line in lines(structs.replace(report, results=results))[1:]] == [f"::{command}"] * 3


def test_where_there_are_no_lines_the_words_are_in_the_message(report: Report) -> None:
    finding = structs.replace(report.findings[0], where="page 2", quote="Led  it")
    assert github.message(finding) == "Fault 0 is here. (page 2: Led it) Mend 0."


@pytest.mark.parametrize(
    ("text", "sent"),
    [("100%", "100%25"), ("a\n::error::b", "a ::error::b"), ("a\r\nb", "a b"), ("::stop::", "::stop::")],
)
def test_a_document_can_not_give_commands(text: str, sent: str) -> None:
    assert github.command("error", "f", None, "t", text) == f"::error file=f,title=t::{sent}\n"
