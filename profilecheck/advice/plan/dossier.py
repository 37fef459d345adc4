"""How a profile shows each point of a plan, out of facts that are there: what statements show, figures, skills, sections, credentials."""

from __future__ import annotations

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
ADVANCED = (
    *("PMP", "PgMP", "PfMP", "PMI-ACP", "PMI-RMP", "PRINCE2", "PRINCE2 Practitioner", "IPMA Level A", "IPMA Level B", "IPMA Level C", "MSP"),
    *("ITIL 4 Managing Professional", "ITIL 4 Strategic Leader", "ITIL Expert", "A-CSM", "CSP-SM", "SAFe Program Consultant"),
)
"""Credentials that a senior title asks for, beyond the first steps (CAPM, CSM, Foundation)."""
SAID = {"leadership": "B8", "team": "B8", "results": "B3", "method": "B5", "systems": "B4", "budget": "C5", "large-budget": "C5"}
"""Points that a line of the checklist on the summary or on figures may say, though no statement shows them."""
MONEY = ("budget", "revenue")
"""Sums whose kind a sentence often leaves open."""
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
            if m.kind == kind and (kind != "team-size" or any(x.item in ("C6", "leadership") and x.sure >= SURE for x in s.shows))
        ]
        return max(found, key=lambda pair: (pair[1].value, -pair[1].span.start), default=None)

    def nearest(self, point: Point, besides: Iterable[Span] = ()) -> tuple[Span, str] | None:
        """The statement that comes nearest to a point that is missing, and the item that it shows: by the point's own order, then the surest and newest."""
        used = set(besides)
        for item in point.near:
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
        told = {s.span for _, s in self.statements}
        used = [s for s in sorted(told) for k in skills if s.contains(k)]
        if used:
            return "once", tuple(used[:1])
        hinted = spans or tuple(s.span for _, s in self.statements if self._may(point, s, s.hints))
        if hinted:
            return "unclear", hinted[:1]
        if skills:
            return "named", tuple(skills[:1])
        return ("unclear" if self._perhaps(name, point) else "missing"), ()

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
            sure = max((self._meets(sign, position, statement) for sign in point.routes), default=0.0)
            if any(k.group in point.used for k in self.profile.skills_in(statement.span)) and statement.kind != "other":
                sure = max(sure, PROVING)
            if sure >= SURE:
                yield sure, statement.span

    def _meets(self, sign: Sign, position: Position | None, statement: Statement) -> float:
        """How surely a statement meets a sign, 0 where it doesn't."""
        sure = 1.0
        if sign.shows:
            sure = max((x.sure for x in statement.shows if x.item in sign.shows), default=0.0)
        if sign.figure and not any(m.kind == sign.figure and m.value >= sign.least for m in self.metrics_of(statement)):
            return 0.0
        if sign.openers and statement.opener not in sign.openers:
            return 0.0
        if sign.words and not holds(self.profile.quote(statement.span), sign.words):
            return 0.0
        if sign.titles and not (position and position.title and holds(self.profile.quote(position.title), sign.titles)):
            return 0.0
        return sure

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
        held = tuple(c.span for c in self.management if not names or c.name in names)
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
        return "missing", ()

    def _domain(self) -> tuple[State, tuple[Span, ...]]:
        career = self.profile.career
        mentions = dict(career.evidence).get(career.specialization, ())
        if career.specialization == "generalist" or not mentions:
            return "missing", ()
        told = [s.span for _, s in self.statements]
        lines = list(dict.fromkeys(line for m in mentions for line in told if line.contains(m)))
        return ("shown" if len(lines) > 1 else "once"), tuple(lines or mentions)[:2]

    def _finished(self) -> tuple[State, tuple[Span, ...]]:
        """Projects that are described and whose result is told, in one statement each."""
        both = [s.span for _, s in self.statements if {x.item for x in s.shows if x.sure >= SURE} >= {"C2", "C4"}]
        if both:
            return ("shown" if len(both) >= FINISHED else "once"), tuple(both)
        some = tuple(s.span for _, s in self.statements if any(x.item == "C2" and x.sure >= PROVING for x in s.shows))
        return ("unclear", some[:1]) if some else ("missing", ())
