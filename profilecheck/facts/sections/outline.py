"""The blocks of a document as its headings are looked for among them, and what a heading is."""

from __future__ import annotations

from msgspec import Struct

from profilecheck.document import Block
from profilecheck.facts.sections.keys import CONTINUED, without_rule
from profilecheck.facts.sections.looks import PrintStyle, body_style, style_of
from profilecheck.facts.sections.wording import Wording, wording_of
from profilecheck.facts.source import Source
from profilecheck.kinds import SectionKind


class Heading(Struct, frozen=True):
    """A block, or the beginning of one (`length` characters), that heads a section."""

    block: Block
    kind: SectionKind
    also: tuple[SectionKind, ...]
    length: int
    inline: bool = False
    continued: bool = False


class Outline(Struct, frozen=True):
    """The blocks of a document with their texts, how they are printed, and what each would head by its words."""

    source: Source
    blocks: tuple[Block, ...]
    texts: list[str]
    styles: list[PrintStyle]
    body: PrintStyle
    wordings: list[Wording | None]

    def ends_sentence(self, at: int) -> bool:
        """Whether a line is the last word of a sentence on a line of its own."""
        return self.texts[at][0].islower() and at > 0 and self.styles[at - 1] == self.styles[at]

    def heading(self, at: int, wording: Wording) -> Heading:
        return Heading(self.blocks[at], wording.kind, wording.also, len(self.blocks[at].span), continued=bool(CONTINUED.search(self.texts[at])))


def outline_of(source: Source) -> Outline:
    document = source.document
    styles = [style_of(document, b) for b in document.blocks]
    texts = [without_rule(text) or text for text in (document.quote(b.span) for b in document.blocks)]
    return Outline(source, document.blocks, texts, styles, body_style(document, styles), [wording_of(t) for t in texts])
