"""What could not be placed: dated lines that no job uses, jobs without a title, an experience without jobs. Nothing here is the writer's fault."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from profilecheck.document import Block, Document, Span
from profilecheck.facts.experience.lines import BREAK, BREAK_WORDS
from profilecheck.facts.experience.undated import OPEN_END, POINT
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.source import Source
from profilecheck.facts.types import Doubt, Placement, Position, Section
from profilecheck.facts.unplaced import unplaced
from profilecheck.kinds import SectionKind
from profilecheck.nlp.tokens import words_of
from profilecheck.vocabulary.languages import language_name, language_of

# Sections that tell of work, so that a dated line in them can be a job that was not read.
OPEN: frozenset[SectionKind] = frozenset(
    ["experience", "other", "summary", "headline", "contact", "skills", "tools", "references", "recommendations", "interests", "languages"]
)
# What lasts until today in them is no job.
ENDLESS: frozenset[SectionKind] = frozenset(["education", "certifications", "memberships", "volunteering", "publications", "awards", "languages"])
# A job's line has few words; a longer one is a sentence that names a date.
LINE_WORDS = 16
# An experience of fewer words has no room for a job.
SECTION_WORDS = 25
# A line of so few words below a head without a title may be it.
TITLE_WORDS = 5
# So many ranges in one head are several jobs side by side.
SIDE_BY_SIDE = 3
# An introduction to the experience has fewer words.
INTRODUCTION = 60
MESSAGES = {
    "unread-entry": "This dated line may be a job that could not be read.",
    "job-without-title": "No job title was recognized here.",
    "dates-unread": "The dates of this job could not be read.",
    "section-without-jobs": "No job could be read in this section.",
}


def find_placement(source: Source, positions: Sequence[Position], copies: Sequence[Span] = ()) -> Placement:
    """The doubts in the order of the document, and the share of its words that are free of them; `copies`: what was read where it stands first."""
    found = [*unread(source, positions), *incomplete(source, positions), *empty(source, positions), *uncovered(source, positions)]
    found += [doubt("unread-entry", span) for span in unplaced(source, positions) if not any(d.span.overlaps(span) for d in found)]
    found = [d for d in found if not any(copy.start <= d.span.start < copy.end for copy in copies) and not tells_a_break(source, d.span)]
    doubts = sorted({d.span: d for d in reversed(found)}.values(), key=lambda d: d.span)
    words, spoken = max(1, len(source.document.words)), " ".join([word for word in words_of(source.doc) if word[0].isalpha()]).lower().split()
    doubtful = sum(len(source.document.words_in(d.span)) for d in doubts if d.code != "dates-unread")
    return Placement(max(0.0, 1 - doubtful / words), tuple(doubts), *language(source.document, spoken))


def tells_a_break(source: Source, span: Span) -> bool:
    """Whether a line, or a short one right above it, tells of a time away from work: it has no title that could be read."""
    above = next((b for b in reversed(source.document.blocks) if b.span.end <= span.start), None)
    lines = (source.quote(span), source.quote(above.span) if above is not None else "")
    return any(BREAK.search(line) is not None and len(line.split()) <= BREAK_WORDS for line in lines)


def language(document: Document, words: Sequence[str] | None = None) -> tuple[str, str]:
    """The code of a document's language and its English name. `words`: as `language_of` takes them."""
    code = language_of(document.text, words)
    return code, language_name(code)


def doubt(code: str, span: Span) -> Doubt:
    return Doubt(code, MESSAGES[code], span)

# A line that ends in brackets with figures.
IN_BRACKETS = re.compile(r"\([^()]*\d{4}[^()]*\)\W*$")


def unread(source: Source, positions: Sequence[Position]) -> Iterator[Doubt]:
    """Lines with a range of dates, or what looks like one, that belong to no job's head."""
    open_end = any(p.dates is not None and p.dates.present for p in positions)
    for section in source.sections:
        if not open_end and section.kind not in ENDLESS:
            yield from lasting(source, section, positions)
        if POINT.search(source.quote(section.span)):
            if section.kind in OPEN:
                yield from like_heads(source, section, positions)
            elif section.kind == "projects":
                yield from jobs_among_projects(source, section, positions)


def lasting(source: Source, section: Section, positions: Sequence[Position]) -> Iterator[Doubt]:
    """Lines outside of all jobs whose dates last until today, as those of no job that was read do."""
    for block in source.blocks(section.span):
        present = any(m.kind == "range" and m.value.present for m in source.marks("dates", block.span))
        if present and is_job_line(source, block) and not any(p.span.overlaps(block.span) for p in positions):
            yield doubt("unread-entry", block.span)


def like_heads(source: Source, section: Section, positions: Sequence[Position]) -> Iterator[Doubt]:
    """Dated lines that look like a job's head and belong to none; outside of the experience only beside a title."""
    home = section.kind == "experience"
    blocks = source.blocks(section.span)
    for n, block in enumerate(blocks):
        if not is_job_line(source, block) or any(heads(p, block) or is_note(source, p, block) for p in positions):
            continue
        near = [b for b in blocks[max(0, n - 1) : n + 2] if b.kind != "bullet"]
        named = names_something(source, near) if home else any(source.marks("titles", b.span) for b in near)
        if named and is_dated(source, block, sure=not home) and not is_told(source, block, positions):
            yield doubt("unread-entry", block.span)


def is_note(source: Source, position: Position, block: Block) -> bool:
    """Whether a line under a job ends with years of that job in brackets: "Acting head of the branch (2013-2015)."."""
    dates = position.dates
    if dates is None or dates.start is None or not position.span.contains(block.span) or not IN_BRACKETS.search(source.quote(block.span)):
        return False
    told = [m.value for m in source.marks("dates", block.span) if m.kind == "range"]
    until = None if dates.present else dates.end
    return all(t.start is not None and t.start.year >= dates.start.year and (until is None or t.end is None or t.end.year <= until.year) for t in told)


