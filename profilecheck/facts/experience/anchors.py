"""Which lines with dates are a job's: no project's, no award's, no item that stands among others of a list below a job."""

from __future__ import annotations

import re
from collections.abc import Sequence

from profilecheck.facts.experience.head_line import HeadLine

# What is won beside the work.
AWARD = re.compile(r"\b(?:awards?|prizes?|scholarships?|medals?|honou?rs?|winners?|finalist|nominee)\b", re.I)
# It ends the first part of its line.
AWARD_ENDS = re.compile(rf"{AWARD.pattern}(?:\s?\d{{4}})?\s?(?:[,(|;:–—-]|$)", re.I)


def anchors_of(lines: Sequence[HeadLine]) -> list[int]:
    """The lines whose dates are a job's.

    A sentence in a list tells of a job of its own only above the first head that is set as one. A single date counts
    where its line looks like those with ranges, if there are any.
    """
    dated = [i for i, line in enumerate(lines) if line.dates is not None]
    dated = [i for i in dated if not (is_of_project(lines[i]) or is_award(lines[i]))] or dated
    set_apart = [i for i in dated if not (lines[i].told and lines[i].bullet)]
    if set_apart:
        dated = [i for i in dated if i in set_apart or i < set_apart[0]]
    dated = without_items(lines, dated)
    ranges = [i for i in dated if not is_lone(lines[i])]
    if len(ranges) < 2:
        return dated
    titled = [lines[i].emphasis for i in ranges if lines[i].title]
    emphasised = bool(titled) and all(titled)
    return [i for i in dated if i in ranges or (lines[i].text.rstrip()[-1:] != "." and (lines[i].emphasis or not emphasised))]


def is_of_project(line: HeadLine) -> bool:
    """Whether a line only says how long a project took: "Duration of the project: May 2014 – June 2015"."""
    return line.label == "content" and not line.segments


def is_award(line: HeadLine) -> bool:
    """Whether a line names something that was won, and no title but as a part of its name: "2014/15 Young Engineer Award, Norland Council"."""
    if line.dates is None or line.label is not None:
        return False
    won = AWARD.search(line.text)
    return won is not None and (not line.title or (AWARD_ENDS.match(line.text, won.start()) is not None and "," not in line.text[: won.start()]))


def without_items(lines: Sequence[HeadLine], dated: list[int]) -> list[int]:
    """The lines with dates without the items of a list that have none of their own kind around them, below a head that is no item.

    "• Lead of the port project 2006 – 2010" among the other items of a job is one of them.
    """
    first = next((i for i in dated if not lines[i].bullet), None)
    if first is None:
        return dated
    return [i for i in dated if i < first or not lines[i].bullet or lines[i].label is not None or not is_among_others(lines, i)]


def is_among_others(lines: Sequence[HeadLine], at: int) -> bool:
    """Whether the items right before one are of its list, and one of those around it has no dates."""
    before = lines[at - 1]
    if not before.bullet or before.block.level != lines[at].block.level:
        return False
    after = lines[at + 1] if at + 1 < len(lines) else None
    return before.dates is None and (after is None or not after.bullet or after.dates is None or after.block.level != before.block.level)


def is_lone(line: HeadLine) -> bool:
    return line.dates is not None and line.dates.start == line.dates.end
