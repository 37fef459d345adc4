"""Where a text box stands beside the paragraph that it is anchored in."""

from __future__ import annotations

import re

from lxml import etree

from profilecheck.readers.docx.package import W

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SIDEBAR_WIDTH = 3_300_000
"""EMU (9 cm, under half a page): what is wider is a banner and part of the main column."""
LOW = 500_000
"""A box of one line or two is lower, in EMU: a strip with a heading."""
EMU = 12_700
"""A point in EMU."""
# What a box is measured from where it moves with its paragraph.
NEAR = ("paragraph", "line", "text")
MARGIN = re.compile(r"(?:^|;)margin-top:(-?[\d.]{1,8})pt")
HEIGHT = re.compile(r"(?:^|;)height:([\d.]{1,8})pt")
RELATIVE = re.compile(r"mso-position-vertical-relative:(\w+)")


def stands_beside(content: etree._Element) -> bool:
    """Whether a box is anchored and narrow, as a sidebar is."""
    anchor = next(content.iterancestors(WP + "anchor"), None)
    if anchor is None:
        style = style_of(content, "width:")
        width = style.partition("width:")[2].partition("pt")[0]
        return "position:absolute" in style and width.replace(".", "", 1).isdigit() and float(width) * EMU <= SIDEBAR_WIDTH
    extent = anchor.find(WP + "extent")
    width = extent.get("cx", "") if extent is not None else ""
    return width.isdigit() and len(width) < 12 and int(width) <= SIDEBAR_WIDTH


def stands_above(drawing: etree._Element) -> bool:
    """Whether a low box begins higher than the paragraph that it is anchored in, so that a heading in it heads this paragraph."""
    anchor = next(drawing.iter(WP + "anchor"), None)
    if anchor is None:
        content = next(drawing.iter(W + "txbxContent"), None)
        style = style_of(content, "margin-top:") if content is not None else ""
        margin, height, relative = MARGIN.search(style), HEIGHT.search(style), RELATIVE.search(style)
        if margin is None or height is None or "position:absolute" not in style:
            return False
        near = relative is None or relative.group(1) in NEAR
        return near and float(margin.group(1)) < 0 and float(height.group(1)) * EMU < LOW
    extent, position = anchor.find(WP + "extent"), anchor.find(WP + "positionV")
    offset = position.findtext(WP + "posOffset", "") if position is not None else ""
    if extent is None or position is None or not re.fullmatch(r"-\d{1,9}", offset):
        return False
    height_of = extent.get("cy", "")
    return position.get("relativeFrom") in NEAR and height_of.isdigit() and len(height_of) < 12 and int(height_of) < LOW


def style_of(content: etree._Element, name: str) -> str:
    """The style of the nearest shape around a box that states a property."""
    shape = next((above for above in content.iterancestors() if name in above.get("style", "")), None)
    return shape.get("style", "").replace(" ", "") if shape is not None else ""
