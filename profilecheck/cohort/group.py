"""What a group has in common: how scores spread, which gaps many share, what levels and fields reach, which skills and certificates are there."""

from __future__ import annotations

import collections
import statistics
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from profilecheck.cohort.likeness import Cluster, clusters, twins
from profilecheck.cohort.members import Member

STEP = 10
"""Points of a bar of the distribution."""
MOST_GAPS, MOST_NAMES = 12, 20


class Share(Struct, frozen=True):
    """How many of the group have something."""

    name: str
    count: int
    of: int

    @property
    def percent(self) -> float:
        return 100 * self.count / self.of if self.of else 0.0


class Gap(Struct, frozen=True):
    """A rule that many don't meet: how many, the points that it would bring to each of them in the middle, and one of their bullets."""

    rule: str
    share: Share
    points: float
    example: str


class Part(Struct, frozen=True):
    """A part of the group (a level, a field): how many, their median score, and the medians of the categories that were judged."""

    name: str
    count: int
    score: float | None
    categories: dict[str, float]


class Group(Struct, frozen=True):
    """The group. `bars`: number of scores in each ten points; `unread`: (path, reason) of files that gave no report."""

    files: int
    checked: int
    scored: int
    median: float | None
    middle: tuple[float, float] | None
    """Between these two the scores of the middle half lie."""
    bars: tuple[int, ...]
    gaps: tuple[Gap, ...]
    levels: tuple[Part, ...]
    fields: tuple[Part, ...]
    skills: tuple[Share, ...]
    certifications: tuple[Share, ...]
    twins: tuple[tuple[str, ...], ...]
    clusters: tuple[Cluster, ...]
    unread: tuple[tuple[str, str], ...]


def see(members: Iterable[Member]) -> Group:
    """The view of a group; the order of its members changes nothing."""
    everyone = sorted(members, key=lambda m: m.path)
    checked = [m for m in everyone if m.outcome.partition(":")[0] in ("ok", "partial")]
    scores = sorted(m.score for m in checked if m.score is not None)
    quarters = statistics.quantiles(scores, n=4, method="inclusive") if len(scores) > 1 else None
    bars = [0] * (100 // STEP)
    for score in scores:
        bars[min(int(score) // STEP, len(bars) - 1)] += 1
    return Group(
        files=len(everyone),
        checked=len(checked),
        scored=len(scores),
        median=statistics.median(scores) if scores else None,
        middle=(quarters[0], quarters[2]) if quarters else None,
        bars=tuple(bars),
        gaps=tuple(gaps(checked)),
        levels=tuple(parts(checked, lambda m: m.level)),
        fields=tuple(parts(checked, lambda m: m.field)),
        skills=tuple(shares(checked, lambda m: m.skills)),
        certifications=tuple(shares(checked, lambda m: m.certifications)),
        twins=twins(checked),
        clusters=clusters(checked),
        unread=tuple((m.path, m.reason) for m in everyone if m.outcome.partition(":")[0] not in ("ok", "partial", "skipped")),
    )


def gaps(checked: Sequence[Member]) -> list[Gap]:
    """What most would gain from, by points over the whole group."""
    found: dict[str, list[Member]] = collections.defaultdict(list)
    for member in checked:
        for rule in member.gaps:
            found[rule].append(member)
    order = sorted(found, key=lambda rule: (-sum(m.gaps[rule] for m in found[rule]), rule))
    return [
        Gap(
            rule,
            Share(rule, len(found[rule]), len(checked)),
            statistics.median(m.gaps[rule] for m in found[rule]),
            next((m.examples[rule] for m in found[rule] if rule in m.examples), ""),
        )
        for rule in order[:MOST_GAPS]
    ]


def parts(checked: Sequence[Member], name_of: Callable[[Member], str]) -> list[Part]:
    found: dict[str, list[Member]] = collections.defaultdict(list)
    for member in checked:
        if name_of(member):
            found[name_of(member)].append(member)
    return [part(name, found[name]) for name in sorted(found, key=lambda name: (-len(found[name]), name))]


def part(name: str, inside: Sequence[Member]) -> Part:
    scores = [m.score for m in inside if m.score is not None]
    categories = {c: [m.categories[c] for m in inside if c in m.categories] for m in inside for c in m.categories}
    return Part(name, len(inside), statistics.median(scores) if scores else None, {c: statistics.median(v) for c, v in categories.items()})


def shares(checked: Sequence[Member], names_of: Callable[[Member], Iterable[str]]) -> list[Share]:
    counts = collections.Counter(name for m in checked for name in set(names_of(m)))
    return [Share(name, count, len(checked)) for name, count in sorted(counts.items(), key=lambda c: (-c[1], c[0]))[:MOST_NAMES]]
