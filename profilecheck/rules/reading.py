"""What several rules ask of a profile: statements and what they tell, credentials, places of gaps; each answer is worked out once a check."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from msgspec import Struct, field

from profilecheck.document import Span
from profilecheck.facts.types import Certification, Metric, Position, Profile, Skill, Statement
from profilecheck.kinds import RESULT_KINDS, SIZE_KINDS
from profilecheck.rules.months import last_month
from profilecheck.rules.scoring import between
from profilecheck.rules.texts import AGAIN, holds, holds_number, holds_placeholders, runs_of
from profilecheck.vocabulary import scoring

Answer = TypeVar("Answer")


class Reading(Struct, frozen=True, eq=False, dict=True):
    """A profile as the rules read it. One is made for each check and handed to every rule."""

    profile: Profile
    answers: dict[Callable[[Reading], Any], Any] = field(default_factory=dict)
    """What `once` keeps: question -> answer."""

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """Every statement of a position that says something of the work and of the person."""
        return tuple(s for p in self.profile.positions for s in worded(p) if s.span not in self._hollow)

    @cached_property
    def _hollow(self) -> frozenset[Span]:
        return frozenset(w.span for w in self.profile.wording if w.kind == "hollow")

    @cached_property
    def told(self) -> tuple[Statement, ...]:
        """Everything that tells of the work, also outside of the positions."""
        return (*self.statements, *self.profile.elsewhere)

    def may_show(self, item: str) -> bool:
        """Whether anything on the page may show an item of the checklist: if not, it is missing for sure."""
        return self.profile.shows(item).met is True or any(item in s.possible for s in self.told)

    def has_number(self, statement: Statement) -> bool:
        """Whether a statement holds a figure of any kind, in digits or in words."""
        return bool(statement.metrics) or statement.span in self._numbered

    def tells_more(self, statement: Statement) -> bool:
        """Whether a statement may tell of a result or of a difficulty after all."""
        if {"C3", "C4"} & set(statement.possible) or self.has_result(statement) or statement.outcome is not None:
            return True
        return statement.opener_kind == "strong" and holds(self.profile.quote(statement.span), scoring.names("words-of-problems"))

    def metrics_of(self, statement: Statement) -> tuple[Metric, ...]:
        return tuple([self.profile.metrics[i] for i in statement.metrics]) if statement.metrics else ()

    def has_result(self, statement: Statement) -> bool:
        """Whether a statement tells a measurable result: a figure of one, a date or budget kept, an examination passed, nothing lost."""
        return statement.kind != "other" and (statement.measured or any(m.kind in RESULT_KINDS for m in self.metrics_of(statement)))

    def has_size(self, statement: Statement) -> bool:
        return any(m.kind in SIZE_KINDS for m in self.metrics_of(statement))

    def is_delivery(self, statement: Statement) -> bool:
        """Whether a statement tells of something brought in, moved, built or renewed, by its verb or by the name of the undertaking."""
        return statement.span in self._deliveries

    def is_duty(self, statement: Statement) -> bool:
        """Whether a statement says what the post was for, and does not even name what was brought in or moved."""
        return statement.kind == "duty" and not self.is_delivery(statement)

    def is_mere_duty(self, statement: Statement) -> bool:
        """Whether a duty says no more than that: not what came of it, and beside a strong verb or none not how large it was."""
        if not self.is_duty(statement) or self.has_result(statement) or statement.outcome is not None:
            return False
        return statement.opener_kind in ("duty", "weak") or not statement.metrics

    def achieves(self, statement: Statement) -> bool:
        """Whether a statement may be read as something achieved: by its kind or one of its parts, its outcome, or as something of a size brought in."""
        if statement.kind == "achievement" or "achievement" in statement.told or statement.outcome is not None or statement.where("C4") is not None:
            return True
        return self.has_result(statement) or (statement.opener_kind == "strong" and self.is_delivery(statement) and self.has_size(statement))

    def about_projects(self, statement: Statement) -> bool:
        """Whether a statement is about leading projects: it shows a core responsibility, speaks of a project, or delivers something of a stated size."""
        return statement.span in self._about_projects

    @cached_property
    def _numbered(self) -> frozenset[Span]:
        every = (*(s for p in self.profile.positions for s in p.statements), *self.profile.elsewhere)
        return frozenset(s.span for s in every if not s.metrics and holds_number(self.profile.quote(s.span)))

    @cached_property
    def _deliveries(self) -> frozenset[Span]:
        verbs, nouns = scoring.names("delivery-verbs"), scoring.names("delivery-nouns")
        opening = int(scoring.limit("characters-that-say-what-it-is-about"))

        def delivers(statement: Statement) -> bool:
            if statement.opener is not None and statement.opener_kind != "weak" and statement.opener in verbs:
                return True
            return statement.opener_kind in ("strong", "duty") and holds(self.profile.quote(statement.span)[:opening], nouns)

        return frozenset(s.span for p in self.profile.positions for s in p.statements if delivers(s))

    @cached_property
    def _about_projects(self) -> frozenset[Span]:
        words = scoring.names("project-words")

        def about(statement: Statement) -> bool:
            if self.is_responsible(statement) or holds(self.profile.quote(statement.span), words):
                return True
            return self.is_delivery(statement) and any(m.kind != "other" for m in self.metrics_of(statement))

        return frozenset(s.span for p in self.profile.positions for s in p.statements if about(s))

    def counts(self, statement: Statement) -> float:
        """What a statement counts in the score, 0 to 1: as far as it is about a project in IT, and not said before.

        Bullets that say nothing (said before, lists of names, template text) take the room of the others, and some of what they count.
        """
        return self._counts.get(statement.span, 0.0)

    def is_responsible(self, statement: Statement) -> bool:
        """Whether a statement clearly shows one of the core responsibilities."""
        return any(shown.item.startswith("D1.") and shown.sure >= scoring.limit("responsibility-clearly-shown") for shown in statement.shows)

    def in_project(self, statement: Statement) -> bool:
        """Whether a statement speaks of a project, or stands in a role of leading projects: there its responsibilities are a project manager's."""
        return statement.span in self._in_project

    @cached_property
    def _in_project(self) -> frozenset[Span]:
        words = scoring.names("undertaking-words")
        return frozenset(s.span for p in self.profile.positions for s in p.statements if p.leads or holds(self.profile.quote(s.span), words))

    def sum_of(self, statements: Iterable[Statement]) -> float:
        """What these statements count together."""
        return sum(self.counts(s) for s in statements)

    @cached_property
    def _counts(self) -> dict[Span, float]:
        words = scoring.names("undertaking-words")
        counts: dict[Span, float] = {}
        empty = 0
        for position in self.profile.positions:
            for statement in position.statements:
                tells = self.is_responsible(statement) or holds(self.profile.quote(statement.span), words) or (position.leads and is_specific(statement))
                says_nothing = self.says_again(statement) or statement.span in self._hollow
                empty += says_nothing
                counts[statement.span] = self.near(statement) if tells and not says_nothing else 0.0
        room = 1 - scoring.limit("loss-by-empty-bullets") * empty / max(1, len(counts))
        return {span: room * count for span, count in counts.items()}

    def says_again(self, statement: Statement) -> bool:
        """Whether most of a statement was said by those before it."""
        return statement.span in self._again

    @cached_property
    def _again(self) -> frozenset[Span]:
        said: set[tuple[str, ...]] = set()
        again: list[Span] = []
        for statement in (s for p in self.profile.positions for s in p.statements):
            runs = runs_of(self.profile.quote(statement.span))
            if len(runs & said) > AGAIN * len(runs):
                again.append(statement.span)
            said |= runs
        return frozenset(again)

    @cached_property
    def _near(self) -> dict[Span, float]:
        least, enough = scoring.limit("nearness-by-chance"), scoring.limit("nearness-enough")
        target = self.profile.target
        return {span: between(near, least, enough) for span, near in (target.lines if target is not None else ())}

    def near(self, statement: Statement) -> float:
        """How near a statement is to work in IT, 0 to 1; 1 where that was not judged."""
        return self._near.get(statement.span, 1.0)

    def nearness(self, positions: Iterable[Position]) -> float:
        """How near these positions are to work in IT, 0 to 1: the mean over their statements, 1 where there are none."""
        found = [self._near[s.span] for p in positions for s in p.statements if s.span in self._near]
        return sum(found) / len(found) if found else 1.0

    @property
    def years(self) -> float | None:
        """The years that the dated roles add up to; None where some of them could not be read."""
        unread = any(doubt.code in ("dates-unread", "unread-entry", "section-without-jobs") for doubt in self.profile.placement.doubts)
        return None if unread else self.profile.career.years_total

    @property
    def on_target(self) -> float | None:
        """The share of the statements that is about projects in IT; None where there are too few to tell."""
        if self.profile.target is None or self.profile.target.share is None:
            return None
        return round(self.sum_of(self.statements) / max(1, len(self.statements)), 3)

    @cached_property
    def held(self) -> tuple[Certification, ...]:
        """The credentials that the person has."""
        return tuple(c for c in self.profile.certifications if c.status == "held")

    @cached_property
    def management(self) -> tuple[Certification, ...]:
        """The credentials held that a project manager leads with."""
        return tuple(c for c in self.held if c.management)

    @cached_property
    def listed_skills(self) -> tuple[Skill, ...]:
        """What stands in the lists of skills and tools."""
        return tuple(s for s in self.profile.skills if s.where in ("skills", "tools") and not s.in_use)

    @cached_property
    def employers(self) -> str:
        """The names of all employers in small letters: what is part of one is no product."""
        return " ".join(self.profile.quote(p.organization) for p in self.profile.positions if p.organization is not None).lower()

    @cached_property
    def anonymised(self) -> bool:
        """Whether names and employers were replaced by placeholders before we saw the document."""
        return holds_placeholders(self.profile.document.text)

    def word_count(self, span: Span) -> int:
        """Words of a range, figures left out, so that adding a figure never makes a text too long."""
        text = self.profile.quote(span).replace("\t", " ").replace("\n", " ")
        for metric in self.profile.metrics_in(span):
            start, end = metric.span.start - span.start, metric.span.end - span.start
            start, end = text.rfind(" ", 0, start) + 1, text.find(" ", end) if text.find(" ", end) >= 0 else len(text)
            text = text[:start] + " " * (end - start) + text[end:]
        return sum([word.isalnum() or any(map(str.isalnum, word)) for word in text.split()])

    @cached_property
    def newest(self) -> tuple[Position, ...]:
        """The positions, the latest first whatever their order on the page; as printed where not all are dated."""
        now = self.profile.as_of.index
        ends = [last_month(p, now) for p in self.profile.positions]
        if None in ends:
            return self.profile.positions
        return tuple(p for _, p in sorted(zip(ends, self.profile.positions, strict=True), key=lambda pair: -min(pair[0] or 0, now)))

    @cached_property
    def recent(self) -> tuple[Statement, ...]:
        """The statements of the latest posts."""
        return tuple(s for p in self.newest[: int(scoring.limit("recent-positions"))] for s in worded(p))

    @property
    def first_line(self) -> Span:
        """The first block of the document."""
        blocks = self.profile.document.blocks
        return blocks[0].span if blocks else Span(0, 0)

    @property
    def headline_or_top(self) -> Span:
        profile = self.profile
        return profile.headline.span if profile.headline else profile.contact.name or self.first_line

    def place(self, *kinds: str) -> Span:
        """Where something missing is reported: the first of these sections that there is, by its heading, else the top."""
        for kind in kinds:
            for section in self.profile.sections:
                if section.kind == kind and (section.heading is not None or len(section.span)):
                    return section.heading or first_block(self.profile, section.span)
        return self.first_line


def once(question: Callable[[Reading], Answer]) -> Callable[[Reading], Answer]:
    """A question about a whole reading that is answered the first time it is asked."""

    @functools.wraps(question)
    def ask(reading: Reading) -> Answer:
        try:
            answer: Answer = reading.answers[question]
        except KeyError:
            answer = reading.answers[question] = question(reading)
        return answer

    return ask


def is_specific(statement: Statement) -> bool:
    """Whether a statement holds a figure, or tells of one project or of what came of it."""
    return bool(statement.metrics) or any(s.item in ("C2", "C4") for s in statement.shows)


def worded(position: Position) -> tuple[Statement, ...]:
    """The statements of a position that say something of the work."""
    return tuple(s for s in position.statements if s.kind != "other")


def enough_of(found: tuple[Statement, ...], most: str, share: str) -> float:
    """How many statements should show something: a share of them, but no more than a long document needs and no fewer than two."""
    return max(2.0, min(scoring.limit(most), scoring.limit(share) * len(found)))


def first_block(profile: Profile, span: Span) -> Span:
    return next((b.span for b in profile.document.blocks if span.contains(b.span)), span)
