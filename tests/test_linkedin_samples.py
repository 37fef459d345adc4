"""The LinkedIn samples in the tree are what `samples/make_linkedin.py` makes, and nobody real is in them."""

from __future__ import annotations

import re
import runpy
import zipfile
from pathlib import Path
from typing import Any

import pytest

import profilecheck
from tests.conftest import ROOT

FOLDER = ROOT / "samples" / "linkedin"
MADE = sorted(p.name for p in FOLDER.iterdir() if p.suffix != ".toml")
assert len(MADE) == 3, "samples/linkedin/ is not complete"


@pytest.fixture(scope="module")
def maker() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "samples" / "make_linkedin.py"))


@pytest.mark.parametrize("name", MADE)
def test_a_sample_in_the_tree_is_what_the_maker_writes(name: str, maker: dict[str, Any], tmp_path: Path) -> None:
    assert sorted(p.name for p in maker["make"](tmp_path)) == MADE
    if name.endswith(".pdf"):
        # The bytes of a drawing change with the library that draws it.
        assert profilecheck.read(tmp_path / name).text == profilecheck.read(FOLDER / name).text
    elif name.endswith(".zip"):
        one, other = zipfile.ZipFile(tmp_path / name), zipfile.ZipFile(FOLDER / name)
        assert {n: one.read(n) for n in one.namelist()} == {n: other.read(n) for n in other.namelist()}
    else:
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


def test_making_twice_gives_the_same_bytes(maker: dict[str, Any], tmp_path: Path) -> None:
    first = {p.name: p.read_bytes() for p in maker["make"](tmp_path)}
    assert {p.name: p.read_bytes() for p in maker["make"](tmp_path)} == first


@pytest.mark.parametrize("name", MADE)
def test_addresses_and_telephone_numbers_are_fictional(name: str) -> None:
    text = profilecheck.read(FOLDER / name).text if not name.endswith(".txt") else (FOLDER / name).read_text(encoding="utf-8")
    assert set(re.findall(r"@([\w.-]+\.\w+)", text)) <= {"example.com"}
    assert all("555" in n and n[-4:].startswith("01") for n in re.findall(r"\d{3}[ )-]+\d{3}[ -]\d{4}", text))
