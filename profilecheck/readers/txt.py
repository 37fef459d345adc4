"""Reads plain text: a resume typed, pasted or saved without format still has headings, bullets and wraps, drawn with characters."""

from __future__ import annotations

import itertools
import re

from msgspec.structs import replace

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.limits import current
from profilecheck.readers.signatures import is_markup
from profilecheck.readers.text.decoding import decode, too_long, visible
from profilecheck.readers.text.lines import LEANING, TAB, Line, Printed, bullet_of, finish, in_capitals, is_rule, leaning_marks, levels, runs_of, write
from profilecheck.readers.text.remarks import take_remarks, with_silences

SUFFIXES = (".txt", ".text")
FORMAT = "txt"
RANK = 2
"""Takes any text, so it is asked last of all."""

MAX_WRAP = 120
"""Nobody wraps by hand beyond this; editors that do so by themselves write no line ends."""

LOST_WORDS, LOST_SHARE = 120, 0.9
"""So many words in one paragraph, and so large a share of all, are more than any paragraph of a resume."""

FOREIGN = (b"%PDF-", b"{\\rtf", b"PK\x03\x04", b"\x7fELF", b"MZ", b"%!PS")
PLAIN_HEADING = re.compile(r"[A-Z][\w&/'’ -]{2,38}:?\Z")


def sniff(data: bytes) -> bool:
    """Whether this is text for people: no signature of another format, no markup, hardly a control character."""
    head = data[:4096]
    if head.startswith(FOREIGN) or b"%PDF-" in head[:1024] or is_markup(head) or head.lstrip().startswith(b"{\\rtf"):
        return False
    text = decode(data)
    return text is not None and bool(text.strip())


def read(data: bytes, name: str) -> Document:
    builder = Builder(name, FORMAT, data)
    printed, remarks = take_remarks(lines_of(data, builder), builder)
    lines = shape(printed)
    warn_of_lost_breaks(builder, lines)
    write(builder, lines)
    return with_silences(finish(builder, "file"), remarks)


def warn_of_lost_breaks(builder: Builder, lines: list[Line]) -> None:
    """Say that a text is one long paragraph, as a form makes of one that is pasted into it: nothing tells its sections and jobs apart."""
    lengths = [len(line.runs) for line in lines]
    if max(lengths, default=0) >= max(LOST_WORDS, LOST_SHARE * sum(lengths)):
        message = "The text has no line breaks, so its sections and jobs can't be told apart. Paste or save it again with its line breaks."
        builder.warn("no-line-breaks", message)


def lines_of(data: bytes, builder: Builder) -> list[Printed]:
    """The lines of a text file, empty ones too; a form feed counts as an empty line."""
    text = decode(data)
    if text is None:
        raise UnreadableFile(f"{builder.name}: the file is not text in any usual encoding; save it as UTF-8 and try again.", code="binary")
    if len(text) > current().characters and len(text.strip()) > current().characters:
        raise too_long(builder.name)
    return printed_of(visible(text, builder))


def printed_of(text: str) -> list[Printed]:
    """The lines of a text that is decoded already."""
    printed = []
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\f", "\n\n").splitlines(), 1):
        stripped = line.strip()
        margin = line[: len(line) - len(line.lstrip())]
        printed.append(Printed(stripped, len(margin.expandtabs(8)) if stripped else 0, number))
    return printed


BY_HAND = 0.85
"""Lines that were wrapped by hand fill this share of the longest ones."""
LEADS_ON = frozenset(
    ("the", "a", "an", "and", "or", "of", "to", "in", "for", "with", "on", "at", "by", "from", "our", "its", "their", "as", "into", "that", "which", "was")
)
"""Words with which no line ends that was meant to end."""


