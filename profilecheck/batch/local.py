"""Runs a function over many files at once, each in a process of its own, and gives the outcomes in the order of the files."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import connection
from typing import Any

from profilecheck.batch.files import InputFile
from profilecheck.running import isolation
from profilecheck.running.isolation import Outcome, Running
from profilecheck.running.limits import Limits

AHEAD = 16
"""Outcomes a worker may be ahead of a slow file, so that a hanging one does not make the rest pile up in memory."""
LOOK_UP = 0.2
"""Seconds after which a run looks whether it was told to stop."""


def run(
    entries: Sequence[InputFile],
    examine: Callable[..., Any],
    *arguments: Any,
    workers: int,
    limits: Limits,
    finished: Callable[[InputFile], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[InputFile, Outcome]]:
    """Yield each entry with the outcome of `examine(entry, *arguments)`, in order, whatever the number of workers.

    `finished` is told of each file when it is done. Once `stopped` says so the files under way are given up and what
    is done already is yielded.
    """
    under_way: dict[int, Running] = {}
    done: dict[int, Outcome] = {}
    begun = given = 0
    try:
        while given < len(entries) and not stopped():
            while len(under_way) < workers and begun < min(len(entries), given + AHEAD * workers):
                under_way[begun] = isolation.start(examine, entries[begun], *arguments, limits=limits)
                begun += 1
            for index, outcome in answers(under_way):
                done[index] = outcome
                del under_way[index]
                finished(entries[index])
            while given in done:
                yield entries[given], done.pop(given)
                given += 1
    finally:
        for running in under_way.values():
            running.kill()
    for index in sorted(done):
        yield entries[index], done[index]


def answers(under_way: dict[int, Running]) -> list[tuple[int, Outcome]]:
    """The outcomes of those that answered, died or are past their deadline, after waiting a little for the first."""
    now = time.monotonic()
    patience = min([LOOK_UP, *(r.deadline - now for r in under_way.values())])
    ready = set(connection.wait([r.connection for r in under_way.values()], max(0.0, patience)))
    now = time.monotonic()
    found = []
    for index, running in under_way.items():
        if running.connection in ready:
            found.append((index, running.collect()))
        elif running.deadline <= now:
            found.append((index, running.kill()))
    return found
