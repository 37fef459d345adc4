"""Pages to regions: columns, page furniture and turned text brought into one reading order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from profilecheck.readers.pdf.bullets import drawn_bullets, mark_rules, strip_icons
from profilecheck.readers.pdf.columns import Part, cut
from profilecheck.readers.pdf.flow import count_columns, flow_regions
from profilecheck.readers.pdf.furniture import split_furniture
from profilecheck.readers.pdf.grids import take_rows
from profilecheck.readers.pdf.lines import PrintLine, Segment, make_line, make_lines, make_segments
from profilecheck.readers.pdf.page import Page, PageWord
from profilecheck.readers.pdf.running_heads import split_running_heads

# Pages of text end within a word of each other; one whose print ends before this share of the widest holds short lines only.
SAME_WIDTH = 0.9


class Layout(Struct, frozen=True):
    """Lines of print in reading order, region by region, how many columns the widest page has, and which page that is."""

    regions: list[list[PrintLine]]
    columns: int
    page: int


def lay_out(pages: list[Page], seen: list[list[PageWord]]) -> Layout:
    """The words of all pages as lines in the order in which a person reads them."""
    segments: list[list[Segment]] = []
    turned: list[tuple[int, list[PageWord]]] = []
    tables = 0
    for page, words in zip(pages, seen, strict=True):
        upright = [word for word in words if not word.turned]
        if len(upright) < len(words):
            turned.append((page.number, [word for word in words if word.turned]))
        upright += drawn_bullets(page, upright)
        rows, upright, tables = take_rows(page, upright, tables)
        segments.append(make_segments(upright) + rows)
    heights = [page.height for page in pages]
    bodies, asides = split_furniture(segments, heights)
    bodies = split_running_heads(bodies, heights)
    parts_of = [(page.number, body, cut(body, *_edges(body))) for page, body in zip(pages, bodies, strict=True) if body]
    columns, first = max(((count_columns(parts), -number) for number, _, parts in parts_of), default=(1, -1))
    if columns == 1:
        parts_of = list(_as_wide(parts_of))
    regions = flow_regions([(number, parts) for number, _, parts in parts_of])
    regions.extend(_told_once(asides, bodies, pages))
    regions.extend(_turned_lines(number, words) for number, words in turned)
    by_page = defaultdict(list)
    for line in chain.from_iterable(regions):
        by_page[line.page].append(line)
    for page in pages:
        mark_rules(by_page[page.number], page)
    strip_icons(list(chain.from_iterable(regions)))
    return Layout(regions, columns, -first)


def _edges(body: list[Segment]) -> tuple[float, float]:
    """Where the print of a page begins and ends."""
    return min(s.x0 for s in body), max(s.x1 for s in body)


def _as_wide(pages: list[tuple[int, list[Segment], list[Part]]]) -> Iterator[tuple[int, list[Segment], list[Part]]]:
    """The pages of a document in one column, in which a page of short lines is as wide as the others: none of them was wrapped where it ends."""
    edge = max((_edges(body)[1] for _, body, _ in pages), default=0.0)
    for number, body, parts in pages:
        left, right = _edges(body)
        yield number, body, parts if right >= SAME_WIDTH * edge else cut(body, left, edge)


def _told_once(asides: list[tuple[int, list[Segment]]], bodies: list[list[Segment]], pages: list[Page]) -> list[list[PrintLine]]:
    """The lines at the edges of pages that say what the text does not."""
    if not asides:
        return []
    told = {word.text for body in bodies for segment in body for word in segment.words}
    new = [(at, row) for at, row in asides if not all(word.text in told for segment in row for word in segment.words if any(map(str.isalnum, word.text)))]
    return [make_lines(row, pages[at].number, row[0].x0, row[-1].x1) for at, row in new]


def _turned_lines(number: int, words: list[PageWord]) -> list[PrintLine]:
    """Text that runs up or down the page, in the file's order, one line a run."""
    groups: list[list[PageWord]] = []
    for word in words:
        last = groups[-1][-1] if groups else None
        if last is not None and _touches(last, word):
            last.text += word.text
            last.x0, last.top, last.x1, last.bottom = min(last.x0, word.x0), min(last.top, word.top), max(last.x1, word.x1), max(last.bottom, word.bottom)
        elif (
            last is not None and (abs(word.x0 - last.x0) < 2 or abs(word.x1 - last.x1) < 2) and max(word.top - last.bottom, last.top - word.bottom) < word.size
        ):
            groups[-1].append(word)
        else:
            groups.append([word])
    lines = [make_line(group, number, group[0].x0, group[0].x1) for group in groups]
    for line in lines:
        for word in line.words:
            word.tab = False
    return lines


def _touches(last: PageWord, word: PageWord) -> bool:
    """Whether two runs of text that runs up or down the page belong to one word."""
    if min(last.x1, word.x1) - max(last.x0, word.x0) < 0.5 * min(last.x1 - last.x0, word.x1 - word.x0):
        return False
    return -0.3 * word.size < max(word.top - last.bottom, last.top - word.bottom) < 0.16 * word.size
