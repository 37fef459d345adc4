"""The choice of a credential in words: the guide's five considerations as rows, one advice, one not now, renewals."""

from __future__ import annotations

from profilecheck.advice.plan.types import Eligibility, Plan, Renewal
from profilecheck.facts.types import Profile
from profilecheck.render.outline import OutlineEntry, Part, Quote, quote
from profilecheck.render.sheet import one_line

UNDER_OTHER_TITLES = "no dated title says so; if you led projects under another title, those months count"


def choice(plan: Plan) -> Part:
    found, profile = plan.choice, plan.profile
    entries = []
    for row in found.considerations:
        then = (("ask:", row.ask),) if row.ask and row.ask != row.question else ()
        spans = tuple(quote(profile, span) for span in row.spans[:2])
        entries.append(OutlineEntry(f"{row.question} {row.answer or 'Not in your document'}.", "•" if row.answer else "?", spans, then))
    entries.append(OutlineEntry(found.advice, "✓", then=details(profile, found.advised) if found.advised else ()))
    if found.not_now:
        entries.append(OutlineEntry(f"Not now: {found.not_now.name}, because {found.because}.", "–", then=details(profile, found.not_now)))
    entries += [OutlineEntry(f"Later perhaps: {one.name} ({one.full}, {one.issuer}).", "•") for one in found.others[:2]]
    entries += [renewal(plan, one) for one in found.renewals if one.near]
    return Part("Your next credential", tuple(entries), "requirements as of 2025: check them with the issuer before you apply")


def details(profile: Profile, one: Eligibility) -> tuple[tuple[str, str], ...]:
    """What is met, what must be asked, what it costs."""
    lines = []
    if one.months is not None:
        counted = ", ".join(f"{months} in “{one_line(profile.quote(span))}”" for span, months in one.positions) or UNDER_OTHER_TITLES
        lines.append(("counted:", f"{one.months} of {one.need} months of leading projects: {counted}."))
        degree = f"on the page: “{one_line(profile.quote(one.degree))}”" if one.degree else "none of four years is in your document, so the longer count holds"
        lines.append(("degree:", f"{degree}."))
    return (*lines, ("ask:", one.asks), ("effort:", f"{one.effort}."))


def renewal(plan: Plan, one: Renewal) -> OutlineEntry:
    quotes: tuple[Quote, ...] = (quote(plan.profile, one.span),)
    every = f"{one.name} is renewed every {one.every} years"
    if one.year is None:
        return OutlineEntry(f"{every}; your page gives no year: is it current?", "?", quotes)
    if one.year < plan.as_of.year:
        return OutlineEntry(f"{every}; by the year on your page that was due in {one.year}: is it current? Then add the year of the renewal.", "?", quotes)
    return OutlineEntry(f"{every}; by the year on your page that is due in {one.year}.", "~", quotes)
