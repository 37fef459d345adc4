"""`profilecheck batch FOLDER`: a folder of files into one table and, if wanted, many reports."""

from __future__ import annotations

import collections
import contextlib
import datetime
import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from profilecheck.cli import options
from profilecheck.cli.output import INTERRUPTED, Fault, hang_up
from profilecheck.cli.selection import Wanted, choose

if TYPE_CHECKING:
    from profilecheck.batch.files import InputFile

LEAST_WAIT = 60.0
"""Seconds by the clock, and ten for each of computing: a busy machine must not turn a good file into a stopped one."""
SAID = {"ok": "checked", "refused": "refused", "failed": "failed", "limit": "stopped at a limit"}


@click.command("batch", cls=options.Configured)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path, allow_dash=True), default="-", metavar="CSV", help="The table, a row for each file [default: printed].")
@click.option("--jsonl", type=click.Path(path_type=Path), metavar="FILE", help="Also write every report, one line of JSON each.")
@click.option("--with-text", is_flag=True, help="Keep the document's text in the reports.")
@click.option("--workers", type=click.IntRange(1, 256), metavar="N", help="Files at a time [default: one a processor].")
@click.option("--seconds", type=click.IntRange(1, 3600), default=20, show_default=True, help="Computing time a file may take.")
@options.as_of()
@options.rules
@options.config
def command(
    folder: Path,
    out: Path,
    jsonl: Path | None,
    with_text: bool,
    workers: int | None,
    seconds: int,
    as_of: datetime.date | None,
    select: Wanted,
    ignore: Wanted,
) -> None:
    """Check every file below FOLDER, whatever its format. Each file gets a row, with the reason if it could not be read.

    \b
    profilecheck batch resumes/ --out scores.csv
    profilecheck batch resumes/ --out scores.csv --jsonl reports.jsonl --workers 4
    profilecheck batch resumes/ --ignore presentation
    """
    if not folder.is_dir():
        raise Fault(f"{folder}: there is no such folder." if not folder.exists() else f"{folder}: this is a file; leave out the word batch to check it.")
    from profilecheck.batch import files, local
    from profilecheck.batch.examine import examine, warm_up
    from profilecheck.render import table
    from profilecheck.running import isolation
    from profilecheck.running.limits import Limits
    from profilecheck.vocabulary import scoring

    outputs = frozenset(p.resolve() for p in (out, jsonl) if p is not None and str(p) != "-")
    if len(outputs) == 1 and jsonl is not None and str(out) != "-":
        raise Fault("the table and the reports would go into one file: give --out and --jsonl different names.")
    usual, settings, basis = tuple(rule.id for rule in choose(select, ignore)), options.loaded(), options.basis()

    def chosen(path: Path) -> tuple[str, ...]:
        more = settings.ignored_in(path)
        return tuple(rule.id for rule in choose(select, ignore, more)) if more.names else usual

    listing = files.list_files(folder, leave_out=outputs)
    for closed in listing.closed:
        click.echo(f"profilecheck: {closed}; what is in it is not checked.", err=True)
    columns = table.columns(scoring.plan().categories)
    limits = Limits(cpu=seconds, wall=max(LEAST_WAIT, 10.0 * seconds))
    told: collections.Counter[str] = collections.Counter()
    faults: set[str] = set()
    with opened(out) as write_row, opened(jsonl) as write_line, interrupts() as stopped, progress(len(listing.entries)) as finished:
        write_row(table.line(columns))
        if listing.entries and isolation.CAN_FORK:
            warm_up()
        day = as_of or datetime.date.today()
        for entry, outcome in local.run(
            listing.entries, examine, day, with_text, chosen, basis, workers=workers or processors(), limits=limits, finished=finished, stopped=stopped
        ):
            told[outcome.status] += 1
            if outcome.status == "ok":
                write_row(table.csv_row(outcome.value.row, columns))
                write_line(outcome.value.line + "\n")
            else:
                write_row(table.csv_row(table.refused(entry.name, outcome.status, outcome.code, outcome.reason), columns))
            if outcome.detail and outcome.detail not in faults:
                faults.add(outcome.detail)
                click.echo(f"profilecheck: {entry.name!r} shows a fault of profilecheck:\n{outcome.detail}", err=True)
        interrupted = stopped()
    click.echo(summary(told, len(listing.entries)), err=True)
    if interrupted:
        raise SystemExit(INTERRUPTED)


def summary(told: collections.Counter[str], total: int) -> str:
    """ "12 files: 10 checked, 2 refused."."""
    if not total:
        return "profilecheck: the folder holds no files."
    parts = ", ".join(f"{told[status]} {said}" for status, said in SAID.items() if told[status]) or "none checked"
    missing = total - sum(told.values())
    return f"{total} {'file' if total == 1 else 'files'}: {parts}{f', {missing} not reached' if missing else ''}."


def processors() -> int:
    """Processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextlib.contextmanager
def opened(path: Path | None) -> Iterator[Callable[[str], Any]]:
    """A function that writes UTF-8 to a file (`-`: standard output; None: nowhere), line by line so that an interruption loses nothing."""
    if path is None:
        yield lambda _: None
        return
    try:
        stream = sys.stdout.buffer if str(path) == "-" else path.open("wb")
    except OSError as error:
        raise Fault(f"{path}: can't write there ({error.strerror}).") from error

    def write(text: str) -> None:
        try:
            stream.write(text.encode("utf-8", "backslashreplace"))
            stream.flush()
        except BrokenPipeError:
            hang_up()
        except OSError as error:
            raise Fault(f"{path}: can't write any more ({error.strerror}).") from error

    try:
        yield write
    finally:
        if str(path) != "-":
            stream.close()


@contextlib.contextmanager
def interrupts() -> Iterator[Callable[[], bool]]:
    """Says whether Ctrl-C (or a polite kill) came; the first one ends the run in order, the second at once."""
    came: list[int] = []

    def note(number: int, _frame: object) -> None:
        if came:
            raise KeyboardInterrupt
        came.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(came)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextlib.contextmanager
def progress(total: int) -> Iterator[Callable[[InputFile], None]]:
    """A bar on standard error, when somebody looks at it. It draws only when told: a thread would make the forks unsafe."""
    if not sys.stderr.isatty() or not total:
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as bars:
        task = bars.add_task("", total=total)

        def finished(_entry: InputFile) -> None:
            bars.advance(task)
            bars.refresh()

        yield finished
