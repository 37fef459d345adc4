"""Tells words that a person sees on the page from words that only a program reads."""

from __future__ import annotations

from profilecheck.readers.pdf.page import WHITE, Page, PageWord, Shape

# Below this size (points on a page of ordinary width) nobody reads a word in print; the smallest honest print of a resume is 5.
UNREADABLE = 2.5
SMALL_PRINT = 4.0
# Colours this close (sum of the differences of red, green, blue) can't be told from the ground; small print needs more.
SAME_COLOR = 48
SAME_COLOR_SMALL = 200
# An invisible layer over an image of this share of the page is what OCR wrote about it.
OCR_IMAGE_SHARE = 0.4
# An image at most this many times as high as a word is the picture of its line.
PICTURED = 3.5
# Letters drawn as outlines reach no higher than their line.
DRAWN = 1.6
# Smaller fills are list marks and rules, no ground for text.
GROUND_WIDTH, GROUND_HEIGHT = 8.0, 6.0
ORDINARY_WIDTH = 1300.0


def split_hidden(page: Page) -> tuple[list[PageWord], list[PageWord], bool]:
    """Seen words, hidden words, and whether the page's text is the layer that OCR put over a scan."""
    words = page.words
    invisible = sum(1 for word in words if word.invisible)
    ocr = invisible > 0.5 * len(words) and page.image_share() >= OCR_IMAGE_SHARE
    scale = max(1.0, page.width / ORDINARY_WIDTH)
    fills = [shape for shape in page.shapes if shape.color is not None and shape.x1 - shape.x0 > GROUND_WIDTH and shape.bottom - shape.top > GROUND_HEIGHT]
    suspicious = _near_ground({word.color for word in words}, fills)
    images = [shape for shape in page.shapes if shape.color is None]
    seen: list[PageWord] = []
    hidden: list[PageWord] = []
    width, height = page.width, page.height
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        if not (0 <= x <= width and 0 <= y <= height):
            word.unseen = "outside the page"
        elif word.invisible:
            pictured = not ocr and _is_pictured(word, x, y, page.shapes)
            # Outlines in place of letters are how a browser makes a face bold that has no bold cut.
            word.bold = word.bold or pictured
            word.unseen = "" if ocr or pictured else "without ink"
        elif word.size < UNREADABLE * scale:
            word.unseen = "too small to read"
        elif word.color in suspicious and _is_lost(word, x, y, fills, images, scale):
            word.unseen = "in the color of the paper"
        (hidden if word.unseen else seen).append(word)
    return seen, hidden, ocr


def _near_ground(colors: set[int], fills: list[Shape]) -> set[int]:
    """The colours that may be lost on the paper or on one of the fills."""
    grounds = {WHITE} | {shape.color for shape in fills if shape.color is not None}
    return {color for color in colors if any(_distance(color, ground) < SAME_COLOR_SMALL for ground in grounds)}


def _is_pictured(word: PageWord, x: float, y: float, shapes: list[Shape]) -> bool:
    """Whether a drawing or an image just around it shows the word: browsers paint bold and shadowed text that way."""
    height = word.bottom - word.top
    for shape in shapes:
        around = shape.x0 <= x <= shape.x1 and shape.top <= y <= shape.bottom
        if around and shape.bottom - shape.top <= (PICTURED if shape.color is None else DRAWN) * height:
            return True
    return False


def _is_lost(word: PageWord, x: float, y: float, fills: list[Shape], images: list[Shape], scale: float) -> bool:
    if any(shape.x0 <= x <= shape.x1 and shape.top <= y <= shape.bottom for shape in images):
        return False
    ground = WHITE
    for shape in fills:
        if shape.color is not None and shape.x0 <= x <= shape.x1 and shape.top <= y <= shape.bottom:
            ground = shape.color
    return _distance(word.color, ground) < (SAME_COLOR_SMALL if word.size < SMALL_PRINT * scale else SAME_COLOR)


def _distance(one: int, other: int) -> int:
    return abs((one >> 16) - (other >> 16)) + abs((one >> 8 & 255) - (other >> 8 & 255)) + abs((one & 255) - (other & 255))
