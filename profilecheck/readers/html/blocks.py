"""The lines of a page in the order of its source: blocks, list items, rows of tables and of boxes that stand side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from profilecheck.readers.html.styles import NOT_DISPLAYED, UNSEEN, Style, Styles
from profilecheck.readers.text.joining import Stretch, joined, without_start
from profilecheck.readers.text.lines import TAB, Line, bullet_of, in_capitals

if TYPE_CHECKING:
    from lxml.html import HtmlElement

HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
POINTS = 0.75
"""Points of a pixel."""
ROW_WORDS = 14
"""A child of a row with more words than this is a column of the page, not a cell: "Title … dates" is short on both sides."""
DEEPEST = 120


def lines_of(tree: HtmlElement, styles: Styles) -> tuple[list[Line], list[HtmlElement], list[str]]:
    """(lines, the element that each began with, text that can't be seen)."""
    writer = Writer(styles)
    body = tree.find("body")
    root = body if body is not None else tree
    html = Style() if root is tree else styles.of(tree, Style())
    writer.element(root, styles.of(root, html), 0)
    writer.end()
    lines = [line for line in writer.lines if line.runs]
    return lines, [writer.openers[id(line)] for line in lines], [text for text in (" ".join(t.split()) for t in writer.hidden) if text]


class Writer:
    """Walks the elements and keeps the line that is open."""

    def __init__(self, styles: Styles) -> None:
        self.styles = styles
        self.lines: list[Line] = []
        self.hidden: list[str] = []
        self.text: list[Stretch] = []
        self.kind, self.level, self.number = "paragraph", 0, 0
        self.opener: HtmlElement | None = None
        self.openers: dict[int, HtmlElement] = {}
        """Identity of a line -> the block that it is the text of."""
        self.lists = 0

    def element(self, element: HtmlElement, style: Style, depth: int) -> None:
        """One element with all that is in it; the text behind it belongs to its parent."""
        tag = str(element.tag)
        if tag in UNSEEN or depth > DEEPEST:
            return
        if style.hidden:
            if style.hidden != NOT_DISPLAYED:
                self.hidden.append(element.text_content())
            return
        if tag in ("br", "hr"):
            self.end()
            return
        if style.block:
            self.end()
        before = (self.kind, self.level, self.opener)
        if style.block or self.opener is None:
            self.opener = element
        if tag in HEADINGS:
            self.kind, self.level = "heading", HEADINGS[tag]
        elif tag == "li":
            self.kind, self.level = "bullet", max(1, self.lists)
        elif tag in ("tr", "td", "th"):
            self.kind, self.level = "cell", 0
        if tag in ("ul", "ol"):
            self.lists += 1
        self.number = element.sourceline or self.number
        if style.row and self.is_row(element):
            self.cells(element, style, depth)
        else:
            self.inside(element, style, depth)
        if tag in ("ul", "ol"):
            self.lists -= 1
        if style.block:
            self.end()
        self.kind, self.level, self.opener = before

    def inside(self, element: HtmlElement, style: Style, depth: int) -> None:
        """The text and the children of an element."""
        target = element.get("href") if element.tag == "a" else None
        self.say(element.text, style, target)
        for child in element:
            if isinstance(child.tag, str):
                self.element(child, self.styles.of(child, style), depth + 1)
            self.say(child.tail, style, target)

    def say(self, text: str | None, style: Style, target: str | None) -> None:
        if text and style.unseen:
            self.hidden.append(text)
        elif text:
            self.text.append(look(" ".join(text.split("\t")), style, target))

    def is_row(self, element: HtmlElement) -> bool:
        """Whether the children are parts of one line: all short, and none of them holds blocks of its own."""
        children = [c for c in element if isinstance(c.tag, str) and c.tag not in UNSEEN]
        return len(children) > 1 and all(len(c.text_content().split()) <= ROW_WORDS and not c.xpath(".//li|.//p[2]|.//h2|.//h3|.//br") for c in children)

    def cells(self, element: HtmlElement, style: Style, depth: int) -> None:
        """The children of a row on one line, wide gaps between them."""
        parts: list[list[Stretch]] = []
        for child in element:
            if not isinstance(child.tag, str):
                continue
            row = self.styles.of(child, style)
            held = len(self.lines)
            self.element(child, _inline(row), depth + 1)
            parts.append(self.text)
            self.text = []
            for line in self.lines[held:]:
                parts.append([look(run.text + " ", row, run.link) for run in line.runs if run is not TAB])
            del self.lines[held:]
        kept = [part for part in parts if any(stretch.text.strip() for stretch in part)]
        for at, part in enumerate(kept):
            if at:
                self.text.append(Stretch("\t"))
            self.text += part
        self.end()

    def end(self) -> None:
        """Close the line that is open."""
        runs = joined(self.text)
        self.text = []
        if not runs:
            return
        line = Line(self.kind, f"line {self.number}", runs, self.level)
        mark, _ = bullet_of(line.text)
        if line.kind == "paragraph" and mark and TAB not in runs:
            line.kind, line.level = "bullet", 1
            line.runs = without_start(runs, len(mark))
        elif line.kind == "paragraph" and TAB not in runs and in_capitals(line.text):
            line.kind = "heading"
        self.lines.append(line)
        self.openers[id(line)] = self.opener


def look(text: str, style: Style, target: str | None) -> Stretch:
    """Text as its style shows it."""
    return Stretch(text.upper() if style.upper else text, style.size * POINTS, style.bold, target)


def _inline(style: Style) -> Style:
    return replace(style, block=False)
