"""What a format that shows pages is given beside the reports: pictures of them, and the guide's items in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from profilecheck import render

if TYPE_CHECKING:
    from profilecheck.document import Picture
    from profilecheck.render.types import Checked
    from profilecheck.report import Advice
    from profilecheck.running.one import Given

Pictured = tuple[list[tuple["Picture", ...]], dict[str, "Advice"]]


def pictured(format_: str, checked: Sequence[Checked], sources: Sequence[Given]) -> Pictured:
    """For each file its pages, none for a format that does not show them. `sources`: what each report was made of, as often as it is read."""
    if format_ not in render.PICTURED:
        return [], {}
    from profilecheck.rules.words import checklist_words
    from profilecheck.running.pictures import draw_pages

    return [draw_pages(source, one.report.profile.document) for source, one in zip(sources, checked, strict=True)], checklist_words()
