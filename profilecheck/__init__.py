"""Reads an IT project manager's resume or profile and reports the gaps against a career guide.

>>> import profilecheck
>>> report = profilecheck.check_file("resume.pdf")              # doctest: +SKIP
>>> report.score.overall, report.findings[0].message            # doctest: +SKIP
"""

from __future__ import annotations

import datetime
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from profilecheck.document import Document
    from profilecheck.facts.types import Profile
    from profilecheck.report import Report

__all__ = ["analyse", "check", "check_file", "check_text", "read"]


def __getattr__(name: str) -> str:
    """`__version__`, which only an installed distribution knows: while it is being built there is none yet."""
    if name == "__version__":
        return metadata.version("profilecheck")
    raise AttributeError(f"module 'profilecheck' has no attribute {name!r}")


def read(path: str | Path) -> Document:
    """A file as a Document. Raises UnreadableFile, which says what to do."""
    from profilecheck import readers

    return readers.read(Path(path))


def analyse(document: Document, *, as_of: datetime.date | None = None) -> Profile:
    """What is found in a document. `as_of`: the day on which "present" ends, today if not given."""
    from profilecheck.running import one

    return one.analyse(document, as_of=as_of)


def check(profile: Profile) -> Report:
    """What the rules say of a profile."""
    from profilecheck.rules import reporting

    return reporting.check(profile)


def check_file(path: str | Path, *, as_of: datetime.date | None = None) -> Report:
    """Read, analyse and check a file."""
    return check(analyse(read(path), as_of=as_of))


def check_text(text: str, *, as_of: datetime.date | None = None) -> Report:
    """Analyse and check a resume given as plain text."""
    from profilecheck import readers

    return check(analyse(readers.read_bytes(text.encode(), "resume.txt"), as_of=as_of))
