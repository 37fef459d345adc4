"""What of a document simple parsers lose: text in boxes, contact data in the page header, blocks that columns tear; with the place where it begins."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import structs

from profilecheck.document import Block, Document, Loss
from profilecheck.facts.presence import Contact

BOX, HEADER = "text box", "page header"


def find_losses(document: Document, contact: Contact) -> tuple[Loss, ...]:
    """Each kind of loss once, with the share of the words and the first place."""
    return (*torn(document), *boxed(document), *headed(document, contact))


def torn(document: Document) -> Iterator[Loss]:
    """Columns, as the reader measured them; the place is where the second one begins."""
    aside = next((block.span for block in document.blocks if block.column), None)
    for loss in document.losses:
        yield structs.replace(loss, span=aside)


def boxed(document: Document) -> Iterator[Loss]:
    """Text boxes, which programs that list a document's paragraphs leave out."""
    blocks = [block for block in document.blocks if block.where.startswith(BOX) and any(map(str.isalnum, document.text[block.span.start : block.span.end]))]
    if blocks:
        yield Loss("text-boxes", share(document, blocks), 1.0, blocks[0].span)


def headed(document: Document, contact: Contact) -> Iterator[Loss]:
    """A page header with the e-mail address or the phone number, if these stand nowhere else."""
    for place in (contact.email, contact.phone):
        block = document.block_at(place.start) if place else None
        if block is not None and block.where == HEADER:
            yield Loss("page-header", share(document, [b for b in document.blocks if b.where == HEADER]), 1.0, place)
            return


def share(document: Document, blocks: list[Block]) -> float:
    return round(sum(len(document.words_in(block.span)) for block in blocks) / max(1, len(document.words)), 3)
