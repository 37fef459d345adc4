"""The story bank: the best statements, each cut into situation, task, action and result by what it is known to show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.advice.interview.types import Story
from profilecheck.advice.plan.dossier import Dossier
from profilecheck.document import Span
from profilecheck.facts.types import Position, Statement
from profilecheck.kinds import RESULT_KINDS, SIZE_KINDS
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.interview import PartName, interviews
from profilecheck.vocabulary.verbs import forms

FEWEST, MOST, MOST_OF_ONE_ROLE = 6, 8, 4
SURE = 0.6
"""So surely a statement shows what it is told for."""
SHORT = 6
"""Fewer words are no story."""
TELLING_WORD = 4
"""Letters from which on a word that shows something also tells where it is told."""
TELLING = frozenset({"C2", "C3", "C4"})
# Where a statement turns from one part of its story to the next.
TURNS = re.compile(
    r"[;:]\s+|,\s+(?=(?:which|resulting|leading to|saving|cutting|reducing|achieving|finish\w+|deliver\w+|clos(?:ed|ing)|and|so|[a-z]{3,}ed)\b)"
    r"|\s+(?=by\s+\w+ing\b)|\s+(?=resulting in\b)|\s+(?=(?:that|which) (?:cut|saved|reduced|raised|increased|improved|halved|doubled|ended|removed)\b)",
    re.I,
)
RESULTING = re.compile(r"(?:that|which) (?:cut|saved|reduced|raised|increased|improved|halved|doubled|ended|removed)\b|resulting in\b|leading to\b", re.I)
JOINTS = re.compile(r"(?:,|\s+(?=and\b)|\s+(?=with\b)|\s+(?=which\b))\s*", re.I)
"""Where the result may be parted from what was done, if nothing else parts them."""


def told(dossier: Dossier) -> Iterator[tuple[Position | None, Statement, bool]]:
    """Statements that tell of a project, a result, a difficulty or of two core tasks; and those that tell of one, which only fill up (False)."""
    for position, statement in dossier.statements:
        shown = {x.item for x in statement.shows if x.sure >= SURE}
        hinted = bool(set(statement.hints) & TELLING) or said_to_be_rescued(dossier, statement)
        long = len(dossier.profile.quote(statement.span).split()) >= SHORT
        if (shown or hinted) and long and statement.opener_kind != "weak" and not dossier.stood_by(statement):
            yield position, statement, bool(shown & TELLING) or hinted or len(shown) > 1


def said_to_be_rescued(dossier: Dossier, statement: Statement) -> bool:
    """Whether the very words tell of a project that went off course."""
    routes = interviews().questions["off-track"].routes
    return any(not r.shows and holds(dossier.profile.quote(statement.span), r.words) for r in routes)


def worth(dossier: Dossier, statement: Statement, recency: int) -> float:
    """How much a statement gives to tell: a difficulty and a result first, then size, breadth, and how recent it is."""
    shown = {x.item for x in statement.shows if x.sure >= SURE}
    metrics = dossier.metrics_of(statement)
    result = any(m.kind in RESULT_KINDS for m in metrics) or "C4" in shown
    rescued = "C3" in shown or said_to_be_rescued(dossier, statement)
    return 2.0 * rescued + 2.0 * result + (statement.kind == "achievement") + 0.5 * bool(metrics) + 0.3 * min(len(shown), 4) - 0.4 * recency


def bank(dossier: Dossier) -> tuple[Story, ...]:
    """The six to eight best, in the order of the document's own roles; fewer where there are fewer."""
    order = {id(position): place for place, position in enumerate(dossier.newest_first)}
    found = [(full, worth(dossier, s, order.get(id(p), 0)), -place, p, s) for place, (p, s, full) in enumerate(told(dossier))]
    chosen: list[tuple[Position | None, Statement]] = []
    for full, _, _, position, statement in sorted(found, key=lambda f: f[:3], reverse=True):
        same = sum(p is position for p, _ in chosen)
        if len(chosen) < (MOST if full else FEWEST) and same < MOST_OF_ONE_ROLE:
            chosen.append((position, statement))
    chosen.sort(key=lambda c: c[1].span.start)
    return tuple(story(dossier, number, position, statement) for number, (position, statement) in enumerate(chosen, 1))


