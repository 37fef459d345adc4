"""The report as one file for a browser: the person's own pages with every finding marked, plots, and what the guide's items rest on."""

from __future__ import annotations

from profilecheck.render.types import Shown

FORMAT = "html"


def show(shown: Shown) -> str:
    """One page, with a report for each file."""
    from profilecheck.render.html import page

    return page.render(shown)
