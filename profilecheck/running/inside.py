"""The life of a child: it takes limits upon itself, answers one message after the other, and does nothing else."""

from __future__ import annotations

import contextlib
import gc
import json
import math
import os
import signal
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from profilecheck import limits as limits_
from profilecheck.errors import UnreadableFile, UserError
from profilecheck.limits import Limits
from profilecheck.running import isolation
from profilecheck.running.isolation import Outcome, Status

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

CLEANED = 20
"""Messages after which a child collects its garbage: it is made slowly, and looking for it each time costs a tenth."""
MOST = 64_000_000
"""Bytes of an answer; the report on the longest text that is read has a tenth."""
MOST_ASKED = 400_000_000
"""Bytes of a message: an export that was piped in, as text."""
USER = "user"
"""The code of what is no fault of the file: a wrong call."""


def serve(connection: Connection, function: Callable[[bytes], bytes], limits: Limits, *, watched: bool = False) -> None:
    """Answer until the other end is closed. `watched`: memory is looked after from outside."""
    quiet()
    _self["watched"] = watched
    limits_.put_in_force(limits)
    restrict(limits)
    taken = 0
    while True:
        try:
            message = connection.recv_bytes(MOST_ASKED)
        except (EOFError, OSError):
            return
        allow(limits.cpu)
        answer, last = call(function, message, limits)
        try:
            connection.send_bytes(answer)
        except OSError:
            return
        if last:
            return
        taken += 1
        if not taken % CLEANED:
            gc.collect()


def quiet() -> None:
    """What a child does first: it leaves signals to the parent, and nothing that it or its libraries say reaches a terminal."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with contextlib.suppress(OSError):
        null = os.open(os.devnull, os.O_RDWR)  # libraries in C complain to the terminal before they abort
        for stream in (0, 1, 2):
            os.dup2(null, stream)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy maps memory for each processor, more than the limit allows


_self: dict[str, bool] = {}
"""What this process is; nothing where it is no child."""


def is_child() -> bool:
    return "watched" in _self


def is_watched() -> bool:
    """Whether somebody outside looks after this process's memory."""
    return _self.get("watched", False)


def restrict(limits: Limits) -> None:
    """No core dumps, and no more memory than is mapped now and the limit on top. Again after loading, which is nobody's file's."""
    if resource is None:
        return
    wanted = {resource.RLIMIT_CORE: 0}
    if not is_watched():
        wanted[resource.RLIMIT_AS] = mapped() + limits.memory_bytes
    for what, soft in wanted.items():
        with contextlib.suppress(ValueError, OSError):
            ceiling = resource.getrlimit(what)[1]
            resource.setrlimit(what, (soft if ceiling == resource.RLIM_INFINITY else min(soft, ceiling), ceiling))


def mapped() -> int:
    """Bytes of address space in use now; 0 where the system doesn't tell."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return 0


def allow(seconds: float) -> None:
    """Let this process compute for so long from now on."""
    if resource is None:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    with contextlib.suppress(ValueError, OSError):
        ceiling = resource.getrlimit(resource.RLIMIT_CPU)[1]
        wanted = math.ceil(used.ru_utime + used.ru_stime + max(0.0, seconds))
        resource.setrlimit(resource.RLIMIT_CPU, (wanted if ceiling == resource.RLIM_INFINITY else min(wanted, ceiling), ceiling))


def call(function: Callable[[bytes], bytes], message: bytes, limits: Limits) -> tuple[bytes, bool]:
    """The answer for one message: a line of JSON on how it ended, and after it the function's bytes. Whether the child had better end now."""
    try:
        value = function(message)
    except MemoryError:
        return sealed("limit", "memory", isolation.out_of_memory(limits), last=True), True
    except UserError as error:
        return sealed("refused", error.code if isinstance(error, UnreadableFile) else USER, str(error)), False
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
