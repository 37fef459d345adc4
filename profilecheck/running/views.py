"""A file read here and by simple parsers, in a child with limits."""

from __future__ import annotations

from typing import Any, cast

from profilecheck import readers
from profilecheck.document import Document
from profilecheck.facts.views import compare
from profilecheck.facts.views.types import Comparison
from profilecheck.readers import naive
from profilecheck.readers.naive import Views
from profilecheck.running.one import Given, read_document


def make_views(given: Given) -> tuple[Document, list[Comparison]]:
    """A file as it is read here, and what each of the others makes of it."""
    read: Any = naive.read_views if given.read is readers.read else naive.read_views_of_bytes
    views = cast(Views, read_document(Given(given.name, read, given.arguments)))
    return views.document, [compare(views.document, view.text, parser=view.parser, how=view.how) for view in views.others]
