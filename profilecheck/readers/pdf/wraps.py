"""Decides whether a line goes on with the sentence of the line before or begins a block of its own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise

from profilecheck.patterns import lazy
from profilecheck.readers.pdf.lines import PrintLine
from profilecheck.vocabulary.entry_labels import labels, plain
from profilecheck.vocabulary.headings import known_headings, sure_headings
from profilecheck.vocabulary.months import SHORT

# What a wrapped line may lack at its end before the next word would have fitted, in sizes of the font.
SLACK = 0.1
SPACE = 0.24
# A line of so many words is a sentence's, not an item of a list.
RUNNING_WORDS = 6
# A line this much further down than the text's usual step is not its continuation.
LOOSE = 1.16
# Below a numbered line its rest stands at most so many sizes further down.
WIDE_STEP = 2.4
# A numbered line that was wrapped fills this share of its column at least.
WRAPPED = 0.7
# Labels of a job's record have few words, with the colon.
LABEL_WORDS = 4
RECORD = ("title", "organization", "dates")
# So many words at most head an entry, its dates among them.
ENTRY_WORDS = 14
# The rest of an address that has its ending already is shorter.
HANDLE = 5
# A column whose right edge fewer lines reach gives no proof by itself that a line was wrapped there.
FULL_LINES = 3

# Steps that differ by less, in points, are one; so many entries of two lines tell that the others stand apart.
EVEN = 0.4
FEWEST_RESTS = 2

_OPEN_END = lazy(r"(?:[,&/+(–—-]|\b(?:and|or|of|the|a|an|for|with|in|to|by|on|at|from|as|that|including|using|und|de|y))$", re.IGNORECASE)
_ADDRESS_END = lazy(r"(?:https?://|www\.|[\w.+-]{1,64}@|linkedin\.com|github\.com)\S{0,200}$|^[\w.+-]{1,64}@$", re.IGNORECASE)
_WHOLE_EMAIL = lazy(r"@[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.[a-z]{2,12}$", re.IGNORECASE)
_NUMBER = lazy(r"\(?\d{1,2}[.)]")
_YEAR = lazy(r"(?:19|20)\d\d[).,]{0,2}$")
_MONTH = lazy(rf"\b(?:{'|'.join(SHORT)})[a-z]{{0,6}}\.?$", re.IGNORECASE)
_DATE = r"(?:\d{1,2}/(?:19|20)\d\d|(?:[A-Z][A-Za-z]{2,8}\.? )?(?:19|20)\d\d)"
_RANGE = lazy(rf"\w\W+{_DATE} ?(?:to|until|[-–—]) ?(?:{_DATE}|present|current|now|today)$", re.IGNORECASE)
_CONTACT = lazy(r"(?:https?://|www\.|linkedin\.com|github\.com|\+\d{1,3}$|[\w.+-]{1,64}@)", re.IGNORECASE)
_ADDRESS_REST = lazy(r"^[\w./~%#?=&@+-]{1,120}$")


class Steps:
    """What is usual in a document: the distance of lines for each size of the font."""

    def __init__(self, regions: list[list[PrintLine]]) -> None:
        found: dict[int, list[float]] = defaultdict(list)
        for lines in regions:
            for above, below in pairwise(lines):
                step = below.base - above.base
                if abs(above.size - below.size) < 0.02 * below.size and 0 < step < 2.2 * below.size:
                    found[round(2 * below.size)].append(step)
        self._usual = {size: sorted(steps)[len(steps) // 6] for size, steps in found.items()}

    def is_tight(self, above: PrintLine, below: PrintLine) -> bool:
        step = below.base - above.base
        usual = self._usual.get(round(2 * below.size), 1.3 * below.size)
        return 0.5 * below.size < step <= max(LOOSE * usual, usual + 1.2)


class Wraps:
    """The test for one document."""

    def __init__(self, regions: list[list[PrintLine]]) -> None:
        self._steps = Steps(regions)
        self._full: Counter[tuple[int, int, int]] = Counter()
        for lines in regions:
            _tighten_edge(lines)
            for line in lines:
                if not has_tab(line) and line.x1 > line.edge - 0.1 * (line.edge - line.left):
                    self._full[_column_key(line)] += 1
        self._rests = {id(line) for lines in regions for line in self._spaced_rests(lines)}

    def continues(self, above: PrintLine, below: PrintLine, *, bullet_left: float | None, heading: bool, below_heading: bool) -> bool:
        """Whether `below` carries on `above`. `bullet_left` is where the text of the open list item begins, None outside of one."""
        if abs(above.size - below.size) > 0.08 * above.size or below.side:
            return False
        if heading != below_heading and not self._is_bold_rest(above, below, heading=heading):
            return False
        same_place = _is_below(above, below)
        numbered = same_place and bullet_left is None and _is_of_number(above, below)
        if same_place and not numbered and not self._steps.is_tight(above, below):
            return False
        if is_broken_address(above, below):
            return True
        spread = has_tab(above) and not (bullet_left is not None and same_place and _is_justified(above, below, bullet_left))
        if spread or _heads(above, below):
            return False
        if above.words[-1].bold != below.words[0].bold and not (begins_small(below) and self._was_full(above, below)):
            return False
        if begins_record(below) or _heads_entry(above, below):
            return False
        if not same_place:
            return self._goes_on_overleaf(above, below, bullet_left)
        return numbered or (bullet_left is not None and _hangs(below, bullet_left)) or self._goes_on_below(above, below, bullet_left)

    def _is_bold_rest(self, above: PrintLine, below: PrintLine, *, heading: bool) -> bool:
        """Whether a bold line only looks like a heading because it is the short rest of a long one."""
        long = not heading and len(above.words) >= RUNNING_WORDS and all(word.bold for word in (*above.words, *below.words))
        return long and _is_below(above, below) and self._was_full(above, below)

    def _goes_on_below(self, above: PrintLine, below: PrintLine, bullet_left: float | None) -> bool:
        """Whether a line right below another goes on with it, by where both begin and end, else by their words."""
        if not _is_centred(above) and _is_shifted(above, below, bullet_left):
            return False
        if not self._was_full(above, below) and not _runs_on(above, below):
            return False
        if _CONTACT.match(below.words[0].text) and above.words[-1].text[-1:] not in "|,•·-–:":
            return False
        if id(below) in self._rests:
            return True
        if self._full[_column_key(above)] >= FULL_LINES and above.edge - above.left > 18 * above.size:
            return True
        return _reads_on(above, below)

    def _was_full(self, above: PrintLine, below: PrintLine) -> bool:
        """Whether the first word of the lower line would not have fitted on the upper one."""
        word = below.words[0]
        room = above.edge - above.x1
        if _is_centred(above):
            room += above.x0 - above.left
        return word.x1 - word.x0 + SPACE * above.size > room + SLACK * above.size

    def _spaced_rests(self, lines: list[PrintLine]) -> Iterator[PrintLine]:
        """The second and further lines of entries that only a little more space sets apart, where each of them was full."""
        run: list[tuple[PrintLine, PrintLine]] = []
        for above, below in [*pairwise(lines), (None, None)]:
            if above is not None and below is not None and _is_alike(above, below):
                run.append((above, below))
                continue
            steps = [b.base - a.base for a, b in run]
            close = [pair for pair, step in zip(run, steps, strict=True) if step < min(steps) + EVEN]
            if len(close) >= FEWEST_RESTS and len(run) - len(close) >= FEWEST_RESTS and all(self._was_full(a, b) for a, b in close):
                yield from (b for _, b in close)
            run = []

    def _goes_on_overleaf(self, above: PrintLine, below: PrintLine, bullet_left: float | None) -> bool:
        if has_tab(below) or not self._was_full(above, below):
            return False
        if bullet_left is not None and above.column == below.column and abs(below.x0 - bullet_left) > 3.0:
            return False
        if bullet_left is None and above.column == below.column and abs(below.x0 - above.x0) > 3.0:
            return False
        return begins_small(below) or not above.words[-1].text.endswith((".", "!", "?", ":", ";"))


def _is_alike(above: PrintLine, below: PrintLine) -> bool:
    """Whether two lines are of one list by their edge, print and distance."""
    if not _is_below(above, below) or has_tab(above) or has_tab(below) or above.bold != below.bold:
        return False
    return abs(above.x0 - below.x0) < 1.0 and abs(above.size - below.size) < 0.1 and below.base - above.base < 2.2 * below.size


def _is_justified(above: PrintLine, below: PrintLine, bullet_left: float) -> bool:
    """Whether the wide gaps of a list item's line only bring it to the edge of its column, and the next line is its rest."""
    return _hangs(below, bullet_left) and not has_tab(below) and above.x1 > above.edge - above.size


