"""The words of a page from pdfium's characters, all of a page at once: a resume has thousands of them."""

from __future__ import annotations

from ctypes import c_void_p
from itertools import repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from profilecheck.readers.pdf import pdfium_calls
from profilecheck.readers.pdf.coordinates import Floats, Placing
from profilecheck.readers.pdf.gaps import REAL_SPACE, SUPPOSED_SPACE, split_runs
from profilecheck.readers.pdf.page import MAX_CHARACTERS, SOFT_HYPHEN, Page, PageWord
from profilecheck.readers.pdf.pdfium_styles import Looks
from profilecheck.readers.text.words import clean_word, garbled_in

_SPACES = (9, 10, 13, 0x20, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_LINE_END_HYPHENS = frozenset([2, 0xFFFE])
_PRIVATE = 0xE000

Codes = NDArray[np.uint32]


def _of_units(*codes: int) -> NDArray[np.bool_]:
    """For each 16-bit unit whether it is one of these: a table to look all characters of a page up at once."""
    table = np.zeros(0x10000, np.bool_)
    table[list(codes)] = True
    return table


_IS_SPACE = _of_units(*_SPACES)
# Controls and what is no character: of these the code is asked one by one.
_IS_ODD = _of_units(*set(range(0x20)) - {9, 10, 13}, *range(0xFFFD, 0x10000))
# The upper five bits of the halves of pairs, with which there are more units than characters.
_HALF = 0xD800 >> 11
# What is no letter of a word as it stands: `_repair` and `clean_word` have to look at it.
_IS_BROKEN = _of_units(*range(0x20), 0x7F, *range(0xD800, 0x10000))


def read_words(text: int, place: Placing, page: Page) -> set[int]:
    """Add the words of a page; returns the objects that drew them."""
    count = pdfium_calls.char_count(text)
    if count <= 0:
        return set()
    page.total = count
    if count > MAX_CHARACTERS:
        page.cut = True
        count = MAX_CHARACTERS
    pointer = repeat(c_void_p(text))
    boxes = pdfium_calls.boxes().ask(pointer, range(count)).astype(np.float64)
    handles: list[int] = list(map(pdfium_calls.char_object, pointer, range(count)))
    drawn = set(handles)
    objects = np.array(handles, np.uint64)
    # Broken files have boxes without end.
    with np.errstate(all="ignore"):
        # Where each glyph is an object of its own, size is asked once for each height of a glyph's box.
        _add_words(text, _read_codes(text, count), objects, boxes, len(drawn) > 0.4 * count, place, page)
    return drawn


def _read_codes(text: int, count: int) -> Codes:
    """The code point of each character; all at once where pdfium's text has one unit for each, but for those that it writes in another way."""
    buffer = np.zeros(2 * count + 4, np.uint16)
    if pdfium_calls.char_text(text, 0, count, buffer.ctypes.data) == count + 1:
        units = buffer[:count]
        if not (units >> 11 == _HALF).any():
            codes: Codes = units.astype(np.uint32)
            for at in np.flatnonzero(_IS_ODD[units]).tolist():
                codes[at] = pdfium_calls.char_code(text, at)
            return codes
    return np.array(list(map(pdfium_calls.char_code, repeat(text), range(count))), np.uint32)


def _add_words(text: int, all_codes: Codes, all_objects: NDArray[np.uint64], boxes: Floats, by_height: bool, place: Placing, page: Page) -> None:
    drawn, blank = all_objects != 0, _IS_SPACE[np.minimum(all_codes, 0xFFFF)]
    indices = np.flatnonzero(drawn & ~blank)
    page.characters = len(indices)
    if not len(indices):
        return
    looks = Looks(place.rotation)
    # Gaps are measured along the direction of writing: on the page as shown, unless its text isn't upright there.
    rotated = place.rotation != 0 and not looks.of([int(all_objects[drawn][0])])[0][3]
    codes, objects = all_codes[indices], all_objects[indices]
    lefts, tops, rights, bottoms = boxes[indices].T
    if rotated:
        lefts, down, rights, low = place.box(lefts, bottoms, rights, tops)
        tops, bottoms = -down, -low
    heights = np.abs(tops - bottoms) if rotated else tops - bottoms
    sizes = _sizes(looks, objects, heights, by_height)
    breaks = _breaks_before(indices, drawn & blank, ~drawn)
    starts = split_runs(codes, lefts, rights, bottoms, sizes, breaks)
    ends = [*starts[1:].tolist(), len(codes)]
    drawers = objects[starts].tolist()
    looked = looks.of(drawers)
    top, bottom = np.maximum.reduceat(tops, starts), np.minimum.reduceat(bottoms, starts)
    turned = np.array([look[3] for look in looked])
    left = np.where(turned, np.minimum.reduceat(lefts, starts), lefts[starts])
    right = np.where(turned, np.maximum.reduceat(rights, starts), rights[np.array(ends) - 1])
    origins = pdfium_calls.origins().ask(repeat(c_void_p(text)), indices[starts].tolist())
    if rotated:
        top, bottom = -top, -bottom
    else:
        left, top, right, bottom = place.box(left, bottom, right, top)
    level = place.box(origins[:, 0], origins[:, 1], origins[:, 0], origins[:, 1])[1]
    level = np.where((top - 1.0 <= level) & (level <= bottom + 1.0), level, bottom)
    strings = _strings(codes, starts.tolist(), ends, page)
    columns = (left, top, right, bottom, level, sizes[starts] * place.scale)
    lost = ""
    for string, x0, y0, x1, y1, line, size, look, drawer in zip(strings, *(column.tolist() for column in columns), looked, drawers, strict=True):
        bold, color, invisible, aslant = look
        garbled = garbled_in(string)
        if string and not string.isspace():
            page.words.append(PageWord(string, x0, y0, x1, y1, line, size, bold, color, invisible, aslant, handle=drawer, garbled=garbled or lost))
            lost = ""
        elif garbled and not invisible:
            lost = garbled


def _sizes(looks: Looks, objects: NDArray[np.uint64], heights: Floats, by_height: bool) -> Floats:
    """The font's size at each character."""
    if by_height:
        distinct, first, which = np.unique((heights * 16.0).astype(np.int64), return_index=True, return_inverse=True)
        sizes: Floats = np.array([looks.size(handle, key) for handle, key in zip(objects[first].tolist(), distinct.tolist(), strict=True)])[which]
    else:
        first = np.flatnonzero(_changes(objects))
        sizes = np.repeat([looks.size(handle, handle) for handle in objects[first].tolist()], np.append(first[1:], len(objects)) - first)
    # Text inside a scaled form: its object doesn't know of the form's matrix.
    scaled = (heights > 3.0) & ~((0.4 * heights < sizes) & (sizes < 3.0 * heights))
    return np.where(scaled, heights / 1.2, sizes)


def _breaks_before(indices: NDArray[np.intp], real: NDArray[np.bool_], supposed: NDArray[np.bool_]) -> NDArray[np.int64]:
    """What stands between each visible character and the one before it: a real space, a supposed one, or nothing (0)."""
    reals, guesses = _changes(np.cumsum(real)[indices]), _changes(np.cumsum(supposed)[indices])
    # Before the first of all there are spaces where its count is more than nothing.
    reals[0], guesses[0] = real[: indices[0]].any(), supposed[: indices[0]].any()
    return np.where(reals, REAL_SPACE, np.where(guesses, SUPPOSED_SPACE, 0))


def _changes(values: NDArray[Any]) -> NDArray[np.bool_]:
    """For each value whether it is another than the one before it; the first is."""
    other = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=other[1:])
    return other


def _strings(codes: Codes, starts: list[int], ends: list[int], page: Page) -> list[str]:
    """The text of each word, in which `_repair` and `clean_word` have mended what fonts and producers broke."""
    odd = _IS_BROKEN[np.minimum(codes, 0xFFFF)]
    mended = frozenset(np.flatnonzero(np.logical_or.reduceat(odd, starts)).tolist())
    whole = np.where(odd, 0x20, codes).astype("<u4").tobytes().decode("utf-32-le")
    clean = "(cid:" not in whole
    result = []
    for at, (first, end) in enumerate(zip(starts, ends, strict=True)):
        text = whole[first:end]
        if at in mended:
            text = "".join(map(chr, _repair(codes[first:end].tolist(), page)))
        elif clean and text.isascii():
            result.append(text)
            continue
        word = clean_word(text)
        result.append(word + SOFT_HYPHEN if text.endswith(SOFT_HYPHEN) else word)
    return result


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
