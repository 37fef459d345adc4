"""Pictures in a Word document that are its text: a scan that somebody pasted in is read by OCR, where it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.ocr import tesseract

if TYPE_CHECKING:
    from lxml import etree

    from profilecheck.readers.docx.package import Package, Relation
    from profilecheck.readers.pdf.page import Page

FEWEST_WORDS = 40
"""A text with fewer is a name, a heading, contact data above a scan; half a page of a resume has over a hundred."""
SMALLEST = 700
"""Pixels of the longer side: letter paper has 792 at 72 dpi, below which no letter can be told; icons and logos are smaller."""

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"


def read_pictures(builder: Builder, package: Package, words: int) -> None:
    """Where the text has next to no words, put behind it what large pictures say; say so where that can't be done."""
    if words >= FEWEST_WORDS:
        return
    parts = list(large(package))
    if not parts:
        return
    if not tesseract.is_installed():
        remedy = f"to have it read, {tesseract.HOW_TO_GET}, or put the text itself into the document"
        if not words:
            raise UnreadableFile(f"{builder.name}: the text of this Word document is a picture; {remedy}.", code="no-text")
        builder.warn("image-page", f"A picture takes the place of text in this document and was not read; {remedy}.")
        return
    from profilecheck.readers.pdf.scans import warn_about_ocr

    pages = [page for number, part in enumerate(parts[: tesseract.MAX_PAGES], 1) if (page := recognised(package, part, number))]
    if not any(page.words for page in pages):
        return
    warn_about_ocr([page.words for page in pages], None, builder)
    copy(composed(pages), builder)


def large(package: Package) -> Iterator[str]:
    """The parts that are large pictures, each once, in the order of the text."""
    from profilecheck.readers import image

    relations = package.relations(package.main)
    for part in dict.fromkeys(shown(package.xml(package.main), relations)):
        if not package.has(part):
            continue
        data = package.bytes(part)
        if image.sniff(data):
            try:
                with image.opened(data, package.name) as picture:
                    is_large = max(picture.size) >= SMALLEST
            except UnreadableFile:
                continue
            if is_large:
                yield part


def shown(root: etree._Element, relations: dict[str, Relation]) -> Iterator[str]:
    """The parts that drawings show, of today's kind and of that of Word 2003."""
    from profilecheck.readers.docx.package import R

    for element in root.iter(A + "blip", V + "imagedata"):
        relation = relations.get(element.get(R + "embed") or element.get(R + "id") or "")
        if relation is not None and not relation.external:
            yield relation.target


def recognised(package: Package, part: str, number: int) -> Page | None:
    """What a picture says, as a page; None where it is damaged or says nothing."""
    from profilecheck.readers import image
    from profilecheck.readers.ocr.pages import read_picture

    try:
        with image.opened(package.bytes(part), package.name) as picture:
            return next((read_picture(frame, number, dpi) for frame, dpi in image.frames(picture, package.name)), None)
    except UnreadableFile:
        return None


def composed(pages: list[Page]) -> Document:
    """The pictures as a document of their own, in reading order."""
    from profilecheck.readers import pdf

    own = Builder("", "docx", b"")
    pdf.compose(own, pages, [page.words for page in pages], ocr=True)
    return own.build()


def copy(document: Document, builder: Builder) -> None:
    """Append a document's blocks; the places of its words are those of a picture, which the file's own pages don't have."""
    for block in document.blocks:
        words = document.words_in(block.span)
        box = words[0].box if words else None
        builder.block(block.kind, f"picture {box.page}" if box else "picture", level=block.level, column=block.column)
        end = block.span.start
        for word in words:
            if "\t" in document.text[end : word.span.start]:
                builder.tab()
            glued = end == word.span.start > block.span.start
            builder.word(document.quote(word.span), size=word.size, bold=word.bold, glue=glued, unsure=word.unsure)
            end = word.span.end
