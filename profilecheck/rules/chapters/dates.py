"""Rules on dates: one format, newest first, nothing in the future, gaps accounted for."""

from __future__ import annotations

from itertools import pairwise

from profilecheck.facts.types import Position, Profile
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.months import last_month
from profilecheck.rules.phrasing import at_first, called, called_apart, excerpt
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names

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
    found = dated(profile)
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


def studied(profile: Profile, first: int, last: int) -> bool:
    """Whether a degree was finished in the months between, or in the year after them, as far as its year tells."""
    return any(e.year is not None and first // 12 <= e.year <= last // 12 for e in profile.education)


def start(position: Position) -> int:
    return position.dates.start.index if position.dates and position.dates.start else 0


def key(profile: Profile, position: Position) -> int:
    return last_month(position, profile.as_of.index) or 0


@rule(category="presentation", covers=("N4", "C1"), level="could", more="There are other gaps, too.")
def gap_between_positions(reading: Reading) -> Look:
    """Gaps of more than half a year between roles are explained.

    A silent gap makes readers guess, and guesses are seldom kind.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        «Jan 2021 - Present»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2018
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        «2021 - Present»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        2012 - 2017
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        «Aug 2020 - Present»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
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
        Jul 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Feb 2022 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        Volunteer Trainer, Contoso Academy, York, UK
        Mar 2017 - Dec 2018
        - Trained 900 users in Microsoft Teams at 12 sites
        - Wrote the course on the Cisco network
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2021
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    """
    profile = reading.profile
    found = sorted((p for p in dated(profile) if key(profile, p) <= profile.as_of.index), key=start)
    if len(found) < 2:
        return FEW_DATED
    if holds(profile.document.text, names("words-of-a-break")):
        return Skip("a break is named on the page")
    reached = found[0]
    for position in found[1:]:
        dates, before = position.dates, reached.dates
        exact = bool(dates and dates.start and dates.start.month and before and (before.present or (before.end and before.end.month)))
        months = start(position) - key(profile, reached) - 1
        allowed = limit("months-of-gap") if exact else limit("months-of-gap-by-years")
        long_ago = start(position) < profile.as_of.index - 12 * limit("years-of-gaps")
        if months > allowed and not long_ago and dates is not None and not studied(profile, key(profile, reached), start(position)):
            yield (
                dates.span,
                f"There is a gap of {months if exact else 'about ' + str(months // 12 * 12)} months before {called_apart(profile, position)}.",
                "What were you doing during that time: studying, raising a family, or doing contract work? One line is enough.",
            )
        if key(profile, position) >= key(profile, reached):
            reached = position
    return Looked(len(found) - 1)
