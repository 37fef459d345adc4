"""PDF to a document: engines in turn, hidden text apart, columns in reading order, every word with its place."""

from __future__ import annotations

import io
from collections.abc import Container, Iterator

from msgspec import structs

from profilecheck.builder import Builder
from profilecheck.document import Box, Document
from profilecheck.errors import UnreadableFile
from profilecheck.limits import current
from profilecheck.readers.pdf import pdfium
from profilecheck.readers.pdf.blocks import write_blocks
from profilecheck.readers.pdf.bullets import find_bullets
from profilecheck.readers.pdf.claims import refuse_claims, too_much, unpacks_to_much
from profilecheck.readers.pdf.hidden import split_hidden
from profilecheck.readers.pdf.layout import lay_out
from profilecheck.readers.pdf.lines import PrintLine
from profilecheck.readers.pdf.notices import PICTURE_SHARE, warn_about_actions, warn_about_container, warn_about_letters, warn_about_pages, without_text
from profilecheck.readers.pdf.order import find_losses
from profilecheck.readers.pdf.page import Page, PageWord
from profilecheck.readers.pdf.scans import read_pictures
from profilecheck.readers.text.decoding import too_long
from profilecheck.readers.text.lines import Run

SUFFIXES = (".pdf",)

MAX_WORDS = 60_000
# The engines after the first take minutes for a large broken file.
MAX_SLOW_BYTES = 5_000_000
# Geometry of LinkedIn's "Save to PDF": US Letter, main column from 223.6 on, sidebar at 21.6.
LINKEDIN_MAIN, LINKEDIN_SIDE = 223.6, 21.6


def sniff(head: bytes) -> bool:
    """Whether a file's first bytes are a PDF's, whatever its name."""
    return b"%PDF-" in head[:1024]


def read(data: bytes, name: str) -> Document:
    """The document in a PDF file's bytes; raises `UnreadableFile` with the reason where there is none."""
    if not data:
        raise UnreadableFile(f"{name} is empty: export the resume again and check the file's size.", code="empty")
    refuse_claims(data, name)
    pages, count, properties = _extract(data, name)
    if count > current().pages:
        message = f"{name} has {count:,} pages and the limit is {current().pages:,}: pass the pages of the resume alone, or --limit pages={count}."
        raise UnreadableFile(message, code="pages")
    if any(page.overfull for page in pages):
        raise too_much(name)
    if sum(page.total for page in pages) > current().characters:
        raise too_long(name)
    builder = Builder(name, "pdf", data)
    builder.pages = count
    warn_about_container(properties, builder)
    builder.properties.update({key: value for key, value in properties.items() if not key.startswith(":")})
    seen = _separate(pages, builder)
    scanned = read_pictures(data, pages, seen, builder) or any(notice.code == "ocr-layer" for notice in builder.warnings)
    if not any(seen):
        raise too_much(name) if unpacks_to_much(data) else without_text(pages, name)
    warn_about_pages(pages, seen, count, builder, most=MAX_WORDS)
    warn_about_actions(data, builder)
    warn_about_letters(seen, builder)
    if _is_linkedin(pages, properties):
        builder.kind = "linkedin"
    columns = compose(builder, pages, seen, ocr=scanned)
    document = builder.build()
    return structs.replace(document, losses=find_losses(document, pages)) if columns > 1 else document


def compose(builder: Builder, pages: list[Page], seen: list[list[PageWord]], *, ocr: bool) -> int:
    """Hand the words of all pages to the builder, column by column; returns how many stand side by side. `ocr`: list marks may be misread."""
    layout = lay_out(pages, seen)
    bullets = find_bullets([line for lines in layout.regions for line in lines if line.words], ocr=ocr)
    if builder.kind == "linkedin":
        from profilecheck.readers.linkedin import saved

        if saved.write(builder, _handed(layout.regions, bullets)):
            return 1
    if layout.columns > 1:
        builder.warn("two-columns", f"The page is set in {layout.columns} columns; simple parsers read across them.", layout.page)
    write_blocks(builder, layout.regions, bullets)
    return layout.columns


