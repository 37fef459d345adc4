"""The person's own document with a comment at every finding: a PDF with highlights, a Word document with comments. Bytes in, bytes out."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from profilecheck.render.html.marks import Note
from profilecheck.render.sheet import one_line
from profilecheck.report import Report

FORMATS = {"pdf": "profilecheck.render.annotated.pdf", "docx": "profilecheck.render.annotated.word"}
"""Formats that can hold comments, and the module that writes them; imported when needed, since each brings a library of its own."""
LEVELS = {"must": "must fix", "should": "should fix", "could": "could fix"}
AUTHOR = "profilecheck"


def annotate(data: bytes, report: Report) -> bytes:
    """The document with its findings. Raises LookupError for a format that holds none, and what its library raises for a file that it can't open."""
    write: Callable[[bytes, Report], bytes] = importlib.import_module(FORMATS[report.profile.document.format]).write
    return write(data, report)


def comment(note: Note, others: tuple[Note, ...] = ()) -> str:
    """What a comment says: the finding, the next step, what it is worth; `others` at the same place."""
    finding = note.finding
    worth = f"+{finding.gain:.1f} points" if finding.gain >= 0.05 else ""
    level = ", ".join(filter(None, (LEVELS[note.level], worth)))
    lines = [f"{note.number}. {one_line(finding.message)}", one_line(finding.advice), f"{level} ({finding.rule})"]
    if others:
        lines.append(f"Also here: {', '.join(dict.fromkeys(o.number for o in others))}.")
    return "\n".join(line for line in lines if line)
