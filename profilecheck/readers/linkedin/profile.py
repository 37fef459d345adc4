"""What is handed over as a LinkedIn profile: a page that was copied, an export, a saved PDF; in one sentence why it is none."""

from __future__ import annotations

from pathlib import Path

from msgspec import structs

from profilecheck import readers
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.linkedin.pasted import read_paste
from profilecheck.readers.signatures import is_markup
from profilecheck.readers.text.decoding import decode

MOST_BYTES = 4_000_000
"""A page with everything unfolded has 100 kB."""
HOW = "open the profile in a browser, select the whole page, copy it and paste it"
SIGNS = frozenset(f"section.{kind}" for kind in ("experience", "education", "skills", "certifications"))
"""A page that says nothing of any of these is no profile, or one with nothing in it."""
OTHER_KINDS = (b"PK\x03\x04", b"%PDF")


def read_profile(path: Path) -> Document:
    """A file of any of the three kinds, or the folder of an unpacked export. What can't be opened is said as for every other file."""
    head = b""
    if path.is_file():
        try:
            with path.open("rb") as stream:
                head = stream.read(MOST_BYTES + 1)
        except OSError:
            return readers.read(path)
        if not head.startswith(OTHER_KINDS):
            return read_page(head, readers.printable(path.name))
    document = readers.read(path)
    if document.kind != "linkedin":
        raise UnreadableFile(f"{document.name}: this is no LinkedIn profile; check a resume with `profilecheck {document.name}`.", code="no-profile")
    return document


def read_page(data: bytes, name: str) -> Document:
    """The page of a profile, copied and pasted; `name` is what messages call it."""
    text = decode(data) if len(data) <= MOST_BYTES and not data.startswith(OTHER_KINDS) else None
    if not data.strip():
        raise UnreadableFile(f"{name}: nothing was pasted; {HOW}.", code="empty")
    if text is None:
        what = "far too long for the page of a profile" if len(data) > MOST_BYTES else "no text"
        raise UnreadableFile(f"{name}: this is {what}; {HOW}, or pass the path of an export or a saved PDF.", code="binary")
    if is_markup(data[:4096]):
        raise UnreadableFile(f"{name}: this is the code of a web page, not what it shows; {HOW}.", code="unsupported")
    document = read_paste(text)
    if not any(field.name in SIGNS for field in document.fields):
        raise UnreadableFile(f"{name}: this is no LinkedIn profile: no heading such as Experience or Education is in it; {HOW}.", code="no-profile")
    return structs.replace(document, name=name)
