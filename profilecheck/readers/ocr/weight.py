"""Which recognised words are bold: the engine doesn't say, the thickness of their strokes does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from profilecheck.readers.ocr.tesseract import ReadWord

# Strokes of a bold face are 1.4 to 1.8 times as thick as those of the regular one.
BOLD = 1.28
# Shorter words have too few strokes to measure alone; their line decides.
LETTERS = 3


def find_bold(grey: NDArray[np.uint8], words: Sequence[ReadWord]) -> frozenset[int]:
    """The indices of words whose strokes are clearly thicker than most of the page's, for their size."""
    thick = [thickness(grey, word) / max(word.size, 1.0) for word in words]
    letters = [len(word.text) for word in words]
    if not words or not any(thick):
        return frozenset()
    order = np.argsort(thick)
    total = np.cumsum(np.array(letters)[order])
    usual = float(np.array(thick)[order][np.searchsorted(total, total[-1] / 2)])
    found: set[int] = set()
    for _, group in groupby(range(len(words)), key=lambda at: words[at].line):
        line = list(group)
        weight = sum(thick[at] * letters[at] for at in line) / sum(letters[at] for at in line)
        for at in line:
            own = thick[at] if letters[at] >= LETTERS else weight
            if (own + weight) / 2 > BOLD * usual:
                found.add(at)
    return frozenset(found)


def thickness(grey: NDArray[np.uint8], word: ReadWord) -> float:
    """Pixels across a stroke: twice the ink over its outline."""
    piece = grey[int(word.top) : int(word.bottom), int(word.x0) : int(word.x1)].astype(np.float32)
    if piece.size < 16:
        return 0.0
    ground, ink = float(np.percentile(piece, 90)), float(np.percentile(piece, 2))
    if abs(ground - ink) < 40:
        return 0.0
    cover = np.clip((ground - piece) / (ground - ink), 0.0, 1.0)
    outline = np.abs(np.diff(cover, axis=0)).sum() + np.abs(np.diff(cover, axis=1)).sum()
    return float(2.0 * cover.sum() / outline) if outline else 0.0
