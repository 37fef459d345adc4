"""Rows of the batch's table: complete, in order, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re

import pytest

from profilecheck.render import table
from profilecheck.report import Report

COLUMNS = table.columns(["experience", "contact"])


def read(line: str) -> dict[str, str]:
    return dict(zip(COLUMNS, next(csv.reader(io.StringIO(line, newline=""))), strict=True))


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("path", "in/jane.txt"),
        ("format", "txt"),
        ("outcome", "ok"),
        ("warnings", "two-columns"),
        ("score", "61.2"),
        ("experience", "0.0"),
        ("contact", ""),
        ("level", "mid"),
        ("years", "5.5"),
        ("years_pm", ""),
        ("specialization", "infrastructure"),
        ("positions", "1"),
        ("certifications", "'=PMP"),
        ("metrics", "2"),
        ("fix_1", "Fault 0 is here. (line 6)"),
        ("fix_3", "Fault 2 is here. (line 6)"),
    ],
)
def test_a_row(report: Report, column: str, cell: str) -> None:
    assert read(table.csv_row(table.row(report, "in/jane.txt", "ok"), COLUMNS))[column] == cell


def test_a_refused_file_has_a_row_with_its_reason() -> None:
    row = read(table.csv_row(table.refused("a.pdf", "unreadable:encrypted", "needs\na password", "ab12"), COLUMNS))
    assert (row["outcome"], row["reason"], row["sha256"], row["score"]) == ("unreadable:encrypted", "needs a password", "ab12", "")


@pytest.mark.parametrize("name", ["a\\x07.pdf", "bell\x07.pdf", "=a.pdf", "ü\u202e.pdf", "half \udc80.pdf", "new\nline\t.pdf"])
def test_the_name_can_be_told_from_the_path(name: str) -> None:
    cell = read(table.csv_row(table.refused(name, "limit:cpu", "x"), COLUMNS))["path"]
    assert cell.isprintable()
    letters = {"\\": "\\", "n": "\n", "r": "\r", "t": "\t"}
    assert re.sub(r"\\([\\nrt]|x..|u....|U........)", lambda m: letters.get(m[1]) or chr(int(m[1][1:], 16)), cell.removeprefix("'")) == name


@pytest.mark.parametrize(
    ("cell", "guarded"),
    [
        ("plain, text", "plain, text"),
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ("\t=1", "' =1"),
        ("＝1", "'＝1"),
        ("a\r\nb", "a  b"),
        ("bell\x07", "bell\\x07"),
        ("half \ud83d", "half \\ud83d"),
        ("", ""),
    ],
)
def test_cells_are_no_formulas(cell: str, guarded: str) -> None:
    assert table.guarded(cell) == guarded
    assert table.line([cell]).encode("utf-8")
