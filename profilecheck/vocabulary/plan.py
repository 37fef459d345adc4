"""What a career plan is made of (`plan.toml`): points that a profile can show, titles and their needs, goals, credentials, neighboring careers."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import Literal

from profilecheck.kinds import Level, MetricKind, SectionKind, SkillGroup, Specialization
from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Path

StageName = Literal["foundation", "entry", "mid", "senior", "executive"]
PathwayName = Literal["agile", "expert", "other-pm", "self-taught"]
GoalKind = Literal["technical", "delivery", "leadership", "network", "personal"]
Route = Literal["traditional", "agile", "service"]


class Sign(Keyed, kw_only=True):
    """How a statement shows a point; every condition that is given holds. `shows`: one of these items; a word may go on ("strateg").

    `verbs`: words that it holds besides those of `words`; `refuses`: words that speak against it; `of`: words of the figure itself.
    """

    shows: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()
    openers: tuple[str, ...] = ()
    figure: MetricKind | None = None
    least: int = 0
    of: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()


class Point(Keyed, kw_only=True):
    """Something that moves a career on, as a noun; `item` of the guide.

    A statement that meets one of `routes` shows it, one in which a skill of these groups is `used`, or a section; `skills` only name it.
    `hints`: words that keep anybody from saying that it isn't there. `near`: items of statements and points that come closest to it.
    `act`, `line`, `question`: what closes it; `above`: the act of whoever leads several projects or managers.
    """

    title: str
    item: str
    routes: tuple[Sign, ...]
    skills: tuple[str, ...]
    used: tuple[SkillGroup, ...] = ()
    sections: tuple[SectionKind, ...] = ()
    hints: tuple[str, ...] = ()
    near: tuple[str, ...]
    act: str
    above: str = ""
    line: str
    question: str


class Title(Keyed, kw_only=True):
    """A rung: `needs` most important first, years of work and of leading from which on it is usual; `held`: entries of titles.toml that are one."""

    level: Level
    rank: int
    total: int
    leading: int
    needs: tuple[str, ...]
    held: tuple[str, ...]
    fields: tuple[Specialization, ...] = ()
    pathways: tuple[PathwayName, ...] = ()
    source: str


class Stage(Keyed, kw_only=True):
    """Where somebody stands; `tasks`: the points that prove it."""

    title: str
    says: str
    next: Level
    tasks: tuple[str, ...]


class Goal(Keyed, kw_only=True):
    """`closes` a point that the page lacks, or goes beyond a figure of the person's own; `quarter` 1–4 of twelve months."""

    kind: GoalKind
    stages: tuple[StageName, ...]
    text: str
    measure: str
    quarter: int
    closes: str = ""
    beats: MetricKind | None = None
    line: str = ""


class Credential(Keyed, kw_only=True):
    """Months of `leading` asked for with a degree and `without`, within a window (0: any time), in positions with one of `titles` if given.

    `renewal`: years until then; `covers`: whose holder needs it no more; `asked_first`: advised only once `asks` is answered;
    `uses`: for whoever names one of these technologies.
    """

    full: str
    issuer: str
    stages: tuple[StageName, ...]
    paths: tuple[Route, ...]
    fields: tuple[Specialization, ...] = ()
    titles: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    asked_first: bool = False
    leading: int
    without: int
    window: int
    renewal: int
    asks: str
    effort: str
    covers: tuple[str, ...]
    source: str


class PayDriver(Keyed, kw_only=True):
    """A driver of pay is visible by one of its points, or by a fact."""

    points: tuple[str, ...] = ()
    fact: Literal["years", "industry", "location", "company"] | None = None
    hidden: str


class Bridge(Keyed, kw_only=True):
    """A way in from elsewhere: points to keep and points to add."""

    title: str
    text: str
    keep: tuple[str, ...]
    add: tuple[str, ...]


class Way(Keyed, kw_only=True):
    """A way to show skill, and the point that shows it."""

    text: str
    point: str


class Career(Keyed, kw_only=True):
    """A career beside or above the ladder."""

    title: str
    markers: tuple[str, ...]
    gives_up: str
    source: str


class Plans(Keyed, kw_only=True):
    """The file. `bystander`: words of a line in which somebody only stood by; `not_leading`: words of titles that support projects."""

    bystander: tuple[str, ...]
    not_leading: tuple[str, ...]
    sources: dict[str, str]
    points: dict[str, Point]
    titles: dict[str, Title]
    stages: dict[StageName, Stage]
    moving_up: dict[str, str]
    goals: dict[str, Goal]
    credentials: dict[str, Credential]
    pay: dict[str, PayDriver]
    work_life: dict[StageName, tuple[str, ...]]
    bridges: dict[PathwayName, Bridge]
    accelerators: dict[str, tuple[str, ...]]
    ways: dict[str, Way]
    careers: dict[str, Career]

    def faults(self) -> Iterator[tuple[Path, str]]:
        for path, names in self.named():
            for name in names:
                if name not in self.points:
                    yield path, f"names the point {name!r}, which [points] does not list"
        for name, goal in self.goals.items():
            if goal.closes and goal.beats:
                yield ("goals", name), "closes a point and goes beyond a figure: one of the two"

    def named(self) -> Iterator[tuple[Path, Iterable[str]]]:
        """Every place that names points."""
        yield from ((("titles", name), title.needs) for name, title in self.titles.items())
        yield from ((("stages", name), stage.tasks) for name, stage in self.stages.items())
        yield from ((("goals", name), filter(None, (goal.closes,))) for name, goal in self.goals.items())
        yield from ((("careers", name), career.markers) for name, career in self.careers.items())
        yield from ((("pay", name), driver.points) for name, driver in self.pay.items())
        yield from ((("accelerators", name), points) for name, points in self.accelerators.items())
        yield from ((("ways", name), (way.point,)) for name, way in self.ways.items())
        yield from ((("moving_up", name), (point,)) for name, point in self.moving_up.items())
        for name, bridge in self.bridges.items():
            yield ("bridges", name), (*bridge.keep, *bridge.add)


FILE = "plan.toml"
SHAPES = {FILE: Plans}


@functools.cache
def plans() -> Plans:
    return files.read(FILE, Plans)
