"""A picture to a `Page` like those of a PDF: straight lines, sizes in points, doubtful words marked."""

from __future__ import annotations

from collections import Counter
from statistics import median

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from profilecheck.readers.ocr.marks import with_marks
from profilecheck.readers.ocr.skew import level
from profilecheck.readers.ocr.tesseract import ReadPage, ReadWord, recognise
from profilecheck.readers.ocr.weight import find_bold
from profilecheck.readers.pdf.page import Page, PageWord, Shape

# Words that the engine is less sure of than this are marked; of what it is surer of, one in a hundred is wrong, of these every third.
UNSURE = 0.6
# Specks and edges come out as single letters and signs that it is not sure of.
SPECK = 0.6
# A page whose words it hardly believes in may lie on its side; so may one with next to no words.
TURN_BELOW, TURN_WORDS = 0.5, 8
# A page that is this sure once it was turned needs no further turn; upside down none reaches .5.
SURE = 0.8
# What lies so many degrees against the clock is upright again after this.
BACK = {90: Image.Transpose.ROTATE_270, 270: Image.Transpose.ROTATE_90}
# The height of print is measured line by line, with an error of a tenth.
SAME_SIZE = 0.12
# A line as thin as this many points is a rule.
RULE = 8.0


def read_picture(picture: Image.Image, number: int, dpi: float) -> Page | None:
    """The words of a picture of one page as a page; None where the engine gives up on it."""
    found, grey = upright(picture.convert("L"), dpi)
    if found is None:
        return None
    scale = 72.0 / dpi
    page = Page(number, grey.width * scale, grey.height * scale)
    pixels = np.asarray(grey)
    even_sizes(found.words)
    words = [word for word in with_marks(pixels, found.words) if word.sure >= SPECK or (len(word.text) > 1 and any(map(str.isalnum, word.text)))]
    bold = find_bold(pixels, words)
    straighten(words, grey.width)
    for at, word in enumerate(words):
        box = (word.x0 * scale, word.top * scale, word.x1 * scale, word.bottom * scale)
        page.words.append(PageWord(word.text, *box, word.base * scale, word.size * scale, bold=at in bold, unsure=word.sure < UNSURE))
    page.characters = sum(len(word.text) for word in words)
    page.shapes = [Shape(x0 * scale, low * scale - 1, x1 * scale, low * scale, 0) for x0, top, x1, low in found.rules if (low - top) * scale <= RULE]
    return page


def upright(grey: Image.Image, dpi: float) -> tuple[ReadPage | None, Image.Image]:
    """What a picture says, and the picture as it has to lie for that: level, and turned the way its lines run, or else the way in which it says most."""
    grey = level(grey)
    found = recognise(grey, dpi)
    turns: tuple[Image.Transpose, ...] = ()
    if found is not None:
        lies, doubtful = found.turned(), found.sureness() < TURN_BELOW or len(found.words) < TURN_WORDS
        if lies:
            # The other way round it stands on its head, and the engine had read nonsense.
            turns = (BACK[lies], BACK[360 - lies]) if doubtful else (BACK[lies],)
        elif doubtful:
            turns = (Image.Transpose.ROTATE_180, *BACK.values())
    best = grey
    for turn in turns:
        turned = grey.transpose(turn)
        other = recognise(turned, dpi)
        if other is None or found is None or other.turned():
            continue
        if found.turned() or believed(other) > max(believed(found), TURN_WORDS * TURN_BELOW):
            found, best = other, turned
            if other.sureness() >= SURE and len(other.words) >= TURN_WORDS:
                break
    return found, best


def believed(page: ReadPage) -> float:
    return sum(word.sure for word in page.words)


def straighten(words: list[ReadWord], width: int) -> None:
    """Shift words up and down as if the page had lain straight: their slope, which on a photo changes from top to bottom, is taken off."""
    lines = {word.line: word for word in words}
    if len(lines) < 3:
        return
    slopes = np.array([word.slope for word in lines.values()])
    heights = np.array([word.base for word in lines.values()])
    letters = Counter[int]()
    for word in words:
        letters[word.line] += len(word.text)
    weights = np.array([letters[line] for line in lines], float)
    # Short lines have wild slopes: those far from the middle one have no say.
    usual = weighted_median(slopes, weights)
    near = np.abs(slopes - usual) < 0.01
    if near.sum() >= 5:
        factor, constant = map(float, np.polyfit(heights[near], slopes[near], 1, w=np.sqrt(weights[near])))
    else:
        factor, constant = 0.0, usual
    for word in words:
        shift = (factor * word.base + constant) * ((word.x0 + word.x1) / 2 - width / 2)
        word.base -= shift
        word.top -= shift
        word.bottom -= shift
    # What the engine took for one line is one: its words share a baseline.
    level = {line: median(w.base for w in words if w.line == line) for line in lines}
    for word in words:
        word.base = level[word.line]


def weighted_median(values: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
    """The value that half of all weight lies below."""
    order = np.argsort(values)
    total = np.cumsum(weights[order])
    return float(values[order][np.searchsorted(total, total[-1] / 2)])


def even_sizes(words: list[ReadWord]) -> None:
    """Give lines of nearly one height the same size, that of the most of their letters."""
    letters: Counter[float] = Counter()
    for word in words:
        letters[word.size] += len(word.text)
    size_of: dict[float, float] = {}
    while letters:
        size = letters.most_common(1)[0][0]
        for near in [other for other in letters if abs(other - size) <= SAME_SIZE * size]:
            size_of[near] = size
            del letters[near]
    for word in words:
        word.size = size_of[word.size]
