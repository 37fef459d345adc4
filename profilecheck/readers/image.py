"""Reads photographs and scans of a resume (PNG, JPEG, TIFF, WebP) by OCR, where it is installed; without it one sentence says how to get it."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.ocr import tesseract

SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp", ".gif", ".bmp")
FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP")
STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"GIF87a", b"GIF89a")

MAX_PIXELS = 60_000_000
"""A phone's camera makes 12 to 50 million; a small file can claim billions."""
WORKED_PIXELS = 16_000_000
"""What is larger is made smaller before it is read: letter paper at 400 dpi has 15 million."""
DPI = (100, 700)
"""What a file says of its resolution is believed within these; cameras write 72."""
PAPER = 8.5
"""Else the shorter side is taken for that of letter paper, in inches."""


def sniff(data: bytes) -> bool:
    """Whether a file's first bytes are those of a picture, whatever its name."""
    if data.startswith(b"BM"):
        return len(data) > 26 and data[6:10] == b"\x00\x00\x00\x00" and data[14:18] in (b"\x28\x00\x00\x00", b"\x6c\x00\x00\x00", b"\x7c\x00\x00\x00")
    return data.startswith(STARTS) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP")


def read(data: bytes, name: str) -> Document:
    """The document in a picture; `UnreadableFile` where OCR is missing or finds no words."""
    from profilecheck.readers import pdf
    from profilecheck.readers.ocr.pages import read_picture
    from profilecheck.readers.pdf.scans import warn_about_ocr

    pages = []
    with opened(data, name) as picture:
        if not tesseract.is_installed():
            message = f"{name}: this is a picture; to have it read, {tesseract.HOW_TO_GET}, or save the resume as DOCX or as a PDF with text."
            raise UnreadableFile(message, code="no-text")
        builder = Builder(name, str(picture.format).lower(), data)
        count = getattr(picture, "n_frames", 1)
        for number, (frame, dpi) in enumerate(frames(picture, name), start=1):
            page = read_picture(frame, number, dpi)
            if page is not None:
                pages.append(page)
    seen = [page.words for page in pages]
    if not any(seen):
        raise UnreadableFile(f"{name}: no text was found in this picture; scan the page straight, in good light, at 300 dpi.", code="no-text")
    builder.pages = len(pages)
    if count > tesseract.MAX_PAGES:
        builder.warn("truncated", f"Only the first {tesseract.MAX_PAGES} of {count} pages were read.", tesseract.MAX_PAGES)
    warn_about_ocr(seen, pages[0].number, builder)
    pdf.compose(builder, pages, seen, ocr=True)
    return builder.build()


def opened(data: bytes, name: str) -> Image.Image:
    """The picture, not decoded yet, if it is of a size that can be."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            picture = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise UnreadableFile(f"{name}: the picture claims more pixels than a camera makes; save it smaller.", code="too-large") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise damaged(name) from error
    if picture.width * picture.height > MAX_PIXELS:
        raise UnreadableFile(
            f"{name}: the picture has {picture.width * picture.height / 1e6:.0f} million pixels and the limit is {MAX_PIXELS / 1e6:.0f}; save it smaller.",
            code="too-large",
        )
    return picture


def frames(picture: Image.Image, name: str) -> Iterator[tuple[Image.Image, float]]:
    """Each page upright, in grey and of bounded size, with its resolution."""
    try:
        for number, frame in enumerate(ImageSequence.Iterator(picture)):
            if number >= (tesseract.MAX_PAGES if picture.format == "TIFF" else 1) or frame.width * frame.height > MAX_PIXELS:
                return
            said = resolution(frame)
            page = on_white(ImageOps.exif_transpose(frame))
            dpi = said or min(page.size) / PAPER
            shrunk = min(1.0, (WORKED_PIXELS / (page.width * page.height)) ** 0.5)
            if shrunk < 1.0:
                page = page.resize((round(page.width * shrunk), round(page.height * shrunk)), Image.Resampling.LANCZOS)
            yield page, max(dpi * shrunk, 50.0)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise damaged(name) from error


def resolution(frame: Image.Image) -> float | None:
    """Dots an inch as the file says, if it can be so."""
    try:
        dpi = float(frame.info.get("dpi", (0, 0))[1])
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        return None
    return dpi if DPI[0] <= dpi <= DPI[1] else None


def on_white(frame: Image.Image) -> Image.Image:
    """The picture in grey; what is transparent is paper."""
    if "A" in frame.getbands() or "transparency" in frame.info:
        layered = frame.convert("RGBA")
        paper = Image.new("RGBA", layered.size, "white")
        paper.alpha_composite(layered)
        return paper.convert("L")
    return frame.convert("L")


def damaged(name: str) -> UnreadableFile:
    return UnreadableFile(f"{name}: the picture is damaged and can't be opened; save or scan it again.", code="damaged")
