"""Columns, margins and what stands at the edges of pages are read in the order in which a person reads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from profilecheck.readers.pdf import read
from profilecheck.readers.pdf.lines import make_segments
from profilecheck.readers.pdf.page import PageWord
from tests.readers.pdf.drawing import HEIGHT, LEFT, SENTENCE, blocks, codes, make_pdf, put, put_lines, texts, two_columns, wrap


def test_date_at_the_margin_stays_on_its_line() -> None:
    def page(c: Canvas) -> None:
        for at in range(5):
            put(c, 72, 100 + 60 * at, f"Project Manager {at}", font="Helvetica-Bold")
            put(c, 440, 100 + 60 * at, f"Jan 201{at} – Dec 201{at}")
            put_lines(c, 72, 115 + 60 * at, wrap(SENTENCE, 440))

    found = texts(make_pdf(page))
    assert found[0] == "Project Manager 0\tJan 2010 – Dec 2010"
    assert found[1] == SENTENCE
    assert len(found) == 10


@pytest.mark.parametrize(("main_x", "side_x", "side_first"), [(220, 40, True), (40, 420, False)])
def test_columns_are_read_one_after_the_other(main_x: float, side_x: float, side_first: bool) -> None:
    data = make_pdf(lambda c: two_columns(c, main_x, side_x))
    found = texts(data)
    main = " ".join([SENTENCE] * 8)
    assert found[0].startswith("Jane Sample")
    assert found[1:] == ([*LEFT, main] if side_first else [main, *LEFT])
    assert "two-columns" in codes(data)


def test_column_goes_on_overleaf_before_its_neighbour() -> None:
    def second(c: Canvas) -> None:
        put_lines(c, 40, 60, wrap(SENTENCE, 330))

    found = texts(make_pdf(lambda c: two_columns(c, 40, 420), second))
    assert found.index("Contact") > max(at for at, text in enumerate(found) if text.endswith("within a year."))


def test_both_columns_go_on_overleaf_side_by_side() -> None:
    """The sidebar of the second page follows the sidebar of the first, not the main column."""

    def second(c: Canvas) -> None:
        put_lines(c, 40, 60, [line for _ in range(8) for line in wrap(SENTENCE, 330)])
        put_lines(c, 420, 60, [f"Overleaf skill {n}" for n in range(12)], step=40)

    found = texts(make_pdf(lambda c: two_columns(c, 40, 420), second))
    last_main = max(at for at, text in enumerate(found) if text.endswith("within a year."))
    assert last_main < found.index("Contact") < next(at for at, text in enumerate(found) if "Overleaf skill 0" in text)


def test_columns_of_bullets_in_a_page_of_one_column() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 60, wrap(f"{SENTENCE} {SENTENCE}", 450))
        for column in range(3):
            put_lines(c, 72 + 160 * column, 120, [f"• Skill {column}{row}" for row in range(4)])
        put(c, 72, 200, "Experience", size=13, font="Helvetica-Bold")
        put_lines(c, 72, 220, wrap(f"{SENTENCE} {SENTENCE}", 450))

    found = blocks(make_pdf(page))
    assert [text for kind, text in found if kind == "bullet"] == [f"Skill {column}{row}" for column in range(3) for row in range(4)]
    assert [kind for kind, _ in found if kind != "bullet"] == ["paragraph", "heading", "paragraph"]


def test_dates_in_a_column_of_their_own_are_no_column() -> None:
    def page(c: Canvas) -> None:
        for at in range(5):
            put_lines(c, 50, 80 + 90 * at, [f"Mar 201{at} – Mar", f"201{at + 1}"], step=12)
            put(c, 150, 80 + 90 * at, f"Project Manager {at}", font="Helvetica-Bold")
            put_lines(c, 150, 94 + 90 * at, wrap(f"{SENTENCE} {SENTENCE}", 380))

    found = texts(make_pdf(page))
    assert found[0] == "Mar 2010 – Mar 2011\tProject Manager 0"
    assert found[1] == f"{SENTENCE} {SENTENCE}"
    assert len(found) == 10


@pytest.mark.parametrize(
    "heads",
    [
        ["MARTA HOLLIS, PMP – Page Two", "marta@example.org"],
        ["Marta Hollis, PMP | Resume | page 2 of 2", "marta@example.org | +44 113 496 0123", "Northfield Partners (continued)"],
        ["Marta Hollis, PMP", "(continued from previous page)", "Experience, cont'd"],
    ],
    ids=["page-in-words", "three-rows", "without-number"],
)
def test_heads_of_later_pages_are_no_text(heads: list[str]) -> None:
    def first(c: Canvas) -> None:
        put(c, 50, 60, "Marta Hollis, PMP", size=16)
        put_lines(
            c, 50, 80, ["marta@example.org | +44 113 496 0123 | Leeds", "", "EXPERIENCE", "Northfield Partners, Leeds", "• Moved 900 users.", "Continued…"]
        )

    def second(c: Canvas) -> None:
        put_lines(c, 50, 70, [*heads, "• Agreed the scope with three vendors."], step=14)

    assert texts(make_pdf(first, second)) == [
        "Marta Hollis, PMP",
        "marta@example.org | +44 113 496 0123 | Leeds",
        "EXPERIENCE",
        "Northfield Partners, Leeds",
        "Moved 900 users.",
        "Agreed the scope with three vendors.",
    ]


def test_a_job_at_the_top_of_a_later_page_is_text() -> None:
    def first(c: Canvas) -> None:
        put_lines(c, 50, 80, ["Marta Hollis", "Project Manager, Leeds", "EXPERIENCE", "Northfield Partners", "• Moved 900 users."])

    assert texts(make_pdf(first, lambda c: put_lines(c, 50, 80, ["Project Manager, Leeds", "• Agreed the scope."])))[-2:] == [
        "Project Manager, Leeds",
        "Agreed the scope.",
    ]


def test_header_and_footer_stay_out_of_the_text() -> None:
    def page(number: int) -> Callable[[Canvas], None]:
        def draw(c: Canvas) -> None:
            put(c, 72, 40, "Jane Sample CV", size=8)
            put_lines(c, 72, 100, wrap(f"{SENTENCE} {SENTENCE}", 400))
            put(c, 250, HEIGHT - 30, f"Page {number} of 3", size=8)

        return draw

    text = read(make_pdf(*(page(n) for n in (1, 2, 3))), "cv.pdf").text
    assert text.count("Jane Sample CV") == 1
    assert "Page" not in text


def test_a_line_that_the_edge_of_a_page_cuts_in_two_stays_in_its_place() -> None:
    def upper(c: Canvas) -> None:
        put_lines(c, 72, 100, wrap(SENTENCE, 400))
        put(c, 72, HEIGHT - 20, "Moved the archive of nine offices.")

    def lower(c: Canvas) -> None:
        put(c, 72, 30, "Moved the archive of nine offices.")
        put_lines(c, 72, 60, wrap(f"Then {SENTENCE}", 400))

    text = " ".join(read(make_pdf(upper, lower), "cv.pdf").text.split())
    assert text.count("Moved the archive") == 1
    assert text.index(SENTENCE[:20]) < text.index("Moved the archive") < text.index("Then ")


def up_the_margin(c: Canvas) -> None:
    c.saveState()
    c.translate(30, 200)
    c.rotate(90)
    c.setFont("Helvetica", 10)
    c.drawString(0, 0, "printed sideways")
    c.restoreState()


def test_text_that_runs_up_the_page_comes_last() -> None:
    def page(c: Canvas) -> None:
        up_the_margin(c)
        put(c, 72, 100, "honest text")

    assert texts(make_pdf(page)) == ["honest text", "printed sideways"]


SIDEBAR = [
    ("INES", 22.0),
    ("CALDER", 22.0),
    ("ines@example.org", 11.0),
    ("020 7946 0101", 11.0),
    ("PROFILE", 15.0),
    ("Plans harbour", 11.0),
    ("systems and ports", 11.0),
]


@pytest.mark.parametrize("center", [470.0, 500.0])
def test_a_sidebar_of_centred_lines_is_a_column(center: float) -> None:
    """Its lines share no left edge and stand between the main column's lines."""

    def page(c: Canvas) -> None:
        put_lines(c, 40, 80, ["EXPERIENCE"], size=20)
        put_lines(c, 40, 120, [line for _ in range(6) for line in wrap(f"- {SENTENCE}", 260)], step=16)
        for at, (text, size) in enumerate(SIDEBAR):
            put(c, center - stringWidth(text, "Helvetica", size) / 2, 131 + 37 * at, text, size=size)

    found = " / ".join(texts(make_pdf(page)))
    assert found.count(SENTENCE) == 6
    assert found.index("INES") > found.rindex("within a year.")


