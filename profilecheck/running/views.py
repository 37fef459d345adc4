"""A file read here and by simple parsers, in a child with limits."""

from __future__ import annotations

from typing import Any, cast

from profilecheck import readers
from profilecheck.facts.views import Comparison, compare
from profilecheck.readers import naive
from profilecheck.readers.naive import View, Views
from profilecheck.running.one import Given, read_document


def make_views(given: Given) -> tuple[Views, list[tuple[View, Comparison]]]:
    """The views of a file, and each of the others held against ours."""
    read: Any = naive.read_views if given.read is readers.read else naive.read_views_of_bytes
    views = cast(Views, read_document(Given(given.name, read, given.arguments)))
    return views, [(view, compare(views.document, view.text)) for view in views.others]
