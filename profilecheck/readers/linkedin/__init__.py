"""Reads a LinkedIn data export: the ZIP that LinkedIn sends, the same zipped again, or the folder it unpacks to."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import structs

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.linkedin import activity as counted
from profilecheck.readers.linkedin import sections
from profilecheck.readers.linkedin.archive import ASK, OFFICE, Archive, listing, open_folder, open_zip, shown, walk
from profilecheck.readers.linkedin.fields import FieldWriter
from profilecheck.readers.linkedin.members import COLUMNS, find, is_export
from profilecheck.readers.linkedin.tables import records, sparing
from profilecheck.readers.text.decoding import holds_letters
from profilecheck.readers.text.lines import finish

SUFFIXES = (".zip",)
FORMAT = "linkedin-export"
KIND = "linkedin"
RANK = -1
"""Asked first: the names in an archive tell it from every other kind of ZIP."""

OFFICE_MARKS = (b"[Content_Types].xml", b"word/", b"xl/workbook", b"ppt/presentation", b"mimetypeapplication/vnd.oasis")
MOST_NAMED = 5


def sniff(data: bytes) -> bool:
    """Whether this is a ZIP and none of an office program, which are ZIPs too; a broken one is told by what its first bytes hold."""
    if not data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return False
    names = listing(data)
    if names:
        return is_export(name.rsplit("/", 1)[-1] for name in names) or not any(name in OFFICE for name in names)
    return not any(mark in data[:1_000_000] for mark in OFFICE_MARKS)


def read(data: bytes, name: str) -> Document:
    return _document(open_zip(data, name), Builder(name, FORMAT, data, kind=KIND))


def is_folder(path: Path) -> bool:
    """Whether a folder is an unpacked export: it, or the one folder in it, holds Profile.csv or Positions.csv."""
    try:
        return path.is_dir() and is_export(file.name for file in walk(path))
    except OSError:
        return False


def read_folder(path: Path, name: str) -> Document:
    archive = open_folder(path, name)
    files = find(archive)
    digest = "".join(f"{m.path} {hashlib.sha256(archive.whole(m)).hexdigest()}\n" for k, m in sorted(files.items()) if k in COLUMNS)
    return _document(archive, Builder(name, FORMAT, digest.encode(), kind=KIND))


def _document(archive: Archive, builder: Builder) -> Document:
    files = find(archive)
    if not files:
        raise _no_export(archive)
    if all(member.encrypted for member in files.values()):
        message = f"{archive.name}: the archive is protected with a password; unpack it with the password and pass the unpacked folder."
        raise UnreadableFile(message, code="encrypted")
    tables: sections.Tables = {}
    for kind in [kind for kind in COLUMNS if kind in files]:
        rows = None
        with sparing(files[kind], kind, builder):
            rows = records(archive, files[kind], kind, builder)
        if rows is not None:
            tables[kind] = rows
    page = FieldWriter(builder)
    sections.write(page, tables, {kind: shown(member.file) for kind, member in files.items()})
    activity = counted.count(archive, files, builder, tables)
    for path, reason in archive.skipped[:MOST_NAMED]:
        builder.warn("skipped-member", f"{shown(path)} was skipped: {reason}.")
    if len(archive.skipped) > MOST_NAMED:
        builder.warn("skipped-member", f"{len(archive.skipped) - MOST_NAMED} more files of the archive were skipped.")
    document = builder.build()
    if not holds_letters(document.text):
        said = " ".join(w.message for w in document.warnings[:1])
        message = f"{archive.name}: the export's files hold no profile{f' ({said[:-1]})' if said else ''}; {ASK}."
        raise UnreadableFile(message, code="no-text")
    return structs.replace(finish(builder, "export"), activity=activity)


def _no_export(archive: Archive) -> UnreadableFile:
    if any(member.encrypted for member in archive.members):
        message = f"{archive.name}: the archive is protected with a password; unpack it with the password and pass the unpacked folder."
        return UnreadableFile(message, code="encrypted")
    what = "an empty ZIP archive" if not archive.members else "a ZIP archive with no LinkedIn export and no Word document in it"
    hint = f"{ASK}, or unpack it and pass the resume itself"
    return UnreadableFile(f"{archive.name}: this is {what}; {hint}.", code="unsupported")