def story(dossier: Dossier, number: int, position: Position | None, statement: Statement) -> Story:
    parts = cut(dossier, statement)
    asks = interviews().parts
    missing = tuple((name, ask) for name, ask in asks.items() if name not in parts)
    return Story(number, statement.span, tuple((n, parts[n]) for n in asks if n in parts), missing, position.title if position else None)


def cut(dossier: Dossier, statement: Statement) -> dict[PartName, Span]:
    """The stretch of a statement that tells each part: the situation where a difficulty is told, the result where it is, the task where it
    says what and how large, the action in what is left. No stretch tells two parts.
    """
    profile = dossier.profile
    stretches = list(stretches_of(dossier, statement))
    shown = {x.item: x.span for x in statement.shows if x.sure >= SURE}
    metrics = dossier.metrics_of(statement)
    parts: dict[PartName, Span] = {}

    def take(name: PartName, span: Span | None) -> None:
        found = around(stretches, span)
        if found is not None:
            parts[name] = found
            stretches.remove(found)

    results = [m.span for m in metrics if m.kind in RESULT_KINDS] or ([shown["C4"]] if "C4" in shown else [])
    if "C3" in shown and len(stretches) > 1:
        # A word that says little ("a") may stand anywhere: a difficulty is mostly told first.
        trouble = shown["C3"] if len(shown["C3"]) >= TELLING_WORD else stretches[0]
        told_in, result_stands = around(stretches, trouble), around(stretches, result_in(stretches, results))
        sure = {x.item: x.sure for x in statement.shows}
        if told_in != result_stands or sure["C3"] > sure.get("C4", 0.0):
            take("situation", trouble)  # else the stretch tells the result
    result = result_in(stretches, results)
    if result is not None and len(stretches) == 1:
        stretches = list(parted(dossier, stretches[0], result, statement))
    take("result", result or next((s for s in stretches[1:] if RESULTING.match(profile.quote(s))), None))
    how = next((s for s in stretches if profile.quote(s).lower().startswith("by ")), None)
    take("action", how)
    take("task", shown.get("C2") or task_in(dossier, stretches, statement))
    if "action" not in parts:
        take("action", next((s for s in stretches if acts(profile.quote(s)) or around([s], statement.opener_span)), None))
    return parts


def acts(text: str) -> bool:
    """Whether a stretch begins with a verb, behind "and" or "which"."""
    words = [w for w in text.lower().replace(",", " ").split() if w not in ("and", "which", "that", "then", "also")]
    return bool(words) and (words[0] in forms() or words[0].endswith("ed"))


def result_in(stretches: list[Span], results: list[Span]) -> Span | None:
    """The last result that begins in a stretch."""
    return next((r for r in reversed(results) if around(stretches, r)), None)


def task_in(dossier: Dossier, stretches: list[Span], statement: Statement) -> Span | None:
    """The first figure of size that stands in a stretch."""
    sizes = (m.span for m in dossier.metrics_of(statement) if m.kind in SIZE_KINDS)
    return next((m for m in sizes if any(s.contains(m) for s in stretches)), None)


def around(stretches: list[Span], span: Span | None) -> Span | None:
    """The stretch in which a range begins."""
    return next((s for s in stretches if span is not None and s.start <= span.start < s.end), None)


def parted(dossier: Dossier, stretch: Span, result: Span, statement: Statement) -> Iterator[Span]:
    """A stretch that tells everything, cut before the words around its result; whole where the result stands first."""
    text = dossier.profile.quote(stretch)
    after = statement.opener_span.end - stretch.start if statement.opener_span else 0
    joints = [j for j in JOINTS.finditer(text) if after < j.start() and j.end() <= result.start - stretch.start]
    if not joints:
        yield stretch
        return
    yield Span(stretch.start, stretch.start + joints[-1].start())
    yield Span(stretch.start + joints[-1].end(), stretch.end)


def stretches_of(dossier: Dossier, statement: Statement) -> Iterator[Span]:
    text, start = dossier.profile.quote(statement.span), 0
    for turn in TURNS.finditer(text):
        if turn.start() > start:
            yield Span(statement.span.start + start, statement.span.start + turn.start())
        start = turn.end()
    if start < len(text):
        yield Span(statement.span.start + start, statement.span.end)
