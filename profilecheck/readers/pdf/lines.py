"""Words to segments and segments to lines of print: what stands side by side on one baseline."""

from __future__ import annotations

import unicodedata
from collections import Counter
from itertools import pairwise
from operator import attrgetter

from msgspec import Struct

from profilecheck.readers.pdf.page import PageWord
from profilecheck.readers.text.words import is_bullet

# In sizes of the font. A gap this wide ends a segment, the atom of the search for columns; a wider one inside a line is a tab.
SEGMENT_GAP = 0.8
TAB_GAP = 1.15
# Where so many lines of a page begin, a gap wider than a blank ends a segment.
EDGE_LINES = 5
EDGE_GAP = 0.4
# Between letter-spaced words that were typed with blanks two or three of them stand.
SPACED_TAB_GAP = 2.5
# A list mark and its text are one segment, however far the text is indented.
MARK_GAP = 3.0
# Runs of another font that touch are one word: a comma in the size of what follows.
TOUCHING = 0.03
# Raised letters on one line are few, and so are the letters of each.
MOST_RAISED = 8
RAISED_LETTERS = 3
# Baselines this close are one line: superscripts are raised by a third of the size.
LEVEL = 0.36


class Segment(Struct):
    """Words of one line of print with ordinary spaces between them."""

    words: list[PageWord]
    x0: float
    top: float
    x1: float
    bottom: float
    base: float
    size: float


class PrintLine(Struct):
    """One line of a column, left to right. `edge` is where the column would have ended it, `page` counts from 1."""

    words: list[PageWord]
    page: int
    x0: float
    x1: float
    top: float
    bottom: float
    base: float
    size: float
    bold: bool
    left: float = 0.0
    edge: float = 0.0
    column: int = 0
    ruled: bool = False
    label: bool = False
    side: int = 0

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def is_sign(text: str) -> bool:
    """Whether a word is a single symbol, such as lists have for marks that no list of ours knows."""
    return len(text) == 1 and unicodedata.category(text) == "So"


def make_rows(words: list[PageWord]) -> list[list[PageWord]]:
    """The words of a page by their baselines, from top to bottom."""
    rows: list[list[PageWord]] = []
    levels: list[tuple[float, float]] = []
    for word in sorted(words, key=attrgetter("base")):
        if levels and word.base == levels[-1][0]:
            rows[-1].append(word)
            if word.size > levels[-1][1]:
                levels[-1] = word.base, word.size
            continue
        # Of the last rows, the nearest one on this level: a superscript joins the row that it stands beside.
        for back in range(len(rows) - 1, max(-1, len(rows) - 4), -1):
            base, size = levels[back]
            off = abs(word.base - base)
            if off == 0 or _is_on_level(off, word, size, rows[back]):
                rows[back].append(word)
                if word.size > size:
                    levels[back] = (word.base, word.size)
                break
        else:
            rows.append([word])
            levels.append((word.base, word.size))
    return rows


def make_segments(words: list[PageWord]) -> list[Segment]:
    """The segments of a page from top to bottom; words printed twice in one place (a cheap bold) are taken once."""
    segments: list[Segment] = []
    rows = _with_raised(make_rows(words))
    for row in rows:
        row.sort(key=attrgetter("x0"))
    edges = _left_edges(rows)
    for row in rows:
        current: list[PageWord] = []
        for word in row:
            if current:
                last = current[-1]
                if word.text == last.text and word.x0 - last.x0 < 0.3 * word.size and abs(word.base - last.base) < 0.3 * word.size:
                    last.bold = last.bold or len(word.text) > 1
                    continue
                gap = word.x0 - last.x1
                size = max(word.size, last.size)
                if TOUCHING * size <= gap <= EDGE_GAP * size:
                    current.append(word)
                    continue
                other_face = word.bold != last.bold or abs(word.size - last.size) > 0.2
                if other_face and -0.3 * word.size < gap < TOUCHING * word.size:
                    last.text += word.text
                    last.garbled = last.garbled or word.garbled
                    last.x1, last.top, last.bottom = word.x1, min(last.top, word.top), max(last.bottom, word.bottom)
                    continue
                wide = MARK_GAP if len(current) == 1 and (is_bullet(last.text) or is_sign(last.text)) else EDGE_GAP if round(word.x0) in edges else SEGMENT_GAP
                if gap > wide * size:
                    segments.append(make_segment(current))
                    current = []
            current.append(word)
        segments.append(make_segment(current))
    return segments


def _is_on_level(off: float, word: PageWord, size: float, row: list[PageWord]) -> bool:
    """Whether a word so far off a row's baseline is part of it. Of two sizes the smaller one counts, unless it is hardly more than half of the other."""
    small, large = (size, word.size) if size < word.size else (word.size, size)
    return off <= LEVEL * min(small * 1.8, large) and (off <= 0.15 * small or _stands_beside(word, row))


def _with_raised(rows: list[list[PageWord]]) -> list[list[PageWord]]:
    """Rows with the small raised letters ("1st", "m²") that came before them, as their baseline lies higher."""
    kept: list[list[PageWord]] = []
    for at, row in enumerate(rows):
        short = len(row) <= MOST_RAISED and all(len(word.text) <= RAISED_LETTERS for word in row)
        home = next((below for below in rows[at + 1 : at + 3] if all(_is_raised(word, below) for word in row)), None) if short else None
        if home is None:
            kept.append(row)
        else:
            home += row
    return kept


def _is_raised(word: PageWord, row: list[PageWord]) -> bool:
    """Whether a short word is small and stands high right behind a word of a row."""
    return any(
        word.size < 0.8 * other.size and 0 < other.base - word.base <= 0.7 * other.size and -0.1 * other.size < word.x0 - other.x1 < TOUCHING * other.size
        for other in row
    )


