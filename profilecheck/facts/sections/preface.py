"""A summary that stands below the heading of the experience, before the first job: its lines are of no job."""

from __future__ import annotations

import re

from msgspec.structs import replace

from profilecheck.document import Block, Span
from profilecheck.facts.experience.labels import label_at
from profilecheck.facts.source import Source
from profilecheck.facts.types import Section
from profilecheck.patterns import lazy

# How a summary begins: years of experience, or what somebody is.
PROFILE = lazy(
    r"\b(?:\d{1,2}|[a-z]+(?:-[a-z]+)?)\+?(?: plus)? years['’]?(?: of)?(?: [\w-]+){0,4} (?:experience|expertise|background|track record)\b"
    r"|^\W*(?:an? )?(?:(?:highly|very) )?(?:[a-z]+(?:ed|ing|ive|able|oned|al|ic)[ ,-]+(?:and )?){1,4}(?:[\w&/-]+ ){0,4}"
    r"(?:professional|manager|leader|executive|engineer|specialist|director|consultant|administrator|analyst|technician|supervisor|coordinator)\b"
    r"[^.]{0,40}\b(?:with|who|offering|possessing|skilled|having)\b",
    re.I,
)
# A line that tells something has so many words; a head above the dates of a job has fewer.
FEWEST_WORDS, HEAD_WORDS = 9, 14
# So many blocks at most are a summary.
MOST_BLOCKS = 14


def with_preface(source: Source, section: Section, *, summed_up: bool) -> list[Section]:
    """The summary, then the experience without it; the section as it is where it begins with a job. `summed_up`: there is a summary elsewhere."""
    if section.kind != "experience" or section.heading is None or summed_up:
        return [section]
    blocks = source.blocks(section.span)
    dated = next((n for n, b in enumerate(blocks) if any(m.kind == "range" for m in source.marks("dates", b.span))), 0)
    while dated and is_head(source, blocks[dated - 1]):
        dated -= 1
    before = blocks[:dated]
    told = [b for b in before if len(source.quote(b.span).split()) >= FEWEST_WORDS]
    if not told or len(before) > MOST_BLOCKS or before.index(told[0]) > 1 or PROFILE.search(source.quote(told[0].span)) is None:
        return [section]
    above = [source.quote(b.span) for b in before[: before.index(told[0])]]
    if any(label_at(source.quote(b.span)) is not None for b in before) or any(sign in text for text in above for sign in ",|\t"):
        return [section]  # a job without dates begins there
    summary = Section("summary", None, Span(before[0].span.start, before[-1].span.end))
    return [summary, replace(section, span=Span(blocks[dated].span.start, section.span.end))]


def is_head(source: Source, block: Block) -> bool:
    """Whether a line may be the first of a job's head, whose dates stand below it."""
    return block.kind != "bullet" and len(source.quote(block.span).split()) <= HEAD_WORDS
