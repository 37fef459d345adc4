"""Words that don't show on the page although colour and size would let them: covered, clipped, switched off, transparent, white on a white picture.

Cheap questions find the suspects: what is painted over a word later, how it is clipped, whether it belongs to a layer or to
something transparent. Then the drawing decides: the page is drawn with the suspects and without them, and where nothing
changes nobody can see the word, however that was done.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable
from ctypes import addressof, c_char, c_float, c_ulong
from typing import Any

import numpy as np
import pypdfium2.raw as raw
from msgspec import Struct
from numpy.typing import NDArray

from profilecheck.readers.pdf import pdfium_calls
from profilecheck.readers.pdf.coordinates import Placing
from profilecheck.readers.pdf.page import Page, PageWord, Shape

COVERED = "covered by a shape or a picture"
CLIPPED = "cut off by the edge of a frame"
SWITCHED = "on a layer that is switched off"
FAINT = "transparent"
PALE = "in the color of the picture behind it"

# What is smaller than this is a list mark, a rule or an icon and covers no word.
COVER_WIDTH, COVER_HEIGHT = 6.0, 4.0
# Of a word that is only cut, this much is left: points of its height, a share of its width.
LEFT_OF_HEIGHT, LEFT_OF_WIDTH = 0.5, 0.3
# Words of one line share their clip and their layer: where every letter is an object, one in so many is asked.
ASKED = 8
# Lighter than this (sum of red, green and blue) may be lost on a white picture.
LIGHT = 600
# Drawn at twice a screen's resolution a word of 8 points covers 500 pixels, of which its letters change a sixth.
SCALE, MAX_PIXELS = 2.0, 4_000_000
CHANGE, SHARE = 14, 0.012
# Pages of one file that are drawn twice; a page takes 40 ms.
MAX_PAGES = 20
# A drawing of more objects than this takes seconds.
MAX_OBJECTS = 20_000
# A picture over so much of the page with words under it is a scan with the words that OCR found.
SCAN_SHARE = 0.4


class Painting(Struct, frozen=True):
    """A page's objects in the order of painting; those `inside` forms come between the form and what follows it."""

    objects: list[int]
    inside: dict[int, float]

    def order(self) -> dict[int, float]:
        """The place of each object in that order."""
        return dict(zip(self.objects, map(float, range(len(self.objects))), strict=True)) | self.inside


def find_unseen(page: Any, place: Placing, shown: Page, painting: Painting) -> None:
    """Set `unseen` on the words that leave no trace on the drawn page, `invisible` on those that lie under a scan."""
    words = [word for word in shown.words if not word.invisible]
    if not words or shown.number > MAX_PAGES or len(painting.objects) > MAX_OBJECTS:
        return
    suspects: dict[int, str] = {}
    find_covered(words, shown, painting, suspects)
    find_set_apart(words, place, suspects)
    if not suspects:
        return
    doubted = [words[at] for at in suspects]
    seen = drawn_apart(page, shown, doubted)
    # Where the tips of letters show, an edge cuts through a whole line, which nobody hid.
    cut = {round(words[at].base) for at, shows in zip(suspects, seen, strict=True) if shows and suspects[at] == CLIPPED}
    for at, shows in zip(suspects, seen, strict=True):
        if not shows and not (suspects[at] == CLIPPED and round(words[at].base) in cut):
            words[at].unseen = suspects[at]
    if shown.image_share() >= SCAN_SHARE:
        under = [word for word in doubted if word.unseen == COVERED]
        if len(under) > 0.5 * len(words):
            for word in under:
                word.invisible, word.unseen = True, ""


def find_covered(words: list[PageWord], shown: Page, painting: Painting, suspects: dict[int, str]) -> None:
    """Words over whose middle something is painted later, and pale words on a picture."""
    covers = [s for s in shown.shapes if s.x1 - s.x0 > COVER_WIDTH and s.bottom - s.top > COVER_HEIGHT]
    if not covers:
        return
    order = painting.order()
    x = np.array([(w.x0 + w.x1) / 2 for w in words])
    y = np.array([(w.top + w.bottom) / 2 for w in words])
    turn = np.array([order.get(w.handle, -1.0) for w in words])
    light = np.array([sum(channels(w.color)) >= LIGHT for w in words])
    for shape in covers:
        inside = (shape.x0 <= x) & (x <= shape.x1) & (shape.top <= y) & (y <= shape.bottom)
        later = inside & (turn < shape.order)
        pale = inside & ~later & light if shape.color is None else np.zeros_like(inside)
        for at in np.flatnonzero(later).tolist():
            suspects.setdefault(at, COVERED)
        for at in np.flatnonzero(pale).tolist():
            suspects.setdefault(at, PALE)


def channels(color: int) -> tuple[int, int, int]:
    return color >> 16, color >> 8 & 255, color & 255


