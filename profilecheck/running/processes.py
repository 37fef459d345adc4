"""Starts the process of a child: a fork, which inherits what is loaded, or where none is safe a fresh interpreter."""

from __future__ import annotations

import contextlib
import importlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, Pipe
from typing import Any, Protocol

import msgspec
from msgspec import Struct

from profilecheck.limits import Limits
from profilecheck.running import inside, isolation

POLL = 0.005
"""Seconds between two looks whether a process has ended."""


class Named(Struct, frozen=True):
    """A function of a module ("module:function") that makes, out of `setup`, the function that answers: what a fresh interpreter can be told.

    `prepare`: the name of a function that makes of a message what the child gets; it runs outside, where files of other machines can be fetched.
    """

    name: str
    setup: bytes
    prepare: str = ""

    def make(self) -> Callable[[bytes], bytes]:
        made: Callable[[bytes], bytes] = found(self.name)(self.setup)
        return made

    def prepared(self, message: bytes) -> bytes:
        ready: bytes = found(self.prepare)(message) if self.prepare else message
        return ready


def found(name: str) -> Any:
    module, _, function = name.partition(":")
    return getattr(importlib.import_module(module), function)


Function = Callable[[bytes], bytes] | Named


class Handle(Protocol):
    """A process that runs."""

    @property
    def pid(self) -> int | None: ...

    @property
    def exitcode(self) -> int | None: ...

    def join(self, timeout: float | None = None) -> None: ...

    def kill(self) -> None: ...


class Forked:
    """A child that was forked, with its exit code as `subprocess` gives it: negative for a signal."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.exitcode: int | None = None

    def join(self, timeout: float | None = None) -> None:
        end = None if timeout is None else time.monotonic() + timeout
        while self.exitcode is None:
            try:
                pid, status = os.waitpid(self.pid, 0 if end is None else os.WNOHANG)
            except ChildProcessError:  # somebody else has waited for it
                self.exitcode = 1
                return
            if pid:
                self.exitcode = os.waitstatus_to_exitcode(status)
            elif end is not None and time.monotonic() >= end:
                return
            else:
                time.sleep(POLL)

    def kill(self) -> None:
        if self.exitcode is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, 9)


class Fresh:
    """A child with an interpreter of its own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process

    @property
    def pid(self) -> int:
        return self.process.pid

    @property
    def exitcode(self) -> int | None:
        return self.process.returncode

    def join(self, timeout: float | None = None) -> None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(timeout)

    def kill(self) -> None:
        self.process.kill()


def begin(function: Function, limits: Limits, others: Sequence[Connection], *, watched: bool, fresh: bool = False) -> tuple[Handle, Connection]:
    """A process that answers, and the end of the line to it. `others`: ends that a fork inherits and must not keep open. Raises OSError.

    `fresh`: an interpreter of its own in any case, for libraries with threads that no fork survives if this process uses them as well.
    """
    if not fresh and isolation.CAN_FORK and (isolation.can_fork() or not isinstance(function, Named)):
        return fork(function, limits, others, watched=watched)
    if not isinstance(function, Named):
        function = Named(f"{function.__module__}:{function.__qualname__}", b"")
    if os.name == "nt":
        return spawn(function, limits)
    return start(function, limits, watched=watched)


def fork(function: Function, limits: Limits, others: Sequence[Connection], *, watched: bool) -> tuple[Handle, Connection]:
    ours, theirs = Pipe(duplex=True)
    sys.stdout.flush() if sys.stdout else None
    sys.stderr.flush() if sys.stderr else None
    try:
        pid = os.fork()
    except OSError:
        ours.close()
        theirs.close()
        raise
    if pid:
        theirs.close()
        return Forked(pid), ours
    try:
        ours.close()
        for other in others:
            other.close()
        inside.serve(theirs, function.make() if isinstance(function, Named) else function, limits, watched=watched)
    finally:
        os._exit(0)


def start(function: Named, limits: Limits, *, watched: bool) -> tuple[Handle, Connection]:
    ours, theirs = Pipe(duplex=True)
    end = theirs.fileno()
    call = [sys.executable, "-m", "profilecheck.running.processes", str(end), function.name, "watched" if watched else ""]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "OPENBLAS_NUM_THREADS": "1"}
    try:
        # In a session of its own no signal of the terminal reaches it: what Ctrl-C means is decided here.
        process = subprocess.Popen(call, pass_fds=(end,), env=environment, stdin=subprocess.DEVNULL, start_new_session=True)
    except OSError:
        ours.close()
        raise
    finally:
        theirs.close()
    ours.send_bytes(msgspec.json.encode((limits, function.setup)))
    return Fresh(process), ours


def spawn(function: Named, limits: Limits) -> tuple[Handle, Connection]:
    """On Windows, whose pipes only `multiprocessing` can hand on."""
    import multiprocessing

    context: Any = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=True)
    process = context.Process(target=live, args=(theirs, function.name, function.setup, limits), daemon=True)
    process.start()
    theirs.close()
    return process, ours


def live(connection: Connection, name: str, setup: bytes, limits: Limits, *, watched: bool = False) -> None:
    """A fresh interpreter's life as a child."""
    function = found(name)
    inside.serve(connection, function(setup) if setup else function, limits, watched=watched)


def main() -> None:
    connection = Connection(int(sys.argv[1]))
    limits, setup = msgspec.json.decode(connection.recv_bytes(inside.MOST_ASKED), type=tuple[Limits, bytes])
    live(connection, sys.argv[2], setup, limits, watched=sys.argv[3] == "watched")


if __name__ == "__main__":
    main()
