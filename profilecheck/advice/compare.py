"""Compares the reports on two versions of one document: what was fixed, what is new, what remains, and what the score makes of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from msgspec import Struct
from rapidfuzz import fuzz

from profilecheck.facts.types import Profile
from profilecheck.report import Finding, Report, Severity
from profilecheck.vocabulary.scoring import names

SAME_WORDS = 75.0
"""Likeness (0–100) from which on two quotations are one statement that was edited: a changed figure or verb stays above
it, two bullets about the same kind of work stay below."""
KINDS_OF_FACTS = ("positions", "certifications", "metrics", "skills")


class Change(Struct, frozen=True):
    """A part of the score in the two versions; None where it was not judged."""

    id: str
    title: str
    before: float | None
    after: float | None

    @property
    def difference(self) -> float | None:
        return None if self.before is None or self.after is None else round(self.after - self.before, 3)


class Remaining(Struct, frozen=True):
    """A finding that is still there, in its words of then and now."""

    before: Finding
    after: Finding


class FactChanges(Struct, frozen=True):
    """What one kind of facts lost and gained, as a person would name it."""

    kind: str
    gone: tuple[str, ...]
    come: tuple[str, ...]


class Comparison(Struct, frozen=True):
    """What became of a document. `dropped`: findings of rules that the new version gives nothing to judge, which is no repair."""

    before: Report
    after: Report
    overall: Change
    categories: tuple[Change, ...]
    rules: tuple[Change, ...]
    fixed: tuple[Finding, ...]
    new: tuple[Finding, ...]
    remaining: tuple[Remaining, ...]
    dropped: tuple[Finding, ...]
    facts: tuple[FactChanges, ...]


def compare(before: Report, after: Report) -> Comparison:
    """Both reports must be made by the same rules and hold every finding of each, else one that moved up would count as new."""
    remaining, fixed, new = [], [], []
    judged = {r.rule for r in after.results if r.outcome != "skipped"}
    levels = {r.rule: r.level for r in (*before.results, *after.results)}
    for rule in dict.fromkeys(r.rule for r in (*before.results, *after.results)):
        old_ones, new_ones = (in_order(f for f in report.findings if f.rule == rule) for report in (before, after))
        pairs = matched(old_ones, new_ones, before.profile.document.text, after.profile.document.text)
        remaining += pairs
        fixed += [f for f in old_ones if not any(f is p.before for p in pairs)]
        new += [f for f in new_ones if not any(f is p.after for p in pairs) and not is_next_example(f, before.profile.document.text)]
    return Comparison(
        before=before,
        after=after,
        overall=Change("overall", "Overall", before.score.overall, after.score.overall),
        categories=category_changes(before, after),
        rules=rule_changes(before, after),
        fixed=worth_most([f for f in fixed if f.rule in judged], levels),
        new=worth_most(new, levels),
        remaining=tuple(sorted(remaining, key=lambda p: (-p.after.gain, p.after.span, p.after.rule))),
        dropped=worth_most([f for f in fixed if f.rule not in judged], levels),
        facts=tuple(found for kind in KINDS_OF_FACTS if (found := fact_changes(kind, before.profile, after.profile)) is not None),
    )


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.span, f.message))


def worth_most(findings: Iterable[Finding], levels: dict[str, Severity]) -> tuple[Finding, ...]:
    order = ("must", "should", "could")
    return tuple(sorted(findings, key=lambda f: (-f.gain, order.index(levels[f.rule]), f.span, f.rule)))


def matched(old: list[Finding], new: list[Finding], old_text: str, new_text: str) -> list[Remaining]:
    """The findings of one rule that stand in both versions; surest kind of likeness first, each finding used once.

    Last come findings about the whole document, whose place is only where the gap shows best and may move: what one
    rule says once in either version is the same, whatever it quotes.
    """

    def same_place(a: Finding, b: Finding) -> bool:
        return a.fingerprint == b.fingerprint and plain(a.message) == plain(b.message)

    def same_words(a: Finding, b: Finding) -> bool:
        return a.fingerprint == b.fingerprint

    def edited(a: Finding, b: Finding) -> bool:
        return fuzz.token_sort_ratio(plain(a.quote), plain(b.quote)) >= SAME_WORDS and a.quote not in new_text and b.quote not in old_text

    def same_gap(a: Finding, b: Finding) -> bool:
        said = plain(a.message)
        return all([plain(f.message) for f in some].count(said) == 1 for some in (old, new)) and plain(b.message) == said

    def only_one(_a: Finding, _b: Finding) -> bool:
        return len(old) == len(new) == 1

    def next_example(_a: Finding, b: Finding) -> bool:
        return is_next_example(b, old_text)

    tests: tuple[Callable[[Finding, Finding], bool], ...] = (same_place, same_words, edited, same_gap, only_one, next_example)
    pairs: list[Remaining] = []
    left, right = list(old), list(new)
    for alike in tests:
        for finding in list(left):
            other = next((b for b in right if alike(finding, b)), None)
            if other is not None:
                pairs.append(Remaining(finding, other))
                left = [f for f in left if f is not finding]
                right = [f for f in right if f is not other]
    return pairs


def is_next_example(finding: Finding, old_text: str) -> bool:
    """Whether a rule that names its best examples only names another one now, of words that stood there before."""
    return finding.rule in names("rules-by-example") and finding.quote in old_text


def plain(text: str) -> str:
    """Words without figures and signs: "11 of 12 statements" and "9 of 12 statements" say the same."""
    return " ".join(re.sub(r"[\d\W_]+", " ", text.casefold()).split())


def category_changes(before: Report, after: Report) -> tuple[Change, ...]:
    """One for each category that was judged in either version."""
    now = {c.id: c.score for c in after.score.categories}
    found = [Change(c.id, c.title, c.score, now.get(c.id)) for c in before.score.categories]
    return tuple(change for change in found if change.before is not None or change.after is not None)


def rule_changes(before: Report, after: Report) -> tuple[Change, ...]:
    """The share (0–100) of its worth that each rule earned, where that changed; most of the score first."""
    then, now = ({r.rule: r for r in report.results} for report in (before, after))
    found = []
    for rule in dict.fromkeys((*then, *now)):
        shares = [None if r is None or not r.worth else round(100 * r.points / r.worth, 1) for r in (then.get(rule), now.get(rule))]
        if shares[0] != shares[1]:
            found.append(Change(rule, rule.replace("-", " "), shares[0], shares[1]))

    def moved(change: Change) -> float:
        worth = max((r.worth for r in (then.get(change.id), now.get(change.id)) if r), default=0.0)
        return abs(change.difference or 0.0) * worth

    return tuple(sorted(found, key=lambda c: (-moved(c), c.id)))


def fact_changes(kind: str, before: Profile, after: Profile) -> FactChanges | None:
    """None when nothing of this kind came or went."""
    old, new = named(kind, before), named(kind, after)
    gone, come = counted(old, new), counted(new, old)
    return FactChanges(kind, gone, come) if gone or come else None


def counted(some: list[tuple[str, str]], others: list[tuple[str, str]]) -> tuple[str, ...]:
    """The names of those whose key is not, or not as often, among the others."""
    left = Counter(key for key, _ in others)
    found = []
    for key, name in some:
        left[key] -= 1
        if left[key] < 0:
            found.append(name)
    return tuple(found)


def named(kind: str, profile: Profile) -> list[tuple[str, str]]:
    """(what makes a fact the same one, how a person would name it) for all facts of a kind, in reading order."""
    match kind:
        case "positions":
            parts = [[one_line(profile.quote(s)) for s in (p.title, p.organization) if s] or [one_line(profile.quote(p.head))] for p in profile.positions]
            return [(plain(" ".join(part)), " at ".join(part)) for part in parts]
        case "certifications":
            names = [c.name if c.status == "held" else f"{c.name} ({c.status})" for c in profile.certifications]
            return [(name, name) for name in dict.fromkeys(names)]
        case "metrics":
            return [(f"{m.kind} {m.value} {m.unit}", f"{one_line(profile.quote(m.span))} ({m.kind})") for m in profile.metrics]
        case _:
            return [(name, name) for name in dict.fromkeys(s.name for s in profile.skills)]


def one_line(text: str) -> str:
    return " ".join(text.split())
