"""What a child may not do, whatever a file makes a library do: write files, speak to other machines, start programs.

Python itself asks before each of these ("audit hooks"), so this holds for all of Python's own code and what calls through it. Two readers need
a program and a folder of their own for it: Tesseract for scans, LibreOffice for old Word documents.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import PurePath
from typing import Any

from profilecheck.running import inside

PROGRAMS = frozenset({"tesseract", "soffice", "libreoffice"})
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
SPEAKING = frozenset({"socket.__new__", "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"})
STARTING = frozenset({"os.exec", "os.posix_spawn", "os.spawn", "os.system", "os.startfile", "pty.spawn"})
CHANGING = frozenset(
    {"os.remove", "os.rename", "os.link", "os.symlink", "os.mkdir", "os.rmdir", "os.truncate", "os.chmod", "os.chown", "shutil.rmtree", "shutil.copyfile"}
)
MAKING = frozenset({"tempfile.mkdtemp", "tempfile.mkstemp"})


class Refused(PermissionError):
    """A child tried what it may not."""


def build() -> None:
    """Put the fence around this process, for good; once more does nothing, and in a process that is no child neither."""
    if inside.is_child() and not _own:
        _own.add(os.devnull)
        tempfile.gettempdir()  # finds out by trying, which the fence would not let it
        sys.dont_write_bytecode = True
        sys.addaudithook(guard)


def is_built() -> bool:
    """Whether this process has its fence; it can't have a child any more."""
    return bool(_own)


_own: set[str] = set()
"""Paths that this process may write below: what it made for itself in the folder for temporary files."""


def guard(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "open":
        path, _, flags = arguments
        if isinstance(flags, int) and flags & WRITING and not is_own(path):
            raise Refused(f"a child may not write {path!r}")
    elif event in MAKING:
        _own.add(os.fsdecode(arguments[0]))
    elif event in CHANGING:
        if not is_own(arguments[0]):
            raise Refused(f"a child may not change {arguments[0]!r}")
    elif event == "subprocess.Popen":
        if PurePath(os.fsdecode(arguments[0] or arguments[1][0])).name.lower().removesuffix(".exe") not in PROGRAMS:
            raise Refused(f"a child may not start {arguments[0]!r}")
    elif event in SPEAKING or event in STARTING:
        raise Refused(f"a child may not do {event}")


def is_own(path: Any) -> bool:
    """Whether a path is one that this process made, or lies below it; a number is a file that is open already."""
    if isinstance(path, int):
        return True
    try:
        found = os.path.abspath(os.fsdecode(path))
    except TypeError:
        return False
    # A file without a name is made by opening the folder itself, which by that alone changes nothing.
    return found == tempfile.gettempdir() or any(found.startswith(own) for own in _own)
