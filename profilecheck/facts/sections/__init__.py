"""Cuts a document into its sections, under usual and unusual headings or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from profilecheck.document import Block, Document, Span
from profilecheck.facts.experience.labels import label_at
from profilecheck.facts.sections.content import as_projects, by_content, head_marks, names_employers
from profilecheck.facts.sections.headings import BESIDE_WORK, find_headings
from profilecheck.facts.sections.keys import key_of, without_rule
from profilecheck.facts.sections.outline import Heading
from profilecheck.facts.sections.preface import with_preface
from profilecheck.facts.source import Source
from profilecheck.facts.types import Section
from profilecheck.kinds import SectionKind
from profilecheck.patterns import lazy
from profilecheck.vocabulary.entry_labels import LabelKind, labels, plain
from profilecheck.vocabulary.headings import OFFICES

# Of so many words of a sentence at least one begins in small letters; a word on the right to work is none of a summary.
LOWEST = 6
PERMIT = lazy(r"authori[sz]ed to work in the \w+(?: for any employer)?", re.I)
# A paragraph before the first heading with this many words is a summary, a shorter one is a head line or a slogan.
SUMMARY_WORDS = 20
# An employer's line above the labels of a job has fewer words.
NAME_WORDS = 14
# Lines of a name above the first phone number of a sidebar.
MOST_ABOVE_CONTACT = 3
# Sections of what is done beside the work.
BESIDE = ("awards", "interests", "languages", "memberships")
# Labels of a job ("Position:") head no section.
LABELS = ("title", "organization", "client", "location", "dates")
# "Company profile", "Job description": below a job they are no section of their own.
INNER_LABELS = ("other", "body")
# Kinds of the headings "Responsibilities", "Job description", which below a job are labels.
TOLD_OF_JOBS = ("experience", "other")
TWO_JOBS = 2
# A line that tells what was done has so many words.
DUTY_WORDS = 9
# "Projects:" below a job, with the record of the next one behind the projects.
WORK_LABELS = ("content", "body")
# Headings of these kinds stand inside the experience when positions go on below them.
INSIDE_EXPERIENCE = frozenset({"other", "awards", "skills", "tools", "summary", "courses", "contact"})


def titled(document: Document, headings: Sequence[Heading], sections: list[Section]) -> list[Section]:
    """The sections, with one behind those before for each heading, up to the next one."""
    ends = [*(h.block.span.start for h in headings[1:]), len(document.text)]
    for heading, end in zip(headings, ends, strict=bool(headings)):
        start = min(heading.block.span.start + heading.length, end)
        while start < end and document.text[start] in " :\t\n":
            start += 1
        span = Span(start, len(document.text[:end].rstrip()) if end > start else start)
        if heading.continued and sections and any(s.kind == heading.kind for s in sections):
            sections.append(Section(heading.kind, None, span, heading.also))
            continue
        whole = document.quote(Span(heading.block.span.start, heading.block.span.start + heading.length))
        text = without_rule(whole).rstrip(" :\t-–—_|•.")
        first = heading.block.span.start + whole.find(text)
        sections.append(Section(heading.kind, Span(first, first + len(text)), span, heading.also))
    return sections


def with_jobs_apart(source: Source, sections: list[Section]) -> list[Section]:
    """The sections with the jobs that stand in one without a heading of their own."""
    parted = [with_unheaded_experience(source, s) for s in sections]
    # Offices and honors have dates, too: they are no jobs where jobs stand elsewhere.
    elsewhere = any(p.kind == "experience" for s, parts in zip(sections, parted, strict=True) if not is_beside(source, s) for p in parts)
    return [p for s, parts in zip(sections, parted, strict=True) for p in ([s] if elsewhere and is_beside(source, s) else parts)]


def find_sections(source: Source) -> tuple[Section, ...]:
    """Every section in reading order; what stands before the first heading is contact and, if it is a paragraph, summary."""
    document = source.document
    headings = outer(source, find_headings(source))
    first = headings[0].block.span.start if headings else len(document.text)
    sections = titled(document, headings, list(untitled(document, first)))
    sections = [part for s in sections for part in without_column_head(source, s)]
    sections = [part for n, s in enumerate(sections) for part in with_column_back(source, s, sections[:n])]
    sections = [part for s in sections for part in without_sidebar_head(source, s)]
    headed = any(x.kind == "experience" for x in sections) or (bool(headings) and holds_jobs(source, Span(0, first)))
    sections = [by_content(source, s, headed=headed) for s in sections]
    sections = [at_the_top(source, s, sections) for s in sections]
    sections = [as_projects(source, s, sections) for s in sections]
    # A heading in the margin may have been read apart from what it heads.
    if not any(s.kind == "experience" and len(s.span) for s in sections):
        sections = with_jobs_apart(source, sections)
    summed_up = any(s.kind == "summary" and len(s.span) for s in sections)
    return tuple([part for s in sections for part in with_preface(source, s, summed_up=summed_up)])


def is_beside(source: Source, section: Section) -> bool:
    """Whether a section tells of what is done beside the work: "Honors and activities"."""
    return section.kind in BESIDE or (section.heading is not None and section.kind == "other" and OFFICES.search(source.quote(section.heading)) is not None)


def holds_jobs(source: Source, span: Span) -> bool:
    """Whether several jobs stand in a stretch of the document: lines that hold a title with its dates."""
    dated, titled = head_marks(source, source.blocks(span))
    return sum(d and t for d, t in zip(dated, titled, strict=True)) >= TWO_JOBS


def at_the_top(source: Source, section: Section, sections: list[Section]) -> Section:
    """ "Personal information" as the first heading of all says how to reach the person; further down it says other things."""
    first = next((s for s in sections if s.heading is not None), None)
    if section is not first or section.kind != "other" or section.heading is None or not source.quote(section.heading).lower().startswith("personal"):
        return section
    return replace(section, kind="contact") if source.marks("contacts", section.span) else section


def without_column_head(source: Source, section: Section) -> list[Section]:
    """A sidebar's last section ends where the main column begins, if that begins with the person's line: a job title."""
    if section.kind in ("experience", "headline") or section.heading is None:
        return [section]
    blocks = source.blocks(section.span)
    for before, block in pairwise(blocks):
        if block.column <= before.column or block.kind == "bullet":
            continue
        covered = sum(len(m.span) for m in source.marks("titles", block.span))
        if covered * 2 < len(block.span):
            return [section]
        rest = [b for b in blocks if b.span.start > block.span.start]
        parts = [replace(section, span=Span(section.span.start, before.span.end)), Section("headline", None, block.span)]
        return [*parts, Section("contact", None, Span(rest[0].span.start, rest[-1].span.end))] if rest else parts
    return [section]


def without_sidebar_head(source: Source, section: Section) -> list[Section]:
    """The main column's last section ends where a sidebar begins, if that begins with the person's name and how to reach them."""
    blocks = source.blocks(section.span)
    at = next((n for n, (one, other) in enumerate(pairwise(blocks), 1) if other.column > one.column), None)
    if section.heading is None or section.kind == "contact" or at is None or not source.marks("contacts", Span(blocks[at].span.start, section.span.end)):
        return [section]
    contacts = [n for n, b in enumerate(blocks[at:]) if source.marks("contacts", b.span)]
    if contacts[0] > MOST_ABOVE_CONTACT or any(b.kind == "bullet" for b in blocks[at : at + contacts[0]]):
        return [section]
    return [replace(section, span=Span(section.span.start, blocks[at - 1].span.end)), Section("contact", None, Span(blocks[at].span.start, section.span.end))]


def with_column_back(source: Source, section: Section, before: Sequence[Section]) -> list[Section]:
    """A sidebar's last section ends where the main column goes on overleaf: what follows belongs to the section that was open there."""
    heading = source.document.block_at(section.heading.start) if section.heading else None
    if heading is None or not heading.column or section.kind == "experience":
        return [section]
    blocks = source.blocks(section.span)
    at = next((n for n, b in enumerate(blocks) if b.column < heading.column and source.document.page(b.span) != source.document.page(heading.span)), None)
    opened = next((s for s in reversed(before) if s.heading and column_of(source, s.heading) < heading.column), None)
    if not at or opened is None or opened.kind != "experience":
        return [section]
    rest = Section(opened.kind, None, Span(blocks[at].span.start, section.span.end), opened.also)
    return [replace(section, span=Span(section.span.start, blocks[at - 1].span.end)), rest]