def test_contact_data_in_one_row_stays_one_row_above_two_columns() -> None:
    row = ["mail ines@example.org", "phone 020 7946 0101", "home Bristol, England", "web example.org/ines"]

    def page(c: Canvas) -> None:
        put(c, 40, 50, "Ines Calder", size=22)
        x = 40.0
        for text in row:
            put(c, x, 70, text, size=8)
            x += stringWidth(text, "Helvetica", 8) + 26
        put_lines(c, 40, 110, [line for _ in range(6) for line in wrap(SENTENCE, 250)])
        put_lines(c, 330, 117, [f"Skill of the side {n}" for n in range(16)], step=17)

    found = texts(make_pdf(page))
    assert "\t".join(row) in found[1]
    assert " ".join(found).count(SENTENCE) == 6


def test_names_of_icons_are_no_text() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 100, ["AWARDS", "Project of the Year", "\\faTrophy : Harbour Board, 2021"])

    assert texts(make_pdf(page))[-1].endswith("Harbour Board, 2021")
    assert "faTrophy" not in " ".join(texts(make_pdf(page)))


def test_a_narrow_gutter_is_seen_by_what_begins_behind_wide_gaps() -> None:
    """One line of the left column reaches nearly to the right one, whose few left edges stand mostly beside lines of the left."""
    left = ["EDUCATION", "SKILLS", "Planning", "Budgets", "Risk", "Vendors", "Jira", "Scrum", "Kanban", "Reporting", "Change", "Testing"]

    def page(c: Canvas) -> None:
        put_lines(c, 40, 100, left[:1])
        long = "A college of the northern harbours"
        put(c, 215.5 - stringWidth(long, "Helvetica", 10), 113, long)
        put_lines(c, 40, 126, left[1:])
        put_lines(c, 220, 100, ["EXPERIENCE", "ALDER LINES | Project Manager", "2018 – 2021 | Leeds"])
        for at in range(4):
            put_lines(c, 234, 139 + 39 * at, wrap(f"- {SENTENCE}", 300))
            put(c, 220, 139 + 39 * at + 26, f"Quill Foods {at} | Analyst", font="Helvetica-Bold")

    found = texts(make_pdf(page))
    assert "ALDER LINES | Project Manager" in found
    assert found.index("ALDER LINES | Project Manager") > found.index("Testing")


