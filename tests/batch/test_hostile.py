"""A set of hostile files beside this checkout, where there is one: each has its row, and ends as the set expects.

It takes two minutes, so it runs where PROFILECHECK_HOSTILE is set, as in CI; what is to hold everywhere is made in other tests.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

GENERATOR = ROOT.parent / "shared" / "hostile" / "generate.py"
pytestmark = [
    pytest.mark.skipif(not GENERATOR.is_file(), reason="there is no set of hostile files beside this checkout"),
    pytest.mark.skipif(not os.environ.get("PROFILECHECK_HOSTILE"), reason="takes two minutes: set PROFILECHECK_HOSTILE to run it"),
]
ENDS = {
    "ok": ("ok", "partial"),
    "ok_flag": ("ok", "partial"),
    "refuse": ("unreadable", "limit"),
    "limit": ("limit", "partial"),
    "any_clean": ("ok", "partial", "unreadable", "limit", "skipped"),
    "skip": ("skipped",),
}
"""Expectation of the set -> classes of outcomes that meet it."""
UNROOTED = {"fs/noread.pdf", "fs/nodir"} if hasattr(os, "geteuid") and os.geteuid() == 0 else set()
"""Files that are closed to everybody but root."""
SHARE = 0.02


def test_every_hostile_file_has_its_row_and_ends_as_expected(tmp_path: Path) -> None:
    place, out = tmp_path / "files", tmp_path / "out"
    subprocess.run([sys.executable, str(GENERATOR), str(place), "--fs"], check=True, capture_output=True)
    call = [sys.executable, "-m", "profilecheck", "batch", str(place), "--out", str(out), "--as-of", "2026-11"]
    done = subprocess.run(call, cwd=ROOT, capture_output=True)
    assert done.returncode == 3
    assert b"Traceback" not in done.stderr
    found = {r["path"]: r["outcome"] for r in map(json.loads, (out / "results.jsonl").read_bytes().splitlines())}
    paths = {os.path.relpath(os.path.join(top, name), place) for top, _, names in os.walk(place) for name in names if not top.count("/.")}
    assert len({path for path in paths if path not in found and not path.startswith("fs/")}) == 0
    assert "unreadable:fault" not in found.values()
    with (place / "EXPECT.csv").open(encoding="utf-8", newline="") as file:
        expected = {row["path"]: row["expect"] for row in csv.DictReader(file)}
    known = {path: expect for path, expect in expected.items() if path in found and path not in UNROOTED}
    assert len(known) > 0.98 * len(expected)
    wrong = [(path, expect, found[path]) for path, expect in known.items() if found[path].partition(":")[0] not in ENDS[expect]]
    assert len(wrong) <= SHARE * len(known), wrong
