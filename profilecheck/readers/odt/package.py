"""Opens the ZIP of an OpenDocument file without trusting it, and says how each of its styles looks."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from lxml import etree
from msgspec import Struct
from msgspec.structs import replace

from profilecheck.errors import UnreadableFile

MAX_PART = 16_000_000
MAX_RATIO = 300
RATIO_FROM = 1_000_000
MAX_TAGS = 600_000
"""As in the Word reader: opening and closing tags of one part, about 100 MB as a tree."""
REPEATED = re.compile(rb"(?:text:c|number-(?:rows|columns)-repeated)=[\"'](\d+)")
MOST_DIGITS = 4
"""Of how often a blank, a row or a column is repeated: what is more is no text."""
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SCRIPTS = ("javascript:", "vbscript:", "macro:", "vnd.sun.star.script:")
ELSEWHERE = ("http:", "https:", "file:", "ftp:")
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
SIZE = re.compile(r"(\d+(?:\.\d+)?)(pt|%|cm|in|mm)")
DEEPEST = 20


class RunLook(Struct, frozen=True):
    """How text of a style looks. `size` in points, 0 unknown; `outline`: rank of a heading, 0 if it is none; `ink`, `paper`: "#rrggbb"."""

    size: float = 0.0
    bold: bool = False
    hidden: bool = False
    caps: bool = False
    ruled: bool = False
    outline: int = 0
    ink: str = ""
    paper: str = ""


class Package:
    """The parts of one document."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        self._zip: zipfile.ZipFile | None = None
        if data.startswith(b"PK"):
            try:
                self._zip = zipfile.ZipFile(io.BytesIO(data))
            except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError, OverflowError, IndexError) as error:
                raise self.damaged() from error
            if "META-INF/manifest.xml" in self._zip.namelist() and b"encryption-data" in self._bytes("META-INF/manifest.xml"):
                message = f"{name}: the document is protected with a password; open it, remove the password and save it again."
                raise UnreadableFile(message, code="encrypted")
            self.content, self.styles = self._xml("content.xml"), self._optional("styles.xml")
        else:
            self.content, self.styles = self._parse(data), None
        self._elements: dict[str, etree._Element] = {}
        for tree in (self.styles, self.content):
            if tree is not None:
                self._elements |= {str(s.get(STYLE + "name")): s for s in tree.iter(STYLE + "style")}
        self._looks: dict[str, RunLook] = {}

    def look(self, name: str | None, inherited: RunLook | None = None) -> RunLook:
        """The look of a style on top of the one around it; styles inherit from their parents."""
        base = inherited if inherited is not None else RunLook()
        chain: list[etree._Element] = []
        while name and name in self._elements and len(chain) < DEEPEST:
            chain.append(self._elements[name])
            name = self._elements[name].get(STYLE + "parent-style-name")
        for element in reversed(chain):
            base = _with(element, base)
        return base

    def properties(self) -> dict[str, str]:
        """Title and author, where the document says them."""
        meta = self._optional("meta.xml") if self._zip is not None else self.content
        if meta is None:
            return {}
        found = {key: meta.findtext(f".//{DC}{tag}") for key, tag in (("title", "title"), ("author", "creator"))}
        return {key: value.strip()[:200] for key, value in found.items() if value and value.strip()}

    def refers_outside(self) -> bool:
        """Whether a picture or object lies on another computer, or a link runs a script."""
        for element in self.content.iter():
            target = element.get(XLINK + "href", "").strip().lower() if isinstance(element.tag, str) else ""
            loads = element.tag in (DRAW + "image", DRAW + "object", DRAW + "plugin")
            if target.startswith(SCRIPTS) or (loads and target.startswith(ELSEWHERE)):
                return True
        return False

    def _optional(self, part: str) -> etree._Element | None:
        return self._xml(part) if self._zip is not None and part in self._zip.namelist() else None

    def _bytes(self, part: str) -> bytes:
        assert self._zip is not None
        try:
            info = self._zip.getinfo(part)
            if info.file_size > MAX_PART or (info.file_size > RATIO_FROM and info.file_size > MAX_RATIO * max(1, info.compress_size)):
                raise self.too_large()
            with self._zip.open(info) as file:
                return file.read(MAX_PART)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise self.damaged() from error

    def _xml(self, part: str) -> etree._Element:
        return self._parse(self._bytes(part))

    def _parse(self, data: bytes) -> etree._Element:
        if data.count(b"<") > MAX_TAGS:
            raise self.too_large()
        if b"<!DOCTYPE" in data.replace(b"\x00", b""):
            message = f"{self.name}: the document holds XML entities, which no word processor writes and which can do harm; save the text in a new document."
            raise UnreadableFile(message, code="unsafe")
        if any(len(found) > MOST_DIGITS for found in REPEATED.findall(data)):
            raise self.too_large()
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError, LookupError) as error:
            raise self.damaged() from error

    def damaged(self) -> UnreadableFile:
        message = f"{self.name}: the OpenDocument file is damaged or incomplete; open it in a word processor and save it again."
        return UnreadableFile(message, code="damaged")

    def too_large(self) -> UnreadableFile:
        return UnreadableFile(f"{self.name}: the document unpacks to far more than a resume needs; save the text in a new document.", code="too-large")


def _with(element: etree._Element, look: RunLook) -> RunLook:
    """A look with what one style adds to it."""
    outline = element.get(STYLE + "default-outline-level")
    if outline and outline.isdigit():
        look = replace(look, outline=int(outline))
    for properties in element:
        if properties.tag == STYLE + "text-properties":
            size = SIZE.match(properties.get(FO + "font-size", ""))
            if size:
                look = replace(look, size=look.size * float(size[1]) / 100 if size[2] == "%" else float(size[1]))
            weight = properties.get(FO + "font-weight")
            look = replace(
                look,
                bold=weight not in ("normal", "100", "200", "300", "400", "500") if weight else look.bold,
                hidden=look.hidden or properties.get(TEXT + "display") == "none",
                caps=properties.get(FO + "text-transform") == "uppercase" or look.caps,
                ink=properties.get(FO + "color", look.ink).lower(),
                paper=properties.get(FO + "background-color", look.paper).lower(),
            )
        elif properties.tag in (STYLE + "paragraph-properties", STYLE + "table-cell-properties"):
            border = properties.get(FO + "border-bottom") or properties.get(FO + "border") or "none"
            paper = properties.get(FO + "background-color", look.paper).lower()
            look = replace(look, ruled=look.ruled or not border.startswith("none"), paper="" if paper == "transparent" else paper)
    return look
