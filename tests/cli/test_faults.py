"""A user's fault is one sentence on standard error and exit code 2, never a traceback; a fault of ours shows one."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from profilecheck import readers
from profilecheck.errors import UnreadableFile
from profilecheck.running import clerk, isolation

Call = Callable[..., Result]


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A child of this test's own, forked as it is, whatever threads and children other tests have left."""
    clerk.dismiss()
    monkeypatch.setattr(isolation, "can_fork", lambda: True)
    yield
    clerk.dismiss()


needs_fork = pytest.mark.skipif(not isolation.CAN_FORK, reason="without a fork the file is read in the same process")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("gone.pdf",), "there is no such file"),
        (("expain", "x"), "Did you mean 'explain'"),
        (("Headlines",), "Did you mean 'headline'"),
        ((".",), "profilecheck batch"),
        (("x.pdf", "--foramt", "json"), "--format"),
        (("x.pdf", "--format", "jsn"), "'terminal', 'concise'"),
        (("x.pdf", "--as-of", "2025-13"), "2025-06-30"),
        (("x.pdf", "--as-of", "yesterday"), "2025-06-30"),
        (("check",), "FILE"),
        (("explain", "headline-mising"), "headline-missing"),
        (("headline", "   "), "no headline"),
        (("headline", "x" * 2000), "220"),
        (("batch", "gone"), "no such folder"),
        (("batch", __file__), "leave out the word batch"),
        (("batch", ".", "--workers", "0"), "--workers"),
        (("batch", ".", "--out", "no/such/folder.csv"), "can't write"),
        (("batch", ".", "--out", "a", "--jsonl", "a"), "different names"),
        (("batch", ".", "--out", __file__), "this is a file"),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, tuple) else "",
)
def test_one_sentence_and_exit_code_2(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], words: str) -> None:
    monkeypatch.chdir(tmp_path)
    result = call(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""
    assert isinstance(result.exception, SystemExit)


BAD = {
    "empty": b"",
    "blank": b" \n",
    "binary": bytes(range(256)) * 8,
    "pdf": b"%PDF-1.7\ngarbage",
    "zip": b"PK\x03\x04garbage",
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00" * 9,
}


@pytest.mark.parametrize("data", list(BAD.values()), ids=list(BAD))
def test_files_that_are_no_document(call: Call, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "bad.pdf"
    path.write_bytes(data)
    result = call(path)
    assert result.exit_code == 2
    assert result.stderr.startswith("Error: bad.pdf")
    assert len(result.stderr.splitlines()) == 1


def crash(_: Path) -> None:
    faulthandler.disable()
    os.abort()


def loop(_: Path) -> None:
    while True:
        pass


def eat(_: Path) -> int:
    return len(bytearray(50_000_000_000))


def refuse(_: Path) -> None:
    raise UnreadableFile("resume.txt: it is locked; open it.", code="encrypted")


@needs_fork
@pytest.mark.parametrize(("reader", "words"), [(crash, "crash"), (loop, "computing"), (eat, "memory"), (refuse, "it is locked")])
@pytest.mark.usefixtures("forked")
def test_a_reader_gone_mad_is_one_sentence(call: Call, resume: Path, monkeypatch: pytest.MonkeyPatch, reader: Callable[[Path], None], words: str) -> None:
    monkeypatch.setattr(readers, "read", reader)
    result = call(resume, "--limit", "cpu=1", "--limit", "memory=300")
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stderr.startswith("Error: resume.txt: ")


@needs_fork
@pytest.mark.usefixtures("forked")
def test_a_bug_in_a_reader_shows_its_traceback(call: Call, resume: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def blunder(_: Path) -> None:
        raise ZeroDivisionError("our fault")

    monkeypatch.setattr(readers, "read", blunder)
    result = call(resume)
    assert isinstance(result.exception, RuntimeError)
    assert "ZeroDivisionError: our fault" in str(result.exception)


def script(*arguments: object, **options: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "profilecheck", *map(str, arguments)], capture_output=True, **options)  # type: ignore[call-overload,no-any-return]


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "latin-1"])
def test_piped_output_holds_no_control_characters(resume: Path, encoding: str) -> None:
    done = script(resume, env={**os.environ, "PYTHONIOENCODING": encoding})
    text = done.stdout.decode(encoding)
    assert done.returncode == 0, done.stderr
    assert [c for c in text if not c.isprintable() and c != "\n"] == []
    assert encoding == "utf-8" or text.isascii()


def test_json_is_utf8_whatever_the_terminal(resume: Path) -> None:
    resume.write_text("Zoë Müller\n" + resume.read_text(encoding="utf-8"), encoding="utf-8")
    done = script(resume, "--format", "json", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert "Zoë Müller" in done.stdout.decode("utf-8")


def test_a_closed_pipe_is_silent(resume: Path) -> None:
    quoted = f"'{sys.executable}' -m profilecheck '{resume}' --format json | head -c 10; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", quoted], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_help_and_version_load_nothing_heavy() -> None:
    code = "import sys; from profilecheck.cli.root import root; root(['--help'], standalone_mode=False); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"spacy", "rich", "numpy", "pypdfium2", "lxml", "multiprocessing"} & set(loaded)
