"""Pictures of a document's pages, drawn in a child: what can crash a reader can crash whoever draws."""

from __future__ import annotations

import hashlib

from profilecheck.document import Document, Picture
from profilecheck.errors import UserError
from profilecheck.running import clerk
from profilecheck.running.given import Given
from profilecheck.running.tasks import Task


def draw_pages(given: Given, document: Document, *, isolated: bool = True) -> tuple[Picture, ...]:
    """What the pages look like; nothing where the format has none, where they can't be drawn, and where the file has changed since it was read."""
    if document.format != "pdf":
        return ()
    try:
        if not isolated or not clerk.is_at_hand():
            return draw(given, document.sha256)
        return clerk.ask(Task("pictures", given, sha256=document.sha256), tuple[Picture, ...])
    except (OSError, ValueError, RuntimeError, UserError):  # pdfium's own faults are RuntimeErrors
        return ()


def draw(given: Given, sha256: str) -> tuple[Picture, ...]:
    from profilecheck.readers.pdf import pictures

    data = given.load()
    return pictures.draw(data) if hashlib.sha256(data).hexdigest() == sha256 else ()
