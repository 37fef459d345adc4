"""One text that remembers where each word stood: the way from a statement back to its place on the page."""

from __future__ import annotations

import bisect
import functools
import operator
from collections.abc import Iterator
from itertools import compress

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """Half-open range of characters of `Document.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a range of characters: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


class Box(Struct, frozen=True):
    """A rectangle on a page in PDF points, origin at the top left, pages counted from 1."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


class Picture(Struct, frozen=True):
    """What a page looks like: `width` and `height` in points, as boxes are given, `data` a WebP."""

    page: int
    width: float
    height: float
    data: bytes


class Word(Struct, frozen=True):
    """A run of text without white space. `box` is None where the format has no pages; `size` in points, 0 if unknown.

    `unsure`: read from a picture, and perhaps misread.
    """

    span: Span
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    unsure: bool = False


class Block(Struct, frozen=True):
    """A heading, paragraph, bullet or table cell.

    `kind`: heading, paragraph, bullet, cell. `where`: words for a person ("page 1", "Positions.csv row 3, Title").
    `level`: nesting depth of a bullet or rank of a heading, 0 if unknown. `column`: which column of the page it stands
    in, 0 for the first or only one. A heading here only *looks* like one; `facts.sections` decides what it is.
    """

    span: Span
    kind: str
    where: str
    level: int = 0
    column: int = 0


class Link(Struct, frozen=True):
    """A hyperlink's target and the text that it is drawn under."""

    span: Span
    target: str


class Field(Struct, frozen=True):
    """A range whose meaning the format itself states, as a column of a data export does.

    `name`: "section.experience", "position.title", "position.start", "certification.issuer", …; `record` counts the
    entries of one kind from 0, so that the fields of one position belong together.
    """

    name: str
    record: int
    span: Span


class Cell(Struct, frozen=True):
    """The text of one cell of a table that stands in one block with the other cells of its row, a tab between each two.

    `table`, `row` and `column` count from 0; a cell that spans several stands in the first of them. One without text is left out.
    """

    span: Span
    table: int
    row: int
    column: int


class Notice(Struct, frozen=True):
    """What could not be read as it stands, for the report's first lines. `code` is stable, `page` from 1 or None."""

    code: str
    message: str
    page: int | None = None


class Silence(Struct, frozen=True):
    """A remark of the writer's in a text file: findings of the rules that it names are known there, and stay out of sight.

    `names` as they are written (rules, items of the guide, categories), `where` the remark stands, `span` the block that
    it speaks of, None for the whole document. The remark itself is no part of the text.
    """

    names: tuple[str, ...]
    where: str
    span: Span | None


class Activity(Struct, frozen=True):
    """What a data export says a person did on a network: only days and counts, never what was written.

    `by_day`: kind ("posts", "comments", "reactions", "recommendations"; of the posts those "posts-on-projects" and
    "posts-on-lessons") -> (day in ISO form, how many), sorted; `counts`: kind
    ("connections", "recommendations", "skills") -> number; `newest`: the latest day of any activity. A kind that is
    absent has no file in the export.
    """

    by_day: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    newest: str | None = None


class Loss(Struct, frozen=True):
    """What simple parsers lose of a document though a person reads it.

    `code`: columns, text-boxes, page-header; `share` of the words, `sure` how many of such parsers lose it (both 0 to 1); `span`: where it begins.
    """

    code: str
    share: float
    sure: float
    span: Span | None = None


class Hidden(Struct, frozen=True):
    """Text that only programs read: `where` it stands, `why` nobody sees it ("too small to read"), `page` from 1 or None."""

    text: str
    where: str = ""
    why: str = ""
    page: int | None = None


class Repair(Struct, frozen=True):
    """Signs that came out wrong on the page and were put right or left out in reading: the word in or before which they stand, and as what they are printed."""

    span: Span
    printed: str


BLOCK_KINDS = ("heading", "paragraph", "bullet", "cell")


