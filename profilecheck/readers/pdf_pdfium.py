"""Words, colours and shapes of pages through pdfium's raw functions: one call a character for its box, one an object for its looks."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Callable
from ctypes import CFUNCTYPE, addressof, c_char, c_double, c_float, c_int, c_uint, c_ulong, c_void_p, cast
from itertools import repeat
from math import hypot
from typing import Any

import pypdfium2.raw as raw

from profilecheck.readers.clean import clean_word
from profilecheck.readers.pdf_page import SOFT_HYPHEN, Page, PageWord, Shape
from profilecheck.readers.pdf_place import Placing
from profilecheck.readers.pdf_words import REAL_SPACE, SUPPOSED_SPACE, split_runs

# pdfium has global state: calls from several threads crash or return wrong text.
LOCK = threading.Lock()

# A resume's page has 2,000 to 6,000 characters and some hundred objects; beyond this the page is cut and said to be.
MAX_CHARACTERS = 60_000
MAX_OBJECTS = 40_000
MAX_SHAPES = 4_000

_SPACES = frozenset([9, 10, 13, 0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000])
_LINE_END_HYPHENS = frozenset([2, 0xFFFE])
_PRIVATE = 0xE000
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi")
_FORCE_BOLD = 1 << 18
_INVISIBLE_MODES = frozenset([3, 7])


def _function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """pdfium's function with plain integers for pointers, which `map` can call without an object a call."""
    return CFUNCTYPE(result, *arguments)(cast(getattr(raw, name), c_void_p).value or 0)


