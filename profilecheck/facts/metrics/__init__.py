"""The figures that measure a person's work, told apart from all other numbers of a document."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

from spacy.tokens import Doc

from profilecheck.document import Span
from profilecheck.facts.metrics.kinds import Sentence, kind_of
from profilecheck.facts.metrics.refusals import is_refused
from profilecheck.facts.types import Metric
from profilecheck.kinds import SectionKind
from profilecheck.nlp.figures import KEY, Quantity
from profilecheck.nlp.mentions import Mention, marked
from profilecheck.nlp.tokens import text_of
from profilecheck.nlp.windows import match_at
from profilecheck.patterns import lazy
from profilecheck.vocabulary.figures import figure_words
from profilecheck.vocabulary.spelling import norm, plural

BORDER = lazy(r"(?<![A-Z]\.[A-Z])(?<!\bNo)(?<!\bvs)(?<!\bapprox)[.!?]\s+(?=[A-Z\"“•*(\d])|\n|[•●▪◦]|\s\*\s?|\s?;\s")
BORDER_SIGN = lazy(r"[.!?\n•●▪◦*;]")
# "5 coders, 3 testers and a data modeller": the one named last is counted too.
AND_ONE = lazy(r",? (?:and|plus) ((?:an?|one) (?:[A-Za-z/-]{2,20} ){0,2}?[A-Za-z]{3,20})(?=[.,;]|$| (?:to|in|for|who|on|from|across|based)\b)")
# Two figures of this many words say one thing: "doubled sales from 5 to 10".
NEIGHBOURS = 60
WORTH = lazy(r"[^.;]{0,40}\bworth (?:about |around |over |nearly )?")
FALL = lazy(r"\b(?:reduc|cut|lower|decreas|trim|slash|shrank|minimi[sz])", re.I)
UNCHANGED = frozenset({"people", "staff", "personnel", "men", "women", "downtime", "rework", "equipment", "aircraft", "tb", "gb", "pb", "mb", "km", "mw"})


def find_metrics(doc: Doc, scopes: Sequence[tuple[Span, SectionKind]]) -> tuple[Metric, ...]:
    """The metrics inside the scopes, in the order of the text; each figure once, where scopes overlap the first counts."""
    mentions = marked(doc, KEY)
    starts = [m.span.start for m in mentions]
    text = text_of(doc)
    found: dict[Span, Metric] = {}
    for scope, section in scopes:
        low, high = bisect.bisect_left(starts, scope.start), bisect.bisect_left(starts, scope.end)
        inside = [m for m in mentions[low:high] if scope.contains(m.span) and m.span not in found]
        for sentence, some in _sentences(text, scope, inside):
            for metric in _metrics(sentence, some, section):
                found.setdefault(metric.span, metric)
    return tuple(sorted(found.values(), key=lambda m: (m.span.start, m.span.end)))


def _sentences(text: str, scope: Span, mentions: list[Mention]) -> list[tuple[Sentence, list[Mention]]]:
    """The sentences of a scope that hold figures, each with its own."""
    if not mentions:
        return []
    # A border is one of these signs or begins right before it.
    signs = [(at, scope.end) for m in BORDER_SIGN.finditer(text, scope.start, scope.end) for at in (max(scope.start, m.start() - 1), m.start())]
    borders = [scope.start, *(m.end() for m in match_at(BORDER, text, signs)), scope.end]
    groups: dict[int, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(bisect.bisect_right(borders, mention.span.start) - 1, []).append(mention)
    out = []
    for at, some in groups.items():
        start, end = borders[min(at, len(borders) - 2)], borders[min(at + 1, len(borders) - 1)]
        out.append((Sentence(text, Span(start, max(end, start)), [m.span for m in some]), some))
    return out


def _metrics(sentence: Sentence, mentions: list[Mention], section: SectionKind) -> list[Metric]:
    out: list[Metric] = []
    for at, mention in enumerate(mentions):
        quantity: Quantity = mention.value
        if quantity.shape == "times" and _echo(mention, mentions[at + 1 : at + 4]):
            continue
        if is_refused(sentence.text, sentence.span, mention.span, quantity):
            continue
        kind = kind_of(sentence, mention.span, quantity)
        if quantity.shape == "money" and out and out[-1].unit == "%" and WORTH.fullmatch(sentence.text, out[-1].span.end, mention.span.start):
            # "a 9% rebate on leases, worth $70K": the amount is the percentage in money.
            if out[-1].kind in {"saving", "revenue"}:
                kind = out[-1].kind
            elif FALL.search(sentence.text, sentence.span.start, mention.span.start):
                kind = "saving"
        unit = quantity.unit
        if quantity.shape == "people" and kind == "volume" and quantity.noun:
            unit = _plural(sentence.text[quantity.noun.start : quantity.noun.end])
        elif quantity.shape == "count" and unit:
            unit = _plural(unit)
        out.append(Metric(mention.span, kind, quantity.value, unit, section))
        if kind == "team-size" and quantity.shape == "people":
            one = AND_ONE.match(sentence.text, mention.span.end, min(sentence.span.end, mention.span.end + 60))
            if one and (quantity.led or sum(1 for m in out if m.unit == "people") > 1) and _is_role(one.group(1)):
                out.append(Metric(Span(*one.span(1)), "team-size", 1.0, "people", section))
    return out


def _is_role(phrase: str) -> bool:
    """Whether "a UX designer" ends in a word for somebody who does the work."""
    words = [norm(w) for w in phrase.split()[1:]]
    return words[-1] in figure_words().staff or " ".join(words[-2:]) in figure_words().staff


def _echo(mention: Mention, following: list[Mention]) -> bool:
    """ "Halved" beside "from 10 days to 5" says the same thing once more."""
    return (
        mention.value.unit in {"x", "%"}
        and not mention.value.change
        and any(other.value.change and 0 < other.span.start - mention.span.end < NEIGHBOURS for other in following)
    )


def _plural(noun: str) -> str:
    """A counted noun as a unit: small letters, in the plural."""
    words = noun.split()
    last = words[-1]
    if last.endswith("s") or last in UNCHANGED or (last.isupper() and len(last) == 2):
        return " ".join(words)
    return " ".join([*words[:-1], plural(last)])
