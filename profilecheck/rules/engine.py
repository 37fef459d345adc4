"""What a rule is, where the rules are found, and what one of them says of a profile."""

from __future__ import annotations

import functools
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Generator

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.document import Document, Span
from profilecheck.errors import BadData
from profilecheck.report import Outcome, Severity
from profilecheck.rules import chapters
from profilecheck.rules.reading import Reading, once
from profilecheck.rules.scoring import unjudged
from profilecheck.vocabulary import scoring

# More findings of one rule than this drown the others; the first one's message says that there are more.
MOST_FINDINGS = 3
MORE, ONE_MORE = "Other places need the same fix.", "At least one other place needs the same fix."
UNCAPPED = 1_000_000
KINDS = {"resume": "resumes", "linkedin": "LinkedIn profiles", "job": "job descriptions", "other": "other documents"}


class Skip(Struct, frozen=True):
    """There was nothing to look at: neither passed nor failed. `of_file`: the reason lies in the kind of the file, not in what the page says."""

    reason: str
    of_file: bool = False


class Looked(Struct, frozen=True):
    """How many places a rule looked at: it earns the share of those that it did not flag."""

    places: int


class Earned(Struct, frozen=True):
    """The share (0–1) of its worth that a rule earns although it flagged something; `best`: with all that it flagged put right."""

    share: float
    best: float = 1.0


Flag = tuple[Span, str] | tuple[Span, str, str]
Look = Generator[Flag, None, Skip | Looked | Earned | None]


class Rule(Struct, frozen=True):
    """A rule with what its decorator says. `judged`: the kinds of document it is for. `most`: findings that are shown.

    `counted`: its first message speaks for all places. `more`: what follows it where there are more than are shown, `one_more` where there is one.
    """

    id: str
    category: str
    covers: tuple[str, ...]
    level: Severity
    judged: tuple[str, ...]
    most: int
    doc: str
    look: Callable[[Reading], Look]
    counted: bool = False
    more: str = MORE
    one_more: str = ONE_MORE

    @property
    def title(self) -> str:
        """What the rule says, in one line."""
        return self.doc.splitlines()[0]

    def section(self, heading: str) -> list[str]:
        """The examples under `Flags:` or `Passes:` of the docstring, one text each."""
        examples: list[list[str]] = []
        inside = False
        for line in self.doc.splitlines():
            if line.rstrip().endswith(":") and not line.startswith(" "):
                inside = line.strip() == heading + ":"
                if inside:
                    examples.append([])
            elif inside and line.startswith("    "):
                examples[-1].append(line[4:])
            elif line.strip():
                inside = False
        return ["\n".join(lines) for lines in examples]


_found: dict[str, Rule] = {}


def rule(
    *,
    category: str,
    covers: tuple[str, ...],
    level: Severity,
    judged: tuple[str, ...] = ("resume", "linkedin"),
    most: int = MOST_FINDINGS,
    counted: bool = False,
    more: str = MORE,
    one_more: str = ONE_MORE,
) -> Callable[[Callable[[Reading], Look]], Callable[[Reading], Look]]:
    """Register a generator of `(span, message)` or `(span, message, advice)` under its own name.

    What it returns says how much it earns: `None` nothing once it flagged something, `Looked(n)` the share of the n
    places that it left alone, `Earned(share)` that share, `Skip(reason)` nothing at all. Its weight stands in
    `lexicons/scoring.toml`, so that all weights can be compared in one place.
    """

    def register(look: Callable[[Reading], Look]) -> Callable[[Reading], Look]:
        name = look.__name__.replace("_", "-")
        if name in _found and _found[name].look.__module__ != look.__module__:
            raise BadData(f"two rules are called {name!r}")
        _found[name] = Rule(name, category, covers, level, judged, most, inspect.cleandoc(look.__doc__ or ""), look, counted, more, one_more)
        return look

    return register


def uncapped(one: Rule) -> Rule:
    """The rule with all its findings: where they are compared one by one, none may hide behind "and 8 more"."""
    return replace(one, most=UNCAPPED)


@functools.cache
def registry() -> tuple[Rule, ...]:
    """Every rule, by the file name of its chapter and then in the order of the file."""
    for module in sorted(pkgutil.iter_modules(chapters.__path__), key=lambda m: m.name):
        importlib.import_module(f"{chapters.__name__}.{module.name}")
    found = tuple(sorted(_found.values(), key=lambda r: (r.look.__module__, r.look.__code__.co_firstlineno)))
    weighted = scoring.plan().rules.keys()
    for missing in sorted(weighted - _found.keys()):
        raise BadData(f"lexicons/scoring.toml weighs {missing!r}, and there is no such rule")
    for missing in sorted(_found.keys() - weighted):
        raise BadData(f"lexicons/scoring.toml has no weight for the rule {missing!r}")
    for one in found:
        if one.category not in scoring.plan().categories:
            raise BadData(f"the rule {one.id!r} is of the category {one.category!r}, which lexicons/scoring.toml does not know")
    return found


