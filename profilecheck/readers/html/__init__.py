"""Reads web pages, saved or exported: what a browser would show of them, in its order, and nothing that a style sheet hides."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec.structs import replace

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.signatures import is_markup
from profilecheck.readers.text.decoding import decode
from profilecheck.readers.text.lines import Printed, finish, write
from profilecheck.readers.text.remarks import Remark, orders, with_silences

if TYPE_CHECKING:
    from lxml import html as lxml_html

SUFFIXES = (".html", ".htm", ".xhtml", ".mht", ".mhtml")
FORMAT = "html"
MAX_TAGS = 200_000
"""Opening and closing tags: a saved page of a portal has 20,000."""
ROOTS = (b"<svg", b"<?xml")


def sniff(data: bytes) -> bool:
    """Whether this is HTML or a page saved with its pictures; a drawing or other XML is none."""
    head = data[:4096].replace(b"\x00", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(ROOTS) and b"<html" not in head:
        return False
    return is_markup(data[:4096])


def read(data: bytes, name: str) -> Document:
    """The visible text of a page; UnreadableFile where it holds none or is far too large."""
    from profilecheck.readers.html.blocks import lines_of
    from profilecheck.readers.html.styles import Styles

    builder = Builder(name, FORMAT, data)
    tree = _tree(_page(data), name)
    styles = Styles(tree)
    lines, openers, hidden = lines_of(tree, styles)
    write(builder, lines)
    for text in hidden:
        builder.hide(text)
    if is_active(tree):
        builder.warn("active-content", "The page runs scripts or loads content by itself; nothing of it was run or loaded. Send a PDF made from it.")
    title = tree.findtext(".//title")
    if title and title.strip():
        builder.properties["title"] = " ".join(title.split())[:200]
    remarks = list(_remarks(tree, builder))
    turns = {element: turn for turn, element in enumerate(tree.getroottree().iter(), 1)} if remarks else {}
    placed = [remark if remark.at is None else replace(remark, at=turns[element]) for element, remark in remarks]
    return with_silences(finish(builder, "web page"), placed, [turns[element] for element in openers] if remarks else ())


def is_active(tree: lxml_html.HtmlElement) -> bool:
    """Whether a page does more than pages of portals do: frames, objects, orders to the browser in attributes. Scripts alone are left out as ever."""
    if next(tree.iter("iframe", "object", "embed"), None) is not None:
        return True
    return any(name.lower().startswith("on") for element in tree.iter() if isinstance(element.tag, str) for name in element.attrib)


def _remarks(tree: lxml_html.HtmlElement, builder: Builder) -> Iterator[tuple[lxml_html.HtmlElement, Remark]]:
    """Comments that speak to us: inside an element with text of its own they speak of that, else of what follows."""
    for comment in tree.getroottree().xpath("//comment()"):
        text, parent = " ".join((comment.text or "").split()), comment.getparent()
        if text.lower().startswith("profilecheck:"):
            beside = parent is not None and any((part or "").strip() for part in (parent.text, *(child.tail for child in parent)))
            place = parent if beside else comment
            for remark in orders(Printed(f"<!-- {text} -->", 0, place.sourceline or 0), alone=not beside, builder=builder):
                yield place, remark


def _page(data: bytes) -> bytes:
    """The HTML inside a page that a browser saved as one file (MHTML); other data as they are."""
    if not data[:4096].lstrip().lower().startswith((b"mime-version:", b"from:")):
        return data
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            content = part.get_payload(decode=True)
            return content if isinstance(content, bytes) else data
    return data


def _tree(data: bytes, name: str) -> lxml_html.HtmlElement:
    """The parsed page. Encoding: what its bytes or its own declaration say, else as for plain text."""
    import lxml.etree
    import lxml.html

    if data.count(b"<") > MAX_TAGS:
        raise UnreadableFile(f"{name}: the page holds far more than a resume; save the resume alone as PDF or DOCX.", code="too-large")
    declared = b"charset" in data[:2048].lower() and not data.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = None if declared else decode(data)
    parser = lxml.html.HTMLParser(encoding="utf-8" if text is not None else None, no_network=True, huge_tree=False)
    try:
        tree = lxml.html.document_fromstring(text.encode("utf-8", "replace") if text is not None else data, parser=parser)
    except (lxml.etree.ParserError, ValueError, LookupError) as error:
        raise UnreadableFile(f"{name}: the page is empty or damaged; open it in a browser and print it to a PDF.", code="damaged") from error
    return tree
