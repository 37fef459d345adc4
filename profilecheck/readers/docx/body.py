"""Walks through the parts of a Word document in reading order: paragraphs, tables, text boxes, content controls and what is embedded."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree
from msgspec.structs import replace

from profilecheck.readers.docx import unseen
from profilecheck.readers.docx.boxes import stands_above, stands_beside
from profilecheck.readers.docx.colors import PAINTED, ground_of
from profilecheck.readers.docx.package import R, W
from profilecheck.readers.docx.runs import MC, Notes, TextReader, Where
from profilecheck.readers.docx.styles import Numbering, Styles, WordStyle, integer, value
from profilecheck.readers.text.lines import TAB, Line, bullet_of

MAX_DEPTH = 20
"""Tables in tables and boxes in boxes; the XML parser itself stops at 256 elements."""
SHORT_CELL = 120
"""Letters that stand on one line of a cell, or two: beyond that a cell holds prose and is a block of its own."""
CELL_LINES = 4
"""Lines of a phrase that was typed into a narrow cell."""
DATA_COLUMNS = 3
"""A table of fewer columns may be the page's own layout, with lines of their own in a cell."""
MIN_JOIN = 60
"""A line of fewer letters that ends by hand was meant to end there."""

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

Embedded = Callable[[str, str], list[Line]]


class Walker:
    """Collects the lines of one part; `embedded` reads a part that the text refers to, by its relationship id."""

    def __init__(self, styles: Styles, numbering: Numbering, text: TextReader, found: Notes, embedded: Embedded | None = None) -> None:
        self.styles, self.numbering, self.text, self.found, self.embedded = styles, numbering, text, found, embedded
        self.aside: list[Line] = []
        self._paragraphs = self._tables = self._boxes = 0

    def part(self, root: etree._Element, *, where: str = "", banner: bool = False) -> list[Line]:
        """The lines of a body, header, footer or note. Boxes that form a sidebar come behind all else, in a column of their own.

        `where`: one name for all of it; without it, paragraphs and tables are counted. `banner`: dark shapes may lie behind the text.
        """
        lines = list(self._blocks(root, Where(where, ground=PAINTED if banner else "")))
        lines.extend(self.aside)
        self.aside = []
        return lines

    def _blocks(self, parent: etree._Element, place: Where) -> Iterator[Line]:
        if place.depth > MAX_DEPTH:
            self.found.note("too-deep")
            return
        for child in parent:
            if not isinstance(child.tag, str):
                continue
            tag = child.tag.rsplit("}", 1)[-1]
            if tag == "p":
                yield from self._paragraph(child, place)
            elif tag == "tbl":
                yield from self._table(child, place)
            elif tag == "altChunk":
                if self.embedded is not None:
                    yield from self.embedded(child.get(R + "id", ""), place.where)
            elif tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
                yield from self._blocks(child, replace(place, depth=place.depth + (tag != "sdtContent")))
            elif child.tag == MC + "AlternateContent":
                for branch in _branch(child):
                    yield from self._blocks(branch, replace(place, depth=place.depth + 1))
            elif tag in ("del", "moveFrom"):
                self.found.note("tracked-changes")

    def _paragraph(self, element: etree._Element, place: Where) -> Iterator[Line]:
        properties = element.find(W + "pPr")
        style = self.styles.paragraph(value(properties, "pStyle"))
        before = len(self.found.hidden)
        printed, drawings, caps = self.text.paragraph(element, style, place)
        where = place.where
        if not where:
            self._paragraphs += any(printed)
            where = f"paragraph {self._paragraphs}"
        self.found.hidden[before:] = [replace(hidden, where=hidden.where or where) for hidden in self.found.hidden[before:]]
        kind, level = self._kind(style, properties)
        painted = bool(style.ground or ground_of(properties, self.styles.theme))
        ruled = style.ruled or painted or (properties is not None and properties.find(W + "pBdr") is not None)
        higher = [drawing for drawing in drawings if any(printed) and stands_above(drawing)]
        for drawing in higher:
            yield from self._drawing(drawing, place)
        last: Line | None = None
        for runs in printed:
            if not runs:
                continue
            line = Line(kind, where, runs, level, place.column, caps, ruled)
            mark, length = bullet_of(line.text) if kind != "heading" else ("", 0)
            if mark and length < len(line.text):
                _cut(line, length)
                line.kind, line.level = "bullet", level or 1 + _indent(properties)
            elif last is not None and _wrapped(last.text, line.text):
                last.runs.extend(runs)
                continue
            yield line
            last = line
        for drawing in drawings:
            if drawing not in higher:
                yield from self._drawing(drawing, place)

    def _kind(self, style: WordStyle, properties: etree._Element | None) -> tuple[str, int]:
        """What a paragraph's style and numbering make of it."""
        outline = integer(value(properties, "outlineLvl"), 9)
        if style.heading or outline < 9:
            return "heading", style.heading or outline + 1
        numbering = properties.find(W + "numPr") if properties is not None else None
        number, depth = value(numbering, "numId"), integer(value(numbering, "ilvl"), style.depth)
        if number is None:
            number = style.number
        if number != "0" and (self.numbering.shows(number, depth) or style.listed):
            return "bullet", max(depth + 1, style.listed)
        return "paragraph", 0

    def _table(self, table: etree._Element, place: Where) -> Iterator[Line]:
        """Row by row; a row of short cells is one line with tabs, any other is read cell by cell."""
        self.found.note("tables")
        self._tables += not place.where
        name = place.where or f"table {self._tables}"
        painted = PAINTED if self.styles.fills_cells(value(table.find(W + "tblPr"), "tblStyle")) else place.ground
        number_of = self.found.count_table()
        for number, row in enumerate(_children(table, "tr"), 1):
            where = f"{name}, row {number}" if not place.where else name
            unseen_row = place.unseen or unseen.row(row.find(W + "trPr"))
            cells: dict[int, list[Line]] = {}
            column = 0
            for count, cell in enumerate(_children(row, "tc")):
                properties = cell.find(W + "tcPr")
                at, column = column, column + max(1, integer(value(properties, "gridSpan"), 1))
                if value(properties, "vMerge") in ("", "continue"):
                    continue
                ground = ground_of(properties, self.styles.theme)
                inner = Where(where, place.column or count, painted if ground is None else ground, place.depth + 1, unseen_row)
                lines = list(self._blocks(cell, inner))
                for line in lines:
                    line.ruled = line.ruled or bool(ground)
                if lines:
                    cells[at] = lines
            if is_row(cells):
                yield joined_row(cells, where, place.column, (number_of, number - 1))
                continue
            for lines in cells.values():
                for line in lines:
                    if len(cells) == 1:
                        line.column = place.column
                    yield line

    def _drawing(self, drawing: etree._Element, place: Where) -> Iterator[Line]:
        """The text in a drawing, from one of its two forms; one that stands beside the text waits until the end."""
        branches = _branch(drawing) if drawing.tag == MC + "AlternateContent" else [drawing]
        for content in (found for branch in branches for found in _outermost(branch)):
            self._boxes += 1
            self.found.note("text-boxes")
            shape = content.getparent()
            filled = shape is not None and _filled(shape.getparent())
            ground = PAINTED if filled else place.ground
            inner = Where(place.where or f"text box {self._boxes}", place.column, ground, place.depth + 1, place.unseen or unseen.box(content))
            held, self.aside = self.aside, []
            lines = list(self._blocks(content, inner))
            inside, self.aside = self.aside, held
            lines.extend(inside)
            if not place.where and len(lines) >= 3 and stands_beside(content):
                for line in lines:
                    line.column = line.column or 1
                self.aside.extend(lines)
            else:
                yield from lines


