"""A plan or a preparation as one file for a browser: no script, nothing loaded from anywhere."""

from __future__ import annotations

from profilecheck.render.html.page import fill
from profilecheck.render.outline import Outline


def render(outline: Outline) -> str:
    return fill("outline.html", outline=outline)
