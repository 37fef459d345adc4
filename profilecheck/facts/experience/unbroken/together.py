"""Jobs whose line breaks were lost: heads that stand in the middle of a text, behind the last sentence of the job above."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.document import Block, Span
from profilecheck.facts.experience.head_line import HeadLine
from profilecheck.facts.experience.labels import label_at
from profilecheck.facts.experience.segments import Segment
from profilecheck.facts.experience.unbroken.head_words import names_organization
from profilecheck.facts.experience.unbroken.orders import part
from profilecheck.facts.experience.unbroken.parting import RunningHead
from profilecheck.facts.experience.unbroken.zones import GLYPHS, WORD, Zone, zones_in
from profilecheck.facts.names.places import is_region, locations
from profilecheck.facts.source import Source
from profilecheck.vocabulary.degrees import degree_pattern

# One such head may be a sentence that names a job; several are the way in which a document is set.
SEVERAL = 2
# Fewer words in front of it are no text of the job above but the head's own beginning: "Alder pumps Ltd, Leeds - Fitter - May 2012 to June 2014".
TEXT_WORDS = 5
# Heads of unknown titles are some beside so many times as many of known ones, with a place beside as many.
TITLED = 2
# So many words behind a head are the text of its job.
BEHIND = 12
# A place behind the dates ("Head Office-Leeds, UK") and what stands beside it has no more words.
PLACE_WORDS = 8
# Words behind which a title belongs to the sentence: "promoted to Delivery Manager".
BELONGS = frozenset(
    ["a", "an", "as", "at", "by", "for", "from", "her", "his", "in", "into", "my", "new", "of", "on", "or", "our", "the", "their", "to", "under", "via", "with"]
)  # fmt: skip
# Of these, the ones behind which a title is said of somebody.
CALLED = frozenset(["a", "an", "as", "at", "to"])
# Where what is told of the work begins behind the dates: at a glyph.
GLYPH = re.compile(rf"(?:^|(?<=\s))(?:[{re.escape(''.join(sorted(GLYPHS)))}](?=\s|[A-Z])|-(?=[A-Z]))")
TRIM = " \t\n"


class Piece(Struct, frozen=True):
    """A block, or a part of one; `head`: what it says where it is a head that was found in running text."""

    block: Block
    head: RunningHead | None = None


def pieces(source: Source, blocks: Sequence[Block]) -> list[Piece]:
    """The blocks of a section, cut where the head of a job stands inside of one: each head and what follows it is a piece of its own."""
    if not any(may_run_on(source, block) for block in blocks):
        return [Piece(block) for block in blocks]
    running = [b for b in blocks if not source.document.cells_in(b.span) and label_at(source.quote(b.span)) is None]
    found = [(block, zone) for block in running for zone in zones_in(source, block)]
    if not any(runs_on(source, block, zone) for block, zone in found):
        return [Piece(block) for block in blocks]
    read = [(b, h) for (b, z), h in zip(found, part(source, [zone for _, zone in found]), strict=True) if h is not None and is_head(source, b, z, h)]
    titled = sum(head.titled for _, head in read)
    heads: dict[int, list[RunningHead]] = {}
    for block, head in read:
        if head.titled or titled >= (1 if head.place else TITLED) * (len(read) - titled):
            heads.setdefault(block.span.start, []).append(head)
    if not is_set_so(source, found, heads):
        return [Piece(block) for block in blocks]
    return [piece for block in blocks for piece in cut(source, block, heads.get(block.span.start, []))]


def is_set_so(source: Source, found: Sequence[tuple[Block, Zone]], heads: dict[int, list[RunningHead]]) -> bool:
    """Whether the document is set in running text: several heads stand between two texts, or one of them beside a place."""
    inside = [head for start, some in heads.items() for head in some if head.span.start > start]
    ends = {block.span.start: block.span.end for block, _ in found}
    first = [h for start, some in heads.items() for h in some if h.span.start == start]
    before = [h for h in first if len(WORD.findall(source.document.text, h.span.end, ends[h.span.start])) > BEHIND]
    return any(head.place for head in inside) or (bool(inside) and len(inside) + len(before) >= SEVERAL)


def may_run_on(source: Source, block: Block) -> bool:
    """Whether there are words around the dates of a block for more than a head: where no block has them, none is looked at more closely."""
    ranges: list[Span] = [m.value.span for m in source.marks("dates", block.span) if m.kind == "range"]
    if len(ranges) != 1 or block.kind == "bullet":
        return bool(ranges)
    text, dates = source.document.text, ranges[0]
    return len(WORD.findall(text, block.span.start, dates.start)) >= TEXT_WORDS or len(WORD.findall(text, dates.end, block.span.end)) > BEHIND


def runs_on(source: Source, block: Block, zone: Zone) -> bool:
    """Whether a text stands before a head in its block, or behind it."""
    text = source.document.text
    before = zone.floor > block.span.start or len(WORD.findall(text, block.span.start, zone.start)) >= TEXT_WORDS or block.kind == "bullet"
    return (before and zone.start > block.span.start) or len(WORD.findall(text, zone.end, block.span.end)) > BEHIND


def is_head(source: Source, block: Block, zone: Zone, head: RunningHead) -> bool:
    """Whether the words in front of dates are a job's head and no part of a sentence, of a degree or of a head that begins further in front."""
    start = head.span.start
    if head.title is None and degree_pattern().search(source.document.text, start, zone.end):
        return False
    if start == block.span.start:
        return trimmed(source, head.span.end, block.span.end) is not None or (head.title is not None and head.organization is not None)
    before = len(WORD.findall(source.document.text, zone.floor, start))
    if zone.floor == block.span.start and block.kind != "bullet" and before < TEXT_WORDS:
        return False
    if zone.before.casefold() not in BELONGS:
        return True
    # "… promoted to Delivery Manager May 2010 to …" belongs to the sentence; with an employer and a place it is a head behind one that was broken off.
    named = head.organization is not None and (head.place is not None or names_organization(source.quote(head.organization)))
    apart = start > zone.start or zone.before.casefold() not in CALLED
    return named and head.titled and apart and not source.document.text[zone.start : head.dates.span.start].rstrip().endswith(" from")


