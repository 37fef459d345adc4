"""How far a long run is, on standard error; and how it is asked to end."""

from __future__ import annotations

import contextlib
import signal
import sys
import time
from collections.abc import Callable, Iterator

import click

EVERY = 15.0
"""Seconds between two lines where nobody watches: a log needs few of them."""
REDRAWN = 0.2
"""Seconds between two states of the line that somebody watches."""


class Progress:
    """Says how many files are done, how many a second, and how long the rest takes."""

    def __init__(self, total: int, done: int, watched: bool, now: Callable[[], float] = time.monotonic) -> None:
        self.total, self.done, self.before, self.watched, self.now = total, done, done, watched, now
        self.begun = self.said = now()

    def finished(self, *_: object) -> None:
        """One more file is done. It draws only when told: a thread would make forks unsafe."""
        self.done += 1
        if self.now() - self.said >= (REDRAWN if self.watched else EVERY):
            self.said = self.now()
            click.echo(f"\r\x1b[K{self.line()}" if self.watched else self.line(), err=True, nl=not self.watched)

    def line(self) -> str:
        """ "120 of 5,000 files, 11.2 a second, about 7 min left"."""
        rate = (self.done - self.before) / max(1e-6, self.now() - self.begun)
        return f"{self.done:,} of {self.total:,} files, {rate:.1f} a second, about {lasting((self.total - self.done) / max(1e-6, rate))} left"

    def close(self) -> None:
        if self.watched:
            click.echo("\r\x1b[K", err=True, nl=False)


def lasting(seconds: float) -> str:
    """ "40 s", "7 min", "2.5 h"."""
    return f"{seconds:.0f} s" if seconds < 100 else f"{seconds / 60:.0f} min" if seconds < 6000 else f"{seconds / 3600:.1f} h"


@contextlib.contextmanager
def progress(total: int, done: int = 0) -> Iterator[Callable[..., None]]:
    """A function to be told of each file that is done."""
    shown = Progress(total, done, sys.stderr is not None and sys.stderr.isatty())
    try:
        yield shown.finished
    finally:
        shown.close()


@contextlib.contextmanager
def interrupts() -> Iterator[Callable[[], bool]]:
    """Says whether Ctrl-C (or a polite kill) came; the first one ends the run in order, the second at once."""
    came: list[int] = []

    def note(number: int, _frame: object) -> None:
        if came:
            raise KeyboardInterrupt
        came.append(number)

    before = {number: signal.signal(number, note) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield lambda: bool(came)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
