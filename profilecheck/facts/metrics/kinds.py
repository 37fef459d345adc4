"""What a figure says of the work: weighs the words around it, because "$2M" alone is budget, saving or revenue."""

from __future__ import annotations

import bisect
import itertools
import re

from profilecheck.document import Span
from profilecheck.facts.metrics.things import amount_kind, comes_later, counts_things, lessened, share_kind, thing_of
from profilecheck.kinds import MetricKind
from profilecheck.nlp.figures import SHARE, Quantity
from profilecheck.patterns import lazy
from profilecheck.vocabulary.cues import Cue, beginnings, cues

WORD = lazy(r"[A-Za-z0-9][\w&'’-]*")
# A cue that touches the figure decides; one further off in the sentence only where nothing nearer speaks.
WEIGHT = {"sure": 6.0, "prev": 4.0, "hint": 1.0, "next": 4.5, "before": 2.0, "after": 1.6, "either": 1.5}
# `prev` and `next` reach over hedges and adjectives: "reduced by more than 30%", "$5M annual operating budget".
NEAR = 3
# A sentence's cues further away than this belong to another thing.
FAR = 24
# More cues than this in such a stretch say nothing more.
MOST = 400
# A comma, "and" or another figure between a cue and the figure: the cue probably speaks of that other part.
BORDER = lazy(r"[,;:()–—]|\b(?:and|while|which|resulting|but|plus)\b", re.I)
CROSSING = 0.55
DEFAULTS: dict[str, MetricKind] = {
    "money": "budget", "percent": "percent-change", "points": "percent-change", "people": "team-size", "time": "duration",
    "count": "volume", "times": "percent-change", "ratio": "revenue", "score": "quality",
}  # fmt: skip
# The shapes whose cues are written under another one's name.
AS = {"points": "percent", "times": "percent"}
# A share of costs is a saving, of effort time that was won.
MONEY_THINGS: dict[str | None, MetricKind] = {"cost": "saving", "income": "revenue", "effort": "schedule"}
# From here on a word for costs or sales near a percentage outweighs "reduced" and "increase".
MONEY_SPEAKS = 1.2
# How well a service runs is told in these; days and weeks are mostly a project's.
SHORT = frozenset({"seconds", "minutes", "hours"})
# More people than this are rarely led by one project manager; four times as many never.
MANY = 250
# Fewer defects, findings or outages than this are told because there were so few.
FEW = 5
HEDGES = frozenset({
    "about", "over", "up", "to", "than", "more", "less", "approximately", "nearly", "almost", "roughly", "around", "the", "a", "an", "of", "at", "least",
    "average", "some", "just", "only", "estimated", "annual", "annually",
})  # fmt: skip


def candidates(index: dict[str, tuple[Cue, ...]], word: str, following: str) -> list[Cue]:
    """The cues that may begin with a word, in the order of the file."""
    stem = word[:2] + "*"
    found = [cue for key in (word, stem, f"{word} {following}", f"{stem} {following}", f"{word} *", f"{stem} *") if key in index for cue in index[key]]
    return sorted(found, key=lambda c: c.number) if len(found) > 1 else found


class Sentence:
    """A sentence with its words' places, so that a figure's neighbours are found by bisection."""

    def __init__(self, text: str, span: Span, figures: list[Span]) -> None:
        self.text, self.span = text, span
        found = list(WORD.finditer(text, span.start, span.end))
        self.words = [m.group().lower().replace("’", "'") for m in found]
        self.starts = [m.start() for m in found]
        self.ends = [m.end() for m in found]
        self.figure_starts = [f.start for f in figures]
        self.figure_ends = [f.end for f in figures]
        self._hits: dict[str, list[tuple[int, int, Cue]]] = {}

    def hits(self, shape: str) -> list[tuple[int, int, Cue]]:
        """(first word, word behind the last, cue) for each cue of a shape, in order."""
        if shape not in self._hits:
            index, first = cues().get(shape, {}), beginnings(shape)
            self._hits[shape] = [
                (at, at + len(cue.words), cue)
                for at, word in enumerate(self.words)
                if word in first or f"{word[:2]}*" in first
                for cue in candidates(index, word, self.words[at + 1] if at + 1 < len(self.words) else "")
                if cue.matches(self.words, at)
            ]
        return self._hits[shape]

    def reaches(self, place: Span) -> bool:
        """Whether "to" stands right before a figure, and not as part of "up to"."""
        first = bisect.bisect_left(self.ends, place.start + 1)
        return first > 1 and self.words[first - 1] == "to" and self.words[first - 2] not in {"up", "close", "equal", "equivalent"}

    def crossings(self, start: int, end: int) -> int:
        """How many borders lie between two places of the text, at most 3."""
        between = self.text[start:end]
        count = sum(1 for _ in BORDER.finditer(between[:200]))
        at = bisect.bisect_left(self.figure_starts, start)
        while at < len(self.figure_ends) and self.figure_ends[at] <= end and count < 3:
            count += 1
            at += 1
        return min(count, 3)


