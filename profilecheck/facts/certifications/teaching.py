"""Who teaches a course, and what says that an entry of a list is one."""

from __future__ import annotations

import re

from profilecheck.document import Block, Span
from profilecheck.facts.source import Source
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import is_issuer

# Where people take courses that end without an examination.
TEACHERS = lazy(
    r"\b(?:linkedin learning|lynda(?:\.com)?|udemy|pluralsight|skillshare|edx|coursera|skillsoft|udacity|futurelearn|freecodecamp|codecademy|datacamp)\b", re.I
)
NEXT_COLUMN = lazy(r"^[\s|•·\t/–—-]+")
# Who teaches, before the name of a course.
FRONT = lazy(r"([^:–—]{3,40}?)\s*[:–—]\s+(?=\S)")


def taught_by(source: Source, entry: Span) -> tuple[str, Span]:
    """Who teaches, where that stands in front ("LinkedIn Learning: Project Management Foundations"), and the rest."""
    front = FRONT.match(source.quote(entry))
    if front and is_issuer(front.group(1)):
        return front.group(1), Span(entry.start + front.end(), entry.end)
    return "", entry


def taught_behind(source: Source, block: Block, entry: Span) -> bool:
    """Whether the next column names who teaches."""
    return TEACHERS.match(NEXT_COLUMN.sub("", source.document.text[entry.end : min(block.span.end, entry.end + 40)])) is not None


def is_taught(source: Source, block: Block, beside: str) -> bool:
    """Whether an entry is a course, by the heading it stands under or by who is named beside it."""
    return heads_courses(source, block) or TEACHERS.search(beside) is not None


def heads_courses(source: Source, block: Block) -> bool:
    """Whether a block stands under a heading that announces courses beside credentials ("Certifications and Training")."""
    section = source.section_at(block.span.start)
    return bool(section and section.heading and re.search(r"training|course|professional development|education", source.quote(section.heading), re.I))
