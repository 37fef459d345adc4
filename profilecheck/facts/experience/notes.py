"""Dates in brackets behind what was done: notes on when, and no head of a job."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from profilecheck.document import Block, Span
from profilecheck.facts.source import Source

# The same dates in brackets behind so many lines are a note; a job has them once.
ALIKE = 3
# So many jobs at least have theirs without brackets.
PLAIN = 2


def noted_dates(source: Source, blocks: Sequence[Block]) -> frozenset[Span]:
    """The dates in brackets at the end of a line, where the same stands behind several lines and the jobs have theirs without brackets."""
    marks = [mark for block in blocks for mark in source.marks("dates", block.span)]
    inside = [mark for mark in marks if is_note(source, mark.span)]
    alike = Counter(source.quote(mark.span) for mark in inside if mark.kind == "range")
    plain = sum(mark.kind == "range" and mark not in inside for mark in marks)
    return frozenset(mark.span for mark in inside) if plain >= PLAIN and max(alike.values(), default=0) >= ALIKE else frozenset()


def is_note(source: Source, span: Span) -> bool:
    """Whether a range stands in brackets that end its line."""
    text, block = source.document.text, source.document.block_at(span.start)
    end = block.span.end if block is not None else span.end
    before, after = text[: span.start].rstrip()[-1:], text[span.end : end].strip()
    return before == "(" and after in (")", ").", ");", "),")
