"""Reads RTF: its text without its control words, lines and bullets told as in plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.text.decoding import visible
from profilecheck.readers.text.lines import finish, write
from profilecheck.readers.txt import printed_of, shape

SUFFIXES = (".rtf",)
FORMAT = "rtf"
START = b"{\\rtf"
MAX_TEXT = 5_000_000
"""Bytes without pictures: control words make the source ten times as long as its text."""
PICTURE = re.compile(rb"\{\\(?:\*\\shppict|pict|\*\\objdata|nonshppict)[^{}]{0,20}(?:\{[^{}]{0,2000}\}[^{}]{0,200}){0,20}")
# Objects that run or update themselves, and fields that fetch or start something.
ACTIVE = re.compile(rb"\\objupdate|\\objdata|\\\*\\fldinst[^{}]{0,40}(?:INCLUDETEXT|INCLUDEPICTURE|DDE|IMPORT)", re.I)
DATA = re.compile(rb"[0-9a-fA-F\s]{2000,}")
# A hidden stretch: \v up to \v0, \plain or the end of its group.
# What is hidden, in half points up to two points, and in white where nothing has a ground of its own, up to where that ends.
HIDDEN = r"\\v(?![a-z0-9])\s?(?P<text>[^{}]*?)(?=\\v0|\\plain|[{}]|\Z)"
TINY = r"\\fs[1-4](?![0-9])\s?(?P<text>[^{}]*?)(?=\\fs[0-9]|\\plain|[{}]|\Z)"
PALE = r"\\cf(?:%s)(?![0-9])\s?(?P<text>[^{}]*?)(?=\\cf[0-9]|\\plain|[{}]|\Z)"
COLORS = re.compile(r"\{\\colortbl(?P<entries>[^{}]{0,4000})\}")
WHITE = re.compile(r"\\red(?:25[0-5]|24[5-9])\\green(?:25[0-5]|24[5-9])\\blue(?:25[0-5]|24[5-9])")
GROUND = re.compile(r"\\(?:highlight|cb|chcbpat|cbpat|clcbpat|shpfillcolor)[1-9]|fillColor")
CONTROL = re.compile(r"\\[a-z]{1,32}-?\d{0,10} ?|\\'[0-9a-f]{2}|[{}]")
# What Word writes before each item of a list for programs that know no lists; a symbol font's bullet is in the private area.
LIST_TEXT = re.compile(r"\{\\(?:listtext|pntext)(?P<text>[^{}]{0,400})\}")


def sniff(data: bytes) -> bool:
    """Whether the file begins as RTF does."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(START)


def read(data: bytes, name: str) -> Document:
    """The visible text; UnreadableFile where it holds none or is damaged."""
    from striprtf.striprtf import rtf_to_text

    builder = Builder(name, FORMAT, data)
    source = DATA.sub(b"", PICTURE.sub(b"{", data))
    if len(source) > MAX_TEXT:
        raise UnreadableFile(f"{name}: the RTF document holds far more than a resume; save the text in a new document.", code="too-large")
    if ACTIVE.search(data):
        builder.warn("active-content", "The document asks a program to load or run something; nothing of it was. Save it without objects and fields.")
    text = source.decode("latin-1")
    for pattern, why in unseen(text):
        for found in pattern.finditer(text):
            builder.hide(CONTROL.sub("", found["text"]), why=why)
        text = pattern.sub("", text)
    text = LIST_TEXT.sub(lambda m: "{\\u8226? }" if "tab" in m["text"] or "'b7" in m["text"] else "{" + m["text"] + "}", text)
    try:
        plain: str = rtf_to_text(text, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, IndexError, KeyError, RecursionError, OverflowError) as error:
        raise UnreadableFile(f"{name}: the RTF document is damaged; open it in a word processor and save it as PDF or DOCX.", code="damaged") from error
    write(builder, shape(printed_of(visible(table_rows(plain), builder))))
    return finish(builder, "RTF document")


def unseen(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Patterns of what nobody sees in this source, each with the reason."""
    yield re.compile(HIDDEN), "hidden by its format"
    yield re.compile(TINY), "too small to read"
    table = COLORS.search(text)
    white = [str(at) for at, entry in enumerate(table["entries"].split(";")) if WHITE.search(entry)] if table else []
    if white and not GROUND.search(text):
        yield re.compile(PALE % "|".join(white)), "in the color of the paper"


def table_rows(text: str) -> str:
    """Cells of a row with tabs between them; the library sets a bar behind each."""
    lines = []
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        lines.append("\t".join(cell for cell in cells if cell) if line.rstrip().endswith("|") and len(cells) > 1 else line)
    return "\n".join(lines)