def test_headings_in_capitals_at_the_margin_stand_before_their_text() -> None:
    """One stands above its text, one beside its first line, one goes on below it."""

    def page(c: Canvas) -> None:
        put(c, 60, 60, "Jane Sample", size=18)
        put(c, 60, 100, "OBJECTIVE")
        put_lines(c, 160, 116, wrap(SENTENCE, 360))
        put(c, 60, 170, "SUMMARY")
        put_lines(c, 160, 170, ["Nine years of water works", "Plans for six towns", "Minutes of every meeting"])
        put(c, 60, 240, "WORK")
        put(c, 60, 254, "EXPERIENCE")
        put_lines(c, 160, 240, ["Tarnbrook Water", "Project Coordinator", "Kept the plan of nine stations", "Wrote the minutes of the board"])

    found = texts(make_pdf(page))
    assert found.index("OBJECTIVE") < found.index(SENTENCE) < next(at for at, text in enumerate(found) if "Nine years" in text)
    assert next(at for at, text in enumerate(found) if text.replace("\t", " ").startswith("WORK EXPERIENCE")) <= next(
        at for at, text in enumerate(found) if "Tarnbrook Water" in text
    )
    assert "Project Coordinator" in found


@pytest.mark.parametrize(("mark", "count"), [("☙", 1), ("•", 1), ("a", 2)])
def test_a_sign_and_the_text_behind_it_are_one_segment(mark: str, count: int) -> None:
    words = [PageWord(mark, 60, 90, 66, 100, 98, 10), PageWord("Kept", 80, 90, 100, 100, 98, 10)]
    assert len(make_segments(words)) == count


@pytest.mark.parametrize(("size", "first"), [(22, "Jane Sample"), (10, "Contact")])
def test_a_rail_is_read_behind_the_column_that_begins_with_the_name(size: float, first: str) -> None:
    def page(c: Canvas) -> None:
        put(c, 220, 60, "Jane Sample", size=size, font="Helvetica-Bold")
        put_lines(c, 220, 90, [line for _ in range(8) for line in wrap(SENTENCE, 330)])
        put_lines(c, 40, 60, ["Contact", *(f"Skill {n}" for n in range(14))], step=30)

    assert texts(make_pdf(page))[0].split("\n")[0] == first


def test_dates_beside_rows_that_follow_each_other_closely_stand_on_their_rows() -> None:
    years = ["2020", "2012", "2018", "2019", "2011", "studying; exam spring 2027"]

    def page(c: Canvas) -> None:
        put(c, 40, 80, "Project Manager", font="Helvetica-Bold")
        put(c, 440, 80, "10/2007 – 03/2012")
        put_lines(c, 40, 94, [line for _ in range(6) for line in wrap(SENTENCE, 380)])
        for at, year in enumerate(years):
            put(c, 40, 420 + 14 * at, f"Certificate in subject {at}")
            put(c, 440, 420 + 14 * at, year)

    found = "\n".join(texts(make_pdf(page)))
    assert [year in found.partition(f"subject {at}")[2].partition("subject")[0] for at, year in enumerate(years)] == [True] * len(years)
