"""What a page tells outside of its roles, lists and summary: a line that was set or read in another place is none that is missing."""

from __future__ import annotations

from profilecheck.rules.reading import Reading, once

LISTED = frozenset(["skills", "tools", "education", "certifications", "courses", "languages", "references", "summary", "headline", "contact", "interests"])
"""Sections of lists, and those that claim rather than tell."""
FEWEST = 6
"""Words of a line that tells of something."""


@once
def told_anywhere(reading: Reading) -> tuple[str, ...]:
    """The lines of the other sections that tell of something, and those of the roles."""
    profile = reading.profile
    listed = [s.span for s in profile.sections if s.kind in LISTED]
    spans = [b.span for b in profile.document.blocks if not any(span.overlaps(b.span) for span in listed)]
    return tuple(text for span in spans if len((text := profile.quote(span)).split()) >= FEWEST)
