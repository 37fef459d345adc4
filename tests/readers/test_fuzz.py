"""Our own readers on broken input: whatever bytes come, there is a document whose words stand where they say, or a reason."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from profilecheck import readers
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.linkedin import profile
from tests.conftest import ROOT

SAMPLES = ROOT / "samples"
TEXT = (SAMPLES / "resumes" / "lena-farrow.txt").read_bytes()
WORD = (SAMPLES / "resumes" / "owen-brandt.docx").read_bytes()
PASTED = (SAMPLES / "linkedin" / "priya-nandakumar-pasted.txt").read_bytes()
HEAD = b"<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'>"

BODY = b"<office:body><office:text><text:h>Ada</text:h><text:p>Led 12<text:tab/>people</text:p></office:text></office:body></office:document-content>"


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


WORD_PARTS = parts(WORD)
EXPORT = {
    "Profile.csv": b"First Name,Last Name,Headline,Summary\nAda,Moreau,IT Project Manager,Leads projects\n",
    "Positions.csv": b'Company Name,Title,Description,Location,Started On,Finished On\nAcme,IT Project Manager,"Led 12\npeople",Boston,Jan 2020,\n',
    "Skills.csv": b"Name\nJira\nScrum\n",
}


def in_word(content: bytes) -> bytes:
    return zipped(WORD_PARTS | {"word/document.xml": content})


def in_odt(content: bytes) -> bytes:
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content})


def in_export(content: bytes) -> bytes:
    return zipped(EXPORT | {"Positions.csv": content})


SEEDS: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "cv.txt": (TEXT, bytes),
    "cv.md": ((SAMPLES / "resumes" / "tomas-reyes.md").read_bytes(), bytes),
    "cv.html": (b"<html><body><h1>Ada</h1><p style='color:#fff'>Led <b>12</b> people<ul><li>one<li>two</ul><table><tr><td>x</table></body></html>", bytes),
    "cv.rtf": (rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\f0 Ada {\b Moreau}\par Led 12 people\par\u8211 ?\'e9}", bytes),
    "cv.tex": (rb"\documentclass{article}\begin{document}\section{Experience}\textbf{Ada} \item Led 12 \href{a}{b} people\end{document}", bytes),
    "cv.json": (json.dumps({"basics": {"name": "Ada", "label": "PM"}, "work": [{"name": "Acme", "position": "PM", "startDate": "2020-01"}]}).encode(), bytes),
    "cv.yaml": (b"cv:\n  name: Ada\n  sections:\n    experience:\n      - company: Acme\n        position: PM\n        highlights: [Led 12]\n", bytes),
    "cv.docx": (WORD_PARTS["word/document.xml"], in_word),
    "cv.odt": (HEAD + BODY, in_odt),
    "export.zip": (EXPORT["Positions.csv"], in_export),
}
PIECES = (
    b"", b"\0", b"\xff\xfe", b"<", b">", b"{", b"}", b"\\", b'"', b",", b"\n\n", b"&#x110000;", b"\xed\xa0\x80", b"\\u-1 ", b"- ", b": ", b"| | |",
    b"\xe2\x80\xae", b"9" * 40,
)  # fmt: skip
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES), st.integers(1, 60)), max_size=6)


def broken(data: bytes, edits: list[tuple[float, int, bytes, int]]) -> bytes:
    """The same with pieces cut out and others put in, some many times. Each edit: where, how much is cut, what comes, how often."""
    for where, cut, piece, times in edits:
        at = int(where * len(data))
        data = data[:at] + piece * times + data[at + cut :]
    return data


@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(edits=EDITS)
def test_a_broken_file_is_read_or_refused(name: str, edits: list[tuple[float, int, bytes, int]]) -> None:
    data, packed = SEEDS[name]
    holds(lambda: readers.read_bytes(packed(broken(data, edits)), name))


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(edits=EDITS)
def test_a_broken_page_is_read_or_refused(edits: list[tuple[float, int, bytes, int]]) -> None:
    holds(lambda: profile.read_page(broken(PASTED, edits), "page"))


@settings(max_examples=150)
@given(data=st.binary(max_size=300), name=st.sampled_from(tuple(SEEDS)))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    holds(lambda: readers.read_bytes(data, name))


def holds(read: Callable[[], Document]) -> None:
    reason = None
    try:
        document = read()
    except UnreadableFile as error:
        reason = error
    if reason is not None:
        assert reason.code
        assert "\n" not in str(reason)
        return
    assert document.text.strip()
    assert all(document.quote(word.span) and not document.quote(word.span).isspace() for word in document.words)
    assert all(a.span.end <= b.span.start for a, b in zip(document.words, document.words[1:], strict=False))
