"""Rules on the head of each position: title, organisation, place and dates are there, and something is said of the work."""

from __future__ import annotations

from collections.abc import Callable

from profilecheck.facts.types import Position, Profile
from profilecheck.rules.bullets import bullets_of
from profilecheck.rules.engine import Earned, Look, Looked, Skip, rule
from profilecheck.rules.phrasing import called, role
from profilecheck.rules.places import names_place
from profilecheck.rules.reading import Reading, worded
from profilecheck.rules.targets import roles_to_build_on
from profilecheck.rules.texts import holds, years_in
from profilecheck.vocabulary.scoring import limit, names
from profilecheck.vocabulary.titles import title_words

NO_POSITIONS = Skip("no roles were found")


@rule(category="experience", covers=("C1",), level="must")
def experience_missing(reading: Reading) -> Look:
    """The document lists roles with bullets about the work.

    Without them there is nothing to judge a project manager by.

    Flags:
        EXPERIENCE
        → «EDUCATION»
    Flags:
        EXPERIENCE
        «Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2016 - Present»
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    if not profile.positions:
        yield (
            reading.place("experience", "education", "skills"),
            "No roles were found.",
            "List each role with title, employer, place, dates, and three to six bullets about what you achieved.",
        )
    elif not reading.statements:
        yield (
            profile.positions[0].head,
            "There are no bullets under your roles.",
            "Which projects did you lead in each role, how big were they, and how did they end?",
        )
    return None


@rule(category="experience", covers=("C1",), level="should")
def position_without_statements(reading: Reading) -> Look:
    """Every recent role says what you did in it.

    A current role without bullets looks as if nothing happened there.

    Flags:
        EXPERIENCE
        «Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Present»
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    Passes:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
        IT Project Manager, Contoso Ltd, York, UK
        Mar 2015 - Dec 2019
        - References on request
    """
    profile = reading.profile
    if not profile.positions:
        return NO_POSITIONS
    recent = reading.newest[: int(limit("recent-positions"))]
    empty = [p for p in recent if not worded(p) and not is_break(profile, p)]
    for position in empty:
        if (not position.statements or position is recent[0]) and (position in roles_to_build_on(reading) or position is recent[0]):
            yield (
                position.head,
                f"The bullets under {called(profile, position)} don't say what you did."
                if bullets_of(reading, position)
                else f"There are no bullets under {called(profile, position)}.",
                "Which projects did you deliver there, how big were they, and how did they turn out?",
            )
    return Earned(0.0) if recent[0] in empty else Looked(len(recent))


def is_break(profile: Profile, position: Position) -> bool:
    """Whether an entry tells of a time between jobs: "Travelling / family", "Unemployed / contract work"."""
    return holds(profile.quote(position.head), (*names("words-of-a-break"), *names("words-of-a-time-between")))


def incomplete(profile: Profile, lacks: Callable[[Position], bool], what: str, question: str) -> Look:
    """One finding for each position that lacks a piece of its head. `what`: what is said of it, with `{}` in place of the position."""
    if not profile.positions:
        return NO_POSITIONS
    for position in profile.positions:
        if lacks(position) and not is_break(profile, position):
            name = called(profile, position) if position.title is not None else role(profile, position)
            yield position.head, what.format(name), question
    return Looked(len(profile.positions))


@rule(category="experience", covers=("C1",), level="must", more="The same goes for other roles.")
def position_without_title(reading: Reading) -> Look:
    """Every role has a job title.

    Titles are what a search compares first.

    Flags:
        EXPERIENCE
        «Northwind Bank, Leeds, UK
        Jan 2020 - Present»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    return (
        yield from incomplete(
            profile,
            lambda p: p.title is None,
            "We couldn't identify a job title for {}.",
            "What was your title? If your employer's title is unusual, add a more common one in parentheses.",
        )
    )


