"""What a statement is and what it shows, as its features say, and by which words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from profilecheck.facts.statements.evidence import Wanted, telling
from profilecheck.facts.statements.model import WORK, model
from profilecheck.facts.statements.scores import Scored
from profilecheck.kinds import StatementKind

# What a phrase names but the whole makes less likely than this is refuted: the phrase means something else there.
HINTED = 0.05
# An item that is less likely than this in all statements of a document is missing: of 44 so found in read resumes one was there.
POSSIBLE = 0.04
Parts = Sequence[tuple[int, Scored]]
"""Where each of several parts of a statement begins, and what it says alone."""


class Judgement(Struct, frozen=True):
    """`kind` with its probability; for every item that is shown its probability and the characters that say so; `told`: the kind of every part.

    `hints`: responsibilities that a phrase of the guide names, though the whole shows them less clearly; `possible`: whatever it may show.
    """

    kind: StatementKind
    sure: float
    shows: tuple[tuple[str, float, tuple[int, int]], ...]
    hints: tuple[str, ...]
    possible: tuple[str, ...]
    told: tuple[StatementKind, ...]


class Shown(Struct, frozen=True):
    """An item that a statement shows: how likely it is, by its part that begins at `start`."""

    item: int
    sure: float
    start: int
    scored: Scored


def judge(statements: Sequence[tuple[str, Scored, Parts]]) -> list[Judgement]:
    """What each of some statements is and shows, given its text, what the whole says and what its parts say."""
    m = model()
    drafts = [judge_alone(whole, parts) for _, whole, parts in statements]
    # The words that say so are looked for once a part, in all of the text from there on.
    wanted: dict[tuple[int, int], list[Shown]] = {}
    for at, (_, shown) in enumerate(drafts):
        for one in shown:
            wanted.setdefault((at, one.start), []).append(one)
    asked = [Wanted(statements[at][0][start:], some[0].scored, tuple(len(m.kinds) + one.item for one in some)) for (at, start), some in wanted.items()]
    places = {
        (at, one.item): (start + first, start + last)
        for ((at, start), some), told in zip(wanted.items(), telling(asked), strict=True)
        for one, (first, last) in zip(some, told, strict=True)
    }
    return [
        replace(draft, shows=tuple((m.items[one.item], one.sure, places[at, one.item]) for one in shown)) if shown else draft
        for at, (draft, shown) in enumerate(drafts)
    ]


def judge_alone(whole: Scored, parts: Parts) -> tuple[Judgement, list[Shown]]:
    """What a statement is, and what it shows without the words that say so.

    What one of several parts shows is easily lost in the whole, and what it seems to show alone may be refuted by the rest: their mean decides.
    """
    m = model()
    each = [scored for _, scored in parts]
    told = tuple(m.kinds[top(one.kinds)] for one in each or [whole])
    kind = m.kinds[top(whole.kinds)]
    sure = round(max(whole.kinds), 3)
    if kind not in WORK and not any(one in WORK for one in told):
        return Judgement(kind, sure, (), (), (), told), []
    cued = whole.found.cued
    shown: list[Shown] = []
    hints, possible = [], []
    for at, item in enumerate(m.items):
        likely = alone = whole.items[at]
        best = (0, whole)
        if each:
            best = max(parts, key=lambda part: part[1].items[at])
            likely = (likely + best[1].items[at]) / 2
        if likely < POSSIBLE and alone < POSSIBLE and item not in cued:
            continue
        possible.append(item)
        if likely >= m.least[at]:
            shown.append(Shown(at, round(likely, 3), *best))
        elif likely >= HINTED and item in cued:
            hints.append(item)
    return Judgement(kind, sure, (), tuple(hints), tuple(possible), told), shown


def top(values: Sequence[float]) -> int:
    return max(range(len(values)), key=values.__getitem__)
