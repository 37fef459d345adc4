"""One text that remembers where each word stood: the way from a statement back to its place on the page."""

from __future__ import annotations

import bisect
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Span:
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


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page in PDF points, origin at the top left, pages counted from 1."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Word:
    """A run of text without white space. `box` is None where the format has no pages; `size` in points, 0 if unknown."""

    span: Span
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Block:
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


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink's target and the text that it is drawn under."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Field:
    """A range whose meaning the format itself states, as a column of a data export does.

    `name`: "section.experience", "position.title", "position.start", "certification.issuer", …; `record` counts the
    entries of one kind from 0, so that the fields of one position belong together.
    """

    name: str
    record: int
    span: Span


@dataclass(frozen=True, slots=True)
class Notice:
    """What could not be read as it stands, for the report's first lines. `code` is stable, `page` from 1 or None."""

    code: str
    message: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """What a data export says a person did on a network: only days and counts, never what was written.

    `by_day`: kind ("posts", "comments", "reactions", "recommendations"; of the posts those "posts-on-projects" and
    "posts-on-lessons") -> (day in ISO form, how many), sorted; `counts`: kind
    ("connections", "recommendations", "skills") -> number; `newest`: the latest day of any activity. A kind that is
    absent has no file in the export.
    """

    by_day: tuple[tuple[str, tuple[tuple[str, int], ...]], ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    newest: str | None = None


BLOCK_KINDS = ("heading", "paragraph", "bullet", "cell")


@dataclass(frozen=True, slots=True)
class Document:
    """A file's text in reading order.

    Blocks are separated by a line feed, words of a block by a space (also where a line wraps), parts of a line that
    stand far apart (a date at the right margin, cells of a row) by a tab. Hidden words are never part of `text`:
    they are kept in `hidden_text`.
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
    hidden_text: tuple[str, ...] = ()
    properties: tuple[tuple[str, str], ...] = ()
    fields: tuple[Field, ...] = ()
    activity: Activity | None = None
    _word_starts: tuple[int, ...] = field(default=(), repr=False, compare=False)
    _block_starts: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def quote(self, span: Span) -> str:
        """The text of a range, letter for letter."""
        return self.text[span.start : span.end]

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that a range touches, in reading order."""
        first = max(0, bisect.bisect_right(self._word_starts, span.start) - 1)
        last = bisect.bisect_left(self._word_starts, span.end)
        found = self.words[first:last]
        # All but the first begin inside the range; that one may end before it.
        return found[1:] if found and found[0].span.end <= span.start else found

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


class Builder:
    """The only code that makes offsets: readers hand it words and blocks in reading order.

    `word` appends a run without white space (white space inside it splits it); `block` starts the next block;
    `tab` says that the next word stands far from the last one on the same line.
    """

    def __init__(self, name: str, format: str, data: bytes, *, kind: str = "resume") -> None:
        self.name, self.format, self.kind = name, format, kind
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.warnings: list[Notice] = []
        self.hidden: list[str] = []
        self.pages: int | None = None
        self.properties: dict[str, str] = {}
        self._parts: list[str] = []
        self._length = 0
        self._words: list[Word] = []
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._fields: list[Field] = []
        self._open: tuple[str, str, int, int] | None = None
        self._start = 0
        self._gap = ""

    def block(self, kind: str, where: str, *, level: int = 0, column: int = 0) -> None:
        """End the block that is open and begin another; a block that gets no word leaves no trace."""
        if kind not in BLOCK_KINDS:
            raise ValueError(f"no such kind of block: {kind}")
        self._close()
        self._open = (kind, where, level, column)

    def word(self, text: str, *, box: Box | None = None, size: float = 0.0, bold: bool = False, link: str | None = None, glue: bool = False) -> Span | None:
        """Append one word; returns its range, None if nothing is left of it.

        `glue` puts it right behind the last word: the second half of one that was hyphenated at a line's end.
        """
        pieces = text.split()
        if not pieces:
            return None
        if self._open is None:
            raise ValueError("a word before the first block")
        first = last = None
        parts, words = self._parts, self._words
        for piece in pieces:
            start = self._length
            if start > self._start:
                gap = "" if glue and first is None else self._gap or " "
                parts.append(gap)
                start += len(gap)
            elif self._blocks:
                parts.append("\n")
                start += 1
                self._start = start
            self._gap = ""
            parts.append(piece)
            last = Span(start, start + len(piece))
            self._length = last.end
            first = first or last
            words.append(Word(last, box, size, bold))
        assert first is not None
        assert last is not None
        span = last if first is last else Span(first.start, last.end)
        if link:
            self._links.append(Link(span, link))
        return span

    def tab(self) -> None:
        """The next word stands far from the last one on the same line of print."""
        if self._length > self._start:
            self._gap = "\t"

    def field(self, name: str, record: int, span: Span) -> None:
        """Say what a range means, where the format states it."""
        self._fields.append(Field(name, record, span))

    def warn(self, code: str, message: str, page: int | None = None) -> None:
        self.warnings.append(Notice(code, message, page))

    def hide(self, text: str) -> None:
        """Keep text that a reader of the page can't see, apart from the document's text."""
        if text.strip():
            self.hidden.append(text)

    def build(self) -> Document:
        self._close()
        return Document(
            name=self.name,
            format=self.format,
            kind=self.kind,
            sha256=self.sha256,
            text="".join(self._parts),
            words=tuple(self._words),
            blocks=tuple(self._blocks),
            warnings=tuple(self.warnings),
            pages=self.pages,
            links=tuple(self._links),
            hidden_text=tuple(self.hidden),
            properties=tuple(sorted(self.properties.items())),
            fields=tuple(self._fields),
            _word_starts=tuple(w.span.start for w in self._words),
            _block_starts=tuple(b.span.start for b in self._blocks),
        )

    def _close(self) -> None:
        if self._open is not None and self._length > self._start:
            kind, where, level, column = self._open
            self._blocks.append(Block(Span(self._start, self._length), kind, where, level, column))
            self._start = self._length
        self._open = None
        self._gap = ""