def column_of(source: Source, span: Span) -> int:
    block = source.document.block_at(span.start)
    return block.column if block else 0


def with_unheaded_experience(source: Source, section: Section) -> list[Section]:
    """Where no heading announces the experience, it begins at the first line that heads a position."""
    if section.kind in ("education", "certifications", "courses", "publications", "references", "volunteering"):
        return [section]
    blocks = source.blocks(section.span)
    dated, titled = head_marks(source, blocks)
    for at in range(len(blocks)):
        near = [i for i in (at - 1, at, at + 1) if 0 <= i < len(blocks) and titled[i]]
        if not dated[at] or not near:
            continue
        first = with_name_above(source, blocks, min(at, *near))
        if first == 0:
            return [replace(section, kind="experience")]
        before = Span(section.span.start, blocks[first - 1].span.end)
        return [replace(section, span=before), Section("experience", None, Span(blocks[first].span.start, section.span.end))]
    return [section]


def with_name_above(source: Source, blocks: tuple[Block, ...], first: int) -> int:
    """The first block of a job's record whose labels begin there: the employer's name may stand above them without one. Of a table it is the first row."""
    cells = source.document.cells_in(blocks[first].span)
    while cells and first and any(cell.table == cells[0].table for cell in source.document.cells_in(blocks[first - 1].span)):
        first -= 1
    while first and (found := label_at(source.quote(blocks[first - 1].span))) and found[0] in LABELS and blocks[first - 1].kind != "bullet":
        first -= 1
    if first == 0 or label_at(source.quote(blocks[first].span)) is None or blocks[first - 1].kind == "bullet":
        return first
    above = source.quote(blocks[first - 1].span)
    return first - 1 if len(above.split()) <= NAME_WORDS and above[-1] not in ".;:" and "@" not in above and ":" not in above else first


