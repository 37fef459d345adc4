"""A file read here and by simple parsers, in a child with limits."""

from __future__ import annotations

from profilecheck.document import Document
from profilecheck.facts.views.types import Comparison
from profilecheck.running import clerk
from profilecheck.running.given import Given
from profilecheck.running.tasks import Task


def make_views(given: Given) -> tuple[Document, list[Comparison]]:
    """A file as it is read here, and what each of the others makes of it."""
    if not clerk.is_at_hand():
        return compared(given)
    return clerk.ask(Task("views", given), tuple[Document, list[Comparison]])


def compared(given: Given) -> tuple[Document, list[Comparison]]:
    from profilecheck.facts.views import compare
    from profilecheck.readers import naive

    document = given.read()
    others = naive.views_of(given.load(), document) if given.path is None or given.path.is_file() else ()
    return document, [compare(document, view.text, parser=view.parser, how=view.how) for view in others]
