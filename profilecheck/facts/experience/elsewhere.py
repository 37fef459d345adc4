"""Jobs that stand outside of the experience: under a heading that is not known, or in a sentence of the summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from profilecheck.facts.experience.anchors import is_lone
from profilecheck.facts.experience.entries import find_entries
from profilecheck.facts.experience.job_entry import JobEntry
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Section
from profilecheck.kinds import SectionKind
from profilecheck.vocabulary.headings import OFFICES

# Sections in which no job is looked for: their dated lines are something else.
CLOSED: frozenset[SectionKind] = frozenset(
    (
        "education",
        "certifications",
        "courses",
        "publications",
        "references",
        "recommendations",
        "volunteering",
        "memberships",
        "awards",
        "languages",
        "interests",
        "projects",
        "experience",
    )
)
# Here only a sentence tells of a job ("Working as a Tester at Alder since 2015"); other dated lines are of the person, or of versions ("SQL Server 2005/2008").
SENTENCES: frozenset[SectionKind] = frozenset(["contact", "headline", "skills", "tools"])




def entries_elsewhere(source: Source) -> Iterator[JobEntry]:
    """Entries with title, employer and a range of dates in sections of other kinds; what follows a sentence is not its body."""
    for section in source.sections:
        if section.kind in CLOSED or is_of_offices(source, section) or not any(m.kind == "range" for m in source.marks("dates", section.span)):
            continue
        for entry in find_entries(source, section.span):
            said, told = entry.said, any(line.told for line in entry.head)
            dated = any(line.dates is not None and not is_lone(line) for line in entry.head)
            if said.title is None or (not told and title_in(source, said.title) is None):
                continue
            if "volunteer" in source.quote(said.title).lower():
                continue
            if said.organization is None or not dated or entry.away or (section.kind in SENTENCES and not told):
                continue
            yield replace(entry, body=()) if told else entry


def is_of_offices(source: Source, section: Section) -> bool:
    """Whether a section is headed as one of activities beside the work: "Extra-Curricular Activities"."""
    return section.heading is not None and section.kind == "other" and OFFICES.search(source.quote(section.heading)) is not None


def is_new(source: Source, entry: JobEntry, known: Sequence[Position]) -> bool:
    """Whether none of the positions is the one that an entry tells of: another title, employer and beginning."""
    said = entry.said
    for position in known:
        if said.title and position.title and source.quote(said.title).lower() == source.quote(position.title).lower():
            return False
        if said.organization and position.organization and first_word(source.quote(said.organization)) == first_word(source.quote(position.organization)):
            return False
        if said.dates and position.dates and said.dates.start == position.dates.start:
            return False
    return True


def first_word(name: str) -> str:
    words = [w for w in name.lower().replace("m/s", " ").split() if w not in ("the", "at")]
    return words[0].strip(".,") if words else ""
