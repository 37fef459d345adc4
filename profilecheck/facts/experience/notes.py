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


def noted(source: Source, blocks: Sequence[Block]) -> set[int]:
    """Where lines begin that end in dates in brackets, where the same stand behind several lines and the jobs have theirs without brackets."""
    dates = [(block, mark, is_note(source, block, mark.span)) for block in blocks for mark in source.marks("dates", block.span)]
    alike = Counter(source.quote(mark.span) for _, mark, note in dates if note and mark.kind == "range")
    plain = sum(mark.kind == "range" and not note for _, mark, note in dates)
    if plain < PLAIN or max(alike.values(), default=0) < ALIKE:
        return set()
    return {block.span.start for block, _, note in dates if note}


def is_note(source: Source, block: Block, span: Span) -> bool:
    """Whether dates stand in brackets that end their line."""
    text = source.document.text
    before, after = text[block.span.start : span.start].rstrip()[-1:], text[span.end : block.span.end].strip()
    return before == "(" and after in (")", ").", ");", "),")
