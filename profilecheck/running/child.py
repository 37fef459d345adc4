"""A process that takes one message after the other, seen from the one that started it; bytes go in, bytes come back, nothing of them is run."""

from __future__ import annotations

import contextlib
import math
import os
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import connection
from multiprocessing.connection import Connection
from pathlib import Path

from profilecheck.errors import UserError
from profilecheck.limits import Limits
from profilecheck.running import inside, isolation, processes
from profilecheck.running.isolation import Outcome

PER_CHILD = 100
"""Messages after which a child is renewed: what a fork costs (60 ms, measured) is then nothing, and what piles up in one stays small."""
LOOK_UP = 0.2
"""Seconds after which a run looks whether it was told to stop."""
WATCHED = 0.02
"""Seconds between two looks at the memory of a child that is watched: it fills at most some 100 MB meanwhile."""
IDLE = 0.05
"""Seconds of computing within a whole wait below which a child counts as one that only waits."""
MOST_TRIES = 6
"""Tries of something whose process somebody outside kills: chance, which must not decide; that it happens each time is a cause of its own."""


class Child:
    """A process that takes one message after the other; `function` makes bytes of the bytes.

    `watched`: how much memory it uses is looked at from here, instead of how much it asks for. A library that is refused memory aborts,
    and nobody can tell that from a crash; so what was lost gets its second try in a child that is watched.
    """

    def __init__(self, function: processes.Function, limits: Limits, others: Sequence[Connection] = (), *, watched: bool = False, fresh: bool = False) -> None:
        self.watched = watched and not math.isnan(resident(os.getpid()))
        self.limits, self.item, self.taken, self.deadline, self.computed = limits, -1, 0, math.inf, 0.0
        self.process, self.connection = processes.begin(function, limits, others, watched=self.watched, fresh=fresh)
        self.base = resident(self.process.pid)

    def settle(self) -> None:
        """What it uses now is its own; what a file takes begins here."""
        self.base = resident(self.process.pid)

    @property
    def busy(self) -> bool:
        return self.item >= 0

    def give(self, item: int, message: bytes) -> None:
        """Hand over a message; `item` is the number by which its outcome is known."""
        self.item, self.taken = item, self.taken + 1
        self.deadline, self.computed = time.monotonic() + self.limits.wall, seconds_of(self.process.pid)
        with contextlib.suppress(OSError):  # it has died meanwhile: collecting its answer will tell
            self.connection.send_bytes(message)

    def collect(self) -> tuple[Outcome, bool]:
        """The outcome of the item, and whether the child is gone or going."""
        self.item = -1
        try:
            outcome, last = inside.opened(self.connection.recv_bytes(inside.MOST))
        except (EOFError, OSError, ValueError, LookupError, TypeError):
            self.process.join(5)
            self.end()
            outside = self.watched and self.process.exitcode == -9
            return isolation.ended_from_outside() if outside else isolation.died(self.process.exitcode, self.limits), True
        if last or self.taken >= PER_CHILD:
            self.end()
            return outcome, True
        return outcome, False

    def waits(self) -> bool:
        """Whether it computed nothing for as long as it may; on a busy machine, one that computes goes on until its computing time is over."""
        before, self.computed = self.computed, seconds_of(self.process.pid)
        self.deadline = time.monotonic() + self.limits.wall
        return not self.computed - before > IDLE

    def swells(self) -> bool:
        """Whether one that is watched uses more memory than it may."""
        if not self.watched:
            return False
        return resident(self.process.pid) - self.base > self.limits.memory_bytes

    def kill(self, outcome: Outcome) -> Outcome:
        self.process.kill()
        self.end()
        return outcome

    def end(self) -> None:
        """Close the connection, at which a child ends by itself, and make sure of it."""
        self.connection.close()
        self.process.join(2)
        if self.process.exitcode is None:
            self.process.kill()
            self.process.join()


def hired(function: processes.Function, limits: Limits, others: Sequence[Connection] = (), *, watched: bool = False, fresh: bool = False) -> Child:
    """A new child. Raises UserError where the system starts none."""
    try:
        return Child(function, limits, others, watched=watched, fresh=fresh)
    except OSError as error:
        raise UserError(f"the system starts no process for reading files ({error.strerror}); close other programs and try again.") from error


def answers(busy: list[Child], longest: float = LOOK_UP) -> list[tuple[int, Outcome, Child, bool]]:
    """The outcomes of those that answered, died or wait for ever, after waiting at most `longest` seconds for the first; the last value: is the child gone?"""
    now = time.monotonic()
    patience = min([longest, *(WATCHED if child.watched else child.deadline - now for child in busy)])
    ready = set(connection.wait([child.connection for child in busy], max(0.0, patience)))
    now = time.monotonic()
    found = []
    for child in busy:
        item = child.item
        if child.connection in ready:
            outcome, gone = child.collect()
            found.append((item, outcome, child, gone))
        elif child.swells():
            found.append((item, child.kill(Outcome("limit", "memory", isolation.out_of_memory(child.limits))), child, True))
        elif child.deadline <= now and child.waits():
            found.append((item, child.kill(isolation.waited(child.limits)), child, True))
    return found


def turn(child: Child, message: bytes, meanwhile: Callable[[], object] = lambda: None) -> tuple[Outcome, bool]:
    """Give a child one message and wait for what becomes of it; is the child gone then? `meanwhile` is called while it works."""
    child.give(0, message)
    meanwhile()
    while not (found := answers([child])):
        pass
    ((_, outcome, _, gone),) = found
    return outcome, gone


def alone(function: processes.Named, limits: Limits, message: bytes) -> Outcome:
    """Another try, in a child of its own that is watched, with everything loaded before: an empty message asks for that."""
    child = hired(function, limits, watched=True)
    try:
        outcome, gone = turn(child, b"")
        if not gone and outcome.status == "ok":
            child.settle()
            outcome, gone = turn(child, message)
        return outcome
    finally:
        child.process.kill()
        child.end()


def again(outcome: Outcome, tries: int) -> bool:
    """Whether what ended so deserves another try, alone: once for one that was lost, some more where somebody outside ended it."""
    return outcome.lost and tries < (MOST_TRIES if outcome.code == isolation.KILLED else 2)


def seconds_of(process: int | None) -> float:
    """Computing time that a process and its own children have used, in seconds; not a number where the system does not tell, and then waiting alone decides."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK") + sum(seconds_of(own) for own in children_of(process))
    except (OSError, ValueError, IndexError, AttributeError):
        return math.nan


def children_of(process: int | None) -> Iterator[int]:
    with contextlib.suppress(OSError):
        yield from map(int, Path(f"/proc/{process}/task/{process}/children").read_text().split())


def resident(process: int | None) -> float:
    """Bytes of memory that a process uses; not a number where the system does not tell."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, IndexError, AttributeError):
        return math.nan
