"""How far a scan lies askew, told by where its ink falls in rows: lines of print are rows of ink with empty ones between them only where they lie level."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

# Pixels across that are looked at: a fifth of a degree is two rows of these.
ACROSS = 900
# Degrees to both sides that are tried, in steps, and in finer ones around the best of them. Feeders pull a sheet askew by up to 3.
FARTHEST, STEP, FINE = 5.0, 0.5, 0.1
# Paper is lighter than ink by so much of 255.
DARKER = 48
# Rows have to tell by this factor that a page is askew: print reaches 2.4 at a third of a degree and 25 at two, a disc and noise 1.2.
CLEARER = 1.5
# What is less askew than so many degrees is left as it lies.
LEAST = 0.3
# A page with less ink holds too little print to tell.
FEWEST = 400


def level(grey: Image.Image) -> Image.Image:
    """The picture turned so far that its lines of print lie level; the picture itself where they do or nothing tells."""
    angle = skew_of(grey)
    if not angle:
        return grey
    paper = int(np.median(np.asarray(grey.resize((64, 64)))))
    return grey.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=paper)


def skew_of(grey: Image.Image) -> float:
    """By how many degrees, with the clock, the lines of print on a picture lie askew; 0 where they are level or nothing tells."""
    small = grey.resize((ACROSS, max(1, round(grey.height * ACROSS / grey.width))), Image.Resampling.BOX)
    pixels = np.asarray(small, np.int16)
    rows, columns = np.nonzero(pixels < np.median(pixels) - DARKER)
    if len(rows) < FEWEST:
        return 0.0
    across = columns - ACROSS / 2

    def clear(angle: float) -> float:
        return contrast(rows, across, angle)

    coarse = max(np.arange(-FARTHEST, FARTHEST + STEP / 2, STEP).tolist(), key=clear)
    best = max((coarse + FINE * n for n in range(-4, 5)), key=clear)
    return best if abs(best) >= LEAST and clear(best) > CLEARER * clear(0.0) else 0.0


def contrast(rows: NDArray[np.intp], across: NDArray[np.floating[Any]], angle: float) -> float:
    """How unlike each other neighbouring rows are if the page is turned by so many degrees against the clock."""
    turned = np.rint(rows - across * np.tan(np.radians(angle))).astype(np.int64)
    ink = np.bincount(turned - turned.min())
    return float((np.diff(ink).astype(np.float64) ** 2).sum())
