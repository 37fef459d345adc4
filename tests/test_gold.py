"""Measures against a collection of labelled documents where one lies beside the checkout; it is no part of the project."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import profilecheck
from profilecheck.errors import UnreadableFile
from profilecheck.render import json_
from tests.conftest import AS_OF

GOLD = Path(__file__).parents[1].parent / "shared" / "gold"
pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled documents are not on this machine")

FOLDERS = ("dev", "sections", "templates", "layouts")
FORMATS = {".pdf", ".docx", ".txt", ".md"}
UNREADABLE = {"password", "scan", "photo", "ocr"}
"""Parts of the names of documents that may be refused, with a reason: they need a password or character recognition."""


def documents() -> list[Path]:
    found = sorted(p for folder in FOLDERS for p in (GOLD / folder).glob("*") if p.suffix.lower() in FORMATS and p.stem not in {"README", "MANIFEST"})
    assert not GOLD.is_dir() or len(found) > 50, "the labelled documents were not found in their folders"
    return found


@pytest.mark.parametrize("path", documents(), ids=lambda p: f"{p.parent.name}-{p.name}")
def test_every_document_gets_a_report_whose_mentions_stand(path: Path) -> None:
    refusable = any(word in path.stem for word in UNREADABLE)
    with contextlib.suppress(UnreadableFile) if refusable else contextlib.nullcontext():
        check_places(json.loads(json_.render(profilecheck.check_file(path, as_of=AS_OF))))


def check_places(report: dict[str, Any]) -> None:
    text = report["document"]["text"]
    assert report["schema"] == 1
    for name in ("skills", "metrics", "certifications"):
        assert all(text[m["start"] : m["end"]] == m["text"] for m in report["profile"][name])
    assert all(text[f["start"] : f["end"]] == f["quote"] for r in report["results"] for f in r["findings"])


# Folder -> figure of the collection's own measuring program -> what it must not fall below. Raised when the analyser gets better, never lowered.
FLOORS: dict[str, dict[str, float]] = {
    "dev": {
        "certification.status": 0.95,
        "certifications": 0.93,
        "checklist": 0.89,
        "education": 0.95,
        "headline": 1.0,
        "level": 0.92,
        "metric.kind": 0.97,
        "metrics": 0.935,
        "position.title": 0.95,
        "position.title+dates": 0.92,
        "sections": 0.97,
        "skills": 0.75,
        "skills.hard": 0.77,
        "specialization": 0.85,
        "years_total": 1.0,
    },
    "layouts": {
        "certifications": 0.88,
        "contact": 0.86,
        "education": 0.81,
        "headline": 0.87,
        "metric.kind": 0.83,
        "metrics": 0.78,
        "no false alarm": 1.0,
        "position.title+dates": 0.82,
        "refused": 1.0,
        "sections": 0.84,
        "years_total": 0.72,
    },
}


def measure(folder: str) -> dict[str, float]:
    """F1 of every figure."""
    command = f"{sys.executable} -m profilecheck {{file}} --format json --as-of {AS_OF.isoformat()}"
    call = [sys.executable, GOLD / "evaluate.py", GOLD / folder, "--command", command, "--json"]
    done = subprocess.run(call, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    found = json.loads(done.stdout)
    assert found["documents"] > 10
    return {name: figure["f1"] for name, figure in found["figures"].items()}


@pytest.mark.parametrize("folder", FLOORS)
def test_no_figure_sinks_below_its_floor(folder: str) -> None:
    now = measure(folder)
    assert not {name: (now[name], floor) for name, floor in FLOORS[folder].items() if now[name] < floor}
