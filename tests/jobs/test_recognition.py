"""An advertisement that is handed over as a resume is recognised; no resume is taken for one."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import profilecheck
from profilecheck import readers
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.jobs.recognition import is_advertisement
from tests.conftest import AS_OF, JOBS, RESUMES, ROOT

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "advertisements.toml").read_text(encoding="utf-8"))["case"]
GOLD = ROOT.parent / "shared" / "gold"
assert len(CASES) >= 10, "advertisements.toml has lost its cases"


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["name"])
def test_what_advertises_a_job(case: dict[str, Any]) -> None:
    document = readers.read_bytes(case["text"].strip().encode(), "document.txt")
    assert is_advertisement(document) is case["job"]
    assert (profilecheck.analyse(document, as_of=AS_OF).kind == "job") is case["job"]


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_no_sample_resume_is_taken_for_a_job(path: Path) -> None:
    assert not is_advertisement(readers.read(path))


@pytest.mark.parametrize("path", JOBS, ids=lambda p: p.name)
def test_the_report_on_an_advertisement_says_what_to_do_with_it(path: Path) -> None:
    report = profilecheck.check_file(path, as_of=AS_OF)
    assert report.profile.kind == "job"
    assert report.score.overall is None
    assert report.findings == ()
    assert "advertisement of a job" in (report.score.reason or "")
    assert "--job" in (report.score.reason or "")


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold is not beside the checkout")
@pytest.mark.parametrize("path", sorted((GOLD / "jobs").glob("*.txt")) if GOLD.is_dir() else [], ids=lambda p: p.name)
def test_advertisements_of_the_gold_are_recognised(path: Path) -> None:
    assert is_advertisement(readers.read(path))


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold is not beside the checkout")
@pytest.mark.parametrize("folder", sorted(p.name for p in GOLD.iterdir() if p.is_dir() and p.name != "jobs") if GOLD.is_dir() else [])
def test_no_resume_of_the_gold_is_taken_for_a_job(folder: str) -> None:
    paths = sorted(p for p in (GOLD / folder).rglob("*") if p.suffix.lower() in {".pdf", ".docx", ".txt"})
    assert [p.name for p in paths if (document := read(p)) and is_advertisement(document)] == []


def read(path: Path) -> Document | None:
    """None for a scan, which has no text."""
    try:
        return readers.read(path)
    except UnreadableFile:
        return None
