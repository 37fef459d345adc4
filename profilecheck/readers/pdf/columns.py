"""Reading order by a recursive cut on gutters, so that columns are read one after the other and rows across."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter

from msgspec import Struct, field

from profilecheck.readers.pdf.lines import Segment
from profilecheck.readers.pdf.sides import groups_of, is_form, is_level, is_side, is_table, levels_of
from profilecheck.readers.text.words import is_bullet

# A gutter: segments start at one x after a gap, on three lines at least; both sides with four lines and eight words.
MIN_STARTS = 3
MIN_LINES = 4
MIN_WORDS = 8
MIN_GUTTER = 3.5
# Points of an empty strip between columns that share no edge.
STRIP = 18.0
# Of the lines right of it fewer than this share are level with one left of it.
LEVEL_SHARE = 0.4
# A cut as tall as this share of the text is the page's own layout, not a grid inside it.
TALL = 0.45
# A step this much wider than the usual one ends a grid.
STEP = 1.45
# Parts of one row stand fewer sizes apart than columns do.
CLOSE = 4.0
MAX_DEPTH = 6
MAX_CANDIDATES = 24


class Region(Struct):
    """Segments that are read as one column; `rows` joins labels at the side with the line that they belong to."""

    segments: list[Segment]
    left: float
    edge: float
    column: int = 0
    side: list[list[Segment]] = field(default_factory=list)
    side_left: bool = False


class Columns(Struct):
    """A vertical cut at `x`: what stands left of it is read before what stands right of it."""

    x: float
    left: list[Region | Columns]
    right: list[Region | Columns]
    tall: bool = False


Part = Region | Columns


def cut(segments: list[Segment], left: float, edge: float, depth: int = 0) -> list[Part]:
    """Parts of a page in reading order."""
    if not segments:
        return []
    found = _best_band(segments) if depth < MAX_DEPTH and len(segments) >= 2 * MIN_STARTS else None
    if found is None:
        return [Region(segments, left, max(edge, max(s.x1 for s in segments)))]
    x, top, bottom, kind = found
    above = [s for s in segments if s.base < top]
    below = [s for s in segments if s.base > bottom]
    inside = [s for s in segments if top <= s.base <= bottom]
    first = [s for s in inside if s.x0 < x - 1]
    second = [s for s in inside if s.x0 >= x - 1]
    parts = cut(above, left, edge, depth + 1)
    if kind == "columns":
        height = max(s.bottom for s in segments) - min(s.top for s in segments)
        parts.append(Columns(x, cut(first, left, _edge(first, x), depth + 1), cut(second, x, edge, depth + 1), bottom - top > TALL * height))
    else:
        side, body = (first, second) if kind == "labels" else (second, first)
        region_edge = edge if kind == "labels" else _edge(body, x)
        region_left = x if kind == "labels" else left
        groups = groups_of(side, body)
        parts.extend(_with_side(body, groups, region_left, region_edge, kind == "labels", depth))
    parts.extend(cut(below, left, edge, depth + 1))
    return parts


def _with_side(body: list[Segment], groups: list[list[Segment]], left: float, edge: float, side_left: bool, depth: int) -> list[Part]:
    """Cut the body by itself and hand each of its parts the side groups at its height."""
    parts = cut(body, left, edge, depth + 1)
    regions = [region for part in parts for region in _regions(part)]
    tops = [min(s.base for s in region.segments) for region in regions]
    for group in groups:
        base = group[0].base
        best = min(range(len(regions)), key=lambda k: (min(abs(s.base - base) for s in regions[k].segments), tops[k]))
        regions[best].side.append(group)
        regions[best].side_left = side_left
    return parts


def _regions(part: Part) -> list[Region]:
    if isinstance(part, Region):
        return [part]
    return [region for inner in (*part.left, *part.right) for region in _regions(inner)]


def _edge(segments: list[Segment], x: float) -> float:
    """Where a column left of a gutter ends: its longest line, at most the gutter."""
    return min(x, max((s.x1 for s in segments), default=x))


def _candidates(segments: list[Segment]) -> list[float]:
    """Left edges that several lines share, and the leftmost edge of segments that end at one right margin."""
    result: list[float] = []
    for side in (attrgetter("x0"), attrgetter("x1")):
        ordered = sorted(segments, key=side)
        sides = [*map(side, ordered)]
        start = 0
        for at in range(1, len(ordered) + 1):
            if at < len(ordered) and sides[at] - sides[at - 1] <= 2.0:
                continue
            members = ordered[start:at]
            start = at
            if len(members) >= MIN_STARTS:
                result.append(min(s.x0 for s in members))
    result.extend(_behind_strips(segments))
    lowest = min(s.x0 for s in segments) + 12
    distinct: list[float] = []
    for x in sorted(x for x in result if x > lowest):
        if not distinct or x - distinct[-1] > 1.0:
            distinct.append(x)
    return distinct[:MAX_CANDIDATES]


def _behind_strips(segments: list[Segment]) -> list[float]:
    """Where print goes on right of a strip that is empty from top to bottom: a column of centred lines shares no edge.

    Lines level with each other across the strip are rows of a table or a form.
    """
    result: list[float] = []
    ordered = sorted(segments, key=lambda s: s.x0)
    reached = ordered[0].x1
    for at, segment in enumerate(ordered):
        if segment.x0 - reached > STRIP:
            first, second = levels_of(ordered[:at]), levels_of(ordered[at:])
            level = sum(is_level([s], first) for s in ordered[at:])
            if min(len(first), len(second)) >= MIN_LINES and level < LEVEL_SHARE * (len(ordered) - at):
                result.append(segment.x0)
        reached = max(reached, segment.x1)
    return result


def _best_band(segments: list[Segment]) -> tuple[float, float, float, str] | None:
    """The best cut as `x, top, bottom, kind`: `columns`, `labels` (rows with labels at the left) or `dates` (at the right)."""
    ordered = sorted(segments, key=lambda s: s.base)
    height = ordered[-1].base - ordered[0].base + 1.0
    best: tuple[float, float, float, str] | None = None
    best_score = 0.0
    for x in _candidates(segments):
        band: list[Segment] = []
        crossing: Segment | None = None
        for segment in [*ordered, None]:
            if segment is not None and (segment.x0 >= x - 1.0 or segment.x1 <= x - MIN_GUTTER):
                # What follows close on the row of a line that crosses the gutter is part of that row.
                if crossing is None or not _goes_on(crossing, segment):
                    band.append(segment)
                continue
            crossing = segment
            for piece in _pieces(band, x, height):
                judged = _judge(piece, x, height)
                if judged is not None and judged[0] > best_score:
                    best_score = judged[0]
                    best = (x, *judged[1:])
            band = []
    return best


def _goes_on(crossing: Segment, segment: Segment) -> bool:
    """Whether a segment stands on the row of one that crosses a gutter and a few spaces behind it."""
    return abs(segment.base - crossing.base) < 0.1 * segment.size and 0 < segment.x0 - crossing.x1 < CLOSE * segment.size


def _pieces(band: list[Segment], x: float, height: float) -> list[list[Segment]]:
    """A tall band as it is; a lower one in pieces, for the lines after a grid needn't belong to it: it ends at a wider step."""
    if len(band) < 2 * MIN_STARTS:
        return [band] if len(band) >= 4 else []
    first = [s.base for s in band if s.x0 < x - 1]
    second = [s.base for s in band if s.x0 >= x - 1]
    if not first or not second:
        return []
    shared = min(first[-1], second[-1]) - max(first[0], second[0])
    if band[-1].base - band[0].base > TALL * height and shared > 0.15 * height:
        return [band]
    levels = levels_of(band)
    steps = sorted(b - a for a, b in pairwise(levels))
    usual = steps[len(steps) // 2] if steps else 0.0
    pieces: list[list[Segment]] = [[]]
    last = band[0].base
    for segment in band:
        if segment.base - last > STEP * usual:
            pieces.append([])
        pieces[-1].append(segment)
        last = segment.base
    return [piece for piece in pieces if len(piece) >= 4]


def _judge(band: list[Segment], x: float, height: float) -> tuple[float, float, float, str] | None:
    """Score and kind of the cut at x through a band of segments that none of them crosses."""
    first = [s for s in band if s.x0 < x - 1]
    second = [s for s in band if s.x0 >= x - 1]
    if not first or not second:
        return None
    first_lines, second_lines = levels_of(first), levels_of(second)
    if len(first_lines) < 2 or len(second_lines) < 2:
        return None
    tall = band[-1].base - band[0].base > TALL * height
    band = _without_contact_row(band) if tall else _trim(band, first, second, x)
    first, second = [s for s in band if s.x0 < x - 1], [s for s in band if s.x0 >= x - 1]
    first_lines, second_lines = levels_of(first), levels_of(second)
    if len(first_lines) < 2 or len(second_lines) < 2:
        return None
    top, bottom = band[0].base, band[-1].base
    kind = _kind(first, second, first_lines, second_lines)
    if kind == "columns" and not _are_columns(first, second, first_lines, second_lines):
        return None
    if kind == "dates" and len(second_lines) < MIN_STARTS + 1:
        return None
    # Taller bands first; among equals the wider gutter.
    gutter = min(x - max(s.x1 for s in first), 40.0)
    return (bottom - top) / height + gutter / 400.0 + (0.2 if kind == "columns" else 0.0), top - 0.1, bottom + 0.1, kind


def _are_columns(first: list[Segment], second: list[Segment], first_lines: list[float], second_lines: list[float]) -> bool:
    """Whether both sides are lists, or hold enough to be columns of text and are no table."""
    if _starts_with_bullets(first) and _starts_with_bullets(second):
        return True
    if min(len(first_lines), len(second_lines)) < MIN_LINES or min(sum(len(s.words) for s in side) for side in (first, second)) < MIN_WORDS:
        return False
    return not is_table(first, second, first_lines, second_lines)


def _without_contact_row(band: list[Segment]) -> list[Segment]:
    """A band without the row of contact data at its top, whose items stand a little apart and only happen to leave the gutter free."""
    top = band[0]
    row = sorted((s for s in band if abs(s.base - top.base) < 0.4 * top.size), key=lambda s: s.x0)
    if len(row) >= 3 and all(b.x0 - a.x1 < 3.0 * a.size for a, b in pairwise(row)):
        return [s for s in band if s not in row]
    return band


def _trim(band: list[Segment], first: list[Segment], second: list[Segment], x: float) -> list[Segment]:
    """Keep of a band inside a column the part where both sides have lines, and what still belongs to the last of them."""
    top = max(min(s.base for s in first), min(s.base for s in second)) - 2.0
    end = min(max(s.base for s in first), max(s.base for s in second)) + 2.0
    levels = levels_of(band)
    steps = [b - a for a, b in pairwise(levels) if b <= end]
    usual = sorted(steps)[len(steps) // 2] if steps else 12.0
    size = max((s.size for s in band if s.base <= end), default=10.0)
    last = end
    for segment in band:
        if segment.base <= end:
            continue
        if segment.base - last > 1.35 * usual or segment.size > size * 1.05 or not _continues(segment, first if segment.x0 < x - 1 else second):
            break
        last = end = segment.base + 0.1
    return [s for s in band if top <= s.base <= end] or band


def _continues(segment: Segment, side: list[Segment]) -> bool:
    """Whether a line below the shorter side still looks like a line of its column: same left edge and weight."""
    return any(abs(segment.x0 - other.x0) < 2.0 and segment.words[0].bold == other.words[0].bold for other in side if other is not segment)


def _kind(first: list[Segment], second: list[Segment], first_lines: list[float], second_lines: list[float]) -> str:
    if is_side(first, first_lines, second_lines) or is_form(first, second, first_lines, second_lines):
        return "labels"
    if is_side(second, second_lines, first_lines):
        return "dates"
    return "columns"


def _starts_with_bullets(segments: list[Segment]) -> bool:
    bullets = sum(1 for s in segments if is_bullet(s.words[0].text))
    return bullets >= 2 and bullets >= 0.4 * len(segments)
