"""Where the results of many files go: a folder, a table, standard output, a file of reports."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from profilecheck.cli.output import hang_up

if TYPE_CHECKING:
    from profilecheck.batch.examine import Record
    from profilecheck.batch.results import Destination, Folder


def opened(stack: contextlib.ExitStack, out: Path, jsonl: Path | None, columns: tuple[str, ...], *, stays: bool) -> tuple[Destination, Folder | None]:
    """Where the results go; everything is opened before anything is written."""
    from profilecheck.batch import outputs, results
    from profilecheck.render import table

    for path, beginnings in ((out, results.BEGINNINGS[results.TABLE]), (jsonl, results.REPORTS)):
        if path is not None and str(path) != "-" and not (stays and path == out):
            if not path.exists() or path.is_file():
                stack.enter_context(outputs.locked(path.with_name(f".{path.name}.lock")))
            outputs.refuse_strangers(path, beginnings)
    folder = stack.enter_context(results.folder(out, columns)) if stays else None
    write_report = stack.enter_context(outputs.replacing(jsonl)) if jsonl is not None else lambda _: None
    if folder is not None:
        return (folder if jsonl is None else Both(folder, results.Table((), lambda _: None, write_report))), folder
    write_row = stack.enter_context(outputs.replacing(out)) if str(out) != "-" else printed
    write_row(results.encoded(table.line(columns)))
    return results.Table(columns, write_row, write_report), None


class Both:
    """Results that go into a folder and, the reports, into a file of their own."""

    def __init__(self, *destinations: Destination) -> None:
        self.destinations = destinations

    def add(self, record: Record, report: str) -> None:
        for destination in self.destinations:
            destination.add(record, report)


def printed(line: bytes) -> None:
    """Write to standard output. A reader that went away is no fault; a full disk is."""
    from profilecheck.batch.outputs import BrokenOutput

    if sys.stdout is None:
        raise BrokenOutput("standard output is closed; name a folder with --out.")
    try:
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        hang_up()
    except OSError as error:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else the interpreter complains at exit
        raise BrokenOutput(f"standard output: can't write any more ({error.strerror}).") from error
