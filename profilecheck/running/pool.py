"""Runs a function over many items in a few children that take many each, so that one item can neither hang, crash nor starve the rest.

A child is forked from this process, which has everything loaded, and is renewed after some items. What comes back from
it is bytes, which the caller reads as JSON: nothing that a child sends is run.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import json
import math
import multiprocessing
import os
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import connection
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from msgspec import structs

from profilecheck.errors import UnreadableFile, UserError
from profilecheck.running import isolation
from profilecheck.running.isolation import Outcome, Status
from profilecheck.running.limits import Limits

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

PER_CHILD = 100
"""Items after which a child is renewed: what a fork costs (60 ms, measured) is then nothing, and what piles up in one stays small."""
CLEANED = 20
"""Items after which a child collects its garbage: it is made slowly, and looking for it each time costs a tenth."""
AHEAD = 16
"""Outcomes a child may be ahead of a slow item, so that a hanging one does not make the rest pile up in memory."""
LOOK_UP = 0.2
"""Seconds after which a run looks whether it was told to stop."""
MOST = 64_000_000
"""Bytes of an answer; the report on the longest text that is read has a tenth."""
IDLE = 0.05
"""Seconds of computing within a whole wait below which a child counts as one that only waits."""


class Child:
    """A process that takes one item after the other: `function` makes bytes of the bytes that stand for it."""

    def __init__(self, function: Callable[[bytes], bytes], limits: Limits, others: Sequence[Connection]) -> None:
        context: Any = multiprocessing.get_context("fork" if isolation.CAN_FORK else "spawn")
        self.connection, theirs = context.Pipe(duplex=True)
        forked = [*others, self.connection] if isolation.CAN_FORK else []
        self.limits, self.item, self.taken, self.deadline, self.computed = limits, -1, 0, math.inf, 0.0
        self.process = context.Process(target=_serve, args=(theirs, forked, function, limits), daemon=True)
        try:
            self.process.start()
        except OSError:
            self.connection.close()
            raise
        finally:
            theirs.close()

    @property
    def busy(self) -> bool:
        return self.item >= 0

    def give(self, item: int, message: bytes) -> None:
        """Hand over an item; `item` is the number by which its outcome is known."""
        self.item, self.taken = item, self.taken + 1
        self.deadline, self.computed = time.monotonic() + self.limits.wall, seconds_of(self.process.pid)
        with contextlib.suppress(OSError):  # it has died meanwhile: collecting its answer will tell
            self.connection.send_bytes(message)

    def collect(self) -> tuple[Outcome, bool]:
        """The outcome of the item, and whether the child is gone or going."""
        self.item = -1
        try:
            outcome, last = opened(self.connection.recv_bytes(MOST))
        except (EOFError, OSError, ValueError, LookupError, TypeError):
            self.process.join(5)
            self.end()
            return isolation.died(self.process.exitcode, self.limits), True
        if last or self.taken >= PER_CHILD:
            self.end()
            return outcome, True
        return outcome, False

    def waits(self) -> bool:
        """Whether it computed nothing for as long as it may; on a busy machine, one that computes goes on until its computing time is over."""
        before, self.computed = self.computed, seconds_of(self.process.pid)
        self.deadline = time.monotonic() + self.limits.wall
        return not self.computed - before > IDLE

    def kill(self) -> Outcome:
        self.process.kill()
        self.end()
        return Outcome("limit", "time", f"stopped because it was not done after {self.limits.wall:g} seconds")

    def end(self) -> None:
        """Close the connection, at which a child ends by itself, and make sure of it."""
        self.connection.close()
        self.process.join(2)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()


def run(
    count: int,
    function: Callable[[int], bytes],
    *,
    workers: int,
    limits: Limits,
    finished: Callable[[int], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[int, Outcome]]:
    """Yield each of `count` items with the outcome of `function(item)`, whose value is its bytes, in order, whatever the number of children.

    An item whose child is lost is tried once more, alone: with a fresh child and nothing beside it, so that neither what
    came before nor what ran beside it decides. `finished` is told of each item when it is done. Once `stopped` says so
    the items under way are given up and what is done already is yielded.
    """
    work = functools.partial(numbered, function)
    pool: list[Child] = []
    done: dict[int, Outcome] = {}
    again: list[int] = []
    alone = -1
    begun = given = 0
    try:
        while given < count and not stopped():
            busy = [child for child in pool if child.busy]
            while not again and len(busy) < workers and begun < min(count, given + AHEAD * workers):
                child = free(pool, work, limits, workers)
                if child is None:
                    workers = len(pool)
                    break
                child.give(begun, str(begun).encode())
                busy.append(child)
                begun += 1
            if again and not busy:
                for child in pool:
                    child.end()
                pool[:] = [Child(work, limits, ())]
                alone = again.pop()
                pool[0].give(alone, str(alone).encode())
            for item, outcome, child, gone in answers([child for child in pool if child.busy]):
                if gone:
                    pool.remove(child)
                if outcome.lost and item != alone:
                    again.append(item)
                else:
                    done[item] = outcome
                    finished(item)
            while given in done:
                yield given, done.pop(given)
                given += 1
    finally:
        for child in pool:
            if child.busy:
                child.process.kill()
            child.end()
    yield from sorted(done.items())


def numbered(function: Callable[[int], bytes], message: bytes) -> bytes:
    return function(int(message))


def free(pool: list[Child], function: Callable[[bytes], bytes], limits: Limits, workers: int) -> Child | None:
    """A child that has nothing to do, a new one if there is none; None where the system gives no more and some are at work."""
    idle = next((child for child in pool if not child.busy), None)
    if idle is not None or len(pool) >= workers:
        return idle
    try:
        pool.append(Child(function, limits, [child.connection for child in pool]))
    except OSError as error:
        if pool:
            return None
        raise UserError(f"the system starts no process for reading files ({error.strerror}); close other programs and try again.") from error
    return pool[-1]


def answers(busy: list[Child], longest: float = LOOK_UP) -> list[tuple[int, Outcome, Child, bool]]:
    """The outcomes of those that answered, died or wait for ever, after waiting at most `longest` seconds for the first; the last value: is the child gone?"""
    now = time.monotonic()
    patience = min([longest, *(child.deadline - now for child in busy)])
    ready = set(connection.wait([child.connection for child in busy], max(0.0, patience)))
    now = time.monotonic()
    found = []
    for child in busy:
        item = child.item
        if child.connection in ready:
            outcome, gone = child.collect()
            found.append((item, outcome, child, gone))
        elif child.deadline <= now and child.waits():
            found.append((item, child.kill(), child, True))
    return found


def seconds_of(process: int | None) -> float:
    """Computing time that a process has used, in seconds; not a number where the system does not tell, and then waiting alone decides."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return math.nan


