"""Tables with ruled lines are read row by row, however their cells wrap."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from profilecheck.readers.pdf import read
from tests.readers.pdf.drawing import HEIGHT, make_pdf, put, put_lines, texts

HEADER = ["Company", "Tenure", "Role"]
FIRST = ["Norland Water Board, Aldersea", "5th May 2015 - 18th March 2018", "Lead Hydraulics Engineer"]
SECOND = ["Brightwell Pumps Ltd", "Jan 2011 - April 2015", "Design Engineer"]
LEFT, WIDTHS = 60.0, (90.0, 80.0, 80.0)
EDGES = [LEFT + sum(WIDTHS[:at]) for at in range(len(WIDTHS) + 1)]


def table(canvas: Canvas, rows: list[list[list[str]]], *, top: float = 120.0, merged: tuple[int, int] | None = None) -> float:
    """Draw rows of cells, each a list of lines, with rules as a word processor sets them, piece by piece; returns where it ends.

    `merged`: a cell without a rule below.
    """
    canvas.setLineWidth(0.5)
    for number, row in enumerate(rows):
        height = 13 * max(len(cell) for cell in row) + 8
        for column, cell in enumerate(row):
            x0, x1 = EDGES[column], EDGES[column + 1]
            put_lines(canvas, x0 + 5, top + 13, cell)
            canvas.line(x0, HEIGHT - top, x0, HEIGHT - top - height)
            if merged != (number - 1, column):
                canvas.line(x0, HEIGHT - top, x1, HEIGHT - top)
        canvas.line(EDGES[len(row)], HEIGHT - top, EDGES[len(row)], HEIGHT - top - height)
        top += height
    canvas.line(EDGES[0], HEIGHT - top, EDGES[len(rows[0])], HEIGHT - top)
    return top


WRAPPED = [
    [["Norland Water", "Board, Aldersea"], ["5th May", "2015 - 18th", "March 2018"], ["Lead Hydraulics", "Engineer"]],
    [["Brightwell", "Pumps Ltd"], ["Jan 2011 -", "April 2015"], ["Design", "Engineer"]],
]


def test_cells_that_wrap_stay_together() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, LEFT, 90, "WORK EXPERIENCE", font="Helvetica-Bold")
        end = table(canvas, [[[label] for label in HEADER], *WRAPPED])
        put(canvas, LEFT, end + 30, "I am willing to move to another town.")

    assert texts(make_pdf(draw)) == ["WORK EXPERIENCE", *("\t".join(row) for row in (HEADER, FIRST, SECOND)), "I am willing to move to another town."]


def test_the_document_knows_its_cells() -> None:
    document = read(make_pdf(lambda canvas: table(canvas, [[[label] for label in HEADER], *WRAPPED]) and None), "cv.pdf")
    assert [(cell.table, cell.row, cell.column, document.quote(cell.span)) for cell in document.cells] == [
        (0, row, column, text) for row, texts_of in enumerate((HEADER, FIRST, SECOND)) for column, text in enumerate(texts_of)
    ]


def test_a_cell_over_two_rows_stands_in_the_first() -> None:
    rows = [*([[label] for label in HEADER],), [["Norland"], ["2015"], ["Engineer"]], [[], ["2014"], ["Trainee"]]]
    document = read(make_pdf(lambda canvas: table(canvas, rows, merged=(1, 0)) and None), "cv.pdf")
    assert [(cell.row, cell.column, document.quote(cell.span)) for cell in document.cells[3:]] == [
        (1, 0, "Norland"), (1, 1, "2015"), (1, 2, "Engineer"), (2, 1, "2014"), (2, 2, "Trainee"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param([[["May 2015", "Hull"], ["Norland Board"]], [["Jan 2011"], ["Brightwell"]]], id="lines of their own"),
        pytest.param([[["2015"], ["\N{BULLET} Led the", "rollout"]], [["2011"], ["\N{BULLET} Cut the", "costs"]]], id="lists"),
    ],
)
def test_a_layout_of_two_columns_is_no_table(rows: list[list[list[str]]]) -> None:
    assert not read(make_pdf(lambda canvas: table(canvas, rows) and None), "cv.pdf").cells
