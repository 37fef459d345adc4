"""Where the results of a batch go: a folder that remembers what is done, or a table of which a program reads the rows."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

from msgspec import Struct

from profilecheck.batch import outcomes, summing
from profilecheck.batch.examine import Record
from profilecheck.batch.outputs import Lines, locked, refuse_strangers, replacing, save
from profilecheck.errors import UserError
from profilecheck.render import json_values, table

RESULTS, TABLE, RUN, LOCK = "results.jsonl", "scores.csv", "run.json", ".lock"
SCHEMA = 1
BEGINNINGS = {
    TABLE: (b"path,sha256,",),
    RESULTS: (b'{"path": ',),
    summing.WORKBOOK: (b"PK\x03\x04",),
    summing.PARQUET: (b"PAR1",),
    summing.GROUP_PAGE: (b'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy"',),
    summing.GROUP_TEXT: (b"# The group\n",),
}
"""How files of ours begin; one that begins otherwise is somebody else's."""
REPORTS = (b'{"schema": ',)


class Destination(Protocol):
    """Takes the record of each file, and its report as JSON on a line where there is one."""

    def add(self, record: Record, report: str) -> None: ...


class Table(Struct, frozen=True):
    """A table and, if wanted, the reports, written as they come."""

    columns: tuple[str, ...]
    write_row: Callable[[bytes], Any]
    write_report: Callable[[bytes], Any]

    def add(self, record: Record, report: str) -> None:
        self.write_row(encoded(table.csv_row(record["row"], self.columns)))
        if report:
            self.write_report(encoded(report + "\n"))


class Kept(Struct, frozen=True):
    """A line of the results: where it stands, its file's hash, its key and outcome, its row of the table and its score."""

    start: int
    end: int
    sha256: str
    key: str
    outcome: str
    row: bytes
    score: str


class Folder:
    """Results that stay: a line for every file, whole or not at all, from which a later run knows what is done."""

    def __init__(self, path: Path, columns: tuple[str, ...]) -> None:
        self.path, self.columns = path, columns
        self.kept: dict[str, Kept] = {}
        self.lines = Lines(path / RESULTS, os.O_APPEND | getattr(os, "O_NOFOLLOW", 0))
        self.about: dict[str, Any] = {}
        self.load()

    def load(self) -> None:
        """Take in the lines of an earlier run; half a line that a sudden end left is taken back."""
        start = 0
        with (self.path / RESULTS).open("rb") as file:
            for line in file:
                if not line.endswith(b"\n"):
                    self.lines.cut(start)
                    break
                with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):
                    self.keep(json.loads(line), start, start + len(line))
                start += len(line)

    def keep(self, record: Record, start: int, end: int) -> None:
        row = encoded(table.csv_row(record["row"], self.columns))
        self.kept[record["path"]] = Kept(start, end, record["sha256"], record["key"], record["outcome"], row, record["row"].get("score", ""))

    def knows(self, name: str, key: str, outcome: str, digest: Callable[[], str]) -> bool:
        """Whether a file is done: the same bytes, by the same versions and options. `outcome`: of one that is not opened."""
        kept = self.kept.get(name)
        if kept is None or kept.key != key:
            return False
        if outcome:
            return kept.outcome == outcome
        return kept.outcome not in outcomes.PASSING and bool(kept.sha256) and kept.sha256 == digest()

    def add(self, record: Record, report: str) -> None:
        start = self.lines.end
        self.lines.write(encoded(f'{json_values.dump(record)[:-1]}, "report": {report or "null"}}}\n'))
        self.keep(record, start, self.lines.end)

    def describe(self, about: dict[str, Any]) -> None:
        """Say in a file what this run is; `about` is kept for its end."""
        self.about = {"profilecheck": "batch", "schema": SCHEMA} | about
        save(self.path / RUN, encoded(json.dumps(self.about, indent=2) + "\n"))

    def finish(self, names: list[str], *, whole: bool) -> None:
        """Put the lines into the order of the files, without those of files that are gone, and write the table of them."""
        kept = {name: self.kept[name] for name in names if name in self.kept}
        if whole and (list(kept) != list(self.kept) or sum(k.end - k.start for k in kept.values()) != self.lines.end):
            with (self.path / RESULTS).open("rb") as file, replacing(self.path / RESULTS, only_whole=True) as write:
                for one in kept.values():
                    file.seek(one.start)
                    write(file.read(one.end - one.start))
        with replacing(self.path / TABLE) as write:
            write(encoded(table.line(self.columns)))
            for one in kept.values():
                write(one.row)
        if whole:
            self.sum_up()
        told: dict[str, int] = {}
        for one in kept.values():
            told[one.outcome] = told.get(one.outcome, 0) + 1
        self.describe(self.about | {"files": len(names), "done": len(kept), "finished": whole, "outcomes": dict(sorted(told.items()))})

    def sum_up(self) -> None:
        """The table for other programs, and the view of the group; both only of a run that came to its end."""
        for name, data in summing.files(self.path / TABLE, self.path / RESULTS):
            save(self.path / name, data)


@contextlib.contextmanager
def folder(path: Path, columns: tuple[str, ...]) -> Iterator[Folder]:
    """The results in a folder, which is made if there is none, and is nobody else's meanwhile."""
    if path.exists() and not path.is_dir():
        raise UserError(f"{path}: this is a file; name a folder, or a table that ends in .csv.")
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise UserError(f"{path}: can't write there ({error.strerror}).") from error
    with locked(path / LOCK):
        for name, beginnings in BEGINNINGS.items():
            refuse_strangers(path / name, beginnings)
        earlier(path)
        results = Folder(path, columns)
        try:
            yield results
        finally:
            results.lines.close()


def earlier(path: Path) -> dict[str, Any]:
    """What the run that a folder holds says of itself; empty where it holds none."""
    try:
        found = json.loads((path / RUN).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, ValueError):
        found = None
    if not isinstance(found, dict) or found.get("profilecheck") != "batch":
        raise UserError(f"{path / RUN}: this file was not written by a batch, and is not replaced; name another folder.")
    return found


NAMES = (*BEGINNINGS, RUN)
"""Of the files of a folder of results."""


def names(path: Path) -> frozenset[Path]:
    """The files that a batch writes into a folder, so that they are no input of it."""
    return frozenset((path / name).resolve() for name in (*NAMES, LOCK))


def encoded(text: str) -> bytes:
    return text.encode("utf-8", "backslashreplace")
