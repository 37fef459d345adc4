"""Tables with ruled lines: a row whose cells are short is one line of print, cell by cell, however each of them wraps."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from msgspec import Struct

from profilecheck.readers.pdf.lines import Segment, make_segment, make_segments
from profilecheck.readers.pdf.page import WHITE, Page, PageWord, Shape
from profilecheck.readers.text.words import is_bullet

# Points. A rule is thinner; shorter ones are dots and strokes of letters.
THIN, SHORTEST = 2.6, 5.0
# Rules that end this close to another one meet it, and those this close along one line are one.
NEAR = 3.0
# The smallest table has two rows and two columns.
FEWEST = 3
# A page with more rules holds a drawing.
MOST_RULES = 800
# A rule parts two cells if it runs along so much of their edge.
COVERED = 0.6
# Letters that stand in a short cell; beyond that a cell holds prose.
SHORT_CELL = 120
# Room that a cell leaves at its right, in sizes of the font: what would not have fitted was wrapped.
PADDING = 0.9


class Box(Struct, frozen=True):
    """A cell: the first row and column that it spans, from 0, and its rules."""

    row: int
    column: int
    x0: float
    top: float
    x1: float
    bottom: float


class Grid(Struct, frozen=True):
    """Rules that meet: where they stand, from left to right and from top to bottom, and the cells between them by row and column."""

    xs: list[float]
    ys: list[float]
    cells: dict[tuple[int, int], Box]

    def cell_at(self, x: float, y: float) -> Box | None:
        return self.cells.get((bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1))


def take_rows(page: Page, words: list[PageWord], table: int) -> tuple[list[Segment], list[PageWord], int]:
    """The rows of a page's tables, each as one segment, the words that stand in none, and how many tables there are so far."""
    rows: list[Segment] = []
    for grid in find_grids(page):
        inside: dict[tuple[int, int], list[PageWord]] = {}
        boxes: dict[tuple[int, int], Box] = {}
        for word in words:
            box = grid.cell_at((word.x0 + word.x1) / 2, word.base - 0.3 * word.size)
            if box is not None:
                inside.setdefault((box.row, box.column), []).append(word)
                boxes[box.row, box.column] = box
        lines = {at: _lines(found) for at, found in inside.items()}
        taken = _rows_of(grid, lines, boxes, table)
        if taken:
            table += 1
            used = {id(word) for row in taken for word in row.words}
            words = [word for word in words if id(word) not in used and not word.cell]
            rows += taken
    return rows, words, table


def _lines(words: list[PageWord]) -> list[list[Segment]]:
    """The lines of a cell from top to bottom."""
    lines: list[list[Segment]] = []
    for segment in sorted(make_segments(words), key=lambda s: (s.base, s.x0)):
        if lines and segment.base - lines[-1][0].base < 0.4 * segment.size:
            lines[-1].append(segment)
        else:
            lines.append([segment])
    return lines


def _rows_of(grid: Grid, lines: dict[tuple[int, int], list[list[Segment]]], boxes: dict[tuple[int, int], Box], table: int) -> list[Segment]:
    """The rows with two short cells and more. Of a table of two columns none, if a cell of it is no single phrase: it may be the page's own layout."""
    columns = {column for _, column in lines}
    if len(columns) < 2 or len({row for row, _ in lines}) < 2:
        return []
    short = {at for at, cell in lines.items() if _is_short(cell)}
    if len(columns) == 2 and not all(at in short and _is_wrapped(cell, boxes[at]) for at, cell in lines.items()):
        return []
    rows: list[Segment] = []
    for row in sorted({row for row, _ in short}):
        cells = [(column, lines[row, column]) for column in range(len(grid.xs)) if (row, column) in short]
        if len(cells) > 1:
            words: list[PageWord] = []
            for column, cell in cells:
                for word in (word for line in cell for segment in line for word in segment.words):
                    word.cell = table, row, column
                    words.append(word)
            found = make_segment(words)
            found.base = min(word.base for word in words)
            found.x1 = max(found.x1, grid.xs[-1])
            rows.append(found)
    return rows


def _is_short(cell: list[list[Segment]]) -> bool:
    words = [word for line in cell for segment in line for word in segment.words]
    return sum(len(word.text) + 1 for word in words) <= SHORT_CELL and not any(is_bullet(line[0].words[0].text) for line in cell)


