"""How blocks are printed, and which of these styles are the headings'."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from statistics import median

from msgspec import Struct

from profilecheck.document import Block, Document


class PrintStyle(Struct, frozen=True):
    """How a block is printed; two headings of one document share it."""

    size: float
    bold: bool
    capitals: bool

    def below(self, other: PrintStyle) -> bool:
        """Whether a heading in this style ranks below one in the other: smaller, or plainer at the same size."""
        plainer = (self.bold, self.capitals) != (other.bold, other.capitals) and self.bold <= other.bold and self.capitals <= other.capitals
        return self.size < other.size - 0.4 or (self.size <= other.size and plainer)


def style_of(document: Document, block: Block) -> PrintStyle:
    """Size to half a point, weight and case of a block's words."""
    words = document.words_in(block.span)
    text = document.quote(block.span)
    sizes = [w.size for w in words]
    middle = (sizes[0] if min(sizes) == max(sizes) else median(sizes)) if sizes else 0.0
    return PrintStyle(round(2 * middle) / 2, bool(words) and sum([w.bold for w in words]) * 2 > len(words), text.isupper())


def body_style(document: Document, styles: list[PrintStyle]) -> PrintStyle:
    """The style in which most characters are printed."""
    weight: Counter[PrintStyle] = Counter()
    for block, style in zip(document.blocks, styles, strict=True):
        weight[style] += len(block.span)
    return weight.most_common(1)[0][0] if weight else PrintStyle(0.0, False, False)


def stands_out(style: PrintStyle, body: PrintStyle) -> bool:
    """Whether a style is larger or bolder than the text's, or in capitals where the text is not."""
    return style.size > body.size + 0.4 or (style.bold and not body.bold) or (style.capitals and not body.capitals)


def heading_styles(found: Iterable[PrintStyle], body: PrintStyle) -> frozenset[PrintStyle]:
    """The styles of sure headings that are no accident: used twice, or larger than the text or in capitals."""
    sure = Counter(found)
    return frozenset(s for s, n in sure.items() if s != body and (n >= 2 or s.size > body.size or s.capitals))
