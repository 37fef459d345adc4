"""Reads Word documents from their XML, because text boxes, content controls, tables and page headers are missing from what libraries list as paragraphs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.readers.docx.embedded import lines_of
from profilecheck.readers.docx.headings import mark_headings
from profilecheck.readers.docx.pictures import read_pictures
from profilecheck.readers.text.lines import Line, finish, write

if TYPE_CHECKING:
    from lxml import etree

    from profilecheck.readers.docx.package import Package, Relation
    from profilecheck.readers.docx.runs import Notes

SUFFIXES = (".docx", ".docm", ".dotx")
FORMAT = "docx"

MESSAGES = {
    "text-boxes": "Text stands in text boxes ({n}); many applicant tracking systems skip them, so move it into the text.",
    "tables": "Text stands in tables ({n}); some applicant tracking systems mix up their cells.",
    "tracked-changes": "The document holds tracked changes; they were read as if accepted. Accept them before you send the file.",
    "comments": "The document holds comments; they were not read. Delete them before you send the file.",
    "active-content": "The document refers to content outside or to a program; nothing was loaded. Remove it before you send the file.",
    "embedded-document": "Text stands in a document inside the document; many applicant tracking systems skip it, so paste it into the text.",
    "embedded-unread": "A part of the document is another document that could not be read; paste its text instead.",
    "too-deep": "A part of the document is nested too deeply to be read.",
}
PROPERTIES = {
    "creator": "author",
    "title": "title",
    "created": "created",
    "modified": "modified",
    "lastModifiedBy": "last-modified-by",
    "Application": "producer",
}
MAX_PROPERTY = 200
OWN_PARTS = ("styles", "numbering", "footnotes", "endnotes", "settings", "theme")


def sniff(data: bytes) -> bool:
    """Whether this is a ZIP with Word's parts in it; a broken one counts too, so that the refusal is about a document."""
    if not data.startswith(b"PK"):
        return False
    if b"xl/workbook" in data or b"ppt/presentation" in data:
        return False
    return b"word/" in data or b"[Content_Types].xml" in data


def read(data: bytes, name: str, depth: int = 0) -> Document:
    """`depth` counts documents inside documents."""
    from profilecheck.readers.docx.package import Package
    from profilecheck.readers.docx.runs import Notes

    package = Package(data, name)
    builder = Builder(name, FORMAT, data)
    found = Notes()
    lines = _lines(package, found, depth)
    mark_headings(lines)
    write(builder, lines)
    read_pictures(builder, package, sum(len(line.text.split()) for line in lines))
    for hidden in found.hidden:
        builder.hide(hidden.text, hidden.where, why=hidden.why)
    if any(part.endswith("vbaproject.bin") for part in package.names()):
        found.note("active-content")
    for code in MESSAGES:
        if code in found.notes:
            builder.warn(code, MESSAGES[code].format(n=found.notes[code]))
    builder.properties = _properties(package)
    return finish(builder, "Word document")


