"""`profilecheck rank`: resumes in the order in which they fit a job, and what that order comes from."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.cli.conftest import RESUME

Call = Callable[..., Result]
JOB = """IT Project Manager
Requirements
- PMP certification
- Experience with Azure and Jira
- Experience with Oracle and SAP
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "in"
    place.mkdir()
    (place / "a.txt").write_text(RESUME.replace("| PMP", "").replace("Azure", "the cloud").replace("Jira, ", ""), encoding="utf-8")
    (place / "b.txt").write_text(RESUME, encoding="utf-8")
    (place / "empty.pdf").touch()
    (tmp_path / "job.txt").write_text(JOB, encoding="utf-8")
    return place


def test_the_best_fit_comes_first_with_its_reasons(call: Call, folder: Path) -> None:
    result = call("rank", folder, "--job", folder.parent / "job.txt", "--as-of", "2026-11")
    assert result.exit_code == 0
    first, second = result.stdout.index("  1  b.txt"), result.stdout.index("  2  a.txt")
    best, other = result.stdout[first:second], result.stdout[second:]
    assert "shows: " in best
    assert "Azure" in best.partition("shows: ")[2].partition("lacks: ")[0]
    assert "Azure" in other.partition("lacks: ")[2]
    assert "Oracle" in best.partition("lacks: ")[2]
    assert " of " in best.splitlines()[1]
    assert "empty.pdf" in other.partition("Could not be read")[2]


def test_neither_the_job_nor_the_output_is_a_resume(call: Call, folder: Path, tmp_path: Path) -> None:
    job, out = folder / "job.txt", folder / "order.txt"
    job.write_text(JOB, encoding="utf-8")
    for _ in range(2):
        assert call("rank", folder, "--job", job, "-o", out, "--as-of", "2026-11").exit_code == 0
    assert "job.txt" not in out.read_text(encoding="utf-8").splitlines()[4]
    assert "order.txt" not in out.read_text(encoding="utf-8")


def test_an_empty_folder_is_one_sentence(call: Call, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    result = call("rank", tmp_path / "none", "--job", tmp_path / "job.txt")
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
