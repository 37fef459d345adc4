"""Lines become the paragraphs, list items and headings that they are, also over page breaks."""

from __future__ import annotations

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.readers.pdf.drawing import HEIGHT, SENTENCE, blocks, make_pdf, put, put_lines, texts, wrap


def test_a_heading_right_below_a_sentence_is_none_of_it() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 100, [*wrap(SENTENCE, 300), "Highlights", *wrap("Plans that hold, teams that stay, budgets that are kept", 300)])

    assert "Highlights" in texts(make_pdf(page))


def test_the_head_of_an_entry_below_a_full_line_is_none_of_its_sentence() -> None:
    told = next(f"{SENTENCE} {SENTENCE[:cut]}." for cut in range(40, 90) if SENTENCE[cut] == " " and len(wrap(f"{SENTENCE} {SENTENCE[:cut]}.", 400)) > 1)

    def page(c: Canvas) -> None:
        lines = wrap(told, 400)
        put_lines(c, 72, 100, [*lines, "Rollout Manager - Harbour Systems and Branch Works Aug 2014 to May 2017"])

    assert texts(make_pdf(page))[-1].startswith("Rollout Manager")


def test_a_name_on_another_site_below_a_whole_address_is_none_of_it() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 60, ["Olive Marten", "o.marten@postbox.example", "olive-marten-pm"])
        put_lines(c, 72, 160, wrap(f"{SENTENCE} {SENTENCE}", 400))

    assert "o.marten@postbox.example" in " ".join(texts(make_pdf(page))).split()


def test_wrapped_paragraph_is_one_block() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 100, wrap(f"{SENTENCE} {SENTENCE}", 400))

    assert texts(make_pdf(page)) == [f"{SENTENCE} {SENTENCE}"]


def test_short_lines_stay_apart() -> None:
    def page(c: Canvas) -> None:
        put_lines(c, 72, 60, wrap(f"{SENTENCE} {SENTENCE}", 400))
        put_lines(c, 72, 130, ["Project Manager", "Acme Ltd, Leeds", "May 2019 to June 2021"])

    assert texts(make_pdf(page))[1:] == ["Project Manager", "Acme Ltd, Leeds", "May 2019 to June 2021"]


def test_lines_of_a_page_of_short_ones_stay_apart() -> None:
    """The longest line of such a page is no full one."""
    entries = ["Harbour Planner (2019)", "Registered Administrator of Tide Tables (2021, lapsed 2023)", "Foundation of Dredging - workshop, June 2024"]

    def text(c: Canvas) -> None:
        put_lines(c, 72, 100, wrap(f"{SENTENCE} {SENTENCE}", 400))

    assert texts(make_pdf(text, lambda c: put_lines(c, 72, 100, entries)))[1:] == entries


def test_a_name_with_capitals_inside_begins_a_line() -> None:
    lines = ["Diploma of the upper school, Cascade Bay High School, 2011", "openHarbour, course on responsive pages (300 hours), 2013"]

    def page(c: Canvas) -> None:
        put_lines(c, 72, 60, wrap(f"{SENTENCE} {SENTENCE}", 450))
        put_lines(c, 72, 130, lines)

    assert texts(make_pdf(page))[1:] == lines


@pytest.mark.parametrize("mark", ["•", "·", "-", "–", "*", "o"])
def test_bullets_lose_their_marks_and_keep_their_lines(mark: str) -> None:
    def page(c: Canvas) -> None:
        top = 80.0
        for _ in range(3):
            put(c, 72, top, mark)
            lines = wrap(SENTENCE, 300)
            put_lines(c, 86, top, lines)
            top += 13 * len(lines)

    assert blocks(make_pdf(page)) == [("bullet", SENTENCE)] * 3


def test_drawn_discs_are_bullets() -> None:
    def page(c: Canvas) -> None:
        for at in range(3):
            c.circle(78, HEIGHT - 97 - 20 * at, 1.5, stroke=0, fill=1)
            put(c, 86, 100 + 20 * at, f"Saved {at} million")

    assert blocks(make_pdf(page)) == [("bullet", f"Saved {at} million") for at in range(3)]


NAME_OVERLEAF = "Led the rollout of the new mail system with three suppliers and Exchange Online in the cloud of the bank and moved the archive in a year"


@pytest.mark.parametrize("sentence", [SENTENCE, NAME_OVERLEAF], ids=["small letter", "capital letter"])
def test_bullet_runs_over_the_page_break(sentence: str) -> None:
    lines = wrap(sentence, 300)

    def first(c: Canvas) -> None:
        put(c, 72, 760, "•")
        put_lines(c, 86, 760, lines[:1])

    def second(c: Canvas) -> None:
        put_lines(c, 86, 60, lines[1:])

    def whole(c: Canvas) -> None:
        put(c, 72, 600, "•")
        put_lines(c, 86, 600, lines)
        first(c)

    assert blocks(make_pdf(whole, second)) == [("bullet", sentence)] * 2


