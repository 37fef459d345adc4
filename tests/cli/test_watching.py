"""`profilecheck batch --watch`: what is added is checked, once it is whole."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from profilecheck.cli import watching
from tests.cli.conftest import RESUME
from tests.conftest import ROOT


def paths_in(out: Path) -> list[str]:
    lines = out.read_text(encoding="utf-8").splitlines(keepends=True) if out.exists() else []
    return [json.loads(line)["path"] for line in lines if line.endswith("\n")]


def test_what_is_added_is_checked(tmp_path: Path) -> None:
    folder, results = tmp_path / "in", tmp_path / "in" / "out"
    folder.mkdir()
    (folder / "a.txt").write_text(RESUME, encoding="utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "profilecheck", "batch", str(folder), "--out", str(results), "--watch"], cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        for name, expected in (("b.txt", ["a.txt"]), ("c.txt", ["a.txt", "b.txt"]), ("", ["a.txt", "b.txt", "c.txt"])):
            deadline = time.monotonic() + 120
            while paths_in(results / "results.jsonl") != expected and time.monotonic() < deadline:
                time.sleep(0.1)
            assert paths_in(results / "results.jsonl") == expected
            if name:
                (folder / name).write_text(RESUME, encoding="utf-8")
    finally:
        running.send_signal(signal.SIGINT)
        _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in errors


def test_a_file_that_still_grows_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    states = [frozenset({("a.txt", size, 0)} if size else set()) for size in (0, 0, 1, 12, 123, 123)]
    seen = iter(states)
    monkeypatch.setattr(watching.time, "sleep", lambda _: None)
    watching.wait_for_change(lambda: next(seen), states[0])
    assert list(seen) == []


def test_watching_needs_a_folder_of_results(call: Callable[..., Result], tmp_path: Path) -> None:
    result = call("batch", tmp_path, "--watch")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
