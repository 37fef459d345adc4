"""A call in a process of its own: what goes wrong there comes back as an outcome, in time."""

from __future__ import annotations

import faulthandler
import mmap
import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from profilecheck.errors import UnreadableFile, UserError
from profilecheck.limits import Limits
from profilecheck.running import fence, isolation, pool
from profilecheck.running.isolation import Outcome

pytestmark = pytest.mark.skipif(not isolation.CAN_FORK, reason="functions of a test can't be sent to a fresh interpreter")

QUICK = Limits(cpu=1, memory=300, wall=60)


def compute(_: bytes) -> bytes:
    while True:
        pass


def eat(_: bytes) -> bytes:
    return bytes(bytearray(50_000_000_000))


def refuse(_: bytes) -> bytes:
    raise UnreadableFile("x.pdf: it is locked; open it.", code="encrypted")


def complain(_: bytes) -> bytes:
    raise UserError("no such thing")


def blunder(_: bytes) -> bytes:
    raise ZeroDivisionError("our fault")


def crash(_: bytes) -> bytes:
    faulthandler.disable()
    os.abort()


def vanish(_: bytes) -> bytes:
    os._exit(3)


def die(_: bytes) -> bytes:
    os.kill(os.getpid(), signal.SIGKILL)


FAULTS = {
    compute: ("limit", "cpu"),
    eat: ("limit", "memory"),
    die: ("failed", "killed"),
    refuse: ("refused", "encrypted"),
    complain: ("refused", "user"),
    blunder: ("failed", "bug"),
    crash: ("failed", "crash"),
    vanish: ("failed", "crash"),
}


def ends(function: Callable[[bytes], bytes], limits: Limits = QUICK, message: bytes = b"") -> Outcome:
    ((_, outcome),) = pool.run([message], function, workers=1, limits=limits)
    return outcome


@pytest.mark.parametrize("function", FAULTS, ids=lambda f: f.__name__)
def test_what_goes_wrong_is_an_outcome(function: Callable[[bytes], bytes]) -> None:
    outcome = ends(function)
    assert (outcome.status, outcome.code) == FAULTS[function]
    assert outcome.reason
    assert ("Traceback" in outcome.detail) is (function is blunder)


def test_a_large_value_comes_back() -> None:
    assert ends(lambda message: message * 20_000_000, message=b"x").value == b"x" * 20_000_000


def test_the_child_says_nothing_on_our_streams(capfd: pytest.CaptureFixture[str]) -> None:
    ends(lambda message: b"%d" % os.write(2, message), message=b"noise")
    ends(crash)
    assert capfd.readouterr() == ("", "")


def refused_memory(_: bytes) -> bytes:
    """As pdfium does it: what asks for memory and gets none aborts; what gets it fills it."""
    try:
        for _ in range(40):
            KEPT.append(bytearray(50_000_000))
    except MemoryError:
        crash(b"")
    return b"done"


KEPT: list[bytearray] = []


def test_an_abort_for_want_of_memory_is_a_limit_and_no_crash() -> None:
    outcome = ends(refused_memory)
    assert (outcome.status, outcome.code) == ("limit", "memory")


def maps(_: bytes) -> bytes:
    """Asks for much and uses little, which only the first try minds."""
    try:
        mapped = mmap.mmap(-1, 2_000_000_000)
    except OSError:
        crash(b"")
    mapped.close()
    return b"done"


def test_what_only_asks_for_memory_is_read_in_the_second_try() -> None:
    assert ends(maps).value == b"done"


ACTS: dict[str, Callable[[str], object]] = {
    "write": lambda path: Path(path).write_text("x"),
    "remove": os.remove,
    "make a folder": os.mkdir,
    "speak": lambda _: socket.socket(),
    "start": lambda _: subprocess.run(["true"]),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_a_child_does_nothing_but_answer(act: Callable[[str], object], tmp_path: Path) -> None:
    def tries(message: bytes) -> bytes:
        fence.build()
        act(message.decode())
        return b"done"

    (tmp_path / "file").write_text("mine")
    outcome = ends(tries, message=str(tmp_path / "file").encode())
    assert (outcome.code, "Refused" in outcome.reason) == ("bug", True)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_child_may_work_in_a_folder_of_its_own() -> None:
    def works(_: bytes) -> bytes:
        fence.build()
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "x").write_text("done")
        with tempfile.NamedTemporaryFile(delete=False) as file:
            file.write(b"done")
        os.remove(file.name)
        return b"done"

    assert ends(works).value == b"done"


def test_this_process_has_no_fence() -> None:
    fence.build()
    socket.socket().close()
