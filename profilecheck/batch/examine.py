"""What happens to one file of a batch, in a child: read, analyse, check, and only its row and its line come back."""

from __future__ import annotations

import datetime
import gc
import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from profilecheck.batch.files import InputFile
from profilecheck.errors import UnreadableFile
from profilecheck.render import json_, table
from profilecheck.report import Basis
from profilecheck.running import one

SAMPLE = """Alex Example
IT Project Manager | Cloud | PMP
alex.example@example.com | +1 212 555 0142 | Springfield, IL
Experience
IT Project Manager, Example Systems, Springfield, IL, Jan 2020 - Present
Led a team of 12 and a budget of $1.2M to move 40 servers into Azure 3 weeks early.
"""


@dataclass(frozen=True, slots=True)
class Examined:
    """A file's row of the table, and its report as one line of JSON."""

    row: table.Row
    line: str


def examine(entry: InputFile, as_of: datetime.date, text: bool, chosen: Callable[[Path], tuple[str, ...]], basis: Basis | None = None) -> Examined:
    """`text`: whether the line holds the document's own text; `chosen`: ids of the rules to apply to a file; `basis`: what the user's settings change."""
    from profilecheck.rules import engine

    if entry.outside:
        raise UnreadableFile("this is a link to a file outside the folder; check the folder in which that file is.", code="outside")
    ids = chosen(entry.path)
    rules = [rule for rule in engine.registry() if rule.id in ids]
    report = one.make_report(one.of_file(entry.path), as_of, lambda: rules, basis=basis, isolated=False)
    return Examined(table.row(report, entry.name), json_.render_line(report, text=text))


def warm_up() -> None:
    """Load in the parent what every child needs, by analysing a sample, so that a fork inherits it.

    The PDF library itself is not started here (importing `pypdfium2` does that, and a fork of it is not safe): only its
    bindings are loaded. What is loaded is frozen, so that the children's garbage collector does not copy it.
    """
    from profilecheck.builder import Builder

    for name in ("pypdfium2_raw", "lxml.etree", "lxml.html", "profilecheck.readers", "profilecheck.readers.text.lines"):
        importlib.import_module(name)
    builder = Builder("sample.txt", "txt", SAMPLE.encode())
    for line in SAMPLE.splitlines():
        builder.block("paragraph", "sample")
        for word in line.split():
            builder.word(word)
    table.row(one.check(one.analyse(builder.build(), as_of=datetime.date(2025, 1, 1))), "sample.txt")
    gc.collect()
    gc.freeze()