_char_count = _function("FPDFText_CountChars", c_int, c_void_p)
_char_box = _function("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
_char_code = _function("FPDFText_GetUnicode", c_uint, c_void_p, c_int)
_char_object = _function("FPDFText_GetTextObject", c_void_p, c_void_p, c_int)
_char_origin = _function("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
_text_font = _function("FPDFTextObj_GetFont", c_void_p, c_void_p)
_text_size = _function("FPDFTextObj_GetFontSize", c_int, c_void_p, c_void_p)
_text_mode = _function("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
_font_name = _function("FPDFFont_GetBaseFontName", c_ulong, c_void_p, c_void_p, c_ulong)
_font_flags = _function("FPDFFont_GetFlags", c_int, c_void_p)
_fill_color = _function("FPDFPageObj_GetFillColor", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
_stroke_color = _function("FPDFPageObj_GetStrokeColor", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
_matrix = _function("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
_bounds = _function("FPDFPageObj_GetBounds", c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
_object_type = _function("FPDFPageObj_GetType", c_int, c_void_p)
_draw_mode = _function("FPDFPath_GetDrawMode", c_int, c_void_p, c_void_p, c_void_p)
_page_object = _function("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
_form_count = _function("FPDFFormObj_CountObjects", c_int, c_void_p)
_form_object = _function("FPDFFormObj_GetObject", c_void_p, c_void_p, c_ulong)


class PdfiumFault(Exception):
    """pdfium can't open the file; `password` says that only a password is missing."""

    def __init__(self, message: str, *, password: bool = False) -> None:
        super().__init__(message)
        self.password = password


def read_pages(data: bytes, limit: int) -> tuple[list[Page], int, dict[str, str]]:
    """The first `limit` pages, how many the file has, and its document information."""
    with LOCK:
        raw.FPDF_InitLibrary()
        document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not document:
            code = raw.FPDF_GetLastError()
            raise PdfiumFault(f"pdfium error {code}", password=code == raw.FPDF_ERR_PASSWORD)
        try:
            count = raw.FPDF_GetPageCount(document)
            properties = {key: value for key in ("Title", "Producer", "Creator") if (value := _meta(document, key))}
            return [_read_page(document, at) for at in range(min(count, limit))], count, properties
        finally:
            raw.FPDF_CloseDocument(document)


def _meta(document: Any, key: str) -> str:
    size = raw.FPDF_GetMetaText(document, key.encode(), None, 0)
    if not 2 < size <= 4096:
        return ""
    buffer = ctypes.create_string_buffer(size)
    raw.FPDF_GetMetaText(document, key.encode(), buffer, size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").strip()


def _read_page(document: Any, at: int) -> Page:
    page = raw.FPDF_LoadPage(document, at)
    if not page:
        return Page(at + 1, 612.0, 792.0)
    try:
        text = raw.FPDFText_LoadPage(page)
        result = Page(at + 1, raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page))
        place = Placing(page, result)
        drawn: set[int | None] = set()
        if text:
            try:
                drawn = _read_words(cast(text, c_void_p).value or 0, place, result)
            finally:
                raw.FPDFText_ClosePage(text)
        _read_shapes(page, place, result, drawn)
        return result
    finally:
        raw.FPDF_ClosePage(page)


class _Looks:
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
            _text_size(handle, self._size_at)
            _matrix(handle, self._size_at + 4)
            up_x, up_y = floats[3], floats[4]
            size = self._sizes[key] = abs(floats[0]) * (hypot(up_x, up_y) if up_x or up_y else 1.0) or 0.01
        return size

    def of(self, handle: int) -> tuple[bool, int, bool, bool]:
        """Whether bold, the colour, whether invisible, whether turned against the page's reading direction."""
        known = self._known.get(handle)
        if known is None:
            font = _text_font(handle)
            bold = self._bold.get(font)
            if bold is None:
                bold = self._bold[font] = _is_bold(font)
            mode = _text_mode(handle)
            floats, at = self._floats, self._color_at
            _matrix(handle, self._size_at + 4)
            a, b = floats[1], floats[2]
            # Quarter turns of the page and of the text cancel out.
            across = (a, b, -a, -b)[self._rotation]
            turned = across <= 0 or across < 0.7 * hypot(a, b)
            _fill_color(handle, at, at + 4, at + 8, at + 12)
            red, green, blue, alpha = self._channels
            invisible = mode in _INVISIBLE_MODES or (alpha < 8 and mode == 0)
            known = self._known[handle] = bold or mode == 2, red << 16 | green << 8 | blue, invisible, turned
        return known


def _is_bold(font: int | None) -> bool:
    if not font:
        return False
    buffer = (c_char * 128)()
    size = _font_name(font, addressof(buffer), 128)
    name = buffer.raw[: max(0, min(size, 128) - 1)].decode("latin-1").lower()
    if any(part in name for part in _BOLD_NAMES):
        return True
    # pdfium's weight is guessed from the stems' width and calls regular faces bold.
    return bool(_font_flags(font) & _FORCE_BOLD)


def _read_words(text: int, place: Placing, page: Page) -> set[int | None]:
    """Add the words of a page; returns the objects that drew them."""
    count = _char_count(text)
    if count <= 0:
        return set()
    if count > MAX_CHARACTERS:
        page.cut = True
        count = MAX_CHARACTERS
    boxes = (c_float * (4 * count))()
    base = addressof(boxes)
    list(map(_char_box, repeat(text), range(count), range(base, base + 16 * count, 16)))
    objects = list(map(_char_object, repeat(text), range(count)))
    all_codes = list(map(_char_code, repeat(text), range(count)))
    distinct = set(objects)
    looks = _Looks(place.rotation)
    # Where each glyph is an object of its own, size is asked once for each height of a glyph's box.
    by_height = len(distinct) > 0.4 * count
    indices: list[int] = []
    codes: list[int] = []
    lefts: list[float] = []
    tops: list[float] = []
    rights: list[float] = []
    bottoms: list[float] = []
    sizes: list[float] = []
    breaks: list[int] = []
    space = 0
    spaces, size_of = _SPACES, looks.size
    # Gaps are measured along the direction of writing: on the page as shown, unless its text isn't upright there.
    rotated = place.rotation != 0 and not looks.of(next((handle for handle in objects if handle), 0))[3]
    for i, (code, handle, x0, y1, x1, y0) in enumerate(zip(all_codes, objects, boxes[0::4], boxes[1::4], boxes[2::4], boxes[3::4], strict=True)):
        if not handle:
            space = space or SUPPOSED_SPACE
            continue
        if code in spaces:
            space = REAL_SPACE
            continue
        height = y1 - y0
        if rotated:
            x0, y1, x1, y0 = place.box(x0, y0, x1, y1)
            y0, y1 = -y0, -y1
            height = abs(y1 - y0)
        size = size_of(handle, int(height * 16.0) if by_height else handle)
        if height > 3.0 and not 0.4 * height < size < 3.0 * height:
            # Text inside a scaled form: its object doesn't know of the form's matrix.
            size = height / 1.2
        indices.append(i)
        codes.append(code)
        lefts.append(x0)
        tops.append(y1)
        rights.append(x1)
        bottoms.append(y0)
        sizes.append(size)
        breaks.append(space)
        space = 0
    page.characters = len(indices)
    odd_ones = any(code < 0x20 or code == 0x7F or code > 0xD7FF for code in set(codes))
    spot = (c_double * 2)()
    x_at, y_at = addressof(spot), addressof(spot) + 8
    for first, end in split_runs(codes, lefts, rights, bottoms, sizes, breaks):
        letters = _repair(codes[first:end], page) if odd_ones else codes[first:end]
        string = clean_word("".join(map(chr, letters)))
        if letters and letters[-1] == 0xAD:
            string += SOFT_HYPHEN
        if not string or string.isspace():
            continue
        i = indices[first]
        bold, color, invisible, turned = looks.of(objects[i] or 0)
        left, right = lefts[first], rights[end - 1]
        if turned:
            left, right = min(lefts[first:end]), max(rights[first:end])
        top, bottom = max(tops[first:end]), min(bottoms[first:end])
        _char_origin(text, i, x_at, y_at)
        if rotated:
            top, bottom = -top, -bottom
        else:
            left, top, right, bottom = place.box(left, bottom, right, top)
        level = place.box(spot[0], spot[1], spot[0], spot[1])[1]
        if not top - 1.0 <= level <= bottom + 1.0:
            level = bottom
        page.words.append(PageWord(string, left, top, right, bottom, level, sizes[first] * place.scale, bold, color, invisible, turned))
    return distinct


def _repair(codes: list[int], page: Page) -> list[int]:
    """Code points without the ones that a font left unmapped, and with plain hyphens at line ends."""
    kept = []
    for code in codes:
        if code in _LINE_END_HYPHENS:
            kept.append(0x2D)
        elif 0 < code < 0x20 or code == 0x7F:
            # A symbol without a letter's code: alone it is a list mark or an icon, which private code points stand for.
            if len(codes) == 1:
                kept.append(_PRIVATE + code)
            else:
                page.unmapped += 1
        elif code in (0, 0xFFFD) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            page.unmapped += 1
        else:
            kept.append(code)
    return kept


def _read_shapes(page: Any, place: Placing, shown: Page, drawn: set[int | None]) -> None:
    handle = cast(page, c_void_p).value or 0
    count = min(raw.FPDFPage_CountObjects(page), MAX_OBJECTS)
    others = [item for item in map(_page_object, repeat(handle), range(count)) if item and item not in drawn]
    spot = (c_float * 4)()
    at = addressof(spot)
    channels = (c_uint * 4)()
    red = addressof(channels)
    modes = (c_int * 2)()
    mode_at = addressof(modes)
    forms = 0
    stack = [(item, 0) for item in reversed(others)]
    while stack and len(shown.shapes) < MAX_SHAPES:
        item, depth = stack.pop()
        kind = _object_type(item)
        if kind == raw.FPDF_PAGEOBJ_FORM and depth < 3 and forms < 200:
            forms += 1
            inner = [_form_object(item, k) for k in range(min(_form_count(item), 500))]
            # Shapes inside a form are placed as if its matrix were the identity, which producers of resumes mostly write.
            stack.extend((child, depth + 1) for child in reversed(inner) if child)
            continue
        if kind == raw.FPDF_PAGEOBJ_TEXT or not _bounds(item, at, at + 4, at + 8, at + 12):
            continue
        color: int | None = None
        if kind == raw.FPDF_PAGEOBJ_PATH:
            if not _draw_mode(item, mode_at, mode_at + 4) or not (modes[0] or modes[1]):
                continue
            read = _fill_color if modes[0] else _stroke_color
            if not read(item, red, red + 4, red + 8, red + 12) or channels[3] < 128:
                continue
            if not modes[0] and spot[2] - spot[0] > 3 and spot[3] - spot[1] > 3:
                # A frame: what is inside keeps the page's colour.
                continue
            color = channels[0] << 16 | channels[1] << 8 | channels[2]
        shown.shapes.append(Shape(*place.box(spot[0], spot[1], spot[2], spot[3]), color))
