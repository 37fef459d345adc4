"""Parts of pages to one stream of lines: columns that go on overleaf are read to their end before their neighbour."""

from __future__ import annotations

from itertools import pairwise

from msgspec import Struct, field

from profilecheck.readers.pdf.columns import Columns, Part, Region
from profilecheck.readers.pdf.lines import PrintLine, Segment, make_line, make_lines
from profilecheck.readers.pdf.page import PageWord
from profilecheck.readers.pdf.sides import LEVEL, parts_of
from profilecheck.readers.text.words import is_bullet

# Gutters of two pages are one when they are this close.
SAME_GUTTER = 8.0


class _Pending(Struct):
    """Two columns that reached the foot of a page and may go on on the next one."""

    x: float
    left: list[list[PrintLine]] = field(default_factory=list)
    right: list[list[PrintLine]] = field(default_factory=list)
    named: bool = False
    """Whether the document begins at the top of the right one."""

    def in_order(self) -> list[list[PrintLine]]:
        return self.right + self.left if self.named else self.left + self.right


def flow_regions(pages: list[tuple[int, list[Part]]]) -> list[list[PrintLine]]:
    """Lines grouped by region, in reading order over all pages."""
    result: list[list[PrintLine]] = []
    pending: _Pending | None = None
    for number, parts in pages:
        for at, part in enumerate(parts):
            last = at == len(parts) - 1
            if pending is not None:
                side = _side(part, pending.x) if at == 0 and last else ""
                if at == 0 and isinstance(part, Columns) and abs(part.x - pending.x) <= SAME_GUTTER:
                    pending.left.extend(_lines(part.left, number, 0))
                    pending.right.extend(_lines(part.right, number, 1))
                    if last:
                        continue
                elif side:
                    (pending.left if side == "left" else pending.right).extend(_lines([part], number, 0 if side == "left" else 1))
                    continue
                else:
                    result.extend(pending.in_order())
                    pending = None
            if pending is not None:
                result.extend(pending.in_order())
                pending = None
                continue
            if isinstance(part, Columns) and last and part.tall:
                left, right = _lines(part.left, number, 0), _lines(part.right, number, 1)
                pending = _Pending(part.x, left, right, named=not result and holds_name(left, right))
            else:
                result.extend(_lines([part], number, 0))
    if pending is not None:
        result.extend(pending.in_order())
    return result


def holds_name(left: list[list[PrintLine]], right: list[list[PrintLine]]) -> bool:
    """Whether the right column of a first page begins with its largest print, as the name beside a rail of contact data, skills and schools."""
    top = [line for lines in right for line in lines if line.words][:TOP_LINES]
    beside = [line.size for lines in left for line in lines if line.words]
    return bool(top) and bool(beside) and max(line.size for line in top) >= MUCH_LARGER * max(beside)


TOP_LINES = 2
"""Lines at the top of a column among which a name stands."""
MUCH_LARGER = 1.3
"""A name is so much larger than any heading of a rail beside it."""


def count_columns(parts: list[Part]) -> int:
    """How many columns the widest tall cut of a page has."""
    best = 1
    for part in parts:
        if isinstance(part, Columns):
            inner = count_columns(part.left) + count_columns(part.right) if part.tall else 1
            best = max(best, inner)
    return best


def _side(part: Part, x: float) -> str:
    """Whether a page that has only one column carries on the left or the right one of the page before."""
    segments = _segments(part)
    if all(s.x1 <= x + 1 for s in segments):
        return "left"
    return "right" if all(s.x0 >= x - SAME_GUTTER for s in segments) else ""


def _segments(part: Part) -> list[Segment]:
    if isinstance(part, Region):
        return part.segments + [s for group in part.side for s in group]
    return [s for inner in (*part.left, *part.right) for s in _segments(inner)]


def _lines(parts: list[Part], page: int, column: int) -> list[list[PrintLine]]:
    result: list[list[PrintLine]] = []
    for part in parts:
        if isinstance(part, Region):
            lines = make_lines(part.segments, page, part.left, part.edge)
            for group in part.side:
                for piece in parts_of(group):
                    _attach(lines, piece, part.side_left, page)
            for line in lines:
                line.column = column
            result.append(lines)
        else:
            left = _lines(part.left, page, column)
            result.extend(left)
            beyond = max((line.column for lines in left for line in lines), default=column) + 1
            result.extend(_lines(part.right, page, beyond))
    return result


def _attach(lines: list[PrintLine], group: list[Segment], at_left: bool, page: int) -> None:
    """Put the dates or the label beside an entry on the entry's line, or a label without figures on a line of its own before it."""
    words = [word for segment in group for word in segment.words]
    target = min(lines, key=lambda line: abs(line.base - group[0].base))
    if at_left and not any(c.isdigit() for word in words for c in word.text):
        label = make_line(words, page, group[0].x0, max(s.x1 for s in group))
        body = target.words[0]
        apart = abs(label.base - target.base) > LEVEL * label.size
        if body.text.startswith(":") and not apart:
            pass  # a form's row: its label and its value are one line, however they are printed
        elif apart or label.bold != target.bold or label.size > 1.08 * target.size or words[0].color != body.color:
            label.label = True
            label.edge = target.edge
            lines.insert(lines.index(target), label)
            return
    if not at_left:
        target = _last_of_head(lines, target, min(s.x0 for s in group))
    parts = [list(segment.words) for segment in group]
    for words_of_line, following in pairwise(parts):
        following[0].tab = not (at_left or _wraps(words_of_line, following))
    side: list[PageWord] = [word for part in parts for word in part]
    if at_left:
        target.words[0].tab = True
        target.words = side + target.words
        target.side = len(side)
    else:
        side[0].tab = True
        target.words = target.words + side


def _last_of_head(lines: list[PrintLine], target: PrintLine, edge: float) -> PrintLine:
    """The line on which a head in bold ends that wraps beside its date, which stands left of `edge`; the longest line tells where lines wrap."""
    at = lines.index(target)
    edge = min(edge, max(line.x1 for line in lines))
    for above, below in pairwise(lines[at:]):
        word = below.words[0]
        full = word.x1 - word.x0 + above.x1 > edge - 3 * above.size
        near = 0 < below.base - above.base < 1.5 * above.size and abs(below.x0 - above.x0) < 2.0
        if not (above.bold and below.bold and near and full and above.size == below.size and not is_bullet(word.text)):
            return above
    return lines[-1]


def _wraps(line: list[PageWord], following: list[PageWord]) -> bool:
    return line[-1].text in {"-", "–", "—", "to", "&", "and"} or following[0].text in {"-", "–", "—"} or line[-1].text.endswith(("–", "—", ","))
