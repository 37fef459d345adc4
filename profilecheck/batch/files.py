"""Which files of a folder are checked, in which order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A file and how it is called in the table: its path from the folder on, with `/`."""

    path: Path
    name: str


def find_files(folder: Path, *, leave_out: frozenset[Path] = frozenset()) -> tuple[Entry, ...]:
    """Every file below a folder, sorted by name so that two runs agree whatever the file system's order.

    Hidden files and folders (`.git`, `.DS_Store`) and Word's lock files (`~$…`) are no resumes and are passed over. A
    link to a folder is not followed, so that loops can't happen and no file is met twice; a link to a file is
    checked like a file, and one to nothing gets its row with the reason. `leave_out`: the outputs of this very run.
    """
    found = sorted(_walk(folder), key=lambda e: _sortable(e.name))
    return tuple(e for e in found if not leave_out or _resolved(e.path) not in leave_out)


def _walk(folder: Path) -> Iterator[Entry]:
    for place, folders, files in os.walk(folder, followlinks=False, onerror=None):
        folders[:] = sorted(f for f in folders if not _hidden(f))
        for file in files:
            if not _hidden(file):
                path = Path(place, file)
                yield Entry(path, path.relative_to(folder).as_posix())


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))


def _sortable(name: str) -> tuple[bytes, ...]:
    """By folder, then name, by code point: the same on every machine and for names that are no valid text."""
    return tuple(os.fsencode(part) for part in name.split("/"))


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path
