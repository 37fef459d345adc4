"""Where findings stand: numbered marks on the pictures of the pages, or in the text of a format that has none, linked both ways with the list."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field

from profilecheck.document import Box, Document, Picture
from profilecheck.render.sheet import one_line
from profilecheck.report import Finding, Report, Severity
from profilecheck.report.fixes import career, fixes

BADGE = 13.0
"""Points from one number in the margin to the next, and its height."""
MOST_BESIDE = 20
OUTSIDE = 0.1
"""Share of a page's words that may stand outside it."""
EDGE = 2.0
"""Points that a mark reaches beyond the words, so that it does not touch the letters."""


class Note(Struct, frozen=True):
    """A finding with its number in the list: `key` is "3" for the first of the third fix, "3-2" for the second, and part of both anchors."""

    key: str
    number: str
    level: Severity
    finding: Finding


class PageMark(Struct, frozen=True):
    """The part of a finding that stands on one page: its lines, and where its number goes.

    `first`: whether links to the finding lead here; `again`: whether other findings colour the same words already.
    """

    note: Note
    boxes: tuple[Box, ...]
    badge: tuple[float, float]
    first: bool
    again: bool


class MarkedPage(Struct):
    """A page, where its words stand, and the marks on it. `taken`: middles of the numbers that are placed."""

    number: int
    picture: Picture
    words: tuple[Box, ...] = ()
    marks: list[PageMark] = field(default_factory=list)
    taken: list[tuple[float, float]] = field(default_factory=list)


class Run(Struct, frozen=True):
    """Words under the same findings: `notes` those that cover them, `begin` those that begin here."""

    text: str
    notes: tuple[Note, ...] = ()
    begin: tuple[Note, ...] = ()


class MarkedBlock(Struct, frozen=True):
    kind: str
    level: int
    runs: tuple[Run, ...]


def number_findings(report: Report) -> tuple[Note, ...]:
    """Every finding in the order in which it is listed: fixes of the page, then what a career changes."""
    found = (*fixes(report.results), *career(report.results))
    return tuple(Note(str(n) if i == 1 else f"{n}-{i}", str(n), fix.level, finding) for n, fix in enumerate(found, 1) for i, finding in enumerate(fix.every, 1))


def mark_pages(notes: Iterable[Note], document: Document, pictures: Sequence[Picture]) -> tuple[MarkedPage, ...]:
    """The pages that were drawn, with the findings that stand on them; none where a page was turned before it was read, as a scan may be."""
    words: dict[int, list[Box]] = {}
    for word in document.words:
        if word.box:
            words.setdefault(word.box.page, []).append(word.box)
    if any(is_turned(picture, words.get(picture.page, [])) for picture in pictures):
        return ()
    pages = {picture.page: MarkedPage(picture.page, picture, tuple(words.get(picture.page, ()))) for picture in pictures}
    for note in notes:
        numbers = [n for n in dict.fromkeys(box.page for box in note.finding.boxes) if n in pages]
        for number in numbers:
            page = pages[number]
            boxes = tuple(widened(box, page.picture) for box in note.finding.boxes if box.page == number)
            again = all(any(box in mark.boxes for mark in page.marks) for box in boxes)
            page.marks.append(PageMark(note, boxes, place_badge(boxes[0], page), number == numbers[0], again))
    return tuple(pages.values())


def is_turned(picture: Picture, words: Sequence[Box]) -> bool:
    """Whether words stand beside the picture, so that it is no picture of what was read; a few do on pages that were cut."""
    beside = sum(box.x0 >= picture.width or box.top >= picture.height for box in words)
    return beside > OUTSIDE * len(words)


def widened(box: Box, picture: Picture) -> Box:
    """A box with some air around it, within the page."""
    return Box(box.page, max(0.0, box.x0 - EDGE), max(0.0, box.top - EDGE), min(picture.width, box.x1 + EDGE), min(picture.height, box.bottom + EDGE))


def place_badge(box: Box, page: MarkedPage) -> tuple[float, float]:
    """The middle of a number: in the white left of its line, further left while others stand there, at the right where there is no room."""
    y = min(max((box.top + min(box.bottom, box.top + 16)) / 2, BADGE / 2), page.picture.height - BADGE / 2)
    line = [b for b in page.words if b.top < y < b.bottom]
    left, right = box.x0, box.x1
    for word in sorted(line, key=lambda b: -b.x1):
        if word.x0 < left < word.x1 + BADGE + EDGE:
            left = word.x0 - EDGE
    for word in sorted(line, key=lambda b: b.x0):
        if word.x0 - BADGE - EDGE < right < word.x1:
            right = word.x1 + EDGE
    before = [left - BADGE * (0.6 + k) for k in range(MOST_BESIDE)]
    behind = [right + BADGE * (0.6 + k) for k in range(MOST_BESIDE)]
    rooms = [x for x in (*before, *behind) if BADGE / 2 < x < page.picture.width - BADGE / 2]
    white = [x for x in rooms if not any(b.x0 - BADGE / 2 < x < b.x1 + BADGE / 2 for b in line)]
    x = next((x for x in white if free(x, y, page.taken)), white[0] if white else BADGE / 2)
    page.taken.append((x, y))
    return x, y


def free(x: float, y: float, taken: Iterable[tuple[float, float]]) -> bool:
    return not any(abs(x - a) < BADGE - 0.5 and abs(y - b) < BADGE - 2.5 for a, b in taken)


def mark_text(notes: Sequence[Note], document: Document) -> tuple[MarkedBlock, ...]:
    """The blocks of the text, cut where a finding begins or ends."""
    placed = sorted((note for note in notes if len(note.finding.span)), key=lambda n: (n.finding.span.start, -n.finding.span.end))
    return tuple(MarkedBlock(b.kind, b.level, tuple(cut(document, b.span.start, b.span.end, placed))) for b in document.blocks)


def cut(document: Document, start: int, end: int, notes: Sequence[Note]) -> Iterator[Run]:
    near = [n for n in notes if n.finding.span.start < end and n.finding.span.end > start]
    borders = sorted({start, end, *(min(max(at, start), end) for n in near for at in (n.finding.span.start, n.finding.span.end))})
    for left, right in itertools.pairwise(borders):
        covering = tuple(n for n in near if n.finding.span.start <= left and right <= n.finding.span.end)
        yield Run(document.text[left:right], covering, tuple(n for n in covering if n.finding.span.start == left))


def label(note: Note) -> str:
    """What a screen reader says of a mark."""
    return f"Finding {note.number}: {one_line(note.finding.message)}"
