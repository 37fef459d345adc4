"""Many items in few children: the order is that of the items, and a bad one holds up none of the others."""

from __future__ import annotations

import faulthandler
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from profilecheck.errors import UserError
from profilecheck.limits import Limits
from profilecheck.running import child, inside, isolation, pool

pytestmark = pytest.mark.skipif(not isolation.CAN_FORK, reason="functions of a test can't be sent to a fresh interpreter")

LIMITS = Limits(cpu=1, memory=300, wall=60)
COUNT = 9
MESSAGES = [str(item).encode() for item in range(COUNT)]
FAULTS = {2: ("limit", "cpu"), 4: ("failed", "crash"), 6: ("limit", "memory"), 7: ("failed", "bug")}


def quick_last(message: bytes) -> bytes:
    """The first items take longest, so that the outcomes come in the wrong order."""
    time.sleep(0.2 / (1 + int(message)))
    return b"%s\n%s" % (message, message)


def some_bad(message: bytes) -> bytes:
    match FAULTS.get(int(message), ("", "")):
        case ("limit", "cpu"):
            while True:
                pass
        case ("limit", "memory"):
            return bytes(bytearray(50_000_000_000))
        case ("failed", "crash"):
            faulthandler.disable()
            os.abort()
        case ("failed", "bug"):
            raise ZeroDivisionError("our fault")
    return b"fine"


def whose(_: bytes) -> bytes:
    return str(os.getpid()).encode()


@pytest.mark.parametrize("workers", [1, 3, 20])
def test_order_is_that_of_the_items(workers: int) -> None:
    found = [(item, outcome.value) for item, outcome in pool.run(MESSAGES, quick_last, workers=workers, limits=LIMITS)]
    assert found == [(item, quick_last(MESSAGES[item])) for item in range(COUNT)]


@pytest.mark.parametrize("workers", [1, 4])
def test_a_bad_item_is_stopped_and_the_others_go_on(workers: int) -> None:
    found = {item: (outcome.status, outcome.code) for item, outcome in pool.run(MESSAGES, some_bad, workers=workers, limits=LIMITS)}
    assert found == {item: FAULTS.get(item, ("ok", "")) for item in range(COUNT)}


def test_a_child_takes_many_and_is_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "PER_CHILD", 4)
    found = [outcome.value for _, outcome in pool.run([b"0"] * 10, whose, workers=1, limits=LIMITS)]
    assert [found.count(process) for process in dict.fromkeys(found)] == [4, 4, 2]
    assert str(os.getpid()).encode() not in found


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGSEGV])
def test_a_lost_child_costs_its_item_one_try(tmp_path: Path, number: signal.Signals) -> None:
    """The first try dies and the second does not. One that crashes each time is not tried a third time; being killed is chance, up to a point."""

    def chancy(message: bytes) -> bytes:
        faulthandler.disable()
        item = int(message)
        tried = tmp_path / str(item)
        if item == 5 or (item in (1, 3) and not tried.exists()):
            with tried.open("a") as file:
                file.write("x")
            os.kill(os.getpid(), number)
        return b"fine"

    found = {item: outcome.status for item, outcome in pool.run(MESSAGES, chancy, workers=2, limits=LIMITS)}
    assert found == dict.fromkeys(range(COUNT), "ok") | {5: "failed"}
    assert (tmp_path / "5").read_text() == "x" * (child.MOST_TRIES if number == signal.SIGKILL else 2)


def test_what_only_waits_is_given_up() -> None:
    begun = time.monotonic()
    ((_, outcome),) = pool.run([b"0"], lambda _: time.sleep(600) or b"", workers=1, limits=Limits(wall=0.5))
    assert (outcome.status, outcome.code) == ("limit", "time")
    assert time.monotonic() - begun < 20


def test_what_computes_is_not_given_up_for_being_slow() -> None:
    def busy(_: bytes) -> bytes:
        end = time.process_time() + 1.2
        while time.process_time() < end:
            pass
        return b"done"

    ((_, outcome),) = pool.run([b"0"], busy, workers=1, limits=Limits(cpu=30, wall=0.6))
    assert outcome.value == b"done"


def test_every_item_is_reported_when_done() -> None:
    done: list[int] = []
    list(pool.run(MESSAGES, quick_last, workers=3, limits=LIMITS, finished=done.append))
    assert sorted(done) == list(range(COUNT))


def test_what_is_done_is_given_when_the_run_is_stopped() -> None:
    done: list[int] = []
    found = [item for item, _ in pool.run(MESSAGES, some_bad, workers=3, limits=LIMITS, finished=done.append, stopped=lambda: len(done) >= 2)]
    assert found == sorted(done)
    assert 2 <= len(found) < COUNT


@pytest.mark.parametrize("allowed", [0, 1])
def test_where_no_process_starts_fewer_work_or_the_user_is_told(monkeypatch: pytest.MonkeyPatch, allowed: int) -> None:
    make: Callable[..., None] = child.Child.__init__
    made: list[int] = []

    def refusing(*arguments: object, **options: object) -> None:
        if len(made) >= allowed:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        made.append(1)
        make(*arguments, **options)

    monkeypatch.setattr(child.Child, "__init__", refusing)
    found = pool.run(MESSAGES, whose, workers=3, limits=LIMITS)
    if allowed:
        assert len({outcome.value for _, outcome in found}) == 1
    else:
        with pytest.raises(UserError, match=r"starts no process .* temporarily unavailable"):
            list(found)


@pytest.mark.parametrize("sent", [b"", b"no json\n", b"[]\n", b'{"status": "ok"}\n'])
def test_an_answer_that_is_none_is_a_lost_child(monkeypatch: pytest.MonkeyPatch, sent: bytes) -> None:
    monkeypatch.setattr(inside, "call", lambda *_: (sent, True))
    ((_, outcome),) = pool.run([b"0"], whose, workers=1, limits=LIMITS)
    assert (outcome.status, outcome.code) == ("failed", "crash")


def test_no_items_no_outcomes() -> None:
    assert list(pool.run([], quick_last, workers=2, limits=LIMITS)) == []
