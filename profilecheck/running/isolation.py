"""Runs a function in a process of its own with limits, so that one file can neither hang, crash nor starve what started it."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from profilecheck.errors import UnreadableFile, UserError
from profilecheck.running.limits import Limits

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

Status = Literal["ok", "refused", "failed", "limit"]
CAN_FORK = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
"""On macOS the system's own libraries don't survive a fork once they were used."""


def can_fork() -> bool:
    """Whether a fork is safe now: a lock that another thread holds would never be released in the child."""
    return CAN_FORK and threading.active_count() == 1


class Outcome(Struct, frozen=True):
    """How a call ended. `code`: short stable word, `reason`: a sentence, `detail`: a traceback where our own code is at fault."""

    status: Status
    code: str = ""
    reason: str = ""
    value: Any = None
    detail: str = ""
    lost: bool = False
    """Whether the process died without a word, so that what it says of the file may be chance."""


class Running:
    """A call under way in a process of its own."""

    def __init__(self, process: BaseProcess, connection: Connection, limits: Limits) -> None:
        self.process, self.connection, self.limits = process, connection, limits
        self.deadline = time.monotonic() + limits.wall

    def wait(self) -> Outcome:
        """The outcome, after the child is gone; a child past its deadline is killed."""
        late = not self.connection.poll(max(0.0, self.deadline - time.monotonic()))
        return self.kill() if late else self.collect()

    def collect(self) -> Outcome:
        """The outcome of a child that has answered or died."""
        try:
            outcome: Outcome | None = self.connection.recv()
        except (EOFError, OSError):
            outcome = None
        except MemoryError:
            outcome = Outcome("limit", "memory", "the result was too large to keep in memory")
        self._end()
        return outcome or died(self.process.exitcode, self.limits)

    def kill(self) -> Outcome:
        """End a child that took too long."""
        self.process.kill()
        self._end()
        return Outcome("limit", "time", f"stopped because it was not done after {self.limits.wall:g} seconds")

    def _end(self) -> None:
        self.process.join(5)
        if self.process.is_alive():
            self.process.kill()
            self.process.join()
        self.connection.close()


def start(function: Callable[..., Any], *arguments: Any, limits: Limits) -> Running:
    """Begin `function(*arguments)` in a child. A fork inherits what is loaded; elsewhere a fresh interpreter is started."""
    context: Any = multiprocessing.get_context("fork" if CAN_FORK else "spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(theirs, function, arguments, limits), daemon=True)
    process.start()
    theirs.close()
    return Running(process, ours, limits)


def died(exitcode: int | None, limits: Limits) -> Outcome:
    """What the way in which a child ended without an answer says."""
    number = -(exitcode or 0)
    if number == getattr(signal, "SIGXCPU", None):
        return Outcome("limit", "cpu", f"stopped because it took more than {limits.cpu} seconds of computing")
    if number == getattr(signal, "SIGKILL", None):
        return Outcome("limit", "memory", "stopped by the system, most likely because memory ran out", lost=True)
    name = signal.Signals(number).name if number in {int(s) for s in signal.Signals} else f"exit code {exitcode}"
    reason = f"the file made the program that reads it crash ({name}); it is damaged or too large inside: print it to a new PDF"
    return Outcome("failed", "crash", reason, lost=True)


def _child(connection: Connection, function: Callable[..., Any], arguments: tuple[Any, ...], limits: Limits) -> None:
    quiet()
    restrict(limits)
    try:
        outcome = Outcome("ok", value=function(*arguments))
    except MemoryError:
        outcome = Outcome("limit", "memory", out_of_memory(limits))
    except UnreadableFile as error:
        outcome = Outcome("refused", error.code, str(error))
    except UserError as error:
        outcome = Outcome("refused", "unreadable", str(error))
    except Exception as error:
        outcome = Outcome("failed", "bug", fault(error), detail=traceback.format_exc())
    connection.send(outcome)
    connection.close()


def quiet() -> None:
    """What a child does first: it leaves signals to the parent, and nothing that it or its libraries say reaches a terminal."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with contextlib.suppress(OSError):
        null = os.open(os.devnull, os.O_RDWR)  # libraries in C complain to the terminal before they abort
        for stream in (0, 1, 2):
            os.dup2(null, stream)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy maps memory for each processor, more than the limit allows


def out_of_memory(limits: Limits) -> str:
    return f"stopped because it needed more than {limits.memory / 1e9:.1f} GB of memory"


def fault(error: Exception) -> str:
    return f"profilecheck has a fault that this file shows ({type(error).__name__}: {error})"


def restrict(limits: Limits) -> None:
    """Put the limits on this very process, as far as the system knows them. No computing time: no limit of it yet."""
    if resource is None:
        return
    for what, soft, hard in (
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_CPU, limits.cpu, limits.cpu + 2),
        (resource.RLIMIT_AS, mapped() + limits.memory, mapped() + limits.memory),
    ):
        if what == resource.RLIMIT_CPU and not limits.cpu:
            continue
        with contextlib.suppress(ValueError, OSError):
            ceiling = resource.getrlimit(what)[1]
            fits = ceiling == resource.RLIM_INFINITY or hard <= ceiling
            resource.setrlimit(what, (soft, hard) if fits else (min(soft, ceiling), ceiling))


def mapped() -> int:
    """Bytes of address space in use now; 0 where the system doesn't tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return 0
