"""PDF to a document: engines in turn, hidden text apart, columns in reading order, every word with its place."""

from __future__ import annotations

import io

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.pdf import pdfium
from profilecheck.readers.pdf.blocks import write_blocks
from profilecheck.readers.pdf.bullets import drawn_bullets, mark_rules, strip_icons
from profilecheck.readers.pdf.columns import Part, cut
from profilecheck.readers.pdf.flow import count_columns, flow_regions
from profilecheck.readers.pdf.furniture import split_furniture
from profilecheck.readers.pdf.hidden import split_hidden
from profilecheck.readers.pdf.lines import Line, Segment, make_line, make_lines, make_segments
from profilecheck.readers.pdf.page import Page, PageWord

SUFFIXES = (".pdf",)

# A resume has one to five pages; what is longer is a portfolio or an attack.
MAX_PAGES = 50
MAX_WORDS = 60_000
# The engines after the first take minutes for a large broken file.
MAX_SLOW_BYTES = 5_000_000
# Actions that a file may ask a viewer to do; nothing of them is run here, but a resume has no need of them.
ACTIONS = (b"/JavaScript", b"/Launch", b"/SubmitForm", b"/GoToR")
# A page with an image over this share of it and fewer words than this is a picture of text.
PICTURE_SHARE = 0.4
PICTURE_WORDS = 5
UNMAPPED_SHARE = 0.1
# Geometry of LinkedIn's "Save to PDF": US Letter, main column from 223.6 on, sidebar at 21.6.
LINKEDIN_MAIN, LINKEDIN_SIDE = 223.6, 21.6


def sniff(head: bytes) -> bool:
    """Whether a file's first bytes are a PDF's, whatever its name."""
    return b"%PDF-" in head[:1024]


def read(data: bytes, name: str) -> Document:
    """The document in a PDF file's bytes; raises `UnreadableFile` with the reason where there is none."""
    if not data:
        raise UnreadableFile(f"{name} is empty: export the resume again and check the file's size.", code="empty")
    pages, count, properties = _extract(data, name)
    builder = Builder(name, "pdf", data)
    builder.pages = count
    builder.properties.update(properties)
    seen = _separate(pages, builder)
    if not any(seen):
        _refuse_without_text(pages, name)
    _warn_about_pages(pages, seen, count, builder)
    if any(action in data for action in ACTIONS):
        builder.warn("active-content", "The file asks a viewer to run a script or open something; nothing of it was run.")
    _lay_out(pages, seen, builder)
    if _is_linkedin(pages, properties):
        builder.kind = "linkedin"
    return builder.build()


def _extract(data: bytes, name: str) -> tuple[list[Page], int, dict[str, str]]:
    """Pages by the first engine that finds words: pdfium, pdfplumber, then both again on a repaired copy."""
    best: tuple[list[Page], int, dict[str, str]] | None = None
    try:
        best = pdfium.read_pages(data, MAX_PAGES)
    except pdfium.PdfiumFault as fault:
        if fault.password:
            raise UnreadableFile(f"{name} is protected by a password: save a copy without one and check that.", code="encrypted") from None
    if best is not None and _is_readable(best[0]):
        return best
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

        return plumber.read_pages(data, MAX_PAGES)
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
        return pdfium.read_pages(out.getvalue(), MAX_PAGES)
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
    """The words of each page that a person sees; the others go to the builder's hidden text, with one warning."""
    result: list[list[PageWord]] = []
    budget = MAX_WORDS
    first_hidden: int | None = None
    ocr: int | None = None
    hidden_count = 0
    for page in pages:
        seen, hidden, is_ocr = split_hidden(page)
        if is_ocr and ocr is None:
            ocr = page.number
        if hidden:
            builder.hide(" ".join(word.text for word in hidden[:MAX_WORDS]))
            hidden_count += len(hidden)
            first_hidden = first_hidden or page.number
        result.append(seen[:budget])
        budget -= len(result[-1])
    if first_hidden is not None:
        words = "1 word" if hidden_count == 1 else f"{hidden_count} words"
        message = f"{words} that a reader of the page can't see (colour of the ground, too small or off the page) were left out."
        builder.warn("hidden-text", message, first_hidden)
    if ocr is not None:
        builder.warn("ocr-layer", "The pages are scans; their text was made by OCR and may hold its errors.", ocr)
    return result


def _refuse_without_text(pages: list[Page], name: str) -> None:
    advice = "export a PDF with text, or use DOCX or plain text"
    if any(page.image_share() > PICTURE_SHARE for page in pages):
        raise UnreadableFile(f"{name} has no text: its pages are images; {advice}.", code="no-text")
    raise UnreadableFile(f"{name} has no text that can be read: {advice}.", code="no-text")


