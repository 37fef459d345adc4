"""Lines in reading order to the headings, paragraphs and list items of the document."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Container
from itertools import pairwise

from profilecheck.builder import Builder
from profilecheck.document import Box
from profilecheck.readers.pdf.lines import PrintLine
from profilecheck.readers.pdf.page import SOFT_HYPHEN
from profilecheck.readers.pdf.wraps import Wraps, has_tab, is_broken_address

# A heading is a short line that is larger than the text by this factor, or bold, in capitals or with a rule.
LARGER = 1.12
HEADING_LETTERS = 70
HEADING_WORDS = 9
_LOWER = re.compile(r"^[a-zà-öø-ÿ]{2,}")
_STEM = re.compile(r"[^\W\d_]{2,}-$")
# First parts that keep their hyphen: "self-managed" broken at its hyphen is no "selfmanaged".
_COMPOUND = frozenset(
    "all anti award best bi client cloud co company cost cross customer data day decision double e end ex fast first five follow forward four full "  # noqa: SIM905
    "go hands hard high highly in industry inter long low macro micro mid mission multi near non off on one open out part plan post pre pro problem "
    "process project quasi re real results risk role run safety self semi seven service short six skill small so state sub team ten third three time "
    "top two up user value vendor web well wide win world year".split()
)


def write_blocks(builder: Builder, regions: list[list[PrintLine]], marks: Container[int]) -> None:
    """Hand all lines to the builder, block by block. `marks`: identities of the lines before which a bullet stood."""
    regions = [kept for lines in regions if (kept := [line for line in lines if line.words])]
    lines = [line for region in regions for line in region]
    for line in lines:
        line.x0 = line.words[line.side if line.side < len(line.words) else 0].x0
    wraps = Wraps([[line for line in region if line.words] for region in regions])
    body = _body_size(lines)
    running = _running_sizes(lines)
    headings = {id(line) for line in lines if id(line) not in marks and _looks_like_heading(line, body, running)}
    ranks = sorted({round(line.size, 1) for line in lines if id(line) in headings}, reverse=True)
    indents = sorted({round(line.x0 / 8) for line in lines if id(line) in marks})
    hyphens = Hyphens(lines)
    for block in _joined(lines, wraps, headings, marks):
        first = block[0]
        where = f"page {first.page}"
        if id(first) in marks:
            builder.block("bullet", where, level=1 + _depth(first, indents), column=first.column)
        elif id(first) in headings:
            builder.block("heading", where, level=1 + ranks.index(round(first.size, 1)), column=first.column)
        else:
            builder.block("paragraph", where, column=first.column)
        _write(builder, block, hyphens)


def _joined(lines: list[PrintLine], wraps: Wraps, headings: Container[int], marks: Container[int]) -> list[list[PrintLine]]:
    """The lines block by block: each with the lines that go on with it."""
    blocks: list[list[PrintLine]] = []
    bullet_left: float | None = None
    for line in lines:
        if blocks and id(line) not in marks:
            above = blocks[-1][-1]
            rows = is_row(above) or is_row(line)
            if not rows and wraps.continues(above, line, bullet_left=bullet_left, heading=id(above) in headings, below_heading=id(line) in headings):
                blocks[-1].append(line)
                continue
        bullet_left = line.words[line.side].x0 if id(line) in marks else None
        blocks.append([line])
    return blocks


def is_row(line: PrintLine) -> bool:
    """Whether a line is the row of a table, whose text ends with it."""
    return line.words[0].cell is not None


def _depth(line: PrintLine, indents: list[int]) -> int:
    """How many smaller indents of list items lie within a few steps to the left: the nesting depth from 0."""
    own = round(line.x0 / 8)
    return min(sum(1 for other in indents if own - 6 <= other < own - 1), 3)


def _body_size(lines: list[PrintLine]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += sum([len(word.text) for word in line.words])
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _running_sizes(lines: list[PrintLine]) -> set[float]:
    """Sizes of running text: lines that begin in lower case, end in a full stop or are long, though they be larger than most of the document."""
    alike: Counter[float] = Counter()
    running: Counter[float] = Counter()
    for line in lines:
        size = round(line.size, 1)
        alike[size] += 1
        if len(line.words) > 8 or line.words[0].text[:1].islower() or line.words[-1].text.endswith("."):
            running[size] += 1
    return {size for size, count in running.items() if count >= 3 and count >= 0.1 * alike[size]}


def _looks_like_heading(line: PrintLine, body: float, running: set[float]) -> bool:
    text = line.text
    if len(text) > HEADING_LETTERS or len(line.words) > HEADING_WORDS or line.side or not any(map(str.isalpha, text)):
        return False
    if "@" in text or has_tab(line) or (text.endswith((".", ",", ";")) and line.size < 1.5 * body):
        return False
    if (line.size > LARGER * body and round(line.size, 1) not in running) or line.label:
        return True
    if line.bold or (line.ruled and line.size >= 0.95 * body and not text[:1].islower()):
        return True
    if text.upper() != text:
        return False
    letters = sum(map(str.isalpha, text))
    return letters >= 4 and letters >= 0.6 * len(text.replace(" ", ""))


class Hyphens:
    """Whether a hyphen at a line's end belongs to the word or came from breaking it."""

    def __init__(self, lines: list[PrintLine]) -> None:
        self._lines = lines
        broken = 0
        for above, below in pairwise(lines):
            last = above.words[-1].text
            if last.endswith("-") and _STEM.search(last) and _LOWER.match(below.words[0].text) and not self._is_compound(last, below.words[0].text):
                # Pieces that are no words by themselves anywhere in the document tell that the printer hyphenates.
                broken += 1
        self._breaks = broken >= 3 and broken >= 0.02 * len(lines)

    @functools.cached_property
    def _words(self) -> frozenset[str]:
        """Those of the document; hardly any has a line that ends in a hyphen, for which they are asked."""
        return frozenset([word.text.strip(".,;:()").casefold() for line in self._lines for word in line.words])

    def _is_compound(self, last: str, first: str) -> bool:
        head = last[:-1].rsplit("-", 1)[-1].strip("(\"'“‘").casefold()
        return head in _COMPOUND or (last + first).strip(".,;:()").casefold() in self._words

    def join(self, last: str, first: str) -> str | None:
        """The first half as it is to be written before the second, None if the two aren't halves of a word."""
        if last.endswith(SOFT_HYPHEN):
            return last
        if not last.endswith("-") or not _STEM.search(last) or not _LOWER.match(first):
            return None
        if self._is_compound(last, first):
            return last
        head, tail = last[:-1].strip("(\"'“‘").casefold(), re.match(r"[^\W\d_]+", first)
        whole = head + (tail[0].casefold() if tail else "")
        if whole in self._words or self._breaks or (not (head in self._words and tail and tail[0].casefold() in self._words) and tail and len(tail[0]) <= 4):
            return last[:-1]
        return last


def _write(builder: Builder, lines: list[PrintLine], hyphens: Hyphens) -> None:
    glue = False
    for at, line in enumerate(lines):
        page, first, last = line.page, line.words[0], line.words[-1]
        whole, joined = last.text, False
        if at + 1 < len(lines):
            following = lines[at + 1]
            if is_broken_address(line, following):
                joined = True
            elif (half := hyphens.join(whole, following.words[0].text)) is not None:
                whole, joined = half, True
        for word in line.words:
            text = whole if word is last else word.text
            text = text.replace(SOFT_HYPHEN, "") if SOFT_HYPHEN in text else text
            if word.tab and word is not first:
                builder.tab()
            box = Box(page, word.x0, word.top, word.x1, word.bottom)
            size = round(word.size, 2)
            span = builder.word(text, box=box, size=size, bold=word.bold, link=word.link, glue=glue, unsure=word.unsure, garbled=word.garbled)
            if word.cell is not None and span is not None:
                builder.cell(word.cell, span)
            glue = False
        glue = joined