def _number_left(line: PrintLine) -> float | None:
    """Where the text behind the number of a numbered item begins, if it reaches far enough to have been wrapped."""
    if len(line.words) < RUNNING_WORDS or not _NUMBER.fullmatch(line.words[0].text):
        return None
    return line.words[1].x0 if line.x1 > line.left + WRAPPED * (line.edge - line.left) else None


def _tighten_edge(lines: list[PrintLine]) -> None:
    """Let a column end where its running lines do when only dates at the margin reach further."""
    plain = [line for line in lines if not has_tab(line)]
    if len(plain) >= FULL_LINES:
        longest, edge, left = max(line.x1 for line in plain), max(line.edge for line in lines), min(line.left for line in lines)
        if longest > left + 0.85 * (edge - left):
            for line in lines:
                line.edge = min(line.edge, longest)


def _heads(above: PrintLine, below: PrintLine) -> bool:
    """Whether a line below another is a heading by its words; where a sentence has ended, a word that only elsewhere heads sections is one."""
    last = above.words[-1].text
    return (is_known_heading(below) and not _OPEN_END.search(last)) or (last[-1:] in (".", "!", "?") and is_known_heading(below, weak=True))


def is_known_heading(line: PrintLine, *, weak: bool = False) -> bool:
    """Whether a line is nothing but a usual heading of a section, whatever it looks like; `weak`: or a word that is also used for other things."""
    words = [word.text for word in line.words]
    known = known_headings() if weak else sure_headings()
    return len(words) <= 5 and words[0][:1].isupper() and " ".join(words).rstrip(":").lower() in known


