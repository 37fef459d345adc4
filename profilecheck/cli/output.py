"""What goes out: results to standard output, one sentence about a fault to standard error."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NoReturn

import click

from profilecheck.errors import UserError
from profilecheck.render.plain import harmless, unobeyed

if TYPE_CHECKING:
    from profilecheck.render.sheet import Look

WIDEST = 100
"""Columns beyond which lines are hard to read, however wide the terminal is."""
NARROWEST = 40
PIPED = 80
INTERRUPTED = 130
"""The exit code of a shell's command that Ctrl-C ended: neither fine nor a verdict."""


class Fault(click.ClickException):
    """A user's fault, shown as one sentence; exit code 2."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        complain(self.message, file)


def say(text: str) -> None:
    """One sentence to standard error that is no fault: what was done, or what the user may want to know."""
    click.echo(f"profilecheck: {harmless(text)}", err=True)


def complain(text: str, file: IO[Any] | None = None) -> None:
    """A user's fault in one sentence to standard error: what, where, what to do."""
    click.echo(f"Error: {harmless(text)}", err=True, file=file)


def plainly(error: click.UsageError) -> Fault:
    """A wrong option or argument, said like every other fault; click would print three paragraphs."""
    said = error.format_message().strip().rstrip(".")
    path = error.ctx.command_path if error.ctx is not None else "profilecheck"
    hint = "" if "did you mean" in said.lower() else f" `{path} --help` lists the options."
    return Fault(f"{said[:1].lower()}{said[1:]}{'' if said.endswith('?') else '.'}{hint}")


def look(path: Path | None = None) -> Look:
    """What standard output, or a file, can show: its width, whether it has the characters of bars, and colour."""
    from profilecheck.render.sheet import Look

    if path is not None and str(path) != "-":
        return Look(width=PIPED)
    terminal = sys.stdout.isatty()
    width = shutil.get_terminal_size((PIPED, 24)).columns if terminal else PIPED
    return Look(width=max(NARROWEST, min(WIDEST, width)), color=colored(terminal), unicode=encoding().startswith("utf"))


def colored(terminal: bool) -> bool:
    """Colour on a terminal that has it; never with NO_COLOR, which stands above FORCE_COLOR, with which always. Empty ones say nothing."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (terminal and os.environ.get("TERM") != "dumb")


TERMINALS = frozenset({"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio", "WarpTerminal"})
"""`TERM_PROGRAM` of terminals that open links."""
SIGNS_OF_LINKS = ("WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM", "FORCE_HYPERLINK")
"""Variables of others that do; the last is the user's own word."""
VTE_WITH_LINKS = 5000


def address(path: Path) -> str:
    """Where a click on a file's name leads, in terminals that know links and colour; nothing in others."""
    asked = os.environ.get("FORCE_HYPERLINK")
    terminal = sys.stdout.isatty()
    if str(path) == "-" or asked == "0" or not colored(terminal) or not (terminal or asked):
        return ""
    version = os.environ.get("VTE_VERSION", "")
    known = os.environ.get("TERM_PROGRAM") in TERMINALS or any(os.environ.get(name) for name in SIGNS_OF_LINKS)
    return path.absolute().as_uri() if known or (version.isdigit() and int(version) >= VTE_WITH_LINKS) else ""


def encoding() -> str:
    return (getattr(sys.stdout, "encoding", None) or "utf-8").lower()


def write(text: str, path: Path | None = None, *, utf8: bool = False) -> None:
    """Print a result, or write it to a file. `utf8`: for programs, whatever the terminal's encoding. A reader that went away is no fault."""
    if path is not None and str(path) != "-":
        save(text, path)
        return
    text = text if utf8 else unobeyed(text)
    try:
        sys.stdout.buffer.write(text.encode("utf-8" if utf8 else encoding(), "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        hang_up()


def save(content: str | bytes, path: Path) -> None:
    """Write a file whole or not at all, so that nobody reads half of it; a device or a pipe is simply written to."""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        target = path.resolve()
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~umask()
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            file.write(data)
        try:
            os.chmod(file.name, mode)
            os.replace(file.name, target)
        except OSError:
            with contextlib.suppress(OSError):
                os.unlink(file.name)
            raise
    except OSError as error:
        raise Fault(f"{path}: can't write there ({error.strerror}).") from error


def refuse_overwriting(files: Sequence[Path], *outputs: Path) -> None:
    """Raises UserError when an output is one of the files that are checked."""
    inputs = {file.resolve() for file in files if str(file) != "-"}
    for path in outputs:
        if str(path) != "-" and path.resolve() in inputs:
            raise UserError(f"{path}: this is the file that is checked; write the result to another.")


def umask() -> int:
    """Which rights new files don't get; reading it means setting it."""
    now = os.umask(0)
    os.umask(now)
    return now


def hang_up() -> NoReturn:
    """End quietly after the reader of standard output went away; what is still buffered goes nowhere, else the interpreter complains at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(0)