def is_told(source: Source, block: Block, positions: Sequence[Position]) -> bool:
    """Whether a line is that of a job that was read in another place: it begins in the same month, and its title ends in the same word."""
    starts = [m.value.start for m in source.marks("dates", block.span) if m.kind == "range"]
    words = {w.strip(".,;|()").lower() for w in source.quote(block.span).split()}
    return any(
        p.dates is not None and p.dates.start in starts and p.title is not None and source.quote(p.title).lower().split()[-1] in words for p in positions
    )


def heads(position: Position, block: Block) -> bool:
    """Whether a line is part of a position's head, or names its employer."""
    return position.head.overlaps(block.span) or (position.organization is not None and block.span.contains(position.organization))


def jobs_among_projects(source: Source, section: Section, positions: Sequence[Position]) -> Iterator[Doubt]:
    """Lines of a section of projects that hold a title with its dates, and an employer on the next: jobs, as far as one can tell."""
    for line, below in pairwise(source.blocks(section.span)):
        titles = source.marks("titles", line.span)
        beside = any(p.head.overlaps(line.span) for p in positions)
        if titles and titles[0].span.start == line.span.start and not beside and is_job_line(source, line) and is_dated(source, line, sure=True):
            text = source.quote(below.span)
            if below.kind != "bullet" and len(text.split()) <= LINE_WORDS and (organization_near(text) or locations(source, below.span)):
                yield doubt("unread-entry", line.span)


def is_job_line(source: Source, block: Block) -> bool:
    text = source.quote(block.span)
    words = text.split()
    if block.kind == "bullet" or len(words) > LINE_WORDS or not POINT.search(text) or BREAK.search(text) or "©" in text:
        return False
    lower = sum(w[0].islower() for w in words if w[0].isalpha())
    return lower * 2 <= len(words)


def is_dated(source: Source, block: Block, *, sure: bool) -> bool:
    """Whether a line holds a range of dates; `sure`: one that was understood, else also what looks like one."""
    if any(m.kind == "range" and m.value.start != m.value.end for m in source.marks("dates", block.span)):
        return True
    text = source.quote(block.span)
    return not sure and (len(POINT.findall(text)) > 1 or bool(OPEN_END.search(text)))


def names_something(source: Source, blocks: Sequence[Block]) -> bool:
    """Whether lines beside a date name a title or anything in capitals, as a job does."""
    texts = [source.quote(b.span) for b in blocks]
    return any(source.marks("titles", b.span) or b.kind == "heading" for b in blocks) or any("\t" in t or " | " in t or organization_near(t) for t in texts)


def incomplete(source: Source, positions: Sequence[Position]) -> Iterator[Doubt]:
    """Jobs without a title; jobs without dates whose head or next line holds what looks like some; several jobs in one head."""
    for position in positions:
        ranges = [m for m in source.marks("dates", position.head) if m.kind == "range"]
        if len(ranges) >= SIDE_BY_SIDE:
            yield doubt("unread-entry", position.head)
        elif position.title is None:
            if position.organization is None or holds_more(source, position):
                yield doubt("job-without-title", position.head)
        elif position.dates is None:
            after = source.document.block_at(position.head.end + 1)
            around = source.quote(position.head) + ("\n" + source.quote(after.span) if after and is_job_line(source, after) else "")
            if POINT.search(around):
                yield doubt("dates-unread", position.head)


def holds_more(source: Source, position: Position) -> bool:
    """Whether a head without a title holds words that found no place: the title may be among them, else none is printed."""
    placed = [s for s in (position.organization, position.location) if s] + [m.span for m in source.marks("dates", position.head)]
    words = [m for m in re.finditer(r"[^\W\d_]{3,}", source.quote(position.head)) if m.group()[0].isupper()]
    free = [m for m in words if not any(s.start <= position.head.start + m.start() < s.end for s in placed)]
    after = source.document.block_at(position.head.end + 1)
    short = after is not None and after.kind != "bullet" and len(source.quote(after.span).split()) <= TITLE_WORDS
    return bool(free) or short


def uncovered(source: Source, positions: Sequence[Position]) -> Iterator[Doubt]:
    """A long text at the beginning of the experience that belongs to no job: the first job was not read."""
    for section in source.sections:
        inside = [p for p in positions if section.span.contains(p.head)]
        if section.kind != "experience" or not inside:
            continue
        before = [b for b in source.blocks(section.span) if b.span.end <= min(p.span.start for p in inside)]
        if sum(len(source.quote(b.span).split()) for b in before) > INTRODUCTION:
            yield doubt("unread-entry", before[0].span)


def is_copy(source: Source, section: Section, positions: Sequence[Position]) -> bool:
    """Whether a section prints once more what stands under the jobs that were read."""
    told = {" ".join(source.quote(s.span).lower().split()) for p in positions for s in p.statements}
    lines = [" ".join(source.quote(b.span).lower().split()) for b in source.blocks(section.span)]
    return 2 * sum(line in told for line in lines) >= len(lines) > 0


def empty(source: Source, positions: Sequence[Position]) -> Iterator[Doubt]:
    """Sections of experience in which no job was found, though a date stands in them or there is no job at all."""
    for section in source.sections:
        if section.kind != "experience" or any(section.span.contains(p.head) for p in positions) or is_copy(source, section, positions):
            continue
        long = len(source.document.words_in(section.span)) >= SECTION_WORDS and (not positions or bool(POINT.search(source.quote(section.span))))
        if long:
            yield doubt("section-without-jobs", section.heading or Span(section.span.start, source.blocks(section.span)[0].span.end))
