"""Walks the body of an OpenDocument text and makes its lines."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from profilecheck.readers.odt.package import DRAW, OFFICE, STYLE, TABLE, TEXT, XLINK, Package, RunLook
from profilecheck.readers.text.joining import Stretch, joined
from profilecheck.readers.text.lines import TAB, Line, Run, bullet_of, in_capitals

SKIPPED = frozenset(
    TEXT + tag for tag in ("tracked-changes", "note-ref", "sequence-decls", "bookmark", "table-of-content", "variable-decls", "user-field-decls")
)
SMALLEST = 2.0
"""Points: smaller letters can't be read on paper."""
LARGER, MUCH_LARGER = 1.1, 1.25
"""Times the size of most words: a bold line of the first, or any line of the second, is set as a heading (as in Word documents)."""
HEADING_WORDS = 8
USUAL = 12.0
"""Points where no style says a size."""
DEEPEST = 60
WIDE = 3
"""Blanks in a row that set two parts of a line apart."""



class Walker:
    """Lines in reading order; `hidden`, `frames` and `tables` tell what else was met."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.hidden: list[str] = []
        self.frames = self.tables = 0
        self._lines: list[Line] = []
        self._number = 0

    def lines(self) -> list[Line]:
        """Header of the first page, body, footer."""
        body = self.package.content.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise self.package.damaged()
        around = {}
        for kind in ("header", "footer"):
            self._lines = []
            trees = [t for t in (self.package.styles, self.package.content) if t is not None]
            part = next((p for tree in trees for p in tree.iterfind(f".//{STYLE}master-page/{STYLE}{kind}")), None)
            if part is not None:
                self._children(part, RunLook(), f"page {kind}", 0)
            around[kind] = self._lines
        self._lines = []
        self._children(body, RunLook(), "", 0)
        _mark_headings(self._lines)
        said = {line.text for line in self._lines}
        return [*(line for line in around["header"] if line.text not in said), *self._lines, *(line for line in around["footer"] if line.text not in said)]

    def _children(self, element: etree._Element, look: RunLook, where: str, depth: int, level: int = 0) -> None:
        """The blocks inside an element. `level`: depth of the list that it stands in."""
        if depth > DEEPEST:
            return
        for child in element:
            tag = child.tag
            if tag in (TEXT + "p", TEXT + "h"):
                self._paragraph(child, look, where, level, depth)
            elif tag == TEXT + "list":
                for item in child:
                    self._children(item, look, where, depth + 1, level + 1)
            elif tag == TABLE + "table":
                self.tables += 1
                self._table(child, look, where, depth)
            elif tag not in SKIPPED and isinstance(tag, str) and not tag.startswith((DRAW, STYLE)):
                self._children(child, look, where, depth + 1, level)
            elif tag in (DRAW + "frame", DRAW + "text-box", DRAW + "custom-shape", DRAW + "rect", DRAW + "g"):
                self.frames += tag == DRAW + "text-box"
                self._children(child, look, where, depth + 1, level)

    def _paragraph(self, element: etree._Element, look: RunLook, where: str, level: int, depth: int) -> None:
        self._number += 1
        place = where or f"paragraph {self._number}"
        own = self.package.look(element.get(TEXT + "style-name"), look)
        runs: list[Stretch] = []
        frames: list[etree._Element] = []
        self._runs(element, own, None, runs, frames, depth)
        for part in _split(runs):
            pieces = joined(part)
            if pieces:
                rank = int(element.get(TEXT + "outline-level") or own.outline or 0) if element.tag == TEXT + "h" else own.outline
                kind = "heading" if rank and not level else "bullet" if level else "paragraph"
                self._lines.append(made(kind, place, pieces, level or rank, own))
        for frame in frames:
            self.frames += sum(1 for _ in frame.iter(DRAW + "text-box"))
            self._children(frame, RunLook(), "text box", depth + 1)

    def _runs(self, element: etree._Element, look: RunLook, link: str | None, runs: list[Stretch], frames: list[etree._Element], depth: int) -> None:
        """The text of a paragraph in order, frames that are anchored in it apart."""
        self._say(element.text, look, link, runs)
        for child in element:
            tag = child.tag
            if tag == TEXT + "span":
                self._runs(child, self.package.look(child.get(TEXT + "style-name"), look), link, runs, frames, depth + 1)
            elif tag == TEXT + "a":
                self._runs(child, look, child.get(XLINK + "href"), runs, frames, depth + 1)
            elif tag == TEXT + "tab":
                runs.append(Stretch("\t"))
            elif tag == TEXT + "line-break":
                runs.append(Stretch("\n"))
            elif tag == TEXT + "s":
                runs.append(Stretch("\t" if int(child.get(TEXT + "c") or 1) >= WIDE else " "))
            elif tag in (DRAW + "frame", DRAW + "custom-shape", DRAW + "rect", DRAW + "g"):
                frames.append(child)
            elif tag in (TEXT + "hidden-text", TEXT + "hidden-paragraph"):
                self.hidden.append(child.get(TEXT + "string-value") or "".join(map(str, child.itertext())))
            elif isinstance(tag, str) and tag not in SKIPPED and depth < DEEPEST:
                self._runs(child, look, link, runs, frames, depth + 1)
            self._say(child.tail, look, link, runs)

    def _say(self, text: str | None, look: RunLook, link: str | None, runs: list[Stretch]) -> None:
        if not text:
            return
        unseen = look.hidden or (0 < look.size < SMALLEST) or (look.ink != "" and look.ink == (look.paper or "#ffffff"))
        if unseen and text.strip():
            self.hidden.append(text.strip())
        elif not unseen:
            runs.append(Stretch(text.upper() if look.caps else text, look.size, look.bold, link))

    def _table(self, table: etree._Element, look: RunLook, where: str, depth: int) -> None:
        """Short cells of a row on one line, longer ones as blocks of their own, in the order of the row."""
        for number, row in enumerate(table.iter(TABLE + "table-row"), 1):
            cells = []
            for cell in row:
                if cell.tag != TABLE + "table-cell":
                    continue
                before, self._lines = self._lines, []
                ground = self.package.look(cell.get(TABLE + "style-name"), look)
                self._children(cell, ground, f"{where or 'table'} row {number}", depth + 1)
                cells.append(self._lines)
                self._lines = before
            filled = [lines for lines in cells if lines]
            if len(filled) > 1 and all(len(lines) == 1 for lines in filled):
                pieces: list[Run] = []
                for lines in filled:
                    pieces += [TAB, *lines[0].runs] if pieces else lines[0].runs
                self._lines.append(Line("cell", filled[0][0].where, pieces))
            else:
                self._lines += [line for lines in filled for line in lines]


def _split(runs: list[Stretch]) -> list[list[Stretch]]:
    """The runs of a paragraph, cut where a line break was set."""
    parts: list[list[Stretch]] = [[]]
    for run in runs:
        if run.text == "\n":
            parts.append([])
        else:
            parts[-1].append(run)
    return parts


def made(kind: str, where: str, pieces: list[Run], level: int, look: RunLook) -> Line:
    """A line, a typed bullet taken for one."""
    line = Line(kind, where, pieces, level, caps=look.caps, ruled=look.ruled)
    mark, _ = bullet_of(line.text)
    if mark and kind != "heading" and len(pieces) > 1 and len(mark) >= len(pieces[0].text):
        line.kind, line.level, line.runs = "bullet", level or 1, pieces[1:]
    return line


def _mark_headings(lines: list[Line]) -> None:
    """Short lines that are larger or bolder than most, or in capitals, look like headings."""
    sizes = Counter(piece.size or USUAL for line in lines for piece in line.runs if piece is not TAB)
    usual = sizes.most_common(1)[0][0] if sizes else USUAL
    for line in lines:
        if line.kind != "paragraph" or TAB in line.runs or len(line.runs) > HEADING_WORDS:
            continue
        smallest = min(piece.size or USUAL for piece in line.runs)
        bold = all(piece.bold for piece in line.runs)
        if in_capitals(line.text) or line.ruled or smallest >= usual * MUCH_LARGER or (bold and smallest >= usual * LARGER):
            line.kind = "heading"
