"""What "your 24 bullets" counts: the lines of the page under the roles, so that a reader who counts them gets the same number."""

from __future__ import annotations

from profilecheck.facts.types import Position, Profile, Statement
from profilecheck.rules.phrasing import count
from profilecheck.rules.reading import Reading, once, worded

HALF = 0.5
"""From this share of items of lists on we speak of bullets."""


@once
def bullets(reading: Reading) -> tuple[Statement, ...]:
    """The bullets of all roles; a list without a title above it is none of a role if nothing in it tells of work."""
    return tuple(s for p in reading.profile.positions if p.title is not None or worded(p) for s in bullets_of(reading, p))


def bullets_of(reading: Reading, position: Position) -> tuple[Statement, ...]:
    """Every item of the lists under a role of the document, whatever it says; where there is no list, the sentences that tell of the work."""
    return by_role(reading)[id(position)]


@once
def by_role(reading: Reading) -> dict[int, tuple[Statement, ...]]:
    """Those of each role, by its identity."""
    return {id(position): under_role(reading.profile, position) for position in reading.profile.positions}


def under_role(profile: Profile, position: Position) -> tuple[Statement, ...]:
    if not position.counted:
        return worded(position)
    listed = without_names(profile, tuple(s for s in position.statements if in_list(profile, s)))
    return listed if len(listed) > 1 else tuple(s for s in position.statements if s.kind != "other" or s in listed)


def without_names(profile: Profile, listed: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """The items of a role's lists without a list of names at their end, as one of skills whose heading was not read."""
    last = len(listed)
    while last and listed[last - 1].kind == "other" and len(profile.quote(listed[last - 1].span).split()) <= NAME_WORDS:
        last -= 1
    return listed[:last] if len(listed) - last >= NAMES else listed


NAMES, NAME_WORDS = 6, 5
"""So many items in a row, of so many words each, are names and no bullets of a role."""


def unit_of(profile: Profile, lines: tuple[Statement, ...]) -> str:
    """What to call these lines of a role."""
    return "bullet" if in_list(profile, lines[0]) else "sentence"


def in_list(profile: Profile, statement: Statement) -> bool:
    """Whether a statement is an item of a list."""
    block = profile.document.block_at(statement.span.start)
    return block is not None and block.kind == "bullet"


def what_it_is(profile: Profile, statement: Statement) -> str:
    """What to call one statement: "bullet", else "paragraph" where a sentence ends inside of it, else "sentence"."""
    if in_list(profile, statement):
        return "bullet"
    inside = profile.quote(statement.span).rstrip(" .")
    return "paragraph" if any(sign in inside for sign in (". ", "! ", "? ")) else "sentence"


@once
def unit(reading: Reading) -> str:
    """What to call them: "bullet", or "sentence" where most are not set as a list."""
    found = bullets(reading)
    return "bullet" if sum(in_list(reading.profile, s) for s in found) >= HALF * len(found) else "sentence"


@once
def countable(reading: Reading) -> bool:
    """Whether a reader who counts gets our number: few bullets, every line under the roles an item of a list, none elsewhere, and nothing left unread."""
    profile = reading.profile
    found = bullets(reading)
    told = [s for p in profile.positions for s in worded(p)]
    apart = any(in_list(profile, s) for s in profile.elsewhere)
    guessed = not all(p.counted for p in profile.positions)
    if len(found) > MOST_COUNTED or apart or guessed or profile.placement.doubts or not all(in_list(profile, s) for s in found):
        return False
    return {s.span for s in told} <= {s.span for s in found}


MOST_COUNTED = 12
"""Nobody counts more bullets than these, and a list that goes over a page may have lost one."""


def of_all(reading: Reading) -> str:
    """ "8 bullets": how many there are, where a reader who counts gets the same number, else without it."""
    return count(len(bullets(reading)), unit(reading)) if countable(reading) else f"{unit(reading)}s"


def part_of(reading: Reading, number: int, *, exact: bool = True) -> str:
    """ "5 of your 8 bullets", or "Most of your bullets", "Many of your bullets" where the number is not `exact` or could not be held against the page."""
    part = how_much(reading, number, exact=exact)
    return f"{part} your {of_all(reading)}" if part == "All" else f"{part} of your {of_all(reading)}"


def how_much(reading: Reading, number: int, *, exact: bool) -> str:
    """What part of all bullets a number is: "All", the number itself where it is sure, "Nearly all", "Most", "Many" or "Some"."""
    total = len(bullets(reading))
    if number == total > 1 and exact:
        return "All"
    if countable(reading) and exact:
        return str(number)
    return "Nearly all" if number >= NEARLY * total else "Most" if number > MORE_THAN_HALF * total else "Many" if number > A_THIRD * total else "Some"


NEARLY, MORE_THAN_HALF, A_THIRD = 0.9, 0.62, 0.34
"""Shares from which a part is called nearly all, most, and many, with room for a line that we counted otherwise."""


def proves(reading: Reading, statement: Statement) -> bool:
    """Whether a statement tells a measurable result for sure: what a task amounts to ("invoices of $15 million in sales") is its size."""
    return reading.has_result(statement) and (statement.kind == "achievement" or statement.measured or statement.opener_kind == "strong")


def may_prove(reading: Reading, statement: Statement) -> bool:
    """Whether a reader may see a result in a statement: an outcome in words, an achievement, or what was done beside a figure."""
    if reading.has_result(statement) or reading.achieves(statement) or "C4" in statement.possible:
        return True
    return reading.has_number(statement) and statement.opener_kind == "strong"


def how_many(reading: Reading, sure: int, possible: int, says: str) -> str:
    """ "Only 2 of your 17 bullets show …" where a reader counts as many as we do, else no number that he could not find.

    `sure`: bullets of which we know; `possible`: those in which somebody may see it; `says`: the verb in the plural and what follows it.
    """
    if sure == possible and countable(reading):
        return f"Only {sure} of your {of_all(reading)} {of_one(says) if sure == 1 else says}"
    return most_lack(reading, len(bullets(reading)) - possible, says, exact=False)


def most_lack(reading: Reading, number: int, says: str, *, exact: bool = True) -> str:
    """ "5 of your 8 bullets don't show …", "Most of your bullets don't show …", "Hardly any of your bullets show …"; `says`: the verb in the plural and on."""
    part = how_much(reading, number, exact=exact)
    if part in FEW_HAVE_IT:
        return f"{FEW_HAVE_IT[part]} of your {of_all(reading)} {of_one(says) if part == 'All' else says}"
    return f"{part} of your {of_all(reading)} {'doesn' if part == '1' else 'don'}'t {says}"


def of_one(says: str) -> str:
    """A verb in the plural, and what follows it, as it is said of one: "has a number", "shows a result"."""
    verb, _, rest = says.partition(" ")
    return f"{'has' if verb == 'have' else verb + 's'} {rest}"


FEW_HAVE_IT = {"All": "None", "Nearly all": "Hardly any"}
"""What is said of those that have something where all, or nearly all, lack it."""


def none_of(reading: Reading, what: str) -> str:
    """ "None of your 5 bullets has a result yet", "Your only bullet …" where there is one."""
    found = bullets(reading)
    if len(found) == 1:
        return f"Your only {unit(reading)} {what.replace('has a', 'has no', 1).replace('shows a', 'shows no', 1).replace(' yet', '')}"
    return f"None of your {of_all(reading)} {what}"
