"""Rows of forms in PDFs: labels beside their values, numbered items that wrap, dates beside names on two lines."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from tests.readers.pdf.drawing import make_pdf, put, texts

RECORDS = [
    ("Dates", "July 2013 to November 2017"),
    ("Occupation or position held", "Manager of the global help desk"),
    ("Main activities and", "Coordinated eleven service desks in Europe and Asia for one"),
    ("responsibilities", "customer, and reported to its head of operations every week"),
    ("", "Trained forty agents in the new tool for tickets and its reports"),
    ("Name and address of employer", "Birchwood Netherlands"),
    ("Type of business or sector", "Technology for printers"),
]


def test_a_form_of_labels_is_read_row_by_row() -> None:
    def page(c: Canvas) -> None:
        top = 80.0
        for _ in range(2):
            for label, value in RECORDS:
                if label:
                    put(c, 60, top, label)
                put(c, 230, top, value)
                top += 14
            top += 10

    found = texts(make_pdf(page))
    assert [text for text in found if text.startswith("Name and address")] == ["Name and address of employer\tBirchwood Netherlands"] * 2
    assert "Occupation or position held\tManager of the global help desk" in found


def test_colons_in_a_column_belong_to_their_labels() -> None:
    rows = [("Father's name", ": Henrik Dahl"), ("Nationality", ": Norwegian"), ("Languages known", ": English and Norwegian"), ("Marital status", ": Single")]

    def page(c: Canvas) -> None:
        for n, (label, value) in enumerate(rows):
            put(c, 60, 80 + 14 * n, label, font="Helvetica-Bold")
            put(c, 200, 80 + 14 * n, value)

    assert texts(make_pdf(page)) == [f"{label}\t{value}" for label, value in rows]


def test_a_numbered_item_goes_on_below_its_text() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 80, "1.")
        put(c, 78, 80, "Currently working as an IT head and senior program manager in Provista Infotech Private")
        put(c, 78, 100, "Limited, Lucknow, since June 2014.")
        put(c, 60, 120, "2.")
        put(c, 78, 120, "One year of experience as a tester of software and websites in Deepwell Infotech, Lucknow")

    assert texts(make_pdf(page))[0] == (
        "1. Currently working as an IT head and senior program manager in Provista Infotech Private Limited, Lucknow, since June 2014."
    )


def test_a_date_half_way_beside_a_name_on_two_lines_stands_behind_it() -> None:
    def page(c: Canvas) -> None:
        put(c, 60, 80, "Integral Component Manufacturing", font="Helvetica-Bold")
        put(c, 400, 86.5, "Mar 2005 – Oct 2006")
        put(c, 60, 93, "Private Limited, Hosur", font="Helvetica-Bold")
        put(c, 60, 112, "Office Manager", font="Helvetica-Bold")
        put(c, 60, 128, "Analysed what the line needed and kept the stock of parts.")

    assert texts(make_pdf(page))[0] == "Integral Component Manufacturing Private Limited, Hosur\tMar 2005 – Oct 2006"
