"""Finds the rules, runs them over a profile and makes the report: results, checklist, score and what each finding is worth."""

from __future__ import annotations

import functools
import hashlib
import importlib
import inspect
import pkgutil
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace
from importlib import metadata

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.errors import BadData
from profilecheck.facts.types import Profile
from profilecheck.report import TOP, Finding, Outcome, Report, Result, Severity, Versions, fixes
from profilecheck.rules import chapters, scoring

# More findings of one rule than this drown the others; the rest is counted in the first one's message.
MOST_FINDINGS = 3


@dataclass(frozen=True, slots=True)
class Skip:
    """There was nothing to look at: neither passed nor failed."""

    reason: str


@dataclass(frozen=True, slots=True)
class Looked:
    """How many places a rule looked at: it earns the share of those that it did not flag."""

    places: int


@dataclass(frozen=True, slots=True)
class Earned:
    """The share (0–1) of its worth that a rule earns although it flagged something."""

    share: float


Flag = tuple[Span, str] | tuple[Span, str, str]
Look = Generator[Flag, None, Skip | Looked | Earned | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with what its decorator says. `judged`: the kinds of document it is for. `most`: findings that are shown."""

    id: str
    category: str
    covers: tuple[str, ...]
    level: Severity
    judged: tuple[str, ...]
    most: int
    doc: str
    look: Callable[[Profile], Look]

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
) -> Callable[[Callable[[Profile], Look]], Callable[[Profile], Look]]:
    """Register a generator of `(span, message)` or `(span, message, advice)` under its own name.

    What it returns says how much it earns: `None` nothing once it flagged something, `Looked(n)` the share of the n
    places that it left alone, `Earned(share)` that share, `Skip(reason)` nothing at all. Its weight stands in
    `lexicons/scoring.toml`, so that all weights can be compared in one place.
    """

    def register(look: Callable[[Profile], Look]) -> Callable[[Profile], Look]:
        name = look.__name__.replace("_", "-")
        if name in _found and _found[name].look.__module__ != look.__module__:
            raise BadData(f"two rules are called {name!r}")
        _found[name] = Rule(name, category, covers, level, judged, most, inspect.cleandoc(look.__doc__ or ""), look)
        return look

    return register


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


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule said before it is weighed. `stands_for`: how many places each flag shown speaks for."""

    rule: Rule
    flags: tuple[tuple[Span, str, str], ...]
    stands_for: tuple[int, ...]
    outcome: Outcome
    reason: str | None = None
    earned: Looked | Earned | None = None

    def share(self, fixed: int | None = None) -> float:
        """The share of its worth that the rule earns, or would earn with one of its findings put right."""
        total = sum(self.stands_for)
        left = total - (self.stands_for[fixed] if fixed is not None else 0)
        match self.earned:
            case Looked(places):
                good = (max(places, total) - left) / max(places, total, 1)
                return min(1.0, good / scoring.plan().rules[self.rule.id].enough)
            case Earned(share):
                return share + (1 - share) * (1 - left / total) if total else share
            case None:
                return 1 - left / total if total else 1.0


def judge(one: Rule, profile: Profile) -> Verdict:
    """Run one rule over a profile."""
    if profile.kind not in one.judged:
        return Verdict(one, (), (), "skipped", f"judged on {' and '.join(KINDS[k] for k in one.judged)} only")
    flags: list[tuple[Span, str, str]] = []
    look = one.look(profile)
    while True:
        try:
            flag = next(look)
        except StopIteration as end:
            said: Skip | Looked | Earned | None = end.value
            break
        flags.append((flag[0], flag[1], flag[2] if len(flag) == 3 else ""))
    if isinstance(said, Skip):
        return Verdict(one, (), (), "skipped", said.reason)
    more = len(flags) - one.most
    stands_for = (1,) * len(flags)
    full = Verdict(one, tuple(flags), stands_for, "failed", None, said)
    if not flags or (isinstance(said, Looked) and full.share() >= 1):
        return Verdict(one, (), (), "passed", None, said if isinstance(said, Earned) else None)
    if more > 0:
        span, message, advice = flags[0]
        flags[0] = (span, f"{message.rstrip('.')} (and {more} more like {'it' if one.most == 1 else 'these'}).", advice)
        stands_for = (1 + more,) + (1,) * (one.most - 1)
    return replace(full, flags=tuple(flags[: one.most]), stands_for=stands_for)


KINDS = {"resume": "resumes", "linkedin": "LinkedIn profiles", "job": "job descriptions", "other": "other documents"}


def check(profile: Profile, *, select: Sequence[Rule] | None = None) -> Report:
    """Run the rules over a profile, all of them or those selected: the others are neither judged nor scored.

    The same profile always makes the same report.
    """
    verdicts = [judge(one, profile) for one in (registry() if select is None else select)]
    reason = scoring.withheld(profile)
    shares = {v.rule.id: v.share() for v in verdicts if v.outcome != "skipped"}
    homes = {v.rule.id: v.rule.category for v in verdicts}
    tally = scoring.tally(shares, homes)
    results = []
    for verdict in verdicts:
        one = verdict.rule
        points, worth = tally.results.get(one.id, (0.0, 0.0))
        findings = []
        for n, (span, message, advice) in enumerate(verdict.flags):
            better = scoring.tally(shares | {one.id: verdict.share(fixed=n)}, homes)
            gain = max(0.0, round(better.overall - tally.overall, 2)) if reason is None else 0.0
            findings.append(finding(profile, one.id, span, message, advice, gain))
        results.append(Result(one.id, one.category, one.covers, one.level, verdict.outcome, verdict.reason, round(points, 3), round(worth, 3), tuple(findings)))
    mended = {fix.rule: 1.0 for fix in fixes(results)[:TOP]}  # a rule with none of its findings left earns everything
    fixed = scoring.tally(shares | mended, homes)
    skipped = sum(v.outcome == "skipped" for v in verdicts)
    score = scoring.score(tally, reason, fixed=fixed, checked=len(verdicts) - skipped, skipped=skipped, foreign=foreign(profile.kind))
    return Report(profile, tuple(results), profile.evidence, score, versions())


def foreign(kind: str) -> frozenset[str]:
    """The categories in which nothing is judged on a kind of document, and that a resume does not have either."""
    return frozenset(r.category for r in registry()) - {r.category for r in registry() if {kind, "resume"} & set(r.judged)}


def finding(profile: Profile, rule_id: str, span: Span, message: str, advice: str, gain: float) -> Finding:
    """A flag with its place in the document."""
    document = profile.document
    return Finding(
        rule=rule_id,
        message=message,
        advice=advice,
        span=span,
        quote=document.quote(span),
        where=document.where(span),
        page=document.page(span),
        boxes=document.boxes(span),
        gain=gain,
    )


@functools.cache
def versions() -> Versions:
    guide = hashlib.sha256((resources.folder("lexicons") / "guide.toml").read_bytes()).hexdigest()[:8]
    try:
        models = resources.fingerprint("models")
    except BadData:
        models = "none"
    return Versions(metadata.version("profilecheck"), resources.fingerprint("lexicons"), models, guide)
