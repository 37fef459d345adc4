"""What the target needs and the page does not show, with the nearest line and the smallest act; and what follows for the next ninety days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from profilecheck.advice.match.types import Match
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.advice.plan.types import Act, Asked, Driver, Gap, Next, Standing, Tip
from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.vocabulary.guide import guide
from profilecheck.vocabulary.plan import plans

MOST, MOST_ASKED = 5, 5
FIRST = ("foundation", "entry")
ABOVE = ("senior", "executive")
"""Stages at which one leads several projects, or managers."""
OPEN = ("missing", "named", "unclear", "begun")
ACTS: tuple[tuple[str, str], ...] = (("1–4", "1 hour"), ("5–8", "2 hours"), ("9–13", "1 hour"))
"""The weeks of ninety days, and the hours that each act takes in one of them."""


def find_gaps(dossier: Dossier, target: Next, stage: str) -> tuple[Gap, ...]:
    """At most five, in the order of what the title needs: what is nowhere or only named before what may be meant or is under way."""
    found = [n for n in target.needs if n.state in OPEN]
    ordered = sorted(found, key=lambda n: n.state in ("unclear", "begun"))[:MOST]
    gaps: list[Gap] = []
    for need in ordered:
        point = plans().points[need.point]
        used = [g.nearest for g in gaps if g.nearest is not None]
        nearest, what = need.spans[0] if need.state in ("unclear", "begun") and need.spans else None, need.title
        if nearest is None:
            near = dossier.nearest(point, used) or dossier.nearest(point)
            nearest, what = (near[0], item_title(near[1])) if near else (None, "")
        gaps.append(Gap(need, nearest, what, act_of(need.point, stage), point.line))
    return tuple(gaps)


ITEMS = {
    "C2": "a described project", "C3": "a difficulty overcome", "C4": "a result", "C5": "money managed", "C6": "a team", "C7": "a method in use",
    "C8": "a technical system", "F2": "a tool in use", "leadership": "people led", "training": "people trained", "negotiation": "a negotiation",
}  # fmt: skip


def act_of(point: str, stage: str) -> str:
    """The smallest act that closes a point, for whoever stands at this stage."""
    known = plans().points[point]
    return known.above if known.above and stage in ABOVE else known.act


def item_title(item: str) -> str:
    """An item of the guide that statements show, or a point, as a noun."""
    if item not in ITEMS and item in plans().points:
        return plans().points[item].title
    known = guide().responsibilities.get(item)
    return ITEMS[item] if known is None else known.title[:1].lower() + known.title[1:]


def find_tips(dossier: Dossier, stage: str) -> Iterator[Tip]:
    """The guide's accelerators at the first stages, its ways to show skill later: those that the page does not show yet."""
    if stage in FIRST:
        for name, points in plans().accelerators.items():
            standings = [dossier.points[p] for p in points]
            if not any(s.is_shown or s.state == "told" for s in standings):
                yield Tip(name, guide().accelerators[name].rstrip("."), standings[0])
        return
    for name, way in plans().ways.items():
        standing = dossier.points[way.point]
        if not (standing.is_shown or standing.state == "told"):
            yield Tip(name, way.text, standing)


def moves_on(dossier: Dossier, stage: str) -> list[str]:
    """Open points that move a career on, by the guide's accelerators at the first stages, by its points for moving up later."""
    points = [p for some in plans().accelerators.values() for p in some[:1]] if stage in FIRST else list(plans().moving_up.values())
    return [p for p in points if dossier.points[p].state in OPEN]


def find_drivers(dossier: Dossier) -> Iterator[Driver]:
    """What drives pay, with the words that make it visible; none where it is hidden."""
    for name, driver in plans().pay.items():
        spans: tuple[Span, ...] = tuple(s for p in driver.points if dossier.points[p].is_shown for s in dossier.points[p].spans[:1])[:2]
        if driver.fact is not None:
            spans = of_fact(dossier.profile, driver.fact)
        yield Driver(name, guide().pay_drivers[name] if spans else driver.hidden, spans)


def of_fact(profile: Profile, fact: str) -> tuple[Span, ...]:
    """Where a document states years, industry or place; how large an employer is stands in no fact."""
    if fact == "years":
        return tuple(p.dates.span for p in profile.positions if p.dates and p.dates.start)[:2]
    if fact == "location":
        return tuple(s for s in (profile.contact.location, *(p.location for p in profile.positions)) if s)[:1]
    if fact == "industry":
        parts = [p.span for p in profile.headline.parts if p.kind == "industry"] if profile.headline else []
        return tuple(parts or sorted(profile.shows("B6").spans, key=len, reverse=True))[:1]
    return ()


def ninety_days(gaps: Sequence[Gap], besides: Sequence[str], needs: Sequence[Standing], stage: str) -> tuple[Act, ...]:
    """Three acts: what closes the first gaps, then what else moves a career on, then a second line for what the page shows only once."""
    points = [g.standing.point for g in gaps] + list(besides)
    acts = [(act_of(p, stage), p) for p in dict.fromkeys(points)]
    acts += [(f"Write a second line on {s.title}, from another project: {plans().points[s.point].question}", s.point) for s in needs if s.state == "once"]
    return tuple(Act(text, weeks, hours, p) for (text, p), (weeks, hours) in zip(acts, ACTS, strict=False))


def asked_by(match: Match) -> tuple[Asked, ...]:
    """What a job asks for and the profile lacks or only lists: musts first, in the job's own words."""
    found = [m for m in match.items if m.state in ("lacking", "listed") and not m.spared]
    notes = {"lacking": "not in your document", "listed": "only listed in your document"}
    ordered = sorted(found, key=lambda m: (not m.required, m.state != "lacking", m.wanted.start))
    return tuple(Asked(m.text, m.required, notes[m.state], m.wanted) for m in ordered[:MOST_ASKED])
