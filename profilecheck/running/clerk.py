"""The child of this process, to which reading and analysing is given, one file after the other; a program that checks one file has one as well.

It loads the language, this process does not, and meanwhile can load what draws the result. It is ended with `dismiss`, or with this process.
"""

from __future__ import annotations

import atexit
import os
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

from msgspec import Struct, structs

from profilecheck.limits import Limits, current
from profilecheck.running import isolation, tasks
from profilecheck.running.child import Child, again, alone, turn
from profilecheck.running.child import hired as new
from profilecheck.running.isolation import Outcome
from profilecheck.running.processes import Named
from profilecheck.running.tasks import Task

Anything = TypeVar("Anything")
FUNCTION = Named("profilecheck.running.tasks:answering", b"tasks")


class Hired(Struct):
    """Who works for this process: the child, the process that it was started by, and the limits that it took upon itself."""

    child: Child | None = None
    owner: int = 0
    limits: Limits | None = None


_hired = Hired()
_lock = threading.Lock()


def is_at_hand() -> bool:
    """Whether a child can be had: one that works already, a fork, or in a program of our own a fresh interpreter.

    In somebody else's program with several threads, or on a system without a safe fork, one has to ask for it: a fresh interpreter takes a second.
    """
    mine = _hired.child is not None and _hired.owner == os.getpid() and _hired.limits == current()
    return mine or isolation.can_fork() or is_own_program()


def is_own_program() -> bool:
    main = sys.modules.get("__main__")
    spec = getattr(main, "__spec__", None)
    name = spec.name if spec is not None else os.path.basename(getattr(main, "__file__", None) or "").removesuffix(".py")
    return name.partition(".")[0] == "profilecheck"


def ask(task: Task, kind: type[Anything], meanwhile: Callable[[], object] = lambda: None) -> Anything:
    """The result of a task. Raises UnreadableFile, UserError, or RuntimeError for a fault of ours. `meanwhile` is called while the child works."""
    return tasks.decode(ask_bytes(task, meanwhile), kind)


def ask_bytes(task: Task, meanwhile: Callable[[], object] = lambda: None) -> bytes:
    message = tasks.encode(structs.replace(task, folder=os.fsencode(os.getcwd())))
    with _lock:
        outcome = attempt(hired(), message, meanwhile)
        tries = 1
        while again(outcome, tries):
            outcome = alone(FUNCTION, current(), message)
            tries += 1
    return tasks.succeeded(outcome, task.given.name)


def hired() -> Child:
    """The child that is there, or a new one."""
    if _hired.child is None or _hired.owner != os.getpid() or _hired.limits != current():
        dismiss()
        _hired.child, _hired.owner, _hired.limits = new(FUNCTION, current()), os.getpid(), current()
    return _hired.child


def attempt(child: Child, message: bytes, meanwhile: Callable[[], object]) -> Outcome:
    try:
        outcome, gone = turn(child, message, meanwhile)
    except BaseException:
        child.process.kill()
        dismiss()
        raise
    if gone:
        _hired.child = None
    return outcome


def dismiss() -> None:
    """End the child; there is a new one when it is needed."""
    child, _hired.child = _hired.child, None
    if child is not None and _hired.owner == os.getpid():
        child.end()
    elif child is not None:
        child.connection.close()


atexit.register(dismiss)
