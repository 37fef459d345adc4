"""Where a click on a PDF's page leads: the addresses behind its words."""

from __future__ import annotations

import ctypes
import re
from typing import Any

import pypdfium2.raw as raw

from profilecheck.readers.pdf.coordinates import Placing
from profilecheck.readers.pdf.page import Page, PageWord

# A resume's page has a dozen; of what is beyond these nothing is read.
MAX_LINKS = 200
# Addresses longer than this are tracking or an attack.
MAX_ADDRESS = 1000
# Others can run something.
SAFE = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+", re.IGNORECASE)
# A sign without a letter ("the letter" of a font of icons) lies at most so many points left of the words that it belongs to.
BESIDE = 24.0


def read_links(document: Any, page: Any, place: Placing, shown: Page) -> None:
    """Set `link` on the words that lie under a link; one that lies under none is given to the word beside it."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(MAX_LINKS):
        if not raw.FPDFLink_Enumerate(page, position, link):
            return
        area = raw.FS_RECTF()
        address = _address(document, link)
        if address is None or not raw.FPDFLink_GetAnnotRect(link, area):
            continue
        x0, top, x1, bottom = place.box(area.left, min(area.bottom, area.top), area.right, max(area.bottom, area.top))
        for word in _under(shown.words, x0, top, x1, bottom):
            word.link = word.link or address


def _under(words: list[PageWord], x0: float, top: float, x1: float, bottom: float) -> list[PageWord]:
    """The words whose middle lies in a rectangle, else the nearest one right of it on the same line."""
    level = [w for w in words if top <= (w.top + w.bottom) / 2 <= bottom]
    inside = [w for w in level if x0 <= (w.x0 + w.x1) / 2 <= x1]
    beside = [w for w in level if x1 - 1 <= w.x0 <= x1 + BESIDE]
    return inside or sorted(beside, key=lambda w: w.x0)[:1]


def _address(document: Any, link: Any) -> str | None:
    """The address that a link opens, None if it leads to a page of the file or is not safe to show."""
    action = raw.FPDFLink_GetAction(link)
    if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return None
    size = raw.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < size <= MAX_ADDRESS:
        return None
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFAction_GetURIPath(document, action, buffer, size)
    address = buffer.value.decode("utf-8", "replace").strip()
    return address if SAFE.fullmatch(address) else None
