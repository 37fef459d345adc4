"""Which statement each rule speaks of: the best place for its question, and as far as they last a statement that no other rule has named."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.types import Position, Statement
from profilecheck.kinds import SIZE_KINDS
from profilecheck.rules.completeness import most_complete, pieces
from profilecheck.rules.fields import is_on_target
from profilecheck.rules.months import last_month
from profilecheck.rules.reading import Reading, once, worded
from profilecheck.rules.texts import holds
from profilecheck.vocabulary import scoring


class Claim(Struct, frozen=True):
    """What a rule looks for. `suits`: which statements it may name; `cues`: words of those that it prefers; `only`: it names no others."""

    suits: Callable[[Reading, Statement], bool]
    cues: tuple[str, ...] = ()
    only: bool = False
    item: str | None = None
    """Line of the checklist: nothing is claimed where it is met, as the rule has nothing to say then."""
    most: int = 1


def claims() -> Mapping[str, Claim]:
    """Every rule that names statements, in the order in which they may choose: first those that few statements suit."""
    anything: Callable[[Reading, Statement], bool] = lambda _reading, _statement: True  # noqa: E731
    return {
        "challenge": Claim(anything, scoring.names("trouble-words"), only=True, item="C3"),
        "budget": Claim(may_have_budget, scoring.cues("budget"), only=True, item="C5"),
        "results": Claim(lacks_outcome, most=2),
        "project": Claim(lambda r, s: not r.has_size(s) and not r.has_result(s), scoring.names("project-words"), only=True),
        "size": Claim(lacks_size),
        "duty": Claim(is_standing_task),
    }


def may_have_budget(reading: Reading, statement: Statement) -> bool:
    """Whether somebody did what has a budget of its own: a grant is won, and a long paragraph speaks of many things."""
    text = reading.profile.quote(statement.span)
    brief = reading.word_count(statement.span) <= scoring.limit("words-in-a-statement")
    return brief and statement.opener_kind in ("strong", "duty") and not holds(text, scoring.names("words-of-grants"))


def is_standing_task(reading: Reading, statement: Statement) -> bool:
    """Whether no reader would see more than a standing task in a statement: who designed or wrote something did it once."""
    if not reading.is_mere_duty(statement) or reading.has_number(statement) or reading.tells_more(statement):
        return False
    if statement.tense == "past" and holds(reading.profile.quote(statement.span), scoring.names("words-of-one-delivery")):
        return False  # "Assisted sales to implement a new system"
    if statement.opener_kind in ("strong", "duty"):
        return statement.opener in scoring.names("verbs-of-standing-work")
    first = reading.profile.quote(statement.span).split(None, 1)[0].lower()
    return statement.opener is not None or not first.endswith("ed")  # a verb that we don't know, in the past


def lacks_size(reading: Reading, statement: Statement) -> bool:
    """Whether a statement about a project holds no figure at all."""
    if reading.has_number(statement) or statement.kind == "other" or statement.opener_kind == "none":
        return False
    if reading.word_count(statement.span) < scoring.limit("fewest-words-in-a-statement"):
        return False
    if holds(reading.profile.quote(statement.span), scoring.names("words-of-manners")):
        return False  # how somebody behaves has no size
    if statement.opener in scoring.names("verbs-of-standing-work") and statement.opener not in scoring.names("verbs-of-leading"):
        return False  # nor has what is kept, answered or filed
    return reading.about_projects(statement) or reading.is_delivery(statement)


def lacks_outcome(reading: Reading, statement: Statement) -> bool:
    """Whether a statement tells of something delivered or achieved in a project, without a figure of what came of it."""
    if reading.has_result(statement) or statement.outcome is not None or "C4" in statement.possible:
        return False
    if holds(reading.profile.quote(statement.span), scoring.names("words-of-outcomes")) or is_followed_by_result(reading, statement):
        return False
    if statement.kind == "achievement" and any(m.kind not in SIZE_KINDS for m in reading.metrics_of(statement)):
        return False
    if reading.is_delivery(statement):
        return True
    return statement.kind == "achievement" and holds(reading.profile.quote(statement.span), scoring.names("project-words"))


def is_followed_by_result(reading: Reading, statement: Statement) -> bool:
    """Whether the next line begins with "Result:"."""
    end = statement.span.end
    after = reading.profile.document.text[end : end + NEXT].lstrip(" \n\t•–-*.;").lower()
    return after.startswith(("result", "outcome", "impact"))


NEXT = 40
"""Characters in which the next line begins."""


@once
def choices(reading: Reading) -> dict[str, tuple[Statement, ...]]:
    """The statements that each rule should name, in reading order; a rule whose line of the checklist is met has none."""
    model = most_complete(reading)
    if model is None:
        return {}
    taken = {model.span} if sum(pieces(reading, model).values()) < scoring.limit("pieces-of-a-model-statement") else set()
    chosen: dict[str, tuple[Statement, ...]] = {}
    worth, broken = telling(reading), rests(reading)
    open_ = [s for s in ranking(reading) if s.span in worth and s.span not in broken and not leads_in(reading, s) and not reading.says_again(s)]
    for name, claim in claims().items():
        if claim.item is not None and reading.profile.shows(claim.item).met is not False:
            continue
        free = (s for s in open_ if s.span not in taken and claim.suits(reading, s))
        picked = list(itertools.islice((s for s in free if not claim.only or holds(reading.profile.quote(s.span), claim.cues)), claim.most))
        taken |= {s.span for s in picked}
        chosen[name] = tuple(sorted(picked, key=lambda s: s.span))
    return chosen


def leads_in(reading: Reading, statement: Statement) -> bool:
    """Whether a line ends in a colon: what follows it tells."""
    return reading.profile.quote(statement.span).rstrip().endswith(":")


@once
def rests(reading: Reading) -> frozenset[Span]:
    """The statements that begin in small letters, as the rest of a broken line does, where the others don't."""
    small = [s.span for s in reading.statements if reading.profile.quote(s.span)[:1].islower()]
    return frozenset(small if 2 * len(small) < len(reading.statements) else ())


