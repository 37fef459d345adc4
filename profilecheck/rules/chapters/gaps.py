"""The rule on gaps between roles: only where the dates on both sides leave no doubt."""

from __future__ import annotations

from profilecheck.facts.types import Position, Profile
from profilecheck.rules.chapters.dates import FEW_DATED, dated, key, start
from profilecheck.rules.engine import Look, Looked, Skip, rule
from profilecheck.rules.phrasing import called_apart
from profilecheck.rules.reading import Reading
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.scoring import limit, names


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
    if any(p.dates is None and p.title is not None for p in profile.positions):
        return Skip("a role without dates may fill a gap")
    if holds(profile.document.text, names("words-of-a-break")):
        return Skip("a break is named on the page")
    reached = found[0]
    for position in found[1:]:
        dates, before = position.dates, reached.dates
        exact = bool(dates and dates.start and dates.start.month and before and (before.present or (before.end and before.end.month)))
        months = start(position) - key(profile, reached) - 1
        allowed = limit("months-of-gap") if exact else limit("months-of-gap-by-years")
        long_ago = start(position) < profile.as_of.index - 12 * limit("years-of-gaps")
        told = all(tells_when(p) for p in (position, reached))
        if told and months > allowed and not long_ago and dates is not None and not studied(profile, key(profile, reached), start(position)):
            yield (
                dates.span,
                f"There is a gap of {months if exact else 'about ' + str(months // 12 * 12)} months before {called_apart(profile, position)}.",
                "What were you doing during that time: studying, raising a family, or doing contract work? One line is enough.",
            )
        if key(profile, position) >= key(profile, reached):
            reached = position
    return Looked(len(found) - 1)

def tells_when(position: Position) -> bool:
    """Whether a role's dates say when it began and when it ended, in this order: one date alone leaves open how long it went on."""
    dates = position.dates
    return dates is not None and not dates.turned and (dates.present or dates.end is not None)


def studied(profile: Profile, first: int, last: int) -> bool:
    """Whether a degree was finished in the months between, or in the year after them, as far as its year tells."""
    return any(e.year is not None and first // 12 <= e.year <= last // 12 for e in profile.education)
