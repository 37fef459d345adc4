"""How text objects look: size, weight, colour and direction, each asked of pdfium once."""

from __future__ import annotations

from ctypes import addressof, c_char, c_float, c_uint
from math import hypot

from profilecheck.readers.pdf import pdfium_calls

_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_FORCE_BOLD = 1 << 18
_INVISIBLE_MODES = frozenset([3, 7])


class Looks:
    """Size, weight, colour and direction of text objects, each read once and only when asked for."""

    def __init__(self, rotation: int) -> None:
        self._rotation = rotation
        self._bold: dict[int | None, bool] = {}
        self._sizes: dict[int, float] = {}
        self._known: dict[int, tuple[bool, int, bool, bool]] = {}
        self._floats, self._channels = (c_float * 7)(), (c_uint * 4)()
        self._size_at, self._color_at = addressof(self._floats), addressof(self._channels)

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

    def of(self, handle: int) -> tuple[bool, int, bool, bool]:
        """Whether bold, the colour, whether invisible, whether turned against the page's reading direction."""
        known = self._known.get(handle)
        if known is None:
            font = pdfium_calls.text_font(handle)
            bold = self._bold.get(font)
            if bold is None:
                bold = self._bold[font] = _is_bold(font)
            mode = pdfium_calls.text_mode(handle)
            floats, at = self._floats, self._color_at
            pdfium_calls.matrix(handle, self._size_at + 4)
            a, b = floats[1], floats[2]
            # Quarter turns of the page and of the text cancel out.
            across = (a, b, -a, -b)[self._rotation]
            turned = across <= 0 or across < 0.7 * hypot(a, b)
            pdfium_calls.fill_color(handle, at, at + 4, at + 8, at + 12)
            red, green, blue, alpha = self._channels
            invisible = mode in _INVISIBLE_MODES or (alpha < 8 and mode == 0)
            known = self._known[handle] = bold or mode == 2, red << 16 | green << 8 | blue, invisible, turned
        return known


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
