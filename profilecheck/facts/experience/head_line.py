"""What a line of an experience section holds: dates, title, employer and place, and whether it can be a head."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.calendar import DateRange
from profilecheck.document import Block, Span
from profilecheck.facts.experience.segments import Segment
from profilecheck.facts.source import Source
from profilecheck.vocabulary.entry_labels import LabelKind


class HeadLine(Struct, frozen=True):
    """A block of a section, or a part of one, with what makes it a head line or not."""

    block: Block
    span: Span
    text: str
    dates: DateRange | None
    segments: tuple[Segment, ...]
    places: tuple[Span, ...]
    printed: tuple[Span, ...]
    """What stands instead of an employer's name."""
    title: bool
    organization: bool
    head_like: bool
    emphasis: bool
    fill: float
    """Share of the line's words, dates left out, that the title covers."""
    label: LabelKind | None = None
    """What the label names with which it begins."""
    bare: bool = False
    """Whether it is nothing but that label."""
    away: bool = False
    """Whether it tells of a time away from work."""
    told: bool = False
    """Whether it is a sentence that tells of a job."""
    place: bool = False
    """Whether it names a place and nothing else."""
    name: bool = False
    """Whether it holds words that are no title, date or place, as an employer's line does."""
    whole: bool = False
    """Whether it is a head that was found in running text: it says all by itself."""

    @property
    def bullet(self) -> bool:
        return self.block.kind == "bullet"


def plain_line(source: Source, block: Block) -> HeadLine:
    """A line that tells what was done, whatever names stand in it."""
    return HeadLine(
        block, block.span, source.quote(block.span), None, (), (), (), title=False, organization=False, head_like=False, emphasis=False, fill=0.0
    )  # fmt: skip
