"""Children for a program that runs on: each answer comes to who asked, and a child that dies or hangs costs its own answer and nothing else."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import Iterator

import pytest

from profilecheck.errors import UnreadableFile
from profilecheck.limits import Limits
from profilecheck.running import service
from profilecheck.running.service import Busy, Service


def work(message: bytes) -> bytes:
    match message:
        case b"die":
            os.kill(os.getpid(), signal.SIGKILL)
        case b"hang":
            time.sleep(60)
        case b"eat":
            return b"x" * 10**11
        case b"refuse":
            raise UnreadableFile("nothing is in it.", code="empty")
        case b"fail":
            raise KeyError("ours")
        case b"slow":
            time.sleep(0.3)
    return message[::-1]


def nothing() -> None:
    """No warming up."""


@pytest.fixture(scope="module")
def workers() -> Iterator[Service]:
    found = Service(work, workers=2, warm=nothing, limits=Limits(cpu=5, memory=500, wall=1.5))
    yield found
    found.close()


def outcomes(workers: Service, *messages: bytes) -> list[tuple[str, str, bytes]]:
    async def ask_all() -> list[tuple[str, str, bytes]]:
        found = await asyncio.gather(*(workers.ask(m) for m in messages))
        return [(o.status, o.code, o.value) for o in found]

    return asyncio.run(ask_all())


def test_each_answer_comes_to_who_asked(workers: Service) -> None:
    messages = [f"message {n}".encode() * (1 + n * 1000) for n in range(20)]
    assert outcomes(workers, *messages) == [("ok", "", m[::-1]) for m in messages]


@pytest.mark.parametrize(
    ("message", "status", "code"),
    [(b"die", "limit", "memory"), (b"hang", "limit", "time"), (b"eat", "limit", "memory"), (b"refuse", "refused", "empty"), (b"fail", "failed", "bug")],
)
def test_what_goes_wrong_costs_its_own_answer(workers: Service, message: bytes, status: str, code: str) -> None:
    found = outcomes(workers, b"abc", message, b"slow", b"def")
    assert found[1][:2] == (status, code)
    assert [f[2] for f in (found[0], *found[2:])] == [b"cba", b"wols", b"fed"]


def test_too_much_at_once_is_told_to_come_back(workers: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service, "MOST_WAITING", 3)

    async def ask_many() -> list[object]:
        return await asyncio.gather(*(workers.ask(b"slow") for _ in range(6)), return_exceptions=True)

    found = asyncio.run(ask_many())
    assert sum(isinstance(f, Busy) for f in found) == 3


def test_a_service_that_has_ended_says_so() -> None:
    ended = Service(work, workers=1, warm=nothing)
    ended.close()
    (found,) = outcomes(ended, b"abc")
    assert found[:2] == ("failed", "crash")