def chosen(reading: Reading, rule: str) -> tuple[Statement, ...]:
    """The statements that a rule should name, in reading order; none where no statement is left that suits it."""
    return choices(reading).get(rule, ())


def first_place(reading: Reading, rule: str) -> Span:
    """The first of these statements, else the title of the role that questions on projects are put to."""
    found = chosen(reading, rule)
    return found[0].span if found else role_of_projects(reading)


@once
def role_of_projects(reading: Reading) -> Span:
    """The title of the role that questions on projects are put to.

    It is the latest recent one that leads them by its title, else the one whose statements are most about projects in IT, else the latest to build on.
    """
    told = [p for p in reading.newest if p.statements]
    led = [p for p in told[: int(scoring.limit("recent-positions"))] if p.leads and not is_old(reading, p)]
    nearest = max(enumerate(told), key=lambda pair: (nearness_to_projects(reading, *pair), -pair[0]), default=None)
    if led:
        position: Position | None = led[0]
    elif nearest is not None and nearness_to_projects(reading, *nearest) > 0:
        position = nearest[1]
    else:
        position = next((p for p in (*roles_to_build_on(reading), *told) if p.statements), None)
    return (position.title or position.head) if position else reading.place("experience")


@once
def role_of_people(reading: Reading) -> Span:
    """The title of the role that a question on teams is put to: a recent one that leads projects, else one in which people were led, else as for projects."""
    told = [p for p in reading.newest[: int(scoring.limit("recent-positions"))] if p.statements]
    if any(p.leads for p in told):
        return role_of_projects(reading)
    led = next((p for p in told if any(leads_people(reading, s) for s in p.statements)), None)
    return (led.title or led.head) if led is not None else role_of_projects(reading)


