"""What is made of all rows once they are there, the table for other programs and the view of the group, in a child whose memory is given back.

The libraries for it and the words of thousands of resumes take more than checking them does; and whoever watches a folder does it again and again.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from profilecheck.batch import sheets
from profilecheck.limits import Limits
from profilecheck.running import loading, tasks
from profilecheck.running.child import hired, turn
from profilecheck.running.processes import Named
from profilecheck.vocabulary import scoring

if TYPE_CHECKING:
    from profilecheck.cohort.group import Group
    from profilecheck.render.cohort.words import Titles

WORKBOOK, PARQUET, GROUP_PAGE, GROUP_TEXT = "scores.xlsx", "scores.parquet", "cohort.html", "cohort.md"
UNLIMITED = Limits(cpu=86_400.0, wall=600.0, memory=1e6)
"""What is limited is a resume; of a group nobody knows how large it is."""


class Wanted(Struct, frozen=True):
    """A file that is to be made of the table and the reports, whose paths are given as bytes."""

    name: str
    table: bytes
    reports: bytes


def files(table: Path, reports: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file, as they are made. Raises UserError where that can't be done."""
    child = hired(Named("profilecheck.batch.summing:making", b"files"), UNLIMITED, watched=True, fresh=True)
    try:
        for name in MAKERS:
            outcome, _ = turn(child, tasks.encode(Wanted(name, os.fsencode(table.absolute()), os.fsencode(reports.absolute()))))
            yield name, tasks.succeeded(outcome, f"{name} of {table.parent}")
    finally:
        child.end()


def making(_setup: bytes) -> Callable[[bytes], bytes]:
    """The function by which the child answers."""
    loading.import_spacy()  # what draws the view asks for it; without its commands, which look for a network

    def make(message: bytes) -> bytes:
        wanted = tasks.decode(message, Wanted)
        return MAKERS[wanted.name](Path(os.fsdecode(wanted.table)), Path(os.fsdecode(wanted.reports)))

    return make


frame = functools.cache(sheets.frame)
"""The table, read once for all that is made of it."""


def workbook(table: Path, _reports: Path) -> bytes:
    return sheets.workbook(frame(table))


def parquet(table: Path, _reports: Path) -> bytes:
    return sheets.parquet(frame(table))


def group_page(_table: Path, reports: Path) -> bytes:
    from profilecheck.render.cohort import page

    return page.render(*seen(reports)).encode("utf-8", "backslashreplace")


def group_text(_table: Path, reports: Path) -> bytes:
    from profilecheck.render.cohort import markdown

    return markdown.render(*seen(reports)).encode("utf-8", "backslashreplace")


MAKERS: dict[str, Callable[[Path, Path], bytes]] = {WORKBOOK: workbook, PARQUET: parquet, GROUP_PAGE: group_page, GROUP_TEXT: group_text}


@functools.cache
def seen(reports: Path) -> tuple[Group, Titles]:
    """The group and how its rules and categories are called."""
    from profilecheck.cohort import group, members
    from profilecheck.render.cohort.words import Titles
    from profilecheck.rules import engine

    titles = Titles({rule.id: rule.title for rule in engine.registry()}, {id: c.title for id, c in scoring.plan().categories.items()})
    return group.see(members.members(reports)), titles
