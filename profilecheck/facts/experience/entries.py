"""Cuts a section into entries (jobs, degrees): which lines are heads and which lines belong below them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from profilecheck.calendar import DateRange
from profilecheck.document import Span
from profilecheck.facts.experience.lines import Line, read_lines
from profilecheck.facts.source import Source

# How far from the line with the dates the line with the title may stand.
REACH = 3
# An employer's line that nothing tells from the text has few words.
PLAIN_WORDS = 7


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its head lines and the blocks below them."""

    head: tuple[Line, ...]
    body: tuple[Line, ...]
    dates: DateRange | None
    expected: Span | None = None
    """The line on which most entries of the section have their title."""
    away: bool = False


def find_entries(source: Source, span: Span) -> list[Entry]:
    """The entries of an experience section, in the order in which they stand.

    A line with a range of dates anchors an entry. Its title stands on the same line or up to three lines away, on the
    side where most entries of the section have it; organisation and place on the lines in between or next to them.
    Titles without dates that look like the other titles begin an entry of their own.
    """
    lines = read_lines(source, span)
    anchors = [i for i, line in enumerate(lines) if line.dates is not None]
    offset = usual_offset(lines, anchors)
    heads: list[tuple[int, int, DateRange | None]] = []
    floor = 0
    for n, at in enumerate(anchors):
        if at < floor:
            continue
        ceiling = anchors[n + 1] if n + 1 < len(anchors) else len(lines)
        first, last = head_range(lines, at, offset, floor, ceiling)
        heads.append((first, last, lines[at].dates))
        floor = last + 1
    heads += undated(lines, heads)
    heads.sort()
    entries = []
    for n, (first, last, dates) in enumerate(heads):
        end = heads[n + 1][0] if n + 1 < len(heads) else len(lines)
        dated = next((i for i in range(first, last + 1) if dates is not None and lines[i].dates is dates), None)
        expected = lines[dated + offset].span if offset is not None and dated is not None and first <= dated + offset <= last else None
        away = dates is not None and any(line.away for line in lines[first : last + 1])
        entries.append(Entry(tuple(lines[first : last + 1]), tuple(lines[last + 1 : end]), dates, expected, away))
    return entries


def usual_offset(lines: list[Line], anchors: list[int]) -> int | None:
    """Where titles stand relative to the dates in most entries: 0 the same line, -1 the line above, …"""
    votes: Counter[int] = Counter()
    for n, at in enumerate(anchors):
        low = anchors[n - 1] + 1 if n else 0
        high = anchors[n + 1] if n + 1 < len(anchors) else len(lines)
        if lines[at].title:
            votes[0] += 2
            continue
        for step in (-1, 1, -2, 2, -3, 3):
            i = at + step
            if low <= i < high and lines[i].title and all(lines[j].head_like for j in range(min(i, at), max(i, at) + 1)):
                votes[step] += 1
    return max(votes, key=lambda s: (votes[s], -abs(s), -s)) if votes else None


def head_range(lines: list[Line], at: int, offset: int | None, floor: int, ceiling: int) -> tuple[int, int]:
    """First and last line of the head around the line with the dates."""
    first = last = at
    if lines[at].away:
        return first, last

    def reachable(i: int) -> bool:
        return floor <= i < ceiling and all(
            lines[j].head_like and not lines[j].away and (lines[j].block.kind != "bullet" or j == at) for j in range(min(i, at), max(i, at) + 1)
        )

    if not lines[at].title:
        steps = [offset or 0, *(step for step in (-1, 1, -2, 2, -3, 3) if step != offset)]
        target = next((at + s for s in steps if s and abs(s) <= REACH and reachable(at + s) and lines[at + s].title), None)
        if target is not None:
            first, last = min(first, target), max(last, target)
    has_organization = any(line.organization or (line.name and line is not lines[at]) for line in lines[first : last + 1])
    titled = any(line.title for line in lines[first : last + 1])
    # The organisation, the place or the employer's line stand above or below, as lines that look like heads.
    while first - 1 >= floor and at - first < REACH and grows(lines[first - 1], has_organization, titled, lines[at]):
        first -= 1
        has_organization = has_organization or lines[first].organization
        if lines[first].organization and not lines[first].emphasis:
            break
    below = last + 1 < ceiling and grows_down(lines[last + 1], has_organization)
    if titled and not has_organization and not below and first > floor and at - first < REACH and is_plain_name(lines, first - 1):
        first -= 1
        has_organization = True
    while last + 1 < ceiling and last - at < REACH and (grows_down(lines[last + 1], has_organization) or (last == at and lines[last + 1].place)):
        last += 1
        has_organization = has_organization or not lines[last].place
    return first, last


def is_plain_name(lines: list[Line], at: int) -> bool:
    """Whether a short line in the style of the text, above a title and below a list, is an employer's."""
    line = lines[at]
    words = line.text.split()
    after_list = at == 0 or lines[at - 1].block.kind == "bullet"
    return (
        line.name
        and line.block.kind != "bullet"
        and after_list
        and len(words) <= PLAIN_WORDS
        and line.text[0].isupper()
        and line.text.rstrip()[-1] not in ".:;,"
    )


def grows(line: Line, has_organization: bool, titled: bool, anchor: Line) -> bool:
    """Whether a line above a head belongs to it."""
    if not line.head_like or line.block.kind == "bullet" or line.dates is not None or len(line.text.split()) > 12:
        return False
    if line.text.rstrip().endswith(":") and not line.organization:
        return False
    if line.emphasis and (not has_organization or not titled):
        return True
    if not has_organization and line.organization:
        return True
    return not titled and line.emphasis


def grows_down(line: Line, has_organization: bool) -> bool:
    """Whether a line below a head belongs to it: it names the organisation or the place that is still missing."""
    if has_organization or not line.head_like or line.block.kind == "bullet" or line.dates is not None or line.title:
        return False
    words = line.text.split()
    return len(words) <= 10 and line.text[0].isupper() and (line.organization or (len(words) <= 6 and not line.text.rstrip().endswith((":", "."))))


def undated(lines: list[Line], heads: list[tuple[int, int, DateRange | None]]) -> list[tuple[int, int, DateRange | None]]:
    """Titles without dates: lines that are nothing but a known title, or look like the titles that have dates."""
    used = {i for first, last, _ in heads for i in range(first, last + 1)}
    emphasised = [lines[i].emphasis for first, last, _ in heads for i in range(first, last + 1) if lines[i].title]
    # Where no dated head has a title (the dates were printed in a column of their own), titles in bold above lists are heads.
    above_lists = [
        i for i, line in enumerate(lines[:-1]) if line.title and line.emphasis and line.block.kind != "bullet" and lines[i + 1].block.kind == "bullet"
    ]
    if not emphasised and len(above_lists) >= 2:
        return [(i, i, None) for i in above_lists if i not in used]
    stand_out = bool(emphasised) and all(emphasised) and sum(line.emphasis for line in lines) <= 4 * len(heads)
    found: list[tuple[int, int, DateRange | None]] = []
    for i, line in enumerate(lines):
        if i in used or not line.title or line.block.kind == "bullet" or line.text.rstrip().endswith((":", ".", ",")):
            continue
        if len(line.text.split()) <= 8 and (line.fill >= 0.8 or (stand_out and line.emphasis and line.fill >= 0.4)):
            last = i
            if i + 1 < len(lines) and i + 1 not in used and lines[i + 1].organization and lines[i + 1].head_like and lines[i + 1].block.kind != "bullet":
                last = i + 1
            found.append((i, last, None))
            used |= set(range(i, last + 1))
    return found
