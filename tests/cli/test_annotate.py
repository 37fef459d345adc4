"""`--annotate`: a copy with comments, never over the file itself, and never under a name that no program would open."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from tests.conftest import ROOT

SAMPLES = ROOT / "samples" / "resumes"


@pytest.fixture
def resume_pdf(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLES / "marcus-bell.pdf", tmp_path / "mine.pdf"))


def test_it_writes_a_copy_and_says_how_many(call: Callable[..., Result], resume_pdf: Path, tmp_path: Path) -> None:
    before = resume_pdf.read_bytes()
    done = call(resume_pdf, "--annotate", tmp_path / "copy.pdf", "--as-of", "2026-11")
    assert done.exit_code == 0
    assert "comments written to" in done.stderr
    assert (tmp_path / "copy.pdf").read_bytes().startswith(b"%PDF")
    assert resume_pdf.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "said"),
    [("mine.pdf", "is the file that is checked"), ("./mine.pdf", "is the file that is checked"), ("copy.docx", "ends in .pdf"), ("no/copy.pdf", "can't write")],
)
def test_names_that_will_not_do(call: Callable[..., Result], resume_pdf: Path, tmp_path: Path, name: str, said: str) -> None:
    before = resume_pdf.read_bytes()
    done = call(resume_pdf, "--annotate", f"{tmp_path}/{name}")
    assert done.exit_code == 2
    assert said in done.stderr
    assert resume_pdf.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["mine.pdf"]


def test_text_is_refused(call: Callable[..., Result], resume: Path, tmp_path: Path) -> None:
    done = call(resume, "--annotate", tmp_path / "copy.pdf")
    assert done.exit_code == 2
    assert "PDF and Word documents only" in done.stderr


def test_one_file_at_a_time(call: Callable[..., Result], resume_pdf: Path, resume: Path, tmp_path: Path) -> None:
    done = call(resume_pdf, resume, "--annotate", tmp_path / "copy.pdf")
    assert done.exit_code == 2
    assert "one file" in done.stderr
