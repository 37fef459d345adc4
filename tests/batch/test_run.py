"""Many files at once: the order is that of the files, and a bad one holds up none of the others."""

from __future__ import annotations

import faulthandler
import os
import time
from pathlib import Path

import pytest

from profilecheck.batch.files import InputFile
from profilecheck.batch.local import run
from profilecheck.running import isolation
from profilecheck.running.limits import Limits

pytestmark = pytest.mark.skipif(not isolation.CAN_FORK, reason="functions of a test can't be sent to a fresh interpreter")

LIMITS = Limits(cpu=1, memory=300_000_000, wall=60.0)
ENTRIES = tuple(InputFile(Path(f"{n}"), f"{n}") for n in range(9))
FAULTS = {"2": ("limit", "cpu"), "4": ("failed", "crash"), "6": ("limit", "memory")}


def quick_last(entry: InputFile) -> str:
    """The first files take longest, so that the outcomes come in the wrong order."""
    time.sleep(0.2 / (1 + int(entry.name)))
    return entry.name * 2


def some_bad(entry: InputFile) -> str:
    match FAULTS.get(entry.name):
        case ("limit", "cpu"):
            while True:
                pass
        case ("limit", "memory"):
            return str(bytearray(50_000_000_000))
        case ("failed", "crash"):
            faulthandler.disable()
            os.abort()
    return "fine"


@pytest.mark.parametrize("workers", [1, 3, 20])
def test_order_is_that_of_the_files(workers: int) -> None:
    found = [(e.name, o.value) for e, o in run(ENTRIES, quick_last, workers=workers, limits=LIMITS)]
    assert found == [(e.name, e.name * 2) for e in ENTRIES]


@pytest.mark.parametrize("workers", [1, 4])
def test_a_bad_file_is_stopped_and_the_others_go_on(workers: int) -> None:
    found = {e.name: (o.status, o.code) for e, o in run(ENTRIES, some_bad, workers=workers, limits=LIMITS)}
    assert found == {e.name: FAULTS.get(e.name, ("ok", "")) for e in ENTRIES}


def test_every_file_is_reported_when_done() -> None:
    done: list[str] = []
    list(run(ENTRIES, quick_last, workers=3, limits=LIMITS, finished=lambda e: done.append(e.name)))
    assert sorted(done) == [e.name for e in ENTRIES]


def test_what_is_done_is_given_when_the_run_is_stopped() -> None:
    done: list[str] = []
    found = [e.name for e, _ in run(ENTRIES, some_bad, workers=3, limits=LIMITS, finished=lambda e: done.append(e.name), stopped=lambda: len(done) >= 2)]
    assert found == sorted(done)
    assert 2 <= len(found) < len(ENTRIES)


def test_no_files_no_outcomes() -> None:
    assert list(run((), quick_last, workers=2, limits=LIMITS)) == []
