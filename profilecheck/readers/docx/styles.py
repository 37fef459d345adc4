"""Works out how the words of a Word document look: what a run says itself, then its styles, then the defaults."""

from __future__ import annotations

import re

from lxml import etree
from msgspec import Struct

from profilecheck.readers.docx import unseen
from profilecheck.readers.docx.colors import DEFAULTS, Theme, color_of, ground_of
from profilecheck.readers.docx.package import W

DEFAULT_SIZE = 10.0
"""Points where no style says anything; the format's own default."""

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
CLEAR = 95_000
"""Of 100,000 parts of light, what lets through so much is no ink."""
NARROW = 6
"""Per cent of a letter's width; honest settings stay above 60."""

_HEADING = re.compile(r"heading (\d)\b", re.I)
_LIST = re.compile(r"list (bullet|number)(?: (\d))?\Z", re.I)


class RunLook(Struct, frozen=True):
    """Properties of a run; None where it says nothing. `ground` as in `ground_of`; `off_web`: left out of web pages; `narrow`: of hardly any width."""

    size: float | None = None
    bold: bool | None = None
    hidden: bool | None = None
    caps: bool | None = None
    color: str | None = None
    ground: str | None = None
    off_web: bool | None = None
    inkless: bool | None = None
    narrow: bool | None = None

    def over(self, below: RunLook) -> RunLook:
        """This look, completed by the one that it inherits from."""
        return RunLook(
            below.size if self.size is None else self.size,
            below.bold if self.bold is None else self.bold,
            below.hidden if self.hidden is None else self.hidden,
            below.caps if self.caps is None else self.caps,
            below.color if self.color is None else self.color,
            below.ground if self.ground is None else self.ground,
            below.off_web if self.off_web is None else self.off_web,
            below.inkless if self.inkless is None else self.inkless,
            below.narrow if self.narrow is None else self.narrow,
        )


class WordStyle(Struct, frozen=True):
    """A resolved paragraph style. `heading`: its rank from 1, 0 for none; `listed`: its level from 1, 0 for none.

    `ground` as in `ground_of`; `unseen`: why its text doesn't show, "" if it does.
    """

    look: RunLook
    heading: int = 0
    number: str | None = None
    depth: int = 0
    listed: int = 0
    ruled: bool = False
    ground: str = ""
    unseen: str = ""


def value(parent: etree._Element | None, tag: str) -> str | None:
    """`w:val` of a child; "" if the child has none, None if there is no such child."""
    child = parent.find(W + tag) if parent is not None else None
    return None if child is None else child.get(W + "val", "")


def flag(parent: etree._Element, tag: str) -> bool | None:
    """An on-off property: present means on unless it says otherwise."""
    said = value(parent, tag)
    return None if said is None else said.lower() not in ("0", "false", "off", "none")


def integer(said: str | None, default: int = 0) -> int:
    """A number of at most six digits out of an attribute."""
    return int(said) if said and re.fullmatch(r"-?\d{1,6}", said) else default


def look_of(properties: etree._Element | None, theme: Theme) -> RunLook:
    """The look that an `rPr` states."""
    if properties is None:
        return RunLook()
    size, stretch = value(properties, "sz"), value(properties, "w")
    return RunLook(
        size=integer(size) / 2 if size and size.isdigit() else None,
        bold=flag(properties, "b"),
        hidden=flag(properties, "vanish"),
        caps=flag(properties, "caps") or flag(properties, "smallCaps"),
        color=color_of(properties.find(W + "color"), theme),
        ground=ground_of(properties, theme),
        off_web=flag(properties, "webHidden"),
        inkless=True if is_inkless(properties) else None,
        narrow=integer(stretch, 100) < NARROW if stretch else None,
    )


def is_inkless(properties: etree._Element) -> bool:
    """Whether letters are filled with nothing, or with a colour that lets all but a few per cent through."""
    fill = properties.find(W14 + "textFill")
    if fill is None:
        return False
    through = [integer(alpha.get(W14 + "val")) for alpha in fill.iter(W14 + "alpha")]
    return fill.find(W14 + "noFill") is not None or any(part >= CLEAR for part in through)


