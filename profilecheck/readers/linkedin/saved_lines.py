"""Lines of print of LinkedIn's "Save to PDF": their places, and which of them belong to one paragraph."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.document import Box
from profilecheck.patterns import lazy
from profilecheck.readers.text.lines import Run

# Sizes in points and places as measured on 22 files of 2018 to 2025.
SIDEBAR_END = 200.0
NAME_SIZE, SECTION_SIZE = 20.0, 14.5
COMPANY_SIZE, TITLE_SIZE = 11.8, 11.2
SIDE_HEADING_SIZE = 12.0
FOOTER_SIZE = 9.6
# Tops of a wrapped entry of the sidebar are 12.6 apart, those of two entries 17.6.
SIDE_WRAP = 15.0
# The place of a job stands 14.7 below its dates, a description 22.
PLACE_GAP = 18.0
# Leading of descriptions and of the summary is 18; an empty line makes it 36.
PARAGRAPH_GAP = 27.0
# A headline wraps with a leading of 1.2 times its size, the place under it stands 1.28 below.
HEAD_LEADING = 1.24
BLANK = 0.22
# Room at a line's end, in points, from which on a break is meant: before a small letter, behind a sentence, else.
LOWER_ROOM, SENTENCE_ROOM, ROOM = 150.0, 15.0, 45.0
SOFT_HYPHEN = "\xad"
"""The sign that a word was broken where it stands."""
FOOTER = lazy(r"(?:page|página|seite|pagina|sida)\s+\d+\s+(?:of|de|von|sur|di|van|av)\s+\d+", re.I)


class SavedLine(Struct, frozen=True):
    """A line of print: its words, and whether a bullet stood before them."""

    words: tuple[Run, ...]
    bullet: bool

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(w.text for w in self.words)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def size(self) -> float:
        return max(w.size for w in self.words)

    @property
    def page(self) -> int:
        return box_of(self.words[0]).page

    @property
    def top(self) -> float:
        return box_of(self.words[0]).top

    @property
    def left(self) -> float:
        return box_of(self.words[0]).x0

    @property
    def right(self) -> float:
        return box_of(self.words[-1]).x1

    @property
    def where(self) -> str:
        return f"page {self.page}"

    def runs(self, start: int = 0, end: int | None = None, *, glue: bool = False) -> list[Run]:
        """Some of the words, ready to be written: without the soft hyphen that a word was broken at."""
        return [replace(w, text=w.text.replace(SOFT_HYPHEN, ""), glue=glue and n == 0) for n, w in enumerate(self.words[start:end])]


def box_of(word: Run) -> Box:
    assert word.box is not None, "a word of a PDF has its place"
    return word.box


def lines_of(handed: Iterable[tuple[bool, Sequence[Run]]]) -> list[SavedLine]:
    """Every line of print, page after page, each column from top to bottom, out of lines that may reach over both columns."""
    found: list[SavedLine] = []
    for bulleted, words in handed:
        first = True
        for _, group in itertools.groupby(words, key=place):
            run, bullet = tuple(group), first and bulleted
            if not first and same_line(found[-1], run[0]):
                last = found.pop()
                run, bullet = last.words + run, last.bullet
            found.append(SavedLine(run, bullet))
            first = False
    kept = [line for line in found if not (line.size <= FOOTER_SIZE and FOOTER.search(line.text))]
    return sorted(kept, key=lambda line: (line.page, line.left >= SIDEBAR_END, line.top, line.left))


def place(word: Run) -> tuple[int, bool, int]:
    """Page, column and height: what words of one line share, or nearly."""
    box = box_of(word)
    return box.page, box.x0 >= SIDEBAR_END, round(box.bottom / 3)


def same_line(line: SavedLine, word: Run) -> bool:
    """Whether a word goes on the line that came before it, whose words stand a trifle higher or lower."""
    box = box_of(word)
    return place(word)[:2] == place(line.words[-1])[:2] and abs(box.top - line.top) < 3 and box.x0 >= line.right - 1


def is_heading(line: SavedLine) -> bool:
    return SECTION_SIZE <= line.size < NAME_SIZE


def fits(above: SavedLine, below: SavedLine, limit: float) -> bool:
    """Whether a line's first word had so much room on the line above that the break between them is meant.

    The program that makes these files balances its lines, so some points of room mean nothing.
    """
    box = box_of(below.words[0])
    width = box.x1 - box.x0
    head = below.texts[0]
    # A word may be split at its hyphens, so only its first part must not have fitted.
    if "-" in head[1:-1]:
        width *= (head.index("-", 1) + 1) / len(head)
    room = limit - (above.right + BLANK * above.size + width)
    if head[0].islower():
        return room > LOWER_ROOM
    return room > (SENTENCE_ROOM if above.text.endswith((".", "!", "?", ":", ";")) else ROOM)


def groups(lines: list[SavedLine], limit: float) -> Iterator[list[SavedLine]]:
    """The lines of a text put together to paragraphs and bullets."""
    group: list[SavedLine] = []
    for line in lines:
        if group:
            last = group[-1]
            apart = line.page == last.page and line.top - last.top > PARAGRAPH_GAP
            if line.bullet or apart or fits(last, line, limit):
                yield group
                group = []
        group.append(line)
    if group:
        yield group


def joined(group: list[SavedLine]) -> list[Run]:
    """The words of a wrapped paragraph; a word that was split at its hyphen is whole again."""
    runs = group[0].runs()
    for above, line in itertools.pairwise(group):
        split = above.texts[-1].endswith(("-", SOFT_HYPHEN)) and len(above.texts[-1]) > 1 and line.texts[0][:1].isalnum()
        runs += line.runs(glue=split)
    return runs