class Verdict(Struct, frozen=True):
    """What a rule said before it is weighed. `stands_for`: how many places each flag shown speaks for; `of_file`: as of `Skip`."""

    rule: Rule
    flags: tuple[tuple[Span, str, str], ...]
    stands_for: tuple[int, ...]
    outcome: Outcome
    reason: str | None = None
    earned: Looked | Earned | None = None
    silenced: tuple[tuple[Span, str, str], ...] = ()
    of_file: bool = False

    @property
    def best(self) -> float:
        """The share that it would earn with all of its findings put right."""
        return max(self.earned.share, self.earned.best) if isinstance(self.earned, Earned) else 1.0

    def share(self, fixed: int | None = None) -> float:
        """The share of its worth that the rule earns, or would earn with one of its findings put right."""
        if self.earned is None and not self.flags and not self.silenced:
            return 1.0
        total = sum(self.stands_for) + len(self.silenced)
        left = total - (self.stands_for[fixed] if fixed is not None else 0)
        match self.earned:
            case Looked(places):
                good = (max(places, total) - left) / max(places, total, 1)
                return min(1.0, good / scoring.plan().rules[self.rule.id].enough)
            case Earned(share, best):
                return share + (max(share, best) - share) * (1 - left / total) if total else share
            case None:
                return 1 - left / total if total else 1.0


def judge(one: Rule, reading: Reading) -> Verdict:
    """Run one rule over a profile. What a remark silences counts as before, but is not shown."""
    if reading.profile.kind not in one.judged:
        return Verdict(one, (), (), "skipped", f"judged on {' and '.join(KINDS[k] for k in one.judged)} only", of_file=True)
    if why := left_out(reading).get(one.id):
        return Verdict(one, (), (), "skipped", why)
    flags: list[tuple[Span, str, str]] = []
    look = one.look(reading)
    while True:
        try:
            flag = next(look)
        except StopIteration as end:
            said: Skip | Looked | Earned | None = end.value
            break
        flags.append((flag[0], flag[1], flag[2] if len(flag) == 3 else ""))
    if isinstance(said, Skip):
        return Verdict(one, (), (), "skipped", said.reason, of_file=said.of_file)
    if not flags:
        return passed(one, said)
    hush = silenced_places(reading.profile.document, one) if reading.profile.document.silences else ()
    quiet = tuple(f for f in flags if any(place is None or place.start <= f[0].start < place.end for place in hush)) if hush else ()
    flags = [f for f in flags if f not in quiet] if quiet else flags
    more = len(flags) - one.most
    stands_for = (1,) * len(flags)
    full = Verdict(one, tuple(flags), stands_for, "failed", None, said, quiet)
    if isinstance(said, Looked) and full.share() >= 1:
        return passed(one, said)
    if more > 0:
        span, message, advice = flags[0]
        flags[0] = (span, message if one.counted else with_others(one, message, len(flags) - 1), advice)
        stands_for = (1 + more,) + (1,) * (one.most - 1)
    return replace(full, flags=tuple(flags[: one.most]), stands_for=stands_for)


@once
def left_out(reading: Reading) -> dict[str, str]:
    """The rules that can't be judged on what was read, with the reason."""
    return unjudged(reading.profile, (one.id for one in registry()))


def passed(one: Rule, said: Looked | Earned | None) -> Verdict:
    return Verdict(one, (), (), "passed", None, said if isinstance(said, Earned) else None)


def with_others(one: Rule, message: str, number: int) -> str:
    """A message that speaks for further places too, those shown below it among them; how many, a reader may count otherwise."""
    return f"{message} {one.one_more if number == 1 else one.more}"


def silenced_places(document: Document, one: Rule) -> list[Span | None]:
    """The ranges in which a remark silences a rule, by its name, an item that it covers or its category; None for the whole document."""
    return [silence.span for silence in document.silences if not names_of(one).isdisjoint(plain(name) for name in silence.names)]


def names_of(one: Rule) -> frozenset[str]:
    """Every name that stands for a rule, in small letters: its own, its category, the items that it covers and their chapters."""
    return frozenset(name.casefold() for name in (one.id, one.category, *one.covers, *(item[0] for item in one.covers)))


def plain(name: str) -> str:
    """A name as `names_of` has it, however it was typed."""
    return name.strip().casefold().replace("_", "-")
