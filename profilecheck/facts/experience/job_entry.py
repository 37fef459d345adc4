"""One entry of an experience section, and whether it only tells of a part of the one above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.facts.experience.habits import Head
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.names.places import organization_near
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source

# A project's client stands in its head or right below.
CLIENT_LINES = 2


class JobEntry(Struct, frozen=True):
    """One entry: its head lines and the lines below them, and what the head says."""

    head: tuple[HeadLine, ...]
    body: tuple[HeadLine, ...]
    dates: DateRange | None
    said: Head
    away: bool = False


def with_dated_employers(entries: Sequence[JobEntry]) -> Iterator[JobEntry]:
    """Entries, those of a title and of the employer right below it as one, though each of the two lines has dates."""
    held: JobEntry | None = None
    for entry in entries:
        if held is not None:
            if entry.said.title is None and entry.said.organization is not None and entry.dates is not None and not entry.away:
                said = replace(held.said, organization=entry.said.organization, location=held.said.location or entry.said.location)
                entry = replace(held, head=(*held.head, *entry.head), body=entry.body, said=said)
            else:
                yield held
            held = None
        said = entry.said
        if said.title is not None and said.organization is None and not entry.body and entry.dates is not None and len(entry.head) == 1:
            held = entry
        else:
            yield entry
    if held is not None:
        yield held


def is_part(source: Source, job: JobEntry, entry: JobEntry) -> bool:
    """Whether an entry only dates a part of the job above: within its time, without a known title, an item of its list or at no sure employer."""
    own, whole, said = entry.dates, job.dates, entry.said
    if job.said.title is None or own is None or whole is None or not whole.holds(own):
        return False
    if job.said.organization is not None and is_of_client(entry) and not is_of_client(job):
        return True
    if is_same_time(own, whole):
        return said.title is None and said.organization is None
    if said.title is not None and title_in(source, said.title) is not None:
        return False
    if said.title is None and in_brackets(source, own) and not in_brackets(source, whole):
        return True  # "Detector Testing (2005-2006), for the county": a project, where the jobs have theirs without brackets
    bullet = any(line.bullet and line.dates is not None for line in entry.head)
    named = said.organization is not None and (organization_near(source.quote(said.organization)) or said.location is not None)
    return bullet or not named


def in_brackets(source: Source, dates: DateRange) -> bool:
    return source.document.text[max(0, dates.span.start - 2) : dates.span.start].rstrip()[-1:] == "("


def is_of_client(entry: JobEntry) -> bool:
    """Whether a labelled record says for whom the work was done and names no employer: a project of the job above."""
    return has_client(entry) and "organization" not in labels_of(entry)


def has_client(entry: JobEntry) -> bool:
    return "client" in labels_of(entry)


def labels_of(entry: JobEntry) -> set[str | None]:
    return {line.label for line in (*entry.head, *entry.body[:CLIENT_LINES])} | {s.label for line in entry.head for s in line.segments}


def is_same_time(one: DateRange, other: DateRange) -> bool:
    return (one.start, one.end, one.present) == (other.start, other.end, other.present)
