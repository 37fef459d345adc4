"""The kind of a section that its content tells, where its heading says little."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from profilecheck.document import Block, Span
from profilecheck.facts.education.degrees import find_degrees
from profilecheck.facts.experience.labels import label_at, names_dates
from profilecheck.facts.experience.segments import COUNTER
from profilecheck.facts.sections.headings import CLOSING
from profilecheck.facts.source import Source
from profilecheck.facts.types import Section
from profilecheck.kinds import SectionKind

# The first line of a project's record.
PROJECT = re.compile(r"project(?: name| title)?\s?[:–-]\s", re.I)
# The first line of a job's record: "Professional employment – from May 2010 to June 2012".
EMPLOYED = re.compile(r"(?:professional )?(?:employment|experiences?)\b", re.I)
# A line that names a credential or a degree has few words; a longer one tells of it.
LINE_WORDS = 18
# So many records of projects are a list of them.
TWO_PROJECTS = 2


def as_projects(source: Source, section: Section, sections: Sequence[Section]) -> Section:
    """A second section of experience that is a list of records of projects, below the one of the jobs: "Related to work experience"."""
    if section.kind != "experience" or not any(s.kind == "experience" and len(s.span) and s is not section for s in sections):
        return section
    texts = [source.quote(b.span) for b in source.blocks(section.span)]
    if sum(bool(PROJECT.match(text)) for text in texts) < TWO_PROJECTS or {found[0] for t in texts if (found := label_at(t))} & {"title", "organization"}:
        return section
    return replace(section, kind="projects")


def head_marks(source: Source, blocks: tuple[Block, ...]) -> tuple[list[bool], list[bool]]:
    """For each block, whether it is a short line with a range of dates, and one with a title."""
    short = [len(source.quote(b.span).split()) <= 20 for b in blocks]
    dated = [s and any(m.kind == "range" for m in source.marks("dates", b.span)) for b, s in zip(blocks, short, strict=True)]
    titled = [s and bool(source.marks("titles", b.span)) and b.kind != "bullet" for b, s in zip(blocks, short, strict=True)]
    return dated, titled


def of_credentials(source: Source, section: Section, blocks: Sequence[Block], short: Sequence[Block]) -> SectionKind | None:
    """Whether most lines of a section name a certification or a degree; `short`: those of its blocks that may."""
    unsure = section.kind in ("other", "awards")
    named = [b for b in short if any(m.value.match != "context" for m in source.marks("certifications", b.span))]
    if unsure and len(named) * 2 > len(blocks):
        return "certifications"
    if not unsure and (section.heading is None or "qualif" not in source.quote(section.heading).lower()):
        return None
    if sum(bool(find_degrees(source, b)) for b in short) * 2 > len(blocks) or begins_with_degree(source, section):
        return "education"
    if section.kind == "skills" and sum(b in named or bool(find_degrees(source, b)) for b in short) * 2 > len(blocks):
        return "certifications"
    return None


def by_content(source: Source, section: Section, *, headed: bool) -> Section:
    """The kind that its content tells, where the heading says little: most lines name a certification or a degree, or jobs stand in it.

    `headed`: the document has a section of experience.
    """
    if section.heading is None or section.kind not in ("other", "awards", "skills", "summary") or CLOSING.search(source.quote(section.heading)):
        return section
    blocks = source.blocks(section.span)
    short = [b for b in blocks if len(source.quote(b.span).split()) <= LINE_WORDS]
    unsure = section.kind in ("other", "awards")
    kind = of_credentials(source, section, blocks, short) if blocks else None
    if kind is not None:
        return replace(section, kind=kind)
    dated, titled = head_marks(source, blocks)
    jobs = sum(d and any(titled[max(0, i - 1) : i + 2]) for i, d in enumerate(dated))
    if not headed and sums_up_jobs(source, section):
        return replace(section, kind="experience")
    if unsure and jobs >= (1 if section.kind == "other" else 2) and not headed:
        return replace(section, kind="experience")
    return section


def begins_with_degree(source: Source, section: Section) -> bool:
    """Whether a heading stands in front of a degree on its own line: "QUALIFICATION: M.Tech (Power Systems)"."""
    first = source.document.block_at(section.heading.start) if section.heading is not None else None
    return first is not None and first.span != section.heading and bool(find_degrees(source, first))


def sums_up_jobs(source: Source, section: Section) -> bool:
    """Whether a summary is one of experience that holds records of jobs: "Experience summary" above "Company: …"."""
    if section.kind != "summary" or section.heading is None or "experience" not in source.quote(section.heading).lower():
        return False
    return names_employers(source, section.span)


def names_employers(source: Source, span: Span) -> bool:
    """Whether records of jobs go on: a line with "Employer: …" and one with "Designation: …"."""
    if any(EMPLOYED.match(source.quote(b.span)) and names_dates(source.quote(b.span)) for b in source.blocks(span)):
        return True
    named = {found[0] for b in source.blocks(span) if (found := label_at(COUNTER.sub("", source.quote(b.span), count=1)))}
    return "organization" in named and bool(named & {"title", "dates"})
