"""List marks in a picture: the engine drops round dots or takes them for letters, so the ink before each line is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from profilecheck.readers.ocr.tesseract import ReadWord

BULLET = "•"
# What a mark is taken for: letters and signs as round as it is.
ROUND = frozenset("e°«»¢©®•*oO0.·-@cQ¥")
# The same in front of a word and grown together with it.
GROWN = frozenset("«»¢©®°•*")
# A mark's width and height in sizes of the print, and how much of its box is ink: a disc fills .79 of it, an "e" .55, a square all.
SMALLEST, LARGEST, FULL = 0.1, 0.55, 0.65
# It stands this many sizes before the text, at least and at most; more than a blank before it is empty.
NEAR, FAR = 0.15, 2.6
# So many sizes of nothing begin another column, or the text behind a far mark.
COLUMN = 2.7
# Darker than this share of the way from paper to ink is ink.
INK = 0.5


def with_marks(grey: NDArray[np.uint8], words: Iterable[ReadWord]) -> list[ReadWord]:
    """The words of a page with a "•" for each list mark before the text of a line or of a column in it."""
    lines: dict[int, list[list[ReadWord]]] = {}
    for word in words:
        parts = lines.setdefault(word.line, [[]])
        if parts[-1] and word.x0 - parts[-1][-1].x1 > COLUMN * word.size:
            parts.append([])
        parts[-1].append(word)
    return [word for parts in lines.values() for part in parts for word in marked(grey, part)]


def marked(grey: NDArray[np.uint8], part: Sequence[ReadWord]) -> list[ReadWord]:
    """Words that stand side by side, with the mark before them."""
    first, *rest = part
    if rest and (first.text in ROUND or (len(first.text) <= 2 and not any(map(str.isalnum, first.text)))):
        if is_dot(grey, first.x0, first.x1, first):
            return [replace(first, text=BULLET, sure=1.0), *rest]
        return list(part)
    if first.text[0] in GROWN and first.text[1:2].isalpha():
        edge = first.x0 + (first.x1 - first.x0) / len(first.text)
        return [replace(first, text=BULLET, x1=edge, sure=1.0), replace(first, text=first.text[1:], x0=edge), *rest]
    found = dot_before(grey, first)
    return [replace(first, text=BULLET, x0=found[0], x1=found[1], sure=1.0), *part] if found else list(part)


def dot_before(grey: NDArray[np.uint8], word: ReadWord) -> tuple[float, float] | None:
    """Where a dot stands alone in the space before a word: its left and right edge."""
    left, right = max(0, int(word.x0 - FAR * word.size)), int(word.x0 - NEAR * word.size)
    top, low = max(0, int(word.base - 0.95 * word.size)), int(word.base + 0.15 * word.size)
    if right - left < 4 or low - top < 4:
        return None
    inked = np.flatnonzero((grey[top:low, left:right] < threshold(grey, word)).any(axis=0))
    if not len(inked):
        return None
    # The run of ink nearest to the word; a run before it means that it is the end of other text.
    breaks = np.flatnonzero(np.diff(inked) > max(1, 0.08 * word.size))
    start = int(inked[breaks[-1] + 1] if len(breaks) else inked[0])
    if len(breaks) and start - int(inked[breaks[-1]]) < 0.8 * word.size:
        return None
    x0, x1 = left + start, left + int(inked[-1]) + 1
    return (float(x0), float(x1)) if start > 0.1 * word.size and is_dot(grey, x0, x1, word) else None


def is_dot(grey: NDArray[np.uint8], x0: float, x1: float, word: ReadWord) -> bool:
    """Whether the ink between two edges, on a word's line, is one small disc or square in the middle of its letters' height."""
    top, low = max(0, int(word.base - 0.95 * word.size)), int(word.base + 0.15 * word.size)
    piece = grey[top:low, max(0, int(x0)) : int(x1) + 1] < threshold(grey, word)
    rows, columns = np.flatnonzero(piece.any(axis=1)), np.flatnonzero(piece.any(axis=0))
    if not len(rows) or not len(columns):
        return False
    height, width = int(rows[-1] - rows[0] + 1), int(columns[-1] - columns[0] + 1)
    if not (SMALLEST * word.size <= width <= LARGEST * word.size and 0.7 < height / width < 1.4):
        return False
    middle = word.base - top - (rows[0] + rows[-1] + 1) / 2
    return bool(piece[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].mean() >= FULL and 0.12 * word.size < middle < 0.6 * word.size)


def threshold(grey: NDArray[np.uint8], word: ReadWord) -> float:
    """The grey between paper and ink around a word."""
    piece = grey[max(0, int(word.top)) : int(word.bottom) + 1, max(0, int(word.x0)) : int(word.x1) + 1]
    if not piece.size:
        return 128.0
    return float(np.percentile(piece, 95)) * INK + float(np.percentile(piece, 3)) * (1 - INK)