def leads_people(reading: Reading, statement: Statement) -> bool:
    """Whether a statement tells that people were led or hired."""
    if statement.where("leadership"):
        return True
    return statement.opener in scoring.names("verbs-of-leading") and holds(reading.profile.quote(statement.span), scoring.names("words-of-people-led"))


def nearness_to_projects(reading: Reading, age: int, position: Position) -> float:
    """How much the statements of a role are about projects in IT; less the more roles came after it."""
    return FADING**age * (position.leads + sum(reading.near(s) for s in position.statements if reading.about_projects(s)))


FADING = 0.75
"""What a role keeps for each later one: an old one should say less of today."""


@once
def roles_to_build_on(reading: Reading) -> tuple[Position, ...]:
    """The latest roles that are near work in IT or led projects; nobody should tell an old job at a counter as a project, nor more of one of long ago."""
    recent = [p for p in reading.newest[: int(scoring.limit("recent-positions"))] if is_of_the_field(reading, p)]
    return tuple([p for p in recent if not is_old(reading, p)] or recent)


def is_old(reading: Reading, position: Position) -> bool:
    """Whether a role ended so long ago that a line of it is enough."""
    now = reading.profile.as_of.index
    end = last_month(position, now)
    return end is not None and now - end >= YEAR * scoring.limit("years-until-old")


YEAR = 12


def is_of_the_field(reading: Reading, position: Position) -> bool:
    return position.leads or reading.nearness([position]) >= NEAR_ENOUGH


NEAR_ENOUGH = 0.5
"""From this nearness on a role is one of IT rather than of another field."""


@once
def telling(reading: Reading) -> frozenset[Span]:
    """The statements of the roles to build on: the lines that are worth the work."""
    return frozenset(s.span for p in roles_to_build_on(reading) for s in p.statements)


def asked_of_role(reading: Reading, shows: Callable[[Reading, Statement], bool], ask: str, otherwise: str) -> tuple[Span, str]:
    """Where to put a question on what no bullet of a role shows, and the question: that for the role, or another of no role where each may show it."""
    bare = role_without(reading, shows)
    return (bare, ask) if bare is not None else (reading.place("experience"), otherwise)


def role_without(reading: Reading, shows: Callable[[Reading, Statement], bool]) -> Span | None:
    """The title of the latest role about projects of which no bullet may show something, first of those that lead them; None where each has one that may."""
    of_it = is_on_target(reading)
    near = [p for p in roles_to_build_on(reading) if p.leads or (of_it and nearness_to_projects(reading, 0, p) > 0)]
    for position in sorted(near, key=lambda p: not p.leads):
        if worded(position) and not any(shows(reading, s) for s in position.statements):
            return position.title or position.head
    return None


@once
def ranking(reading: Reading) -> tuple[Statement, ...]:
    """All statements, those first whose improvement a reader would notice most.

    That is a delivery (implementation, migration, rollout) in IT, in a recent post, with a named system; lines without a verb
    and long paragraphs come last, as a figure would not save them.
    """
    profile = reading.profile
    ages = {s.span: age for age, p in enumerate(reading.newest) for s in p.statements}
    longest, shortest = scoring.limit("words-in-a-statement"), scoring.limit("fewest-words-in-a-statement")

    def merit(statement: Statement) -> float:
        hard = sum(s.group in ("tool", "technology", "method") for s in profile.skills_in(statement.span))
        near = reading.near(statement)
        merit = (1.0 + 2.0 * near) * reading.is_delivery(statement) + 1.5 * near + 0.5 * min(hard, 2) + 0.5 * min(len(statement.responsibilities), 2)
        merit += 1.0 * reading.about_projects(statement) + 1.0 * reading.has_size(statement)
        merit += {"strong": 1.5, "duty": 1.0, "weak": 0.5}.get(statement.opener_kind, -1.5)
        merit -= 0.75 * min(ages.get(statement.span, 0), 4)
        words = reading.word_count(statement.span)
        return merit - (2.0 if words > longest else 4.0 if words < shortest else 0.0)

    return tuple(sorted(reading.statements, key=lambda s: (-merit(s), s.span)))