def _warn_about_pages(pages: list[Page], seen: list[list[PageWord]], count: int, builder: Builder) -> None:
    if count > len(pages):
        builder.warn("truncated", f"Only the first {len(pages)} of {count} pages were read.", len(pages))
    if any(page.cut for page in pages) or sum(map(len, seen)) >= MAX_WORDS:
        builder.warn("truncated", "The file holds more text than a resume can; the rest was left out.", next((p.number for p in pages if p.cut), None))
    for page, words in zip(pages, seen, strict=True):
        if len(words) < PICTURE_WORDS and not any(word.invisible for word in words) and page.image_share() > PICTURE_SHARE:
            builder.warn("image-page", f"Page {page.number} is an image; its text could not be read.", page.number)
        elif not words:
            builder.warn("page-without-text", f"Page {page.number} has no text.", page.number)
        if page.characters and page.unmapped > UNMAPPED_SHARE * page.characters:
            builder.warn("unmapped-font", f"A font on page {page.number} doesn't say which letters its glyphs are; text is missing.", page.number)


def _lay_out(pages: list[Page], seen: list[list[PageWord]], builder: Builder) -> None:
    segments: list[list[Segment]] = []
    turned: list[tuple[int, list[PageWord]]] = []
    for page, words in zip(pages, seen, strict=True):
        upright = [word for word in words if not word.turned]
        if len(upright) < len(words):
            turned.append((page.number, [word for word in words if word.turned]))
        segments.append(make_segments(upright + drawn_bullets(page, upright)))
    bodies, asides = split_furniture(segments, [page.height for page in pages])
    parts_of: list[tuple[int, list[Part]]] = []
    columns = 1
    for page, body in zip(pages, bodies, strict=True):
        if body:
            parts = cut(body, min(s.x0 for s in body), max(s.x1 for s in body))
            columns = max(columns, count_columns(parts))
            parts_of.append((page.number, parts))
    if columns > 1:
        builder.warn("two-columns", f"The page is set in {columns} columns; simple parsers read across them.", 1)
    regions = flow_regions(parts_of)
    told = {word.text for body in bodies for segment in body for word in segment.words}
    for at, row in asides:
        if all(word.text in told for segment in row for word in segment.words if any(map(str.isalnum, word.text))):
            continue
        regions.append(make_lines(row, pages[at].number, row[0].x0, row[-1].x1))
    regions.extend(_turned_lines(number, words) for number, words in turned)
    by_page: dict[int, list[Line]] = {}
    for lines in regions:
        for line in lines:
            by_page.setdefault(line.page, []).append(line)
    for page in pages:
        mark_rules(by_page.get(page.number, []), page)
    strip_icons([line for lines in regions for line in lines])
    write_blocks(builder, regions, ocr=any(notice.code == "ocr-layer" for notice in builder.warnings))


def _turned_lines(number: int, words: list[PageWord]) -> list[Line]:
    """Text that runs up or down the page, in the file's order, one line a run."""
    groups: list[list[PageWord]] = []
    for word in words:
        last = groups[-1][-1] if groups else None
        if last is not None and _touches(last, word):
            last.text += word.text
            last.x0, last.top, last.x1, last.bottom = min(last.x0, word.x0), min(last.top, word.top), max(last.x1, word.x1), max(last.bottom, word.bottom)
        elif (
            last is not None and (abs(word.x0 - last.x0) < 2 or abs(word.x1 - last.x1) < 2) and max(word.top - last.bottom, last.top - word.bottom) < word.size
        ):
            groups[-1].append(word)
        else:
            groups.append([word])
    lines = [make_line(group, number, group[0].x0, group[0].x1) for group in groups]
    for line in lines:
        for word in line.words:
            word.tab = False
    return lines


def _touches(last: PageWord, word: PageWord) -> bool:
    """Whether two pieces of text that runs up or down the page belong to one word."""
    if min(last.x1, word.x1) - max(last.x0, word.x0) < 0.5 * min(last.x1 - last.x0, word.x1 - word.x0):
        return False
    return -0.3 * word.size < max(word.top - last.bottom, last.top - word.bottom) < 0.16 * word.size


def _is_linkedin(pages: list[Page], properties: dict[str, str]) -> bool:
    if "apache fop" not in (properties.get("Producer", "") + properties.get("Creator", "")).lower() or not pages:
        return False
    first = pages[0]
    main = sum(1 for word in first.words if abs(word.x0 - LINKEDIN_MAIN) < 1.5)
    side = sum(1 for word in first.words if abs(word.x0 - LINKEDIN_SIDE) < 1.5)
    return abs(first.width - 612) < 2 and main >= 3 and side >= 2
