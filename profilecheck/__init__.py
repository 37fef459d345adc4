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


def read(path: str | Path, *, isolated: bool = True) -> Document:
    """A file as a Document. Raises UnreadableFile, which says what to do.

    `isolated`: read it in a child process with limits, as damaged files can crash the libraries that read them; without
    that reading is a tenth of a second faster. Where a fork is not safe (Windows, macOS, several threads) it makes no difference.
    """
    from profilecheck.running import one

    return one.read_document(one.of_file(Path(path)), isolated=isolated)


def analyse(document: Document, *, as_of: datetime.date | None = None) -> Profile:
    """What is found in a document. `as_of`: the day on which "present" ends, today if not given."""
    from profilecheck.running import one

    return one.analyse(document, as_of=as_of)


def check(profile: Profile) -> Report:
    """What the rules say of a profile."""
    from profilecheck.running import one

    return one.check(profile)


def check_file(path: str | Path, *, as_of: datetime.date | None = None, isolated: bool = True) -> Report:
    """Read, analyse and check a file."""
    from profilecheck.running import one

    return one.make_report(one.of_file(Path(path)), as_of, isolated=isolated)


def check_text(text: str, *, as_of: datetime.date | None = None) -> Report:
    """Analyse and check a resume given as plain text."""
    from profilecheck.running import one

    return one.make_report(one.of_bytes(text.encode(), "resume.txt"), as_of, isolated=False)
