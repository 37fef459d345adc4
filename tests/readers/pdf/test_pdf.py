"""Files of PDF: which are taken, which are refused and with which words, and that reading is the same each time."""

from __future__ import annotations

import io

import pikepdf
import pytest

from profilecheck.errors import UnreadableFile
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


def test_long_files_are_cut() -> None:
    document = read(make_pdf(*[lambda c: put(c, 72, 100, "honest text here")] * 53), "cv.pdf")
    assert document.pages == 53
    assert "truncated" in [notice.code for notice in document.warnings]


def test_properties() -> None:
    assert dict(read(make_pdf(lambda c: put(c, 72, 100, "honest text")), "cv.pdf").properties)["Producer"].startswith("ReportLab")


def test_reading_twice_gives_the_same() -> None:
    data = make_pdf(lambda c: two_columns(c, 220, 40))
    assert read(data, "cv.pdf") == read(data, "cv.pdf")
