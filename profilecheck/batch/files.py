"""Which files of a folder are checked, in which order, and how one is opened without following what it was swapped for."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct, structs

from profilecheck.errors import UnreadableFile, UserError

Identity = tuple[int, int]
"""Device and inode: the same for every name of a file."""


class InputFile(Struct, frozen=True):
    """A file and how it is called in the table: its path from the folder on, with `/`. `skipped`: the outcome of one that is not opened."""

    path: Path
    name: str
    skipped: str = ""
    address: str = ""
    """Where it is instead, on another machine."""


class Listing(Struct, frozen=True):
    """What is to be checked or counted as skipped. `identities`: of every file, so that no output is written over one."""

    entries: tuple[InputFile, ...]
    identities: frozenset[Identity] = frozenset()


def list_all(given: Iterable[Path | str], *, leave_out: frozenset[Path] = frozenset()) -> Listing:
    """The files below folders and addresses, and files that are named. With one folder names begin below it, else they are as given."""
    paths = tuple(dict.fromkeys(given))
    listings = [list_one(path, leave_out) for path in paths]
    found: dict[str, InputFile] = {}
    for path, listing in zip(paths, listings, strict=True):
        for entry in listing.entries:
            top = path if isinstance(path, str) else path.as_posix()
            whole = isinstance(path, Path) and not path.is_dir()
            name = entry.name if len(paths) == 1 or whole else f"{top.rstrip('/')}/{entry.name}"
            found[name] = structs.replace(entry, name=name)
    entries = tuple(sorted(found.values(), key=lambda e: order(e.name)))
    return Listing(entries, frozenset().union(*(listing.identities for listing in listings)))


def list_one(path: Path | str, leave_out: frozenset[Path]) -> Listing:
    if isinstance(path, str):
        from profilecheck.batch import addresses

        return addresses.list_address(path)
    return list_files(path, leave_out=leave_out) if path.is_dir() else named(path)


def named(path: Path) -> Listing:
    """One file that was named; a link is followed, since whoever named it means what it leads to. A folder that is gone is a mistake."""
    identity = identify(path)
    if identity is None:
        raise UserError(f"{path}: there is no such folder or file.")
    return Listing((InputFile(resolved(path), path.as_posix()),), frozenset({identity}))


def list_files(folder: Path, *, leave_out: frozenset[Path] = frozenset()) -> Listing:
    """Everything below a folder, sorted by name so that two runs agree whatever the file system's order.

    Hidden files and folders (`.git`, `.DS_Store`) and Word's lock files (`~$…`) are no resumes; a folder of them counts
    once, with a `/`. Links are not followed: loops can't happen, no file is met twice, and a folder that somebody sent
    brings no other files of this computer into the reports. `leave_out`: the outputs of this very run.
    """
    found: list[InputFile] = []
    identities: set[Identity] = set()

    def closed(error: OSError) -> None:
        path = Path(os.fsdecode(error.filename))
        found.append(InputFile(path, "./" if path == folder else path.relative_to(folder).as_posix() + "/", "skipped:closed"))

    for place, folders, files in os.walk(folder, followlinks=False, onerror=closed):
        for name in folders:
            path = Path(place, name)
            link = os.path.islink(path)  # unlike Path.is_symlink it takes names that are too long for the system
            if hidden(name) or link:
                found.append(InputFile(path, path.relative_to(folder).as_posix() + "/", "skipped:link" if link else "skipped:hidden"))
        folders[:] = [f for f in folders if not hidden(f)]
        for name in files:
            path = Path(place, name)
            if resolved(path) in leave_out:
                continue
            identity = identify(path)
            if identity is not None:
                identities.add(identity)
            found.append(InputFile(path, path.relative_to(folder).as_posix(), why_skipped(path)))
    return Listing(tuple(sorted(found, key=lambda e: order(e.name))), frozenset(identities))


def why_skipped(path: Path) -> str:
    """The outcome of a file that is listed only; empty for one that is to be checked."""
    if hidden(path.name):
        return "skipped:hidden"
    try:
        mode = path.lstat().st_mode
    except OSError:
        return ""  # its turn will tell
    return "skipped:link" if stat.S_ISLNK(mode) else "" if stat.S_ISREG(mode) else "skipped:closed"


def hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def order(name: str) -> tuple[bytes, ...]:
    """By folder, then name, by bytes: the same on every machine and for names that are no valid text."""
    return tuple(os.fsencode(part) for part in name.split("/"))


def resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path


def identify(path: Path) -> Identity | None:
    """The file that a name leads to; None where there is none."""
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def load(entry: InputFile, most: int) -> bytes:
    """The bytes of a file, at most `most`; UnreadableFile for one that is no file any more, that a link took the place of, or that is too large."""
    try:
        # Neither a link is followed nor a pipe waited for, whatever took the place of the file since it was listed.
        handle = os.open(entry.path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UnreadableFile("the file is gone, or was renamed, since the folder was listed.", code="missing") from error
    except OSError as error:
        if os.path.islink(entry.path):
            raise UnreadableFile("a link has taken the place of the file since the folder was listed.", code="outside") from error
        raise UnreadableFile(f"the file can't be opened ({error.strerror}); change its permissions or copy it.", code="permission") from error
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        os.close(handle)
        raise UnreadableFile("this is a folder, a pipe, a socket or a device, not a file.", code="not-a-file")
    with open(handle, "rb") as file:
        if status.st_size > most:
            raise UnreadableFile(f"the file has {status.st_size / 1e6:.1f} MB and the limit is {most / 1e6:.0f} MB.", code="too-large")
        try:
            return file.read(most)
        except OSError as error:
            raise UnreadableFile(f"the system could not read the file ({error.strerror}); copy it to a local disk.", code="unreadable") from error


def fetch(entry: InputFile, most: int) -> bytes:
    """The bytes of a file, wherever it is."""
    if not entry.address:
        return load(entry, most)
    from profilecheck.batch import addresses

    return addresses.load(entry.address, most)


def digest(entry: InputFile, most: int) -> str:
    """The SHA-256 of a file's bytes as hexadecimal digits; empty for one that is not opened, can't be read, or is too large."""
    if entry.skipped:
        return ""
    try:
        return hashlib.sha256(fetch(entry, most)).hexdigest()
    except UnreadableFile:
        return ""
