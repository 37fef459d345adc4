"""The bullets that show best how near a document is to leading IT projects, and how far from it."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.patterns import lazy

# How a bullet says that it is about something with a beginning and an end.
UNDERTAKING = lazy(
    r"\b(?:projects?|programs?|programmes?|rollouts?|scrum|sprints?|migrat\w+|(?:system|software|platform|application)s? implementation)\b", re.I
)
# From this nearness to work in IT on, 0 to 1, a bullet is an example of it.
NEAR = 0.5


def furthest(profile: Profile) -> Span | None:
    """The bullet furthest from work in IT in which the person does something, not what a firm is, and nothing that speaks of an undertaking."""
    if profile.target is None:
        return None
    begins = {b.span.start for b in profile.document.blocks}  # a sentence inside of a bullet lacks what the one before it speaks of
    done = {s.span for p in profile.positions for s in p.statements if s.opener_kind == "strong" and s.span.start in begins}
    return next((span for span in profile.target.far if span in done and not UNDERTAKING.search(profile.quote(span))), None)


def nearest(profile: Profile) -> Span | None:
    """The bullet nearest to work in IT projects: one in which the person does something in an undertaking and that shows it; none where there is none."""
    near = dict(profile.target.lines) if profile.target else {}
    told = [s for p in profile.positions for s in p.statements if near.get(s.span, 0.0) >= NEAR and s.kind != "other" and s.opener is not None]
    told = [s for s in told if profile.quote(s.span)[:1].isupper()]
    told = [s for s in told if UNDERTAKING.search(profile.quote(s.span)) and any(x.item == "C2" or x.item.startswith("D1.") for x in s.shows)]
    best = max(told, key=lambda s: (sum(x.sure for x in s.shows if x.item.startswith("D1.")), bool(s.metrics), near[s.span], -s.span.start), default=None)
    return best.span if best else None
