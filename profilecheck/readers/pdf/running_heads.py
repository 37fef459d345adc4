"""What later pages print above their text once more: the person's name and address, "Page Two", "Employer (continued)"."""

from __future__ import annotations

import re

from profilecheck.patterns import lazy
from profilecheck.readers.pdf.lines import Segment

# Share of the page's height in which running heads stand, and the most rows they take.
TOP = 0.16
MOST_ROWS = 4
# Share of the first page's height in which name and addresses stand.
HEAD = 0.3
NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
PAGE = lazy(rf"[\s|,·•(–—-]*\bpage (?:\d{{1,2}}|{'|'.join(NUMBERS)})\b(?: of (?:\d{{1,2}}|{'|'.join(NUMBERS)})\b)?[\s|,·•)–—-]*", re.I)
CONTINUED = lazy(
    r"[\s|,·•(\[–—-]*\b(?:continued|continues|cont['’]?d|cont\.)(?: (?:from|on) (?:the )?(?:previous|next|last|following) page)?"
    r"[\s.…)\]–—|-]*",
    re.I,
)
RESUME = lazy(r"\b(?:r[ée]sum[ée]|cv|curriculum vitae)\b(?: of)?", re.I)
TOKEN = lazy(r"[^\s|,;·•()–—]+")
DIALLED = lazy(r"\+?\(?\d[\d\s().-]{7,}\d")


def split_running_heads(pages: list[list[Segment]], heights: list[float]) -> list[list[Segment]]:
    """The segments of each page without running heads and without a line that only says that the text goes on."""
    if len(pages) < 2:
        return pages
    first = rows_of(pages[0])
    name = tokens(text_of(first[0])) if first else []
    known = {t for row in first if row[0].bottom < HEAD * heights[0] for t in tokens(text_of(row))}
    above: list[list[Segment]] = []
    kept = []
    for at, (segments, height) in enumerate(zip(pages, heights, strict=True)):
        rows = rows_of(segments)
        gone = [row for row in rows[-1:] if at + 1 < len(pages) and CONTINUED.fullmatch(text_of(row))]
        for row in rows[:MOST_ROWS] if at else []:
            if row[0].top > TOP * height or not is_running(text_of(row), name, known, above):
                break
            gone.append(row)
        above += rows
        dropped = {id(segment) for row in gone for segment in row}
        kept.append([s for s in segments if id(s) not in dropped] if dropped else segments)
    return kept


def is_running(text: str, name: list[str], known: set[str], above: list[list[Segment]]) -> bool:
    """Whether a row at the top of a later page only repeats: `name` and `known` are the words of the first row and of the head, `above` earlier rows."""
    rest = RESUME.sub("", CONTINUED.sub(" ", PAGE.sub(" ", text))).strip(" |,·•–—-")
    words = tokens(rest)
    if not words:
        return bool(PAGE.search(text) or CONTINUED.search(text))
    if CONTINUED.search(text) and any(CONTINUED.sub("", text_of(row)).casefold().startswith(rest.casefold()) for row in above):
        return True
    repeats = all(word in known for word in words)
    return repeats and (words[: len(name)] == name[: len(words)] or "@" in rest or bool(DIALLED.search(rest)))


def rows_of(segments: list[Segment]) -> list[list[Segment]]:
    """Segments side by side as rows from the top, each from the left."""
    rows: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda s: s.base):
        if rows and abs(rows[-1][0].base - segment.base) < 0.4 * segment.size:
            rows[-1].append(segment)
        else:
            rows.append([segment])
    return [sorted(row, key=lambda s: s.x0) for row in rows]


def text_of(row: list[Segment]) -> str:
    return " ".join(word.text for segment in row for word in segment.words)


def tokens(text: str) -> list[str]:
    return [t.casefold().strip(".") for t in TOKEN.findall(text)]
