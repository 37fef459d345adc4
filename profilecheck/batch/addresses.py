"""Folders and files on other machines, by address ("s3://…", "memory://…"), through fsspec and whatever package of it knows the kind."""

from __future__ import annotations

import contextlib
import posixpath
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from profilecheck.batch.files import InputFile, Listing, hidden, order
from profilecheck.batch.outputs import under_way
from profilecheck.errors import UnreadableFile, UserError

LOCK = ".lock"
LONGEST = 200
"""Characters of what another package says of a failure."""


def is_address(text: str) -> bool:
    kind, sign, _ = text.partition("://")
    return bool(sign) and kind.replace("+", "").isalnum()


def opened(address: str) -> tuple[Any, str]:
    """The file system of an address and the path in it. Raises UserError where there is none."""
    try:
        import fsspec
    except ImportError as error:
        raise UserError(f"{address}: for addresses of other machines, install profilecheck[dask].") from error
    with told(f"{address}: this kind of address can't be opened"):
        found: tuple[Any, str] = fsspec.core.url_to_fs(address)
        return found


@contextlib.contextmanager
def told(what: str) -> Iterator[None]:
    """Raises UserError for whatever the package of a kind of address raises: each has errors of its own, as for a server that is away."""
    try:
        yield
    except UserError:
        raise
    except Exception as error:
        raise UserError(f"{what} ({said(error)}).") from error


def said(error: Exception) -> str:
    """What an error says, on one short line."""
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def list_address(address: str) -> Listing:
    """The files below an address, or the one there, named from it on. Raises UserError where nothing is there."""
    system, top = opened(address)
    kind = address.partition("://")[0]
    with told(f"{address}: can't be listed"):
        paths: Iterable[str] = system.find(top)
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
    try:
        system, path = opened(address)
        size = system.size(path)
        if size is not None and size > most:
            raise UnreadableFile(f"the file has {size / 1e6:.1f} MB and the limit is {most / 1e6:g} MB.", code="too-large")
        with system.open(path, "rb") as file:
            data: bytes = file.read(most + 1)
    except UserError:
        raise
    except FileNotFoundError as error:
        raise UnreadableFile("the file is gone, or was renamed, since the folder was listed.", code="missing") from error
    except PermissionError as error:
        raise UnreadableFile("the file may not be opened; change its permissions.", code="permission") from error
    except Exception as error:  # whatever the package of this kind of address raises
        raise UnreadableFile(f"the file could not be fetched ({said(error)}); try again.", code="missing") from error
    return data


@contextlib.contextmanager
def mirrored(address: str, names: Sequence[str]) -> Iterator[Path]:
    """A folder of this machine in the place of one by address: it begins with what is there, and what is in it at the end goes there.

    `names`: the files in question. A lock beside them names its owner; what a sudden end leaves behind has to be taken away by hand.
    What can't be put there at the end stays on this machine.
    """
    system, top = opened(address)
    lock = posixpath.join(top, LOCK)
    with told(f"{address}: can't write there"):
        system.makedirs(top, exist_ok=True)
        if system.exists(lock):
            raise UserError(f"{address}: another batch writes there, or ended suddenly; if none does, delete {LOCK} there.")
        system.pipe_file(lock, b"profilecheck")
    here = Path(tempfile.mkdtemp(prefix="profilecheck-"))
    try:
        with told(f"{address}: can't be read"):
            for name in names:
                with contextlib.suppress(FileNotFoundError):
                    system.get_file(posixpath.join(top, name), str(here / name))
        try:
            yield here
        finally:
            with under_way(), told(f"{address}: can't write there any more; what is done is kept in {here}"):
                put(system, top, here, names)
            shutil.rmtree(here, ignore_errors=True)
    finally:
        with contextlib.suppress(Exception):  # what matters was said
            system.rm_file(lock)


def put(system: Any, top: str, here: Path, names: Iterable[str]) -> None:
    for name in names:
        if (here / name).is_file():
            system.put_file(str(here / name), posixpath.join(top, name))
