"""Plots as inline SVG: bars of the score, and the career on a line of time. pygal places; the page's own sheet colours."""

from __future__ import annotations

import copy
import functools
import math
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from lxml import etree
from markupsafe import Markup
from msgspec import Struct

from profilecheck.calendar import Month
from profilecheck.document import Span
from profilecheck.facts.types import Position, Profile
from profilecheck.render.picking import shown_categories
from profilecheck.render.sheet import one_line
from profilecheck.report import Score

WIDE, NARROW = 720, 340
"""Widths in pixels: beside a keyboard, and on a phone, where letters would become too small if the wide one were shrunk."""
BANDS = (("weak", 0, 50), ("fair", 50, 75), ("good", 75, 101))
"""Scores that are drawn in one color: its name, the least of them, and the first above them."""
SVG = "{http://www.w3.org/2000/svg}"
DROPPED = {f"{SVG}{name}" for name in ("defs", "title", "desc", "script", "style")}
MOST_LETTERS = 34
SHORTEST = 0.08
"""Years that are drawn for a role of days, so that it can be seen."""
LEVELS = ("entry", "mid", "senior", "executive", None)
MONTHS_OF_A_GAP = 6
"""The rule on gaps speaks from the same length on; shorter ones are the weeks between two jobs."""


class Stay(Struct, frozen=True):
    """A row of the career, in years with fractions. `gap`: months between two jobs in which there is none, and then it has no number."""

    number: int
    title: str
    organization: str
    start: float
    end: float
    level: str | None
    printed: str
    gap: int = 0
    overlap: str = ""


def draw_score(score: Score, *, narrow: bool = False) -> Markup:
    """A bar for each category that was judged; nothing without one."""
    rows = [(c.title, c.score) for c in shown_categories(score) if c.score is not None]
    if not rows:
        return Markup("")
    chart = bars(len(rows), narrow, range=(0, 100), x_labels=[title for title, _ in reversed(rows)], y_labels=[0, 25, 50, 75, 100])
    for name, least, most in BANDS:
        chart.add(name, [value if least <= value < most else None for _, value in reversed(rows)])
    return as_markup(chart.render(), "Score of each part, out of 100")


def draw_career(stays: Sequence[Stay], *, narrow: bool = False) -> Markup:
    """A row for each dated role and each gap, newest first; nothing where no role is dated."""
    if not stays:
        return Markup("")
    first, last = int(min(s.start for s in stays)), math.ceil(max(s.end for s in stays))
    step = next(s for s in (1, 2, 5, 10, 100) if (last - first) / s <= (5 if narrow else 10))
    rows = list(reversed(stays))
    labels = [shortened("gap" if stay.gap else str(stay.number) if narrow else f"{stay.number}. {stay.title}", MOST_LETTERS) for stay in rows]
    ticks = [{"label": str(year), "value": year - first} for year in range(first, last + 1, step)]
    chart = bars(len(rows), narrow, range=(0, last - first), x_labels=labels, y_labels=ticks)
    chart.add("until", [stay.start - first for stay in rows])
    for level in LEVELS:
        chart.add(level or "unknown", [max(stay.end - stay.start, SHORTEST) if stay.level == level and not stay.gap else None for stay in rows])
    chart.add("gap", [stay.end - stay.start if stay.gap else None for stay in rows])
    return as_markup(chart.render(), "The career on a line of time", "career")


def bars(rows: int, narrow: bool, **options: Any) -> Any:
    """A chart with horizontal bars of one height, whatever their number."""
    pygal = load()
    return pygal.HorizontalStackedBar(
        **options,
        width=NARROW if narrow else WIDE,
        height=rows * (26 if narrow else 30) + 34,
        margin=4,
        margin_right=18,
        spacing=4,
        rounded_bars=3,
        truncate_label=-1,
        print_values=False,
        show_legend=False,
        show_y_guides=True,
        style=pygal.style.Style(label_font_size=11 if narrow else 13, major_label_font_size=11 if narrow else 13, font_family="sans-serif"),
        js=[],
        css=[],
        disable_xml_declaration=True,
        no_prefix=True,
    )


@functools.cache
def load() -> Any:
    """pygal without the finder of maps that it puts among the system's: of an old kind, it makes every later import warn."""
    import pygal

    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__module__ != "pygal"]
    return pygal


def as_markup(drawn: bytes, title: str, kind: str = "score") -> Markup:
    """The drawing without names of its own, sheets, scripts and texts for a pointer, so that equal data make equal bytes and nothing runs."""
    root = copy.deepcopy(etree.fromstring(drawn))
    for element in reversed(list(root.iter())):
        empty = element.tag == f"{SVG}g" and not len(element)
        unseen = element.tag == f"{SVG}rect" and (not float(element.get("width", 0)) or element.get("class") == "background")
        if not isinstance(element.tag, str) or element.tag in DROPPED or empty or unseen:
            parent = element.getparent()
            if parent is not None:
                parent.remove(element)
            continue
        for name in {"id", "style"} & {str(name) for name in element.attrib}:
            del element.attrib[name]
    for name in {str(name) for name in root.attrib} - {"viewBox"}:
        del root.attrib[name]
    root.attrib.update({"class": f"plot {kind}", "role": "img", "aria-label": title})
    etree.cleanup_namespaces(root)
    return Markup(etree.tostring(root, encoding="unicode"))


def stays(profile: Profile) -> tuple[Stay, ...]:
    """The dated roles, newest first, with the gaps between them; undated ones are no part of it."""
    dated = sorted(((span, p) for p in profile.positions if (span := months(p, profile.as_of))), key=lambda d: d[0], reverse=True)
    found: list[Stay] = []
    for n, ((start, end), position) in enumerate(dated):
        newer = [d[0] for d in dated[:n]]
        later = min((s for (s, _), _ in dated if s > end), default=end)
        last = not any(s <= end < e for (s, e), _ in dated) and end not in [e for _, e in newer]
        if last and later - end - 1 >= MONTHS_OF_A_GAP:
            found.append(Stay(0, "", "", (end + 1) / 12, later / 12, None, "", gap=later - end - 1))
        title, organization = worded(profile, position.title) or "Role without a title", worded(profile, position.organization)
        dates = worded(profile, position.dates.span if position.dates else None)
        found.append(Stay(n + 1, title, organization, start / 12, (end + 1) / 12, position.level, dates, overlap=overlaps(start, end, newer)))
    return tuple(found)


def overlaps(start: int, end: int, others: Iterable[tuple[int, int]]) -> str:
    """How long a role ran beside a newer one; a month or two is how jobs change."""
    longest = max((min(end, e) - max(start, s) + 1 for s, e in others), default=0)
    return f"{longest} months beside a newer role" if longest > 2 else ""


def months(position: Position, as_of: Month) -> tuple[int, int] | None:
    """First and last month since year 0; a year alone goes from January to December."""
    dates = position.dates
    last = (as_of if dates.present else dates.end) if dates else None
    if not dates or not dates.start or not last:
        return None
    end = last.index if last.month else last.year * 12 + 11
    return dates.start.index, max(dates.start.index, end)


def worded(profile: Profile, span: Span | None) -> str:
    """Words on one line, without what no drawing can hold."""
    return one_line("".join(c if c.isprintable() else " " for c in profile.quote(span))) if span else ""


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip(" ,.") + "…"
