"""A file's text as simple parsers get it: in the file's own order, or paragraph by paragraph, without a look at the page."""

from __future__ import annotations

import io
from itertools import groupby

from msgspec import Struct

from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.limits import current

MAX_SLOW_BYTES = 5_000_000
"""pdfminer takes minutes for large files."""
ROW = 3.0
"""Points: baselines this close are one row."""


class View(Struct, frozen=True):
    """What one parser gets: its name, how it goes about it, and the text."""

    parser: str
    how: str
    text: str


def views_of(data: bytes, document: Document) -> tuple[View, ...]:
    """The views of those parsers that read the format; none where all programs read alike, as with plain text."""
    if document.format == "pdf":
        found = [View("pdfium", "the order of the file", in_file_order(data))]
        found.append(View("across", "straight across the page, row by row", across_page(data)))
        if len(data) <= MAX_SLOW_BYTES and (text := by_pdfminer(data)) is not None:
            found.append(View("pdfminer", "boxes of text as it guesses them", text))
        return tuple(found)
    if document.format == "docx":
        return (View("paragraphs", "the paragraphs of the body, as python-docx lists them", paragraphs(data, document.name)),)
    return ()


def in_file_order(data: bytes) -> str:
    """A PDF's text as pdfium gives it, page by page."""
    import pypdfium2

    from profilecheck.readers.pdf.pdfium import LOCK

    pages = []
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            return ""
        try:
            for page in list(document)[: current().pages]:
                text = page.get_textpage()
                pages.append(text.get_text_bounded())
                text.close()
        finally:
            document.close()
    return "\n".join(pages)


def across_page(data: bytes) -> str:
    """A PDF's words row by row from left to right, whatever columns they stand in."""
    from profilecheck.readers.pdf import pdfium

    try:
        pages, _, _ = pdfium.read_pages(data, current().pages)
    except pdfium.PdfiumFault:
        return ""
    lines = []
    for page in pages:
        for _, row in groupby(sorted(page.words, key=lambda w: (round(w.base / ROW), w.x0)), key=lambda w: round(w.base / ROW)):
            lines.append(" ".join(word.text for word in row))
    return "\n".join(lines)


def by_pdfminer(data: bytes) -> str | None:
    """A PDF's text as pdfminer gives it; None where it fails."""
    from pdfminer.high_level import extract_text

    # It raises nearly anything on broken files.
    try:
        text: str = extract_text(io.BytesIO(data), maxpages=current().pages)
    except Exception:
        return None
    return text


def paragraphs(data: bytes, name: str) -> str:
    """The paragraphs that stand right in the body of a Word document: no tables, no boxes, no headers, no content controls."""
    from profilecheck.readers.docx.package import Package, W

    try:
        package = Package(data, name)
        body = package.xml(package.main).find(W + "body")
    except UnreadableFile:
        return ""
    lines = []
    for paragraph in body.findall(W + "p") if body is not None else ():
        pieces = []
        for run in [r for child in paragraph for r in ((child,) if child.tag == W + "r" else child if child.tag == W + "hyperlink" else ())]:
            pieces += [piece.text or "" if piece.tag == W + "t" else "\t" if piece.tag == W + "tab" else "\n" for piece in run if piece.tag in KEPT]
        lines.append("".join(pieces))
    return "\n".join(lines)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KEPT = (_W + "t", _W + "tab", _W + "br", _W + "cr")
