"""Titles that no word tells: where the document has those of its other jobs, and below what is told of the employer or below the dates."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.facts.experience.habits import Head, Key
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.heads import plausible
from profilecheck.facts.experience.name_parts import first_part
from profilecheck.facts.experience.sentences import title_behind
from profilecheck.facts.names.places import organization_near
from profilecheck.facts.source import Source

# A line of a head has few words, unless a label says what it is.
HEAD_LINE_WORDS = 14
# So many lines on the employer stand between its name and the title at most.
LATE_LINES = 4
# A title that only its place tells is short.
SLOT_WORDS = 9

WORKED_AS = re.compile(r"(?:^|[.;:–-]\s+)(?:I )?(?:have |had )?[Ww]ork(?:ed|ing) as (?:an? |the )?(?=[A-Z])")

# What goes on with such a title to the end of its sentence: "Engineer – Electrical."
FIELD = re.compile(r"\s[–-]\s[A-Z]\w{2,20}(?: [A-Z]\w{2,20})?(?=\.|$)")
NAMED = re.compile(r"(?:\(\d{1,2}Y(?:/\d{1,2}M)?\)\s*:\s*)?(?P<name>[A-Z][^,;:–]{2,60}?)(?=,|\s[–-]\s)")

Place = tuple[int, int, int | None]
"""A head: its first and last line, and the one with the dates."""


def with_slots(source: Source, lines: Sequence[HeadLine], heads: tuple[Place, ...], said: tuple[Head, ...]) -> tuple[tuple[Place, ...], tuple[Head, ...]]:
    """Heads that have an employer and no title with what stands where the others have theirs; a line next to the head may join it."""
    keys = [key for key, _ in Counter(h.title_key for h in said if h.title is not None and h.title_key is not None).most_common(2)]
    if not keys or all(h.title is not None for h in said):
        return heads, said
    places, told = list(heads), list(said)
    for n, head in enumerate(said):
        if head.title is not None or head.organization is None:
            continue
        floor = places[n - 1][1] + 1 if n else 0
        ceiling = places[n + 1][0] if n + 1 < len(places) else len(lines)
        if any(lines[i].label == "title" for i in range(floor, ceiling)):
            continue
        for key in keys:
            at = at_key(lines, places[n], key, range(floor, ceiling))
            title = slot_title(source, lines[at], head.organization, key) if at is not None else None
            if at is not None and title is not None:
                first, last, dated = places[n]
                places[n] = (min(first, at), max(last, at), dated)
                told[n] = replace(head, title=title, title_key=key)
                break
    return tuple(places), tuple(told)


def at_key(lines: Sequence[HeadLine], place: Place, key: Key, free: range) -> int | None:
    """The line of a head that a key points to; one right beside the head is as good, if it can be a head's."""
    first, last, dated = place
    at = dated + key[0] if dated is not None else -1
    if at not in free or not first - 1 <= at <= last + 1:
        return None
    line = lines[at]
    fits = line.head_like and not line.bullet and not line.label and not line.away and (at == dated or line.dates is None)
    return at if fits else None


def slot_title(source: Source, line: HeadLine, organization: Span, key: Key) -> Span | None:
    segment = next((s for s in line.segments if s.at == key[1] and not s.label), None)
    if segment is None or segment.span.overlaps(organization) or not plausible(source, segment.span):
        return None
    title = first_part(source, segment.span)
    words = source.quote(title).split()
    return title if len(words) <= SLOT_WORDS and words[0][0].isupper() else None


def late_heads(lines: Sequence[HeadLine], heads: Sequence[tuple[Place, Head]], said_at: Callable[[int], Head]) -> dict[int, tuple[int, Head]]:
    """What stands below the head that lacks it, by its first line: the line, and what that says by itself.

    A title stands below what is told of the employer, a labelled one ("Post held: …") anywhere before the next head. Where
    a head is nothing but dates, the one line below that names title and employer is its own, wherever it stands.
    """
    found: dict[int, tuple[int, Head]] = {}
    for n, ((first, last, at), said) in enumerate(heads):
        below = range(last + 1, heads[n + 1][0][0] if n + 1 < len(heads) else len(lines))
        if said.title is not None:
            continue
        line = late_title(lines, below) if said.organization is not None else late_line(lines, below) if at is not None else None
        if line is not None and (told := said_at(line)).title is not None:
            found[first] = line, told
    return found


def told_title(source: Source, lines: Sequence[HeadLine]) -> Span | None:
    """The title behind "Worked as" in the lines of a job that has none: "Alder Mills, a textile mill. Worked as Site Engineer."."""
    for line in lines:
        match = None if line.bullet else WORKED_AS.search(line.text)
        if match is not None and (title := title_behind(source, line.span.start + match.end(), line.span.end, None)) is not None:
            field = FIELD.match(source.document.text, title.end, line.span.end)
            return title if field is None else Span(title.start, field.end())
    return None


def told_employer(source: Source, lines: Sequence[HeadLine]) -> Span | None:
    """The employer with whose name a line of text begins below nothing but dates: "Alder Mills Ltd, Leeds – a known mill. Worked as Engineer."."""
    for line in lines:
        match = None if line.bullet else NAMED.match(line.text)
        name = Span(line.span.start + match.start("name"), line.span.start + match.end("name")) if match is not None else None
        if name is not None and organization_near(source.quote(name)):
            return name
    return None


def late_title(lines: Sequence[HeadLine], below: range) -> int | None:
    """The line of a title below what is told of the employer."""
    labelled = next((i for i in below if lines[i].label == "title" and lines[i].title), None)
    if labelled is not None:
        return labelled
    return next((i for i in below[:LATE_LINES] if is_free(lines[i]) and len(lines[i].text.split()) <= HEAD_LINE_WORDS and lines[i].text[-1:] != "."), None)


def late_line(lines: Sequence[HeadLine], below: range) -> int | None:
    """The only line below dates that names title and employer, as where a column was read in between."""
    found = [i for i in below if is_free(lines[i]) and lines[i].label is None and (lines[i].printed or (lines[i].organization and lines[i].places))]
    return found[0] if len(found) == 1 and found[0] > below.start else None


def is_free(line: HeadLine) -> bool:
    """Whether a line can be a head's and holds a title without dates."""
    return line.title and line.head_like and not line.bullet and line.dates is None
