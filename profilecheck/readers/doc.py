"""Reads Word documents of before 2007 through LibreOffice, where it is installed; without it one sentence says how to go on."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from pathlib import Path

from msgspec import structs

from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers import docx

SUFFIXES = (".doc", ".dot")
FORMAT = "doc"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PROGRAMS = ("soffice", "libreoffice")
SECONDS = 60.0
"""LibreOffice starts in 2 to 10 s and converts a resume in less than one."""


def sniff(data: bytes) -> bool:
    """Whether this is an old Office file with a Word document in it and no password on it."""
    return data.startswith(OLE) and "WordDocument".encode("utf-16-le") in data and "EncryptedPackage".encode("utf-16-le") not in data


def read(data: bytes, name: str) -> Document:
    """The document as LibreOffice converts it; UnreadableFile where it is missing or fails."""
    program = next((found for one in PROGRAMS if (found := shutil.which(one))), None)
    if program is None:
        message = f"{name}: this is a Word document of before 2007 (.doc), and LibreOffice, which could convert it, is not installed; save it as PDF or DOCX."
        raise UnreadableFile(message, code="unsupported")
    document = docx.read(convert(program, data, name), name)
    return structs.replace(document, format=FORMAT, sha256=hashlib.sha256(data).hexdigest())


def convert(program: str, data: bytes, name: str) -> bytes:
    """The same document as DOCX, made in a folder of its own with a fresh profile, so that no macro and no setting of the user's runs."""
    with tempfile.TemporaryDirectory(prefix="profilecheck-") as folder:
        source = Path(folder, "resume.doc")
        source.write_bytes(data)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        call = [program, profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", folder, str(source)]
        try:
            subprocess.run(call, timeout=SECONDS, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            return Path(folder, "resume.docx").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            message = f"{name}: LibreOffice could not convert this Word document; open it in a word processor and save it as PDF."
            raise UnreadableFile(message, code="damaged") from error
