"""Words come back as they are printed, each with its place, its link and its size."""

from __future__ import annotations

import io
from itertools import pairwise
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from profilecheck.errors import UnreadableFile
from profilecheck.readers.pdf import read
from profilecheck.readers.pdf.gaps import split_runs
from tests.conftest import ROOT
from tests.readers.pdf.drawing import HEIGHT, SENTENCE, WIDTH, make_pdf, put, put_lines, texts, wrap

SHARED = ROOT.parent / "shared" / "gold"


def test_words_have_their_boxes() -> None:
    document = read(make_pdf(lambda c: put(c, 72, 100, "Jane Sample", size=20, font="Helvetica-Bold")), "cv.pdf")
    first, second = document.words
    assert document.quote(first.span) == "Jane"
    assert first.bold
    assert first.size == pytest.approx(20)
    assert first.box is not None
    assert second.box is not None
    assert first.box.page == 1
    assert first.box.x0 == pytest.approx(72, abs=0.6)
    assert first.box.x1 == pytest.approx(72 + stringWidth("Jane", "Helvetica-Bold", 20), abs=1)
    assert first.box.top < 100 < first.box.bottom + 1
    assert second.box.x0 > first.box.x1


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_page_has_places_as_shown(angle: int) -> None:
    data = make_pdf(lambda c: put(c, 72, 100, "upright"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.pages[0].Rotate = angle
        out = io.BytesIO()
        pdf.save(out)
    document = read(out.getvalue(), "cv.pdf")
    box = document.words[0].box
    assert document.text == "upright"
    assert box is not None
    width = HEIGHT if angle % 180 else WIDTH
    expected = {90: (HEIGHT - 100, 72), 180: (WIDTH - 72, HEIGHT - 100), 270: (100, WIDTH - 72)}[angle]
    assert 0 <= box.x0 < box.x1 <= width
    assert min(abs(box.x0 - expected[0]), abs(box.x1 - expected[0])) < 12
    assert min(abs(box.top - expected[1]), abs(box.bottom - expected[1])) < 12


def test_crop_box_moves_the_origin() -> None:
    data = make_pdf(lambda c: put(c, 172, 200, "inside"))
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.pages[0].CropBox = pikepdf.Array([100, 100, WIDTH, HEIGHT - 50])
        out = io.BytesIO()
        pdf.save(out)
    box = read(out.getvalue(), "cv.pdf").words[0].box
    assert box is not None
    assert box.x0 == pytest.approx(72, abs=1)
    assert box.top < 150 < box.bottom + 1


def test_a_link_is_kept_with_the_words_that_it_lies_over_or_stands_beside() -> None:
    places = {(50, 102): "mailto:marta@example.org", (112, 154): "https://www.linkedin.com/in/marta-hollis", (160, 200): "javascript:alert(1)"}

    def draw(c: Canvas) -> None:
        put(c, 50, 80, "Marta Hollis", size=18)
        put(c, 50, 100, "Write to me | My profile | Leeds")
        put(c, 50, 120, "My work")
        for (x0, x1), address in places.items():
            c.linkURL(address, (x0, HEIGHT - 102, x1, HEIGHT - 90))
        c.linkURL("https://example.org/work", (36, HEIGHT - 122, 46, HEIGHT - 110))

    document = read(make_pdf(draw), "cv.pdf")
    assert [(document.quote(link.span), link.target) for link in document.links] == [
        ("Write", "mailto:marta@example.org"),
        ("to", "mailto:marta@example.org"),
        ("me", "mailto:marta@example.org"),
        ("My", "https://www.linkedin.com/in/marta-hollis"),
        ("profile", "https://www.linkedin.com/in/marta-hollis"),
        ("My", "https://example.org/work"),
    ]


def test_letter_spaced_name() -> None:
    def page(c: Canvas) -> None:
        text = c.beginText(72, HEIGHT - 80)
        text.setFont("Helvetica", 20)
        text.setCharSpace(5)
        text.textOut("Jane Sample")
        c.drawText(text)
        put(c, 72, 120, "P R O F I L E", size=13)
        put(c, 72, 150, "W O R K   H I S T O R Y", size=13)

    assert texts(make_pdf(page)) == ["Jane Sample", "PROFILE", "WORK HISTORY"]


def test_letters_that_overlap_stand_in_one_word() -> None:
    # A page of glyphs set alone: the next letter stands -.06 of the size away, behind an "M" mostly -.25, between words +.06.
    gaps = {"M": -0.25, " ": 0.06}
    text = "Mend Move Mile Mint Many Most Much Main Made Mark " * 3 + "INFORMATION"
    codes, lefts, rights, at = [], [], [], 0.0
    for n, letter in enumerate(text.replace(" ", "")):
        codes.append(ord(letter))
        lefts.append(at)
        rights.append(at + 5.0)
        word_ends = n < 120 and n % 4 == 3
        at += 5.0 + 10 * (gaps[" "] if word_ends else -0.06 if n > 120 else gaps.get(letter, -0.06))
    count = len(codes)
    starts = split_runs(np.array(codes, np.uint32), np.array(lefts), np.array(rights), np.zeros(count), np.full(count, 10.0), np.zeros(count, dtype=np.int64))
    words = ["".join(map(chr, codes[first:end])) for first, end in pairwise([*starts.tolist(), count])]
    assert words[0] == "Mend"
    assert words[-1] == "INFORMATION"


def test_tightly_tracked_page_without_spaces() -> None:
    def page(c: Canvas) -> None:
        for row, line in enumerate(wrap(f"{SENTENCE} {SENTENCE}", 400)):
            x = 72.0
            for letter in line:
                if letter != " ":
                    put(c, x, 100 + 13 * row, letter)
                x += stringWidth(letter, "Helvetica", 10) - 0.5

    assert read(make_pdf(page), "cv.pdf").text == f"{SENTENCE} {SENTENCE}"


def test_raised_letters_stay_with_their_figure() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, 72, 100, "Runs the 2")
        put(canvas, 72 + stringWidth("Runs the 2", "Helvetica", 10), 95.5, "nd", size=6)
        put(canvas, 72 + stringWidth("Runs the 2", "Helvetica", 10) + stringWidth("nd", "Helvetica", 6) + 3, 100, "line of support.")

    assert read(make_pdf(draw), "resume.pdf").text == "Runs the 2nd line of support."


LETTERS = st.characters(min_codepoint=33, max_codepoint=255, blacklist_categories=("Cc", "Zs"))


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=255, blacklist_categories=("Cc", "Zs")), min_size=1, max_size=12), min_size=1, max_size=30)
)
def test_words_are_their_quotes(words: list[str]) -> None:
    data = make_pdf(lambda c: put_lines(c, 40, 60, wrap(" ".join(words), 400)))
    try:
        document = read(data, "cv.pdf")
    except UnreadableFile:
        return
    for word in document.words:
        quote = document.quote(word.span)
        assert quote
        assert quote == "".join(quote.split())
        assert word.box is not None
    assert document.text.split() == [document.quote(word.span) for word in merge_halves(document)]


