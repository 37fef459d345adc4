"""Chooses the facts of a profile that a headline can carry, each in the words of the profile and with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from profilecheck.advice.headlines.spelling import UPPER, plain, spelled, title_case
from profilecheck.advice.match.items import contains_words
from profilecheck.document import Span
from profilecheck.facts.types import Metric, Position, Profile, Skill
from profilecheck.kinds import PartKind

LEADING = ("senior", "executive")
PROJECT_FAMILIES = ("project", "agile", "management")
METHOD_FAMILIES = ("agile", "predictive", "hybrid", "framework", "service", "development")
"""Families of ways of working; standards and regulations are no way to run a project."""
TECHNICAL_FAMILIES = (
    "erp", "cloud", "crm", "security", "virtualization", "network", "infrastructure", "data", "enterprise", "healthcare", "finance", "database",
    "integration", "devops",
)  # fmt: skip
PRACTICE_FAMILIES = ("change", "risk", "planning", "procurement", "communication", "leadership", "service", "data", "analysis", "quality")
KINDS = re.compile(
    r"(?:migration|implementation|rollout|roll-out|transformation|upgrade|replacement|consolidation|integration|deployment|moderni[sz]ation|"
    r"adoption|exit|refresh|delivery)s?$",
    re.I,
)
PRACTICE = re.compile(r"(?:management|control|planning|governance|assurance|analysis)$", re.I)
MOST_WORDS = 4
"""A field of work is a short noun phrase; what is longer was part of a sentence."""
LONGEST_TITLE = 60
SIZED = ("team-size", "volume")
COUNTED = (
    "users", "employees", "people", "servers", "sites", "applications", "projects", "countries", "customers", "branches", "locations", "accounts", "records",
)  # fmt: skip
"""What tells of size to somebody who reads no further; "three vendors" does not."""
LEAST_COUNT = 10
LONGEST_SUM = 16
SMALL_TEAM = 5
NOT_MANAGED = re.compile(
    r"\b(?:business cases?|proposals?|bids?|tenders?|quotes?|pipeline|benefits?|feasibility|estimates? of|worth of sales|projected|anticipated"
    r"|potential|would|could|claims?)\b", re.I
)
NEAR = 60
"""Characters around a figure that say what it is of."""
LEVEL = re.compile(r" (uptime|availability|on[- ]time(?: delivery)?|(?:customer |client |user )?satisfaction|(?:user )?adoption|accuracy)\b", re.I)
EARLY = re.compile(r" (?:early|ahead of (?:schedule|plan|time)|earlier|before (?:the )?(?:deadline|plan))\b", re.I)
IN_HEADLINE, IN_USE = 4, 2
"""What a mention counts by where it stands; one in a list counts 1."""


class Material(Struct, frozen=True):
    """A fact as it stands in a headline, and where the profile states it."""

    text: str
    span: Span
    kind: PartKind
    behind: str = ""
    """A word of ours that goes behind it: "Saved"."""


class Materials(Struct, frozen=True):
    """What a headline can be made of, the most telling first."""

    title: Material | None
    leads: bool
    fields: tuple[Material, ...]
    kinds: tuple[Material, ...]
    methods: tuple[Material, ...]
    practices: tuple[Material, ...]
    technologies: tuple[Material, ...]
    tools: tuple[Material, ...]
    certifications: tuple[Material, ...]
    budget: Material | None
    sizes: tuple[Material, ...]
    results: tuple[Material, ...]
    role: Material | None

    def field(self, number: int) -> Material | None:
        return nth(self.fields, number)

    def kind(self, number: int) -> Material | None:
        return nth(self.kinds, number)

    def method(self, number: int) -> Material | None:
        return nth(self.methods, number)

    def practice(self, number: int) -> Material | None:
        return nth(self.practices, number)

    def technology(self, number: int) -> Material | None:
        return nth(self.technologies, number)

    def tool(self, number: int) -> Material | None:
        return nth(self.tools, number)


def nth(pieces: tuple[Material, ...], number: int) -> Material | None:
    return pieces[number] if number < len(pieces) else None


def collect(profile: Profile, wanted: tuple[str, ...] = ()) -> Materials:
    """`wanted`: words of a job; what is in them comes first."""
    title, position = best_title(profile, wanted)
    phrases = fields(profile, title)
    used = [s for s in profile.skills if s.in_use and s.sure == 1.0]
    kinds = tuple(p for p in phrases if KINDS.search(p.text))
    return Materials(
        title=title,
        leads=(position is not None and position.level in LEADING) or profile.career.level in LEADING,
        fields=first(wanted, phrases),
        kinds=first(wanted, kinds),
        methods=first(wanted, names(profile, (s for s in profile.skills if s.group == "method" and s.family in METHOD_FAMILIES), "methodology")),
        practices=first(wanted, practices(profile)),
        technologies=first(wanted, names(profile, (s for s in used if s.group == "technology" and s.family in TECHNICAL_FAMILIES), "specialism")),
        tools=first(wanted, names(profile, (s for s in used if s.group == "tool"), "tool")),
        certifications=first(wanted, certifications(profile)),
        budget=budget(profile),
        sizes=sizes(profile),
        results=results(profile),
        role=other_role(profile, title, position),
    )


def first(wanted: tuple[str, ...], pieces: Iterable[Material]) -> tuple[Material, ...]:
    """The pieces that a job asks for before the others, else in their order; each word once."""
    kept: list[Material] = []
    for piece in pieces:
        if not any(echoes(piece.text, other.text) for other in kept):
            kept.append(piece)
    return tuple(sorted(kept, key=lambda p: not any(contains_words(w, p.text) or contains_words(p.text, w) for w in wanted)))


def echoes(text: str, other: str) -> bool:
    """Whether a piece repeats another: all of its words stand in it, or the other's in it."""
    one, two = ({w.removesuffix("s") for w in re.findall(r"[\w+#]+", t.lower())} for t in (text, other))
    return one <= two or two <= one


