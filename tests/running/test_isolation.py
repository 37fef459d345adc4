"""A call in a process of its own: what goes wrong there comes back as an outcome, in time."""

from __future__ import annotations

import faulthandler
import os
import signal
import time
from collections.abc import Callable
from typing import Any

import pytest

from profilecheck.errors import UnreadableFile, UserError
from profilecheck.running import isolation
from profilecheck.running.limits import Limits

pytestmark = pytest.mark.skipif(not isolation.CAN_FORK, reason="functions of a test can't be sent to a fresh interpreter")

QUICK = Limits(cpu=1, memory=300_000_000, wall=60.0)


def compute(_: Any = None) -> None:
    while True:
        pass


def sleep(_: Any = None) -> None:
    time.sleep(600)


def eat(_: Any = None) -> int:
    return len(bytearray(50_000_000_000))


def refuse(_: Any = None) -> None:
    raise UnreadableFile("x.pdf: it is locked; open it.", code="encrypted")


def complain(_: Any = None) -> None:
    raise UserError("no such thing")


def blunder(_: Any = None) -> None:
    raise ZeroDivisionError("our fault")


def crash(_: Any = None) -> None:
    faulthandler.disable()
    os.abort()


def vanish(_: Any = None) -> None:
    os._exit(3)


def die(_: Any = None) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


FAULTS = {
    compute: ("limit", "cpu"),
    eat: ("limit", "memory"),
    die: ("limit", "memory"),
    refuse: ("refused", "encrypted"),
    complain: ("refused", "unreadable"),
    blunder: ("failed", "bug"),
    crash: ("failed", "crash"),
    vanish: ("failed", "crash"),
}


@pytest.mark.parametrize("function", FAULTS, ids=lambda f: f.__name__)
def test_what_goes_wrong_is_an_outcome(function: Callable[[], Any]) -> None:
    outcome = isolation.start(function, limits=QUICK).wait()
    assert (outcome.status, outcome.code) == FAULTS[function]
    assert outcome.reason
    assert ("Traceback" in outcome.detail) is (function is blunder)


def test_a_value_comes_back() -> None:
    outcome = isolation.start(pow, 2, 100, limits=QUICK).wait()
    assert (outcome.status, outcome.value) == ("ok", 2**100)


def test_a_large_value_comes_back() -> None:
    assert isolation.start(bytes, 20_000_000, limits=QUICK).wait().value == bytes(20_000_000)


def test_what_waits_for_ever_is_killed() -> None:
    begun = time.monotonic()
    running = isolation.start(sleep, limits=Limits(wall=0.5))
    outcome = running.wait()
    assert (outcome.status, outcome.code) == ("limit", "time")
    assert time.monotonic() - begun < 10
    assert not running.process.is_alive()


def test_the_child_says_nothing_on_our_streams(capfd: pytest.CaptureFixture[str]) -> None:
    isolation.start(os.write, 2, b"noise", limits=QUICK).wait()
    isolation.start(crash, limits=QUICK).wait()
    assert capfd.readouterr() == ("", "")
