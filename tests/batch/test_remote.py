"""The same rows on other machines: any executor does the work, and a worker that dies in mid-run changes nothing."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import Result

from profilecheck.batch import cluster
from tests.cli.conftest import RESUME
from tests.conftest import ROOT

Call = Callable[..., Result]
AS_OF = ("--as-of", "2026-11")
PROGRAM = (sys.executable, "-m", "profilecheck", "batch")
COMPARED = ("results.jsonl", "scores.csv", "scores.parquet", "cohort.md")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    (place / "more").mkdir(parents=True)
    for number in range(12):
        (place / f"{number:02}.txt").write_text(RESUME.replace("12", str(12 + number)), encoding="utf-8")
    (place / "more" / "empty.pdf").touch()
    (place / "more" / "garbage.pdf").write_bytes(b"%PDF-1.4 nothing")
    return place


@pytest.fixture
def quiet(call: Call, folder: Path, tmp_path: Path) -> dict[str, bytes]:
    """What a run on this machine gives."""
    call("batch", folder, "--out", tmp_path / "quiet", *AS_OF)
    return contents(tmp_path / "quiet")


def contents(out: Path) -> dict[str, bytes]:
    return {name: (out / name).read_bytes() for name in COMPARED}


def test_any_executor_gives_the_same(call: Call, folder: Path, quiet: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextlib.contextmanager
    def threads(_: str) -> Iterator[ThreadPoolExecutor]:
        with ThreadPoolExecutor(2) as pool:
            yield pool

    monkeypatch.setattr(cluster, "executor", threads)
    assert call("batch", folder, "--out", tmp_path / "out", "--scheduler", "any", *AS_OF).exit_code == 3
    assert contents(tmp_path / "out") == quiet


def begin(*arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_worker", *arguments], cwd=ROOT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


@pytest.fixture
def scheduler(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A real scheduler of Dask's, and two workers."""
    pytest.importorskip("distributed")
    file = tmp_path / "scheduler.json"
    options = ["--scheduler-file", str(file), "--no-dashboard"]
    quiet = {"cwd": ROOT, "stderr": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    main = subprocess.Popen([sys.executable, "-m", "distributed.cli.dask_scheduler", *options, "--host", "127.0.0.1", "--port", "0"], **quiet)  # type: ignore[call-overload]
    workers = [begin(*options, "--nthreads", "1", "--no-nanny", "--local-directory", str(tmp_path / f"worker-{n}")) for n in range(2)]
    deadline = time.monotonic() + 60
    while not file.exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    yield __import__("json").loads(file.read_text())["address"], workers
    for process in (*workers, main):
        process.kill()
        process.wait()


def lines(out: Path) -> int:
    return (out / "results.jsonl").read_bytes().count(b"\n") if (out / "results.jsonl").exists() else 0


def test_a_worker_that_dies_changes_nothing(call: Call, folder: Path, tmp_path: Path, scheduler: tuple[str, list[subprocess.Popen[bytes]]]) -> None:
    """In a process of its own, since Dask's threads stay."""
    address, workers = scheduler
    for number in range(12, 60):
        (folder / f"{number:02}.txt").write_text(RESUME.replace("12", str(number)), encoding="utf-8")
    call("batch", folder, "--out", tmp_path / "quiet", *AS_OF)
    out = tmp_path / "out"
    running = subprocess.Popen([*PROGRAM, str(folder), "--out", str(out), "--scheduler", address, *AS_OF], cwd=ROOT, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 120
    while lines(out) < 3 and time.monotonic() < deadline and running.poll() is None:
        time.sleep(0.01)
    workers[0].send_signal(signal.SIGKILL)
    assert 3 <= lines(out) < 62
    _, errors = running.communicate(timeout=200)
    assert running.returncode == 3, errors
    assert b"62 files: 60 checked, 2 not readable." in errors
    assert contents(out) == contents(tmp_path / "quiet")


def test_without_a_scheduler_one_sentence(folder: Path, tmp_path: Path) -> None:
    code = "from profilecheck.batch import cluster; cluster.SECONDS = 1; from profilecheck.cli import main; main()"
    call = [sys.executable, "-c", code, "batch", str(folder), "--out", str(tmp_path / "out"), "--scheduler", "tcp://127.0.0.1:9"]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "no scheduler" in done.stderr


def test_folders_by_address(call: Call, folder: Path, quiet: dict[str, bytes]) -> None:
    """In and out; called again it goes on with what is there."""
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    system.put(str(folder), "/resumes", recursive=True)
    try:
        for again in ("", "14 done before"):
            result = call("batch", "memory://resumes", "--out", "memory://results", *AS_OF)
            assert result.exit_code == 3, result.output
            assert again in result.stderr
            assert "the results are in memory://results: " in result.stderr
            assert {name: system.cat_file(f"/results/{name}") for name in COMPARED} == quiet
        assert not system.exists("/results/.lock")
    finally:
        system.rm("/", recursive=True)


def fail(*_: object, **__: object) -> None:
    """As packages of addresses do, each with errors of its own."""
    raise RuntimeError("the server\nis away")


@pytest.mark.parametrize(("step", "code", "words"), [("find", 2, "memory://resumes: can't be listed (the server is away)."), ("put_file", 3, "is kept in ")])
def test_a_server_that_is_away_is_one_sentence(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str, code: int, words: str) -> None:
    """What was to be put there at the end stays on this machine."""
    system = pytest.importorskip("fsspec").filesystem("memory")
    system.put(str(folder), "/resumes", recursive=True)
    monkeypatch.setattr(type(system), step, fail)
    try:
        result = call("batch", "memory://resumes", "--out", "memory://results", *AS_OF)
        assert result.exit_code == code
        assert words in result.stderr.splitlines()[-1]
        if step == "put_file":
            kept = Path(result.stderr.split("is kept in ")[1].split(" (")[0])
            assert len((kept / "results.jsonl").read_bytes().splitlines()) == 14
            shutil.rmtree(kept)
    finally:
        monkeypatch.undo()
        system.rm("/", recursive=True)
