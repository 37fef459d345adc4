"""Reads the tables of an export by their headers, whatever program wrote or re-saved them."""

from __future__ import annotations

import codecs
import contextlib
import csv
import html
import io
import re
from collections.abc import Callable, Iterable, Iterator
from typing import IO, cast

from msgspec import Struct

from profilecheck.builder import Builder
from profilecheck.errors import UnreadableFile
from profilecheck.patterns import lazy
from profilecheck.readers.linkedin.archive import Archive, Member, shown
from profilecheck.readers.linkedin.members import COLUMNS, COUNTED, plain
from profilecheck.readers.text.decoding import decode

MAX_ROWS = 1_000
"""Rows of one kind that are read: the most that LinkedIn lets a profile have is 100 skills."""
MAX_CELL = 20_000
"""Characters of one cell; LinkedIn takes 2,600 in a summary and 2,000 in a description."""
HEADER_ROWS = 12
"""A header stands below a note of one to three lines."""
DELIMITERS = ",\t;"
FOREIGN = (
    (b"PK\x03\x04", "it is an Excel workbook with the name of a CSV file; save it as CSV"),
    (b"\xd0\xcf\x11\xe0", "it is an Excel workbook with the name of a CSV file; save it as CSV"),
    (b"%PDF", "it is a PDF with the name of a CSV file"),
    (b"\x89PNG", "it is a picture with the name of a CSV file"),
    (b"\xff\xd8\xff", "it is a picture with the name of a CSV file"),
)
# LinkedIn writes a quote inside a comment as \" where others double it.
BACKSLASHED = lazy(r'\\"(?!\s*(?:[,;\t]|$))', re.M)
SNIFFED = 1_000_000
CHUNK = 262_144
WHITE = lazy(r"[^\S\n]")


class Row(Struct, frozen=True):
    """One record: its cells by our names for the columns, and its number as a spreadsheet shows it."""

    number: int
    cells: dict[str, str]

    def get(self, column: str) -> str:
        return self.cells.get(column, "")


class Skipped(Exception):
    """A table can't be used; says why."""


def records(archive: Archive, member: Member, kind: str, builder: Builder) -> list[Row] | None:
    """The records of a small table, None (and a warning) where it can't be read."""
    try:
        return list(_records(archive.whole(member), kind, builder, member))
    except Skipped as reason:
        skip(builder, member.path, str(reason))
        return None


def skip(builder: Builder, path: str, reason: str) -> None:
    """Say that a member was left out and why."""
    builder.warn("skipped-member", f"{shown(path)} was skipped: {reason}.")


@contextlib.contextmanager
def sparing(member: Member, kind: str, builder: Builder) -> Iterator[None]:
    """Leave out a damaged member, and say so, unless a profile is none without it."""
    try:
        yield
    except UnreadableFile as error:
        if error.code != "damaged" or kind in ("profile", "positions"):
            raise
        skip(builder, member.path, "its content is damaged; download the export again")


def _records(data: bytes, kind: str, builder: Builder, member: Member) -> Iterator[Row]:
    wanted = COLUMNS[kind]
    text = _decoded(data)
    rows = _rows(io.StringIO(text, newline=""), text, lambda header: _places(header, wanted))
    columns = next(rows, None)
    if columns is None:
        return
    places = _places(columns[1], wanted)
    count = 0
    while True:
        try:
            number, row = next(rows)
        except StopIteration:
            return
        except csv.Error:
            builder.warn("broken-rows", f"{shown(member.path)} holds a row that can't be read; the rows from there on were left out.")
            return
        cells = {name: _cell(row[at]) for name, at in places.items() if at < len(row)}
        if not any(cells.values()):
            continue
        count += 1
        if count > MAX_ROWS:
            builder.warn("broken-rows", f"{shown(member.path)} holds more than {MAX_ROWS:,} rows; the rest was left out.")
            return
        yield Row(number, cells)


def _cell(text: str) -> str:
    """A cell's text with its entities resolved; a spreadsheet's protection against formulas (a leading ') stays."""
    if "&" in text:
        text = html.unescape(text)
        if "&" in text:
            text = html.unescape(text)
    return text[:MAX_CELL].strip()


