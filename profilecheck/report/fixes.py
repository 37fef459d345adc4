"""What to put right, and in which order: the findings of rules that one rewriting mends told as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.report import LEVELS, Finding, Result, Severity
from profilecheck.vocabulary.scoring import names, together
from profilecheck.vocabulary.series import either

TOP = 5
"""Fixes whose joint effect on the score is computed: about as many as somebody works through in an evening."""
SHOWN = 10
"""Fixes that are shown unless all are asked for: more than ten is a wall, and the rest gains little."""
FIGURES, CUTS, TOOLS = 3, 2, 1
"""Of these, the most that ask for figures, and those on cutting and order, and on tools and methods, that are kept a place."""


class Fix(Struct, frozen=True):
    """What to put right for one rule: its findings, worth most first, and what all of them would gain.

    `joined`: fixes of other rules that the same rewriting mends; `message` and `gain` are of all of them. `lost`: the points
    that it misses by itself, whatever the core of the score makes of them: on a weak page they hardly count as yet.
    """

    rule: str
    level: Severity
    gain: float
    findings: tuple[Finding, ...]
    message: str
    lost: float = 0.0
    joined: tuple[Fix, ...] = ()

    @property
    def rules(self) -> tuple[str, ...]:
        return (self.rule, *(other.rule for other in self.joined))

    @property
    def every(self) -> tuple[Finding, ...]:
        """The findings of all its rules."""
        return (*self.findings, *(f for other in self.joined for f in other.findings))

    @property
    def told(self) -> bool:
        """Whether the message speaks for the joined fixes too."""
        return self.message != self.findings[0].message


def fixes(results: Sequence[Result]) -> tuple[Fix, ...]:
    """All fixes of the page: first the ten for this person, then the others, each part worth most first.

    What nobody should read the page before (template text left in) leads. Of the ten at most three ask for figures; two
    on cutting or order, one on who somebody is and one on tools and methods are among them where there are any.
    """
    later, at_once, on_figures = names("rules-on-career"), names("rules-at-once"), names("rules-on-figures")
    found = join(f for f in every_fix(results) if f.rule not in later)
    wanted = [f for f in found if f.rule in at_once]
    for kind, most in (("rules-on-cutting", CUTS), ("rules-on-identity", 1), ("rules-on-tools", TOOLS)):
        some = frozenset(names(kind))
        wanted += [f for f in found if not some.isdisjoint(f.rules) and f not in wanted][:most]
    figures = 0
    for fix in found:
        asks = fix.rule in on_figures
        if len(wanted) < SHOWN and fix not in wanted and not (asks and figures == FIGURES):
            wanted.append(fix)
            figures += asks
    first = [f for f in found if f in wanted]
    return (*sorted(first, key=lambda f: f.rule not in at_once), *(f for f in found if f not in wanted))


def career(results: Sequence[Result]) -> tuple[Fix, ...]:
    """What only a career can change, not the writing of the page."""
    return tuple(f for f in every_fix(results) if f.rule in names("rules-on-career"))


def every_fix(results: Sequence[Result]) -> list[Fix]:
    """The fixes of all rules, worth most first."""
    found = [(r, tuple(sorted(r.findings, key=lambda f: (-f.gain, f.span)))) for r in results if r.findings]
    return in_order(Fix(r.rule, r.level, gain(r), findings, findings[0].message, r.worth - r.points) for r, findings in found)


def in_order(found: Iterator[Fix]) -> list[Fix]:
    """Worth most first; what gains the same, or nothing (a withheld score), is ordered by what it misses and how much it matters."""
    return sorted(found, key=lambda f: (-round(f.gain, 1), -round(f.lost, 1), LEVELS.index(f.level), f.findings[0].span, f.rule))


def gain(result: Result) -> float:
    """Points of the overall score for all findings of a rule; never more than the rule has left to give."""
    return min(sum(f.gain for f in result.findings), max(0.0, result.left))


def join(found: Iterator[Fix]) -> list[Fix]:
    """The fixes with those in one that are mended by the same rewriting; the one worth most leads."""
    groups: dict[str, list[Fix]] = {}
    names_of_groups = {rule: name for name, one in reversed(together().items()) for rule in one.rules}
    for fix in found:
        groups.setdefault(names_of_groups.get(fix.rule, fix.rule), []).append(fix)
    return in_order(joined(name, group) for name, group in groups.items())


def joined(name: str, group: Sequence[Fix]) -> Fix:
    """Several fixes as one, with what is lacking in one sentence where the lexicon has one for it."""
    first, *others = group
    if not others:
        return first
    one = together()[name]
    message = one.message.format(things=either(one.rules[f.rule] for f in group)) if one.message else first.message
    level = min((f.level for f in group), key=LEVELS.index)
    return replace(first, level=level, gain=sum(f.gain for f in group), lost=sum(f.lost for f in group), message=message, joined=tuple(others))
