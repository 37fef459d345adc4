"""pdfium's raw functions as plain callables: the few of them that are called for each character or object of a page."""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Callable, Sequence
from ctypes import PYFUNCTYPE, c_int, c_size_t, c_uint, c_ulong, c_void_p, cast
from itertools import repeat
from typing import Any

import numpy as np
import pypdfium2.raw as raw
from numpy.typing import NDArray


def _function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """pdfium's function with plain integers for pointers, which `map` can call without an object a call.

    The interpreter's lock is kept: each call takes less time than letting go of it and taking it again.
    """
    return PYFUNCTYPE(result, *arguments)(cast(getattr(raw, name), c_void_p).value or 0)


def _undeclared(name: str, result: Any) -> Callable[..., Any]:
    """pdfium's function of pointers and numbers, the kinds of which are not declared.

    A plain integer goes to it as C's `int` at once, which takes a third less time; every pointer has to be a `c_void_p`, then.
    """
    return PYFUNCTYPE(result)(cast(getattr(raw, name), c_void_p).value or 0)


class Room:
    """Memory for what a function writes of each of many characters or objects, with the pointers to it: a pointer takes half as long to make as a call.

    `values`: how many numbers it writes of one, all behind one pointer or each behind its own. For one thread at a time, as pdfium is.
    """

    SIZE = 1024

    def __init__(self, name: str, kind: type[np.generic], values: int, pointers: int) -> None:
        self.function = _undeclared(name, c_int)
        self.numbers = np.zeros((self.SIZE, values), kind)
        base, size = self.numbers.ctypes.data, self.numbers.strides[0]
        self.pointers = [list(map(c_void_p, range(base + at * size // pointers, base + self.numbers.nbytes, size))) for at in range(pointers)]

    def ask(self, *asked: Sequence[c_void_p | int] | repeat[c_void_p]) -> NDArray[Any]:
        """What the function says of each of some characters of a text, or of each object, a row each; noughts where it has no answer."""
        count = min(len(some) for some in asked if not isinstance(some, repeat))
        found = np.zeros((count, self.numbers.shape[1]), self.numbers.dtype)
        for first in range(0, count, self.SIZE):
            last = min(count, first + self.SIZE)
            self.numbers[: last - first] = 0
            deque(map(self.function, *(some if isinstance(some, repeat) else some[first:last] for some in asked), *self.pointers), 0)
            found[first:last] = self.numbers[: last - first]
        return found


@functools.cache
def boxes() -> Room:
    """Left, bottom, right and top of a character's box."""
    return Room("FPDFText_GetLooseCharBox", np.float32, 4, 1)


@functools.cache
def matrices() -> Room:
    """How an object is turned, stretched and moved."""
    return Room("FPDFPageObj_GetMatrix", np.float32, 6, 1)


@functools.cache
def fill_colors() -> Room:
    """Red, green, blue and opacity of an object, 0 to 255."""
    return Room("FPDFPageObj_GetFillColor", np.uint32, 4, 4)


@functools.cache
def origins() -> Room:
    """Where a character's baseline begins."""
    return Room("FPDFText_GetCharOrigin", np.float64, 2, 2)


char_count = _function("FPDFText_CountChars", c_int, c_void_p)
char_code = _function("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
char_text = _function("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_void_p)
char_object = _undeclared("FPDFText_GetTextObject", c_size_t)
text_font = _undeclared("FPDFTextObj_GetFont", c_size_t)
text_size = _function("FPDFTextObj_GetFontSize", c_int, c_void_p, c_void_p)
text_mode = _undeclared("FPDFTextObj_GetTextRenderMode", c_int)
font_name = _function("FPDFFont_GetBaseFontName", c_ulong, c_void_p, c_void_p, c_ulong)
font_flags = _function("FPDFFont_GetFlags", c_int, c_void_p)
fill_color = _function("FPDFPageObj_GetFillColor", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
stroke_color = _function("FPDFPageObj_GetStrokeColor", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
matrix = _function("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
bounds = _function("FPDFPageObj_GetBounds", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
object_type = _function("FPDFPageObj_GetType", c_int, c_void_p)
draw_mode = _function("FPDFPath_GetDrawMode", c_int, c_void_p, c_void_p, c_void_p)
page_object = _undeclared("FPDFPage_GetObject", c_size_t)
form_count = _function("FPDFFormObj_CountObjects", c_int, c_void_p)
form_object = _function("FPDFFormObj_GetObject", c_void_p, c_void_p, c_ulong)
has_transparency = _function("FPDFPageObj_HasTransparency", c_int, c_void_p)
clip_path = _function("FPDFPageObj_GetClipPath", c_void_p, c_void_p)
clip_count = _function("FPDFClipPath_CountPaths", c_int, c_void_p)
clip_segments = _function("FPDFClipPath_CountPathSegments", c_int, c_void_p, c_int)
clip_segment = _function("FPDFClipPath_GetPathSegment", c_void_p, c_void_p, c_int, c_int)
segment_point = _function("FPDFPathSegment_GetPoint", c_int, c_void_p, c_void_p, c_void_p)
mark_count = _function("FPDFPageObj_CountMarks", c_int, c_void_p)
mark = _function("FPDFPageObj_GetMark", c_void_p, c_void_p, c_ulong)
mark_name = _function("FPDFPageObjMark_GetName", c_int, c_void_p, c_void_p, c_ulong, c_void_p)
set_active = _function("FPDFPageObj_SetIsActive", c_int, c_void_p, c_int)