def _decoded(data: bytes) -> str:
    for start, reason in FOREIGN:
        if data.startswith(start):
            raise Skipped(reason)
    if 0 < data.count(b"\x00") * 100 < len(data):
        data = data.replace(b"\x00", b"")
    text = decode(data)
    if text is None:
        raise Skipped("it is not text in any usual encoding; save it as UTF-8")
    return text


def _places(header: list[str], wanted: dict[str, tuple[str, ...]]) -> dict[str, int]:
    """Our names for the columns -> where they stand; empty if this row is no header. Of doubled headers the first one counts."""
    found: dict[str, int] = {}
    known = {alias: name for name, aliases in reversed(wanted.items()) for alias in aliases}
    for at, title in enumerate(header):
        name = known.get(plain(title))
        if name is not None:
            found.setdefault(name, at)
    return found if next(iter(wanted)) in found else {}


def _rows(lines: Iterable[str], sample: str, is_header: Callable[[list[str]], object]) -> Iterator[tuple[int, list[str]]]:
    """(number, cells) from the header on; raises Skipped where there is none among the first rows."""
    head = sample[:SNIFFED].splitlines()[: HEADER_ROWS * 3]
    if not "".join(head).strip():
        return
    escape = "\\" if BACKSLASHED.search(sample, 0, SNIFFED) else None
    delimiter = _delimiter(head, is_header)
    if delimiter is None:
        raise Skipped("its first rows name none of the columns that this file has")
    reader = csv.reader(lines, delimiter=delimiter, escapechar=escape)
    started = False
    for number, row in enumerate(reader, 1):
        if not started:
            if not is_header(row):
                if number > HEADER_ROWS:
                    raise Skipped("its first rows name none of the columns that this file has")
                continue
            started = True
        yield number, row


def _delimiter(head: list[str], is_header: Callable[[list[str]], object]) -> str | None:
    for delimiter in DELIMITERS:
        try:
            rows = [row for row, _ in zip(csv.reader(head, delimiter=delimiter), range(HEADER_ROWS), strict=False)]
        except csv.Error:
            continue
        if any(is_header(row) for row in rows):
            return delimiter
    return None


def counted(archive: Archive, member: Member, kind: str, builder: Builder) -> Iterator[tuple[list[str], tuple[int, ...]]]:
    """(cells, places of the columns with dates) for each record of a large table, read as a stream; none where it can't be read."""
    signs, dates = COUNTED[kind]

    def is_header(row: list[str]) -> bool:
        return any(plain(cell) in signs for cell in row)

    with archive.counting(member) as file:
        try:
            start = file.read(SNIFFED)
            for mark, reason in FOREIGN:
                if start.startswith(mark):
                    raise Skipped(reason)
            encoding = _encoding(start)
            sample = start.decode(encoding, "replace")
            stream = io.TextIOWrapper(cast(IO[bytes], _Joined(start, file)), encoding, "replace", newline="")
            rows = _rows(stream, sample, is_header)
            header = next(rows, None)
            if header is None:
                return
            titles = [plain(cell) for cell in header[1]]
            places = tuple(titles.index(date) for date in dates if date in titles)
            for _, row in rows:
                yield row, places
        except Skipped as reason:
            skip(builder, member.path, str(reason))
        except csv.Error:
            builder.warn("broken-rows", f"{shown(member.path)} holds a row that can't be read; the rows from there on were not counted.")


def _encoding(start: bytes) -> str:
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if start[1::2].count(0) * 3 > len(start[1::2]):
        return "utf-16-le"
    return "utf-8-sig"


class _Joined(io.RawIOBase):
    """What was read already and the rest behind it, as one stream."""

    def __init__(self, start: bytes, rest: IO[bytes]) -> None:
        self._start, self._at, self._rest = start, 0, rest

    def readable(self) -> bool:
        return True

    def read1(self, size: int = -1) -> bytes:
        """The next piece; the text layer above takes pieces of any length, and large ones are faster."""
        if self._at < len(self._start):
            piece = self._start[self._at : self._at + CHUNK]
            self._at += len(piece)
            return piece
        return self._rest.read(CHUNK)