class Document(Struct, frozen=True, dict=True):
    """A file's text in reading order.

    Blocks are separated by a line feed, words of a block by a space (also where a line wraps), parts of a line that
    stand far apart (a date at the right margin, cells of a row) by a tab. Hidden words are never part of `text`:
    they are kept in `hidden`.
    """

    name: str
    format: str
    kind: str
    sha256: str
    text: str
    words: tuple[Word, ...]
    blocks: tuple[Block, ...]
    warnings: tuple[Notice, ...] = ()
    pages: int | None = None
    links: tuple[Link, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    losses: tuple[Loss, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    fields: tuple[Field, ...] = ()
    cells: tuple[Cell, ...] = ()
    activity: Activity | None = None
    silences: tuple[Silence, ...] = ()
    repairs: tuple[Repair, ...] = ()
    _word_starts: tuple[int, ...] = ()
    _block_starts: tuple[int, ...] = ()

    @property
    def hidden_text(self) -> tuple[str, ...]:
        return tuple(hidden.text for hidden in self.hidden)

    def quote(self, span: Span) -> str:
        """The text of a range, letter for letter."""
        return self.text[span.start : span.end]

    @functools.cached_property
    def word_count(self) -> int:
        """How many words a reader counts: signs that stand alone, as a lost list mark does, are none."""
        begins = list(map(str.isalnum, map(self.text.__getitem__, self._word_starts)))
        others = compress(self.words, map(operator.not_, begins))
        return sum(begins) + sum(any(map(str.isalnum, self.quote(word.span))) for word in others)

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that a range touches, in reading order."""
        first = max(0, bisect.bisect_right(self._word_starts, span.start) - 1)
        last = bisect.bisect_left(self._word_starts, span.end)
        found = self.words[first:last]
        # All but the first begin inside the range; that one may end before it.
        return found[1:] if found and found[0].span.end <= span.start else found

    def cells_in(self, span: Span) -> tuple[Cell, ...]:
        """The cells of a table's row that begin inside a range, from left to right."""
        if not self.cells:
            return ()
        first = bisect.bisect_left(self.cells, span.start, key=_start_of)
        return self.cells[first : bisect.bisect_left(self.cells, span.end, key=_start_of)]

    def is_sure(self, span: Span) -> bool:
        """Whether no word of a range may have been misread."""
        return not any(word.unsure for word in self.words_in(span))

    def boxes(self, span: Span) -> tuple[Box, ...]:
        """One box for each line of print that a range covers, empty where the format has no pages."""
        return tuple(merge_boxes(w.box for w in self.words_in(span) if w.box))

    def block_at(self, offset: int) -> Block | None:
        """The block that holds a character."""
        at = bisect.bisect_right(self._block_starts, offset) - 1
        if at < 0:
            return None
        block = self.blocks[at]
        return block if offset < max(block.span.end, block.span.start + 1) else None

    def blocks_from(self, start: int, end: int) -> tuple[Block, ...]:
        """The blocks that begin in a half-open range of characters, or right behind it."""
        return self.blocks[bisect.bisect_left(self._block_starts, start) : bisect.bisect_right(self._block_starts, end)]

    def page(self, span: Span) -> int | None:
        """The page on which a range begins, from 1; None where the format has no pages."""
        words = self.words_in(span)
        if words and words[0].box:
            return words[0].box.page
        return None

    def where(self, span: Span) -> str:
        """Words that tell a person where a range stands."""
        page = self.page(span)
        if page is not None:
            return f"page {page}"
        block = self.block_at(span.start)
        return block.where if block else ""


def _start_of(cell: Cell) -> int:
    return cell.span.start


def merge_boxes(boxes: Iterator[Box]) -> Iterator[Box]:
    """Join the boxes of words that stand side by side on one line of print."""
    current: Box | None = None
    for box in boxes:
        if (
            current is not None
            and box.page == current.page
            and box.x0 >= current.x0
            and min(box.bottom, current.bottom) - max(box.top, current.top) > 0.5 * min(box.bottom - box.top, current.bottom - current.top)
        ):
            current = Box(box.page, current.x0, min(current.top, box.top), max(current.x1, box.x1), max(current.bottom, box.bottom))
            continue
        if current is not None:
            yield current
        current = box
    if current is not None:
        yield current
