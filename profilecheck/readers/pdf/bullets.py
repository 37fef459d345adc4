"""Marks that aren't text: drawn dots before list items, rules under headings, icons before contact data."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from operator import attrgetter

from profilecheck.readers.pdf.lines import PrintLine
from profilecheck.readers.pdf.page import WHITE, Page, PageWord, Shape
from profilecheck.readers.text.lines import LEANING, leaning_marks
from profilecheck.readers.text.words import STRONG_BULLETS, is_bullet, is_private

# Browsers draw list marks as discs: as high as wide, at most half of the font's size.
SMALLEST_DOT, LARGEST_DOT = 1.0, 7.0
DOT_REACH = 2.4
# A word so near before a dot, in sizes, makes it a sign of its line.
LEFT_REACH = 0.8
# Marks that are also ordinary characters count only when several lines begin with them.
_DOUBTFUL = frozenset("-–—*·oØ¤v§»›⇒→")
# How LaTeX's icons name themselves to a screen reader.
ICON_NAME = re.compile(r"\\fa[A-Z]\w*")
# What OCR makes of a round list mark.
_MISREAD = frozenset("e«¢°©®")


def drawn_bullets(page: Page, words: list[PageWord]) -> list[PageWord]:
    """A "•" for each small disc or square that stands right before a word, on that word's line."""
    dots = [
        s
        for s in page.shapes
        if s.color is not None and s.color != WHITE and SMALLEST_DOT <= s.x1 - s.x0 <= LARGEST_DOT and abs((s.x1 - s.x0) - (s.bottom - s.top)) < 0.9
    ]
    if not dots or not words:
        return []
    bars = [s for s in page.shapes if s.color is not None and s.x1 - s.x0 < 4 and s.bottom - s.top > 20]
    by_left = sorted(words, key=attrgetter("x0"))
    lefts = [w.x0 for w in by_left]
    levels = _before(dots, words)
    found = []
    for dot in dots:
        x, y = (dot.x0 + dot.x1) / 2, (dot.top + dot.bottom) / 2
        first, end = bisect_left(lefts, dot.x1 - 0.5), bisect_right(lefts, dot.x1 + 30)
        nearest = next((w for w in by_left[first:end] if w.top <= y <= w.bottom and w.x0 - dot.x1 < DOT_REACH * w.size), None)
        if nearest is None or dot.x1 - dot.x0 > 0.55 * nearest.size or _has_left_neighbour(dot, nearest, levels) or _on_bar(x, y, bars):
            continue
        found.append(PageWord("•", dot.x0, dot.top, dot.x1, dot.bottom, nearest.base, nearest.size, color=nearest.color))
    return found


def _before(dots: list[Shape], words: list[PageWord]) -> dict[int, list[PageWord]]:
    """The words that end where a dot begins, of a list hardly any, by their level in whole points: only they can stand before one."""
    lefts = [dot.x0 for dot in dots]
    low, high = min(lefts) - LEFT_REACH * max(w.size for w in words), max(lefts) + 1
    levels: dict[int, list[PageWord]] = {}
    for word in words:
        if low <= word.x1 <= high:
            levels.setdefault(round(word.base), []).append(word)
    return levels


def _has_left_neighbour(dot: Shape, word: PageWord, levels: dict[int, list[PageWord]]) -> bool:
    level = round(word.base)
    return any(-1 < dot.x0 - w.x1 < LEFT_REACH * w.size for near in (level - 1, level, level + 1) for w in levels.get(near, ()))


def _on_bar(x: float, y: float, bars: list[Shape]) -> bool:
    return any(b.x0 - 2 <= x <= b.x1 + 2 and b.top <= y <= b.bottom for b in bars)


def mark_rules(lines: list[PrintLine], page: Page) -> None:
    """Set `ruled` on lines with a rule under them or beside them that is longer than the text."""
    rules = sorted((s for s in page.shapes if s.bottom - s.top <= 2.6 and s.x1 - s.x0 >= 40 and s.color is not None), key=lambda s: s.top)
    if not rules:
        return
    tops = [r.top for r in rules]
    for line in lines:
        for rule in rules[bisect_left(tops, line.top) : bisect_right(tops, line.base + 1.1 * line.size)]:
            under = rule.top >= line.base and rule.x0 <= line.x0 + 4 and rule.x1 - rule.x0 > 1.2 * (line.x1 - line.x0)
            beside = rule.x0 >= line.x1 - 1 and rule.x0 - line.x1 < 3 * line.size
            if under or beside:
                line.ruled = True