def outer(source: Source, headings: list[Heading]) -> list[Heading]:
    """Leave out headings that stand inside the experience: labels between a position and the next one."""
    kept: list[Heading] = []
    # "Handled projects" below one job is the same below the last.
    inner: set[str] = set()
    headings = [h for h in headings if label_of(source, h) not in LABELS]
    if not headings:
        return kept
    ends = [h.block.span.start for h in headings[1:]] + [len(source.document.text)]
    for heading, end in zip(headings, ends, strict=True):
        inside = kept and kept[-1].kind == "experience" and heading.kind in INSIDE_EXPERIENCE
        if kept and is_of_job(source, kept[-1], heading):
            continue
        aside = kept and heading.block.column > kept[-1].block.column  # a sidebar beside the experience
        below = Span(heading.block.span.start + heading.length, max(end, heading.block.span.start + heading.length))
        offices = BESIDE_WORK.search(source.quote(Span(heading.block.span.start, heading.block.span.start + heading.length))) is not None
        if inside and not aside and not offices and holds_position(source, below):
            continue
        of_job = kept and kept[-1].kind == "experience" and heading.kind == "projects" and label_of(source, heading) in WORK_LABELS
        if of_job and (names_employers(source, below) or key_of(heading_text(source, heading)) in inner):
            inner.add(key_of(heading_text(source, heading)))
            continue
        kept.append(heading)
    return kept


def is_of_job(source: Source, section: Heading, label: Heading) -> bool:
    """Whether a heading below a job with its dates only names what is told of it; "Responsibilities" below several is of them all."""
    if section.kind != "experience" or label.kind not in TOLD_OF_JOBS or label_of(source, label) not in INNER_LABELS:
        return False
    between = Span(section.block.span.end, max(section.block.span.end, label.block.span.start))
    jobs = [m.span for m in source.marks("dates", between) if m.kind == "range"]
    if len(jobs) < TWO_JOBS or label.kind == "experience":
        return bool(jobs)
    # Where the jobs above have their own duties, it is of the last one.
    told = [b.span for b in source.blocks(Span(jobs[0].end, jobs[-1].start)) if len(source.quote(b.span).split()) >= DUTY_WORDS]
    return any(not any(span.overlaps(job) for job in jobs) for span in told)


def heading_text(source: Source, heading: Heading) -> str:
    return source.quote(Span(heading.block.span.start, heading.block.span.start + heading.length))


def label_of(source: Source, heading: Heading) -> LabelKind | None:
    """What a heading would name as the label of a job, also with its letters set apart."""
    text = heading_text(source, heading)
    return labels().get(plain(text)) or labels().get(key_of(text))


def holds_position(source: Source, span: Span) -> bool:
    """Whether a title stands in or next to a line with a range of dates."""
    dated, titled = head_marks(source, source.blocks(span))
    together = any(d and t for d, t in zip(dated, titled, strict=True))
    return together or any((d0 and t1) or (t0 and d1) for (d0, t0), (d1, t1) in pairwise(zip(dated, titled, strict=True)))


def untitled(document: Document, end: int) -> list[Section]:
    """The sections before the first heading: contact data and headline, then a summary if there is a paragraph."""
    blocks = [b for b in document.blocks if b.span.start < end]
    if not blocks:
        return []
    at = next((i for i, b in enumerate(blocks) if is_prose(document, b)), len(blocks))
    found: list[Section] = []
    parts: tuple[tuple[SectionKind, list[Block]], ...] = (("contact", blocks[:at]), ("summary", blocks[at:]))
    for kind, part in parts:
        if part:
            found.append(Section(kind, None, Span(part[0].span.start, part[-1].span.end)))
    return found


def names_only(text: str) -> bool:
    """Whether a line is made of titles and names, hardly a word in small letters between them."""
    words = [w for w in PERMIT.sub("", text).split() if w[0].isalpha()]
    return not text.isupper() and LOWEST * sum(w[0].islower() for w in words) < len(words)


def is_prose(document: Document, block: Block) -> bool:
    text = document.quote(block.span)
    line_of_parts = text.count("|") + text.count("•") >= 2 or names_only(text)  # a long headline
    return len(text.split()) >= SUMMARY_WORDS and "\t" not in text and "@" not in text and not line_of_parts
