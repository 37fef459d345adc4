"""Counts what an export says a person did, by day; nothing that was written, and nobody's name, is kept."""

from __future__ import annotations

import functools
import re
from collections import Counter

from profilecheck.builder import Builder
from profilecheck.document import Activity
from profilecheck.readers.linkedin.archive import Archive, Member
from profilecheck.readers.linkedin.days import days, key_of
from profilecheck.readers.linkedin.members import COUNTED
from profilecheck.readers.linkedin.tables import Row, counted, sparing
from profilecheck.vocabulary.linkedin import linkedin

# Files whose rows are counted day by day, by the name that the counts get.
BY_DAY = {"shares": "posts", "comments": "comments", "reactions": "reactions"}
VISIBLE = ("", "visible", "accepted", "shown", "published")


def count(archive: Archive, files: dict[str, Member], builder: Builder, small: dict[str, list[Row]]) -> Activity:
    """The activity of an export. `small`: the tables that were read as records already, by kind."""
    by_day: list[tuple[str, tuple[tuple[str, int], ...]]] = []
    counts: list[tuple[str, int]] = []
    newest = ""
    for kind in COUNTED:
        if kind not in files:
            continue
        if kind == "recommendations":
            found = days(Counter(row.get("start") for row in small.get(kind, ())))
            by_day.append((kind, tuple(sorted(days(Counter(row.get("start") for row in small.get(kind, ()) if is_visible(row))).items()))))
            rows: int | None = len(small[kind]) if kind in small else None
        else:
            rows, found, told = _tally(archive, files[kind], kind, builder)
            by_day += [(f"posts-on-{topic}", tuple(sorted(of.items()))) for topic, of in told.items() if rows is not None]
        newest = max(newest, *found) if found else newest
        if rows is None:
            continue
        if kind in BY_DAY:
            by_day.append((BY_DAY[kind], tuple(sorted(found.items()))))
        elif kind == "connections":
            counts.append(("connections", rows))
        elif kind == "recommendations":
            counts.append(("recommendations", sum(is_visible(row) for row in small[kind])))
    if "skills" in small:
        counts.append(("skills", len(small["skills"])))
    return Activity(tuple(by_day), tuple(sorted(counts)), newest or None)


def _tally(archive: Archive, member: Member, kind: str, builder: Builder) -> tuple[int | None, dict[str, int], dict[str, dict[str, int]]]:
    """(rows, rows by day, the same of each topic of posts) of a large file; rows is None where it could not be read."""
    warned = len(builder.warnings)
    cells: Counter[str] = Counter()
    about: dict[str, Counter[str]] = {topic: Counter() for topic in topics()} if kind == "shares" else {}
    rows = 0
    with sparing(member, kind, builder):
        for row, places in counted(archive, member, kind, builder):
            # A line feed alone is no row; a private connection is one of empty cells.
            if not row:
                continue
            rows += 1
            for place in places:
                if place < len(row) and row[place]:
                    cells[key_of(row[place])] += 1
                    for topic, counter in about.items():
                        counter[key_of(row[place])] += bool(topics()[topic].search(" ".join(row)))
    if any(w.code == "skipped-member" for w in builder.warnings[warned:]):
        return None, {}, {}
    return rows, days(cells), {topic: {day: n for day, n in days(counter).items() if n} for topic, counter in about.items()}


@functools.cache
def topics() -> dict[str, re.Pattern[str]]:
    """What a post says that is about leading projects, or about what was learned from one."""
    return {topic: re.compile(rf"\b(?:{'|'.join(cues)})", re.I) for topic, cues in linkedin().posts.items()}


def is_visible(row: Row) -> bool:
    """Whether a recommendation is shown on the profile."""
    return row.get("status").lower() in VISIBLE and bool(row.get("text"))
