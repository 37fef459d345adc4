"""What one file may use: computing time and memory while it is read, time while it is analysed."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

from msgspec import Struct

from profilecheck.errors import UnreadableFile


class Limits(Struct, frozen=True):
    """What a child may use. A resume takes under 2 s and 200 MB; the slowest honest one measured took a tenth of this.

    `memory` counts on top of what the parent had mapped at the fork. `wall` ends what waits without computing; it is
    many times `cpu`, so that how busy the machine is does not change the outcome.
    """

    cpu: int = 20
    memory: int = 1_500_000_000
    wall: float = 200.0


READING = Limits()
ANALYSIS_SECONDS = 60.0
"""A resume takes half a second; a text of 20 MB is what would take longer."""


@contextlib.contextmanager
def time_limit(name: str, seconds: float | None = ANALYSIS_SECONDS) -> Iterator[None]:
    """Raise UnreadableFile when the body is not done in time. `seconds`: None for no limit.

    There is none either outside the main thread, on a system without alarms, and where an alarm of somebody else runs.
    """
    free = hasattr(signal, "SIGALRM") and threading.current_thread() is threading.main_thread() and not signal.getitimer(signal.ITIMER_REAL)[0]
    if seconds is None or not free:
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise UnreadableFile(f"{name}: stopped because analysing it took more than {seconds:g} seconds; pass a shorter file.", code="time")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