def _lines(package: Package, found: Notes, depth: int) -> list[Line]:
    """All lines in reading order: page header, body, notes, page footer."""
    from profilecheck.readers.docx.body import Walker
    from profilecheck.readers.docx.colors import read_theme
    from profilecheck.readers.docx.package import W
    from profilecheck.readers.docx.runs import TextReader
    from profilecheck.readers.docx.styles import Numbering, Styles

    root = package.xml(package.main)
    relations = package.relations(package.main)
    first = {kind: target.target for target in relations.values() if (kind := target.kind) in OWN_PARTS}
    styles = Styles(package.optional(first.get("styles")), read_theme(package.optional(first.get("theme"))))
    numbering = Numbering(package.optional(first.get("numbering")))
    if any(r.external and r.kind in ("image", "oleObject", "attachedTemplate", "frame", "subDocument") for r in _all_relations(package, relations, first)):
        found.note("active-content")

    def embedded(identity: str, where: str) -> list[Line]:
        relation = relations.get(identity)
        lines = _embedded(package, relation.target, found, depth) if relation and not relation.external and package.has(relation.target) else []
        found.note("embedded-document" if lines else "embedded-unread")
        for line in lines:
            line.where = where or "embedded document"
        return lines

    body = root.find(W + "body")
    if body is None:
        raise package.damaged()
    banner = _has_banner(root)
    main = Walker(styles, numbering, TextReader(styles, relations, found), found, embedded).part(body, banner=banner)
    for kind in ("footnotes", "endnotes"):
        notes = package.optional(first.get(kind))
        for note in notes if notes is not None else ():
            if note.get(W + "type") is None:
                reader = TextReader(styles, package.relations(first[kind]), found)
                main += Walker(styles, numbering, reader, found).part(note, where=f"{kind[:-1]} {note.get(W + 'id', '')}")
    known = {word for line in main for word in _words(line)}
    around: dict[str, list[Line]] = {"header": [], "footer": []}
    for kind, part in _around(body, relations):
        tree = package.optional(part)
        if tree is None:
            continue
        reader = TextReader(styles, package.relations(part), found)
        for line in Walker(styles, numbering, reader, found).part(tree, where=f"page {kind}", banner=banner or _has_banner(tree)):
            words = _words(line)
            if words and not words <= known:
                around[kind].append(line)
                known |= words
    return around["header"] + main + around["footer"]


def _all_relations(package: Package, relations: dict[str, Relation], first: dict[str, str]) -> list[Relation]:
    """What the body and the settings (where a remote template is named) refer to."""
    settings = first.get("settings")
    return [*relations.values(), *(package.relations(settings).values() if settings else ())]


def _words(line: Line) -> set[str]:
    """What a line says, for the comparison with what was said before."""
    return {word for run in line.runs if (word := run.text.casefold().strip(".,;:|()<>–—-")) and any(c.isalnum() for c in word)}


def _around(body: etree._Element, relations: dict[str, Relation]) -> list[tuple[str, str]]:
    """Headers and footers of the first section as (kind, part), those of its first page before the others."""
    from profilecheck.readers.docx.package import R, W

    found: list[tuple[int, str, str]] = []
    ranks = {"first": 0, "default": 1, "even": 2}
    for section in body.iter(W + "sectPr"):
        for kind in ("header", "footer"):
            for reference in section.findall(f"{W}{kind}Reference"):
                which = reference.get(W + "type", "default")
                relation = relations.get(reference.get(R + "id", ""))
                if relation is None or relation.external or (which == "first" and section.find(W + "titlePg") is None):
                    continue
                found.append((ranks.get(which, 1), kind, relation.target))
        if found:
            break
    return [(kind, part) for _, kind, part in sorted(found, key=lambda item: item[0])]


def _has_banner(root: etree._Element) -> bool:
    """Whether shapes or a coloured page lie behind the text, so that white letters may be seen."""
    from profilecheck.readers.docx.boxes import WP
    from profilecheck.readers.docx.package import W

    return root.find(W + "background") is not None or any(anchor.get("behindDoc") in ("1", "true") for anchor in root.iter(WP + "anchor"))


def _embedded(package: Package, part: str, found: Notes, depth: int) -> list[Line]:
    """The lines of a document inside this one: Word, HTML or text."""
    data = package.bytes(part)
    if not sniff(data):
        return lines_of(data)
    if depth:
        return []
    from profilecheck.readers.docx.package import Package

    return _lines(Package(data, package.name), found, depth + 1)


def _properties(package: Package) -> dict[str, str]:
    properties: dict[str, str] = {}
    for part in ("docProps/core.xml", "docProps/app.xml"):
        root = package.optional(part)
        for child in root if root is not None else ():
            name = PROPERTIES.get(child.tag.rsplit("}", 1)[-1]) if isinstance(child.tag, str) else None
            if name and child.text and child.text.strip():
                properties[name] = " ".join(child.text.split())[:MAX_PROPERTY]
    return properties
