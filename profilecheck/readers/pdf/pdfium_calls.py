"""pdfium's raw functions as plain callables: the few of them that are called for each character or object of a page."""

from __future__ import annotations

from collections.abc import Callable
from ctypes import PYFUNCTYPE, c_int, c_size_t, c_uint, c_ulong, c_void_p, cast
from typing import Any

import pypdfium2.raw as raw


def _function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """pdfium's function with plain integers for pointers, which `map` can call without an object a call.

    The interpreter's lock is kept: each call takes less time than letting go of it and taking it again.
    """
    return PYFUNCTYPE(result, *arguments)(cast(getattr(raw, name), c_void_p).value or 0)


def _numbered(name: str) -> Callable[[c_void_p, int], int]:
    """A function that gives the pointer behind another one and a number.

    The kinds of its arguments are not declared: a plain integer goes to it as C's `int` at once, which takes a third less time; the first has to
    be a `c_void_p`, then.
    """
    function: Callable[[c_void_p, int], int] = PYFUNCTYPE(c_size_t)(cast(getattr(raw, name), c_void_p).value or 0)
    return function


char_count = _function("FPDFText_CountChars", c_int, c_void_p)
char_box = _function("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
char_code = _function("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
char_text = _function("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_void_p)
char_object = _numbered("FPDFText_GetTextObject")
char_origin = _function("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
text_font = _function("FPDFTextObj_GetFont", c_void_p, c_void_p)
text_size = _function("FPDFTextObj_GetFontSize", c_int, c_void_p, c_void_p)
text_mode = _function("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
font_name = _function("FPDFFont_GetBaseFontName", c_ulong, c_void_p, c_void_p, c_ulong)
font_flags = _function("FPDFFont_GetFlags", c_int, c_void_p)
fill_color = _function("FPDFPageObj_GetFillColor", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
stroke_color = _function("FPDFPageObj_GetStrokeColor", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
matrix = _function("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
bounds = _function("FPDFPageObj_GetBounds", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
object_type = _function("FPDFPageObj_GetType", c_int, c_void_p)
draw_mode = _function("FPDFPath_GetDrawMode", c_int, c_void_p, c_void_p, c_void_p)
page_object = _numbered("FPDFPage_GetObject")
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