def merge_halves(document: object) -> list[object]:
    """Words without those that are the glued second half of one."""
    from profilecheck.document import Span, Word

    result: list[Word] = []
    for word in document.words:
        if result and result[-1].span.end == word.span.start:
            result[-1] = Word(Span(result[-1].span.start, word.span.end))
        else:
            result.append(word)
    return result


LABELLED = [path for path in sorted(SHARED.glob("*/*.pdf")) if not path.stem.endswith(("-scan", "-password"))]


@pytest.mark.skipif(not LABELLED, reason="the labelled resumes are not beside this checkout")
@pytest.mark.parametrize("path", LABELLED, ids=lambda path: path.stem)
def test_words_of_resumes_are_not_glued(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    long_ones = [quote for word in document.words if len(quote := document.quote(word.span)) >= 25 and quote.isalpha()]
    assert document.words
    assert not long_ones


@pytest.mark.parametrize("gap", [0.12, 0.15, 0.165])
def test_narrow_words_on_a_page_without_spaces(gap: float) -> None:
    """Words a seventh of the font's size apart, and nothing between the letters of a word."""
    lines = ["Planned the move of eleven depots to one site", "and kept the budget of two ports in good order", "while the old system ran on for a year"]

    def page(c: Canvas) -> None:
        for at, line in enumerate(lines):
            x = 72.0
            for word in line.split():
                put(c, x, 100 + 16 * at, word)
                x += stringWidth(word, "Helvetica", 10) + gap * 10

    assert " ".join(texts(make_pdf(page))) == " ".join(lines)


def test_small_capitals_stand_as_far_apart_as_the_capitals_before_them() -> None:
    """Letters of two sizes with a wide tracking: a gap that is a word's for the small ones is a letter's for the large."""
    words = ["Senior", "Infrastructure", "Lead"]
    codes, lefts, rights, sizes, breaks = [], [], [], [], []
    x = 0.0
    for word in words:
        for at, letter in enumerate(word):
            size = 8.0 if at == 0 else 5.25
            x += 1.7 if at == 0 else (0.47, 0.94, 0.12, 0.73, 0.23)[at % 5]
            codes.append(ord(letter))
            lefts.append(x)
            rights.append(x := x + size / 2)
            sizes.append(size)
            breaks.append(1 if at == 0 else 0)
    starts = split_runs(np.array(codes, np.uint32), np.array(lefts), np.array(rights), np.zeros(len(codes)), np.array(sizes), np.array(breaks, np.int64))
    assert starts.tolist() == [0, 6, 20]
