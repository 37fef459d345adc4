"""What the readers of text share: decoding, the look of a line, and one way from lines to blocks, so that formats agree with one another."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from profilecheck.builder import Builder
from profilecheck.document import Document
from profilecheck.errors import UnreadableFile
from profilecheck.readers.text.words import clean_word

MAX_CHARACTERS = 500_000
"""About 150 pages: more than any resume, and what a linear reader does in a second."""

MIN_LETTERS = 3
SAMPLE = 65_536

GLYPHS = "•‣◦∙·●○◉▪▫■□◆◇►▶▸▹➢➤➔→✓✔✦❖❑❒❏※⁃⦿⦾"
BULLET = re.compile(
    rf"(?:[{GLYPHS}\ue000-\uf8ff]{{1,3}}\s*"
    r"|[-*–—]\s+|\+\s+(?!\d)|o\s+(?=[A-Z])"
    # A single capital with a full stop is somebody's initial; a number of three digits is no counter.
    r"|\(?(?:\d{1,2}|[ivx]{1,4})[.)]\s+|\(?[a-z]\)\s+)(?=\S)"
)
RULE = re.compile(r"[-=_~*#+|.•\u2010-\u2015\u2500-\u257f\s]{3,}\Z")
ESCAPE = re.compile(r"\x1b(?:\[[0-9;?]{0,20}[A-Za-z]|\][^\x07\x1b]{0,200}(?:\x07|\x1b\\)?)")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff\ud800-\udfff]")
ZERO_WIDTH = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
OVERRIDE = re.compile(r"[\u202d\u202e]")
TAGS = re.compile(r"[\U000e0000-\U000e007f]+")
TOKEN = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Piece:
    """One word and how it looks; `TAB` stands for a wide gap."""

    text: str
    size: float = 0.0
    bold: bool = False
    link: str | None = None


TAB = Piece("\t")


@dataclass(slots=True)
class Line:
    """What becomes one block. `caps`: set in capitals by its format; `ruled`: with a rule below or a shade behind."""

    kind: str
    where: str
    pieces: list[Piece] = field(default_factory=list)
    level: int = 0
    column: int = 0
    caps: bool = False
    ruled: bool = False

    @property
    def text(self) -> str:
        return " ".join(piece.text for piece in self.pieces).replace(" \t ", "\t")


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of a text file as it stands: its text without the margin, how far it is set in, its number from 1."""

    text: str
    indent: int
    number: int

    @property
    def end(self) -> int:
        return self.indent + len(self.text)


def write(builder: Builder, lines: Iterable[Line]) -> None:
    """Hand lines to the builder, each as a block; neighbours under one link become one `Link`."""
    for line in lines:
        builder.block(line.kind, line.where, level=line.level, column=line.column)
        at = 0
        while at < len(line.pieces):
            piece = line.pieces[at]
            at += 1
            if piece is TAB:
                builder.tab()
                continue
            words = [clean_word(piece.text)]
            while piece.link and at < len(line.pieces) and line.pieces[at].link == piece.link:
                words.append(clean_word(line.pieces[at].text))
                at += 1
            builder.word(" ".join(words), size=piece.size, bold=piece.bold, link=piece.link)


def finish(builder: Builder, what: str) -> Document:
    """The document, unless it has no letters or far too many: `what` names the format in the message."""
    document = builder.build()
    if len(document.text) > MAX_CHARACTERS:
        raise too_long(builder.name)
    if not holds_letters(document.text):
        hidden = " that can be seen" if document.hidden_text else ""
        message = f"{builder.name}: the {what} holds no text{hidden}; if the resume is a picture, save it from its source as PDF or DOCX."
        raise UnreadableFile(message, code="no-text")
    return document


def too_long(name: str) -> UnreadableFile:
    message = f"{name}: the file holds more than {MAX_CHARACTERS:,} characters of text, far more than a resume; pass the resume alone."
    return UnreadableFile(message, code="too-large")