def is_row(cells: dict[int, list[Line]]) -> bool:
    """Whether the cells of a row, by column, are short enough to be one line: phrases, of three columns and more also such as were typed on several lines."""
    if len(cells) < 2:
        return False
    most = CELL_LINES if len(cells) >= DATA_COLUMNS else 1
    return all(
        len(lines) <= most and all(line.kind in ("paragraph", "cell") for line in lines) and sum(len(line.text) + 1 for line in lines) <= SHORT_CELL + 1
        for lines in cells.values()
    )


def joined_row(cells: dict[int, list[Line]], where: str, column: int, place: tuple[int, int]) -> Line:
    """One line of the cells of a row, a tab between each two; `place`: the table and the row."""
    joined = Line("cell", where, column=column)
    for at, lines in cells.items():
        if joined.runs:
            joined.runs.append(TAB)
        joined.runs += [run if run is TAB else replace(run, cell=(*place, at)) for line in lines for run in line.runs]
    return joined


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Rows of a table or cells of a row, also those wrapped in content controls; deleted rows are left out."""
    for child in parent:
        if not isinstance(child.tag, str):
            continue
        if child.tag == W + tag:
            properties = child.find(W + "trPr")
            if properties is None or properties.find(W + "del") is None:
                yield child
        elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins"):
            yield from _children(child, tag)


def _branch(alternate: etree._Element) -> list[etree._Element]:
    """The one of the alternative forms that is to be read: the first, unless it is empty of text and paragraphs."""
    choices = [child for child in alternate if child.tag in (MC + "Choice", MC + "Fallback")]
    full = [choice for choice in choices if next(choice.iter(W + "p", W + "r"), None) is not None]
    return full[:1]


def _outermost(root: etree._Element) -> Iterator[etree._Element]:
    """Text boxes below an element that stand in no other text box, each once."""
    todo = [root]
    while todo:
        element = todo.pop()
        if element.tag == W + "txbxContent":
            yield element
        elif element.tag == MC + "AlternateContent":
            todo.extend(reversed(_branch(element)))
        else:
            todo.extend(child for child in reversed(element) if isinstance(child.tag, str))


def _filled(shape: etree._Element | None) -> bool:
    """Whether a shape has a ground of its own, on which white text can be read."""
    if shape is None:
        return False
    if shape.get("fillcolor", "white").lower() not in ("white", "#ffffff", "#fff", ""):
        return True
    for fill in shape.iter(A + "solidFill", A + "gradFill", A + "blipFill"):
        above = fill.getparent()
        if above is not None and above.tag.endswith("}spPr") and not any(c.get("val", "").lower() in ("ffffff", "bg1") for c in fill):
            return True
    return any(integer(reference.get("idx")) for reference in shape.iter(A + "fillRef"))


def _cut(line: Line, length: int) -> None:
    """Take the typed mark off a list item."""
    while line.runs and length > 0:
        run = line.runs[0]
        if run is TAB or len(run.text) <= length:
            length -= len(run.text) + 1
            line.runs.pop(0)
        else:
            line.runs[0] = replace(run, text=run.text[length:])
            length = 0
    while line.runs and line.runs[0] is TAB:
        line.runs.pop(0)


def _indent(properties: etree._Element | None) -> int:
    """How deep a typed list item is set in, by half inches beyond the first."""
    indent = properties.find(W + "ind") if properties is not None else None
    left = integer(indent.get(W + "left") or indent.get(W + "start")) if indent is not None else 0
    return max(0, min(4, (left - 1) // 720))


def _wrapped(line: str, following: str) -> bool:
    """Whether a line break by hand only wraps a sentence: a long line without an end, and the next goes on in lower case."""
    return len(line) >= MIN_JOIN and line[-1] not in ".:;!?" and following[0].islower()
