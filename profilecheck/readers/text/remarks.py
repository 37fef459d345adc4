"""Takes remarks to profilecheck out of a text file: which findings the writer knows and wants to hear no more of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.builder import Builder
from profilecheck.document import Document, Notice, Silence, Span
from profilecheck.patterns import lazy
from profilecheck.readers.text.lines import Printed

REMARK = lazy(r"<!--\s{0,20}profilecheck:(?P<comment>[^\n]{0,500}?)-->|\[profilecheck:(?P<plain>[^\]\n]{0,500})\]", re.I)
ORDER = lazy(r"\s*(?P<verb>ignore|ignore-file)\s+(?P<names>[\w-]+(?:\s*,\s*[\w-]+|\s+[\w-]+)*)\s*", re.I)
LINE = lazy(r"line (\d+)")


class Remark(Struct, frozen=True):
    """What a remark says. `number`: its line; `at`: where it stands among the blocks (its line, in web pages its turn), None for the whole file;
    `alone`: it speaks of what follows.
    """

    names: tuple[str, ...]
    number: int
    at: int | None
    alone: bool


def take_remarks(printed: list[Printed], builder: Builder) -> tuple[list[Printed], list[Remark]]:
    """The lines without remarks, and what those say. One that is alone on its line speaks of what follows, and leaves no empty line."""
    kept: list[Printed] = []
    found: list[Remark] = []
    for line in printed:
        if "profilecheck:" not in line.text.lower():
            kept.append(line)
            continue
        left = REMARK.sub("", line.text).strip()
        found += orders(line, alone=not left, builder=builder)
        if left:
            kept.append(replace(line, text=left))
    return kept, found


def orders(line: Printed, *, alone: bool, builder: Builder) -> Iterator[Remark]:
    """The remarks of a line; one that is not understood is said, since it silences nothing."""
    for match in REMARK.finditer(line.text):
        said = match["comment"] if match["comment"] is not None else match["plain"]
        order = ORDER.fullmatch(said)
        if order is None:
            message = f'Line {line.number}: the remark "profilecheck:{said.rstrip()}" is not understood; write "ignore RULE" or "ignore-file RULE".'
            builder.warnings.append(Notice("unclear-remark", message))
            continue
        whole = order["verb"].lower() == "ignore-file"
        yield Remark(tuple(re.split(r"[\s,]+", order["names"])), line.number, None if whole else line.number, alone)


def with_silences(document: Document, remarks: list[Remark], turns: Sequence[int] = ()) -> Document:
    """The document with its remarks, each tied to the block that stands in its line or follows it.

    `turns`: for each block when it begins, where lines tell too little: a web page may be one long line.
    """
    if not remarks:
        return document
    if len(turns) != len(document.blocks):
        turns = [int(found[1]) if (found := LINE.match(block.where)) else 0 for block in document.blocks]
    starts = [(turn, block.span) for turn, block in zip(turns, document.blocks, strict=True)]
    return replace(document, silences=tuple(Silence(r.names, f"line {r.number}", place(r, starts)) for r in remarks))


def place(remark: Remark, starts: list[tuple[int, Span]]) -> Span | None:
    """The range a remark speaks of: the blocks of its line, else what is wrapped around it, for one alone on its line the next block."""
    if remark.at is None:
        return None
    if remark.alone:
        at = min((number for number, _ in starts if number > remark.at), default=0)
    else:
        at = max((number for number, _ in starts if number <= remark.at), default=0)
    spans = [span for number, span in starts if number == at and at]
    return Span(spans[0].start, spans[-1].end) if spans else Span(0, 0)
