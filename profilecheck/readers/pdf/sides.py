"""Whether a narrow column belongs to the rows beside it: dates or labels in a margin, cells of a table."""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from itertools import pairwise

from profilecheck.readers.pdf.lines import Segment
from profilecheck.vocabulary.entry_labels import labels, labels_by_word, plain

# A column beside entries whose lines fill less than this share of its height holds dates or labels of the rows.
SPARSE = 0.42
# Baselines of a label and its row differ by less than this share of the font's size.
LEVEL = 0.45
# Rows of a table stand further apart than lines of text: a step of so many sizes.
ROW_STEP = 1.9
YEAR = re.compile(r"(?:19|20)\d\d|\d\d?/\d\d|['’‘]\d\d\b|\b(?:present|current|now|today|date)\b", re.I)
_DATE = r"(?:\d{1,2}[/.]|[A-Z][a-zäé]{2,8}\.? )?(?:19|20)\d\d"
RANGE = re.compile(rf"{_DATE} ?(?:[-–—]|to|until) ?(?:{_DATE}|present|current|now|today|date)", re.I)
# A heading in the margin has few words.
HEADING_WORDS = 5
# A date that wraps has up to three lines.
DATE_LINES = 3
# A column of dates beside rows that follow each other closely; a remark may stand among them.
DATED_LINES = 0.6
# What labels of one word name in a form.
RECORD = ("title", "organization", "client", "dates")
# Of a form's rows so many begin with a colon behind their label, or with a label that forms have.
FORM_SHARE = 0.6
FORM_LABELS = 0.3
FORM_LINES = 3


def groups_of(side: list[Segment], body: list[Segment]) -> list[list[Segment]]:
    """Segments of a side column that belong together: lines one below the other without a gap and without a form's label.

    A form's label is one that forms have, or stands beside a colon of the body.
    """
    colons = sorted(s.base for s in body if s.words[0].text.startswith(":"))
    groups: list[list[Segment]] = []
    for segment in sorted(side, key=lambda s: (s.base, s.x0)):
        label = begins_label(segment) or (bool(colons) and is_level([segment], colons))
        if groups and segment.base - groups[-1][-1].base < 1.75 * segment.size and not label and not (is_range(segment) and is_range(groups[-1][-1])):
            groups[-1].append(segment)
        else:
            groups.append([segment])
    return groups


def is_range(segment: Segment) -> bool:
    """Whether a line is nothing but a whole range of dates, so that another one below it is of the next row."""
    return RANGE.fullmatch(" ".join([word.text for word in segment.words])) is not None


def levels_of(segments: list[Segment]) -> list[float]:
    """Distinct baselines from top to bottom."""
    levels: list[float] = []
    for segment in sorted(segments, key=lambda s: s.base):
        if not levels or segment.base - levels[-1] > 0.4 * segment.size:
            levels.append(segment.base)
    return levels


def is_side(side: list[Segment], side_lines: list[float], body_lines: list[float]) -> bool:
    """Whether a column holds dates or labels of the rows beside it: few lines, each group level with a line of the body.

    A heading may stand in it on a line of its own. A column of nothing but dates needs not be sparse.
    """
    if len(side_lines) < 2 or len(side_lines) > len(body_lines) + 2:
        return False
    groups = [part for group in groups_of(side, []) for part in parts_of(group)]
    dated = [group for group in groups if is_date(group)]
    level = [group for group in groups if is_level(group, body_lines)]
    if len(groups) < 2:
        return False
    if len(dated) >= 2 and sum(is_level(group, body_lines) for group in dated) >= 0.8 * len(dated):
        others = [group for group in groups if not is_date(group)]
        if all(len(group) <= DATE_LINES for group in groups) and sum(len(s.words) for group in others for s in group) <= 4 * len(others) + 4 * len(dated):
            return len(dated) >= len(others) or len(level) >= 0.6 * len(groups)
    if len(side_lines) > 0.75 * len(body_lines) or not belongs_to_rows(groups, level, body_lines):
        return False
    height = side_lines[-1] - side_lines[0] + side[0].size
    filled = 1.2 * side[0].size * len(side_lines)
    return filled / max(height, 1.0) < SPARSE or all(len(group) == 1 for group in groups)


