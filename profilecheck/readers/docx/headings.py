"""Lines of a Word document that are set as headings though no style says so."""

from __future__ import annotations

from collections import Counter

from profilecheck.readers.text.decoding import holds_letters
from profilecheck.readers.text.lines import TAB, Line, Run, in_capitals

LARGER = 1.1
MUCH_LARGER = 1.25
"""Times the size of most words: a bold line of the first, or any line of the second, is set as a heading."""
MOST_WORDS, MOST_LETTERS = 8, 60
"""A longer line is a sentence."""
BARE_WORDS = 4
"""Of a bold line in the size of the text, which is a heading only where the document has no others."""


def mark_headings(lines: list[Line]) -> None:
    """Turn short lines that are set as headings into headings, where no style says so."""
    body = body_size(lines)
    bare: list[Line] = []
    for line in lines:
        words = [run for run in line.runs if run is not TAB]
        if not may_be_heading(line, words):
            continue
        if stands_out(line, words, body):
            line.kind = "heading"
        elif all(run.bold for run in words) and len(words) <= BARE_WORDS and not any(c.isdigit() for c in line.text):
            bare.append(line)
    if not any(line.kind == "heading" for line in lines):
        for line in bare:
            line.kind = "heading"


def body_size(lines: list[Line]) -> float:
    """The size in which most of the text is set; 0 if there is none."""
    sizes: Counter[float] = Counter()
    for line in lines:
        for run in line.runs:
            sizes[run.size] += len(run.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def may_be_heading(line: Line, words: list[Run]) -> bool:
    """Whether a line has the length and the form of one, whatever it looks like."""
    text = line.text
    if line.kind != "paragraph" or not words or len(words) > MOST_WORDS or len(text) > MOST_LETTERS or TAB in line.runs:
        return False
    return "@" not in text and text[-1] not in ".,;" and holds_letters(text)


def stands_out(line: Line, words: list[Run], body: float) -> bool:
    """Whether a line is set off from text of the size `body`: by capitals, a rule, or its size."""
    size, bold = min(run.size for run in words), all(run.bold for run in words)
    if in_capitals(line.text) or line.caps:
        return True
    return (bold and (line.ruled or size >= LARGER * body)) or size >= MUCH_LARGER * body
