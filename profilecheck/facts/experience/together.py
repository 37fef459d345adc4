"""Jobs whose line breaks were lost: heads that stand in the middle of a text, behind the last sentence of the job above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from profilecheck.calendar import DateRange
from profilecheck.document import Block, Span
from profilecheck.facts.names.places import locations, organization_near
from profilecheck.facts.names.titles import title_in
from profilecheck.facts.source import Source

# Title, employer and place in front of the dates have no more words.
HEAD_WORDS = 20
# One such head may be a sentence that names a job; several are the way in which a document is set.
SEVERAL = 2
# Words of another text in front of the title: an employer may stand there ("Alder Group Delivery Manager").
BEFORE_TITLE = 4
# Small words in an employer's name: "Alder by Harrow".
SMALL = 1
# So many words in capitals begin a head that is set in them.
CAPITALS = 3
# Fewer words in front of it are no text of the job above but the head's own beginning: "Alder pumps Ltd, Leeds - Fitter - May 2012 to June 2014".
TEXT_WORDS = 5
WORD = re.compile(r"\S+")
# Small words inside of names: "Head of Delivery", "Bank of Norland".
INSIDE = frozenset(["of", "and", "&", "-", "–", "—", "/", "|", "for", "the", "de"])
# Words behind which a title belongs to the sentence: "promoted to Delivery Manager".
BELONGS = frozenset(
    ["a", "an", "as", "at", "by", "for", "from", "her", "his", "in", "into", "my", "new", "of", "on", "or", "our", "the", "their", "to", "under", "via", "with"]
)  # fmt: skip
SENTENCE_END = re.compile(r"[.!?;:)\]]$")
# Their dots end no sentence.
ABBREVIATED = re.compile(r"(?:^[A-Z]|\b(?:Inc|Corp|Co|Ltd|Sr|Jr|St|Dr|Mgr|Asst|Intl|Dept|Bros|Univ|Assoc))\.$", re.I)
TRIM = " \t\n"


def pieces(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The blocks of a section, cut where the head of a job stands inside of one: each head and what follows it is a block of its own."""
    heads = {block.span.start: list(heads_in(source, block)) for block in blocks}
    inside = [head for start, found in heads.items() for head in found if head.start > start]
    if len(inside) < SEVERAL and not any(locations(source, head) for head in inside):
        return list(blocks)
    return [piece for block in blocks for piece in cut(source, block, heads[block.span.start])]


def cut(source: Source, block: Block, heads: Sequence[Span]) -> Iterator[Block]:
    """A block without the heads inside of it, and between its parts the heads."""
    if not heads:
        yield block
        return
    at = block.span.start
    for head in heads:
        if before := trimmed(source, at, head.start):
            yield replace(block, span=before, kind=block.kind if at == block.span.start else "paragraph")
        yield replace(block, span=head, kind="paragraph")
        at = head.end
    if after := trimmed(source, at, block.span.end):
        yield replace(block, span=after, kind="paragraph")


def trimmed(source: Source, start: int, end: int) -> Span | None:
    text = source.document.text
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return Span(start, end) if start < end else None


def heads_in(source: Source, block: Block) -> Iterator[Span]:
    """The heads that text stands before or behind in a block: a title, in capitals what belongs to it, and behind both the dates."""
    if source.document.cells_in(block.span):
        return
    ranges: list[DateRange] = [m.value for m in source.marks("dates", block.span) if m.kind == "range"]
    floor = block.span.start
    for dates in ranges:
        start = begin(source, floor, dates.span.start)
        if start is not None and floor < start and len(WORD.findall(source.document.text, floor, start)) < TEXT_WORDS:
            start = None
        if start is not None and (start > block.span.start or trimmed(source, dates.span.end, block.span.end)):
            yield Span(start, dates.span.end)
        floor = dates.span.end


def begin(source: Source, floor: int, end: int) -> int | None:
    """Where the head in front of the dates begins, no further back than `floor`; None where none stands there."""
    words = list(WORD.finditer(source.document.text, floor, end))[-HEAD_WORDS:]
    first = len(words)
    while first and belongs(words[first - 1].group()) and not ends(words[first - 1].group(), last=first == len(words)):
        first -= 1
    while first < len(words) and words[first].group() in INSIDE:
        first += 1
    first = in_capitals(words, first)
    title = title_of(source, Span(words[first].start(), end)) if first < len(words) else None
    if title is None:
        first = behind_small_words(source, words, end)
        title = title_of(source, Span(words[first].start(), end)) if first < len(words) else None
    if title is None:
        return None
    before = words[first - 1].group() if first else ""
    start = words[first].start()
    apart = not before or ends(before, last=False) or before.casefold() not in BELONGS
    ahead = len(WORD.findall(source.document.text, start, title.start))
    if apart:
        # A line that is a head from its beginning has lost no break.
        return start if ahead <= BEFORE_TITLE or start == floor else title.start
    # "… set by the Federal Government Delivery Manager Alder Group - Leeds": the sentence ends in a name, the head begins with its title.
    named = ahead > 0 and source.document.text[title.end : end].rstrip()[-5:] != " from"
    told = source.quote(Span(title.end, end))
    return title.start if named and (locations(source, Span(title.start, end)) or organization_near(told)) else None


def behind_small_words(source: Source, words: Sequence[re.Match[str]], end: int) -> int:
    """Where a known title begins that small words stand in or behind: "Delivery lead / project manager Harrow", "Analyst Alder by Harrow"; else the end."""
    if not words:
        return 0
    for mark in reversed(source.marks("titles", Span(words[0].start(), end))):
        behind = [w.group() for w in words if w.start() >= mark.span.end]
        small = sum(w[0].islower() for w in behind)
        if not behind or small > SMALL or any(ends(w, last=w is behind[-1]) for w in behind):
            return len(words)
        first = next(at for at, w in enumerate(words) if w.end() > mark.span.start)
        while first and belongs(words[first - 1].group()) and not ends(words[first - 1].group(), last=False):
            first -= 1
        return first
    return len(words)


def in_capitals(words: Sequence[re.Match[str]], first: int) -> int:
    """Where capitals begin behind other words, as a head in capitals does: "… for the Client SENIOR ANALYST HARROW, INC"."""
    if first < len(words) and words[first].group().isupper():
        return first
    loud = [at for at in range(first, len(words) - CAPITALS + 1) if all(w.group().isupper() for w in words[at : at + CAPITALS])]
    return loud[0] if loud else first


def belongs(word: str) -> bool:
    """Whether a word may be part of a title, a name or a place."""
    return word in INSIDE or word[0].isupper() or word[0].isdigit() or (word[0] in "(&'\"" and word[1:2].isupper())


def ends(word: str, *, last: bool) -> bool:
    """Whether a sentence ends with a word; the last one before the dates belongs to the head."""
    return not last and bool(SENTENCE_END.search(word)) and not ABBREVIATED.search(word) and not word.startswith("(")


def title_of(source: Source, span: Span) -> Span | None:
    """The first title in a piece of text."""
    known = source.marks("titles", span)
    return known[0].span if known else title_in(source, span)
