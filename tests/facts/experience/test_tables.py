"""What the columns of a table hold by the row that heads it, and headings by what stands below."""

from __future__ import annotations

import pytest

from profilecheck.builder import Builder
from profilecheck.calendar import Month
from profilecheck.document import Document
from profilecheck.facts.profile import assemble
from profilecheck.nlp.language import annotate

Row = tuple[str | None, str | None, str | None, str | None]


def table(*rows: str) -> Document:
    """A section of experience that is one table; cells stand between bars, and a cell without text is left out, as readers do."""
    builder = Builder("cv.pdf", "pdf", b"")
    builder.block("heading", "page 1", level=1)
    builder.word("WORK EXPERIENCE")
    for number, row in enumerate(rows):
        builder.block("paragraph", "page 1")
        for column, cell in enumerate(row.split("|")):
            builder.tab()
            if (span := builder.word(cell)) is not None:
                builder.cell((0, number, column), span)
    return builder.build()


def positions_of(document: Document) -> list[Row]:
    profile = assemble(document, annotate(document.text), Month(2026, 7))

    def said(position: object, name: str) -> str | None:
        span = getattr(position, name)
        return profile.quote(span) if span else None

    return [
        (said(p, "title"), said(p, "organization"), str(p.dates.start) if p.dates else None, str(p.dates.end_text) if p.dates else None)
        for p in profile.positions
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param(
            ["Sl. No|Name of Companies|Roles|Tenure",
             "1|Norland Water Board, Aldersea|Hydraulics Lead|May 2015 - Mar 2018", "2|Brightwell Pumps|Design Engineer|2011 - 2015"],
            [("Hydraulics Lead", "Norland Water Board", "2015-05", "2018-03"), ("Design Engineer", "Brightwell Pumps", "2011", "2015")],
            id="rows that are counted",
        ),
        pytest.param(
            [
                "Company|Tenure|Project|Client|Role",
                "1. Norland Ltd, Hull|5th May 2015 - 18th March 2018|Renewal of the pumps at the old harbour|Hull Docks|Stress Engineer (pipes of all kinds)",
                "||Second sluice|Hull Docks Authority|Stress Engineer",
                "2. Brightwell Pumps|Jan 2011 - April 2015||Aldersea Mills|Design Engineer, at the works",
            ],
            [("Stress Engineer", "Norland Ltd", "2015-05", "2018-03"), ("Design Engineer", "Brightwell Pumps", "2011-01", "2015-04")],
            id="columns that are none of the job's and a second project",
        ),
        pytest.param(
            ["Company Name|Period From|Period To|Position",
             "Norland Leasing, Hull|Jan 2015|At Present|Credit Officer", "Brightwell Finance|Apr 2011|Dec 2014|Credit Analyst"],
            [("Credit Officer", "Norland Leasing", "2015-01", "present"), ("Credit Analyst", "Brightwell Finance", "2011-04", "2014-12")],
            id="dates in two columns",
        ),
        pytest.param(
            ["Designation|Typology|Organisation|Period", "Site Lead|Harbours|Norland|2015 - 2018", "Analyst – Flood Risk||Brightwell|2011 - 2015"],
            [("Site Lead", "Norland", "2015", "2018"), ("Analyst – Flood Risk", "Brightwell", "2011", "2015")],
            id="a title in two parts, a cell without text",
        ),
    ],
)  # fmt: skip
def test_columns_tell_what_cells_hold(rows: list[str], expected: list[Row]) -> None:
    assert positions_of(table(*rows)) == expected


def test_a_heading_over_what_is_told_of_the_firm_names_the_employer() -> None:
    builder = Builder("cv.pdf", "pdf", b"")
    lines = [
        ("heading", "WORK EXPERIENCE"),
        ("heading", "Norland - Hull"),
        ("paragraph", "A market where people compare and review what they buy for their homes"),
        ("heading", "Team Lead - Aug 2016 - Feb 2017"),
        ("bullet", "Led eight developers in two squads."),
        ("heading", "Web Developer - Jan 2014 - Aug 2016"),
        ("bullet", "Drew the checkout pages."),
        ("heading", "iHarbour - Hull"),
        ("paragraph", "The largest publisher of the harbour news with readers in eleven countries"),
        ("heading", "Software Developer - Jan 2011 - Dec 2013"),
        ("bullet", "Wrote the reader for phones."),
    ]
    for kind, text in lines:
        builder.block(kind, "page 1", level=1)
        builder.word(text)
    assert positions_of(builder.build()) == [
        ("Team Lead", "Norland", "2016-08", "2017-02"),
        ("Web Developer", "Norland", "2014-01", "2016-08"),
        ("Software Developer", "iHarbour", "2011-01", "2013-12"),
    ]


def test_a_table_below_no_heading_is_read_from_its_first_row() -> None:
    builder = Builder("cv.pdf", "pdf", b"")
    builder.block("paragraph", "page 1")
    builder.word("Where I have been so far:")
    rows = ["Company Name|From|To|Position", "Norland Leasing|Jan 2015|Present|Credit Manager", "Brightwell Finance|Apr 2011|Dec 2014|Project Manager"]
    for number, row in enumerate(rows):
        builder.block("cell", "page 1")
        for column, cell in enumerate(row.split("|")):
            builder.tab()
            if (span := builder.word(cell)) is not None:
                builder.cell((0, number, column), span)
    assert positions_of(builder.build()) == [
        ("Credit Manager", "Norland Leasing", "2015-01", "present"),
        ("Project Manager", "Brightwell Finance", "2011-04", "2014-12"),
    ]
