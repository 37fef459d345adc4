"""Reads the LaTeX source of a resume: what its macros would print, each line with its place in the source."""

from __future__ import annotations

import re

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.limits import current
from profilecheck.readers.text.decoding import decode, too_long
from profilecheck.readers.text.lines import finish, write

SUFFIXES = (".tex", ".latex", ".ltx")
FORMAT = "tex"
START = re.compile(r"\\(?:documentclass|documentstyle|cventry|cvsection|resumeSubheading)\b|\\begin\s*\{document\}|\\section\*?\s*\{")
COMMENT = re.compile(r"(?<!\\)%.*")


def sniff(data: bytes) -> bool:
    """Whether text begins a LaTeX document, comments left out."""
    text = decode(data[:200_000])
    return text is not None and "\\" in text and START.search(COMMENT.sub("", text)) is not None


def read(data: bytes, name: str) -> Document:
    """The text of the document; UnreadableFile where it can't be parsed."""
    from profilecheck.readers.latex.printing import lines_of

    text = decode(data)
    if text is None:
        raise UnreadableFile(f"{name}: this is no LaTeX source; print the resume to a PDF and pass that.", code="binary")
    if len(text) > current().characters:
        raise too_long(name)
    builder = Builder(name, FORMAT, data)
    write(builder, lines_of(text, name))
    return finish(builder, "LaTeX source")