class Styles:
    """The styles of a document; a name that is not there, or a chain that runs in a circle, gives the defaults."""

    def __init__(self, root: etree._Element | None, theme: Theme | None = None) -> None:
        self.theme = theme or dict(DEFAULTS)
        self._xml: dict[str, etree._Element] = {}
        self._done: dict[str, WordStyle] = {}
        self._default_paragraph = ""
        defaults = None
        for style in root.findall(W + "style") if root is not None else ():
            identity = style.get(W + "styleId", "")
            self._xml[identity] = style
            if style.get(W + "type") == "paragraph" and style.get(W + "default") in ("1", "true", "on"):
                self._default_paragraph = identity
        if root is not None:
            defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.base = look_of(defaults, self.theme).over(RunLook(DEFAULT_SIZE, False, False, False, "auto", None, False, False, False))

    def paragraph(self, identity: str | None) -> WordStyle:
        return self._resolve(identity if identity in self._xml else self._default_paragraph)

    def character(self, identity: str | None) -> RunLook:
        return self._resolve(identity).look if identity in self._xml else RunLook()

    def fills_cells(self, identity: str | None) -> bool:
        """Whether a table style paints cells, so that white text in them can be read."""
        style = self._xml.get(identity or "")
        return style is not None and any(ground_of(parent, self.theme) for shd in style.iter(W + "shd") if (parent := shd.getparent()) is not None)

    def _resolve(self, identity: str | None) -> WordStyle:
        chain: list[str] = []
        at = identity
        while at and at in self._xml and at not in self._done and at not in chain and len(chain) < 50:
            chain.append(at)
            at = value(self._xml[at], "basedOn")
        style = self._done.get(at or "", WordStyle(RunLook()))
        for name in reversed(chain):
            style = self._done[name] = self._one(self._xml[name], style)
        return style

    def _one(self, element: etree._Element, base: WordStyle) -> WordStyle:
        own = element.find(W + "pPr")
        name = value(element, "name") or ""
        heading, listed = base.heading, base.listed
        outline = integer(value(own, "outlineLvl"), 9)
        if found := _HEADING.match(name):
            heading = int(found[1]) or 1
        elif name.lower() in ("title", "subtitle"):
            heading = 1 if name.lower() == "title" else 2
        elif outline < 9:
            heading = outline + 1
        if found := _LIST.match(name):
            listed = int(found[2] or 1)
        numbering = own.find(W + "numPr") if own is not None else None
        number = value(numbering, "numId")
        return WordStyle(
            look=look_of(element.find(W + "rPr"), self.theme).over(base.look),
            heading=heading,
            number=base.number if number is None else number,
            depth=base.depth if value(numbering, "ilvl") is None else integer(value(numbering, "ilvl")),
            listed=listed,
            ruled=base.ruled or (own is not None and own.find(W + "pBdr") is not None),
            ground=base.ground if (ground := ground_of(own, self.theme)) is None else ground,
            unseen=unseen.paragraph(own) or (base.unseen if own is None or own.find(W + "spacing") is None else ""),
        )


class Numbering:
    """Which lists show a mark; one without bullet and number is set in like a list and is none."""

    def __init__(self, root: etree._Element | None) -> None:
        self._abstract: dict[str, dict[int, str]] = {}
        self._lists: dict[str, dict[int, str]] = {}
        if root is None:
            return
        for abstract in root.findall(W + "abstractNum"):
            self._abstract[abstract.get(W + "abstractNumId", "")] = self._levels(abstract)
        for number in root.findall(W + "num"):
            levels = dict(self._abstract.get(value(number, "abstractNumId") or "", {}))
            for override in number.findall(W + "lvlOverride"):
                levels.update(self._levels(override))
            self._lists[number.get(W + "numId", "")] = levels

    def shows(self, number: str | None, depth: int) -> bool:
        """Whether an item of this list and depth has a mark; a list that is not defined has one, as most do."""
        if not number or number == "0":
            return False
        return self._lists.get(number, {}).get(depth, "bullet") != "none"

    @staticmethod
    def _levels(parent: etree._Element) -> dict[int, str]:
        return {integer(level.get(W + "ilvl")): value(level, "numFmt") or "bullet" for level in parent.findall(W + "lvl")}