def _handed(regions: list[list[PrintLine]], bullets: Container[int]) -> Iterator[tuple[bool, list[Run]]]:
    """Each line of print with what its words look like and where they stand."""
    for line in (line for lines in regions for line in lines if line.words):
        runs = [Run(w.text, round(w.size, 2), w.bold, box=Box(line.page, w.x0, w.top, w.x1, w.bottom)) for w in line.words]
        yield id(line) in bullets, runs


def _extract(data: bytes, name: str) -> tuple[list[Page], int, dict[str, str]]:
    """Pages by the first engine that finds words: pdfium, pdfplumber, then both again on a repaired copy."""
    best: tuple[list[Page], int, dict[str, str]] | None = None
    try:
        best = pdfium.read_pages(data, current().pages)
    except pdfium.PdfiumFault as fault:
        if fault.password:
            raise UnreadableFile(f"{name} is protected by a password: save a copy without one and check that.", code="encrypted") from None
    if best is not None and (_is_readable(best[0]) or best[1] > current().pages):
        return best
    if unpacks_to_much(data):
        raise too_much(name)
    for attempt in (_by_plumber, _by_repair):
        found = attempt(data)
        if found is not None and _score(found[0]) > (_score(best[0]) if best else 0.0):
            best = found
            if _is_readable(found[0]):
                return found
        elif best is None:
            best = found
    if best is None or not best[0]:
        raise UnreadableFile(f"{name} is damaged and can't be opened as a PDF: export it again from the program that made it.", code="damaged")
    return best


def _by_plumber(data: bytes) -> tuple[list[Page], int, dict[str, str]] | None:
    if len(data) > MAX_SLOW_BYTES:
        return None
    # pdfminer raises nearly anything on broken files, and closing raises it again.
    try:
        from profilecheck.readers.pdf import plumber

        return plumber.read_pages(data, current().pages)
    except Exception:
        return None


def _by_repair(data: bytes) -> tuple[list[Page], int, dict[str, str]] | None:
    if len(data) > MAX_SLOW_BYTES:
        return None
    try:
        import pikepdf

        with pikepdf.open(io.BytesIO(data)) as pdf:
            out = io.BytesIO()
            pdf.save(out)
        return pdfium.read_pages(out.getvalue(), current().pages)
    except Exception:
        return None


def _score(pages: list[Page]) -> float:
    return float(sum(page.characters - page.unmapped for page in pages))


def _is_readable(pages: list[Page]) -> bool:
    """Whether an engine found text, or a picture that explains why there is none."""
    characters = sum(page.characters for page in pages)
    if not characters:
        return any(page.image_share() > PICTURE_SHARE for page in pages)
    return sum(page.unmapped for page in pages) <= 0.3 * characters


def _separate(pages: list[Page], builder: Builder) -> list[list[PageWord]]:
    """The words of each page that a person sees; the others go to the builder's hidden text."""
    result: list[list[PageWord]] = []
    budget = MAX_WORDS
    ocr: int | None = None
    for page in pages:
        seen, hidden, is_ocr = split_hidden(page)
        if is_ocr and ocr is None:
            ocr = page.number
        for why in dict.fromkeys(word.unseen for word in hidden):
            builder.hide(" ".join(word.text for word in hidden[:MAX_WORDS] if word.unseen == why), f"page {page.number}", why=why, page=page.number)
        result.append(seen[:budget])
        budget -= len(result[-1])
    if ocr is not None:
        builder.warn("ocr-layer", "The pages are scans; their text was made by OCR and may hold its errors.", ocr)
    return result


def _is_linkedin(pages: list[Page], properties: dict[str, str]) -> bool:
    if "apache fop" not in (properties.get("Producer", "") + properties.get("Creator", "")).lower() or not pages:
        return False
    first = pages[0]
    main = sum(1 for word in first.words if abs(word.x0 - LINKEDIN_MAIN) < 1.5)
    side = sum(1 for word in first.words if abs(word.x0 - LINKEDIN_SIDE) < 1.5)
    return abs(first.width - 612) < 2 and main >= 3 and side >= 2
