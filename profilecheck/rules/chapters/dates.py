"""Rules on dates: one format, newest first, nothing in the future, no end before its beginning."""

from __future__ import annotations

from itertools import pairwise

from profilecheck.facts.types import Position, Profile
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.months import last_month
from profilecheck.rules.phrasing import at_first, called, excerpt
from profilecheck.rules.reading import Reading

FEW_DATED = Skip("fewer than two roles with dates were found")


def dated(profile: Profile) -> list[Position]:
    return [p for p in profile.positions if p.dates is not None and p.dates.start is not None]


@rule(category="presentation", covers=("N4",), level="could", judged=("resume",), more="Other dates differ, too.")
def dates_mixed(reading: Reading) -> Look:
    """All roles show their dates in one format.

    Mixed formats look careless and make readers do the math.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        January 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        «03/2015 - 12/2019»
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        «2015 - 2019»
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        May 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        March 2015 - December 2019
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    """
    profile = reading.profile
    found = [(p, p.dates.style) for p in dated(profile) if p.dates is not None and p.dates.style is not None]
    if len(found) < 2:
        return Skip("we could not compare the forms of two dates")
    styles = [s for _, s in found]
    usual = max(styles, key=lambda s: (styles.count(s), -styles.index(s)))
    example = next(p.dates.span for p, style in found if style == usual and p.dates is not None)
    for position, one in found:
        if one != usual and position.dates and not {one, usual} <= NAMED:
            yield (
                position.dates.span,
                f'"{excerpt(profile, position.dates.span)}" is in a different format from "{excerpt(profile, example)}".',
                "Use one format throughout.",
            )
    return Looked(len(found))


NAMED = {"short", "long", "mixed"}
"""Months by their names: short forms beside long ones disturb nobody, and "May" is both."""


@rule(category="presentation", covers=("N4",), level="must", more="Other dates are, too.")
def date_in_future(reading: Reading) -> Look:
    """No role starts or ends in the future.

    It is either a slip or a promise.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        «Jan 2040 - Present»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        «Jan 2016 - Dec 2040»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    found = dated(profile)
    if not found:
        return Skip("no role with dates was found")
    for position in found:
        dates = position.dates
        if dates and any(m is not None and m.year * 12 + (m.month or 1) - 1 > profile.as_of.index for m in (dates.start, dates.end)):
            yield dates.span, f'"{profile.quote(dates.span)}" is in the future.', "Which date is right?"
    return None


@rule(category="presentation", covers=("N4",), level="must", more="Other dates are turned around, too.")
def dates_reversed(reading: Reading) -> Look:
    """No role ends before it begins.

    It's a slip, and until it is mended nobody can tell how long you stayed.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2021 - Present
        - Led the move of 40 servers to AWS in 6 months
        IT Project Manager, Contoso Ltd, York, UK
        «Dec 2020 - Mar 2015»
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    found = dated(profile)
    if not found:
        return Skip("no role with dates was found")
    for position in found:
        if position.dates and position.dates.turned:
            yield position.dates.span, f'"{profile.quote(position.dates.span)}" ends before it begins.', "Are the two dates swapped, or is one of them wrong?"
    return None


@rule(category="presentation", covers=("N4",), level="should", more="Other roles are out of order, too.")
def positions_out_of_order(reading: Reading) -> Look:
    """Roles run from newest to oldest.

    Readers want your latest role first.

    Flags:
        EXPERIENCE
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
        «Senior IT Project Manager», Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Flags:
        EXPERIENCE
        IT Trainer, Contoso Academy, York, UK
        Mar 2012 - Dec 2014
        - Trained 900 users in Microsoft Teams at 12 sites
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - Rolled out Microsoft Teams to 900 users at 12 sites
        «Senior IT Project Manager», Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Dec 2022
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Trainer, Contoso Academy, York, UK
        Mar 2015 - Present
        - Trained 900 users in Microsoft Teams at 12 sites
        - Wrote the course on the Cisco network of 8 sites
    """
    profile = reading.profile
    found = [p for p in dated(profile) if p.dates is not None and not p.dates.turned]
    if len(found) < 2:
        return FEW_DATED
    turned = [(one, other) for one, other in pairwise(found) if key(profile, other) > key(profile, one) and start(other) > start(one)]
    turned = [(one, other) for one, other in turned if called(profile, one) != called(profile, other)]  # two times of one job
    if len(turned) == len(found) - 1 > 1:
        yield found[-1].title or found[-1].head, "Your roles are listed oldest first.", "Reverse the order: readers want to see your latest role first."
    else:
        for one, other in turned:
            yield (
                other.title or other.head,
                f"{at_first(called(profile, other))} is more recent than {called(profile, one)}, but comes below it.",
                "Put your latest role first.",
            )
    return Looked(len(found) - 1)


def start(position: Position) -> int:
    return position.dates.start.index if position.dates and position.dates.start else 0


def key(profile: Profile, position: Position) -> int:
    return last_month(position, profile.as_of.index) or 0
