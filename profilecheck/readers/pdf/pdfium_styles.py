"""How text objects look: size, weight, colour and direction, each asked of pdfium once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from ctypes import addressof, c_char, c_float, c_void_p
from math import hypot

import numpy as np

from profilecheck.readers.pdf import pdfium_calls

_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_FORCE_BOLD = 1 << 18
_INVISIBLE_MODES = frozenset([3, 7])

Look = tuple[bool, int, bool, bool]


class Looks:
    """Size, weight, colour and direction of text objects, each read once and only when asked for."""

    def __init__(self, rotation: int) -> None:
        self._rotation = rotation
        self._bold: dict[int | None, bool] = {}
        self._sizes: dict[int, float] = {}
        self._known: dict[int, Look] = {}
        self._floats = (c_float * 7)()
        self._size_at = addressof(self._floats)

    def size(self, handle: int, key: int) -> float:
        """The size in points; objects of one `key` have the same."""
        size = self._sizes.get(key)
        if size is None:
            floats = self._floats
            pdfium_calls.text_size(handle, self._size_at)
            pdfium_calls.matrix(handle, self._size_at + 4)
            up_x, up_y = floats[3], floats[4]
            size = self._sizes[key] = abs(floats[0]) * (hypot(up_x, up_y) if up_x or up_y else 1.0) or 0.01
        return size

    def of(self, handles: Sequence[int]) -> list[Look]:
        """Whether bold, the colour, whether invisible, whether turned against the page's reading direction; of many objects at once."""
        new = [handle for handle in dict.fromkeys(handles) if handle not in self._known]
        if new:
            self._known.update(zip(new, self._ask(new), strict=True))
        known = self._known
        return [known[handle] for handle in handles]

    def _ask(self, handles: list[int]) -> Iterator[Look]:
        pointers = list(map(c_void_p, handles))
        matrices, channels = pdfium_calls.matrices().ask(pointers), pdfium_calls.fill_colors().ask(pointers)
        fonts, modes = list(map(pdfium_calls.text_font, pointers)), list(map(pdfium_calls.text_mode, pointers))
        for font in set(fonts) - self._bold.keys():
            self._bold[font] = _is_bold(font)
        a, b = matrices[:, 0].astype(float), matrices[:, 1].astype(float)
        # Quarter turns of the page and of the text cancel out.
        across = (a, b, -a, -b)[self._rotation]
        turned = (across <= 0) | (across < 0.7 * np.hypot(a, b))
        colors = channels[:, 0] << 16 | channels[:, 1] << 8 | channels[:, 2]
        for font, mode, color, alpha, turn in zip(fonts, modes, colors.tolist(), channels[:, 3].tolist(), turned.tolist(), strict=True):
            yield self._bold[font] or mode == 2, color, mode in _INVISIBLE_MODES or (alpha < 8 and mode == 0), turn


def _is_bold(font: int | None) -> bool:
    if not font:
        return False
    buffer = (c_char * 128)()
    size = pdfium_calls.font_name(font, addressof(buffer), 128)
    name = buffer.raw[: max(0, min(size, 128) - 1)].decode("latin-1").lower()
    if any(part in name for part in _BOLD_NAMES):
        return True
    # pdfium's weight is guessed from the stems' width and calls regular faces bold.
    return bool(pdfium_calls.font_flags(font) & _FORCE_BOLD)
