"""What the command line names as input: a file, a folder of an export, or `-` for standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from profilecheck.errors import UnreadableFile
from profilecheck.running.given import Given, most_bytes, of_bytes, of_file

STDIN = "stdin"
"""What reports call a document that was piped in; without an extension its content alone tells the format."""


def given(path: Path) -> Given:
    """What is to be read; standard input is read here, up to what any reader takes."""
    if str(path) != "-":
        return of_file(path)
    if sys.stdin.isatty():
        end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
        click.echo(f"Paste the resume, then press Enter and {end}.", err=True)
    try:
        data = sys.stdin.buffer.read(most_bytes() + 1)
    except OSError as error:
        raise UnreadableFile(f"{STDIN}: can't be read ({error.strerror}); pass a file.", code="unreadable") from None
    if not data:
        raise UnreadableFile(f"{STDIN}: nothing was piped in; pass a file, or pipe one in like: profilecheck - < resume.pdf", code="empty")
    return of_bytes(data, STDIN)


def called(path: Path) -> Path:
    """The path as reports name it: from here where it is below here."""
    if str(path) == "-":
        return Path(STDIN)
    return path.relative_to(Path.cwd()) if path.is_absolute() and path.is_relative_to(Path.cwd()) else path
