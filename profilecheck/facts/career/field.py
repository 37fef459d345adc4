"""The field that most of the project work is about, by the words of experience, headline and titles, with each field's share."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection
from typing import cast

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Headline, Position, Skill
from profilecheck.kinds import Specialization
from profilecheck.vocabulary.fields import field_words, key_of

# How much a mention counts by where it stands: titles and headline say what a person is, statements what was done.
TITLE_WEIGHT, HEADLINE_WEIGHT, SUMMARY_WEIGHT, STATEMENT_WEIGHT, LIST_WEIGHT = 4.0, 5.0, 2.0, 1.0, 0.3
# The older a position the less it says of today: each further one counts this share of the one before.
FADING = 0.75
# The same word in a further statement counts this share of the one before: ten statements on servers are no ten fields.
AGAIN = 0.8
# A field is the person's when it has this share of all points, and this many points at least: 0.34–0.38 and 6 did best on read resumes (six fields
# and stray words share the rest).
SHARE = 0.38
# Two fields that are so near each other share a career, and neither is the person's field.
AHEAD = 0.05
FEWEST_POINTS = 6.0
# In a short resume less is enough where it is nearly all that is told.
FEW_POINTS, CLEAR_SHARE, FEW_MENTIONS = 2.5, 0.7, 3
# Two words of one field and hardly any of another are enough where nothing else is said.
HINT_POINTS, SOLE_SHARE, HINT_MENTIONS = 0.4, 0.9, 2
# What a technology or tool is evidence for. One that is used counts a mention, one that is listed a tenth.
FAMILIES = dict.fromkeys(("infrastructure", "network", "os", "virtualization", "storage", "hardware", "messaging", "telecom"), "infrastructure")
FAMILIES |= dict.fromkeys(("language", "web", "devops", "mobile", "development"), "software")
FAMILIES |= {"erp": "erp", "security": "cybersecurity", "service": "itsm"}
USED_WEIGHT, LISTED_WEIGHT = 1.0, 0.1
# Below this likeness to work in IT (0–1) a word that other trades have as well tells no field: fitness studios have service levels, and a writer's features are
# no software. Of resumes read, most of other trades lie below, those of people in IT above, but for builders of networks and heads of digital delivery.
NEAR = 0.5
# There it takes a title, or so many different words in so many places, or the other way round: one that is said twice, or two of one line, are stray ones.
DIFFERENT, APART = 3, 2
SAYS_IT = re.compile(r"\b(?:IT|ITSM|ITIL|ICT|[Ii]nformation|[Tt]echnology)\b")


class Tally:
    """Points and places of each field."""

    def __init__(self, source: Source, *, far: bool) -> None:
        """`far`: the work as a whole is not near IT."""
        self.source = source
        self.far = far
        self.words = field_words().find(source.small, source.vocabulary)
        self.points: dict[str, float] = defaultdict(float)
        self.spans: dict[str, list[tuple[float, Span]]] = defaultdict(list)
        self.times: dict[str, int] = defaultdict(int)
        self.told: dict[str, set[tuple[str, Span]]] = defaultdict(set)

    def add(self, field: str, span: Span, weight: float) -> None:
        self.points[field] += weight
        self.spans[field].append((weight, span))

    def count(self, span: Span, weight: float) -> None:
        """The domain phrases and the words of fields in a range, each once."""
        seen: set[str] = set()
        taken: list[Span] = []
        for mention in self.source.marks("specialisms", span):
            fields, name = mention.value.entry.fields, mention.value.entry.name
            if not fields["role"] or mention.value.match == "context":
                continue
            taken.append(mention.span)
            if self.is_stray(key_of(self.source.quote(mention.span))):
                continue
            if weight > LIST_WEIGHT:
                self.told[fields["role"]].add((key_of(self.source.quote(mention.span)), span))
            if name in seen:
                continue
            seen.add(name)
            word = field_words().words.get(key_of(name))
            if word is None or not word.once or weight >= TITLE_WEIGHT:
                self.add(fields["role"], mention.span, weight * fields["weight"] * self.again(name))
            elif not self.times[name]:
                self.add(fields["role"], mention.span, weight * word.weight * self.again(name))
        first = bisect_left(self.words, ((span.start, 0),))
        for (start, end), key, word in itertools.takewhile(lambda found: found[0][0] < span.end, self.words[first:]):
            place = Span(start, end)
            if end > span.end or key in seen or any(place.overlaps(t) for t in taken) or (word.once and self.times[key]) or self.is_stray(key):
                continue
            seen.add(key)
            if weight > LIST_WEIGHT:
                self.told[word.field].add((key, span))
            self.add(word.field, place, weight * word.weight * self.again(key))

    def is_stray(self, key: str) -> bool:
        """Whether a word is one of another trade here."""
        return self.far and not field_words().is_of_it(key)

    def is_other_trade(self, title: str) -> bool:
        """Whether a title may be one of another trade here: a garage has a service manager."""
        words = f" {key_of(title)} "
        return self.far and not SAYS_IT.search(title) and any(f" {phrase} " in words for phrase in field_words().elsewhere if " " in phrase)

    def is_told(self, field: str, titles: Collection[Span]) -> bool:
        """Whether a field is told by more than stray words: by a title or the headline, or by several words in several places that are no lists."""
        words, places = {word for word, _ in self.told[field]}, {place for _, place in self.told[field]}
        return (
            not self.far
            or any(place in titles for place in places)
            or (len(words) >= APART and len(places) >= APART and len(words) + len(places) >= DIFFERENT + APART)
        )

    def again(self, name: str) -> float:
        """How much of its weight a mention counts: less where most resumes have the word, and less each further time."""
        factor = AGAIN ** self.times[name] * field_words().says(key_of(name))
        self.times[name] += 1
        return factor


def specialise(
    source: Source,
    positions: tuple[Position, ...],
    headline: Headline | None,
    summary: Span | None,
    skills: tuple[Skill, ...],
    *,
    near: float | None,
) -> tuple[Specialization, dict[str, float], dict[str, list[Span]]]:
    """The field with about half of all points, each field's share, and the evidence for each.

    `near`: how near the work is to IT, 0–1, None where that is unknown.
    """
    tally = tallied(source, positions, headline, summary, skills, far=near is not None and near < NEAR)
    evidence = {role: [s for _, s in sorted(found, key=lambda f: (-f[0], f[1]))] for role, found in tally.spans.items()}
    total = sum(tally.points.values())
    shares = {role: round(points / total, 3) for role, points in tally.points.items()} if total else {}
    best = max(sorted(tally.points), key=lambda r: tally.points[r], default=None)
    second = max((share for role, share in shares.items() if role != best), default=0.0)
    titles = {p.title for p in positions if p.title} | ({headline.span} if headline else set())
    if (
        best is None
        or shares[best] - second < AHEAD
        or not tally.is_told(best, titles)
        or not stands_out(tally.points[best], shares[best], len(evidence.get(best, ())))
    ):
        return "generalist", shares, evidence
    return cast(Specialization, best), shares, evidence


def tallied(source: Source, positions: tuple[Position, ...], headline: Headline | None, summary: Span | None, skills: tuple[Skill, ...], *, far: bool) -> Tally:
    """The points of each field, by where it is told: titles and statements of the latest roles most. `far`: the work is not near IT."""
    tally = Tally(source, far=far)
    if headline:
        tally.count(headline.span, HEADLINE_WEIGHT)
    factor = 1.0
    for position in positions:
        if position.title:
            tally.count(position.title, TITLE_WEIGHT * factor)
            if position.role and not tally.is_other_trade(source.quote(position.title)):
                tally.add(position.role, position.title, TITLE_WEIGHT * factor)
        for statement in position.statements:
            tally.count(statement.span, STATEMENT_WEIGHT * factor)
        factor *= FADING
    if summary:
        tally.count(summary, SUMMARY_WEIGHT)
    for section in source.sections_of("skills", "tools", "projects"):
        tally.count(section.span, LIST_WEIGHT if section.kind != "projects" else STATEMENT_WEIGHT)
    named: set[str] = set()
    for skill in skills:
        role = FAMILIES.get(skill.family)
        if role and skill.group in ("tool", "technology") and skill.name not in named:
            named.add(skill.name)
            tally.points[role] += USED_WEIGHT if skill.in_use else LISTED_WEIGHT
    return tally


def stands_out(points: float, share: float, mentions: int) -> bool:
    """Whether the largest field is the person's: enough is said of it, or hardly anything of another."""
    if points >= FEWEST_POINTS:
        return share >= SHARE
    if points >= FEW_POINTS and mentions >= FEW_MENTIONS:
        return share >= CLEAR_SHARE
    return points >= HINT_POINTS and share >= SOLE_SHARE and mentions >= HINT_MENTIONS
