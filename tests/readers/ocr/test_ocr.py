"""Pictures of a page come back as its text, in reading order, with doubtful words marked; without OCR a sentence says how to get it."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from importlib.util import find_spec

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from profilecheck import readers
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers import image
from profilecheck.readers.ocr import tesseract
from profilecheck.readers.ocr.marks import with_marks
from profilecheck.readers.ocr.pages import even_sizes, straighten
from profilecheck.readers.ocr.tesseract import ReadWord, parse
from profilecheck.readers.ocr.weight import find_bold
from tests.readers.docx.test_docx import TYPES, make

HEIGHT = A4[1]
needs_tesseract = pytest.mark.skipif(not (shutil.which("tesseract") and find_spec("pytesseract")), reason="Tesseract is not installed")

Draw = Callable[[Canvas], None]


def put(canvas: Canvas, x: float, top: float, *lines: str, font: str = "Helvetica", size: float = 11) -> None:
    canvas.setFont(font, size)
    for at, line in enumerate(lines):
        canvas.drawString(x, HEIGHT - top - 16 * at, line)


def pdf(*pages: Draw) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.setTitle("Ines Calder - Resume")
    canvas.setAuthor("Ines Calder")
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture(draw: Draw, dpi: int = 200) -> Image.Image:
    """A page as a scanner would bring it."""
    document = pypdfium2.PdfDocument(pdf(draw))
    try:
        return document[0].render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
    finally:
        document.close()


def saved(scan: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    scan.save(out, kind, dpi=(200, 200), **options)
    return out.getvalue()


def scan_on(draw: Draw) -> Draw:
    """A page of a PDF that holds nothing but the picture of a page."""
    return lambda canvas: canvas.drawImage(ImageReader(picture(draw)), 0, 0, *A4)


def resume(canvas: Canvas) -> None:
    put(canvas, 72, 90, "Ines Calder", size=22)
    put(canvas, 72, 130, "Experience", font="Helvetica-Bold", size=14)
    put(canvas, 72, 156, "IT Project Manager, Northbridge Water", font="Helvetica-Bold")
    canvas.drawRightString(520, HEIGHT - 156, "03/2019 - 06/2023")
    put(canvas, 90, 180, "Moved forty offices to a new telephone system", "Kept the budget of $400,000 in every year")
    for top in (180, 196):
        canvas.circle(80, HEIGHT - top + 4, 1.9, stroke=0, fill=1)


RESUME = (
    "Ines Calder\nExperience\nIT Project Manager, Northbridge Water\t03/2019 - 06/2023\n"
    "Moved forty offices to a new telephone system\nKept the budget of $400,000 in every year"
)


def codes(document: Document) -> list[str]:
    return [notice.code for notice in document.warnings]


@needs_tesseract
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP"])
def test_a_picture_is_read(kind: str) -> None:
    document = readers.read_bytes(saved(picture(resume), kind), f"cv.{kind.lower()}")
    assert (document.format, document.text, codes(document)) == (kind.lower(), RESUME, ["ocr"])
    assert [block.kind for block in document.blocks] == ["heading", "heading", "paragraph", "bullet", "bullet"]
    assert document.words[0].box is not None
    assert 60 < document.words[0].box.x0 < 80


@needs_tesseract
def test_each_page_of_a_tiff_is_read() -> None:
    second = picture(lambda canvas: put(canvas, 72, 90, "Certifications", "Certified ScrumMaster, 2021", "Languages", "English and German"))
    document = readers.read_bytes(saved(picture(resume), "TIFF", save_all=True, append_images=[second]), "cv.tif")
    assert document.pages == 2
    assert document.text.startswith(RESUME)
    assert "Certified ScrumMaster, 2021" in document.text


@needs_tesseract
def test_a_scanned_pdf_is_read() -> None:
    document = readers.read_bytes(pdf(scan_on(resume)), "scan.pdf")
    assert (document.format, document.text, codes(document)) == ("pdf", RESUME, ["ocr"])


@needs_tesseract
def test_only_pages_without_text_are_read_as_pictures() -> None:
    document = readers.read_bytes(pdf(lambda canvas: put(canvas, 72, 90, "The text of the second to last page"), scan_on(resume)), "mixed.pdf")
    assert document.text == "The text of the second to last page\n" + RESUME
    assert [(notice.code, notice.page) for notice in document.warnings] == [("ocr", 2)]


@needs_tesseract
def test_text_hidden_under_a_scan_is_not_read_from_it() -> None:
    def page(canvas: Canvas) -> None:
        resume(canvas)
        canvas.setFillColorRGB(1, 1, 1)
        put(canvas, 72, 400, "PMP PRINCE2 CISSP")

    assert readers.read_bytes(pdf(scan_on(page)), "scan.pdf").text == RESUME


@needs_tesseract
def test_columns_are_read_one_after_the_other() -> None:
    def page(canvas: Canvas) -> None:
        put(canvas, 40, 100, *(f"Left line {word} of the story here" for word in ("one", "two", "three", "four", "five", "six")))
        put(canvas, 320, 100, *(f"Right line {word} of another one" for word in ("one", "two", "three", "four", "five", "six")))

    text = readers.read_bytes(saved(picture(page), "PNG"), "cv.png").text.replace("\n", " ")
    assert text.index("Left line six") < text.index("Right line one")


@needs_tesseract
def test_a_page_that_lies_on_its_side_is_turned() -> None:
    scan = picture(resume).transpose(Image.Transpose.ROTATE_90)
    assert readers.read_bytes(saved(scan, "PNG"), "cv.png").text == RESUME


def full(canvas: Canvas) -> None:
    put(canvas, 60, 80, *(f"Moved office number {n} of the water board to a new telephone system within {n + 3} weeks" for n in range(30)))


@needs_tesseract
def test_a_picture_without_words_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="no text was found") as caught:
        readers.read_bytes(saved(Image.new("L", (600, 800), 255), "PNG"), "holiday.png")
    assert caught.value.code == "no-text"


@pytest.mark.parametrize(("data", "name"), [(saved(Image.new("L", (60, 80), 255), "PNG"), "cv.png"), (pdf(scan_on(resume)), "scan.pdf")])
def test_without_tesseract_a_sentence_says_how_to_get_it(data: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "is_installed", lambda: False)
    with pytest.raises(UnreadableFile, match=rf"{name}.*apt install tesseract-ocr.*profilecheck\[ocr\]") as caught:
        readers.read_bytes(data, name)
    assert caught.value.code == "no-text"


def test_without_tesseract_the_other_pages_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "is_installed", lambda: False)
    document = readers.read_bytes(pdf(lambda canvas: put(canvas, 72, 90, "Ines Calder"), scan_on(resume)), "cv.pdf")
    assert document.text == "Ines Calder"
    assert codes(document) == ["image-page"]
    assert "apt install tesseract-ocr" in document.warnings[0].message


def test_a_picture_that_claims_to_be_huge_is_not_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(image, "MAX_PIXELS", 1_000_000)
    with pytest.raises(UnreadableFile, match=r"4 million pixels.*limit is 1") as caught:
        readers.read_bytes(saved(Image.new("1", (2000, 2000)), "PNG"), "cv.png")
    assert caught.value.code == "too-large"


HOCR = b"""<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='bbox 0 0 900 900'>
<span class='ocr_line' title="bbox 100 50 400 90; baseline -0.01 -8; x_size 40; x_descenders 8">
 <span class='ocrx_word' title='bbox 100 52 200 90; x_wconf 95'>Program</span>
 <span class='ocrx_word' title='bbox 210 50 400 88; x_wconf 41'><strong>Managr</strong></span>