def holds_letters(text: str) -> bool:
    count = 0
    for character in text:
        count += character.isalpha()
        if count >= MIN_LETTERS:
            return True
    return False


def pieces_of(text: str, *, size: float = 0.0, bold: bool = False, link: str | None = None) -> list[Piece]:
    """Words of a line; a tab or three blanks and more between two of them is a wide gap."""
    pieces: list[Piece] = []
    gap = False
    for token in TOKEN.findall(text):
        if token.isspace():
            gap = "\t" in token or len(token) >= 3
            continue
        if gap and pieces:
            pieces.append(TAB)
        pieces.append(Piece(token, size, bold, link))
        gap = False
    return pieces


def bullet_of(text: str) -> tuple[str, int]:
    """The mark that a typed list item begins with and the length of it with its blanks; ("", 0) if it is none."""
    found = BULLET.match(text)
    return (found.group().strip(), found.end()) if found else ("", 0)


def is_rule(text: str) -> bool:
    """A line that is drawn, not written."""
    return bool(RULE.match(text)) and not any(c.isalnum() for c in text) and len(text.strip()) >= 3


def in_capitals(text: str) -> bool:
    """Short and in capitals, as headings are: up to seven words, hardly a digit, no sentence."""
    letters = sum(c.isalpha() for c in text)
    digits = sum(c.isdigit() for c in text)
    if letters < 4 or digits * 4 > letters or len(text) > 60 or "@" in text:
        return False
    return text == text.upper() != text.lower() and len(text.split()) <= 7


def decode(data: bytes) -> str | None:
    """Text of unknown encoding, None if it is none: a mark at the start, UTF-16 by its zeros, UTF-8, else Windows-1252."""
    for mark, encoding in (
        (codecs.BOM_UTF32_LE, "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32"),
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _plausible(data.decode(encoding, "ignore"))
    sample = data[:SAMPLE]
    if b"\x00" in sample:
        # English text in UTF-16 has a zero in nearly every second byte, all on the same side.
        even, odd = sample[::2].count(0) / max(1, len(sample[::2])), sample[1::2].count(0) / max(1, len(sample[1::2]))
        if max(even, odd) < 0.4 or min(even, odd) > 0.05:
            return None
        return _plausible(data.decode("utf-16-le" if odd > even else "utf-16-be", "ignore"))
    try:
        return _plausible(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    repaired = data.decode("utf-8", "replace")
    broken, beyond = repaired.count("\ufffd"), sum(1 for c in repaired[:SAMPLE] if c > "\x7f")
    if broken * 10 <= beyond:
        return _plausible(repaired.replace("\ufffd", ""))
    return _plausible(data.decode("cp1252", "ignore"))


def _plausible(text: str) -> str | None:
    """Text has next to no control characters."""
    sample = text[:SAMPLE]
    return text if len(CONTROL.findall(ESCAPE.sub("", sample))) <= 0.02 * len(sample) + 2 else None


def visible(text: str, builder: Builder) -> str:
    """Text without control characters and without letters that have no ink; what was hidden that way is kept apart and said."""
    text = CONTROL.sub("", ESCAPE.sub("", text))
    tagged = TAGS.findall(text)
    for run in tagged:
        builder.hide("".join(chr(ord(c) - 0xE0000) for c in run if 0xE0020 <= ord(c) <= 0xE007E))
    overrides, zeros = len(OVERRIDE.findall(text)), len(ZERO_WIDTH.findall(text))
    if tagged or overrides or zeros > 20:
        builder.warn("hidden-text", "The text holds invisible characters; they were left out and count for nothing.")
    return ZERO_WIDTH.sub("", TAGS.sub("", text)) if tagged or zeros else text


def levels(indent: int, stack: list[int]) -> int:
    """Depth of a list item by its indent, from 1; `stack` holds the indents of the items above it and is changed."""
    while stack and indent < stack[-1] - 1:
        stack.pop()
    if not stack or indent > stack[-1] + 1:
        stack.append(indent)
    return len(stack)
