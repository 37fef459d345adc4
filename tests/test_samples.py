"""The samples in the tree are what `samples/make.py` makes, and nobody real is in them."""

from __future__ import annotations

import re
import runpy
from pathlib import Path
from typing import Any

import pytest

import profilecheck
from tests.conftest import JOBS, RESUMES, ROOT

SAMPLES = ROOT / "samples"
TEXTS = [*RESUMES, *JOBS, SAMPLES / "headlines.txt"]


@pytest.fixture(scope="module")
def maker() -> dict[str, Any]:
    return runpy.run_path(str(SAMPLES / "make.py"))


MADE = sorted(p.name for p in RESUMES if p.suffix in {".pdf", ".docx"})
assert len(MADE) >= 5, "the PDF and DOCX samples are missing"


@pytest.fixture(scope="module")
def fresh(maker: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All samples made anew in a folder of their own."""
    folder = tmp_path_factory.mktemp("samples")
    assert sorted(p.name for p in maker["make"](folder)) == MADE
    return folder


@pytest.mark.parametrize("name", MADE)
def test_a_sample_in_the_tree_says_what_the_maker_writes(name: str, fresh: Path) -> None:
    there, made = profilecheck.read(SAMPLES / "resumes" / name), profilecheck.read(fresh / name)
    assert there.text == made.text
    assert there.pages == made.pages


@pytest.mark.parametrize("name", MADE)
def test_making_a_sample_twice_gives_the_same_bytes(name: str, fresh: Path, maker: dict[str, Any], tmp_path: Path) -> None:
    maker["make"](tmp_path)
    assert (tmp_path / name).read_bytes() == (fresh / name).read_bytes()


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.name)
def test_addresses_and_telephone_numbers_are_fictional(path: Path) -> None:
    text = profilecheck.read(path).text
    assert set(re.findall(r"@([\w.-]+\.\w+)", text)) <= {"example.com"}
    numbers = re.findall(r"\d{3}[ )-]+\d{3}[ -]\d{4}", text)
    assert all("555" in n and n[-4:].startswith("01") for n in numbers)
    assert path not in RESUMES or numbers, "a resume has a telephone number"


@pytest.mark.parametrize("path", RESUMES, ids=lambda p: p.name)
def test_a_resume_has_one_page_or_two(path: Path) -> None:
    document = profilecheck.read(path)
    assert document.pages in {None, 1, 2}
    assert 150 <= len(document.words) <= 800
