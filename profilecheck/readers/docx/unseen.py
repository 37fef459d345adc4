"""Where a Word document puts text that no page shows: rows and lines without height, frames and indents beyond the paper."""

from __future__ import annotations

import re

from lxml import etree

from profilecheck.readers.docx.package import W

OFF_PAGE = "outside the page"
NO_HEIGHT = "on a line without height"
NO_ROW = "in a row that is not shown"
NOT_SHOWN = "in a box that is not shown"

WIDEST = 15_000
"""Twips (26 cm): further from the margin than any paper that resumes are printed on is wide."""
FLATTEST = 50
"""Twips (2.5 points): a line of exactly so much shows nothing of its letters."""
FARTHEST = 10_000_000
"""EMU (28 cm), for boxes."""
SMALLEST = 26_000
"""EMU (2 points)."""
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
POINTS = re.compile(r"(?:^|;)(margin-left|margin-top|left|top|width|height):(-?\d{1,7}(?:\.\d{1,4})?)(pt|in|cm|mm)?(?=;|$)")
UNITS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "": 0.75}


def paragraph(properties: etree._Element | None) -> str:
    """Why nobody sees a paragraph with these properties; "" if they say nothing of that kind."""
    if properties is None:
        return ""
    spacing = properties.find(W + "spacing")
    if spacing is not None and spacing.get(W + "lineRule") == "exact" and 0 <= twips(spacing, "line", 240) < FLATTEST:
        return NO_HEIGHT
    indent = properties.find(W + "ind")
    if indent is not None:
        left = twips(indent, "left") + twips(indent, "start")
        first = left + twips(indent, "firstLine") - twips(indent, "hanging")
        if not (-WIDEST < left < WIDEST and -WIDEST < first < WIDEST and twips(indent, "right") + twips(indent, "end") > -WIDEST):
            return OFF_PAGE
    frame = properties.find(W + "framePr")
    if frame is not None:
        if not (-WIDEST < twips(frame, "x") < WIDEST and -WIDEST < twips(frame, "y") < 2 * WIDEST):
            return OFF_PAGE
        if frame.get(W + "hRule") == "exact" and twips(frame, "h", 240) < FLATTEST:
            return NO_HEIGHT
    return ""


def row(properties: etree._Element | None) -> str:
    """Why nobody sees a table's row."""
    if properties is None:
        return ""
    hidden, height = properties.find(W + "hidden"), properties.find(W + "trHeight")
    if hidden is not None and hidden.get(W + "val", "1") not in ("0", "false", "off"):
        return NO_ROW
    if height is not None and height.get(W + "hRule") == "exact" and 0 <= twips(height, "val", 240) < FLATTEST:
        return NO_ROW
    return ""


def box(content: etree._Element) -> str:
    """Why nobody sees the text box with this content: its frame is marked as hidden, is next to nothing in size, or stands off the page."""
    for above in content.iterancestors():
        if above.tag in (WP + "anchor", WP + "inline"):
            return frame(above)
        style = above.get("style", "").replace(" ", "").lower()
        if style and above.tag.startswith("{urn:schemas-microsoft-com:vml}"):
            return drawn(style)
    return ""


def frame(anchor: etree._Element) -> str:
    properties, extent = anchor.find(WP + "docPr"), anchor.find(WP + "extent")
    if properties is not None and properties.get("hidden") in ("1", "true"):
        return NOT_SHOWN
    if extent is not None and any(0 <= number(extent.get(side), SMALLEST) < SMALLEST for side in ("cx", "cy")):
        return NOT_SHOWN
    for side in ("positionH", "positionV"):
        offset = anchor.find(f"{WP}{side}/{WP}posOffset")
        if offset is not None and not -FARTHEST < number(offset.text) < 1.5 * FARTHEST:
            return OFF_PAGE
    return ""


def drawn(style: str) -> str:
    if "visibility:hidden" in style or "display:none" in style:
        return NOT_SHOWN
    sides = {found[1]: float(found[2]) * UNITS[found[3] or ""] for found in POINTS.finditer(style)}
    if any(sides.get(side, 100.0) < SMALLEST / 12_700 for side in ("width", "height")):
        return NOT_SHOWN
    # 792 points: the height of letter paper.
    return OFF_PAGE if any(not -792 < sides.get(side, 0.0) < 1200 for side in ("margin-left", "margin-top", "left", "top")) else ""


def twips(element: etree._Element, key: str, default: int = 0) -> int:
    return number(element.get(W + key), default)


def number(said: str | None, default: int = 0) -> int:
    return int(said) if said and re.fullmatch(r"-?\d{1,12}", said.strip()) else default
