"""Which lines beside the one with the dates can belong to its head."""

from __future__ import annotations

from collections.abc import Sequence

from profilecheck.facts.experience.borders import is_firm
from profilecheck.facts.experience.head_line import HeadLine

# A line of a head has few words, unless a label says what it is.
HEAD_LINE_WORDS = 14
# So many lines on the firm stand between the labelled lines of a record at most.
TOLD_BETWEEN = 3
# What a job's record says once.
ONCE = ("title", "organization")


def record_above(lines: Sequence[HeadLine], first: int, floor: int, at: int) -> int | None:
    """The labelled line above a label with dates that names the employer or the post, with text on the firm in between."""
    if lines[at].label != "dates" or lines[first].label is None:
        return None
    for i in range(first - 1, max(floor, first - 1 - TOLD_BETWEEN) - 1, -1):
        line = lines[i]
        if line.bullet or line.dates is not None or line.label == "body":
            return None
        if line.label in ONCE and not line.bare and not says_again(line, lines[first : at + 1]):
            return i
    return None


def says_again(line: HeadLine, head: Sequence[HeadLine]) -> bool:
    """Whether a label says once more what one of a head's lines has said: another record begins or ends there."""
    return line.label in ONCE and any(other.label == line.label and not (other.bare or line.bare) for other in head)


def is_named(line: HeadLine) -> bool:
    """Whether a label says what a line tells of the job."""
    return line.label not in (None, "body")


def label_joins(lines: Sequence[HeadLine], at: int, anchor: int, first: int) -> bool:
    """`joins` for a line with a label: "Environment: …" and the like end a job; among the labels of a record they belong to it."""
    line = lines[at]
    short = len(line.text.split()) <= HEAD_LINE_WORDS and not line.bullet
    if at < anchor and says_again(line, lines[first : anchor + 1]):
        return False
    between = is_named(lines[at - 1]) if at > anchor else bool(at) and lines[at - 1].label in ONCE and line.label == "content"
    return line.head_like or (short and between)


def joins(lines: Sequence[HeadLine], at: int, anchor: int, first: int) -> bool:
    """Whether a line can belong to the head of the line with the dates; `first`: the line below it, where it stands above the dates."""
    line = lines[at]
    if line.whole:
        return False
    if is_named(line):
        return label_joins(lines, at, anchor, first)
    if not line.head_like or line.away or line.dates is not None:
        return False
    if line.bullet:
        # "Mar 2021 – Present", then "• IT Manager, Globell": the first item of the list is the job.
        # "• Alder Group Ltd, Leeds", then "• Buyer (2006 – 2008)": two items, the first of which is the employer.
        return (at == anchor + 1 and line.title and line.fill >= 0.3) or (at == anchor - 1 and not line.title and lines[anchor].bullet)
    if line.told and abs(at - anchor) == 1:
        return True
    text = line.text.rstrip()
    if len(text.split()) > HEAD_LINE_WORDS and not any(s.label for s in line.segments):
        return False
    return not text.endswith(":") or "\t" in text or (line.organization and (bool(line.places) or is_firm(text.rstrip(" :"))))
