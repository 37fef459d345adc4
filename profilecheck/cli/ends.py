"""How a run over many files ended: what is said at its end, and its exit code."""

from __future__ import annotations

import collections
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck.cli import options, output
from profilecheck.cli.output import INTERRUPTED
from profilecheck.render.plain import printable, unobeyed

if TYPE_CHECKING:
    from profilecheck.batch.course import Told

SAID = {"ok": "checked", "partial": "read in part", "unreadable": "not readable", "limit": "stopped at a limit", "skipped": "skipped"}
FAILED = 3
"""The exit code of a run in which files could not be checked or results not be written: the rest is there."""


def tell(told: Told, total: int, before: int, kept: Path | str | None) -> None:
    """Say how the files ended. `before`: how many were done by an earlier run; `kept`: the folder of results of a run that came to its end."""
    from profilecheck.batch import results, summing

    click.echo(summary(told.classes, total, before), err=True)
    if (basis := options.basis()) is not None and basis.file:
        output.say(f"the settings of {basis.file} were used.")
    if kept is not None:
        output.say(f"the results are in {kept}: {results.RESULTS}, {results.TABLE} (also as workbook and Parquet), and the group in {summing.GROUP_PAGE}.")
    for reason in told.low():
        output.say(reason)


def summary(told: collections.Counter[str], total: int, before: int = 0) -> str:
    """ "12 files: 10 checked, 2 not readable."."""
    if not total:
        return "profilecheck: the folder holds no files."
    parts = ", ".join(f"{told[name]} {said}" for name, said in SAID.items() if told[name]) or "none checked"
    missing = total - told.total()
    rest = f", {missing} not reached" if missing else ""
    return f"{total} {'file' if total == 1 else 'files'}: {parts}{rest}{f' ({before} done before)' if before else ''}."


def show_fault(text: str) -> None:
    """A traceback of a fault of ours, to standard error."""
    click.echo("\n".join(["profilecheck:", *map(harmless_line, text.splitlines())]), err=True)


def harmless_line(text: str) -> str:
    """A line of a traceback, whose indents are kept."""
    return unobeyed(printable(text))


def exit_code(told: Told, *, interrupted: bool) -> int:
    from profilecheck.batch import outcomes

    if interrupted:
        return INTERRUPTED
    return FAILED if any(told.classes[name] for name in outcomes.BAD) else int(bool(told.below))
