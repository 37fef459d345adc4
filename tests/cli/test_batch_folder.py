"""`profilecheck batch --out DIR`: results that stay, that a later run goes on with, and that nothing spoils."""

from __future__ import annotations

import csv
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from profilecheck.batch import course
from profilecheck.batch.examine import Asked
from profilecheck.batch.outputs import BrokenOutput, replacing
from profilecheck.running import tasks
from tests.cli.conftest import RESUME
from tests.conftest import ROOT

Call = Callable[..., Result]
AS_OF = ("--as-of", "2026-11")
PROGRAM = (sys.executable, "-m", "profilecheck", "batch")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Four resumes that differ."""
    place = tmp_path / "in"
    place.mkdir()
    for number in range(4):
        (place / f"{number}.txt").write_text(RESUME.replace("12", str(12 + number)), encoding="utf-8")
    return place


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "results"


@pytest.fixture
def examined(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are given to children."""
    names: list[str] = []
    run = course.pool.run

    def noted(messages: list[bytes], function: Any, **options: Any) -> Iterator[Any]:
        names.extend(os.fsdecode(tasks.decode(message, Asked).name) for message in messages)
        return run(messages, function, **options)

    monkeypatch.setattr(course.pool, "run", noted)
    return names


def records(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="utf-8").splitlines()]


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir()}


def test_a_line_and_a_row_for_every_file(call: Call, folder: Path, out: Path) -> None:
    (folder / "empty.pdf").touch()
    result = call("batch", folder, "--out", out, *AS_OF)
    assert result.exit_code == 3
    assert sorted(contents(out)) == ["cohort.html", "cohort.md", "results.jsonl", "run.json", "scores.csv", "scores.parquet", "scores.xlsx"]
    found = records(out)
    assert [(r["path"], r["outcome"], r["report"] is not None) for r in found] == [
        *((f"{n}.txt", "ok", True) for n in range(4)),
        ("empty.pdf", "unreadable:empty", False),
    ]
    with (out / "scores.csv").open(encoding="utf-8", newline="") as file:
        assert [(r["path"], r["sha256"]) for r in csv.DictReader(file)] == [(r["path"], r["sha256"]) for r in found]
    about = json.loads((out / "run.json").read_text())
    assert (about["files"], about["done"], about["finished"], about["outcomes"]) == (5, 5, True, {"ok": 4, "unreadable:empty": 1})


def test_what_is_done_is_not_done_again(call: Call, folder: Path, out: Path, examined: list[str]) -> None:
    call("batch", folder, "--out", out, *AS_OF)
    before = contents(out)
    examined.clear()
    assert "4 done before" in call("batch", folder, "--out", out).stderr
    assert examined == []
    assert contents(out) == before


@pytest.mark.parametrize(
    ("options", "again"),
    [((), ["1.txt", "9.txt"]), (("--select", "C5"), ["0.txt", "1.txt", "3.txt", "9.txt"]), (("--afresh", *AS_OF), ["0.txt", "1.txt", "3.txt", "9.txt"])],
)
def test_what_changed_is_done_again(call: Call, folder: Path, out: Path, examined: list[str], options: tuple[str, ...], again: list[str]) -> None:
    call("batch", folder, "--out", out, *AS_OF)
    (folder / "1.txt").write_text(RESUME + "PRINCE2\n", encoding="utf-8")
    (folder / "2.txt").rename(folder / "9.txt")
    examined.clear()
    call("batch", folder, "--out", out, *options)
    assert examined == again
    quiet = out.with_name("quiet")
    call("batch", folder, "--out", quiet, *AS_OF, *options)
    assert contents(out) == contents(quiet)


def test_half_a_line_that_a_sudden_end_left_is_taken_back(call: Call, folder: Path, out: Path, examined: list[str]) -> None:
    call("batch", folder, "--out", out, *AS_OF)
    before = contents(out)
    (out / "results.jsonl").write_bytes(before["results.jsonl"][:-1000])
    examined.clear()
    call("batch", folder, "--out", out)
    assert examined == ["3.txt"]
    assert contents(out) == before


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_what_was_done(tmp_path: Path, out: Path, number: signal.Signals) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for index in range(900):
        (folder / f"{index:03}.txt").write_text(RESUME, encoding="utf-8")
    running = subprocess.Popen([*PROGRAM, str(folder), "--out", str(out), "--workers", "2"], stderr=subprocess.PIPE, cwd=ROOT)
    lines = out / "results.jsonl"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and (not lines.exists() or lines.read_bytes().count(b"\n") < 3):
        time.sleep(0.05)
    second = subprocess.run([*PROGRAM, str(folder), "--out", str(out)], capture_output=True, text=True, cwd=ROOT)
    assert (second.returncode, second.stdout) == (2, "")
    assert f"another batch writes there (process {running.pid} on " in second.stderr
    running.send_signal(number)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"not reached" in errors
    assert b"Traceback" not in errors
    assert sorted(contents(out)) == ["results.jsonl", "run.json", "scores.csv"]
    assert 2 <= len(records(out)) < 900
    assert len((out / "scores.csv").read_text().splitlines()) == len(records(out)) + 1
    assert json.loads((out / "run.json").read_text())["finished"] is False