def cut(source: Source, block: Block, heads: Sequence[RunningHead]) -> Iterator[Piece]:
    """A block without the heads inside of it, and between its parts the heads."""
    if not heads:
        yield Piece(block)
        return
    at = block.span.start
    for head in heads:
        if before := trimmed(source, at, head.span.start):
            yield Piece(replace(block, span=before, kind=block.kind if at == block.span.start else "paragraph"))
        end = behind_place(source, head.span.end, block.span.end)
        yield Piece(replace(block, span=Span(head.span.start, end), kind="paragraph"), head)
        at = end
    if after := trimmed(source, at, block.span.end):
        yield Piece(replace(block, span=after, kind="paragraph"))


def behind_place(source: Source, start: int, end: int) -> int:
    """Where a place ends that stands behind the dates, before the first glyph or alone ("… June 2015 UK"); else where the dates end."""
    glyph = GLYPH.search(source.document.text, start, end)
    span = trimmed(source, start, glyph.start() if glyph else end)
    if span is None or len(source.quote(span).split()) > PLACE_WORDS:
        return start
    return span.end if is_region(source.quote(span)) or locations(source, span) else start


def trimmed(source: Source, start: int, end: int) -> Span | None:
    text = source.document.text
    while start < end and text[start] in TRIM:
        start += 1
    while end > start and text[end - 1] in TRIM:
        end -= 1
    return Span(start, end) if start < end else None


def running_line(source: Source, block: Block, head: RunningHead) -> HeadLine:
    """A head that was found in running text, with what it says."""
    named = ((head.title, "title"), (head.organization, "organization"))
    segments = tuple(Segment(span, 0, label, at) for at, (span, label) in enumerate((s, label) for s, label in named if s is not None))
    return HeadLine(
        block,
        block.span,
        source.quote(block.span),
        head.dates,
        segments,
        (head.place,) if head.place else (),
        (),
        title=head.title is not None,
        organization=head.organization is not None,
        head_like=True,
        emphasis=False,
        fill=0.5,
        whole=True,
    )