def weigh(sentence: Sentence, place: Span, shape: str) -> dict[MetricKind, float]:
    """How much the words around a figure speak for each kind."""
    first = bisect.bisect_left(sentence.ends, place.start + 1)
    last = bisect.bisect_left(sentence.starts, place.end)
    scores: dict[MetricKind, float] = {}
    hits = sentence.hits(shape)
    low = bisect.bisect_left(hits, first - FAR, key=lambda h: h[0])
    for begin, end, cue in itertools.islice(hits, low, low + MOST):
        if begin > last + FAR:
            break
        before, after = end <= first, begin >= last
        if not (before or after):
            continue
        distance = first - end if before else begin - last
        if distance and cue.place in {"prev", "hint", "next"}:
            between = sentence.words[end:first] if before else sentence.words[last:begin]
            distance = sum(1 for w in between if w not in HEDGES)
        if (cue.place in {"sure", "prev", "hint", "before"} and not before) or (cue.place in {"next", "after"} and not after):
            continue
        if cue.place in {"prev", "hint", "next"} and distance >= NEAR:
            continue
        crossed = sentence.crossings(sentence.ends[end - 1], place.start) if before else sentence.crossings(place.end, sentence.starts[begin])
        bonus = 1.0 + 0.25 * (len(cue.words) - 1)
        near = 1.0 if cue.place == "sure" else 1.0 / (1.0 + distance) if cue.place in {"prev", "hint", "next"} else 1.0 / (1.0 + distance / 6)
        weight = WEIGHT[cue.place] * bonus * near * CROSSING**crossed
        scores[cue.kind] = max(scores.get(cue.kind, 0.0), weight) + 0.2 * min(scores.get(cue.kind, 0.0), weight)
    return scores


def kind_of(sentence: Sentence, place: Span, quantity: Quantity) -> MetricKind:
    """The kind of metric that a figure is in its sentence."""
    shape = quantity.shape
    if shape == "money" and not quantity.change and (kind := amount_kind(sentence.text, sentence.span, place)):
        return kind
    if shape in {"ratio", "score"}:
        return DEFAULTS[shape]
    scores = weigh(sentence, place, AS.get(shape, shape))
    if shape == "time":
        if lessened(sentence.text, sentence.span, place):
            return "schedule"
        return "duration" if comes_later(sentence.text, sentence.span, place) else _time(quantity, scores)
    if shape == "people":
        return _people(quantity, scores)
    if shape == "count":
        return _count(quantity, scores)
    if shape in {"percent", "points", "times"}:
        return _share(sentence, place, quantity, scores)
    if quantity.change and quantity.origin is not None:
        return "saving" if quantity.value < quantity.origin else "budget" if scores.get("budget", 0) > scores.get("revenue", 0) else "revenue"
    return _best(scores, DEFAULTS[shape])


def _time(quantity: Quantity, scores: dict[MetricKind, float]) -> MetricKind:
    if quantity.change:
        return "schedule"
    if quantity.unit not in SHORT:
        scores["quality"] = scores.get("quality", 0.0) / 2
    return _best(scores, DEFAULTS["time"])


def _people(quantity: Quantity, scores: dict[MetricKind, float]) -> MetricKind:
    if quantity.led and (quantity.value < MANY or scores.get("volume", 0.0) < 1.0):
        return "team-size"
    if quantity.value >= MANY:
        scores["volume"] = scores.get("volume", 0.0) + (4.0 if quantity.value >= 4 * MANY else 1.5)
    return _best(scores, DEFAULTS["people"])


def _share(sentence: Sentence, place: Span, quantity: Quantity, scores: dict[MetricKind, float]) -> MetricKind:
    """A percentage by what it is a share of, where that is said; else by the words around."""
    thing = thing_of(sentence.text, sentence.span, place)
    if quantity.shape != "points" and thing in MONEY_THINGS and not (quantity.unit == "x" and thing == "cost"):
        return MONEY_THINGS[thing]
    if not quantity.change and (told := share_kind(sentence.text, sentence.span, place)):
        return told
    kind = _percent(quantity, scores, level=quantity.change or quantity.group == SHARE or sentence.reaches(place))
    return "percent-change" if kind == "saving" and counts_things(sentence.text, sentence.span) else kind


def _best(scores: dict[MetricKind, float], default: MetricKind, least: float = 0.5) -> MetricKind:
    scores = {kind: score for kind, score in scores.items() if score >= least}
    return max(scores, key=lambda kind: (scores[kind], kind == default)) if scores else default


def _count(quantity: Quantity, scores: dict[MetricKind, float]) -> MetricKind:
    if quantity.group == "other":
        return "other"
    if scores.get("team-size", 0) > 2:
        return "team-size"
    if quantity.group == "quality" and (scores.get("quality", 0) > 0.5 or quantity.value < FEW):
        return "quality"
    return "volume"


def _percent(quantity: Quantity, scores: dict[MetricKind, float], *, level: bool) -> MetricKind:
    """A from-to or "raised to 85%" is a level unless it is money; points and multiples are changes unless they are money's."""
    if level and quantity.shape == "percent":
        ignored: tuple[MetricKind, ...] = ("percent-change", "volume")
        for kind in ignored:
            scores.pop(kind, None)
        return _best(scores, "quality")
    if quantity.shape == "points":
        return "percent-change"
    if quantity.shape == "times" and quantity.unit == "%" and scores.get("saving", 0.0) >= MONEY_SPEAKS:
        return "saving"
    if quantity.shape == "times":
        return "revenue" if scores.get("revenue", 0) > scores.get("percent-change", 0) else "percent-change"
    # "Cut hosting costs by 30%" is about money, however near the verb of change stands.
    money = max(scores.get("saving", 0.0), scores.get("revenue", 0.0))
    if money >= MONEY_SPEAKS:
        scores["percent-change"] = min(scores.get("percent-change", 0.0), 0.9 * money)
    return _best(scores, "percent-change")
