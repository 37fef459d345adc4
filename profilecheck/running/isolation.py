"""How work in a process of its own can end, so that one file can neither hang, crash nor starve what started it."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import threading
from typing import Any, Literal

from msgspec import Struct

from profilecheck.limits import Limits

Status = Literal["ok", "refused", "failed", "limit"]
CAN_FORK = "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"
"""On macOS the system's own libraries don't survive a fork once they were used."""
KILLED = "killed"
"""The code of a process that somebody outside ended: chance, which says nothing of the file."""


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


def died(exitcode: int | None, limits: Limits) -> Outcome:
    """What the way in which a child ended without an answer says."""
    number = -(exitcode or 0)
    if number == getattr(signal, "SIGXCPU", None):
        return Outcome("limit", "cpu", out_of_time(limits))
    if number == getattr(signal, "SIGKILL", None):
        return Outcome("limit", "memory", "stopped by the system, most likely because memory ran out", lost=True)
    name = signal.Signals(number).name if number in {int(s) for s in signal.Signals} else f"exit code {exitcode}"
    reason = f"the file made the program that reads it crash ({name}); it is damaged or too large inside: print it to a new PDF"
    return Outcome("failed", "crash", reason, lost=True)


def ended_from_outside() -> Outcome:
    return Outcome("failed", KILLED, "the process that read it was ended from outside, again and again; try it alone", lost=True)


def waited(limits: Limits) -> Outcome:
    return Outcome("limit", "time", f"stopped because it only waited for {limits.wall:g} seconds")


def out_of_time(limits: Limits) -> str:
    return f"stopped because it took more than {limits.cpu:g} seconds of computing"


def out_of_memory(limits: Limits) -> str:
    return f"stopped because it needed more than {limits.memory:,.0f} MB of memory"


def fault(error: Exception) -> str:
    return f"profilecheck has a fault that this file shows ({type(error).__name__}: {error})"