</span>
<div class='ocr_separator' title="bbox 100 100 800 104"></div></div></body></html>"""


def test_words_of_the_engine() -> None:
    page = parse(HOCR)
    assert [(w.text, w.x0, w.sure, round(w.base, 1)) for w in page.words] == [("Program", 100.0, 0.95, 81.5), ("Managr", 210.0, 0.41, 80.0)]
    assert page.rules == [(100.0, 100.0, 800.0, 104.0)]


@pytest.mark.parametrize("damaged", [b"", b"<html", b"<html xmlns='http://www.w3.org/1999/xhtml'><span class='ocr_line' title='bbox 1'><span/></span></html>"])
def test_broken_answers_of_the_engine_hold_no_words(damaged: bytes) -> None:
    assert parse(damaged).words == []


def read_word(text: str, x0: float, base: float, *, line: int = 1, width: float = 100.0, size: float = 40.0, slope: float = 0.0) -> ReadWord:
    return ReadWord(text, x0, base - 0.7 * size, x0 + width, base, base, slope, size, line, 0.9)


def test_a_page_that_was_laid_down_askew_is_straightened() -> None:
    words = [read_word("words", x, 100.0 * row + 0.02 * x, line=row, slope=0.02) for row in range(1, 8) for x in (100.0, 500.0, 900.0)]
    straighten(words, 1000)
    assert all(abs(word.base - (100 * word.line + 10)) < 2 for word in words)
    assert {type(height) for word in words for height in (word.base, word.top, word.bottom)} == {float}, "a document is sent from child to parent as JSON"


def test_lines_of_nearly_one_height_have_one_size() -> None:
    words = [read_word("running text", 0, 0, size=size) for size in (40.0, 40.0, 41.5, 38.0)] + [read_word("Name", 0, 0, size=60.0)]
    even_sizes(words)
    assert [word.size for word in words] == [40.0, 40.0, 40.0, 40.0, 60.0]


def page_with(*boxes: tuple[int, int, int, int]) -> np.ndarray:
    grey = np.full((200, 800), 255, np.uint8)
    for x0, top, x1, low in boxes:
        grey[top:low, x0:x1] = 0
    return grey


@pytest.mark.parametrize("taken", ["e", "¢", "+", "+»"])
def test_a_dot_is_a_list_mark_whatever_the_engine_took_it_for(taken: str) -> None:
    line = [read_word(taken, 50, 100, width=12), read_word("Kept", 100, 100)]
    assert [w.text for w in with_marks(page_with((50, 80, 62, 92), (100, 72, 200, 100)), line)] == ["•", "Kept"]


def test_a_letter_is_no_list_mark() -> None:
    line = [read_word("e", 50, 100, width=20), read_word("mail", 100, 100)]
    outline = page_with((50, 80, 70, 84), (50, 88, 70, 90), (50, 96, 70, 100), (50, 80, 54, 100), (100, 72, 200, 100))
    assert [w.text for w in with_marks(outline, line)] == ["e", "mail"]


def test_a_dot_that_the_engine_dropped_is_found() -> None:
    assert [w.text for w in with_marks(page_with((60, 80, 72, 92), (100, 72, 110, 100)), [read_word("Kept", 100, 100)])] == ["•", "Kept"]


def test_thick_strokes_are_bold() -> None:
    thin = [(100 + 20 * n, 72, 104 + 20 * n, 100) for n in range(10)]
    thick = [(500 + 20 * n, 72, 508 + 20 * n, 100) for n in range(5)]
    words = [read_word("regular text", 100, 100, width=200), read_word("bolder", 500, 100, line=2)]
    assert find_bold(page_with(*thin, *thick), words) == {1}


SCAN = '<w:p><w:r><w:drawing><wp:inline><a:blip r:embed="p1"/></wp:inline></w:drawing></w:r></w:p>'


def word(data: bytes, text: str = "") -> bytes:
    """A Word document of a picture, with a line above it if one is given."""
    line = f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" if text else ""
    return make(line + SCAN, {"media/scan.png": data}, f'<Relationship Id="p1" Type="{TYPES}/image" Target="media/scan.png"/>')


@needs_tesseract
@pytest.mark.parametrize("above", ["", "Resume of May 2024"])
def test_a_scan_in_a_word_document_is_read(above: str) -> None:
    document = readers.read_bytes(word(saved(picture(resume), "PNG"), above), "cv.docx")
    assert (document.format, document.text, codes(document)) == ("docx", f"{above}\n{RESUME}".lstrip(), ["ocr"])
    assert document.where(document.blocks[-1].span) == "picture 1"
    assert {found.box for found in document.words} == {None}


@needs_tesseract
@pytest.mark.parametrize(("data", "text"), [(saved(Image.new("L", (90, 90), 255), "PNG"), "Ines Calder"), (saved(picture(resume), "PNG"), "Led a move. " * 20)])
def test_a_portrait_and_a_picture_beside_text_are_not_read(data: bytes, text: str) -> None:
    document = readers.read_bytes(word(data, text), "cv.docx")
    assert (document.text, codes(document)) == (text.strip(), [])


def test_without_tesseract_a_scan_in_a_word_document_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "is_installed", lambda: False)
    data = saved(picture(resume), "PNG")
    assert codes(readers.read_bytes(word(data, "Resume of May 2024"), "cv.docx")) == ["image-page"]
    with pytest.raises(UnreadableFile, match=r"cv\.docx: the text of this Word document is a picture; .*profilecheck\[ocr\]"):
        readers.read_bytes(word(data), "cv.docx")


@needs_tesseract
@pytest.mark.parametrize("turn", [Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270])
def test_a_full_page_is_turned_whichever_way_it_lies(turn: Image.Transpose) -> None:
    """Of a full page the engine reads lines that run upwards too, and is sure of them."""
    text = readers.read_bytes(saved(picture(full).transpose(turn), "PNG"), "cv.png").text.replace("\n", " ")
    assert text.index("office number 3 of") < text.index("office number 12 of") < text.index("office number 28 of")
    assert text.count("telephone system within") == 30
