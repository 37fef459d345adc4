"""Runs a function over many messages in a few children that take many each, so that one can neither hang, crash nor starve the rest.

A child is forked from this process, which has everything loaded, and is renewed after some messages. What comes back from
it is bytes, which the caller reads as JSON: nothing that a child sends is run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from profilecheck.errors import UserError
from profilecheck.limits import Limits
from profilecheck.running.child import Child, again, answers, hired
from profilecheck.running.isolation import Outcome
from profilecheck.running.processes import Function, Named

AHEAD = 16
"""Outcomes a child may be ahead of a slow one, so that a hanging one does not make the rest pile up in memory."""


def run(
    messages: Sequence[bytes],
    function: Function,
    *,
    workers: int,
    limits: Limits,
    finished: Callable[[int], None] = lambda _: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[int, Outcome]]:
    """Yield the place of each message with the outcome of `function(message)`, whose value is its bytes, in order, whatever the number of children.

    A message whose child is lost is tried once more, alone: with a fresh child and nothing beside it, so that neither what
    came before nor what ran beside it decides. `finished` is told of each when it is done. Once `stopped` says so those
    under way are given up and what is done already is yielded.
    """
    count = len(messages)
    pool: list[Child] = []
    done: dict[int, Outcome] = {}
    lost: list[int] = []
    tries: dict[int, int] = {}
    begun = given = 0
    try:
        while given < count and not stopped():
            busy = [child for child in pool if child.busy]
            while not lost and len(busy) < workers and begun < min(count, given + AHEAD * workers):
                child = free(pool, function, limits, workers)
                if child is None:
                    workers = len(pool)
                    break
                child.give(begun, prepared(function, messages[begun]))
                busy.append(child)
                begun += 1
            if lost and not busy:
                for child in pool:
                    child.end()
                pool[:] = [hired(function, limits, watched=True)]
                pool[0].give(lost[-1], prepared(function, messages[lost.pop()]))
            for item, outcome, child, gone in answers([child for child in pool if child.busy]):
                if gone:
                    pool.remove(child)
                elif child.watched:
                    child.end()
                    pool.remove(child)
                tries[item] = tries.get(item, 0) + 1
                if again(outcome, tries[item]):
                    lost.append(item)
                else:
                    done[item] = outcome
                    del tries[item]
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


def prepared(function: Function, message: bytes) -> bytes:
    return function.prepared(message) if isinstance(function, Named) else message


def free(pool: list[Child], function: Function, limits: Limits, workers: int) -> Child | None:
    """A child that has nothing to do, a new one if there is none; None where the system gives no more and some are at work."""
    idle = next((child for child in pool if not child.busy), None)
    if idle is not None or len(pool) >= workers:
        return idle
    try:
        pool.append(hired(function, limits, [child.connection for child in pool]))
    except UserError:
        if pool:
            return None
        raise
    return pool[-1]