def best_title(profile: Profile, wanted: tuple[str, ...]) -> tuple[Material | None, Position | None]:
    """The present title; one that leads projects before one that does not, and the job's own if it was held lately."""
    recent = newest_titles(profile)
    held = [p for p in recent[:2] if p.title and any(contains_words(w, profile.quote(p.title)) for w in wanted)]
    leading = [p for p in recent if p.family in PROJECT_FAMILIES]
    if not held and (not leading or leading[0] is not recent[0]) and (span := headline_title(profile)):
        return Material(tidy(profile, span), span, "title"), None
    position = next(iter((*held, *leading, *recent)), None)
    if position is None or position.title is None:
        return None, None
    return Material(tidy(profile, position.title), position.title, "title"), position


def newest_titles(profile: Profile) -> list[Position]:
    """The positions with a title of a headline's length, the present one first, then the latest."""
    titled = [p for p in profile.positions if p.title is not None and fits(profile, p.title)]
    return sorted(titled, key=lambda p: (p.dates is not None and p.dates.present, p.dates.end.index if p.dates and p.dates.end else 0), reverse=True)


def headline_title(profile: Profile) -> Span | None:
    """The title that the headline says, if it has a headline's length."""
    parts = profile.headline.parts if profile.headline else ()
    span = next((p.span for p in parts if p.kind == "title"), None)
    return span if span is not None and fits(profile, span) else None


def fits(profile: Profile, span: Span) -> bool:
    return 0 < len(plain(profile.quote(span))) <= LONGEST_TITLE


def tidy(profile: Profile, span: Span) -> str:
    return spelled(plain(profile.quote(span)))


def fields(profile: Profile, title: Material | None) -> list[Material]:
    """Phrases that show the profile's specialisation, then those of the other fields: as printed, never part of its own title."""
    order = sorted(profile.career.evidence, key=lambda e: (e[0] != profile.career.specialization, -len(e[1])))
    named = [p.span for p in profile.headline.parts if p.kind == "specialism"] if profile.headline else []
    found: list[Material] = []
    for span in [*named, *(span for _, spans in order for span in spans)]:
        text = tidy(profile, span)
        in_title = any(p.title and p.title.overlaps(span) for p in profile.positions)
        vague = " " not in text and (len(text) < 3 or not UPPER.search(text)) and span not in named  # "automation", "infrastructure"
        if not text or vague or len(text.split()) > MOST_WORDS or re.search(r"[,;.:|]|^\d", text) or in_title or (title and echoes(text, title.text)):
            continue
        found.append(Material(text, span, "specialism"))
    return found


def names(profile: Profile, skills: Iterable[Skill], kind: PartKind) -> list[Material]:
    """Canonical names: those of the headline, then those in use and mentioned most."""
    by_name: dict[str, list[Skill]] = {}
    for skill in skills:
        by_name.setdefault(skill.name, []).append(skill)
    order = sorted(by_name.values(), key=lambda some: (-sum(IN_HEADLINE if s.where == "headline" else IN_USE if s.in_use else 1 for s in some), some[0].span))
    return [Material(title_case(some[0].name), max(some, key=lambda s: (s.in_use, -s.span.start)).span, kind) for some in order]


