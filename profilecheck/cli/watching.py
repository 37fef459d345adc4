"""Waits until something in a folder is other than it was."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterable
from pathlib import Path

BETWEEN_LOOKS = 1.0
"""Seconds between two looks at a folder."""


State = frozenset[tuple[str, int, int]]
"""Name, size and time of change of every file."""


def wait_for_change(look: Callable[[], State], before: State) -> None:
    """Come back when something is other than `before`, and nothing changed any more between two looks: what is being copied is no resume yet."""
    earlier = before
    while (now := look()) == before or now != earlier:
        earlier = now
        time.sleep(BETWEEN_LOOKS)


def state_of(paths: Iterable[Path], leave_out: frozenset[Path]) -> State:
    from profilecheck.batch import files

    found = set()
    for entry in files.list_all((path for path in paths if path.exists()), leave_out=leave_out).entries:
        with contextlib.suppress(OSError):
            status = entry.path.lstat()
            found.add((entry.name, status.st_size, status.st_mtime_ns))
    return frozenset(found)
