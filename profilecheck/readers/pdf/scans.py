"""Pages of a PDF that are pictures: drawn, read by OCR where it is installed, and said to be read so."""

from __future__ import annotations

from profilecheck.builder import Builder
from profilecheck.readers.ocr import tesseract
from profilecheck.readers.pdf.notices import PICTURE_SHARE, PICTURE_WORDS, is_blank
from profilecheck.readers.pdf.page import Page, PageWord
from profilecheck.readers.pdf.pdfium import draw_page

# Pages are drawn at this resolution: print of 9 points is then 37 pixels high, which the engine reads best.
DPI = 300
# A page of poster size is drawn smaller. 25 million are A4 at 500 dpi.
MAX_PIXELS = 25_000_000
# A page with this share of glyphs that no letter is known for is read like a picture.
GARBLED = 0.5


def read_pictures(data: bytes, pages: list[Page], seen: list[list[PageWord]], builder: Builder) -> bool:
    """Put recognised words in place of what `seen` holds of pages that are pictures; whether there were any."""
    wanted = [at for at, page in enumerate(pages) if is_picture(page, seen[at])]
    if not wanted or not tesseract.is_installed():
        return False
    from profilecheck.readers.ocr.pages import read_picture

    read: list[int] = []
    for at in wanted[:tesseract.MAX_PAGES]:
        dpi = min(DPI, 72 * (MAX_PIXELS / max(pages[at].width * pages[at].height, 1.0)) ** 0.5)
        picture = draw_page(data, at, dpi)
        page = read_picture(picture, pages[at].number, dpi) if picture else None
        if page is not None and page.words:
            pages[at] = page
            seen[at] = page.words
            read.append(at)
    warn_about_ocr([seen[at] for at in read], pages[read[0]].number if read else None, builder)
    return bool(read)


def is_picture(page: Page, words: list[PageWord]) -> bool:
    """Whether a page's text can only be seen: a scan, letters turned into outlines, a font that knows no letters."""
    garbled = page.unmapped > GARBLED * page.characters > 0
    pictured = (len(words) < PICTURE_WORDS and page.image_share() > PICTURE_SHARE) or (not words and not is_blank(page))
    return (garbled or pictured) and not any(word.invisible for word in words)


def warn_about_ocr(words: list[list[PageWord]], page: int | None, builder: Builder) -> None:
    """Say that text was read from pictures, and how much of it is doubtful."""
    every = [word for found in words for word in found]
    if not every:
        return
    share = sum(word.unsure for word in every) / len(every)
    doubt = "all of its words were read with certainty" if not share else f"{max(share, 0.01):.0%} of its words may be misread"
    builder.warn("ocr", f"The text was read from a picture (OCR); {doubt}.", page)
