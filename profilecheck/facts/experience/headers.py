"""Names lines by the labels above them: the row that heads a table, or a label that stands alone."""

from __future__ import annotations

import re

from msgspec.structs import replace

from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.vocabulary.entry_labels import label_kind, plain

NAMED = ("title", "organization", "client", "location")


def with_header(lines: list[HeadLine]) -> list[HeadLine]:
    """Rows of a table have the labels of the row that heads it, cell by cell; that one tells nothing itself."""
    header: tuple[str | None, ...] = ()
    for n, line in enumerate(lines):
        if head := header_of(line):
            header = head
            lines[n] = replace(line, segments=(), title=False, organization=False, printed=(), head_like=False, label="body", bare=True)
        elif header and len(cells(line.text)) == len(header):
            places = [len(cells(line.text[: s.span.start - line.span.start])) - 1 for s in line.segments]
            named = tuple(replace(s, label=(header[at] or "") if header[at] in NAMED else "") for s, at in zip(line.segments, places, strict=True))
            lines[n] = replace(line, segments=named, title=any(s.label == "title" for s in named) or line.title)
        else:
            header = ()
    return lines


def header_of(line: HeadLine) -> tuple[str | None, ...]:
    """The labels of a row that heads a table ("Company\tDesignation\tPeriod"); empty for another line."""
    found = tuple(label_kind(plain(cell)) for cell in cells(line.text))
    return found if sum(label in (*NAMED, "dates") for label in found) >= 2 and all(found) else ()


def cells(text: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"[\t|]", text)]


def with_labels_above(lines: list[HeadLine]) -> list[HeadLine]:
    """Lines below a label that stands alone ("Position:") are named by it."""
    for n, line in enumerate(lines[:-1]):
        below = lines[n + 1]
        if line.bare and line.label in NAMED and below.segments and below.label is None and below.head_like:
            first = replace(below.segments[0], label=line.label)
            title = below.title or line.label == "title"
            lines[n + 1] = replace(below, segments=(first, *below.segments[1:]), label=line.label, title=title)
    return lines
