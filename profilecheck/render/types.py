"""What a renderer is told of the rules behind a report, since it may not look at them itself."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath

from profilecheck.report import Report, Severity


@dataclass(frozen=True, slots=True)
class About:
    """A rule in words: what it asks for in one line, and why with examples (`help`, Markdown)."""

    id: str
    title: str
    help: str
    level: Severity
    category: str
    covers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """A file's report and the path under which the program that reads the output knows the file."""

    path: PurePath
    report: Report


def line_of(where: str) -> int | None:
    """The line of the file that a place names ("line 22", "line 4, row 2"); None for a page or a paragraph of a document that has no lines."""
    word, _, rest = where.partition(" ")
    number = rest.split(",")[0]
    return int(number) if word == "line" and number.isdecimal() else None
