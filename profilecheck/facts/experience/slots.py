"""Titles that no word tells: where the document has those of its other jobs, and below what is told of the employer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.heads import Head, Key, plausible
from profilecheck.facts.experience.name_parts import first_part
from profilecheck.facts.source import Source

# A line of a head has few words, unless a label says what it is.
HEAD_LINE_WORDS = 14
# So many lines on the employer stand between its name and the title at most.
LATE_LINES = 4
# A title that only its place tells is short.
SLOT_WORDS = 9

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


def late_titles(lines: Sequence[HeadLine], heads: Sequence[tuple[Place, Head]], title_at: Callable[[int], Span | None]) -> dict[int, tuple[int, Span]]:
    """Titles that stand below what is told of the employer, by the first line of the head that lacks one: their line and span.

    A labelled one ("Post held: …") may stand anywhere before the next head. `title_at`: the title that a line by itself tells.
    """
    found: dict[int, tuple[int, Span]] = {}
    for n, ((first, last, _), said) in enumerate(heads):
        if said.title is not None or said.organization is None:
            continue
        following = heads[n + 1][0][0] if n + 1 < len(heads) else len(lines)
        labelled = next((i for i in range(last + 1, following) if lines[i].label == "title" and lines[i].title), None)
        if labelled is not None and (title := title_at(labelled)) is not None:
            found[first] = labelled, title
            continue
        for i in range(last + 1, min(following, last + 1 + LATE_LINES)):
            line = lines[i]
            if line.title and line.head_like and not line.bullet and line.dates is None and len(line.text.split()) <= HEAD_LINE_WORDS and line.text[-1:] != ".":
                if (title := title_at(i)) is not None:
                    found[first] = i, title
                break
    return found
