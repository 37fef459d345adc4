"""Makes positions out of the entries of the experience: title, organisation, place, dates and statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from msgspec.structs import replace

from profilecheck.document import Span
from profilecheck.facts.experience.borders import is_of_title
from profilecheck.facts.experience.elsewhere import entries_elsewhere, is_new
from profilecheck.facts.experience.entries import find_entries
from profilecheck.facts.experience.habits import Head
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.job_entry import JobEntry, has_client, is_of_client, with_dated_employers
from profilecheck.facts.experience.shared_titles import with_parted_titles
from profilecheck.facts.experience.stints import with_stints
from profilecheck.facts.experience.torn import mended
from profilecheck.facts.experience.twice import once
from profilecheck.facts.names.levels import title_level
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source
from profilecheck.facts.statements.spans import inline_glyphs, statement_spans
from profilecheck.facts.types import Position, Statement

# What an employer is takes one line or two between its name and the titles.
ABOUT = 240
# Labels of what is told of a job without saying what was done.
TOLD = ("other", "client", "location", "dates", "title", "organization")
# "Project #2", which counts the projects of a job.
COUNTED = re.compile(r"(?:project|client|assignment)\s?[#:–-]{0,2}\s?(?:\d{1,2}|[IVX]{1,4})\s?:?", re.I)
# "-2-", "Cont-2": what is left of a page's foot.
PAGE_MARK = re.compile(r"\W*(?:(?:page|cont(?:inued|d)?)?\W*)?\d{0,2}\W*", re.I)
# What a label names has few words; a text that runs on behind "Client: Alder Group" tells of the work.
LABELLED_WORDS = 30
# A line set as a heading inside a job has few words.
HEADING_WORDS = 8
# A line of so few words that ends in a colon says nothing of the work.
LABEL_WORDS = 5
SUBHEADING = re.compile(
    r"(?:(?:key|main|major|primary|selected|notable|core|job|roles? (?:and|&)|duties (?:and|&)) )?(?:responsibilit(?:y|ies)|achievements?"
    r"|accomplishments?|duties|contributions?|highlights|results|projects?|roles?)"
    r"(?: (?:include|included|and achievements|& achievements))?\s?:?",
    re.I,
)


def find_positions(source: Source) -> tuple[Position, ...]:
    """Every role held, in the order of the document; one for each title."""
    found: list[Position] = []
    for section in source.sections_of("experience"):
        found += positions_of(source, find_entries(source, section.span))
    new = [entry for entry in entries_elsewhere(source) if is_new(source, entry, found)]
    told = with_parted_titles(source, once(source, sorted([*found, *positions_of(source, new)], key=lambda p: p.span)))
    return tuple(stint for position in told for stint in with_stints(source, position))


def positions_of(source: Source, entries: list[JobEntry]) -> Iterator[Position]:
    for entry, head in with_employers(source, list(with_dated_employers(entries))):
        level, family, role = title_level(source, head.title) if head.title else (None, None, None)
        start = entry.head[0].span.start
        yield Position(
            span=Span(start, (entry.body or entry.head)[-1].span.end),
            head=Span(start, entry.head[-1].span.end),
            title=head.title,
            organization=head.organization,
            location=head.location,
            dates=head.dates,
            level=level,
            family=family,
            role=role,
            statements=tuple(Statement(span, "other") for span in statements_of(source, entry)),
            counted=all(stands_alone(source, line) for line in entry.body if not is_label(line)),
        )


def statements_of(source: Source, entry: JobEntry) -> tuple[Span, ...]:
    told = [line for line in entry.body if not is_label(line)]
    return mended(source, (span for line in told for span in statement_spans(source, line.span, bullet=line.bullet)))


def stands_alone(source: Source, line: HeadLine) -> bool:
    """Whether a line is a block of the page and no part of one whose breaks were lost, so that the borders of what it states are seen."""
    block = source.document.block_at(line.span.start)
    torn = block is not None and block.span != line.span
    if line.bullet:
        return len(tuple(statement_spans(source, line.span, bullet=True))) == 1
    return not (torn and line.block.span == line.span) and not inline_glyphs(source.quote(line.span), bullet=False)


def with_employers(source: Source, entries: list[JobEntry]) -> Iterator[tuple[JobEntry, Head]]:
    """Entries that are roles, with heads that name employers: a title without one of its own has that of the line above it.

    An employer's line may stand apart over several titles, with or without dates and a word on what the firm does, or
    over the first of them only.
    """
    employer: Head | None = None
    above: tuple[JobEntry, Head] | None = None
    # The employer of a record that names its client, too: records below it that name a client only are further projects there.
    served: Head | None = None
    for entry, following in zip_longest(entries, entries[1:]):
        head = entry.said
        if entry.away:
            continue
        if stands_over(source, entry, following) or spans_titles(source, entry, following):
            employer = head if stands_over(source, entry, following) else replace(head, title=None)
            continue
        if employer is not None:
            head = within(source, employer, entry)
        if head.title is None and not head.organization and not states_work(entry):
            continue
        if not is_of_client(entry):
            served = head if has_client(entry) else None
        elif served is not None:
            head = replace(head, organization=served.organization)
        if head.organization is None and above is not None and is_right_below(above[0], entry):
            head = at_employer(head, above[1])
        if head.organization is None and employer is not None:
            dates = head.dates or (employer.dates if employer.title is None else None)
            head = replace(at_employer(head, employer), dates=dates)
        elif head.organization is not None and (head.above or head.title is None):
            employer = head
        elif not (employer and same(source, employer, head)):
            employer = None
        above = entry, head
        yield entry, head


def at_employer(head: Head, employer: Head) -> Head:
    """A head with the employer of another, and its place where it has none of its own."""
    return replace(head, organization=employer.organization, location=head.location or employer.location)


def within(source: Source, employer: Head, entry: JobEntry) -> Head:
    """The head of an entry below the line of an employer: what looks like another employer may be its title."""
    head = entry.said
    if is_title_within(source, employer, head):
        head = replace(head, title=head.organization, organization=None)
    return beneath(source, employer, head) if is_stacked(source, employer, entry) else head


def is_right_below(above: JobEntry, entry: JobEntry) -> bool:
    """Whether in running text nothing stands between two heads: the second is a title at the first one's employer."""
    return entry.head[0].whole and above.head[-1].whole and not above.body