def practices(profile: Profile) -> list[Material]:
    known = [s for s in profile.skills if s.group == "competency" and s.family in PRACTICE_FAMILIES and PRACTICE.search(s.name)]
    return names(profile, (s for s in known if s.name != "project management"), "value")


def certifications(profile: Profile) -> list[Material]:
    """Held credentials, those that project managers lead with first; unlisted ones are left out."""
    held = [c for c in profile.certifications if c.status == "held" and c.sure >= 0.8 and len(c.name) <= 40]
    return [Material(c.name, c.span, "certification") for c in sorted(held, key=lambda c: (not c.management, c.span))]


def budget(profile: Profile) -> Material | None:
    """The largest sum that was managed, as printed; of a range its own words would not fit, and the sum of a business case was never spent."""
    printed = {m: profile.quote(m.span) for m in profile.metrics if m.kind == "budget" and m.unit}
    some = [m for m, text in printed.items() if len(text) <= LONGEST_SUM and not re.search(r"\bto\b|[–-]", text) and not is_planned(profile, m)]
    best = max(some, key=lambda m: (m.value, -m.span.start), default=None)
    return Material(profile.quote(best.span), best.span, "scope") if best else None


def is_planned(profile: Profile, metric: Metric) -> bool:
    """Whether the words around a sum say that it was proposed, sold or estimated, not managed."""
    return NOT_MANAGED.search(around(profile, metric)) is not None


def around(profile: Profile, metric: Metric) -> str:
    """The line that a figure stands in."""
    text = profile.document.text
    start, end = text.rfind("\n", 0, metric.span.start) + 1, text.find("\n", metric.span.end)
    return text[max(start, metric.span.start - NEAR) : min(end if end >= 0 else len(text), metric.span.end + NEAR)]


def results(profile: Profile) -> tuple[Material, ...]:
    """Outcomes that speak for themselves, the money first: what was saved, how well it ran, how early it came."""
    found: list[tuple[float, Material]] = []
    for metric in profile.metrics:
        if metric.section not in ("experience", "summary", "headline") or is_planned(profile, metric):
            continue
        text, after = plain(profile.quote(metric.span)), profile.document.text[metric.span.end : metric.span.end + NEAR]
        if len(text) > LONGEST_SUM or re.search(r"\bto\b|[–]", text):
            continue
        level = LEVEL.match(after) if metric.kind == "quality" and metric.unit == "%" else None
        if metric.kind == "saving" and metric.unit not in (None, "%"):
            found.append((3e12 + metric.value, Material(text, metric.span, "impact", "Saved")))
        elif said := level or (EARLY.match(after) if metric.kind == "schedule" else None):
            span = Span(metric.span.start, metric.span.end + said.end())
            found.append(((2e12 if level else 1e12) + metric.value, Material(spelled(plain(profile.quote(span))), span, "impact")))
    return tuple(piece for _, piece in sorted(found, key=lambda f: (-f[0], f[1].span)))


def sizes(profile: Profile) -> tuple[Material, ...]:
    """Figures of size that speak for themselves: the largest team, then the largest count of each kind."""
    some = [m for m in profile.metrics if m.kind in SIZED and m.section in ("experience", "summary", "headline") and speaks(profile, m)]
    order = sorted(some, key=lambda m: (m.kind != "team-size", -m.value, m.span))
    kept: dict[str | None, Metric] = {}
    for metric in order:
        kept.setdefault(metric.unit, metric)
    return tuple(Material(spelled(plain(profile.quote(m.span))), m.span, "scope") for m in kept.values())


def speaks(profile: Profile, metric: Metric) -> bool:
    text = plain(profile.quote(metric.span))
    if len(text.split()) > MOST_WORDS or re.search(r"\band\b|\bto\b|[–]", text) or not re.search(r"[A-Za-z]{4}", text):
        return False
    if metric.kind == "team-size":
        return metric.value >= SMALL_TEAM
    return metric.unit in COUNTED and metric.value >= LEAST_COUNT


def other_role(profile: Profile, title: Material | None, position: Position | None) -> Material | None:
    """Another title of project work that was held: "Scrum Master" beside "Project Manager"; a lower rung of the same ladder is none."""
    for one in profile.positions:
        if one is position or one.title is None or one.family not in PROJECT_FAMILIES or not fits(profile, one.title):
            continue
        text = tidy(profile, one.title)
        if title and not re.search(r"\b(?:project|program(?:me)?) (?:manager|coordinator|assistant|lead)\b", text, re.I) and not echoes(text, title.text):
            return Material(text, one.title, "title")
    return None
