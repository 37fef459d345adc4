"""Reads OpenDocument text: its paragraphs, lists, tables and frames, with the look that its styles give them."""

from __future__ import annotations

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.readers.text.lines import finish, write

SUFFIXES = (".odt", ".ott", ".fodt")
FORMAT = "odt"
MIME = b"application/vnd.oasis.opendocument.text"


def sniff(data: bytes) -> bool:
    """Whether this is a ZIP that says it holds OpenDocument text, or the same as one flat XML file."""
    return (data.startswith(b"PK") and b"mimetype" + MIME in data[:200]) or (data[:200].lstrip().startswith(b"<?xml") and MIME in data[:4096])


def read(data: bytes, name: str) -> Document:
    """The visible text in reading order: page header, body, page footer."""
    from profilecheck.readers.odt.body import Walker
    from profilecheck.readers.odt.package import Package

    package = Package(data, name)
    builder = Builder(name, FORMAT, data)
    walker = Walker(package)
    write(builder, walker.lines())
    for text in walker.hidden:
        builder.hide(text)
    if package.refers_outside():
        builder.warn("active-content", "The document refers to content outside or to a script; nothing was loaded. Remove it before you send the file.")
    if walker.frames:
        builder.warn("text-boxes", f"Text stands in text boxes ({walker.frames}); many applicant tracking systems skip them, so move it into the text.")
    if walker.tables:
        builder.warn("tables", f"Text stands in tables ({walker.tables}); some applicant tracking systems mix up their cells.")
    builder.properties = package.properties()
    return finish(builder, "OpenDocument text")
