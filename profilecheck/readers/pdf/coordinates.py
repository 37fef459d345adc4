"""Places on a page as it is shown, whatever its crop box, rotation and unit."""

from __future__ import annotations

import ctypes
from typing import Any, TypeVar

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray

from profilecheck.readers.pdf.page import Page

Floats = NDArray[np.float64]
Number = TypeVar("Number", float, Floats)


class Placing:
    """From PDF's user space to the page as it is shown: crop box, rotation, origin at the top left."""

    def __init__(self, page: Any, shown: Page) -> None:
        box = raw.FS_RECTF()
        if not raw.FPDF_GetPageBoundingBox(page, ctypes.byref(box)):
            box.left, box.bottom, box.right, box.top = 0.0, 0.0, shown.width, shown.height
        self.left, self.right, self.bottom, self.top = box.left, box.right, box.bottom, box.top
        self.rotation = raw.FPDFPage_GetRotation(page)
        width = (box.top - box.bottom) if self.rotation % 2 else (box.right - box.left)
        # A user unit other than 1 scales the page; places stay in points.
        self.scale = shown.width / width if width > 0 and shown.width > 0 else 1.0

    def box(self, x0: Number, y0: Number, x1: Number, y1: Number) -> tuple[Number, Number, Number, Number]:
        """`x0, top, x1, bottom` for a rectangle with its lower left corner first, or for many."""
        match self.rotation:
            case 0:
                placed = x0 - self.left, self.top - y1, x1 - self.left, self.top - y0
            case 1:
                placed = y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left
            case 2:
                placed = self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
            case _:
                placed = self.top - y1, self.right - x1, self.top - y0, self.right - x0
        if self.scale != 1.0:
            return placed[0] * self.scale, placed[1] * self.scale, placed[2] * self.scale, placed[3] * self.scale
        return placed
