"""Whatever is handed over, and by whom: a reader that goes mad ends in a sentence, since it runs in a child."""

from __future__ import annotations

import faulthandler
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

import profilecheck
from profilecheck import readers
from profilecheck.errors import UnreadableFile
from profilecheck.readers.linkedin import profile
from profilecheck.running import isolation, jobs, limits, one
from tests.conftest import AS_OF, JOBS, ROOT

LINKEDIN = ROOT / "samples" / "linkedin"
PASTED = LINKEDIN / "priya-nandakumar-pasted.txt"
WAYS: dict[str, Callable[[], object]] = {
    "a report on a file": lambda: one.make_report(one.of_file(PASTED), AS_OF),
    "the profile of a file": lambda: one.make_profile(one.of_file(PASTED), AS_OF),
    "an export's folder": lambda: one.make_report(one.of_file(LINKEDIN), AS_OF),
    "a LinkedIn file": lambda: one.make_report(one.of_linkedin(PASTED), AS_OF),
    "a pasted page": lambda: one.make_report(one.of_page(PASTED.read_bytes()), AS_OF),
    "bytes": lambda: one.make_report(one.of_bytes(b"Experience", "x.txt"), AS_OF),
    "an advertisement": lambda: jobs.read_job(one.of_file(JOBS[0])),
    "the library": lambda: profilecheck.read(PASTED),
    "the library's report": lambda: profilecheck.check_file(PASTED),
}


def crash(*_: object) -> None:
    faulthandler.disable()
    os.abort()


@pytest.mark.skipif(not isolation.CAN_FORK, reason="without a fork the file is read in the same process")
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_crash_of_a_reader_is_a_sentence(monkeypatch: pytest.MonkeyPatch, way: Callable[[], object]) -> None:
    for module, name in ((readers, "read"), (readers, "read_bytes"), (profile, "read_page"), (profile, "read_profile")):
        monkeypatch.setattr(module, name, crash)
    with pytest.raises(UnreadableFile, match="crash"):
        way()


def test_with_other_threads_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "start", crash)
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert profilecheck.read(PASTED).name == PASTED.name
    finally:
        done.set()
        other.join()


def test_read_here_where_it_is_wished(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "start", crash)
    assert profilecheck.check_file(PASTED, as_of=AS_OF, isolated=False).profile.document.name == PASTED.name


@pytest.mark.skipif(not hasattr(__import__("signal"), "SIGALRM"), reason="no alarm on this system")
def test_an_alarm_of_somebody_else_is_left_alone() -> None:
    import signal

    signal.setitimer(signal.ITIMER_REAL, 50)
    try:
        with limits.time_limit("x.txt", 0.2):
            assert signal.getitimer(signal.ITIMER_REAL)[0] > 10
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 10
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@pytest.mark.parametrize("path", [LINKEDIN / "priya-nandakumar-saved.pdf", PASTED], ids=lambda p: p.suffix)
def test_a_linkedin_profile_is_read_by_what_it_is(path: Path) -> None:
    document = one.read_document(one.of_linkedin(path))
    assert (document.kind, document.name) == ("linkedin", path.name)
