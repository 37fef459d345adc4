"""The facts that a document states, each with its place: what `facts` makes and everything later reads."""

from __future__ import annotations

import bisect
import operator
from typing import Literal, TypeVar

from msgspec import Struct

from profilecheck.calendar import DateRange, Month
from profilecheck.document import Document, Loss, Span
from profilecheck.facts.presence import Contact, Engagement
from profilecheck.kinds import Level, MetricKind, PartKind, SectionKind, SkillGroup, Specialization, StatementKind, Status


class Section(Struct, frozen=True):
    """A part of the document under one heading (or none). `span` is its content without the heading."""

    kind: SectionKind
    heading: Span | None
    span: Span
    also: tuple[SectionKind, ...] = ()


class Metric(Struct, frozen=True):
    """A figure that measures work. `value` and `unit` as `gold` conventions: ISO currency, `%`, `people`, `days`, …"""

    span: Span
    kind: MetricKind
    value: float
    unit: str | None
    section: SectionKind


class Shown(Struct, frozen=True):
    """A line of the guide that a statement is evidence for, or `leadership`, `negotiation`, `training`; `span`: the words that say so, `sure` from 0 to 1."""

    item: str
    span: Span
    sure: float


class Statement(Struct, frozen=True):
    """One bullet or sentence of a position.

    `shows`: what it is evidence for, in the guide's order. `opener`: the first verb's base form if the lexicon knows it,
    `opener_span` where it stands, `opener_kind` one of strong, duty, weak, none; `tense` one of past, present, other.
    `metrics`: indices into `Profile.metrics`.
    """

    span: Span
    kind: StatementKind
    sure: float = 1.0
    shows: tuple[Shown, ...] = ()
    opener: str | None = None
    opener_span: Span | None = None
    opener_kind: Literal["strong", "duty", "weak", "none"] = "none"
    tense: Literal["past", "present", "other"] = "other"
    metrics: tuple[int, ...] = ()
    told: tuple[StatementKind, ...] = ()
    """The kind of every part of a statement whose bullets or sentences run together; of most it is one."""
    hints: tuple[str, ...] = ()
    """Responsibilities that a phrase in it names, though it does not show them clearly: enough not to call them missing."""
    outcome: Span | None = None
    """The words that tell what came of it beside a figure of a result: in time, within its budget, passed, nothing lost, taken up."""
    measured: bool = False
    """Whether that outcome is one by a figure, a date kept, an examination passed or something that did not happen."""
    possible: tuple[str, ...] = ()
    """Whatever it may show, likely or not: what no statement may show is missing for sure."""

    @property
    def responsibilities(self) -> tuple[str, ...]:
        """The ids of the ten core responsibilities that it shows."""
        return tuple([s.item for s in self.shows if s.item.startswith("D1.")])

    def where(self, item: str) -> Span | None:
        """The words that show an item; None if they don't."""
        return next((s.span for s in self.shows if s.item == item), None)


class Position(Struct, frozen=True):
    """A role held: one for each title. `span` covers its head and its statements, `head` the lines with title, employer, dates."""

    span: Span
    head: Span
    title: Span | None
    organization: Span | None
    location: Span | None
    dates: DateRange | None
    level: Level | None
    family: str | None
    role: str | None
    statements: tuple[Statement, ...] = ()
    leads: bool = False
    """Whether its title is one of leading projects."""
    counted: bool = True
    """Whether its statements stand one by one on the page; where line breaks were lost their borders are guessed, and a reader may count others."""


class Education(Struct, frozen=True):
    """A degree or diploma. `level`: doctorate, master, bachelor, associate, diploma, secondary, other."""

    span: Span
    level: str
    degree: Span
    field: Span | None
    institution: Span | None
    year: int | None
    related: bool
    """Whether it is a degree in IT, computing, engineering or business."""


class Certification(Struct, frozen=True):
    """A credential. `name`: usual short name; `full` and `acronym`: whether each of the two forms is printed somewhere."""

    span: Span
    name: str
    status: Status
    issuer: str | None
    year: int | None
    section: SectionKind
    family: str
    management: bool
    """Whether a project manager leads with it (PMP, CSM, PRINCE2, …)."""
    full: bool = False
    acronym: bool = False
    source: str = ""
    sure: float = 1.0


class Skill(Struct, frozen=True):
    """Something that the person knows or uses; one for each mention. `name` is the canonical one."""

    span: Span
    name: str
    group: SkillGroup
    family: str
    where: SectionKind
    source: str
    sure: float = 1.0
    in_use: bool = False
    """Whether it stands inside a statement of a position rather than in a list."""


class Entry(Struct, frozen=True):
    """One entry of a list of skills as a reader counts it; `used`: whether the experience speaks of it."""

    span: Span
    used: bool


class Part(Struct, frozen=True):
    """A piece of a headline and what it is; `also`: what it is besides."""

    span: Span
    kind: PartKind
    also: tuple[PartKind, ...] = ()


