"""Colours of a Word document as six hexadecimal digits, whether they are written so, named, or taken from the theme."""

from __future__ import annotations

import re

from lxml import etree

from profilecheck.readers.docx.package import W

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PAPER = "ffffff"
PAINTED = "?"
"""A ground of a colour that is not known: a pattern, a table's style, a shape behind the text."""
NEAR, NEAR_SMALL = 48, 200
"""Colours this close (sum of the differences of red, green, blue) can't be told apart; small print needs more, as on PDF pages."""

_THEME = {"background1": "lt1", "bg1": "lt1", "light1": "lt1", "text1": "dk1", "tx1": "dk1", "dark1": "dk1"}
_THEME |= {"hyperlink": "hlink", "followedHyperlink": "folHlink"}
_THEME |= {"background2": "lt2", "bg2": "lt2", "light2": "lt2", "text2": "dk2", "tx2": "dk2", "dark2": "dk2"}
DEFAULTS = {"lt1": PAPER, "dk1": "000000"}
_HIGHLIGHTS = {"black": "000000", "blue": "0000ff", "cyan": "00ffff", "darkBlue": "000080", "darkCyan": "008080", "darkGray": "808080", "darkGreen": "008000"}
_HIGHLIGHTS |= {"darkMagenta": "800080", "darkRed": "800000", "darkYellow": "808000", "green": "00ff00", "lightGray": "c0c0c0", "magenta": "ff00ff"}
_HIGHLIGHTS |= {"red": "ff0000", "yellow": "ffff00", "white": "", "none": ""}
_HEX = re.compile(r"[0-9a-f]{6}")

Theme = dict[str, str]
"""Names of the theme's colours ("lt1", "accent2") and what they are."""


def read_theme(root: etree._Element | None) -> Theme:
    """The colours of a document's theme part."""
    theme = dict(DEFAULTS)
    scheme = root.find(f".//{A}clrScheme") if root is not None else None
    for entry in scheme if scheme is not None else ():
        if isinstance(entry.tag, str) and len(entry):
            said = (entry[0].get("lastClr") or entry[0].get("val") or "").lower()
            if _HEX.fullmatch(said):
                theme[entry.tag.rsplit("}", 1)[-1]] = said
    return theme


def color_of(element: etree._Element | None, theme: Theme, *, key: str = "val", prefix: str = "theme") -> str | None:
    """The colour that an element states, "auto" included; None if it states none. A colour of the theme wins over the digits beside it."""
    if element is None:
        return None
    named = element.get(f"{W}{prefix}Color" if prefix == "theme" else f"{W}{prefix}")
    known = theme.get(_THEME.get(named or "", named or ""))
    if known:
        return shifted(known, element.get(f"{W}{prefix}Tint"), element.get(f"{W}{prefix}Shade"))
    said = (element.get(W + key) or "").lower().lstrip("#")
    return said or None


def shifted(color: str, tint: str | None, shade: str | None) -> str:
    """A theme's colour made lighter (tint) or darker (shade), both as two hexadecimal digits of what is left of it."""
    for said, toward in ((tint, 255), (shade, 0)):
        if said and re.fullmatch(r"[0-9A-Fa-f]{2}", said):
            part = int(said, 16) / 255
            color = "".join(f"{round(int(color[at : at + 2], 16) * part + toward * (1 - part)):02x}" for at in (0, 2, 4))
    return color


def ground_of(properties: etree._Element | None, theme: Theme) -> str | None:
    """What something is painted on: digits, `PAINTED`, "" for the bare paper; None if it says nothing."""
    if properties is None:
        return None
    highlight = properties.find(W + "highlight")
    if highlight is not None and (named := _HIGHLIGHTS.get(highlight.get(W + "val", ""))):
        return named
    found = properties.find(W + "shd")
    if found is None:
        return None
    if found.get(W + "val") not in ("clear", "nil", None):
        return PAINTED
    fill = color_of(found, theme, key="fill", prefix="themeFill")
    if fill in (None, "auto", PAPER, ""):
        return ""
    return fill if fill and _HEX.fullmatch(fill) else PAINTED


def alike(color: str | None, ground: str, *, small: bool) -> bool:
    """Whether ink of a colour can't be told from its ground."""
    if not color or not _HEX.fullmatch(color) or ground == PAINTED:
        return False
    paper = ground or PAPER
    distance = sum(abs(int(color[at : at + 2], 16) - int(paper[at : at + 2], 16)) for at in (0, 2, 4))
    return distance < (NEAR_SMALL if small else NEAR)
