"""Asks Tesseract for the words of a picture; says what is missing where it isn't there."""

from __future__ import annotations

import itertools
import os
import re
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from PIL import Image

SECONDS = 60
"""A page takes 1 to 6 s; what takes longer is a texture, no text."""
MAX_PAGES = 12
"""Each takes seconds: the rest of a long scan or fax is said to be left out."""
LANGUAGE = "eng"
HOW_TO_GET = "install Tesseract (on Debian and Ubuntu: apt install tesseract-ocr) and profilecheck[ocr]"
EM = 1.1
"""The height from the tops of tall letters to the bottoms of hanging ones is .82 to .95 of a font's size."""
LONG = 4
"""Letters of a word from which one that is taller than wide lies on its side."""
XHTML = "{http://www.w3.org/1999/xhtml}"
NUMBERS = r"(-?[\d.]+(?: -?[\d.]+)*)"


class ReadWord(Struct):
    """A word as recognised, in pixels of the picture from its top left. `base`: its line's baseline at its middle; `slope`: of that line; `sure`: 0 to 1."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    slope: float
    size: float
    line: int
    sure: float


class ReadPage(Struct):
    """The words of a picture in the engine's order, and the rules between them (`x0, top, x1, bottom`)."""

    words: list[ReadWord]
    rules: list[tuple[float, float, float, float]]

    def sureness(self) -> float:
        """How sure the words are on average, 0 where there are none."""
        return sum(word.sure for word in self.words) / len(self.words) if self.words else 0.0

    def turned(self) -> int:
        """By how many degrees against the clock the page lies: 90 or 270 where most words are taller than wide, else 0.

        The engine reads lines that run up or down too, and is sure of them, but not as a page: what it tells of their places is a jumble.
        """
        long = [word for word in self.words if len(word.text) >= LONG]
        if sum(word.bottom - word.top > word.x1 - word.x0 for word in long) * 2 <= len(long):
            return 0
        down = sum(1 if after.top > before.top else -1 for before, after in itertools.pairwise(self.words) if after.line == before.line)
        return 270 if down > 0 else 90


def is_installed() -> bool:
    """Whether both the engine and the package that calls it are there."""
    return shutil.which("tesseract") is not None and find_spec("pytesseract") is not None


def recognise(picture: Image.Image, dpi: float) -> ReadPage | None:
    """The words in a picture of one page; None where the engine gives up on it."""
    import pytesseract

    # One thread: with more of them it takes more computing time and, on a busy machine, no less time.
    os.environ["OMP_THREAD_LIMIT"] = "1"
    try:
        markup: Any = pytesseract.image_to_pdf_or_hocr(picture, lang=LANGUAGE, config=f"--dpi {dpi:.0f}", extension="hocr", timeout=SECONDS)
    except (RuntimeError, OSError, pytesseract.TesseractError):
        return None
    return parse(bytes(markup))


def parse(markup: bytes) -> ReadPage:
    """The words and rules in Tesseract's hOCR."""
    from lxml import etree

    page = ReadPage([], [])
    root = etree.fromstring(markup or b"<html/>", etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False))
    if root is None:
        return page
    for number, element in enumerate(root.iter(f"{XHTML}span", f"{XHTML}div")):
        kind, title = element.get("class", ""), element.get("title", "")
        if kind == "ocr_separator" and (box := numbers(title, "bbox")):
            page.rules.append((box[0], box[1], box[2], box[3]))
        elif kind.startswith("ocr") and kind not in ("ocr_page", "ocr_carea", "ocrx_word"):
            page.words.extend(words_of(element, title, number))
    return page


def words_of(line: Any, title: str, number: int) -> Iterator[ReadWord]:
    box = numbers(title, "bbox")
    if len(box) != 4:
        return
    slope, offset = (*numbers(title, "baseline"), 0.0, 0.0)[:2]
    size = EM * next(iter(numbers(title, "x_size")), box[3] - box[1])
    for element in line.iter(f"{XHTML}span"):
        text = "".join(element.itertext()).strip()
        own = numbers(element.get("title", ""), "bbox")
        if element.get("class") == "ocrx_word" and text and len(own) == 4:
            base = box[3] + offset + slope * ((own[0] + own[2]) / 2 - box[0])
            sure = next(iter(numbers(element.get("title", ""), "x_wconf")), 0.0) / 100
            yield ReadWord(text, own[0], own[1], own[2], own[3], base, slope, size, number, sure)


def numbers(title: str, key: str) -> list[float]:
    """The numbers behind a key of an hOCR title: `bbox 10 20 30 40; x_wconf 96`."""
    found = re.search(rf"(?:^|; ){key} {NUMBERS}", title)
    return [float(number) for number in found[1].split()] if found else []
