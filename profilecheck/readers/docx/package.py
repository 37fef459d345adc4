"""Opens the ZIP of a Word document without trusting it: limits before inflating, no entities, no network."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from urllib.parse import unquote

from lxml import etree
from msgspec import Struct

from profilecheck.errors import UnreadableFile

MAX_ENTRIES = 5_000
MAX_PART = 16_000_000
"""Bytes of one XML part; the text of a resume has 0.2 to 1 MB."""
MAX_TOTAL = 60_000_000
MAX_RATIO = 300
"""XML that people make deflates to a tenth, boilerplate to a fiftieth; a bomb reaches a thousandth."""
RATIO_FROM = 1_000_000
MAX_TAGS = 600_000
"""Opening and closing tags of one part: about 100 MB as a tree. A long resume has 30,000."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/main", b"http://schemas.openxmlformats.org/drawingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
)


class Relation(Struct, frozen=True):
    """`kind`: last part of the relationship's type; `target`: a part's path, or an address if `external`."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of one document; every method raises `UnreadableFile` for what is broken or too large."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        if data.count(b"PK\x01\x02") > MAX_ENTRIES:
            raise self.too_large()
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, OverflowError, IndexError) as error:
            raise self.damaged() from error
        self._parts = {info.filename.replace("\\", "/").lstrip("/").lower(): info for info in self._zip.infolist()}
        self._left = MAX_TOTAL
        if "[content_types].xml" not in self._parts:
            raise self.damaged()
        self.xml("[Content_Types].xml")
        main = [r.target for r in self.relations("").values() if r.kind == "officeDocument" and not r.external]
        if not main or not self.has(main[0]):
            raise self.damaged()
        self.main = main[0]

    def has(self, part: str) -> bool:
        return part.lower() in self._parts

    def names(self) -> tuple[str, ...]:
        return tuple(self._parts)

    def bytes(self, part: str) -> bytes:
        """The content of a part; what its head declares is checked first, what comes out is cut at the limit."""
        info = self._parts[part.lower()]
        if info.flag_bits & 1:
            message = f"{self.name}: the document is protected with a password; open it in Word, remove the password and save it again."
            raise UnreadableFile(message, code="encrypted")
        bomb = info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size)
        if info.file_size > min(MAX_PART, self._left) or bomb:
            raise self.too_large()
        try:
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self.damaged()
            with self._zip.open(info) as file:
                data = file.read(MAX_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise self.damaged() from error
        self._left -= len(data)
        return data

    def xml(self, part: str) -> etree._Element:
        data = self.bytes(part)
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
        if data.count(b"<") > MAX_TAGS:
            raise self.too_large()
        # A document type is never needed here, and everything dangerous in XML begins with one; zeros are those of UTF-16.
        if b"<!DOCTYPE" in data.replace(b"\x00", b""):
            raise self.unsafe()
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise self.damaged() from error
        if getattr(root.getroottree().docinfo, "doctype", ""):
            raise self.unsafe()
        return root

    def optional(self, part: str | None) -> etree._Element | None:
        """The tree of a part that a document can do without: None if it is missing or broken."""
        if not part or not self.has(part):
            return None
        try:
            return self.xml(part)
        except UnreadableFile as error:
            if error.code == "damaged":
                return None
            raise

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by id; "" stands for the package itself."""
        folder, file = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{file}.rels")
        if not self.has(path):
            return {}
        found = {}
        for child in self.xml(path):
            target, external = child.get("Target", ""), child.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/" + folder, unquote(target))).lstrip("/")
            found[child.get("Id", "")] = Relation(child.get("Type", "").rsplit("/", 1)[-1], target, external)
        return found

    def damaged(self) -> UnreadableFile:
        message = f"{self.name}: the Word document is damaged or incomplete; open it in Word, let it repair the file and save it again."
        return UnreadableFile(message, code="damaged")

    def too_large(self) -> UnreadableFile:
        return UnreadableFile(f"{self.name}: the Word document unpacks to far more than a resume needs; save the text in a new document.", code="too-large")

    def unsafe(self) -> UnreadableFile:
        message = f"{self.name}: the document holds XML entities, which Word never writes and which can do harm; save the text in a new document."
        return UnreadableFile(message, code="unsafe")
