"""Holds every finding against the facts and against the other findings once more before it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from profilecheck.document import Span
from profilecheck.rules.engine import Verdict
from profilecheck.rules.reading import Reading
from profilecheck.vocabulary.scoring import names

GIVES_WAY: Mapping[str, frozenset[str]] = {
    "headline-too-long": frozenset({"headline-without-scope", "headline-without-value", "headline-without-methodology"}),
    "headline-stuffed": frozenset({"headline-without-scope", "headline-without-value", "headline-without-methodology"}),
    "skill-list-too-long": frozenset({"tool-group-empty"}),
    "summary-too-long": frozenset({"summary-without-leadership", "summary-without-methodology", "summary-without-technology"}),
    "document-too-long": frozenset({"position-thin"}),
}
"""A finding -> the rules that would ask for the opposite and are silent beside it."""
ASKS_TO_REMOVE = ("text-repeated", "old-position-detailed")
"""Rules after which nobody should be asked to add something in the same place."""


def refused(reading: Reading, verdicts: Iterable[Verdict]) -> frozenset[tuple[str, Span]]:
    """The findings that are not shown, as rule and place; what a rule earns is not touched."""
    flags = [(verdict.rule.id, flag[0]) for verdict in verdicts for flag in verdict.flags]
    found = {rule for rule, _ in flags}
    silent = frozenset(other for rule in found for other in GIVES_WAY.get(rule, ()))
    doubtful = [doubt.span for doubt in reading.profile.placement.doubts]
    leaving = list(places_to_shorten(reading, flags))
    adding = set(names("rules-on-figures"))

    def contradicted(rule: str, span: Span) -> bool:
        if rule in silent:
            return True
        return rule in adding and any(place.overlaps(span) for place in (*leaving, *doubtful))

    return frozenset((rule, span) for rule, span in flags if contradicted(rule, span))


def places_to_shorten(reading: Reading, flags: Iterable[tuple[str, Span]]) -> Iterable[Span]:
    """The ranges that another finding wants shortened: a repeated passage, and all bullets of a role of long ago."""
    for rule, span in flags:
        if rule not in ASKS_TO_REMOVE:
            continue
        yield span
        for position in reading.profile.positions:
            if rule == "old-position-detailed" and position.head.overlaps(span):
                yield from (s.span for s in position.statements)