@rule(category="experience", covers=("C1",), level="should", more="The same goes for other roles.")
def position_without_employer(reading: Reading) -> Look:
    """Every role names the employer.

    A role without an employer can't be checked.

    Flags:
        EXPERIENCE
        «IT Project Manager
        Jan 2020 - Present»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    return (
        yield from incomplete(
            profile,
            lambda p: p.organization is None and not may_name_employer(profile, p) and not holds(profile.quote(p.span), names("placeholders")),
            "We couldn't identify an employer for {}.",
            "Who did you work for? If that's confidential, give the industry and the size of the company.",
        )
    )


STATE = 2
"""Letters of a state's code."""
BEHIND = 80
"""Characters behind a head in which a client and its city may stand."""


def is_placed_elsewhere(profile: Profile, position: Position) -> bool:
    """Whether another role at the same employer says where that is."""
    if position.organization is None:
        return False
    name = profile.quote(position.organization).casefold()
    return any(p.location is not None and p.organization is not None and profile.quote(p.organization).casefold() == name for p in profile.positions)


def may_name_place(profile: Profile, position: Position) -> bool:
    """Whether a head, or the beginning of what follows, holds a word like a state's code: "for the transport office, Albany NY"."""
    beside = profile.document.text[position.head.start : position.head.end + BEHIND]
    words = beside.split()
    if holds(beside, names("words-of-remote-work")) or any(names_place(profile, span) for span in (position.head, position.organization) if span is not None):
        return True
    codes = [word.strip(",.()") for word in words[1:]]
    return any(len(code) == STATE and code.isupper() and code.isalpha() and code not in ("IT", "PM", "II", "IV", "VP", "QA", "HR") for code in codes)


def may_name_employer(profile: Profile, position: Position) -> bool:
    """Whether a head holds a word that may be the employer's name: one beside title, place and dates, or behind the title's noun."""
    placed = [s for s in (position.title, position.location, position.dates.span if position.dates else None) if s is not None]
    words = [w.span for w in profile.document.words_in(position.head)]
    free = [w for w in words if profile.quote(w)[:1].isupper() and not any(s.overlaps(w) for s in placed)]
    last = profile.quote(position.title).split()[-1].strip("(),.").lower() if position.title is not None else ""
    return bool(free) or not (last in title_words().nouns or last.strip("ivx") == "")


@rule(category="experience", covers=("C1", "N4"), level="must", more="The same goes for other roles.")
def position_without_dates(reading: Reading) -> Look:
    """Every role has dates.

    A missing date looks as if something is hidden, and it trips up applicant tracking systems.

    Flags:
        EXPERIENCE
        Senior IT Project Manager, Northwind Bank, Leeds, UK
        Jan 2020 - Present
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people

        «Project Manager
        Contoso Ltd, York, UK»
        - Rolled out Microsoft Teams to 900 users at 12 sites
        - Replaced the Cisco network of 8 sites
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    return (
        yield from incomplete(
            profile,
            lambda p: (p.dates is None or (p.dates.start is None and p.dates.end is None and not p.dates.present)) and not may_hold_years(profile, p),
            "You don't give dates for {}.",
            "When did you hold this role? Add the start and end dates, with months.",
        )
    )


def may_hold_years(profile: Profile, position: Position) -> bool:
    """Whether years stand somewhere under a role: "Lecturer, two colleges" with "(2014 - 2016)" behind the second one's name."""
    return bool(years_in(profile.quote(position.span)))


@rule(category="experience", covers=("C1",), level="could")
def position_without_place(reading: Reading) -> Look:
    """Roles name the location, or say that the work was remote.

    The location tells the market, and remote work is a skill of its own.

    Flags:
        EXPERIENCE
        «IT Project Manager, Northwind Bank
        Jan 2020 - Present»
        - Led the move of 40 servers to AWS in 6 months
        - Introduced Scrum in two teams of 7 people
    Passes:
        - Led the move of 40 servers to AWS in 6 months
    """
    profile = reading.profile
    if reading.anonymised:
        return Skip("some of the names, places, or addresses were replaced by placeholders", of_file=True)
    recent = reading.newest[: int(limit("recent-positions"))]  # nobody asks for the town of a job of long ago
    lacks: Callable[[Position], bool] = lambda p: p in recent and p.location is None and not may_name_place(profile, p) and not is_placed_elsewhere(profile, p)  # noqa: E731
    return (yield from incomplete(profile, lacks, "You don't give a location for {}.", "Which city did you work in, or did you work remotely?"))
