"""Titles without dates: lines that are nothing but a known title, or look like the titles that have dates."""

from __future__ import annotations

import re
from collections.abc import Sequence

from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source

# A title's line without dates has few words.
TITLE_WORDS = 8
# Lines between the employer and the title of a labelled record, at most.
RECORD_LINES = 3
# A line with title, employer and place has few words.
ALL_WORDS = 14
# What looks like a point in time; each way begins with a sign of its own, behind which the border of a word is asked for.
POINT = re.compile(r"(?:19|2[0Oo])(?<!\w..)(?:[\dOo]{2}|[Xx]{2})\b|['’‘`]\s?\d\d\b|\d(?<!\w.)\d?/\d{2,4}\b")
OPEN_END = re.compile(r"\b(?:till|to date|present|current|now|since|onwards?)\b", re.I)
# Share of the line that a known title covers: at least, and where it is printed as the other titles are.
FILLED, FILLED_IF_BOLD = 0.8, 0.4


def undated_heads(source: Source, lines: Sequence[HeadLine], heads: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """First and last line of each head without dates; `heads` are those with dates."""
    used = {i for first, last in heads for i in range(first, last + 1)}
    emphasised = [lines[i].emphasis for first, last in heads for i in range(first, last + 1) if lines[i].title]
    # Where no dated head has a title (the dates were printed in a column of their own), titles above lists are heads.
    above_lists = titles_above_lists(lines)
    if not emphasised and len(above_lists) >= 2:
        return [(i, i) for i in above_lists if i not in used]
    stand_out = bool(emphasised) and all(emphasised) and sum(line.emphasis and not line.label for line in lines) <= 4 * len(heads)
    found = records(lines, used)
    used |= {i for first, last in found for i in range(first, last + 1)}
    return found + single_titles(source, lines, used, stand_out=stand_out)


def single_titles(source: Source, lines: Sequence[HeadLine], used: set[int], *, stand_out: bool) -> list[tuple[int, int]]:
    """Lines that tell a whole job, and lines of a title alone, these with the employer below."""
    found: list[tuple[int, int]] = []
    reached = -1
    for i, line in enumerate(lines):
        if i in used or i <= reached:
            continue
        if tells_all(source, line) or tells_odd_dates(line):
            found.append((i, i))
        elif is_title(line, stand_out=stand_out) or heads_list(source, lines, i, used):
            below = lines[i + 1] if i + 1 < len(lines) and i + 1 not in used else None
            reached = i + 1 if below and below.organization and below.head_like and not below.bullet else i
            found.append((i, reached))
    return found


def records(lines: Sequence[HeadLine], used: set[int]) -> list[tuple[int, int]]:
    """First and last line of each labelled record without dates: "Company: …" with "Role: …" within a few lines."""
    found: list[tuple[int, int]] = []
    reached = -1
    for i, line in enumerate(lines):
        if line.label != "organization" or line.bare or i <= reached:
            continue
        near = range(max(reached + 1, i - RECORD_LINES), min(len(lines), i + RECORD_LINES + 1))
        titles = [n for n in near if lines[n].label == "title" and not lines[n].bare and lines[n].title]
        at = next((n for n in titles if n > i), titles[-1] if titles else None)
        if at is None:
            continue
        first, last = min(i, at), max(i, at)
        inside = range(first, last + 1)
        if any(n in used or lines[n].dates is not None or (n != i and lines[n].label == "organization") for n in inside):
            continue
        found.append((first, last))
        reached = last
    return found


def tells_all(source: Source, line: HeadLine) -> bool:
    """Whether a line names title, employer and place, in this order, and nothing else: "Team Lead, ALDER GROUP, Leeds, UK"."""
    if not (line.title and line.places) or line.bullet or line.label or line.text.rstrip()[-1:] in ":;":
        return False
    if len(line.text.split()) > ALL_WORDS or len(line.segments) > 2:
        return False
    title = title_in(source, line.segments[0].span)
    return title is not None and title.start == line.segments[0].span.start and line.segments[-1].span.end <= line.places[0].start


def tells_odd_dates(line: HeadLine) -> bool:
    """Whether a line names a title, an employer and dates that were not understood: "Analyst | Alder Ltd | Ramadan 2014 – Eid 2015"."""
    if not (line.title and (line.organization or len(line.segments) > 1) and line.head_like) or line.bullet or line.label or line.dates is not None:
        return False
    return len(line.text.split()) <= ALL_WORDS and is_dated_somehow(line.text)


def is_dated_somehow(text: str) -> bool:
    """Whether a text has two ends in time by its looks, or one and a word for now, whatever the notation."""
    return len(POINT.findall(text)) > 1 or (POINT.search(text) is not None and OPEN_END.search(text) is not None)


def titles_above_lists(lines: Sequence[HeadLine]) -> list[int]:
    """Lines with a title right above an item of a list; only those that stand out, where two do."""
    above = [i for i, line in enumerate(lines[:-1]) if line.title and line.head_like and not line.bullet and not line.label and lines[i + 1].bullet]
    bold = [i for i in above if lines[i].emphasis]
    return bold if len(bold) >= 2 else above


def heads_list(source: Source, lines: Sequence[HeadLine], at: int, used: set[int]) -> bool:
    """Whether a line is nothing but a title, known or new, above an employer's line and a list."""
    line = lines[at]
    if at + 2 >= len(lines) or {at + 1, at + 2} & used or not line.title or line.bullet or line.label or len(line.text.split()) > TITLE_WORDS:
        return False
    below = lines[at + 1]
    employer = below.organization and not below.title and below.head_like and not below.bullet and not below.label
    return bool(employer) and lines[at + 2].bullet and title_in(source, line.span) == line.span


def is_title(line: HeadLine, *, stand_out: bool) -> bool:
    """Whether a line is little else than a known title; `stand_out`: the titles with dates do, so that less of one is enough."""
    if not line.title or line.bullet or line.label or line.text.rstrip().endswith((":", ".", ",")):
        return False
    return len(line.text.split()) <= TITLE_WORDS and (line.fill >= FILLED or (stand_out and line.emphasis and line.fill >= FILLED_IF_BOLD))
