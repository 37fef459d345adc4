"""How a profile shows each point of a plan, out of facts that are there: what statements show, figures, skills, sections, credentials."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct, field

from profilecheck.advice.plan.types import Standing, State
from profilecheck.document import Span
from profilecheck.facts.types import Certification, Metric, Position, Profile, Statement
from profilecheck.rules.texts import holds
from profilecheck.vocabulary.plan import Point, Sign, plans

SURE = 0.5
"""From this sureness on a statement is quoted as showing something; below, it may mean it."""
PROVING = 0.6
"""From this on a line proves a point by itself; a weaker one counts beside it."""
WORDED = 0.8
"""So surely a line shows what it says in the very words of a route."""
LISTS = ("skills", "tools", "certifications", "education", "contact", "interests", "references")
"""Sections whose words tell nothing of what was done."""
ADVANCED = (
    *("PMP", "PgMP", "PfMP", "PMI-ACP", "PMI-RMP", "PRINCE2", "PRINCE2 Practitioner", "IPMA Level A", "IPMA Level B", "IPMA Level C", "MSP"),
    *("ITIL 4 Managing Professional", "ITIL 4 Strategic Leader", "ITIL Expert", "A-CSM", "CSP-SM", "SAFe Program Consultant"),
)
"""Credentials that a senior title asks for, beyond the first steps (CAPM, CSM, Foundation)."""
SAID = {"leadership": "B8", "team": "B8", "results": "B3", "method": "B5", "systems": "B4", "budget": "C5", "large-budget": "C5"}
"""Points that a line of the checklist on the summary or on figures may say, though no statement shows them."""
BARE = re.compile(r"(?<![\w$€£.,])\d{1,4}(?![\w%]|[.,]\d|\s*(?:%|percent|years?|months?|weeks?|days?|hours?|million|billion|thousand)\b)")
MONEY = ("budget", "revenue")
"""Sums whose kind a sentence often leaves open."""
SPARED = re.compile(r"\b(?:reduc|lower|dropp|fell\b|saved|saving|cut(?:ting)? |spared|avoid)", re.I)
LESS = re.compile(r"\s*(?:a year |per year |annually )?(?:less|lower|cheaper)\b", re.I)
LARGEST_TEAM = 250
"""More people than that are a company, or users."""
FINISHED = 3
"""So many finished projects make a portfolio."""


class Dossier(Struct, frozen=True, dict=True, eq=False):
    """A profile with the state of every point. `answers`: what the person told, by point."""

    profile: Profile
    answers: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def points(self) -> dict[str, Standing]:
        return {name: self._standing(name, point) for name, point in plans().points.items()}

    @cached_property
    def statements(self) -> tuple[tuple[Position | None, Statement], ...]:
        """Every statement with its position, the newest position first; then what is told outside of positions."""
        told: list[tuple[Position | None, Statement]] = [(p, s) for p in self.newest_first for s in p.statements if s.kind != "other" or s.shows]
        return (*told, *((None, s) for s in self.profile.elsewhere))

    @cached_property
    def newest_first(self) -> tuple[Position, ...]:
        """Positions by when they ended, present ones first; undated ones keep their place at the end."""

        def latest(position: Position) -> tuple[bool, int, int]:
            dates = position.dates
            if dates is None:
                return False, 0, -position.span.start
            end = dates.end or dates.start
            return dates.present, end.index if end else 0, -position.span.start

        return tuple(sorted(self.profile.positions, key=latest, reverse=True))

    def metrics_of(self, statement: Statement) -> tuple[Metric, ...]:
        return tuple(self.profile.metrics[i] for i in statement.metrics)

    @cached_property
    def management(self) -> tuple[Certification, ...]:
        """Credentials of project management that are held."""
        return tuple(c for c in self.profile.certifications if c.management and c.status == "held")

    def largest(self, kind: str) -> tuple[Statement, Metric] | None:
        """The largest figure of a kind in a statement that says so surely; money out of any position, people only of a team."""
        found = [
            (s, m)
            for _, s in self.statements
            for m in self.metrics_of(s)
            if m.kind == kind
            and not (kind == "budget" and self.is_spared(m))
            and (kind != "team-size" or (m.value <= LARGEST_TEAM and self._tells_of_people(s)))
        ]
        best = max(found, key=lambda pair: (pair[1].value, -pair[1].span.start), default=None)
        if best is None or (kind == "team-size" and self._largest_number() > best[1].value):
            return None  # a number that was not read as a team may be the larger one
        elsewhere = [m.value for m in self.profile.metrics if m.kind == kind and (kind != "team-size" or m.value <= LARGEST_TEAM)]
        return best if max(elsewhere) <= best[1].value else None

    def _tells_of_people(self, statement: Statement) -> bool:
        return any(x.item in ("C6", "leadership") and x.sure >= SURE for x in statement.shows)

    def _largest_number(self) -> int:
        """The largest bare number in a statement that may tell of people who were led."""
        lines = [self.profile.quote(s.span) for _, s in self.statements if {x.item for x in s.shows} & {"C6", "leadership"}]
        return max((int(n) for line in lines for n in BARE.findall(line)), default=0)

    def nearest(self, point: Point, besides: Iterable[Span] = ()) -> tuple[Span, str] | None:
        """The statement that comes nearest to a point that is missing, and the item or point that it shows: by the point's own order, then the
        surest and newest.
        """
        used = set(besides)
        for item in point.near:
            if item in plans().points:
                shown = self.points[item]
                fresh_spans = [s for s in shown.spans if s not in used] if shown.is_shown else []
                if fresh_spans:
                    return fresh_spans[0], item
                continue
            found = [(x.sure, -order, s) for order, (_, s) in enumerate(self.statements) for x in s.shows if x.item == item and x.sure >= PROVING]
            fresh = [f for f in found if f[2].span not in used]
            if fresh:
                return max(fresh, key=lambda f: f[:2])[2].span, item
        return None

    def _standing(self, name: str, point: Point) -> Standing:
        state, spans = self._special(name) or self._found(name, point)
        told = self.answers.get(name, "").strip()
        perhaps = state not in ("missing", "named") or self._perhaps(name, point)
        if told and state not in ("shown", "once"):
            return Standing(name, point.title, "told", spans, told, perhaps)
        return Standing(name, point.title, state, tuple(dict.fromkeys(spans)), "", perhaps)

    def _found(self, name: str, point: Point) -> tuple[State, tuple[Span, ...]]:
        proofs = sorted(self._proofs(point), key=lambda f: -f[0])
        sections = [s.heading or s.span for s in self.profile.sections_of(*point.sections)] if point.sections else []
        spans = tuple(dict.fromkeys(span for _, span in proofs)) + tuple(sections)
        if sections or any(sure >= PROVING for sure, _ in proofs):
            return ("shown" if len(spans) > 1 else "once"), spans
        skills = [k.span for k in self.profile.skills if k.name in point.skills]
        told = {s.span for _, s in self.statements if not self.stood_by(s)}
        used = [s for s in sorted(told) for k in skills if s.contains(k)]
        if used:
            return "once", tuple(used[:1])
        hinted = spans or tuple(s.span for _, s in self.statements if self._may(point, s, s.hints)) or self._hinted(point)
        if hinted:
            return "unclear", hinted[:1]
        if skills:
            return "named", tuple(skills[:1])
        return ("unclear" if self._perhaps(name, point) else "missing"), ()

    def _hinted(self, point: Point) -> tuple[Span, ...]:
        """The line that holds most of a point's hints, statements first; lists of names and addresses tell nothing."""
        if not point.hints:
            return ()
        quote = self.profile.quote
        for lines in ([s.span for _, s in self.statements], self.others):
            counted = [(sum(holds(quote(line), (hint,)) for hint in point.hints), -at, line) for at, line in enumerate(lines)]
            best = max(counted, default=None)
            if best is not None and best[0]:
                return (best[2],)
        return ()

    @cached_property
    def others(self) -> tuple[Span, ...]:
        """What stands in no statement, head of a position, or list: summary, headline, projects, awards."""
        profile = self.profile
        aside = [s.span for s in profile.sections_of(*LISTS)] + [p.head for p in profile.positions] + [s.span for _, s in self.statements]
        return tuple(b.span for b in profile.document.blocks if b.kind != "heading" and not any(a.overlaps(b.span) for a in aside))

    def _perhaps(self, name: str, point: Point) -> bool:
        """Whether any line may mean a point, the checklist has it, the summary says it, or a figure of its kind stands anywhere."""
        plain = {item for sign in point.routes if not (sign.words or sign.openers or sign.figure) for item in sign.shows}
        if any(self.profile.shows(item).met for item in (*plain, *filter(None, (SAID.get(name),)))):
            return True
        for sign in point.routes:
            kinds = MONEY if sign.figure in MONEY else (sign.figure,)
            if sign.figure and any(m.kind in kinds and m.value >= sign.least for m in self.profile.metrics):
                return True
        return any(self._may(point, s, s.possible) for _, s in self.statements)

    def _proofs(self, point: Point) -> Iterator[tuple[float, Span]]:
        for position, statement in self.statements:
            if self.stood_by(statement):
                continue
            sure = max((self._meets(sign, position, statement) for sign in point.routes), default=0.0)
            if any(k.group in point.used for k in self.profile.skills_in(statement.span)) and statement.kind != "other":
                sure = max(sure, PROVING)
            if sure >= SURE:
                yield sure, statement.span

    def _meets(self, sign: Sign, position: Position | None, statement: Statement) -> float:
        """How surely a statement meets a sign, 0 where it doesn't."""
        text = self.profile.quote(statement.span)
        if holds(text, sign.refuses) or (sign.verbs and not holds(text, sign.verbs)):
            return 0.0
        sure = WORDED if sign.words or sign.verbs else 1.0
        if sign.shows:
            sure = max((x.sure for x in statement.shows if x.item in sign.shows), default=0.0)
        if sign.figure and not any(self._is_figure(sign, m) for m in self.metrics_of(statement)):
            return 0.0
        if sign.openers and statement.opener not in sign.openers:
            return 0.0
        if sign.words and not holds(text, sign.words):
            return 0.0
        if sign.titles and not (position and position.title and holds(self.profile.quote(position.title), sign.titles)):
            return 0.0
        return sure

    def _is_figure(self, sign: Sign, metric: Metric) -> bool:
        if metric.kind != sign.figure or metric.value < sign.least or (metric.kind == "budget" and self.is_spared(metric)):
            return False
        return not sign.of or holds(self.profile.quote(metric.span), sign.of)

    def is_spared(self, metric: Metric) -> bool:
        """Whether a sum that was taken for a budget is what was not spent: "cut spending by $2M", "costs $310,000 less"."""
        text = self.profile.document.text
        line = next((s.span for _, s in self.statements if s.span.contains(metric.span)), metric.span)
        return bool(SPARED.search(text, line.start, metric.span.start) or LESS.match(text, metric.span.end, line.end))

    def stood_by(self, statement: Statement) -> bool:
        """Whether somebody only stood by, or was the one whom others taught."""
        return holds(self.profile.quote(statement.span), plans().bystander)

    def _may(self, point: Point, statement: Statement, perhaps: tuple[str, ...]) -> bool:
        """Whether a statement may mean a point although it does not say so clearly."""
        text = self.profile.quote(statement.span)
        return any(set(perhaps) & set(sign.shows) and (not sign.words or holds(text, sign.words)) and not sign.openers for sign in point.routes)

    def _special(self, name: str) -> tuple[State, tuple[Span, ...]] | None:
        """Points that no single statement shows."""
        if name in ("credential", "advanced"):
            return self._credential(ADVANCED if name == "advanced" else ())
        if name == "growth":
            return self._growth()
        if name == "domain":
            return self._domain()
        if name == "finished":
            return self._finished()
        return None

    def _credential(self, names: tuple[str, ...]) -> tuple[State, tuple[Span, ...]]:
        """Credentials of project management that are held; `names`: only these."""
        ordered = sorted(self.management, key=lambda c: c.name not in ADVANCED)
        held = tuple(c.span for c in ordered if not names or c.name in names)
        begun = tuple(c.span for c in self.profile.certifications if c.status == "in-progress" and (c.name in names if names else c.management))
        if not held:
            return ("begun" if begun else "missing"), begun[:1]
        return ("once" if len(held) == 1 else "shown"), held[:2]

    def _growth(self) -> tuple[State, tuple[Span, ...]]:
        """Whether a later position tells of more money or people than an earlier one."""
        for kind in ("budget", "team-size"):
            sizes = []
            for position in self.newest_first:
                found = [(m.value, s.span) for s in position.statements for m in self.metrics_of(s) if m.kind == kind]
                if found and position.dates and position.leads:
                    sizes.append(max(found))
            if len(sizes) > 1 and sizes[0][0] > min(size for size, _ in sizes[1:]):
                return "shown", (sizes[0][1], min(sizes[1:])[1])
            if sizes:
                return "unclear", ()
        hinted = self._hinted(plans().points["growth"])
        return ("unclear" if hinted else "missing"), hinted

    def _domain(self) -> tuple[State, tuple[Span, ...]]:
        career = self.profile.career
        mentions = dict(career.evidence).get(career.specialization, ())
        if career.specialization == "generalist" or not mentions:
            return "missing", ()
        told = [s.span for _, s in self.statements]
        lines = list(dict.fromkeys(line for m in mentions for line in told if line.contains(m)))
        aside = [m for m in mentions if not any(line.contains(m) for line in told)]
        if len(lines) + len(aside) == 1:
            return "unclear", tuple(lines or mentions)
        return ("shown" if len(lines) > 1 else "once"), tuple(lines or mentions)[:2]

    def _finished(self) -> tuple[State, tuple[Span, ...]]:
        """Projects that are described and whose result is told, in one statement each."""
        both = [s.span for _, s in self.statements if {x.item for x in s.shows if x.sure >= SURE} >= {"C2", "C4"}]
        if both:
            return ("shown" if len(both) >= FINISHED else "once"), tuple(both)
        some = tuple(s.span for _, s in self.statements if any(x.item == "C2" and x.sure >= PROVING for x in s.shows))
        some = some or self._hinted(plans().points["finished"])
        return ("unclear", some[:1]) if some else ("missing", ())
