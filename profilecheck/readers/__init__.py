"""Readers: one module or room a format, found by listing this folder; each turns bytes into a `Document`, and the content decides which one reads it."""

from __future__ import annotations

import functools
import importlib
import os
import pkgutil
import stat
from pathlib import Path
from typing import Protocol, cast

from msgspec import structs

from profilecheck.document import Document, Notice
from profilecheck.errors import UnreadableFile
from profilecheck.limits import current
from profilecheck.readers.envelope import with_envelope
from profilecheck.readers.instructions import with_instructions
from profilecheck.readers.signatures import HEAD, KNOWN_SUFFIXES, refuse

GROWTH = 1 << 16
"""Bytes that a file may have gained since its size was asked."""

LARGE_BYTES = 5_000_000
"""What the forms of employers take is 2 to 10 MB, most often 5."""

BARE_TEXT = 1
"""`RANK` of readers that take any text: they are asked last, and among them the extension has a say."""

class Reader(Protocol):
    """What a module of this folder offers to be a reader; `RANK` is optional there (0: has a signature of its own)."""

    SUFFIXES: tuple[str, ...]

    def sniff(self, data: bytes) -> bool: ...

    def read(self, data: bytes, name: str) -> Document: ...


def read(path: Path) -> Document:
    """Turn a file into a document; `UnreadableFile` says in one sentence why that is not possible."""
    path = Path(path)
    if path.is_dir():
        from profilecheck.readers import linkedin

        if linkedin.is_folder(path):
            return linkedin.read_folder(path, printable(path.resolve().name))
    return read_bytes(_load(path), path.name)


def read_bytes(data: bytes, name: str) -> Document:
    """Turn the bytes of a file into a document; `name` is for messages, its extension is only a hint."""
    name = printable(name)
    if not data:
        raise UnreadableFile(f"{name}: the file is empty; save the resume again and pass the new file.", code="empty")
    if len(data) > _limit(data):
        raise _too_large(name, len(data), _limit(data))
    suffix = Path(name.rstrip(" .")).suffix.lower()
    reader = _choose(data, suffix)
    if reader is None:
        raise refuse(data, name)
    document = with_envelope(with_instructions(reader.read(data, name)))
    if len(data) > LARGE_BYTES and document.kind == "resume":
        message = f"The file has {len(data) / 1e6:.1f} MB; many application forms refuse more than 5. Save it with smaller pictures."
        document = structs.replace(document, warnings=(*document.warnings, Notice("large-file", message)))
    if _misnamed(suffix, reader):
        message = f"The name ends in {suffix}, but the content is {document.format.upper()} and was read as that; rename the file before you send it."
        document = structs.replace(document, warnings=(Notice("wrong-extension", message), *document.warnings))
    return document


def suffixes() -> tuple[str, ...]:
    """The extensions that some reader claims, with the dot, sorted."""
    return tuple(sorted({suffix for name in _modules() if (reader := _reader(name)) for suffix in reader.SUFFIXES}))


def printable(name: str) -> str:
    """A file's name that can go to a terminal and into UTF-8: control characters and stray surrogates are written out."""
    return name if name.isprintable() else "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in name)


def _load(path: Path) -> bytes:
    shown = printable(str(path))
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFile(f"{shown}: this is a folder; `profilecheck batch {shown} --out results` checks all files in it.", code="folder")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile(f"{shown}: this is a pipe, a socket or a device, not a file; pass a regular file.", code="not-a-file")
        with path.open("rb") as file:
            limit = _limit(file.read(HEAD))
            if status.st_size > limit:
                raise _too_large(shown, status.st_size, limit)
            file.seek(0)
            # Room for more is made only for a file that grows meanwhile: of a limit's worth nothing would be used.
            return file.read(min(limit, status.st_size + GROWTH) + 1)
    except PermissionError as error:
        raise UnreadableFile(f"{shown}: no permission to read this file; change its permissions or copy it to a folder of yours.", code="permission") from error
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise UnreadableFile(f"{shown}: there is no such file; check the spelling of the path.", code="missing") from error
    except OSError as error:
        reason = os.strerror(error.errno) if error.errno else "unknown error"
        raise UnreadableFile(f"{shown}: the system could not read this file ({reason}); copy it to a local disk and try again.", code="unreadable") from error


def _limit(head: bytes) -> int:
    """Bytes that a file may have: a data export holds years of posts and messages, a resume some pages."""
    if not head.startswith(b"PK\x03\x04") or b"[Content_Types].xml" in head[:HEAD]:
        return current().bytes
    return current().export_bytes


def _too_large(name: str, size: int, limit: int) -> UnreadableFile:
    message = f"{name}: the file has {size / 1e6:.1f} MB and the limit is {limit / 1e6:g} MB; save it with smaller pictures or without them."
    return UnreadableFile(message, code="too-large")


@functools.cache
def _modules() -> tuple[str, ...]:
    """Names of modules and rooms that may be readers."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


@functools.cache
def _reader(name: str) -> Reader | None:
    module = importlib.import_module(f"{__name__}.{name}")
    return cast(Reader, module) if hasattr(module, "SUFFIXES") else None


def _rank(reader: Reader) -> int:
    return int(getattr(reader, "RANK", 0))


def _choose(data: bytes, suffix: str) -> Reader | None:
    """The reader whose signature the content bears; the module named like the extension is asked first, so that others need no import."""
    name = suffix.removeprefix(".")
    if name in _modules() and (first := _reader(name)) and not _rank(first) and first.sniff(data):
        return first
    readers = sorted((reader for module in _modules() if (reader := _reader(module))), key=_rank)
    found = next((reader for reader in readers if reader.sniff(data)), None)
    if found is not None and _rank(found) >= BARE_TEXT:
        return next((reader for reader in readers if _rank(reader) >= BARE_TEXT and _rank(reader) < _rank(found) and suffix in reader.SUFFIXES), found)
    return found


def _misnamed(suffix: str, reader: Reader) -> bool:
    """Whether the extension promises another format; bare text may have any name that no reader of a signature claims."""
    if not suffix or suffix in reader.SUFFIXES:
        return False
    claims = {s: _rank(other) for module in _modules() if (other := _reader(module)) for s in other.SUFFIXES}
    if _rank(reader) >= BARE_TEXT and claims.get(suffix, 0) >= BARE_TEXT:
        return False
    return suffix in claims or suffix in KNOWN_SUFFIXES
