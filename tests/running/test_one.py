"""Whatever is handed over, and by whom: a reader that goes mad ends in a sentence, since it runs in a child."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import profilecheck
from profilecheck import limits, readers
from profilecheck.errors import UnreadableFile
from profilecheck.readers.linkedin import profile
from profilecheck.running import clerk, isolation, jobs, loading, one, steps
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


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """No child of an earlier test, which would not know what is patched here, and none left behind."""
    loading.warm_up()  # inherited by the children, which else would each load it anew
    clerk.dismiss()
    yield
    clerk.dismiss()


def crash(*_: object, **__: object) -> None:
    faulthandler.disable()
    os.abort()


def loop(*_: object, **__: object) -> None:
    while True:
        pass


def eat(*_: object, **__: object) -> int:
    return len(bytearray(50_000_000_000))


@pytest.mark.skipif(not isolation.CAN_FORK, reason="without a fork the file is read in the same process")
@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
def test_a_crash_of_a_reader_is_a_sentence(monkeypatch: pytest.MonkeyPatch, way: Callable[[], object]) -> None:
    for module, name in ((readers, "read"), (readers, "read_bytes"), (profile, "read_page"), (profile, "read_profile")):
        monkeypatch.setattr(module, name, crash)
    with pytest.raises(UnreadableFile, match="crash"):
        way()


def test_with_other_threads_nothing_is_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clerk, "Child", crash)
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert profilecheck.read(PASTED).name == PASTED.name
    finally:
        done.set()
        other.join()


def test_read_here_where_it_is_wished(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clerk, "Child", crash)
    assert profilecheck.check_file(PASTED, as_of=AS_OF, isolated=False).profile.document.name == PASTED.name


@pytest.mark.parametrize("path", [LINKEDIN / "priya-nandakumar-saved.pdf", PASTED], ids=lambda p: p.suffix)
def test_a_linkedin_profile_is_read_by_what_it_is(path: Path) -> None:
    document = one.read_document(one.of_linkedin(path))
    assert (document.kind, document.name) == ("linkedin", path.name)


@pytest.mark.skipif(not isolation.CAN_FORK, reason="without a fork everything is done in the same process")
def test_one_child_does_it_all_and_a_lost_one_is_replaced() -> None:
    first = one.make_report(one.of_file(PASTED), AS_OF)
    child = clerk._hired.child
    assert child is not None
    assert one.make_report(one.of_file(PASTED), AS_OF) == first == one.make_report(one.of_file(PASTED), AS_OF, isolated=False)
    assert clerk._hired.child is child
    child.process.kill()
    assert one.make_report(one.of_file(PASTED), AS_OF) == first
    assert clerk._hired.child is not child


@pytest.mark.skipif(not isolation.CAN_FORK, reason="a patched step can't be sent to a fresh interpreter")
@pytest.mark.parametrize(("what", "words"), [(loop, "computing"), (eat, "memory"), (crash, "crash")], ids=["loop", "eat", "crash"])
def test_analysing_is_limited_as_reading_is(monkeypatch: pytest.MonkeyPatch, what: Callable[..., object], words: str) -> None:
    monkeypatch.setattr(steps, "analyse", what)
    with limits.using(limits.Limits(cpu=1, memory=300)), pytest.raises(UnreadableFile, match=words):
        one.make_report(one.of_file(PASTED), AS_OF)


def test_a_fresh_interpreter_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on systems where a fork is not safe."""
    expected = one.make_report(one.of_file(PASTED), AS_OF)
    clerk.dismiss()
    monkeypatch.setattr(isolation, "CAN_FORK", False)
    monkeypatch.setattr(clerk, "is_own_program", lambda: True)
    assert one.make_report(one.of_file(PASTED), AS_OF) == expected


def test_one_program_reads_a_file_first_and_checks_it_then() -> None:
    program = "import profilecheck, sys; profilecheck.read(sys.argv[1]); print(len(profilecheck.check_file(sys.argv[1]).results) > 100)"
    done = subprocess.run([sys.executable, "-c", program, str(PASTED)], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.stdout, done.stderr) == ("True\n", "")