def _heads_entry(above: PrintLine, below: PrintLine) -> bool:
    """Whether a line behind the end of a sentence is the head of an entry: a few words and a range of dates."""
    if above.words[-1].text[-1:] != "." or len(below.words) > ENTRY_WORDS or begins_small(below):
        return False
    return _RANGE.search(" ".join(word.text for word in below.words)) is not None


def begins_record(line: PrintLine) -> bool:
    """Whether a line begins with what a job's record says of it: "Designation : Site Engineer"."""
    words = [word.text for word in line.words[:LABEL_WORDS]]
    at = next((n for n, word in enumerate(words) if ":" in (word[:1], word[-1:])), None)
    return at is not None and labels().get(plain(" ".join(words[: at + 1]))) in RECORD


def begins_small(line: PrintLine) -> bool:
    """Whether a line begins in small letters, as the rest of a sentence does; a name with capitals inside ("eBay") is none."""
    first = line.words[0].text
    return first[:1].islower() and not any(map(str.isupper, first))


def has_tab(line: PrintLine) -> bool:
    """Whether parts of a line stand far apart, apart from a label at its side."""
    return True in [word.tab for word in line.words[line.side + 1 :]]


def is_broken_address(above: PrintLine, below: PrintLine) -> bool:
    """Whether an e-mail address or a URL was broken at the end of the upper line."""
    last, first = above.words[-1].text, below.words[0].text
    if not _ADDRESS_END.search(last[-300:]) or not _ADDRESS_REST.match(first) or first[:1].isupper() or "@" in first:
        return False
    if first.startswith(("http", "www.")) or (_WHOLE_EMAIL.search(last) and "." in first.split("/")[0].rstrip(".")):
        return False
    if _WHOLE_EMAIL.search(last) and len(first) >= HANDLE and "." not in first:
        return False  # a name on another site below an address that is whole
    if last.endswith((".", "/", "-", "_", "@", "=", "?", "&")) or "/" in first or first.endswith(".com"):
        return True
    return len(below.words) == 1 and above.x1 > above.edge - 3 * above.size


def _runs_on(above: PrintLine, below: PrintLine) -> bool:
    """Whether the lower line can only be the rest of a sentence, however much room the upper one had left."""
    last = above.words[-1].text
    return begins_small(below) and len(above.words) >= RUNNING_WORDS and last[-1:] not in ".!?:;" and abs(above.x0 - below.x0) < 1.0


def _reads_on(above: PrintLine, below: PrintLine) -> bool:
    """Whether the words alone say that a sentence goes on."""
    last, first = above.words[-1].text, below.words[0].text
    if _YEAR.match(" ".join(word.text for word in below.words)[:12]) and not has_tab(below) and _MONTH.search(last[-40:]):
        return True
    if begins_small(below) or first[:1] in "(&/" or _OPEN_END.search(last[-40:]):
        return not last.endswith((".", "!", "?", ":", ";"))
    return len(above.words) >= 8 and not last.endswith((".", "!", "?", ":", ";"))


def _hangs(below: PrintLine, left: float) -> bool:
    """Whether a line begins where the text of the open list item, or of the number above it, does."""
    return abs(below.x0 - left) <= max(2.0, 0.25 * below.size)


def _is_of_number(above: PrintLine, below: PrintLine) -> bool:
    """Whether a line goes on with a numbered item."""
    left = _number_left(above)
    return left is not None and _hangs(below, left) and not has_tab(below) and below.base - above.base < WIDE_STEP * below.size


def _is_below(above: PrintLine, below: PrintLine) -> bool:
    return above.page == below.page and above.column == below.column and below.base > above.base


def _is_shifted(above: PrintLine, below: PrintLine, bullet_left: float | None) -> bool:
    """Whether a line begins where no sentence goes on: further right, or further left than behind a first line's indent."""
    if below.x0 < above.x0 - 3.0 and bullet_left is None:
        return above.x0 - below.x0 > 4 * below.size
    return below.x0 > above.x0 + 3.0 and (bullet_left is None or below.x0 > bullet_left + 3.0)


def _is_centred(line: PrintLine) -> bool:
    return line.x0 - line.left > 6 and abs((line.x0 - line.left) - (line.edge - line.x1)) < 4


def _column_key(line: PrintLine) -> tuple[int, int, int]:
    return round(line.left / 6), round(line.edge / 6), line.column
