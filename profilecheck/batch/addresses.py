"""Folders and files on other machines, by address ("s3://…", "memory://…"), through fsspec and whatever package of it knows the kind."""

from __future__ import annotations

import contextlib
import posixpath
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from profilecheck.batch.files import InputFile, Listing, hidden, order
from profilecheck.errors import UnreadableFile, UserError

LOCK = ".lock"


def is_address(text: str) -> bool:
    kind, sign, _ = text.partition("://")
    return bool(sign) and kind.replace("+", "").isalnum()


def opened(address: str) -> tuple[Any, str]:
    """The file system of an address and the path in it. Raises UserError where there is none."""
    try:
        import fsspec
    except ImportError as error:
        raise UserError(f"{address}: for addresses of other machines, install profilecheck[dask].") from error
    try:
        found: tuple[Any, str] = fsspec.core.url_to_fs(address)
        return found
    except (ImportError, ValueError) as error:
        raise UserError(f"{address}: this kind of address can't be opened ({error}).") from error


def list_address(address: str) -> Listing:
    """The files below an address, or the one there, named from it on. Raises UserError where nothing is there."""
    system, top = opened(address)
    kind = address.partition("://")[0]
    try:
        paths: Iterable[str] = system.find(top)
    except OSError as error:
        raise UserError(f"{address}: can't be listed ({error}).") from error
    entries = []
    for path in paths:
        name = posixpath.relpath(path, top) if path.rstrip("/") != top.rstrip("/") else posixpath.basename(path)
        skipped = "skipped:hidden" if any(map(hidden, name.split("/"))) else ""
        entries.append(InputFile(Path(posixpath.basename(path)), name, skipped, f"{kind}://{path.lstrip('/') if kind != 'file' else path}"))
    if not entries:
        raise UserError(f"{address}: nothing is there.")
    return Listing(tuple(sorted(entries, key=lambda entry: order(entry.name))))


def load(address: str, most: int) -> bytes:
    """The bytes at an address, at most `most`. Raises UnreadableFile."""
    system, path = opened(address)
    try:
        size = system.size(path)
        if size is not None and size > most:
            raise UnreadableFile(f"the file has {size / 1e6:.1f} MB and the limit is {most / 1e6:g} MB.", code="too-large")
        with system.open(path, "rb") as file:
            data: bytes = file.read(most + 1)
    except FileNotFoundError as error:
        raise UnreadableFile("the file is gone, or was renamed, since the folder was listed.", code="missing") from error
    except PermissionError as error:
        raise UnreadableFile("the file may not be opened; change its permissions.", code="permission") from error
    except OSError as error:
        raise UnreadableFile(f"the file could not be fetched ({error}); try again.", code="missing") from error
    return data


@contextlib.contextmanager
def mirrored(address: str, names: Iterable[str]) -> Iterator[Path]:
    """A folder of this machine in the place of one by address: it begins with what is there, and what is in it at the end goes there.

    `names`: the files in question. A lock beside them names its owner; what a sudden end leaves behind has to be taken away by hand.
    """
    system, top = opened(address)
    lock = posixpath.join(top, LOCK)
    try:
        system.makedirs(top, exist_ok=True)
        if system.exists(lock):
            raise UserError(f"{address}: another batch writes there, or ended suddenly; if none does, delete {LOCK} there.")
        system.pipe_file(lock, b"profilecheck")
    except OSError as error:
        raise UserError(f"{address}: can't write there ({error}).") from error
    try:
        with tempfile.TemporaryDirectory(prefix="profilecheck-") as folder:
            here = Path(folder)
            for name in names:
                with contextlib.suppress(FileNotFoundError):
                    system.get_file(posixpath.join(top, name), str(here / name))
            try:
                yield here
            finally:
                for name in names:
                    if (here / name).is_file():
                        system.put_file(str(here / name), posixpath.join(top, name))
    finally:
        with contextlib.suppress(OSError):
            system.rm_file(lock)
