"""What advice points to: the best result, the largest sum, the largest project, the way of working, the people led."""

from __future__ import annotations

import math

from profilecheck.document import Span
from profilecheck.facts.examples import nearest
from profilecheck.facts.types import Metric, Profile, Statement
from profilecheck.kinds import RESULT_KINDS, MetricKind
from profilecheck.rules.completeness import most_complete
from profilecheck.rules.reading import Reading, once, worded
from profilecheck.rules.targets import is_old
from profilecheck.rules.texts import holds
from profilecheck.vocabulary import scoring
from profilecheck.vocabulary.certifications import full_name


def best_figure(reading: Reading, kinds: frozenset[MetricKind], least: float = 0.0) -> tuple[Statement, Metric] | None:
    """The statement with the most telling figure of these kinds and of some size, and the figure in it."""
    found = [s for s in reading.statements if any(m.kind in kinds and m.value >= least for m in reading.metrics_of(s))]
    if not found:
        return None
    short = scoring.limit("words-in-a-statement")
    found = [s for s in found if s.opener_kind in ("strong", "duty")] or found
    if kinds == RESULT_KINDS:  # what somebody answers for is no result
        found = [s for s in found if s.kind == "achievement" and not holds(reading.profile.quote(s.span), ("responsib",))]
        if not found:
            return None
    ages = {s.span: age for age, p in enumerate(reading.newest) for s in p.statements}

    def figure(s: Statement) -> Metric:
        return max((m for m in reading.metrics_of(s) if m.kind in kinds and m.value >= least), key=lambda m: (weight(m), -m.span.start))

    def merit(s: Statement) -> tuple[bool, bool, bool, float, int]:
        brief = reading.word_count(s.span) <= short
        return s.kind == "achievement", reading.about_projects(s), brief, weight(figure(s)) - FADING * ages.get(s.span, 0), -s.span.start

    best = max(found, key=merit)
    return best, figure(best)


FADING = 1.0
"""What a figure loses with each role further back: a power of ten."""


def weight(figure: Metric) -> float:
    """How much a figure says at a glance: money by its powers of ten above a thousand, a change by how large it is, a level kept hardly anything."""
    if figure.unit is not None and len(figure.unit) == 3 and figure.unit.isupper():
        return math.log10(max(figure.value, 1000.0)) - 3
    if figure.kind == "percent-change":
        return 1.0 + min(abs(figure.value), 100.0) / 50
    return 1.0 if figure.kind == "schedule" else 0.5


@once
def best_result(reading: Reading) -> tuple[Statement, Metric] | None:
    """The statement with the most telling result, and the figure in it; none where what stands there may be a task or its size."""
    found = best_figure(reading, RESULT_KINDS)
    return found if found is not None and found[0].kind == "achievement" and found[1].value > 0 else None


@once
def largest_figure(reading: Reading) -> Metric | None:
    """The figure of size that says most of the level: money managed in projects, then people led, in a post of leading projects that is not of long ago."""

    def fits(kind: str, statement: Statement) -> bool:
        if kind == "team-size" and statement.opener not in scoring.names("verbs-of-leading"):
            return False
        return holds(reading.profile.quote(statement.span), scoring.names("words-of-money-managed" if kind == "budget" else "words-of-people-led"))

    for kind in ("budget", "team-size"):
        led = [s for p in reading.newest if p.leads and not is_old(reading, p) for s in worded(p)]
        own = [s for s in led if (s.opener_kind in ("strong", "duty") or s.where("C2")) and fits(kind, s)]
        found = [m for s in own for m in reading.metrics_of(s) if m.kind == kind]
        found = [m for m in found if is_own(reading, kind, m)]
        if found:
            return max(found, key=lambda m: (m.value, -m.span.start))
    return None


def is_own(reading: Reading, kind: str, figure: Metric) -> bool:
    """Whether a figure is of what the person managed: not the money of clients or of what was sold, and not too few people to speak of."""
    if kind == "budget":
        return is_of_projects(reading.profile, figure)
    return figure.value >= scoring.limit("fewest-people-led") and is_of_led(reading.profile, figure)


def is_of_projects(profile: Profile, figure: Metric) -> bool:
    """Whether a sum is that of projects, as far as the words beside it tell: "$10B of securities" and "$3M in sales" are of others."""
    text = profile.document.text
    beside = text[max(0, figure.span.start - NEAR) : figure.span.end + NEAR]
    return not holds(beside, scoring.names("words-of-the-money-of-others"))


def is_of_led(profile: Profile, figure: Metric) -> bool:
    """Whether a head count is that of people led: "a team of 12", "led 14 engineers", not "moved 85 people"."""
    before = profile.document.text[max(0, figure.span.start - NEAR) : figure.span.start]
    return holds(f"{before} {profile.quote(figure.span)}", scoring.names("words-before-people-led"))


NEAR = 28
"""Characters beside a figure that say whose it is."""


@once
def largest_project(reading: Reading) -> tuple[Statement, Metric] | None:
    """The statement about the project with the largest budget, and that sum."""
    words = scoring.names("project-words")
    led = [s for s in reading.statements if s.opener_kind in ("strong", "duty") and (s.where("C2") or holds(reading.profile.quote(s.span), words))]
    found = [(s, m) for s in led for m in reading.metrics_of(s) if m.kind == "budget" and is_of_projects(reading.profile, m)]
    return max(found, key=lambda pair: (pair[1].value, -pair[1].span.start), default=None)


def method_in_use(profile: Profile) -> str | None:
    """The way of working that the document names most often."""
    known = scoring.names("methods-for-a-headline")
    older = [p.span for p in profile.positions[int(scoring.limit("recent-positions")) :]]
    found = [s for s in profile.skills if s.group == "method" and s.name in known and s.where not in ("education", "courses", "certifications")]
    found = [s for s in found if not any(c.span.overlaps(s.span) for c in profile.certifications)]  # a certificate's name is no way of working
    recent = [s.name for s in found if not any(span.contains(s.span) for span in older)]
    certified = [name for name in recent if any(holds(f"{c.name} {full_name(c.name)}", (name.lower(),)) for c in profile.certifications)]
    return max(sorted(set(recent)), key=lambda name: (name in certified, recent.count(name)), default=None)


def most_telling(reading: Reading) -> list[Span]:
    """The places of the page that nobody should cut: its fullest statement, its best result, its largest project, what comes nearest to projects in IT."""
    profile, best = reading.profile, most_complete(reading)
    places = [best.span] if best is not None else []
    places += list(profile.target.near[:1]) if profile.target is not None else []
    places += [found[0].span for found in (best_result(reading), largest_project(reading)) if found is not None]
    return places + [span for span in (nearest(profile),) if span is not None]


def tells_of_people(reading: Reading) -> bool:
    """Whether the roles say how large a team was, or that people were led or trained."""
    told = [s for s in reading.statements if s.where("C6") or s.where("leadership")]
    return len(told) > 1 or any(m.kind == "team-size" for m in reading.profile.metrics)
