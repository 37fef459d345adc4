"""Page headers, footers and page numbers: kept once if they say something, never in the middle of the text."""

from __future__ import annotations

import re
from collections import defaultdict

from profilecheck.readers.pdf.lines import Segment

# Shares of the page's height in which headers and footers stand.
HEADER = 0.09
FOOTER = 0.915
_PAGE = re.compile(
    r"(?:page|seite|página|pág\.?|p\.)\s{0,3}\d{1,3}(?:\s{0,3}(?:of|von|de|/|\|)\s{0,3}\d{1,3})?"
    r"|\d{1,3}\s{0,3}(?:/|of|\|)\s{0,3}\d{1,3}|[-–—]\s?\d{1,3}\s?[-–—]",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


def split_furniture(pages: list[list[Segment]], heights: list[float]) -> tuple[list[list[Segment]], list[tuple[int, list[Segment]]]]:
    """Segments of each page without its header and footer, and the `(page index, row)` ones that say something, to be read last."""
    rows_of = [_margin_rows(segments, height) for segments, height in zip(pages, heights, strict=True)]
    seen: dict[tuple[bool, str], set[int]] = defaultdict(set)
    for at, rows in enumerate(rows_of):
        for row, is_footer in rows:
            seen[is_footer, _key(row)].add(at)
    kept_pages: list[list[Segment]] = []
    asides: list[tuple[int, list[Segment]]] = []
    told: set[tuple[bool, str]] = set()
    last = ""  # the line at the foot of the page before: one that the edge cuts in two is printed on both pages
    for at, (segments, rows) in enumerate(zip(pages, rows_of, strict=True)):
        dropped: set[int] = set()
        body = _body_size(segments)
        for row, is_footer in rows:
            text = _text(row)
            key = is_footer, _key(row)
            repeated = len(seen[key]) > 1
            number = _is_page_number(text, at + 1, len(pages))
            first = key not in told
            told.add(key)
            if number or (repeated and not first) or (not is_footer and text == last):
                dropped.update(map(id, row))
            elif is_footer and (repeated or max(s.size for s in row) < 0.95 * body) and _stands_apart(row, segments):
                dropped.update(map(id, row))
                asides.append((at, row))
        last = next((_text(row) for row, is_footer in reversed(rows) if is_footer), "")
        kept_pages.append([s for s in segments if id(s) not in dropped] if dropped else segments)
    return kept_pages, asides


def _margin_rows(segments: list[Segment], height: float) -> list[tuple[list[Segment], bool]]:
    """Rows in the margins at the top and the bottom of a page, with whether it is the bottom."""
    rows: list[tuple[list[Segment], bool]] = []
    for segment in sorted(segments, key=lambda s: s.base):
        is_footer = segment.top > FOOTER * height
        if not is_footer and segment.bottom > HEADER * height:
            continue
        if rows and rows[-1][1] == is_footer and abs(rows[-1][0][-1].base - segment.base) < 0.4 * segment.size:
            rows[-1][0].append(segment)
        else:
            rows.append(([segment], is_footer))
    return rows


def _body_size(segments: list[Segment]) -> float:
    sizes: dict[float, int] = defaultdict(int)
    for segment in segments:
        sizes[round(segment.size, 1)] += len(segment.words)
    return max(sizes, key=lambda s: sizes[s], default=0.0)


def _stands_apart(row: list[Segment], segments: list[Segment]) -> bool:
    top = min(s.top for s in row)
    above = [s.bottom for s in segments if s.base < row[0].base - 0.4 * row[0].size]
    return not above or top - max(above) > 0.8 * row[0].size


def _text(row: list[Segment]) -> str:
    return " ".join(word.text for segment in sorted(row, key=lambda s: s.x0) for word in segment.words)


def _key(row: list[Segment]) -> str:
    return _DIGITS.sub("#", _text(row).casefold())


def _is_page_number(text: str, number: int, count: int) -> bool:
    """A page number, alone or after a name: "Page 1 of 3", "2/3", "Jane Doe - Page 2 of 2", or the bare number of this very page."""
    if len(text) > 80:
        return False
    found = _PAGE.search(text)
    if found:
        rest = text[: found.start()] + text[found.end() :]
        numbers = [int(n) for n in _DIGITS.findall(found[0])]
        return numbers[0] == number and (len(numbers) < 2 or numbers[1] >= count or numbers[1] == number) and "@" not in rest and not _DIGITS.search(rest)
    return text.strip() == str(number) and count > 1