def wrap_column(printed: list[Printed]) -> int:
    """The column at which a text was wrapped, 0 if it was not.

    Wrapped text has few lines beyond the column, many that end shortly before it, and some of those go on in lower
    case; lines of unwrapped text end anywhere and the next begins with a capital or a bullet.
    """
    lengths = sorted(line.end for line in printed if line.text)
    if len(lengths) < 4:
        return 0
    column = lengths[-1 - len(lengths) // 50]
    if not 30 <= column <= MAX_WRAP:
        return 0
    near = [at for at, line in enumerate(printed[:-1]) if line.text and line.end > column - 12]
    going_on = sum(1 for at in near if printed[at + 1].text[:1].islower() and not bullet_of(printed[at + 1].text)[0])
    return column if len(near) >= 3 and going_on >= 2 else 0


def goes_on(line: Printed, following: Printed, column: int, hang: int, *, bullet: bool = False) -> bool:
    """Whether a line is the wrapped rest of the one before it; `hang`: where the text of that block's first line begins.

    The test is whether the first word would have fitted: if so, the break was meant. Whoever wraps by hand leaves room:
    a line that hangs below a long one of a bullet goes on with it, as does one below a full line that ends in an article or preposition.
    """
    if not following.text or bullet_of(following.text)[0] or is_rule(following.text) or "\t" in line.text + following.text:
        return False
    first = following.text.split(None, 1)[0]
    if not column:
        return following.indent >= hang > 0 and first[0].islower()
    # A hyphenated word may have been split at its hyphen, so only its first part must not have fitted.
    if line.end >= BY_HAND * column and "   " not in line.text:
        hangs = bullet and abs(following.indent - hang) <= 1 and following.indent > 0
        if hangs or (not bullet and following.indent == line.indent and line.text.rsplit(None, 1)[-1] in LEADS_ON):
            return True
    head = first.split("-", 1)[0] + "-" if "-" in first[1:] else first
    if line.end + 1 + len(head) <= column or "   " in line.text:
        return False
    return abs(following.indent - hang) <= 1 or following.indent <= 1 or first[0].islower()


def shape(printed: list[Printed]) -> list[Line]:
    """Headings, bullets and paragraphs out of printed lines."""
    leaning = leaning_marks(line.text for line in printed)
    printed = [spaced(line) if line.text[:1] in leaning else line for line in printed]
    column = wrap_column(printed)
    lines: list[Line] = []
    plain: list[Line] = []
    stack: list[int] = []
    at = 0
    marked = False
    while at < len(printed):
        line, start = printed[at], at
        before = printed[at - 1].text if at else ""
        if not line.text or is_rule(line.text):
            at += 1
            continue
        mark, length = bullet_of(line.text)
        text, at = _wrapped(printed, at, length, column, bullet=bool(mark))
        made = Line("bullet" if mark else "paragraph", f"line {line.number}")
        made.runs = runs_of(_join(text))
        if mark:
            made.level = levels(line.indent, stack)
        elif not before or line.indent == 0:
            stack.clear()
        if not mark and len(text) == 1 and TAB not in made.runs:
            if in_capitals(text[0]) or (at < len(printed) and _underlines(printed[at].text, text[0])):
                made.kind = "heading"
                marked = True
            elif start > 0 and not before and _is_plain_heading(line):
                plain.append(made)
        lines.append(made)
    if not marked:
        for made in plain:
            made.kind = "heading"
    return lines


def spaced(line: Printed) -> Printed:
    """A line with a blank behind the mark that leans on its first word."""
    return replace(line, text=f"{line.text[0]} {line.text[1:]}") if LEANING.match(line.text) else line


def _wrapped(printed: list[Printed], at: int, length: int, column: int, *, bullet: bool) -> tuple[list[str], int]:
    """The text of a line behind its mark of so many characters, that of the lines that go on with it, and which line is the next."""
    last = printed[at]
    text, hang = [last.text[length:]], last.indent + length
    following_hang = hang
    at += 1
    while at < len(printed) and goes_on(last, printed[at], column, following_hang, bullet=bullet):
        last = printed[at]
        following_hang = hang if bullet else last.indent
        text.append(last.text)
        at += 1
    return text, at


def _is_plain_heading(line: Printed) -> bool:
    """Whether a line by itself may be a heading though nothing but its place says so; where others are marked, it is none."""
    return line.indent <= 1 and bool(PLAIN_HEADING.match(line.text)) and len(line.text.split()) <= 4


def _join(parts: list[str]) -> str:
    """The text of a wrapped block: a word split at its hyphen is put together again and keeps it, as wrappers split only there."""
    text = [parts[0]]
    for previous, part in itertools.pairwise(parts):
        split = previous.endswith("-") and previous[-2:-1].isalpha() and part[:1].islower()
        text.append(part if split else " " + part)
    return "".join(text)


def _underlines(rule: str, text: str) -> bool:
    """Whether a drawn line belongs to the text above it rather than being a divider of the page."""
    if not rule or not is_rule(rule) or len(text) > 60 or "@" in text:
        return False
    return len(rule) <= len(text) + 3 or (len(text) <= 40 and not any(c.isdigit() for c in text))
