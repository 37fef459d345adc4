"""Pages of a PDF as pictures, in the same points as the boxes of its words."""

from __future__ import annotations

import io

import pypdfium2

from profilecheck.document import Picture
from profilecheck.readers.pdf.pdfium import LOCK

SCALE = 1.75
"""Pixels a point: 126 dots per inch, sharp enough for ten-point letters on a screen, and some 100 kB a page."""
WIDEST = 1800
"""Pixels on the longer side of a page that is larger than paper."""
MOST_PAGES = 12
"""A resume has two; of a book in disguise the first pages are enough."""
QUALITY = 62
"""Of the WebP: below it letters get halos that one can see."""


def draw(data: bytes) -> tuple[Picture, ...]:
    """The first pages, as pdfium draws them. Raises what pdfium raises: call it in a child."""
    with LOCK:
        document = pypdfium2.PdfDocument(data)
        try:
            return tuple(picture(document[at], at + 1) for at in range(min(len(document), MOST_PAGES)))
        finally:
            document.close()


def picture(page: pypdfium2.PdfPage, number: int) -> Picture:
    width, height = page.get_size()
    image = page.render(scale=min(SCALE, WIDEST / max(width, height, 1.0))).to_pil().convert("RGB")
    packed = io.BytesIO()
    image.save(packed, "WEBP", quality=QUALITY, method=2)
    return Picture(number, width, height, packed.getvalue())
