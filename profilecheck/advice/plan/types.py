"""What a career plan says, each piece with the places that it rests on: types only, so that renderers need nothing else."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.facts.types import Profile

State = Literal["shown", "once", "begun", "unclear", "named", "told", "missing"]
"""In two places or more; in one; a credential under way; perhaps, by a line that may mean it; only in a list; in the answers; not in the document."""
Word = Literal["ready", "nearly", "not yet"]
Fit = Literal["close", "a bridge", "far"]


class Standing(Struct, frozen=True):
    """How a profile shows a point. `spans`: statements or mentions, most telling first; `told`: what the person answered.

    `perhaps`: some line may mean it after all, likely or not, so nothing may say that it was never done.
    """

    point: str
    title: str
    state: State
    spans: tuple[Span, ...] = ()
    told: str = ""
    perhaps: bool = False

    @property
    def is_shown(self) -> bool:
        return self.state in ("shown", "once")


class Proof(Struct, frozen=True):
    """A sentence and the words that it rests on."""

    text: str
    span: Span | None = None


class Stage(Struct, frozen=True):
    """Where somebody stands, what proves it, and what speaks against it; what the guide says that the stage is about, and its years of work."""

    name: str
    title: str
    says: str
    reason: str
    proofs: tuple[Proof, ...]
    contradiction: Proof | None
    focus: str = ""
    from_: int | None = None
    to: int | None = None


class Next(Struct, frozen=True):
    """A title to go for. `total` and `leading`: years it usually takes; `have_…`: years that dates prove, None where nothing is dated."""

    title: str
    word: Word
    needs: tuple[Standing, ...]
    total: float
    leading: float
    have_total: float | None
    have_leading: float | None

    @property
    def shown(self) -> int:
        return sum(n.is_shown or n.state == "told" for n in self.needs)


class Gap(Struct, frozen=True):
    """Something that the target needs and the page doesn't show: what comes nearest, and the smallest act that closes it."""

    standing: Standing
    nearest: Span | None
    nearest_is: str
    act: str
    line: str


class Goal(Struct, frozen=True):
    """What to do, how to tell that it is done, by which quarter, and the line the resume would gain. `basis`: the own figure it goes beyond;
    `kind_title`: how the guide calls goals of this kind.
    """

    name: str
    kind: str
    text: str
    measure: str
    due: str
    line: str
    basis: Span | None = None
    kind_title: str = ""


class Eligibility(Struct, frozen=True):
    """A credential held against its conditions. `months` counted in `positions` (title and months each) out of `need`; None where nothing is counted."""

    name: str
    full: str
    issuer: str
    fits: tuple[str, ...]
    months: int | None
    need: int
    positions: tuple[tuple[Span, int], ...]
    degree: Span | None
    asks: str
    effort: str

    @property
    def eligible(self) -> bool:
        return self.months is None or self.months >= self.need


class Consideration(Struct, frozen=True):
    """One of the guide's five: what the page says to it, or what must be asked."""

    name: str
    question: str
    answer: str
    spans: tuple[Span, ...] = ()
    ask: str = ""


class Renewal(Struct, frozen=True):
    """A credential that is held and has to be renewed: by which year, counted from the year on the page; None where that has no year."""

    name: str
    span: Span
    year: int | None
    every: int
    near: bool


class Choice(Struct, frozen=True):
    """Which credential next, and which not now."""

    considerations: tuple[Consideration, ...]
    advised: Eligibility | None
    advice: str
    not_now: Eligibility | None
    because: str
    others: tuple[Eligibility, ...]
    renewals: tuple[Renewal, ...]


class Driver(Struct, frozen=True):
    """What drives pay, and whether the page makes it visible."""

    name: str
    text: str
    spans: tuple[Span, ...]


class Crossing(Struct, frozen=True):
    """The bridge for whoever comes from elsewhere. `from_`: the words that say where from."""

    name: str
    title: str
    text: str
    basis: tuple[Span, ...]
    keep: tuple[Standing, ...]
    add: tuple[Standing, ...]


class Tip(Struct, frozen=True):
    """Something that shortens the way and that the page does not show yet."""

    name: str
    text: str
    standing: Standing


class Act(Struct, frozen=True):
    """Something to do within the next ninety days, at most two hours a week."""

    text: str
    weeks: str
    hours: str
    point: str


class Career(Struct, frozen=True):
    """A career held against the profile, marker by marker; `differs`: how the guide sets it apart."""

    name: str
    title: str
    fit: Fit
    markers: tuple[Standing, ...]
    gives_up: str
    differs: str = ""

    @property
    def shown(self) -> int:
        return sum(m.is_shown or m.state == "told" for m in self.markers)

    @property
    def lacking(self) -> tuple[Standing, ...]:
        return tuple(m for m in self.markers if not (m.is_shown or m.state == "told"))


class Ticked(Struct, frozen=True):
    """A point that the old document lacked and the new one shows, or the other way round (`gained` false)."""

    standing: Standing
    gained: bool
    before: Span | None = None


class Progress(Struct, frozen=True):
    """What became of the points since an older document."""

    old: Profile
    ticked: tuple[Ticked, ...]
    open: tuple[Standing, ...]


class Question(Struct, frozen=True):
    """Something that only the person knows; `id` is its key in the file of answers."""

    id: str
    text: str
    answer: str = ""


class Asked(Struct, frozen=True):
    """What a job asks for and the profile does not show, in the job's own words."""

    text: str
    required: bool
    note: str
    span: Span


class Plan(Struct, frozen=True):
    """Everything that a plan says of one profile."""

    profile: Profile
    as_of: Month
    months: int
    stage: Stage
    target: str
    chosen: bool
    nexts: tuple[Next, ...]
    moving_up: tuple[tuple[str, Standing], ...]
    gap: tuple[Gap, ...]
    goals: tuple[Goal, ...]
    choice: Choice
    tips: tuple[Tip, ...]
    pay: tuple[Driver, ...]
    habits: tuple[str, ...]
    crossing: Crossing | None
    acts: tuple[Act, ...]
    questions: tuple[Question, ...]
    careers: tuple[Career, ...] = ()
    progress: Progress | None = None
    job: str = ""
    asked: tuple[Asked, ...] = ()
