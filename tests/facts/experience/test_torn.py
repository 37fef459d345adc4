"""Statements that a page break or the full stop of an abbreviation tore in two are one; those of a writer without capitals stay apart."""

from __future__ import annotations

import pytest

import profilecheck
from profilecheck.readers import read_bytes
from tests.rules.rule_examples import AS_OF

RESUME = "Jordan Ellis\njordan.ellis@example.org\n\nEXPERIENCE\nIT Project Manager, Northwind Bank, Leeds, UK\nJan 2020 - Present\n{}\n"
CASES = [
    (
        ["Trained the staff of the Ohio Dept.", "of Transportation on the new portal", "Moved 40 servers to AWS", "Renewed 12 switches"],
        ["Trained the staff of the Ohio Dept. of Transportation on the new portal", "Moved 40 servers to AWS", "Renewed 12 switches"],
    ),
    (
        ["Fitted out a data room of 900 sq.", "ft.", "and two offices", "Moved 40 servers to AWS", "Renewed 12 switches", "Kept the budget"],
        ["Fitted out a data room of 900 sq. ft. and two offices", "Moved 40 servers to AWS", "Renewed 12 switches", "Kept the budget"],
    ),
    (
        ["Moved 40 servers to AWS", "Coordinated the vendors of the network and the", "telephones", "Renewed 12 switches"],
        ["Moved 40 servers to AWS", "Coordinated the vendors of the network and the telephones", "Renewed 12 switches"],
    ),
    (["moved 40 servers to AWS", "renewed 12 switches", "led a team of six"], ["moved 40 servers to AWS", "renewed 12 switches", "led a team of six"]),
    (["Moved 40 servers.", "iPads rolled out to 300 nurses.", "Led a team."], ["Moved 40 servers.", "iPads rolled out to 300 nurses.", "Led a team."]),
]


@pytest.mark.parametrize(("lines", "wanted"), CASES, ids=[case[0][0] for case in CASES])
def test_torn_statements(lines: list[str], wanted: list[str]) -> None:
    profile = profilecheck.analyse(read_bytes(RESUME.format("\n".join(f"- {line}" for line in lines)).encode(), "resume.txt"), as_of=AS_OF)
    found = [" ".join(profile.quote(s.span).split()) for p in profile.positions for s in p.statements]
    assert [text.replace(" - ", " ") for text in found] == wanted
