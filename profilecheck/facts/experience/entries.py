"""Cuts a section into entries: several readings of where heads begin and end compete, and the one that explains most wins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.facts.experience.above import employers_above
from profilecheck.facts.experience.anchors import anchors_of
from profilecheck.facts.experience.habits import NO_HABIT, Habit, Head, Key, habit_of
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.heads import DIVISION, read_head
from profilecheck.facts.experience.job_entry import JobEntry, is_part
from profilecheck.facts.experience.joining import is_named, joins, record_above, says_again
from profilecheck.facts.experience.lines import read_lines
from profilecheck.facts.experience.slots import LATE_LINES, late_heads, told_employer, told_title, with_slots
from profilecheck.facts.experience.unbroken.head_words import reads_on
from profilecheck.facts.experience.undated import undated_heads
from profilecheck.facts.source import Source

# What a line between the employer's name and the title takes from what a head explains: it says what the firm does.
TOLD_OF_FIRM = 0.2
NAMES = ("title", "organization", "client", "location")
# How many lines above and below the one with the dates a head may have.
SHAPES = tuple((above, below) for above in range(4) for below in range(4) if above + below <= 4)


class Reading(Struct, frozen=True):
    """One way to see a section: heads as (first line, last line, line with the dates or None), what each says, and how much it explains."""

    shape: tuple[int, int]
    heads: tuple[tuple[int, int, int | None], ...]
    said: tuple[Head, ...]
    score: float


class Lines(Struct):
    """The lines of a section with what is asked of them again and again."""

    source: Source
    lines: list[HeadLine]
    anchors: list[int]
    forward: bool = False
    """Whether each record begins with its dates, so that labelled lines below its text belong to it, not to the next one."""
    known: dict[tuple[int, int, int | None], Head] = field(default_factory=dict)
    pared: dict[tuple[int, int, int], tuple[int, int]] = field(default_factory=dict)
    joined: dict[tuple[int, int, int], bool] = field(default_factory=dict)

    def head(self, first: int, last: int, at: int | None, habit: Habit = NO_HABIT) -> Head:
        """What the lines of a head say; without a habit it is remembered."""
        key = (first, last, at)
        if habit is NO_HABIT and key in self.known:
            return self.known[key]
        dates = self.lines[at].dates if at is not None else None
        lines = self.lines[first : last + 1] + (self.named_below(last, at) if self.forward else [])
        said = read_head(self.source, lines, dates, anchor=(at if at is not None else first) - first, habit=habit)
        if habit is NO_HABIT:
            self.known[key] = said
        return said

    def joins(self, at: int, anchor: int, first: int) -> bool:
        """Whether a line can belong to the head of the line with the dates, remembered; `first`: as for `joins`."""
        key = (at, anchor, first)
        if key not in self.joined:
            self.joined[key] = joins(self.lines, *key)
        return self.joined[key]

    def named_below(self, last: int, at: int | None) -> list[HeadLine]:
        """Labelled lines between a head and the next line with dates."""
        end = next((a for a in self.anchors if at is not None and a > at), len(self.lines))
        return [line for line in self.lines[last + 1 : end] if line.label in NAMES]


def find_entries(source: Source, span: Span) -> list[JobEntry]:
    """The entries of an experience section, in the order in which they stand."""
    return entries_of(source, read_lines(source, span))


def with_late_title(entry: JobEntry, lines: Sequence[HeadLine], last: int, late: tuple[int, Head], end: int) -> JobEntry:
    """An entry with the title that stands on a line further down, outside of its head."""
    (below, told), said = late, entry.said
    named = said.organization is not None
    said = replace(said, title=told.title, organization=said.organization or told.organization, location=said.location or told.location)
    if below <= last + LATE_LINES or not named:
        return replace(entry, said=said, head=(*entry.head, lines[below]), body=tuple(lines[below + 1 : end]))
    return replace(entry, said=said, body=tuple(line for line in entry.body if line is not lines[below]))


def with_told_title(source: Source, entry: JobEntry) -> JobEntry:
    """An entry with the title that a sentence tells, where its head has an employer or nothing but dates."""
    said, head, body = entry.said, entry.head, entry.body
    if said.organization is None and not all(line.label == "dates" for line in head):
        return entry
    said = replace(said, title=told_title(source, (*head, *body[:2])), organization=said.organization or told_employer(source, body[:1]))
    if body and said.organization is not None and body[0].span.contains(said.organization):
        head, body = (*head, body[0]), body[1:]
    return replace(entry, said=said, head=head, body=body)


def entries_of(source: Source, lines: list[HeadLine]) -> list[JobEntry]:
    """Entries out of lines: the best reading of the dated ones, then titles without dates that look like the others."""
    page = page_of(source, lines)
    reading = best_reading(page)
    heads = list(zip(reading.heads, reading.said, strict=True)) if reading else []
    late = late_heads(lines, heads, lambda i: page.head(i, i, None))
    running = any(line.whole for line in lines)
    for first, last in [] if running else undated_heads(source, lines, [(first, late.get(first, (last, None))[0]) for (first, last, _), _ in heads]):
        heads.append(((first, last, None), page.head(first, last, None)))
    heads, over = employers_above(lines, sorted(heads, key=lambda h: h[0][0]), lambda i: page.head(i, i, None))
    entries: list[JobEntry] = []
    for n, ((first, last, at), said) in enumerate(heads):
        following = heads[n + 1][0][0] if n + 1 < len(heads) else len(lines)
        end = over.get(following, following)
        dates = lines[at].dates if at is not None else None
        away = dates is not None and any(line.away for line in lines[first : last + 1])
        head = tuple(lines[first : last + 1])
        body = tuple(lines[last + 1 : end])
        entry = JobEntry(head, body, dates, said, away)
        if at is not None and first in late:
            entry = with_late_title(entry, lines, last, late[first], end)
        if entry.said.title is None and dates is not None:
            entry = with_told_title(source, entry)
        if entries and is_part(source, entries[-1], entry):
            entries[-1] = replace(entries[-1], body=(*entries[-1].body, *head, *body))
        else:
            entries.append(entry)
    return entries


def page_of(source: Source, lines: list[HeadLine]) -> Lines:
    anchors = anchors_of(lines)
    return Lines(source, lines, anchors, begins_with_dates(lines, anchors))


def begins_with_dates(lines: Sequence[HeadLine], anchors: Sequence[int]) -> bool:
    """Whether labelled records begin with their dates, as forms have it ("Dates … Occupation … Main activities … Name of employer")."""
    if len(anchors) < 2 or not all(is_dates_label(lines, i) for i in anchors[:2]):
        return False
    if any((is_named(line) and line.label != "dates") or line.title for line in lines[max(0, anchors[0] - 2) : anchors[0]]):
        return False
    return any(line.label == "title" for line in lines[anchors[0] + 1 : anchors[1]])


def is_dates_label(lines: Sequence[HeadLine], at: int) -> bool:
    """Whether a label stands before the dates of a line, on it or alone on the line above."""
    return lines[at].label == "dates" or (at > 0 and lines[at - 1].bare and lines[at - 1].label == "dates")


def best_reading(page: Lines) -> Reading | None:
    """The reading that explains most: titles and employers found, no line of a head left over, no title outside of heads."""
    return max(readings_of(page), key=rank, default=None)


def rank(reading: Reading) -> tuple[float, int]:
    """What decides between readings: how much each explains, then which takes fewer lines."""
    return round(reading.score, 3), -sum(reading.shape)


def readings_of(page: Lines) -> list[Reading]:
    """Every way to see the section that differs from the others, in a fixed order."""
    found: dict[tuple[tuple[int, int, int | None], ...], Reading] = {}
    for shape in SHAPES if page.anchors else ():
        heads = lay(page, *shape)
        if heads not in found:
            found[heads] = judge(page, shape, heads)
    return list(found.values())


def lay(page: Lines, above: int, below: int) -> tuple[tuple[int, int, int | None], ...]:
    """Heads of up to so many lines above and below each line with dates."""
    lines, anchors = page.lines, page.anchors
    heads: list[tuple[int, int, int | None]] = []
    floor = 0
    for n, at in enumerate(anchors):
        if at < floor:
            continue
        ceiling = anchors[n + 1] if n + 1 < len(anchors) else len(lines)
        first = last = at
        if not (lines[at].away or lines[at].whole):
            taken = 0
            while first > floor and not page.forward:
                if page.joins(first - 1, at, first) and (taken < above or is_named(lines[first - 1])):
                    first -= 1
                    taken += not is_named(lines[first])
                elif (higher := record_above(lines, first, floor, at)) is not None:
                    first = higher
                else:
                    break
            taken = 0
            while last + 1 < ceiling and page.joins(last + 1, at, at) and (taken < below or is_named(lines[last + 1])):
                if says_again(lines[last + 1], lines[first : last + 1]):
                    break
                last += 1
                taken += not is_named(lines[last])
        taken_in = (first, last, at)
        if taken_in not in page.pared:
            page.pared[taken_in] = pared(page, *taken_in)
        first, last = page.pared[taken_in]
        heads.append((first, last, at))
        floor = last + 1
    return tuple(heads)


def pared(page: Lines, first: int, last: int, at: int) -> tuple[int, int]:
    """A head without the outer lines that say nothing of it."""
    said = page.head(first, last, at)
    used = [s for s in (said.title, said.organization, said.location) if s]

    def tells(i: int) -> bool:
        line = page.lines[i]
        return i == at or is_named(line) or any(line.span.contains(s) for s in used)

    while first < at and not tells(first):
        first += 1
    while last > at and not tells(last):
        last -= 1
    return first, last


def judge(page: Lines, shape: tuple[int, int], heads: tuple[tuple[int, int, int | None], ...]) -> Reading:
    """What a reading explains. The first look at each head is by words alone; the second knows where the document has its titles and employers."""
    lines = page.lines
    first_look = [page.head(*head) for head in heads]
    habit = habit_of(first_look)
    heads, said = with_slots(page.source, lines, heads, tuple(page.head(first, last, at, habit) for first, last, at in heads))
    score = 0.0
    used: set[int] = set()
    for (first, last, at), one in zip(heads, said, strict=True):
        used |= set(range(first, last + 1))
        score += worth(page, range(first, last + 1), at, one)
    if said:
        score += 0.4 * regular([one.title_key for one in said]) + 0.3 * regular([one.organization_key for one in said])
    for i, line in enumerate(lines):
        if i in used or not line.head_like or line.bullet or line.label == "body":
            continue
        if line.title and (line.fill >= 0.6 or line.emphasis):
            score -= 0.6
        elif line.emphasis and line.organization:
            score -= 0.3
    return Reading(shape, heads, said, score)


def worth(page: Lines, place: range, at: int | None, head: Head) -> float:
    """How much one head explains: its title and employer, less what is left over of its lines. What a firm does may stand below its name, above the dates."""
    value = 0.0
    if head.title is not None:
        value += 1.0
    if head.organization is not None:
        value += 0.4 if DIVISION.search(page.source.quote(head.organization)) else 0.8
    told = [s for s in (head.title, head.organization, head.location) if s]
    for i in place:
        line = page.lines[i]
        if any(line.span.contains(s) for s in told) or line.dates is not None or line.label is not None or DIVISION.search(line.text):
            continue
        between = at is not None and place.start < i < at
        if between and head.organization is not None and head.organization.end < line.span.start:
            value -= TOLD_OF_FIRM
        elif not (between and reads_on(line.text.split())):
            value -= 0.5
    return value


def regular(keys: list[Key | None]) -> float:
    """How many of the entries have something in the most usual place, counted in entries beyond the first."""
    counts = Counter(key for key in keys if key is not None)
    return float(max(counts.values()) - 1) if counts else 0.0
