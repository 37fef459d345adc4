"""Which reader a file gets, and what is said about files that none can read."""

from __future__ import annotations

import io
import os
import socket
import zipfile
from pathlib import Path

import pytest

from profilecheck import readers
from profilecheck.errors import UnreadableFile

TEXT = b"Mara Lindqvist\nIT Project Manager\n\nEXPERIENCE\n- Led the move of 40 branches to a new network.\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def zipped(**entries: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "code", "says"),
    [
        (b"", "cv.pdf", "empty", "empty"),
        (b" \n\t \r\n" * 50, "cv.txt", "no-text", "nothing but blanks"),
        (b"\xef\xbb\xbf", "cv.txt", "no-text", "nothing but blanks"),
        (b"12 34 -- 56\n", "cv.txt", "no-text", "no text"),
        (b"\x7fELF\x02\x01\x01" + bytes(200), "cv.txt", "binary", "neither a document nor text"),
        (bytes(range(256)) * 40, "cv.txt", "binary", "neither a document nor text"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "cv.docx", "encrypted", "password"),
        (OLE, "cv.msg", "unsupported", "old Office file"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "cv.png", "damaged", "picture is damaged"),
        (b"\x7fnope" + bytes(50), "cv.docx", "binary", "neither a document nor text"),
        (zipped(**{"xl/workbook.xml": "<a/>", "[Content_Types].xml": "<a/>"}), "cv.xlsx", "unsupported", "Excel"),
        (zipped(**{"notes/a.bin": "a"}), "cv.docx", "unsupported", "ZIP archive"),
        (zipped(**{"[Content_Types].xml": "<a/>"}), "cv.docx", "damaged", "damaged"),
        (b"PK\x03\x04 word/document.xml cut off", "cv.docx", "damaged", "damaged"),
        (b"a" * 20_000_001, "cv.txt", "too-large", "20 MB"),
        (b"word " * 200_000, "cv.txt", "characters", "300,000 characters"),
    ],
)
def test_refusals_name_the_file_and_the_reason(data: bytes, name: str, code: str, says: str) -> None:
    with pytest.raises(UnreadableFile, match=name) as caught:
        readers.read_bytes(data, name)
    assert caught.value.code == code
    assert says in str(caught.value)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["cv.pdf", "cv.docx"])
def test_text_with_another_extension_is_read_and_said(name: str) -> None:
    document = readers.read_bytes(TEXT, name)
    assert document.format == "txt"
    assert [w.code for w in document.warnings] == ["wrong-extension"]


@pytest.mark.parametrize("name", ["cv.txt", "cv.text", "cv", "cv.v2", "CV.TXT"])
def test_text_needs_no_warning_under_a_name_that_promises_nothing_else(name: str) -> None:
    assert readers.read_bytes(TEXT, name).warnings == ()


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (TEXT, "cv.txt", "txt"),
        (TEXT, "cv.md", "md"),
        (b"# Mara\n\n## Skills\n\nJira\n", "cv.txt", "md"),
        (b"# Mara\n\n**PM** and **lead**\n", "cv", "md"),
        (b"C# and F#\n#1 in sales\nEXPERIENCE\n", "cv.txt", "txt"),
    ],
)
def test_markdown_by_name_or_by_clear_signs(data: bytes, name: str, expected: str) -> None:
    document = readers.read_bytes(data, name)
    assert (document.format, document.warnings) == (expected, ())


def test_suffixes_are_sorted_and_unique() -> None:
    found = readers.suffixes()
    assert {".docx", ".txt", ".md"} <= set(found)
    assert list(found) == sorted(set(found))


def test_a_name_is_made_printable() -> None:
    document = readers.read_bytes(TEXT, "a\nb\x1b[31m\udcff.txt")
    assert document.name == "a\\nb\\x1b[31m\\udcff.txt"


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"gone\.pdf: there is no such file") as caught:
        readers.read(tmp_path / "gone.pdf")
    assert caught.value.code == "missing"


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="profilecheck batch") as caught:
        readers.read(tmp_path)
    assert caught.value.code == "folder"


def test_fifo_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cv.pdf")
    with pytest.raises(UnreadableFile, match="not a file") as caught:
        readers.read(tmp_path / "cv.pdf")
    assert caught.value.code == "not-a-file"


def test_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("cv.pdf")
        with pytest.raises(UnreadableFile) as caught:
            readers.read(tmp_path / "cv.pdf")
    assert caught.value.code == "not-a-file"


def test_a_large_file_is_not_loaded(tmp_path: Path) -> None:
    path = tmp_path / "cv.pdf"
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    with pytest.raises(UnreadableFile, match=r"3000\.0 MB") as caught:
        readers.read(path)
    assert caught.value.code == "too-large"


def test_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "cv.txt"
    path.write_bytes(TEXT)

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFile, match="no permission") as caught:
        readers.read(path)
    assert caught.value.code == "permission"


def test_a_file_that_forms_refuse_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGE_BYTES", 20)
    assert "large-file" in [w.code for w in readers.read_bytes(TEXT, "cv.txt").warnings]
