"""The second engine, for files that pdfium can't read: pdfplumber's words, in the same form."""

from __future__ import annotations

import io
from typing import Any

import pdfplumber

from profilecheck.readers.pdf.page import MAX_CHARACTERS, Page, PageWord
from profilecheck.readers.text.words import clean_word, garbled_in

# A tenth more than this share of the font's size glues words, less splits them (measured on 252 resumes).
X_TOLERANCE_RATIO = 0.15


def read_pages(data: bytes, limit: int) -> tuple[list[Page], int, dict[str, str]]:
    """The first `limit` pages, how many the file has, and its document information; any exception means: not readable."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        properties = {key: value for key in ("Title", "Producer", "Creator") if isinstance(value := pdf.metadata.get(key), str) and value.strip()}
        return [_read_page(page, number) for number, page in enumerate(pdf.pages[:limit], 1)], len(pdf.pages), properties


def _read_page(page: Any, number: int) -> Page:
    result = Page(number, float(page.width), float(page.height))
    result.characters = result.total = len(page.chars)
    if len(page.chars) > MAX_CHARACTERS:
        result.cut = True
        return result
    left, top = float(page.bbox[0]), float(page.bbox[1])
    for word in page.extract_words(x_tolerance_ratio=X_TOLERANCE_RATIO, extra_attrs=["fontname", "size"], use_text_flow=True):
        text = clean_word(word["text"])
        if not text.strip():
            continue
        size = float(word["size"])
        x0, x1, bottom = float(word["x0"]) - left, float(word["x1"]) - left, float(word["bottom"]) - top
        bold = "bold" in str(word["fontname"]).lower()
        result.words.append(PageWord(text, x0, float(word["top"]) - top, x1, bottom, bottom - 0.2 * size, size, bold, garbled=garbled_in(text)))
    page.close()
    return result
