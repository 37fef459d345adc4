"""Pictures of pages: only of PDFs that are still what was read, and a file that can't be drawn costs nothing but them."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

import profilecheck
from profilecheck.document import Document
from profilecheck.running import one, pictures
from tests.conftest import ROOT

SAMPLE = ROOT / "samples" / "resumes" / "dana-whitfield.pdf"


@pytest.fixture(scope="module")
def document() -> Document:
    return profilecheck.read(SAMPLE)


@pytest.mark.parametrize("isolated", [True, False])
def test_every_page_is_drawn_in_the_points_of_its_words(document: Document, isolated: bool) -> None:
    drawn = pictures.draw_pages(one.of_file(SAMPLE), document, isolated=isolated)
    assert [p.page for p in drawn] == [1, 2]
    for picture in drawn:
        image = Image.open(io.BytesIO(picture.data))
        assert image.format == "WEBP"
        assert image.width / image.height == pytest.approx(picture.width / picture.height, rel=0.01)
        inside = [w.box for w in document.words if w.box and w.box.page == picture.page]
        assert inside
        assert all(0 <= b.x0 < b.x1 <= picture.width and 0 <= b.top < b.bottom <= picture.height for b in inside)


def test_bytes_are_drawn_like_a_file(document: Document) -> None:
    assert pictures.draw_pages(one.of_bytes(SAMPLE.read_bytes(), "x.pdf"), document) == pictures.draw_pages(one.of_file(SAMPLE), document)


def test_a_file_that_has_changed_is_not_drawn(document: Document, tmp_path: Path) -> None:
    other = tmp_path / "resume.pdf"
    shutil.copy(ROOT / "samples" / "resumes" / "marcus-bell.pdf", other)
    assert pictures.draw_pages(one.of_file(other), document) == ()


def test_a_file_that_is_gone_is_not_drawn(document: Document, tmp_path: Path) -> None:
    assert pictures.draw_pages(one.of_file(tmp_path / "gone.pdf"), document) == ()


def test_text_has_no_pages() -> None:
    path = ROOT / "samples" / "resumes" / "lena-farrow.txt"
    assert pictures.draw_pages(one.of_file(path), profilecheck.read(path)) == ()