@pytest.mark.parametrize("arguments", [("--out", "in/0.txt"), ("--out", "link.csv"), ("--out", "hard.csv"), ("--out", "o.csv", "--jsonl", "in/0.txt")])
def test_an_input_is_never_written_over(call: Call, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("link.csv").symlink_to("in/0.txt")
    os.link("in/0.txt", "hard.csv")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    result = call("batch", "in", *arguments)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("name", ["scores.csv", "results.jsonl", "run.json", "scores.xlsx", "scores.parquet", "cohort.html", "cohort.md"])
def test_files_of_others_are_not_replaced(call: Call, folder: Path, out: Path, name: str) -> None:
    out.mkdir()
    (out / name).write_text("mine")
    result = call("batch", folder, "--out", out)
    assert (result.exit_code, contents(out)) == (2, {name: b"mine"})
    assert "was not written by a batch" in result.stderr


def small_files() -> None:
    """As on a full disk: no file may grow beyond what two reports need."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))


@pytest.mark.parametrize("kind", ["folder", "table"])
def test_a_full_disk_leaves_whole_lines(call: Call, folder: Path, out: Path, kind: str) -> None:
    for number in range(4, 150 if kind == "table" else 8):
        (folder / f"{number}.txt").write_text(RESUME if kind == "folder" else "", encoding="utf-8")
    arguments = ["--out", str(out)] if kind == "folder" else ["--out", f"{out}.csv", "--jsonl", f"{out}.jsonl"]
    done = subprocess.run([*PROGRAM, str(folder), *arguments, *AS_OF], capture_output=True, text=True, cwd=ROOT, preexec_fn=small_files)
    assert done.returncode == 3
    assert "can't write any more (File too large)" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(folder.parent.rglob(".*"))
    if kind == "folder":
        assert 1 <= len(records(out)) < 8
        assert call("batch", folder, "--out", out).exit_code == 0
        assert len(records(out)) == 8
    else:
        lines = out.with_suffix(".jsonl").read_text().splitlines()
        assert lines
        assert all(json.loads(line) for line in lines)


def test_a_folder_that_goes_in_mid_run_is_a_fault_of_the_output(call: Call, folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(course.Told, "count", lambda *_: shutil.rmtree(out, ignore_errors=True))
    result = call("batch", folder, "--out", out, *AS_OF)
    assert result.exit_code == 3
    assert "can't write there (No such file or directory). The same command goes on with what is left." in result.stderr


def test_what_was_whole_stays_where_another_order_can_not_be_written(call: Call, folder: Path, out: Path) -> None:
    """The results are put in order in a file beside them: a disk that is full by then must not take them away."""
    call("batch", folder, "--out", out, *AS_OF)
    lines = out / "results.jsonl"
    before = lines.read_bytes()

    def half() -> None:
        with replacing(lines, only_whole=True) as write:
            write(before[:100])
            raise BrokenOutput("full")

    with pytest.raises(BrokenOutput):
        half()
    assert lines.read_bytes() == before
    assert not list(out.glob(".*"))


@pytest.mark.parametrize("arguments", [(), ("--out", "/dev/full")], ids=["standard output", "device"])
def test_a_full_device_is_one_sentence(folder: Path, arguments: tuple[str, ...]) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run([*PROGRAM, str(folder), *arguments], stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert done.returncode == 3
    assert "can't write any more (No space left on device)" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_closed_standard_output_is_one_sentence(folder: Path) -> None:
    done = subprocess.run(["/bin/sh", "-c", 'exec "$@" >&-', "sh", *PROGRAM, str(folder)], stderr=subprocess.PIPE, text=True, cwd=ROOT)
    assert (done.returncode, "standard output is closed" in done.stderr, "Traceback" in done.stderr) == (3, True, False)


def test_fail_under_and_job(call: Call, folder: Path, out: Path, tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_text("IT Project Manager\n\nRequirements\n- 5 years of experience\n- Jira, ServiceNow and PRINCE2\n", encoding="utf-8")
    result = call("batch", folder, "--out", out, "--job", job, "--fail-under", "100", *AS_OF)
    assert result.exit_code == 1
    assert "4 files have no score or one below --fail-under 100." in result.stderr
    row = records(out)[0]["row"]
    assert float(row["fit"]) < 100
    assert "Jira" in row["shown"]
    assert "ServiceNow" in row["lacking"]
    assert records(out)[0]["report"]["match"]
