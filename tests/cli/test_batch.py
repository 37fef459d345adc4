"""`profilecheck batch`: a row for each file whatever happens, the same bytes whatever the number of workers."""

from __future__ import annotations

import csv
import faulthandler
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from profilecheck import readers
from profilecheck.document import Document
from profilecheck.running import isolation

Call = Callable[..., Result]
needs_fork = pytest.mark.skipif(not isolation.CAN_FORK, reason="a patched reader can't be sent to a fresh interpreter")


@pytest.fixture
def folder(resume: Path, tmp_path: Path) -> Path:
    """Good, empty, broken and hidden files in two folders."""
    place = tmp_path / "resumes"
    (place / "more").mkdir(parents=True)
    for name in ("a.txt", "=cmd.txt", "more/b.md", "more/c.txt"):
        (place / name).write_bytes(resume.read_bytes())
    (place / "empty.pdf").write_bytes(b"")
    (place / "garbage.pdf").write_bytes(b"%PDF-1.4 nothing")
    (place / ".hidden.txt").write_text("x")
    (place / "more" / "loop").symlink_to(place, target_is_directory=True)
    return place


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ENDS = [
    (".hidden.txt", "skipped:hidden"),
    ("'=cmd.txt", "ok"),
    ("a.txt", "ok"),
    ("empty.pdf", "unreadable:empty"),
    ("garbage.pdf", "unreadable:damaged"),
    ("more/b.md", "ok"),
    ("more/c.txt", "ok"),
    ("more/loop/", "skipped:link"),
]


def test_every_file_has_a_row(call: Call, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "scores.csv"
    result = call("batch", folder, "--out", out, "--jsonl", tmp_path / "r.jsonl", "--as-of", "2025-06")
    assert result.exit_code == 3, result.output
    found = rows(out)
    assert [(r["path"], r["outcome"]) for r in found] == ENDS
    assert all(bool(r["score"]) is (r["outcome"] == "ok") and bool(r["reason"]) is (r["outcome"] != "ok") for r in found)
    assert all(bool(r["sha256"]) is not r["outcome"].startswith("skipped") for r in found)
    lines = [json.loads(line) for line in (tmp_path / "r.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [d["document"]["name"] for d in lines] == ["=cmd.txt", "a.txt", "b.md", "c.txt"]
    assert all("text" not in d["document"] for d in lines)
    assert result.stdout == ""
    assert "8 files: 4 checked, 2 not readable, 2 skipped." in result.stderr


def test_bytes_do_not_depend_on_the_number_of_workers(call: Call, folder: Path, tmp_path: Path) -> None:
    made = []
    for workers in (1, 3):
        out, lines = tmp_path / f"{workers}.csv", tmp_path / f"{workers}.jsonl"
        assert call("batch", folder, "--out", out, "--jsonl", lines, "--workers", workers, "--as-of", "2025-06").exit_code == 3
        made.append((out.read_bytes(), lines.read_bytes()))
    assert made[0] == made[1]


def test_the_table_goes_to_standard_output_by_default(call: Call, folder: Path) -> None:
    result = call("batch", folder, "--as-of", "2025-06")
    assert len(result.stdout.splitlines()) == 9
    assert result.stdout.startswith("path,sha256,format,outcome,reason,warnings,score,")


def test_outputs_inside_the_folder_are_not_inputs(call: Call, folder: Path) -> None:
    out = folder / "scores.csv"
    for _ in range(2):
        call("batch", folder, "--out", out)
    assert "scores.csv" not in [r["path"] for r in rows(out)]


def test_a_folder_without_files(call: Call, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    result = call("batch", tmp_path / "none")
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 1
    assert "no files" in result.stderr


@needs_fork
def test_files_that_loop_or_eat_memory_are_stopped(call: Call, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = readers.read_bytes

    def mad(data: bytes, name: str) -> Document:
        match name:
            case "a.txt":
                while True:
                    pass
            case "b.md":
                raise AssertionError(bytearray(50_000_000_000))
            case "c.txt":
                faulthandler.disable()
                os.abort()
            case "empty.pdf":
                raise ZeroDivisionError("our fault")
        return read(data, name)

    monkeypatch.setattr(readers, "read_bytes", mad)
    out = tmp_path / "scores.csv"
    result = call("batch", folder, "--out", out, "--workers", 2, "--seconds", 2)
    assert {r["path"]: r["outcome"] for r in rows(out) if not r["outcome"].startswith("skipped")} == {
        "'=cmd.txt": "ok",
        "a.txt": "limit:cpu",
        "empty.pdf": "unreadable:fault",
        "garbage.pdf": "unreadable:damaged",
        "more/b.md": "limit:memory",
        "more/c.txt": "unreadable:crash",
    }
    assert all(r["sha256"] for r in rows(out) if not r["outcome"].startswith("skipped"))
    assert "ZeroDivisionError: our fault" in result.stderr


@needs_fork
def test_the_pdf_library_is_not_started_before_the_fork() -> None:
    code = "import sys; from profilecheck.batch.examine import warm_up; warm_up(); print('pypdfium2' in sys.modules, 'spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


