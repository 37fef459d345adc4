"""Which files of a folder are checked, in which order."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file and how it is called in the table: its path from the folder on, with `/`. `outside`: a link that leads out of the folder."""

    path: Path
    name: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """What is below a folder. `closed`: folders that may not be opened, each with the reason."""

    entries: tuple[InputFile, ...]
    closed: tuple[str, ...] = ()


def list_files(folder: Path, *, leave_out: frozenset[Path] = frozenset()) -> Listing:
    """Every file below a folder, sorted by name so that two runs agree whatever the file system's order.

    Hidden files and folders (`.git`, `.DS_Store`) and Word's lock files (`~$…`) are no resumes and are passed over. A
    link to a folder is not followed, so that loops can't happen and no file is met twice; a link to a file below the
    folder is checked like a file, one that leads out of it is only listed: a folder that somebody sent must not
    bring other files of this computer into the reports. `leave_out`: the outputs of this very run.
    """
    found: list[InputFile] = []
    closed: list[str] = []
    home = resolved(folder)
    for place, folders, files in os.walk(folder, followlinks=False, onerror=lambda e: closed.append(f"{e.filename}: {e.strerror}")):
        folders[:] = [f for f in folders if not hidden(f)]
        paths = [Path(place, f) for f in files if not hidden(f)]
        for path in paths:
            target = resolved(path)
            if target not in leave_out:
                found.append(InputFile(path, path.relative_to(folder).as_posix(), not target.is_relative_to(home)))
    return Listing(tuple(sorted(found, key=lambda e: order(e.name))), tuple(sorted(closed)))


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
