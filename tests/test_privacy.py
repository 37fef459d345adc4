"""Nothing leaves the machine: neither a check nor a batch, nor any child of theirs, opens a connection, asks for an address, or starts a program of others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

WATCHED = """
import socket, sys
NETWORK = {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo", "socket.gethostbyname", "urllib.Request"}
PROGRAMS = {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile"}
def watch(event, arguments):
    outside = event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6)
    if outside or event in NETWORK or event in PROGRAMS:
        with open(FOUND, "a") as file:
            file.write(f"{event} {arguments!r}\\n")
sys.addaudithook(watch)
"""
"""A hook of the interpreter, which a fork inherits; an exception in it could be caught, a line in a file stays."""
OWN = "'profilecheck.running.processes'"
"""The module that a fresh interpreter of ours runs; it is watched too."""

RESUMES = sorted(p for p in (ROOT / "samples" / "resumes").iterdir() if p.suffix in (".pdf", ".docx", ".txt"))
EXPORT = ROOT / "samples" / "linkedin" / "Complete_LinkedInDataExport_11-01-2026.zip"


def run(found: Path, *arguments: object) -> str:
    site = found.parent / "site"
    site.mkdir()
    (site / "sitecustomize.py").write_text(f"FOUND = {str(found)!r}\n{WATCHED}")  # every interpreter that is started runs it first
    path = os.pathsep.join(filter(None, [str(site), os.environ.get("PYTHONPATH", "")]))
    call = [sys.executable, "-m", "profilecheck", *map(str, arguments)]
    done = subprocess.run(call, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": path})
    assert done.returncode in (0, 1), done.stderr
    lines = found.read_text().splitlines(keepends=True) if found.exists() else []
    return "".join(line for line in lines if not (line.startswith("subprocess.Popen") and OWN in line))


def test_the_watch_sees_what_it_is_for(tmp_path: Path) -> None:
    code = f"FOUND = {str(tmp_path / 'found')!r}\n{WATCHED}\nimport os\n" + (
        "if not os.fork():\n    s = socket.socket(); s.bind(('127.0.0.1', 0)); os._exit(0)\nos.wait(); import subprocess; subprocess.run(['true'])"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    assert [line.split()[0] for line in (tmp_path / "found").read_text().splitlines()] == ["socket.__new__", "socket.bind", "subprocess.Popen"]


@pytest.mark.parametrize("path", [RESUMES[0], next(p for p in RESUMES if p.suffix == ".docx"), EXPORT], ids=lambda p: p.suffix)
def test_a_check_opens_no_connection(path: Path, tmp_path: Path) -> None:
    assert run(tmp_path / "found", path) == ""


def test_a_batch_opens_no_connection(tmp_path: Path) -> None:
    assert run(tmp_path / "found", "batch", ROOT / "samples" / "resumes", "--out", tmp_path / "out", "--workers", 2) == ""


def test_a_headline_opens_no_connection(tmp_path: Path) -> None:
    assert run(tmp_path / "found", "headline", "IT Project Manager | PMP") == ""