def belongs_to_rows(groups: list[list[Segment]], level: list[list[Segment]], body_lines: list[float]) -> bool:
    return len(level) >= 0.8 * len(groups) or are_headings(groups, level, body_lines)


def are_headings(groups: list[list[Segment]], level: list[list[Segment]], body_lines: list[float]) -> bool:
    """Whether a column holds headings in capitals: most begin beside the first line of their text, the others stand above it where nothing is beside them."""
    words = [[word.text for segment in group for word in segment.words] for group in groups]
    if len(level) * 2 < len(groups) or not all(len(some) <= HEADING_WORDS and " ".join(some).isupper() for some in words):
        return False
    alone = [group for group in groups if not any(group[0].base - group[0].size < base < group[-1].base + 0.3 * group[-1].size for base in body_lines)]
    return len(level) + len(alone) >= len(groups)


def begins_label(segment: Segment) -> bool:
    """Whether a line of a side column begins a label of a form: "Occupation or position held", "Dates"."""
    return segment.words[0].text[:1].isupper() and _is_label(" ".join([word.text for word in segment.words]))


@functools.lru_cache(maxsize=4096)
def _is_label(text: str) -> bool:
    words = plain(text)
    if labels().get(words) in RECORD:
        return True
    return " " in words and any(label.startswith(words) or words.startswith(label) for label in labels_by_word().get(words.split(" ", 1)[0], ()))


def is_form(first: list[Segment], second: list[Segment], first_lines: list[float], second_lines: list[float]) -> bool:
    """Whether the left side are labels of a form's rows: colons before what stands right of them, or labels that forms have."""
    if len(first_lines) < FORM_LINES or not any(is_level([s], second_lines) for s in first):
        return False
    starts = [s for s in second if s.words[0].text.startswith(":")]
    if len(starts) >= max(2.0, FORM_SHARE * len(second_lines)):
        return len(first_lines) <= len(second_lines) + 2
    known = [s for s in first if begins_label(s) and is_level([s], second_lines)]
    return len(known) >= max(FORM_LINES, FORM_LABELS * len(first_lines))


def parts_of(group: list[Segment]) -> list[list[Segment]]:
    """A heading and the dates below it apart; of many lines that are dates each stands beside a row of its own."""
    if len(group) > DATE_LINES and sum(is_date([segment]) for segment in group) >= DATED_LINES * len(group):
        return [[segment] for segment in group]
    parts: list[list[Segment]] = [[group[0]]]
    for above, below in pairwise(group):
        heading = above.words[0].bold != below.words[0].bold or abs(above.size - below.size) > 0.5
        if heading and (is_date([below]) != is_date([above])):
            parts.append([])
        parts[-1].append(below)
    return parts


def is_date(group: list[Segment]) -> bool:
    return bool(YEAR.search(" ".join(word.text for segment in group for word in segment.words)))


def is_level(group: list[Segment], body_lines: list[float]) -> bool:
    """Whether a group begins beside a line of the body."""
    base, size = group[0].base, group[0].size
    at = bisect_right(body_lines, base)
    return any(abs(body_lines[k] - base) < LEVEL * size for k in (at - 1, at) if 0 <= k < len(body_lines))


def is_table(first: list[Segment], second: list[Segment], first_lines: list[float], second_lines: list[float]) -> bool:
    """Whether two sides are cells of rows: short, one line each, every line of one level with a line of the other; figures in the second, or rows set apart."""
    if abs(len(first_lines) - len(second_lines)) > 1 or len(first_lines) > 30:
        return False
    if any(abs(a - b) > 2.0 for a, b in zip(first_lines, second_lines, strict=False)):
        return False
    digits = sum(1 for s in second if any(c.isdigit() for w in s.words for c in w.text))
    steps = sorted(b - a for a, b in pairwise(first_lines))
    apart = bool(steps) and steps[len(steps) // 2] >= ROW_STEP * first[0].size
    return apart or digits >= 0.8 * len(second)
