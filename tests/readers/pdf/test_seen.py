"""What a person sees is read, what nobody sees is left out and told, and so are pages that are pictures."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from reportlab.pdfgen.canvas import Canvas

from profilecheck.errors import UnreadableFile
from profilecheck.readers.pdf import read
from tests.readers.pdf.drawing import HEIGHT, WIDTH, codes, make_pdf, put


def white(c: Canvas) -> None:
    c.setFillColorRGB(1, 1, 1)
    put(c, 72, 300, "secret keywords")


def tiny(c: Canvas) -> None:
    put(c, 72, 300, "secret keywords", size=1)


def outside(c: Canvas) -> None:
    put(c, WIDTH + 50, 300, "secret keywords")


def unseen(c: Canvas) -> None:
    text = c.beginText(72, HEIGHT - 300)
    text.setFont("Helvetica", 10)
    text.setTextRenderMode(3)
    text.textOut("secret keywords")
    c.drawText(text)


@pytest.mark.parametrize("draw", [white, tiny, outside, unseen])
def test_hidden_text_is_reported_and_left_out(draw: Callable[[Canvas], None]) -> None:
    def page(c: Canvas) -> None:
        put(c, 72, 100, "honest text")
        draw(c)

    document = read(make_pdf(page), "cv.pdf")
    assert document.text == "honest text"
    assert document.hidden_text == ("secret keywords",)
    assert [(notice.code, notice.page) for notice in document.warnings] == [("hidden-text", 1)]


def test_white_text_on_a_dark_banner_is_seen() -> None:
    def page(c: Canvas) -> None:
        c.setFillColorRGB(0.1, 0.2, 0.3)
        c.rect(0, HEIGHT - 120, WIDTH, 120, stroke=0, fill=1)
        c.setFillColorRGB(1, 1, 1)
        put(c, 72, 80, "Jane Sample", size=20)

    document = read(make_pdf(page), "cv.pdf")
    assert document.text == "Jane Sample"
    assert not document.warnings


def picture(c: Canvas) -> None:
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    c.drawImage(ImageReader(Image.new("RGB", (60, 80), "white")), 0, 0, WIDTH, HEIGHT)


def test_text_of_ocr_over_a_scan_is_the_text() -> None:
    def page(c: Canvas) -> None:
        picture(c)
        unseen(c)

    document = read(make_pdf(page), "cv.pdf")
    assert document.text == "secret keywords"
    assert [notice.code for notice in document.warnings] == ["ocr-layer"]


def test_pages_that_are_images_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="images") as caught:
        read(make_pdf(picture), "scan.pdf")
    assert caught.value.code == "no-text"


def test_one_page_of_several_is_an_image() -> None:
    assert codes(make_pdf(lambda c: put(c, 72, 100, "honest text"), picture)) == ["image-page"]


def test_one_page_of_several_is_empty() -> None:
    assert codes(make_pdf(lambda c: put(c, 72, 100, "honest text"), lambda c: None)) == ["blank-page"]


def test_a_page_of_outlines_has_text_that_could_not_be_read() -> None:
    def outlines(canvas: Canvas) -> None:
        for at in range(40):
            canvas.rect(72 + 8 * at, 600, 5, 7, fill=1)

    assert codes(make_pdf(lambda c: put(c, 72, 100, "honest text"), outlines)) == ["page-without-text"]