def find_set_apart(words: list[PageWord], place: Placing, suspects: dict[int, str]) -> None:
    """Words that are clipped at their middle, belong to a layer, or are drawn with transparency."""
    handles = [word.handle for word in words]
    each = len(set(handles)) > 0.8 * len(handles) and len(handles) > 200
    clips: dict[int, Shape | None] = {}
    asked: dict[int, str] = {}
    last, since = None, 0
    for at, word in enumerate(words):
        if each and last is not None and abs(word.base - last.base) < 1.0 and since < ASKED:
            # A neighbour of one that was asked.
            since += 1
            clip = clips.get(last.handle)
            reason = asked[last.handle] or (CLIPPED if clip is not None and is_outside(word, clip) else "")
            if reason:
                suspects.setdefault(at, reason)
            continue
        last, since = word, 0
        if word.handle not in asked:
            asked[word.handle] = state_of(word.handle)
            clips[word.handle] = clip_of(word.handle, place)
        clip = clips[word.handle]
        reason = asked[word.handle]
        if not reason and clip is not None and is_outside(word, clip):
            reason = CLIPPED
        if reason:
            suspects.setdefault(at, reason)


def is_outside(word: PageWord, clip: Shape) -> bool:
    """Whether a clip leaves nothing of a word; one that cuts through it is an accident: a page that ends within a line, a field too low for its text."""
    width = min(word.x1, clip.x1) - max(word.x0, clip.x0)
    height = min(word.bottom, clip.bottom) - max(word.top, clip.top)
    return height < LEFT_OF_HEIGHT or width < LEFT_OF_WIDTH * (word.x1 - word.x0)


def state_of(handle: int) -> str:
    """Why an object may not show: it belongs to a layer, or something about it is transparent."""
    if pdfium_calls.has_transparency(handle):
        return FAINT
    count = pdfium_calls.mark_count(handle)
    if count > 0:
        buffer, size = (c_char * 16)(), c_ulong()
        for at in range(min(count, 8)):
            mark = pdfium_calls.mark(handle, at)
            if mark and pdfium_calls.mark_name(mark, addressof(buffer), 16, addressof(size)) and buffer.raw[:4] == b"O\0C\0":
                return SWITCHED
    return ""


def clip_of(handle: int, place: Placing) -> Shape | None:
    """What an object's clip leaves of the page, as the rectangle around it; None where nothing is clipped."""
    clip = pdfium_calls.clip_path(handle)
    count = pdfium_calls.clip_count(clip) if clip else 0
    if count <= 0:
        return None
    point = (c_float * 2)()
    x_at, y_at = addressof(point), addressof(point) + 4
    left, low, right, high = -1e6, -1e6, 1e6, 1e6
    for path in range(min(count, 16)):
        xs, ys = [], []
        for at in range(min(pdfium_calls.clip_segments(clip, path), 64)):
            segment = pdfium_calls.clip_segment(clip, path, at)
            if segment and pdfium_calls.segment_point(segment, x_at, y_at):
                xs.append(point[0])
                ys.append(point[1])
        if xs:
            left, right, low, high = max(left, min(xs)), min(right, max(xs)), max(low, min(ys)), min(high, max(ys))
    return Shape(*place.box(left, low, right, high))


def drawn_apart(page: Any, shown: Page, doubted: list[PageWord]) -> list[bool]:
    """For each word whether the drawing changes when the objects that drew all of them are left out."""
    scale = min(SCALE, (MAX_PIXELS / max(shown.width * shown.height, 1.0)) ** 0.5)
    width, height = round(shown.width * scale), round(shown.height * scale)
    if width < 1 or height < 1:
        return [True] * len(doubted)
    before = draw(page, width, height)
    handles = {word.handle for word in doubted}
    activate(handles, False)
    try:
        after = draw(page, width, height)
    finally:
        activate(handles, True)
    if before is None or after is None:
        return [True] * len(doubted)
    changed = np.abs(before.astype(np.int16) - after).max(axis=2) > CHANGE
    return [bool(shows(changed, word, scale)) for word in doubted]


def shows(changed: NDArray[np.bool_], word: PageWord, scale: float) -> bool:
    piece = changed[max(0, int(word.top * scale)) : int(word.bottom * scale) + 1, max(0, int(word.x0 * scale)) : int(word.x1 * scale) + 1]
    return bool(piece.size) and float(piece.mean()) >= SHARE


def activate(handles: Iterable[int], active: bool) -> None:
    for handle in handles:
        pdfium_calls.set_active(handle, int(active))


def draw(page: Any, width: int, height: int) -> NDArray[np.uint8] | None:
    """The page as pixels of four bytes on white."""
    bitmap = raw.FPDFBitmap_Create(width, height, 0)
    if not bitmap:
        return None
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        buffer = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
        return np.frombuffer(buffer, np.uint8).reshape(height, stride)[:, : 4 * width].reshape(height, width, 4)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
