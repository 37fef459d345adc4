"""What renderers of several reports are given: each with the path under which other programs know the file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

from msgspec import Struct, field

from profilecheck.document import Picture
from profilecheck.report import About, Advice, Report

if TYPE_CHECKING:
    from profilecheck.advice.match.types import Match
    from profilecheck.render.sheet import Look


View = Literal["report", "quiet", "statistics"]


class Checked(Struct, frozen=True):
    """A file's report and the path under which the program that reads the output knows the file."""

    path: PurePath
    report: Report
    address: str = ""
    """Where a terminal that knows links opens the file."""


class Shown(Struct, frozen=True):
    """What a format may show. `rules`: those that were applied, in words.

    `hidden`: for each file how many findings stand in a baseline and are left out; `matches`: how each profile fits a job,
    where one was given; `everything`: every fix, not the ten that gain most; `look`: what the terminal can show, where there is one;
    `view`: what a terminal shows of it, all or a line for each file or rule;
    `pictures`: for each file what its pages look like, for formats that show them; `guide`: the items of the checklist in words.
    """

    files: Sequence[Checked]
    rules: Sequence[About] = ()
    hidden: Sequence[int] = ()
    matches: Sequence[Match] = ()
    everything: bool = False
    look: Look | None = None
    view: View = "report"
    pictures: Sequence[Sequence[Picture]] = ()
    guide: Mapping[str, Advice] = field(default_factory=dict)

    @property
    def titles(self) -> dict[str, str]:
        """What each rule says in one line."""
        return {rule.id: rule.title for rule in self.rules}


def line_of(where: str) -> int | None:
    """The line of the file that a place names ("line 22", "line 4, row 2"); None for a page or a paragraph of a document that has no lines."""
    word, _, rest = where.partition(" ")
    number = rest.split(",")[0]
    return int(number) if word == "line" and number.isdecimal() else None
