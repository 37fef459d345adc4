"""Files of PDF: which are taken, which are refused and with which words, and that reading is the same each time."""

from __future__ import annotations

import io

import pikepdf
import pytest

from profilecheck.errors import UnreadableFile
from profilecheck.limits import Limits, using
from profilecheck.readers.pdf import read, sniff
from tests.readers.pdf.drawing import make_pdf, put, two_columns


@pytest.mark.parametrize(
    ("head", "expected"), [(b"%PDF-1.7", True), (b"\n" * 900 + b"%PDF-1.4", True), (b"PK\x03\x04", False), (b"\n" * 1024 + b"%PDF-1.4", False)]
)
def test_sniff(head: bytes, expected: bool) -> None:
    assert sniff(head) is expected


def encrypted(data: bytes, user: str) -> bytes:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        out = io.BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    return out.getvalue()


def test_password_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="password") as caught:
        read(encrypted(make_pdf(lambda c: put(c, 72, 100, "honest text")), "user"), "cv.pdf")
    assert caught.value.code == "encrypted"


def test_empty_password_is_read() -> None:
    assert read(encrypted(make_pdf(lambda c: put(c, 72, 100, "honest text")), ""), "cv.pdf").text == "honest text"


@pytest.mark.parametrize(("data", "code"), [(b"", "empty"), (b"%PDF-1.4\nnothing else", "damaged")])
def test_damaged_files_are_refused(data: bytes, code: str) -> None:
    with pytest.raises(UnreadableFile) as caught:
        read(data, "cv.pdf")
    assert caught.value.code == code


def test_a_file_of_too_many_pages_is_refused_unless_more_are_allowed() -> None:
    data = make_pdf(*[lambda c: put(c, 72, 100, "honest text here")] * 31)
    with pytest.raises(UnreadableFile, match="31 pages and the limit is 30") as caught:
        read(data, "cv.pdf")
    assert caught.value.code == "pages"
    with using(Limits(pages=31)):
        assert read(data, "cv.pdf").pages == 31


def test_a_file_of_too_many_characters_is_refused() -> None:
    with using(Limits(characters=40)), pytest.raises(UnreadableFile, match="40 characters") as caught:
        read(make_pdf(*[lambda c: put(c, 72, 100, "honest text here")] * 3), "cv.pdf")
    assert caught.value.code == "characters"


def test_properties() -> None:
    assert dict(read(make_pdf(lambda c: put(c, 72, 100, "honest text")), "cv.pdf").properties)["Producer"].startswith("ReportLab")


def test_reading_twice_gives_the_same() -> None:
    data = make_pdf(lambda c: two_columns(c, 220, 40))
    assert read(data, "cv.pdf") == read(data, "cv.pdf")