def _serve(ours: Connection, others: Sequence[Connection], function: Callable[[bytes], bytes], limits: Limits) -> None:
    """The life of a child. `others`: the parent's ends, inherited by the fork, which must not stay open here when the parent is gone."""
    for other in others:
        other.close()
    isolation.quiet()
    isolation.restrict(structs.replace(limits, cpu=0))
    taken = 0
    while True:
        try:
            message = ours.recv_bytes(MOST)
        except (EOFError, OSError):
            return
        allow(limits.cpu)
        answer, last = call(function, message, limits)
        try:
            ours.send_bytes(answer)
        except OSError:
            return
        if last:
            return
        taken += 1
        if not taken % CLEANED:
            gc.collect()


def allow(seconds: int) -> None:
    """Let this process compute for so long from now on."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    with contextlib.suppress(ValueError, OSError):
        ceiling = resource.getrlimit(resource.RLIMIT_CPU)[1]
        wanted = math.ceil(used.ru_utime + used.ru_stime + seconds)
        resource.setrlimit(resource.RLIMIT_CPU, (wanted if ceiling == resource.RLIM_INFINITY else min(wanted, ceiling), ceiling))


def call(function: Callable[[bytes], bytes], message: bytes, limits: Limits) -> tuple[bytes, bool]:
    """The answer for one item: a line of JSON on how it ended, and after it the function's bytes. Whether the child had better end now."""
    try:
        value = function(message)
    except MemoryError:
        return sealed("limit", "memory", isolation.out_of_memory(limits), last=True), True
    except UserError as error:
        return sealed("refused", error.code if isinstance(error, UnreadableFile) else "unreadable", str(error)), False
    except Exception as error:
        return sealed("failed", "bug", isolation.fault(error), detail=traceback.format_exc(), last=True), True
    return sealed("ok") + value, False


def sealed(status: Status, code: str = "", reason: str = "", detail: str = "", *, last: bool = False) -> bytes:
    return json.dumps({"status": status, "code": code, "reason": reason, "detail": detail, "last": last}).encode() + b"\n"


def opened(answer: bytes) -> tuple[Outcome, bool]:
    """An answer as an outcome, and whether its child is ending. Raises ValueError, LookupError or TypeError for one that is none."""
    head, _, value = answer.partition(b"\n")
    told = json.loads(head)
    status: Status = told["status"]
    return Outcome(status, str(told["code"]), str(told["reason"]), value, str(told["detail"])), bool(told["last"])
