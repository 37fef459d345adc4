"""Files that a batch writes: whole lines or none, never over something that is not its own, one batch at a time."""

from __future__ import annotations

import contextlib
import json
import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from profilecheck.batch.files import Identity, identify, resolved
from profilecheck.errors import UserError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


class BrokenOutput(UserError):
    """What was to be written can't be: the disk is full, the folder is gone."""


class Lines:
    """A file that grows by whole lines. What is not wholly written is taken back, so that a full disk leaves no half line."""

    def __init__(self, path: Path, flags: int, shown: Path | None = None) -> None:
        self.path, self.shown = path, shown or path
        try:
            self.handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | flags, 0o666)
            self.end = os.lseek(self.handle, 0, os.SEEK_END)
        except OSError as error:
            raise UserError(f"{self.shown}: can't write there ({error.strerror}).") from error

    def write(self, line: bytes) -> None:
        rest = memoryview(line)
        try:
            while rest:
                rest = rest[os.write(self.handle, rest) :]
        except OSError as error:
            with contextlib.suppress(OSError):
                os.ftruncate(self.handle, self.end)
                os.lseek(self.handle, self.end, os.SEEK_SET)
            raise BrokenOutput(f"{self.shown}: can't write any more ({error.strerror}); what is in it is whole.") from error
        self.end += len(line)

    def cut(self, end: int) -> None:
        """Take back what stands after `end`."""
        os.ftruncate(self.handle, end)
        self.end = os.lseek(self.handle, end, os.SEEK_SET)

    def close(self) -> None:
        """Make sure that it is on the disk."""
        try:
            with contextlib.suppress(OSError):
                os.fsync(self.handle)
            os.close(self.handle)
        except OSError as error:
            raise BrokenOutput(f"{self.shown}: can't write any more ({error.strerror}).") from error


@contextlib.contextmanager
def under_way() -> Iterator[None]:
    """Where a run has begun, what can't be written is no wrong option of the user's: the results broke."""
    try:
        yield
    except BrokenOutput:
        raise
    except UserError as error:
        raise BrokenOutput(str(error)) from error


@contextlib.contextmanager
def replacing(path: Path, *, only_whole: bool = False) -> Iterator[Callable[[bytes], None]]:
    """Writes lines beside a file and puts them in its place at the end, however it ends: with what was written whole.

    A device or a pipe is written to as it is. `only_whole`: where it does not come to its end, what was there before stays.
    """
    if path.exists() and not path.is_file():
        lines = Lines(path, os.O_APPEND)
        try:
            yield lines.write
        finally:
            with contextlib.suppress(BrokenOutput):
                lines.close()
        return
    target = resolved(path)
    beside = target.with_name(f".{target.name}.partial")
    with contextlib.suppress(OSError):
        beside.unlink()
    lines = Lines(beside, os.O_EXCL, path)
    try:
        yield lines.write
    except BaseException:
        if only_whole:
            lines.cut(0)
        raise
    finally:
        publish(lines, target)


def publish(lines: Lines, target: Path) -> None:
    """Put a file that was written in the place of another, with its rights; without a single line nothing is put there."""
    try:
        lines.close()
        if not lines.end:
            return
        if target.exists():
            os.chmod(lines.path, target.stat().st_mode & 0o777)
        os.replace(lines.path, target)
    except OSError as error:
        raise BrokenOutput(f"{target}: can't write there ({error.strerror}).") from error
    finally:
        with contextlib.suppress(OSError):
            lines.path.unlink(missing_ok=True)


def save(path: Path, data: bytes) -> None:
    """A small file, whole or not at all."""
    with replacing(path) as write:
        write(data)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Nobody else may hold this lock meanwhile. It names its owner; one whose owner is gone holds nobody up.

    A lock of the POSIX kind: the children of a batch don't inherit it, so it ends with the batch even if they live on.
    """
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0), 0o644)
        except OSError as error:
            raise UserError(f"{path.parent}: can't write there ({error.strerror}).") from error
        try:
            if fcntl is not None:
                fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            told = os.read(handle, 1000).decode("utf-8", "replace")
            os.close(handle)
            raise UserError(f"{path.parent}: another batch writes there ({owner(told)}); wait for it, or name another place.") from None
        if same(handle, path):
            break
        os.close(handle)  # its owner took it away just now
    try:
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)
            os.write(handle, json.dumps({"process": os.getpid(), "machine": socket.gethostname()}).encode())
        yield
    finally:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


def same(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def owner(told: str) -> str:
    """Who holds a lock, as its file tells."""
    try:
        found: dict[str, Any] = json.loads(told)
        return f"process {int(found['process'])} on {str(found['machine'])[:60]}"
    except (ValueError, KeyError, TypeError):
        return "it does not say which"


def refuse_inputs(outputs: dict[str, Path], identities: frozenset[Identity]) -> None:
    """Raises UserError where an output is an input by any of its names, or where two outputs are one file."""
    seen: dict[object, str] = {}
    for name, path in outputs.items():
        identity = identify(path)
        if identity is not None and identity in identities and path.is_file():
            raise UserError(f"{path}: this is one of the files that are checked; write to another.")
        key = resolved(path)
        if key in seen:
            raise UserError(f"the table and the reports would go into one file: give {seen[key]} and {name} different names.")
        seen[key] = name


def refuse_strangers(path: Path, beginnings: tuple[bytes, ...]) -> None:
    """Raises UserError where a file is there that no batch has written: it may be somebody's only copy of a resume."""
    if not path.is_file():
        return
    try:
        with path.open("rb") as file:
            begin = file.read(max(map(len, beginnings)))
    except OSError as error:
        raise UserError(f"{path}: can't be read ({error.strerror}).") from error
    if begin and not begin.startswith(beginnings):
        raise UserError(f"{path}: this file was not written by a batch, and is not replaced; give another name.")
