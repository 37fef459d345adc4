"""What the readers of text share: the look of a line, and one way from lines to blocks, so that formats agree with one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct, field

from profilecheck.builder import Builder
from profilecheck.document import Box, Document
from profilecheck.errors import UnreadableFile
from profilecheck.limits import current
from profilecheck.patterns import lazy
from profilecheck.readers.text.decoding import holds_letters, too_long
from profilecheck.readers.text.words import clean_word, garbled_in

GLYPHS = "•‣◦∙·●○◉▪▫■□◆◇►▶▸▹➢➤➔→✓✔✦❖❑❒❏※⁃⦿⦾"
BULLET = lazy(
    rf"(?:[{GLYPHS}\ue000-\uf8ff]{{1,3}}\s*"
    r"|[-*–—]\s+|\+\s+(?!\d)|o\s+(?=[A-Z])"
    # A single capital with a full stop is somebody's initial; a number of three digits is no counter.
    r"|\(?(?:\d{1,2}|[ivx]{1,4})[.)]\s+|\(?[a-z]\)\s+)(?=\S)"
)
# "-Led the move": a dash that leans on its word marks an item where so many lines begin like that.
LEANING = lazy(r"(?:[-–—]|\*(?=[^*]*\Z))[A-Za-z]")
FEWEST_LEANING = 4
RULE = lazy(r"[-=_~*#+|.•\u2010-\u2015\u2500-\u257f\s]{3,}\Z")
TOKEN = lazy(r"\s+|\S+")


class Run(Struct, frozen=True):
    """One word, how it looks, and where it stood in formats with pages. `TAB` stands for a wide gap; `glue` joins it to the word before;
    `cell`: the table, row and column in whose cell it stands, where the row is one line."""

    text: str
    size: float = 0.0
    bold: bool = False
    link: str | None = None
    box: Box | None = None
    glue: bool = False
    cell: tuple[int, int, int] | None = None


TAB = Run("\t")


class Line(Struct):
    """What becomes one block. `caps`: set in capitals by its format; `ruled`: with a rule below or a shade behind."""

    kind: str
    where: str
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    column: int = 0
    caps: bool = False
    ruled: bool = False

    @property
    def text(self) -> str:
        return " ".join(run.text for run in self.runs).replace(" \t ", "\t")


class Printed(Struct, frozen=True):
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
        while at < len(line.runs):
            run = line.runs[at]
            at += 1
            if run is TAB:
                builder.tab()
                continue
            words = [clean_word(run.text)]
            while run.link and at < len(line.runs) and line.runs[at].link == run.link and line.runs[at].cell == run.cell:
                words.append(clean_word(line.runs[at].text))
                at += 1
            garbled = next(filter(None, map(garbled_in, words)), "")
            span = builder.word(" ".join(words), size=run.size, bold=run.bold, link=run.link, garbled=garbled)
            if run.cell is not None and span is not None:
                builder.cell(run.cell, span)


def finish(builder: Builder, what: str) -> Document:
    """The document, unless it has no letters or far too many: `what` names the format in the message."""
    document = builder.build()
    if len(document.text) > current().characters:
        raise too_long(builder.name)
    if not holds_letters(document.text):
        hidden = " that can be seen" if document.hidden_text else ""
        message = f"{builder.name}: the {what} holds no text{hidden}; if the resume is a picture, save it from its source as PDF or DOCX."
        raise UnreadableFile(message, code="no-text")
    return document


def runs_of(text: str, *, size: float = 0.0, bold: bool = False, link: str | None = None) -> list[Run]:
    """Words of a line; a tab or three blanks and more between two of them is a wide gap."""
    runs: list[Run] = []
    gap = False
    for token in TOKEN.findall(text):
        if token.isspace():
            gap = "\t" in token or len(token) >= 3
            continue
        if gap and runs:
            runs.append(TAB)
        runs.append(Run(token, size, bold, link))
        gap = False
    return runs


def bullet_of(text: str) -> tuple[str, int]:
    """The mark that a typed list item begins with and the length of it with its blanks; ("", 0) if it is none."""
    found = BULLET.match(text)
    return (found.group().strip(), found.end()) if found else ("", 0)


def leaning_marks(begins: Iterable[str]) -> frozenset[str]:
    """The dashes with which so many lines of a document begin, leaning on their words, that they mark the items of a list."""
    counts = Counter(text[0] for text in begins if LEANING.match(text))
    return frozenset(mark for mark, count in counts.items() if count >= FEWEST_LEANING)


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


def levels(indent: int, stack: list[int]) -> int:
    """Depth of a list item by its indent, from 1; `stack` holds the indents of the items above it and is changed."""
    while stack and indent < stack[-1] - 1:
        stack.pop()
    if not stack or indent > stack[-1] + 1:
        stack.append(indent)
    return len(stack)