def strip_icons(lines: list[PrintLine]) -> None:
    """Drop single symbols of icon fonts and their printed names; those that begin several lines at one place are bullets and stay."""
    starts: Counter[tuple[str, int]] = Counter()
    for line in lines:
        if len(line.words) > 1 and is_private(line.words[0].text):
            starts[line.words[0].text, round(line.x0 / 4)] += 1
    for line in lines:
        if all(map(is_plain, line.words)):
            continue
        kept = [
            word
            for at, word in enumerate(line.words)
            if not (is_private(word.text) or names_icon(word.text) or (word.text == ":" and at and names_icon(line.words[at - 1].text)))
            or (at == 0 and len(word.text) == 1 and len(line.words) > 1 and starts[word.text, round(line.x0 / 4)] > 1)
        ]
        if len(kept) < len(line.words):
            lost = next((word.garbled for word in line.words if word.garbled and not any(word is other for other in kept)), "")
            line.words = kept
            if kept:
                kept[0].garbled = kept[0].garbled or lost
                kept[0].tab = False
                line.x0 = kept[0].x0


def names_icon(text: str) -> bool:
    """Whether a word is the name of an icon, as LaTeX has it."""
    return text.startswith("\\") and ICON_NAME.fullmatch(text) is not None


def is_plain(word: PageWord) -> bool:
    """Whether a word can be no icon: only letters, figures and signs that a keyboard has, and no command of LaTeX."""
    return word.text.isascii() and not word.text.startswith("\\")


def unmark_label(line: PrintLine) -> None:
    """Take the mark off a label at the side of its value, which is a record's and no list's item."""
    first = line.words[0]
    if not is_private(first.text[0]) and first.text[0] not in STRONG_BULLETS:
        return
    rest = first.text.lstrip(first.text[0])
    if rest:
        first.text = rest
    elif len(line.words) > 1:
        del line.words[0]
        line.words[0].tab = False
        line.side -= 1


def leans(text: str, leaning: frozenset[str]) -> bool:
    """Whether a word begins with a mark that has no blank behind it; `leaning`: the dashes that mark items so in this document."""
    return len(text) > 1 and (text[0] in STRONG_BULLETS or is_private(text[0]) or (text[0] in leaning and LEANING.match(text) is not None))


def counted_marks(lines: list[PrintLine], marks: frozenset[str]) -> Counter[str]:
    """How many lines begin with each of some marks."""
    return Counter(line.words[0].text for line in lines if len(line.words) > 1 and line.words[0].text in marks)


def find_bullets(lines: list[PrintLine], *, ocr: bool = False) -> dict[int, str]:
    """The lines that begin a list item, by `id`, with their marks; the mark is taken off the line."""
    doubtful_marks = _DOUBTFUL | _MISREAD if ocr else _DOUBTFUL
    doubtful = counted_marks(lines, doubtful_marks)
    leaning = leaning_marks(line.words[0].text for line in lines if line.words)
    found: dict[int, str] = {}
    for line in lines:
        if not line.words:
            continue
        if line.side == 1 and (is_bullet(line.words[0].text) or line.words[0].text in doubtful_marks):
            # A column of marks was taken for labels of the rows.
            line.side = 0
        if line.side:
            unmark_label(line)
        at = line.side
        if at >= len(line.words):
            continue
        first = line.words[at]
        text = first.text
        if is_bullet(text) or text in doubtful_marks:
            if len(line.words) - at < 2 or (text in doubtful_marks and doubtful[text] < 2) or (text == "v" and doubtful[text] < 3):
                continue
            del line.words[at]
            line.words[at].tab = at > 0
            line.words[at].garbled = line.words[at].garbled or first.garbled
        elif leans(text, leaning):
            first.text = text.lstrip(text[0])
            first.x0 = first.x0 + (first.x1 - first.x0) / len(text) if first.text else first.x1
            text = text[0]
            if not first.text:
                del line.words[at]
                if len(line.words) <= at:
                    continue
        else:
            continue
        found[id(line)] = text
    return found