def _left_edges(rows: list[list[PageWord]]) -> frozenset[int]:
    """Where many lines begin, in whole points, at the page's edge or behind a wide gap: a narrow gutter runs left of them."""
    starts = Counter(round(row[0].x0) for row in rows)
    starts.update(round(word.x0) for row in rows for last, word in pairwise(row) if word.x0 - last.x1 > TAB_GAP * word.size)
    return frozenset(x + off for x, count in starts.items() if count >= EDGE_LINES for off in (-1, 0, 1))


def _stands_beside(word: PageWord, row: list[PageWord]) -> bool:
    """Whether a raised or lowered word touches a word of the row, as a superscript does."""
    return any(-0.5 * other.size < word.x0 - other.x1 < 0.5 * other.size or -0.5 * other.size < other.x0 - word.x1 < 0.5 * other.size for other in row)


def make_segment(words: list[PageWord]) -> Segment:
    first = words[0]
    if len(words) == 1:
        return Segment(words, first.x0, first.top, first.x1, first.bottom, first.base, first.size)
    main = first
    top, x1, bottom = first.top, first.x1, first.bottom
    for word in words:
        if word.size > main.size:
            main = word
        if word.top < top:
            top = word.top
        if word.x1 > x1:
            x1 = word.x1
        if word.bottom > bottom:
            bottom = word.bottom
    return Segment(words, first.x0, top, x1, bottom, main.base, main.size)


def make_lines(segments: list[Segment], page: int, left: float, edge: float) -> list[PrintLine]:
    """Lines of one column from top to bottom: segments on one level side by side, far ones marked with a tab."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: (s.base, s.x0)):
        if rows:
            row = rows[-1]
            last = row[-1]
            if abs(segment.base - last.base) <= LEVEL * max(segment.size, last.size) and all(segment.x0 >= s.x1 - 1 or segment.x1 <= s.x0 + 1 for s in row):
                row.append(segment)
                continue
        rows.append([segment])
    lines = []
    for row in _with_wrapped(rows):
        words = [word for segment in row for word in segment.words]
        lines.append(make_line(words, page, left, edge))
    return lines


def _with_wrapped(rows: list[list[Segment]]) -> list[list[Segment]]:
    """Rows left to right; a name on two lines beside a date that stands half-way between them makes one row of three."""
    for row in rows:
        row.sort(key=lambda s: s.x0)
    kept: list[list[Segment]] = []
    at = 0
    while at < len(rows):
        if at + 2 < len(rows) and _stands_between(rows[at], rows[at + 1], rows[at + 2]):
            kept.append([*rows[at], *rows[at + 2], *rows[at + 1]])
            at += 3
            continue
        kept.append(rows[at])
        at += 1
    return kept


def _stands_between(above: list[Segment], row: list[Segment], below: list[Segment]) -> bool:
    size = above[0].size
    if below[0].base - above[0].base > 1.6 * size or abs(above[0].x0 - below[0].x0) > 2.0 or abs(size - below[0].size) > 0.2:
        return False
    return row[0].x0 > max(above[-1].x1, below[-1].x1) + TAB_GAP * size and any(c.isdigit() for s in row for w in s.words for c in w.text)


def make_line(words: list[PageWord], page: int, left: float, edge: float) -> PrintLine:
    row = words[0].cell is not None
    joined = words if row else _join_spaced(words)
    tab_gap = TAB_GAP if len(joined) == len(words) else SPACED_TAB_GAP
    words = joined
    last = words[0]
    letters = len(last.text)
    bold = letters if last.bold else 0
    top, bottom, x1, base, size_at = last.top, last.bottom, last.x1, last.base, {last.size: letters}
    for word in words[1:]:
        count = len(word.text)
        letters += count
        bold += count if word.bold else 0
        size_at[word.size] = size_at.get(word.size, 0) + count
        if word.top < top:
            top = word.top
        if word.bottom > bottom:
            bottom = word.bottom
        if word.x1 > x1:
            x1 = word.x1
        if word.base > base:
            base = word.base
        word.tab = word.cell != last.cell if row else word.x0 - last.x1 > tab_gap * max(word.size, last.size)
        last = word
    size = max(size_at, key=lambda s: (size_at[s], s))
    return PrintLine(words, page, words[0].x0, x1, top, bottom, base, size, bold > 0.7 * letters, left, edge)


def _join_spaced(words: list[PageWord]) -> list[PageWord]:
    """Put letter-spaced words together that were typed with blanks: P R O F I L E; a doubled gap ends a word."""
    if len(words) < 4 or [len(w.text) for w in words].count(1) < 4:
        return words
    result: list[PageWord] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and len(words[end].text) == 1 and words[end].text.isalnum():
            end += 1
        if end - at < 4 or not (all(w.text.isupper() for w in words[at:end]) or end - at >= 6):
            end = max(end, at + 1)
            result.extend(words[at:end])
            at = end
            continue
        gaps = sorted(words[k].x0 - words[k - 1].x1 for k in range(at + 1, end))
        limit = gaps[len(gaps) // 3] * 1.45 + 0.08 * words[at].size
        current = words[at]
        for k in range(at + 1, end):
            word = words[k]
            if word.x0 - words[k - 1].x1 > limit:
                result.append(current)
                current = word
            else:
                current.text += word.text
                current.garbled = current.garbled or word.garbled
                current.x1 = word.x1
                current.top, current.bottom = min(current.top, word.top), max(current.bottom, word.bottom)
        result.append(current)
        at = end
    return result
