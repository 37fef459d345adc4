"""Builds a Document word by word: the only code that makes offsets."""

from __future__ import annotations

import hashlib

from msgspec import structs

from profilecheck.document import BLOCK_KINDS, Block, Box, Cell, Document, Field, Hidden, Link, Notice, Repair, Span, Word

# Notices on hidden text, and what each quotes of it.
MOST_PLACES, EXCERPT_WORDS, EXCERPT_LETTERS = 3, 6, 80


class Builder:
    """The only code that makes offsets: readers hand it words and blocks in reading order.

    `word` appends a run without white space (white space inside it splits it); `block` starts the next block;
    `tab` says that the next word stands far from the last one on the same line.
    """

    def __init__(self, name: str, format: str, data: bytes, *, kind: str = "resume") -> None:
        self.name, self.format, self.kind = name, format, kind
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.warnings: list[Notice] = []
        self.hidden: list[Hidden] = []
        self.pages: int | None = None
        self.properties: dict[str, str] = {}
        self._parts: list[str] = []
        self._length = 0
        self._words: list[Word] = []
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._fields: list[Field] = []
        self._cells: list[Cell] = []
        self._repairs: list[Repair] = []
        self._garbled = ""
        self._open: tuple[str, str, int, int] | None = None
        self._start = 0
        self._gap = ""

    def block(self, kind: str, where: str, *, level: int = 0, column: int = 0) -> None:
        """End the block that is open and begin another; a block that gets no word leaves no trace."""
        if kind not in BLOCK_KINDS:
            raise ValueError(f"no such kind of block: {kind}")
        self._close()
        self._open = (kind, where, level, column)

    def word(
        self,
        text: str,
        *,
        box: Box | None = None,
        size: float = 0.0,
        bold: bool = False,
        link: str | None = None,
        glue: bool = False,
        unsure: bool = False,
        garbled: str = "",
    ) -> Span | None:
        """Append one word; returns its range, None if nothing is left of it.

        `glue` puts it right behind the last word: the second half of one that was hyphenated at a line's end. `unsure`: perhaps misread.
        `garbled`: the signs in it that came out wrong on the page; of a word of which nothing is left they are told of the next.
        """
        pieces = text.split()
        self._garbled = self._garbled or garbled
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
            words.append(Word(last, box, size, bold, unsure))
        assert first is not None
        assert last is not None
        span = last if first is last else Span(first.start, last.end)
        if link:
            self._links.append(Link(span, link))
        if self._garbled:
            self._repairs.append(Repair(span, self._garbled))
            self._garbled = ""
        return span

    def tab(self) -> None:
        """The next word stands far from the last one on the same line of print."""
        if self._length > self._start:
            self._gap = "\t"

    def field(self, name: str, record: int, span: Span) -> None:
        """Say what a range means, where the format states it."""
        self._fields.append(Field(name, record, span))

    def cell(self, place: tuple[int, int, int], span: Span) -> None:
        """Say that a word stands in a cell: the table, row and column, each from 0; words of one cell follow each other."""
        last = self._cells[-1] if self._cells else None
        if last is not None and (last.table, last.row, last.column) == place:
            self._cells[-1] = structs.replace(last, span=Span(last.span.start, span.end))
        else:
            self._cells.append(Cell(span, *place))

    def warn(self, code: str, message: str, page: int | None = None) -> None:
        self.warnings.append(Notice(code, message, page))

    def hide(self, text: str, where: str = "", *, why: str = "", page: int | None = None) -> None:
        """Keep text that a reader of the page can't see, apart from the document's text; `build` says so."""
        if text.strip():
            self.hidden.append(Hidden(text, where, why, page))

    def _warn_about_hidden(self) -> None:
        """One notice for each place and kind of hidden text, as long as they are few."""
        groups: dict[tuple[str, str, int | None], list[str]] = {}
        for hidden in self.hidden:
            groups.setdefault((hidden.where, hidden.why, hidden.page), []).extend(hidden.text.split())
        for (where, why, page), words in list(groups.items())[:MOST_PLACES]:
            count = "a word" if len(words) == 1 else f"{len(words)} words"
            place = ", ".join(part for part in (where, why) if part)
            excerpt = " ".join(words[:EXCERPT_WORDS])[:EXCERPT_LETTERS] + ("…" if len(words) > EXCERPT_WORDS else "")
            told = f'Nobody can see {count} of the file{f" ({place})" if place else ""}: "{excerpt}".'
            self.warn("hidden-text", f"{told} Hidden text was left out and counts for nothing; remove it.", page)
        if len(groups) > MOST_PLACES:
            self.warn("hidden-text", f"{len(groups) - MOST_PLACES} more places hold text that nobody can see.")

    def build(self) -> Document:
        self._close()
        self._warn_about_hidden()
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
            hidden=tuple(self.hidden),
            properties=tuple(sorted(self.properties.items())),
            fields=tuple(self._fields),
            cells=tuple(self._cells),
            repairs=tuple(self._repairs),
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


def rewritten(document: Document, span: Span, text: str) -> Document:
    """The document with other words in a range, as if they had been printed there: what follows moves, and blocks that the range joins become one.

    The new words take place and look of those that they replace. Raises ValueError where there are none on either side.
    """
    old, new = document.words_in(span), text.split()
    if not old or not new:
        raise ValueError("words can be put in place of words only")
    start, end = old[0].span.start, old[-1].span.end
    put = " ".join(new)
    moved = len(put) - (end - start)

    def shifted(one: Span) -> Span:
        first = one.start if one.start <= start else one.start + moved if one.start >= end else start
        last = one.end if one.end <= start else one.end + moved if one.end >= end else start + len(put)
        return Span(first, max(first, last))

    words, at = [w for w in document.words if w.span.end <= start], start
    for number, word in enumerate(new):
        like = old[min(number, len(old) - 1)]
        words.append(structs.replace(like, span=Span(at, at + len(word))))
        at += len(word) + 1
    words += [structs.replace(w, span=shifted(w.span)) for w in document.words if w.span.start >= end]
    blocks: list[Block] = []
    for block in document.blocks:
        if start < block.span.start < end:
            blocks[-1] = structs.replace(blocks[-1], span=Span(blocks[-1].span.start, max(blocks[-1].span.end, shifted(block.span).end)))
        else:
            blocks.append(structs.replace(block, span=shifted(block.span)))
    return structs.replace(
        document,
        text=document.text[:start] + put + document.text[end:],
        words=tuple(words),
        blocks=tuple(blocks),
        links=tuple(structs.replace(link, span=shifted(link.span)) for link in document.links if link.span.end <= start or link.span.start >= end),
        fields=tuple(structs.replace(field, span=shifted(field.span)) for field in document.fields),
        cells=tuple(structs.replace(cell, span=shifted(cell.span)) for cell in document.cells),
        silences=tuple(structs.replace(s, span=shifted(s.span) if s.span else None) for s in document.silences),
        repairs=tuple(structs.replace(r, span=shifted(r.span)) for r in document.repairs if not r.span.overlaps(span)),
        _word_starts=tuple(w.span.start for w in words),
        _block_starts=tuple(b.span.start for b in blocks),
    )
