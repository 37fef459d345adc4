"""Runs a function over many messages on any executor of `concurrent.futures`, such as that of a cluster; each worker isolates as a pool does.

What travels is names and bytes. A worker's own process reads nothing: it leads one child for each of its threads.
"""

from __future__ import annotations

import concurrent.futures
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future

import msgspec

from profilecheck.limits import Limits
from profilecheck.running import inside
from profilecheck.running.child import LOOK_UP, Child, again, alone, hired, turn
from profilecheck.running.isolation import Outcome
from profilecheck.running.processes import Named

AHEAD = 200
"""Messages that are out at once: enough for some dozen workers, few enough that a slow one does not make the rest pile up."""
MOST_SENT = 3
"""Times that a message is sent out whose worker never answers, after the cluster's own tries."""
LOST = Outcome("failed", "crash", "the machine that was to read it was lost, again and again; try it alone")


def run(
    messages: Sequence[bytes],
    function: Named,
    *,
    executor: Executor,
    limits: Limits,
    finished: Callable[[int], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[int, Outcome]]:
    """Yield the place of each message with its outcome, in order, as `pool.run` does."""
    out: dict[Future[bytes], int] = {}
    sent: dict[int, int] = {}
    done: dict[int, Outcome] = {}
    begun = given = 0

    def send(item: int) -> None:
        sent[item] = sent.get(item, 0) + 1
        out[executor.submit(work, function.name, function.setup, function.prepare, msgspec.json.encode(limits), messages[item])] = item

    try:
        while given < len(messages) and not stopped():
            while len(out) < AHEAD and begun < min(len(messages), given + AHEAD):
                send(begun)
                begun += 1
            for future in concurrent.futures.wait(out, LOOK_UP, concurrent.futures.FIRST_COMPLETED).done:
                item = out.pop(future)
                try:
                    done[item], _ = inside.opened(future.result())
                except Exception:  # whatever a cluster raises: the worker is gone, or its answer is none
                    if sent[item] < MOST_SENT:
                        send(item)
                        continue
                    done[item] = LOST
                del sent[item]
                finished(item)
            while given in done:
                yield given, done.pop(given)
                given += 1
    finally:
        for future in out:
            future.cancel()
    yield from sorted(done.items())


class Mine:
    """The child of one thread of a worker, and what it was made for; it ends with the thread."""

    def __init__(self) -> None:
        self.child: Child | None = None
        self.made_for: tuple[Named, bytes] | None = None

    def for_(self, function: Named, limits: bytes) -> Child:
        if self.child is None or self.made_for != (function, limits):
            self.dismiss()
            self.child, self.made_for = hired(function, msgspec.json.decode(limits, type=Limits)), (function, limits)
        return self.child

    def dismiss(self) -> None:
        child, self.child = self.child, None
        if child is not None:
            child.end()

    def __del__(self) -> None:
        self.dismiss()


_threads = threading.local()


def work(name: str, setup: bytes, prepare: str, limits: bytes, message: bytes) -> bytes:
    """On a worker: the answer to one message, sealed."""
    function = Named(name, setup, prepare)
    allowed = msgspec.json.decode(limits, type=Limits)
    if not hasattr(_threads, "mine"):
        _threads.mine = Mine()
    mine: Mine = _threads.mine
    message = function.prepared(message)
    outcome, gone = turn(mine.for_(function, limits), message)
    if gone:
        mine.child = None
    tries = 1
    while again(outcome, tries):
        outcome = alone(function, allowed, message)
        tries += 1
    value: bytes = outcome.value if outcome.status == "ok" else b""
    return inside.sealed(outcome.status, outcome.code, outcome.reason, outcome.detail) + value
