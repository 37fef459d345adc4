"""What a comparison of a profile with a job says: types only, so that renderers need nothing else."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from profilecheck.document import Span
from profilecheck.facts.types import Profile
from profilecheck.jobs.types import Job

State = Literal["in-use", "listed", "otherwise", "lacking"]
Verdict = Literal["met", "close", "short", "unknown"]
Kind = Literal["skill", "certification"]


class Met(Struct, frozen=True):
    """One thing that the job asks for and how the profile shows it.

    `state`: `in-use` inside a statement of a position (a credential: held), `listed` without one, `otherwise` under another name, in another
    spelling or by a credential that is not (or no longer) held, `lacking`. `wanted` is where the job asks for it, `shown`
    where the profile shows it, `statement` the whole statement around it. `printed`: the profile's own words where they
    differ. `choice`: as in the job; where another of the same choice is shown, `spared` says that this one may be lacking.
    """

    kind: Kind
    name: str
    text: str
    wanted: Span
    required: bool
    state: State
    shown: Span | None = None
    statement: Span | None = None
    printed: str | None = None
    note: str = ""
    choice: int = 0
    spared: bool = False


class Point(Struct, frozen=True):
    """One comparison that is not about a single word: years, title or education. `wanted` and `found` are as printed or counted."""

    verdict: Verdict
    wanted: str
    found: str
    shown: Span | None = None
    required: bool = True


class Coverage(Struct, frozen=True):
    """How many of the things asked for are shown; of alternatives one counts. `used`: how many of them inside a statement."""

    asked: int
    shown: int
    used: int

    @property
    def share(self) -> float | None:
        return self.shown / self.asked if self.asked else None


class Keywords(Struct, frozen=True):
    """The job's terms in the profile's headline: those it has, those that are true of the person and missing there."""

    headline: Span | None
    present: tuple[str, ...]
    absent: tuple[str, ...]


class Step(Struct, frozen=True):
    """Something to do next, most gain first. `shown`: the place in the profile that it is about."""

    text: str
    shown: Span | None = None


class Match(Struct, frozen=True):
    """A profile held against a job. `fit` (0–100) only puts several matches in order; it promises nothing about an employer."""

    profile: Profile
    job: Job
    items: tuple[Met, ...]
    required: Coverage
    nice: Coverage
    certifications: Coverage
    years: Point | None
    title: Point | None
    education: Point | None
    keywords: Keywords
    steps: tuple[Step, ...]
    fit: float
