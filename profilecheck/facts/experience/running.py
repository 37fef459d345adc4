"""Where a head ends that its text runs on behind, in one block."""

from __future__ import annotations

import re

from profilecheck.document import Block, Span
from profilecheck.facts.experience.sentences import BEGINNING, told_in
from profilecheck.facts.names.places import PLACEHOLDER
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source
from profilecheck.vocabulary.organizations import placeholder_pattern

# Behind a head so many words are running text.
RUNNING_WORDS = 12
# Signs between a date and the name behind it.
NEAR = 16
# A sentence that tells of a job, within its first characters.
FIRST = 260
SENTENCE_END = re.compile(r"(?<=[a-z)\d]{2})[.;]\s+(?=[A-Z])")


def head_and_text(source: Source, block: Block, *, below_dates: bool = False) -> list[Span]:
    """A block whose text runs on behind its head ("City, State Acme / Aug 2012 to Jul 2014 As the director, I …") in two parts.

    `below_dates`: the line above is nothing but a range of dates, so that the block may begin with employer and title.
    """
    ranges = [m.value for m in source.marks("dates", block.span) if m.kind == "range"]
    if block.kind == "bullet":
        return [block.span]
    if not ranges:
        end = behind_name(source, block.span.start, block.span.end, titled=True) if below_dates else block.span.start
        if end == block.span.start or len(source.document.text[end : block.span.end].split()) < RUNNING_WORDS:
            return [block.span]
        return [Span(block.span.start, end), Span(end + 1, block.span.end)]
    if told_in(source, block.span, ranges[0]):
        return [block.span]
    end = ranges[0].span.end
    before = source.document.text[block.span.start : ranges[0].span.start]
    after = source.document.text[end : block.span.end]
    told = not before.strip(" \t(").removeprefix("From") and re.match(r"\W*(?:I|we|[a-z]+)\b", after) is not None
    if not told and len(before.split()) <= 10 and not re.search(r"[a-z]{3,}\.\s", before) and len(after.split()) >= RUNNING_WORDS and "\t" not in after:
        if sentence := telling(source, Span(end, block.span.end)):
            return [Span(block.span.start, sentence), *([Span(sentence + 1, block.span.end)] if sentence < block.span.end else [])]
        end = behind_name(source, end, block.span.end)
        after = source.document.text[end : block.span.end]
        lead = len(after) - len(after.lstrip(" )].,:;|-–—"))
        return [Span(block.span.start, end), Span(end + lead, block.span.end)] if after[lead:] else [block.span]
    return [block.span]


def telling(source: Source, span: Span) -> int | None:
    """Where the first sentence behind a date ends that says where somebody worked: "(2010 to 2012) Worked in Alder Group as …"."""
    text = source.document.text
    begin = re.compile(r"[\s)\].,:;|–-]*").match(text, span.start, span.end)
    start = begin.end() if begin else span.start
    if not BEGINNING.match(text[start : start + FIRST]):
        return None
    end = SENTENCE_END.search(text, start, min(span.end, start + FIRST))
    return end.start() + 1 if end else span.end if span.end - start <= FIRST else None


def behind_name(source: Source, start: int, end: int, *, titled: bool = False) -> int:
    """Where what stands instead of an employer and its place ends, that a text runs on behind; `titled`: with a title around it."""
    text, at = source.document.text, start
    if titled and (title := title_in(source, first_words(source, at, end))):
        at = title.end if title.start == at else at
    name = placeholder_pattern().search(text, at, min(end, at + NEAR))
    if name is None or text[at : name.start()].strip(" ,.-–—|:"):
        return start
    at = name.end()
    place = PLACEHOLDER.search(text, at, min(end, at + NEAR + len(name.group())))
    if place is not None and not any(c.isalpha() and c.isascii() for c in text[at : place.start()]):
        at = place.end()
    if titled:
        rest = re.compile(r"[ ,|–-]*").match(text, at, end)
        begin = rest.end() if rest else at
        title = title_in(source, first_words(source, begin, end))
        at = title.end if title is not None and title.start == begin else at
    return at


def first_words(source: Source, start: int, end: int) -> Span:
    """The first few words of a running text."""
    found = re.compile(r"\S+(?: \S+){0,4}").match(source.document.text, start, end)
    return Span(start, found.end()) if found else Span(start, start)
