"""What goes out: results to standard output, one sentence about a fault to standard error."""

from __future__ import annotations

import os
import shutil
import sys
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from profilecheck.render.page import Look

WIDEST = 100
"""Columns beyond which lines are hard to read, however wide the terminal is."""
NARROWEST = 40
PIPED = 80


class Fault(click.ClickException):
    """A user's fault, shown as one sentence; exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        click.echo(f"profilecheck: {' '.join(self.message.split())}", err=True, file=file)


def look() -> Look:
    """What standard output can show: colour only on a terminal, and not where NO_COLOR or TERM=dumb asks for none."""
    from profilecheck.render.page import Look

    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((PIPED, 24)).columns if terminal else PIPED
    color = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(width=max(NARROWEST, min(WIDEST, width)), color=color, unicode=encoding().startswith("utf"))


def encoding() -> str:
    return (getattr(sys.stdout, "encoding", None) or "utf-8").lower()


def write(text: str, *, utf8: bool = False) -> None:
    """Print a result. `utf8`: for programs, whatever the terminal's encoding. A reader that went away is no fault."""
    try:
        sys.stdout.buffer.write(text.encode("utf-8" if utf8 else encoding(), "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        hang_up()


def hang_up() -> NoReturn:
    """End quietly after the reader of standard output went away; what is still buffered goes nowhere, else the interpreter complains at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(0)