def test_a_short_line_at_the_foot_does_not_go_on_overleaf() -> None:
    def first(c: Canvas) -> None:
        put(c, 72, 600, "•")
        put_lines(c, 86, 600, wrap(SENTENCE, 300))
        put(c, 72, 760, "•")
        put(c, 86, 760, "Led a small team")

    def second(c: Canvas) -> None:
        put_lines(c, 86, 60, ["Other work", "Kept the plan"])

    assert [text for _, text in blocks(make_pdf(first, second))] == [SENTENCE, "Led a small team", "Other work", "Kept the plan"]


def test_a_sentence_that_ends_at_the_foot_does_not_go_on_overleaf() -> None:
    full, following = "Moved the settlement of claims to a platform of all the offices.", "Replaced the network of the bank and of its branches in one year"

    def first(c: Canvas) -> None:
        put_lines(c, 72, 600, wrap(SENTENCE, 300))
        put(c, 72, 760, full)

    def second(c: Canvas) -> None:
        put(c, 72, 60, following)

    assert [text for _, text in blocks(make_pdf(first, second))] == [SENTENCE, full, following]


def test_line_end_hyphens() -> None:
    lines = [
        "Kept the steering committee informed about the trans-",
        "formation of the warehouse and about all self-",
        "managed teams, and closed the transformation early.",
    ]
    found = texts(make_pdf(lambda c: put_lines(c, 72, 100, lines)))
    assert " ".join(found) == (
        "Kept the steering committee informed about the transformation of the warehouse and about all self-managed teams, and closed the transformation early."
    )


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        (["renata.vasconcelos@example.", "com"], "renata.vasconcelos@example.com"),
        (["www.linkedin.com/in/renata-", "vasconcelos"], "www.linkedin.com/in/renata-vasconcelos"),
    ],
)
def test_broken_addresses_are_joined(lines: list[str], address: str) -> None:
    assert texts(make_pdf(lambda c: put_lines(c, 72, 100, lines))) == [address]


def test_heading_kinds() -> None:
    def page(c: Canvas) -> None:
        put(c, 72, 60, "Jane Sample", size=22)
        put(c, 72, 100, "EXPERIENCE")
        put_lines(c, 72, 120, wrap(SENTENCE, 300))
        put(c, 72, 200, "Education", font="Helvetica-Bold")
        put_lines(c, 72, 220, ["M.Sc. in physics", "University of Leeds"])

    assert [kind for kind, _ in blocks(make_pdf(page))] == ["heading", "heading", "paragraph", "heading", "paragraph", "paragraph"]


@pytest.mark.parametrize("text", ["NORLAND PUMPS A/S, HULL, DENMARK", "SPRACHEN & MORE"])
def test_letters_that_blanks_spread_are_words(text: str) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 60, 80, "   ".join(" ".join(word) for word in text.split()))
        put_lines(canvas, 60, 110, wrap(SENTENCE, 400))

    assert texts(make_pdf(draw)) == [text, SENTENCE]


def test_a_label_begins_a_line_of_its_own() -> None:
    employer = wrap("Norland Water and Power Limited, a firm of the Brightwell Group, for the solar power project of eleven megawatts", 420)

    def draw(canvas: Canvas) -> None:
        put_lines(canvas, 60, 80, [*employer, "Designation : Site Engineer", "Duration : May 2012 to June 2014"])
        put_lines(canvas, 60, 200, wrap(f"{SENTENCE} {SENTENCE}", 420))

    assert texts(make_pdf(draw))[1:3] == ["Designation : Site Engineer", "Duration : May 2012 to June 2014"]


@pytest.mark.parametrize(("between", "count"), [(16, 3), (13, 6)])
def test_entries_on_two_lines_that_a_little_more_space_sets_apart(between: float, count: int) -> None:
    """Three entries without marks whose second lines would not have fitted on their first; with one step for all nothing tells them apart."""

    def page(c: Canvas) -> None:
        names = ["Certificate of Harbour Pilots", "Register of Tide Engineers", "Guild of the Lock Keepers"]
        givers = ["Norland Association, 2018", "Chartered Member, 2020", "Northern Counties, 2021"]
        lines = [line for pair in zip(names, givers, strict=True) for line in pair]
        top = 100.0
        put(c, 400, 80, "Certificates", size=14)
        for at, line in enumerate(lines):
            put(c, 400, top, line)
            top += 13 if at % 2 == 0 else between
        put_lines(c, 60, 80, [line for _ in range(5) for line in wrap(SENTENCE, 300)])

    found = [text for text in texts(make_pdf(page)) if text.startswith(("Certificate of", "Norland A", "Register", "Chartered", "Guild", "Northern"))]
    assert len(found) == count
