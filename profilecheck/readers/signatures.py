"""What a file's first bytes say it is, and the sentence that refuses what no reader takes."""

from __future__ import annotations

import re

from profilecheck.errors import UnreadableFile

HEAD = 4096

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

# What we recognise only to say what it is: (start of the file, name for a person).
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"{\\rtf", "an RTF document"),
    (b"%!PS", "a PostScript file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\x1f\x8b", "a gzip archive"),
)
KNOWN_SUFFIXES = (".doc", ".odt", ".rtf", ".html", ".htm", ".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".zip", ".pptx", ".xlsx", ".pdf")
ADVICE = "save it as PDF or DOCX and pass that file"


def refuse(data: bytes, name: str) -> UnreadableFile:
    """The sentence for a content that no reader takes."""
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(OLE):
        if utf16("EncryptedPackage") in data:
            message = f"{name}: the document is protected with a password; open it in Word, remove the password and save it again."
            return UnreadableFile(message, code="encrypted")
        what = "a Word document of before 2007 (.doc)" if utf16("WordDocument") in data else "an old Office file"
        return UnreadableFile(f"{name}: this is {what}, which can't be read; {ADVICE}.", code="unsupported")
    what = next((text for start, text in SIGNATURES if data.startswith(start) or head.startswith(start)), "") or described(data, head)
    if what:
        return UnreadableFile(f"{name}: this is {what}, which can't be read; {ADVICE}.", code="unsupported")
    if not data.strip(b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n\x0b\x0c"):
        return UnreadableFile(f"{name}: the file holds nothing but blanks; save the resume again and pass the new file.", code="no-text")
    return UnreadableFile(f"{name}: the file is neither a document nor text; {ADVICE}.", code="binary")


def described(data: bytes, head: bytes) -> str:
    if data.startswith(b"PK"):
        if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
            return "an OpenDocument file (ODT)"
        for mark, text in ((b"xl/workbook", "an Excel workbook"), (b"ppt/presentation", "a PowerPoint presentation")):
            if mark in data:
                return text
        return "a ZIP archive and no Word document"
    if data[4:12] in (b"ftypheic", b"ftypheix", b"ftypmif1"):
        return "a picture (HEIC)"
    if is_markup(head):
        return "a web page or XML file"
    return ""


REMARKS = re.compile(rb"\A(?:<!--\s{0,20}profilecheck:[^>]{0,500}-->\s*)+")
"""Remarks to us above a text of any kind."""


def is_markup(head: bytes, *, fragments: bool = True) -> bool:
    """Whether a file begins like HTML, XML or a saved web page; Markdown may begin with a fragment of HTML and is none."""
    start = head[:HEAD].replace(b"\x00", b"").lstrip(b"\xff\xfe\xef\xbb\xbf \t\r\n").lower()
    start = REMARKS.sub(b"", start)
    if start.startswith((b"<!doctype", b"<html", b"<?xml", b"<svg", b"<body", b"<head")):
        return True
    if fragments and re.match(rb"<(?:!--|div|table|p|a|b|span|meta|script|style|center|font|h[1-6]|section|article|main|ul|ol)[\s>]", start):
        return True
    return start.startswith((b"mime-version:", b"from:")) and (b"multipart/related" in start or b"text/html" in start)


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")
