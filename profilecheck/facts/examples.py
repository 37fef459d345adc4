"""The bullets that show best how near a document is to leading IT projects, and how far from it."""

from __future__ import annotations

import re

from profilecheck.document import Span
from profilecheck.facts.types import Profile, Statement
from profilecheck.patterns import lazy

# How a bullet says that it is about something with a beginning and an end.
UNDERTAKING = lazy(
    r"\b(?:projects?|programs?|programmes?|rollouts?|scrum|sprints?|migrat\w+|(?:system|software|platform|application)s? implementation)\b", re.I
)
# From this nearness to work in IT on, 0 to 1, a bullet is an example of it.
NEAR = 0.5


# A sentence that begins so goes on with the one before it.
GOES_ON = lazy(r"\W*(?:this|these|those|that|which|it|its|they|such|also|additionally|furthermore|moreover|including|includes|both|then)\b", re.I)
ACTED = lazy(r"(?:[A-Z]\w+ly )?\w{2,}ed\b")
# A bullet to be shown by itself has so many words.
FEWEST_WORDS = 4


def stands_alone(profile: Profile, statement: Statement) -> bool:
    """Whether a statement can be shown by itself: no sentence inside of a block, none that goes on with another, no piece of one that was torn."""
    text = profile.quote(statement.span)
    block = profile.document.block_at(statement.span.start)
    if block is None or block.span.start != statement.span.start or text[:1].islower() or GOES_ON.match(text) or len(text.split()) < FEWEST_WORDS:
        return False
    following = profile.document.text[block.span.end :].lstrip()
    return not following[:1].islower()


def acts(profile: Profile, statement: Statement) -> bool:
    """Whether somebody does something in a statement, by a verb that we know or by its form: "Routinely tuned the organ"."""
    return statement.opener is not None or ACTED.match(profile.quote(statement.span)) is not None


def by_distance(profile: Profile) -> tuple[Statement, ...]:
    """The statements that stand alone and speak of no undertaking, the furthest from work in IT first, by their words and their role; older first."""
    near = dict(profile.target.lines) if profile.target is not None else {}
    empty = [w.span for w in profile.wording if w.kind in ("hollow", "template")]
    told = [s for p in profile.positions for s in p.statements if s.span in near and s.kind != "other" and stands_alone(profile, s)]
    told = [s for s in told if not any(s.span.overlaps(span) for span in empty)]
    return tuple(sorted((s for s in told if not UNDERTAKING.search(profile.quote(s.span))), key=lambda s: (near[s.span], -s.span.start)))


def furthest(profile: Profile) -> Span | None:
    """The bullet furthest from work in IT in which the person does something, not what a firm is."""
    if profile.target is None:
        return None
    near = dict(profile.target.lines)
    return next((s.span for s in by_distance(profile) if s.opener_kind != "weak" and acts(profile, s) and near[s.span] < NEAR), None)


def nearest(profile: Profile) -> Span | None:
    """The bullet nearest to work in IT projects: one in which the person does something in an undertaking and that shows it; none where there is none."""
    near = dict(profile.target.lines) if profile.target else {}
    told = [s for p in profile.positions for s in p.statements if near.get(s.span, 0.0) >= NEAR and s.kind != "other" and s.opener is not None]
    told = [s for s in told if profile.quote(s.span)[:1].isupper()]
    told = [s for s in told if UNDERTAKING.search(profile.quote(s.span)) and any(x.item == "C2" or x.item.startswith("D1.") for x in s.shows)]
    best = max(told, key=lambda s: (sum(x.sure for x in s.shows if x.item.startswith("D1.")), bool(s.metrics), near[s.span], -s.span.start), default=None)
    return best.span if best else None
