"""Work for a program that runs on: a process that does nothing else leads a few children, isolated and limited, and renews those that are lost.

The program itself reads no file and loads no language. It sends bytes and gets bytes; which are never unpickled.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import multiprocessing
import threading
from collections import deque
from collections.abc import Callable
from multiprocessing import connection
from multiprocessing.connection import Connection
from typing import Any

from msgspec import Struct

from profilecheck.errors import UserError
from profilecheck.limits import Limits
from profilecheck.running import inside, isolation
from profilecheck.running.child import LOOK_UP, Child, answers
from profilecheck.running.isolation import Outcome

ASKED = Limits(cpu=20, wall=60.0)
"""For one piece of work: somebody waits for it in front of a page."""
MOST_WAITING = 64
"""Pieces of work that wait for a child: what is beyond them is told to come back, so that memory stays bounded."""
MOST = 64_000_000
GONE = Outcome("failed", "crash", "the process that reads files has ended; start profilecheck serve again", lost=True)
FAREWELL = b"end"
"""Shorter than any message; the thread that listens holds the pipe open, so closing it would tell nobody."""
NUMBER = 8
"""Bytes of the number that stands before each message."""


class Busy(UserError):
    """More work waits than is taken."""


class Service:
    """The program's side: `ask` from its loop, `close` at the end. Start it before there is any other thread."""

    def __init__(self, function: Callable[[bytes], bytes], *, workers: int, warm: Callable[[], None], limits: Limits = ASKED) -> None:
        context: Any = multiprocessing.get_context("fork" if isolation.CAN_FORK else "spawn")
        self._pipe, theirs = context.Pipe(duplex=True)
        inherited = [self._pipe] if isolation.CAN_FORK else []
        self._process = context.Process(target=lead, args=(theirs, inherited, function, workers, warm, limits))
        self._process.start()
        theirs.close()
        self._numbers = itertools.count()
        self._asked: dict[int, tuple[asyncio.AbstractEventLoop, asyncio.Future[Outcome]]] = {}
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    async def ask(self, message: bytes) -> Outcome:
        """The outcome of one piece of work; its value is what the function made. Raises Busy when too much waits already."""
        if len(self._asked) >= MOST_WAITING:
            raise Busy("there is too much to do at once; try again in a moment.")
        loop = asyncio.get_running_loop()
        number, future = next(self._numbers), loop.create_future()
        self._asked[number] = loop, future
        try:
            await asyncio.to_thread(self._send, number, message)
            outcome: Outcome = await future
            return outcome
        except OSError:
            return GONE
        finally:
            self._asked.pop(number, None)

    def close(self) -> None:
        """End the children and who leads them; called again it does nothing."""
        with contextlib.suppress(OSError), self._lock:
            self._pipe.send_bytes(FAREWELL)
        self._process.join(5)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._thread.join(5)
        self._pipe.close()

    def _send(self, number: int, message: bytes) -> None:
        with self._lock:
            self._pipe.send_bytes(number.to_bytes(NUMBER, "big") + message)

    def _listen(self) -> None:
        """Pass on what comes back, and when nothing can come any more say so to all who wait."""
        with contextlib.suppress(EOFError, OSError):
            while True:
                answer = self._pipe.recv_bytes(MOST)
                outcome, _ = inside.opened(answer[NUMBER:])
                self._tell(int.from_bytes(answer[:NUMBER], "big"), outcome)
        for number in list(self._asked):
            self._tell(number, GONE)

    def _tell(self, number: int, outcome: Outcome) -> None:
        loop, future = self._asked.get(number, (None, None))
        if loop is not None and future is not None:
            with contextlib.suppress(RuntimeError):  # the loop has ended meanwhile
                loop.call_soon_threadsafe(lambda: None if future.done() else future.set_result(outcome))


class Desk(Struct):
    """What the leading process has in hand: who works, and what waits."""

    children: list[Child]
    waiting: deque[tuple[int, bytes]]


def lead(pipe: Connection, inherited: list[Connection], function: Callable[[bytes], bytes], workers: int, warm: Callable[[], None], limits: Limits) -> None:
    """The life of the leading process: it hands out work and passes answers on until the program is gone. Its children inherit what it has loaded."""
    for other in inherited:
        other.close()
    inside.quiet()
    warm()
    desk = Desk([], deque())
    while True:
        hand_out(desk, pipe, function, workers, limits)
        busy = [child for child in desk.children if child.busy]
        if pipe in connection.wait([pipe, *(child.connection for child in busy)], LOOK_UP if busy else None):
            try:
                message = pipe.recv_bytes(MOST)
            except (EOFError, OSError):
                break
            if message == FAREWELL:
                break
            desk.waiting.append((int.from_bytes(message[:NUMBER], "big"), message[NUMBER:]))
        for item, outcome, child, gone in answers(busy, 0.0):
            if gone:
                desk.children.remove(child)
            value = outcome.value if outcome.status == "ok" else b""
            sealed = inside.sealed(outcome.status, outcome.code, outcome.reason, outcome.detail)
            with contextlib.suppress(OSError):
                pipe.send_bytes(item.to_bytes(NUMBER, "big") + sealed + value)
    for child in desk.children:
        child.process.kill()
        child.end()


def hand_out(desk: Desk, pipe: Connection, function: Callable[[bytes], bytes], workers: int, limits: Limits) -> None:
    """Give waiting work to those who are free, with new children up to `workers`."""
    while desk.waiting:
        child = next((child for child in desk.children if not child.busy), None)
        if child is None:
            if len(desk.children) >= workers:
                return
            try:
                child = Child(function, limits, [pipe, *(c.connection for c in desk.children)])
            except OSError:
                if desk.children:
                    return
                item, _ = desk.waiting.popleft()
                pipe.send_bytes(item.to_bytes(NUMBER, "big") + inside.sealed("failed", "crash", "the system starts no process for reading files"))
                continue
            desk.children.append(child)
        item, message = desk.waiting.popleft()
        child.give(item, message)
