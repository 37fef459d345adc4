"""Pages through pdfium: their words by `pdf_letters`, and the shapes that lie under them."""

from __future__ import annotations

import ctypes
import threading
from ctypes import addressof, c_float, c_int, c_uint, c_void_p, cast
from itertools import filterfalse, repeat
from typing import Any

import pypdfium2.raw as raw

from profilecheck.readers.pdf import pdfium_calls
from profilecheck.readers.pdf.claims import MOST_NOTES, MOST_OBJECTS
from profilecheck.readers.pdf.coordinates import Placing
from profilecheck.readers.pdf.page import Page, Shape
from profilecheck.readers.pdf.pdfium_letters import read_words
from profilecheck.readers.pdf.pdfium_links import read_links
from profilecheck.readers.pdf.pdfium_sight import Painting, find_unseen

# pdfium has global state: calls from several threads crash or return wrong text.
LOCK = threading.Lock()

MAX_SHAPES = 4_000
# An outline this many points wide and high is a frame.
FRAME = 3
KEYS = ("Title", "Author", "Producer", "Creator")
LONGEST_PROPERTY = 4096
"""Bytes of one of them in UTF-16; a longer one says nothing of the document."""
ATTACHED, PROTECTED = ":attached", ":protected"
"""Keys for what the container itself holds: attached files, and protection that no password is asked for."""
# Of 255, below which a colour lets more through than it covers.
HALF_CLEAR = 128


class PdfiumFault(Exception):
    """pdfium can't open the file; `password` says that only a password is missing."""

    def __init__(self, message: str, *, password: bool = False) -> None:
        super().__init__(message)
        self.password = password


def read_pages(data: bytes, limit: int) -> tuple[list[Page], int, dict[str, str]]:
    """The pages, none where there are more than `limit`, how many the file has, and its document information."""
    with LOCK:
        raw.FPDF_InitLibrary()
        document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            code = raw.FPDF_GetLastError()
            raise PdfiumFault(f"pdfium error {code}", password=code == raw.FPDF_ERR_PASSWORD)
        try:
            count = raw.FPDF_GetPageCount(document)
            properties = {key: value for key in KEYS if (value := _meta(document, key))}
            properties |= _container(document)
            return [_read_page(document, at) for at in range(count if count <= limit else 0)], count, properties
        finally:
            raw.FPDF_CloseDocument(document)


def draw_page(data: bytes, at: int, dpi: float) -> Any | None:
    """A page in grey as a person sees it (a picture of Pillow's), None where it can't be drawn."""
    import pypdfium2

    with LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
            try:
                return document[at].render(scale=dpi / 72, grayscale=True).to_pil()
            finally:
                document.close()
        except (pypdfium2.PdfiumError, ValueError):
            return None


def _meta(document: Any, key: str) -> str:
    buffer = ctypes.create_string_buffer(LONGEST_PROPERTY)
    size = raw.FPDF_GetMetaText(document, key.encode(), buffer, LONGEST_PROPERTY)
    if not 2 < size <= LONGEST_PROPERTY:
        return ""
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").strip()


def _container(document: Any) -> dict[str, str]:
    """Whether files are attached, and whether rights are withheld though the file opens without a password."""
    found = {}
    if (count := raw.FPDFDoc_GetAttachmentCount(document)) > 0:
        found[ATTACHED] = str(count)
    if raw.FPDF_GetSecurityHandlerRevision(document) >= 0:
        found[PROTECTED] = "yes"
    return found


def _read_page(document: Any, at: int) -> Page:
    page = raw.FPDF_LoadPage(document, at)
    if not page:
        return Page(at + 1, 612.0, 792.0)
    try:
        text = raw.FPDFText_LoadPage(page)
        result = Page(at + 1, raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page))
        place = Placing(page, result)
        drawn: set[int] = set()
        if text:
            try:
                drawn = read_words(cast(text, c_void_p).value or 0, place, result)
            finally:
                raw.FPDFText_ClosePage(text)
        find_unseen(page, place, result, _read_shapes(page, place, result, drawn))
        read_links(document, page, place, result)
        return result
    finally:
        raw.FPDF_ClosePage(page)


def _read_shapes(page: Any, place: Placing, shown: Page, drawn: set[int]) -> Painting:
    """Add the shapes of a page; returns the objects in the order of painting."""
    count = raw.FPDFPage_CountObjects(page)
    if count > MOST_OBJECTS or raw.FPDFPage_GetAnnotCount(page) > MOST_NOTES:
        shown.overfull = True
        return Painting([], {})
    objects = list(map(pdfium_calls.page_object, repeat(cast(page, c_void_p)), range(count)))
    inside: dict[int, float] = {}
    spot = (c_float * 4)()
    at = addressof(spot)
    paint = Paint()
    forms = 0
    # Most objects are of text; blanks are, too, though no character says that it was drawn by them.
    others = [item for item in filterfalse(drawn.__contains__, objects) if item]
    kinds = {item: kind for item, kind in zip(others, map(pdfium_calls.object_type, others), strict=True) if kind != raw.FPDF_PAGEOBJ_TEXT}
    stack = [(item, kinds[item], 0, float(at)) for at, item in enumerate(objects) if item in kinds] if kinds else []
    stack.reverse()
    while stack and len(shown.shapes) < MAX_SHAPES:
        item, kind, depth, order = stack.pop()
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < 3 and forms < 200:
            forms += 1
            inner = [pdfium_calls.form_object(item, k) for k in range(min(pdfium_calls.form_count(item), 500))]
            # What a form holds is painted between the form and what follows it.
            orders = [order + (k + 1) / 512 ** (depth + 1) for k in range(len(inner))]
            inside.update(zip(inner, orders, strict=True))
            # Shapes inside a form are placed as if its matrix were the identity, which producers of resumes mostly write.
            children = [(child, at_order) for child, at_order in zip(inner, orders, strict=True) if child]
            stack.extend((child, pdfium_calls.object_type(child), depth + 1, at_order) for child, at_order in reversed(children))
            continue
        if kind == raw.FPDF_PAGEOBJ_TEXT or not pdfium_calls.bounds(item, at, at + 4, at + 8, at + 12):
            continue
        color = None
        if kind == raw.FPDF_PAGEOBJ_PATH:
            color = paint.color(item, large=spot[2] - spot[0] > FRAME and spot[3] - spot[1] > FRAME)
            if color is None:
                continue
        shown.shapes.append(Shape(*place.box(spot[0], spot[1], spot[2], spot[3]), color, order))
    return Painting(objects, inside)


class Paint:
    """How paths are painted, read into memory that all of a page's share."""

    def __init__(self) -> None:
        self._channels = (c_uint * 4)()
        self._modes = (c_int * 2)()
        self._red, self._mode = addressof(self._channels), addressof(self._modes)

    def color(self, path: int, *, large: bool) -> int | None:
        """0xRRGGBB of a path that covers or draws something; None for one that nobody sees, and for a frame: what is in it keeps the page's colour."""
        if not pdfium_calls.draw_mode(path, self._mode, self._mode + 4) or not (self._modes[0] or self._modes[1]):
            return None
        read = pdfium_calls.fill_color if self._modes[0] else pdfium_calls.stroke_color
        red, channels = self._red, self._channels
        if not read(path, red, red + 4, red + 8, red + 12) or channels[3] < HALF_CLEAR or (large and not self._modes[0]):
            return None
        return int(channels[0] << 16 | channels[1] << 8 | channels[2])