def _is_wrapped(cell: list[list[Segment]], box: Box) -> bool:
    """Whether each line of a cell but the last is full: the first word of the next one would not have fitted."""
    for above, below in pairwise(cell):
        word = below[0].words[0]
        if above[-1].x1 + word.x1 - word.x0 + (0.25 + PADDING) * word.size < box.x1:
            return False
    return True


def find_grids(page: Page) -> list[Grid]:
    """The tables of a page that are drawn with rules, from top to bottom."""
    level, upright = [], []
    for shape in page.shapes:
        if shape.color is None or shape.color == WHITE:
            continue
        if shape.bottom - shape.top <= THIN and shape.x1 - shape.x0 >= SHORTEST:
            level.append(shape)
        elif shape.x1 - shape.x0 <= THIN and shape.bottom - shape.top >= SHORTEST:
            upright.append(shape)
    if not (FEWEST <= len(level) <= MOST_RULES and FEWEST <= len(upright) <= MOST_RULES):
        return []
    level.sort(key=lambda s: s.top)
    grids = [grid for rules in _meeting(level, upright) if (grid := _grid(*rules)) is not None]
    return sorted(grids, key=lambda g: g.ys[0])


def _meeting(level: list[Shape], upright: list[Shape]) -> list[tuple[list[Shape], list[Shape]]]:
    """Rules that meet each other, directly or by others."""
    tops = [s.top for s in level]
    group = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    for number, rule in enumerate(upright, len(level)):
        x = (rule.x0 + rule.x1) / 2
        for at in range(bisect_left(tops, rule.top - NEAR), bisect_right(tops, rule.bottom + NEAR)):
            if level[at].x0 - NEAR <= x <= level[at].x1 + NEAR:
                group[root(at)] = root(number)
    found: dict[int, tuple[list[Shape], list[Shape]]] = {}
    for at in range(len(group)):
        rules = found.setdefault(root(at), ([], []))
        if at < len(level):
            rules[0].append(level[at])
        else:
            rules[1].append(upright[at - len(level)])
    return [rules for rules in found.values() if len(rules[0]) >= FEWEST and len(rules[1]) >= FEWEST]


def _grid(level: list[Shape], upright: list[Shape]) -> Grid | None:
    """The cells between rules that meet; None unless there are two rows and two columns of them."""
    xs, ys = _places([(s.x0 + s.x1) / 2 for s in upright]), _places([(s.top + s.bottom) / 2 for s in level])
    if len(xs) < FEWEST or len(ys) < FEWEST:
        return None
    above = _edges([(s.x0, s.x1, (s.top + s.bottom) / 2) for s in level], xs, ys)
    beside = _edges([(s.top, s.bottom, (s.x0 + s.x1) / 2) for s in upright], ys, xs)
    cells: dict[tuple[int, int], Box] = {}
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in cells:
                continue
            right, low = column, row
            while right + 2 < len(xs) and (row, right + 1) not in beside:
                right += 1
            while low + 2 < len(ys) and not any((at, low + 1) in above for at in range(column, right + 1)):
                low += 1
            box = Box(row, column, xs[column], ys[row], xs[right + 1], ys[low + 1])
            for r in range(row, low + 1):
                for c in range(column, right + 1):
                    cells.setdefault((r, c), box)
    return Grid(xs, ys, cells)


def _places(found: list[float]) -> list[float]:
    """Where rules stand, those that are close to each other once."""
    places: list[float] = []
    for at in sorted(found):
        if not places or at - places[-1] > NEAR:
            places.append(at)
    return places


def _edges(rules: list[tuple[float, float, float]], along: list[float], across: list[float]) -> set[tuple[int, int]]:
    """The edges of cells that rules (start, end, where) run along: (cell's number along, edge's number across)."""
    covered: dict[tuple[int, int], float] = {}
    for start, end, where in rules:
        edge = max(0, bisect_right(across, where + 0.1) - 1)
        for at in range(len(along) - 1):
            shared = min(end, along[at + 1]) - max(start, along[at])
            if shared > 0:
                covered[at, edge] = covered.get((at, edge), 0.0) + shared
    return {(at, edge) for (at, edge), length in covered.items() if length >= COVERED * (along[at + 1] - along[at])}