class Headline(Struct, frozen=True):
    """The professional line under the name."""

    span: Span
    parts: tuple[Part, ...]
    missing: tuple[PartKind, ...]
    verdict: Literal["strong", "fair", "weak"]
    only_title: bool


class Evidence(Struct, frozen=True):
    """One line of the checklist. `met` is None where it can't be judged; `spans` show why it is met."""

    met: bool | None
    spans: tuple[Span, ...] = ()


class Wording(Struct, frozen=True):
    """What a reader remarks in the wording: buzzword, first-person, passive, weak-opener, misspelled-word, slip, template, chatbot, garbled, broken-off,
    keyword-dump or personal-data; of a whole statement that says nothing of the person: hollow, with what it is as its value."""

    kind: str
    span: Span
    value: str = ""
    """What to write instead, the right spelling, what it is, or how many, where that is known."""


class Copy(Struct, frozen=True):
    """A part of the page that is printed a second time: where, the first line of what it copies, and the share of the page's words that return in it."""

    span: Span
    original: Span
    share: float


class Doubt(Struct, frozen=True):
    """Something that could not be placed. `code`: unread-entry, job-without-title, dates-unread, section-without-jobs."""

    code: str
    message: str
    span: Span


class Placement(Struct, frozen=True):
    """How much of a document found its place: the share of its words (0 to 1), what did not, and its language as code and name ("de", "German")."""

    placed: float = 1.0
    doubts: tuple[Doubt, ...] = ()
    language: str = "en"
    language_name: str = "English"


class Career(Struct, frozen=True):
    """What the dated positions, titles and statements add up to; `newcomer`: years of work, but never under a title of project work."""

    level: Level
    years_total: float | None
    years_project_management: float | None
    specialization: Specialization
    evidence: tuple[tuple[str, tuple[Span, ...]], ...] = ()
    """For each of the six specialised roles with any: the mentions that show it, most telling first."""
    level_reason: str = ""
    """Why this level, in words that go on "because …"."""
    shares: tuple[tuple[str, float], ...] = ()
    """How much of the evidence for a field is for each, largest first, 0–1."""
    newcomer: bool = False
    later: Span | None = None
    """A date outside of the roles that goes on, or begins after the latest of them ended."""
    service: Span | None = None
    """Years in the forces that are told outside of the roles, and so are not in `years_total`."""


class Target(Struct, frozen=True):
    """How far a document is about work in IT: `share` 0 to 1, None where too little is told; the lines that say so most and least.

    `lines`: every statement with its own nearness, 0 to 1.
    """

    share: float | None
    near: tuple[Span, ...] = ()
    far: tuple[Span, ...] = ()
    lines: tuple[tuple[Span, float], ...] = ()


Placed = TypeVar("Placed", "Skill", "Metric")
START = operator.attrgetter("span.start")


def inside(found: tuple[Placed, ...], span: Span) -> tuple[Placed, ...]:
    """Those of some facts, in the order of the text, that lie inside a range."""
    first, last = bisect.bisect_left(found, span.start, key=START), bisect.bisect_left(found, span.end, key=START)
    return tuple([one for one in found[first:last] if one.span.end <= span.end]) if first < last else ()


class Profile(Struct, frozen=True):
    """Everything that was found in a document."""

    document: Document
    kind: Literal["resume", "linkedin", "job", "other"]
    as_of: Month
    contact: Contact
    headline: Headline | None
    summary: Span | None
    sections: tuple[Section, ...]
    positions: tuple[Position, ...]
    education: tuple[Education, ...]
    certifications: tuple[Certification, ...]
    skills: tuple[Skill, ...]
    metrics: tuple[Metric, ...]
    career: Career
    evidence: tuple[tuple[str, Evidence], ...]
    """The checklist, in the order of the guide: (id, evidence)."""
    wording: tuple[Wording, ...] = ()
    engagement: Engagement | None = None
    target: Target | None = None
    """How far it is about work in IT; None where that can't be told."""
    placement: Placement = Placement()
    british: bool = False
    """Whether it is in UK spelling."""
    losses: tuple[Loss, ...] = ()
    elsewhere: tuple[Statement, ...] = ()
    """What is told of the work outside of the positions: under "Accomplishments", "Projects" and the like."""
    listed: tuple[Entry, ...] = ()
    """Every entry of the lists of skills and tools, known or not."""
    copies: tuple[Copy, ...] = ()
    """What is printed a second time."""

    def quote(self, span: Span) -> str:
        return self.document.quote(span)

    def sections_of(self, *kinds: str) -> tuple[Section, ...]:
        return tuple(s for s in self.sections if s.kind in kinds or any(a in kinds for a in s.also))

    def metrics_in(self, span: Span) -> tuple[Metric, ...]:
        return inside(self.metrics, span)

    def skills_in(self, span: Span) -> tuple[Skill, ...]:
        return inside(self.skills, span)

    def shows(self, item: str) -> Evidence:
        """The checklist line with this id; not judged if there is none."""
        return next((found for name, found in self.evidence if name == item), Evidence(None))
