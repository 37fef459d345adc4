"""Degrees, fields, schools and years in the forms in which they are printed."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from profilecheck.builder import Builder
from profilecheck.facts.education import find_education
from profilecheck.facts.sections import find_sections
from profilecheck.facts.source import Source
from profilecheck.nlp.language import annotate
from tests.facts.from_text import layouts, load, source_of

LINES = load("education.toml", 40)


def education_of(text: str) -> list[list[str | int]]:
    source = source_of(text)

    def quote(span: Any) -> str:
        return source.quote(span) if span else ""

    return [[e.level, quote(e.field), quote(e.institution), e.year or 0] for e in find_education(source)]


@pytest.mark.parametrize("case", layouts("education", held=False), ids=lambda c: c["name"])
def test_layout(case: dict[str, Any]) -> None:
    assert education_of(case["text"]) == case["education"]


def test_held_half() -> None:
    gold = level = whole = 0
    for case in layouts("education", held=True):
        rows = education_of(case["text"])
        gold += max(len(case["education"]), len(rows))
        level += sum([row[0], row[3]] in [[r[0], r[3]] for r in rows] for row in case["education"])
        whole += sum(row in rows for row in case["education"])
    assert gold >= 15
    assert level / gold >= 0.93
    assert whole / gold >= 0.8


@pytest.mark.parametrize("case", LINES, ids=lambda c: c["text"][:60])
def test_line(case: dict[str, Any]) -> None:
    assert education_of("EDUCATION\n" + case["text"] + "\n") == case["education"]


@pytest.mark.parametrize(
    ("line", "related"),
    [
        ("B.S., Computer Science, Arden University", True),
        ("MBA, Arden University", True),
        ("BA, Sociology, Arden University", False),
        ("High School Diploma, Arden High School", False),
    ],
)
def test_related_to_the_field(line: str, related: bool) -> None:
    assert [e.related for e in find_education(source_of(f"EDUCATION\n{line}\n"))] == [related]


def test_a_table_of_degrees_cell_by_cell() -> None:
    cells = [
        "Course",
        "University / Board",
        "Year of Passing",
        "B.TECH",
        "Arden Technical University",
        "2012",
        "10+2",
        "State Board (St. Luke College)",
        "2006",
    ]
    text = "EDUCATION\n" + "\n".join(cells) + "\n"
    assert [row[::3] for row in education_of(text)] == [["bachelor", 2012], ["secondary", 2006]]


def test_degrees_that_follow_each_other_in_one_line_are_two() -> None:
    text = "EDUCATION\nAssociate's Degree: Networking, Arden Community College Associate's Degree: Accounting\n"
    assert [row[0] for row in education_of(text)] == ["associate", "associate"]


def test_the_row_that_heads_a_table_is_no_degree() -> None:
    builder = Builder("cv.docx", "docx", b"")
    builder.block("heading", "paragraph 1", level=1)
    builder.word("EDUCATION")
    rows = ["Name of Degree/Diploma|Year of Passing|College/Institute|Grade", "Higher Diploma in Software Engineering|2010|Norland College|A"]
    for number, row in enumerate(rows):
        builder.block("cell", f"table 1, row {number + 1}")
        for column, text in enumerate(row.split("|")):
            builder.tab()
            span = builder.word(text)
            assert span is not None
            builder.cell((0, number, column), span)
    document = builder.build()
    source = Source(document, annotate(document.text))
    found = find_education(replace(source, sections=find_sections(source)))
    assert [(e.level, source.quote(e.degree), e.year) for e in found] == [("diploma", "Higher Diploma", 2010)]


COURSES = """EDUCATION
2015
Arden University
Leeds, UK
Master of Science in Computing
Relevant Courses:
- Operating systems
- Networks

2009
Aldermoor Career Centre
Network Administration
Trade Scholar
- Applications

2006
University of York
York, UK
Bachelor of Arts in Sociology

SKILLS
- Jira
"""


def test_degrees_below_a_list_of_courses_are_read_without_what_lies_between() -> None:
    assert education_of(COURSES) == [["master", "Computing", "Arden University", 2015], ["bachelor", "Sociology", "University of York", 2006]]
