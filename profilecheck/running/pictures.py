"""Pictures of a document's pages, drawn in a child: what can crash a reader can crash whoever draws."""

from __future__ import annotations

import hashlib
from pathlib import Path

from profilecheck.document import Document, Picture
from profilecheck.running import isolation, limits
from profilecheck.running.one import Given


def draw_pages(given: Given, document: Document, *, isolated: bool = True) -> tuple[Picture, ...]:
    """What the pages look like; nothing where the format has none, where they can't be drawn, and where the file has changed since it was read."""
    if document.format != "pdf":
        return ()
    if not isolated or not isolation.can_fork():
        try:
            return draw(given, document.sha256)
        except (OSError, ValueError, RuntimeError):  # pdfium's own faults are among the last
            return ()
    outcome = isolation.start(draw, given, document.sha256, limits=limits.READING).wait()
    pictures: tuple[Picture, ...] = outcome.value if outcome.status == "ok" else ()
    return pictures


def draw(given: Given, sha256: str) -> tuple[Picture, ...]:
    from profilecheck.readers.pdf import pictures

    source = given.arguments[0]
    data = source if isinstance(source, bytes) else Path(source).read_bytes()
    return pictures.draw(data) if hashlib.sha256(data).hexdigest() == sha256 else ()
