"""Word documents of before 2007: converted where LibreOffice is installed, refused in one sentence where it is not."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from profilecheck.errors import UnreadableFile
from profilecheck.readers import doc, read_bytes

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
STUB = doc.OLE + b"\x00" * 600 + "WordDocument".encode("utf-16-le") + b"\x00" * 600


def test_without_libreoffice_the_sentence_says_how_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UnreadableFile, match=r"LibreOffice.*save it as PDF or DOCX"):
        read_bytes(STUB, "cv.doc")


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_document_is_converted(tmp_path: Path) -> None:
    assert OFFICE is not None
    (tmp_path / "cv.rtf").write_text(r"{\rtf1\ansi Ines Calder\par IT Project Manager\tab 2019 - 2022\par}")
    folder = str(tmp_path)
    call = [OFFICE, f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--headless", "--convert-to", "doc", "--outdir", folder, str(tmp_path / "cv.rtf")]
    subprocess.run(call, check=True, timeout=120, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    document = read_bytes((tmp_path / "cv.doc").read_bytes(), "cv.doc")
    assert (document.format, document.text) == ("doc", "Ines Calder\nIT Project Manager\t2019 - 2022")
