"""Who has worked for years and never yet under a title of project work."""

from __future__ import annotations

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Headline, Position
from profilecheck.kinds import Level

LONG = 5
"""Years of work from which on nobody is a beginner, whatever the titles."""
ROLES = ("project manager", "program manager", "programme manager", "project lead", "scrum master", "project management professional")
"""Who is called so at the top, or served as one, is no newcomer; whoever worked with some is."""
PROJECT = ("project",)
MANAGING = ("program", "manage", "director", "head", "chief", "president", "vp", "officer", "owner", "scrum", "agile", "delivery")
"""Parts of titles from which a reader tells a level of leading."""


def is_newcomer(source: Source, positions: tuple[Position, ...], headline: Headline | None, summary: Span | None, level: Level, total: float | None) -> bool:
    """Whether somebody has worked for years, under no title that speaks of projects, nor one of managing where the level is higher than entry.

    `total`: years of work, None where no date tells.
    """
    if (total or 0) < LONG:
        return False
    words = PROJECT if level == "entry" else (*PROJECT, *MANAGING)
    titles = [source.quote(p.title).lower() for p in positions if p.title is not None]
    if any(p.leads for p in positions) or any(word in title for title in titles for word in words):
        return False
    top = [source.quote(span).lower() for span in (summary, headline.span if headline else None) if span is not None]
    text = source.document.text.lower()
    return not any(any(role in said for said in top) or f"as a {role}" in text or f"as a lead {role}" in text for role in ROLES)