def stands_over(source: Source, entry: JobEntry, following: JobEntry | None) -> bool:
    """Whether an entry only names the employer of the title that follows; a line may say what the firm is."""
    if entry.said.title is not None or not entry.said.organization or following is None:
        return False
    labelled = following.head[0].label == "title"
    told = any(line.bullet or (len(line.text) > ABOUT and not labelled) for line in entry.body)
    return not told and following.said.title is not None and (following.said.organization is None or is_stacked(source, entry.said, following))


def spans_titles(source: Source, entry: JobEntry, following: JobEntry | None) -> bool:
    """Whether an entry whose "title" no word tells is the name of an employer over titles within its time: "TPG - The Pell Group (2015 – Present)"."""
    said, own = entry.said, entry.dates
    if said.title is None or said.organization is None or entry.body or following is None or title_in(source, said.title) is not None or own is None:
        return False
    below = following.said
    known = below.title is not None and title_in(source, below.title) is not None
    return known and below.organization is None and following.dates is not None and own.holds(following.dates)


def is_title_within(source: Source, employer: Head, head: Head) -> bool:
    """Whether what was taken for an employer's name is a title of the employer above, within whose time it falls: "Warehouse IT (2015 – 2018)"."""
    if employer.title is not None or employer.dates is None or head.title is not None or head.organization is None or head.dates is None:
        return False
    return employer.dates.holds(head.dates) and is_of_title(source.quote(head.organization))


def is_stacked(source: Source, employer: Head, entry: JobEntry) -> bool:
    """Whether an entry is one of the titles at an employer whose own line has dates around theirs, and names no sure other one."""
    own, other = entry.said.dates, employer.dates
    if employer.title is not None or entry.said.title is None or own is None or other is None or not other.holds(own):
        return False
    named = entry.said.organization
    if named is None:
        return True
    line = next((x for x in entry.head if x.span.contains(named)), None)
    return line is not None and line.span.contains(entry.said.title) and not line.organization


def beneath(source: Source, employer: Head, head: Head) -> Head:
    """A head at the employer above: what was taken for a name behind its title goes on with the title."""
    title, named = head.title, head.organization
    if title is not None and named is not None and title.end <= named.start and re.fullmatch(r"\s?[–—,-]\s?", source.document.text[title.end : named.start]):
        title = Span(title.start, named.end)
    return replace(head, title=title, organization=employer.organization, location=head.location or employer.location)


def states_work(entry: JobEntry) -> bool:
    return any(line.bullet or len(line.text.split()) > LABEL_WORDS for line in entry.body)


def is_label(line: HeadLine) -> bool:
    """Whether a line only names what follows ("Responsibilities:", "Vendor work" in bold)."""
    text = line.text.strip()
    if (
        line.bare
        or PAGE_MARK.fullmatch(text)
        or COUNTED.fullmatch(text)
        or (line.label in TOLD and not line.bullet and len(text.split()) <= LABELLED_WORDS)
        or (line.block.kind == "heading" and len(text.split()) <= HEADING_WORDS and text[-1:] not in ".;")
    ):
        return True
    return (text.endswith(":") and len(text.split()) <= LABEL_WORDS) or bool(SUBHEADING.fullmatch(text))


def same(source: Source, one: Head, other: Head) -> bool:
    return bool(one.organization and other.organization and source.quote(one.organization) == source.quote(other.organization))
