"""From a path to a Report for one file: read in a child while this process loads the language, then analysed here, both with limits."""

from __future__ import annotations

import contextlib
import datetime
import gc
import signal
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from profilecheck import readers
from profilecheck.calendar import Month
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.facts.types import Profile
from profilecheck.report import Report
from profilecheck.running import isolation

if TYPE_CHECKING:
    from profilecheck.rules.engine import Rule

READING = isolation.Limits()
ANALYSIS_SECONDS = 60.0
"""A resume takes half a second; a text of 20 MB is what would take longer."""


def check_path(path: Path, as_of: datetime.date | None, choose: Callable[[], tuple[Rule, ...]]) -> Report:
    """Read, analyse and check one file by the rules that `choose` gives; it is called while the file is being read."""
    chosen: list[Rule] = []

    def meanwhile() -> None:
        warm_up()
        chosen.extend(choose())

    document = read_beside(path, meanwhile)
    with time_limit(path.name):
        from profilecheck.rules import reporting

        return reporting.check(analyse(document, as_of=as_of), select=chosen)


def analyse(document: Document, *, as_of: datetime.date | None = None) -> Profile:
    """What is found in a document. `as_of`: the day on which "present" ends, today if not given."""
    from profilecheck.facts.profile import assemble
    from profilecheck.nlp.language import annotate

    day = as_of or datetime.date.today()
    return assemble(document, annotate(document.text), Month(day.year, day.month), day=as_of)


def analyse_path(path: Path, as_of: datetime.date | None) -> Profile:
    """Read and analyse one file."""
    document = read_beside(path, warm_up)
    with time_limit(path.name):
        return analyse(document, as_of=as_of)


def read_beside(path: Path, meanwhile: Callable[[], None]) -> Document:
    """The document, read by a forked child while this process imports spaCy and builds the lexicons.

    Why a child: pdfium aborts on some damaged files and python-docx takes gigabytes for some of a kilobyte; in a child
    that is one sentence instead of a core dump. What it costs, measured on a resume of two pages: 2 ms for the fork,
    which comes before anything heavy is imported, and 4 ms each to pickle and to unpickle the document (60 kB). What it
    spares where a second processor is free: the 130 ms that reading takes, most of it for importing the libraries for
    PDF, pass while this process spends 700 ms on loading. Where there is no fork the file is read right here.
    """
    if not path.is_file() or not isolation.CAN_FORK:
        document = readers.read(path)
        meanwhile()
        return document
    with without_collector():
        running = isolation.start(readers.read, path, limits=READING)
        try:
            meanwhile()
            outcome = running.wait()
        except BaseException:
            running.kill()
            raise
    if outcome.code == "bug":
        raise RuntimeError(f"the reader failed on {path.name}\n{outcome.detail}")
    if outcome.status != "ok":
        reason = outcome.reason if outcome.status == "refused" else f"{path.name}: {outcome.reason}."
        raise UnreadableFile(reason, code=outcome.code)
    read: Document = outcome.value
    return read


def warm_up() -> None:
    """Load what analysing needs: spaCy, the lexicons, the facts."""
    from profilecheck.facts import profile  # noqa: F401
    from profilecheck.nlp.language import load

    load()


@contextlib.contextmanager
def without_collector() -> Iterator[None]:
    """No looking for garbage while the body loads what stays: a million objects of libraries and lexicons, which the
    collector would go through again and again for a fifth of the whole time. Later it is spared them once and for all.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
        gc.enable()


@contextlib.contextmanager
def time_limit(name: str, seconds: float = ANALYSIS_SECONDS) -> Iterator[None]:
    """Raise UnreadableFile when the body is not done in time. Only in the main thread of a POSIX system; elsewhere no limit."""
    if not hasattr(signal, "SIGALRM") or threading.current_thread() is not threading.main_thread():
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
