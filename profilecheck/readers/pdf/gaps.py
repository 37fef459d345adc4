"""Characters to words by a gap test of our own, because pdfium's word breaks fail on tightly tracked pages."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from profilecheck.readers.pdf.coordinates import Floats

# In units of the font size. Letters of one word stand at most a kerning pair apart; a word space is a fifth of the size
# at the least. Where the page has real spaces, a gap alone must be wider to count.
GAP = 0.17
GAP_WITH_SPACES = 0.25
# Browsers' old printing engine (Qt) sets each glyph alone and too tightly, and draws no spaces: their gaps are a word space less
# the tracking. Measured on 59 such resumes: letters end at +.08 of the size above the run's middle gap, spaces begin at .12.
TIGHT_GAP = 0.095
TIGHT_MIDDLE = -0.012
# Where else words can end on a page without spaces, and how wide the empty stretch around that gap is to both sides, in sizes.
NARROW_GAPS = (0.075, 0.09, 0.105)
VALLEY = 0.02
# The share of gaps that may lie in it; one letter in three to twelve begins a word.
EMPTY_SHARE = 0.01
MIN_SPACES, MAX_SPACES = 0.08, 0.35
# Half a dot of those engines, in sizes.
ROUNDING = 0.03
# So many gaps after one letter say what is usual after it.
FEWEST_ALIKE = 4
# Fonts with narrow spaces: a gap this wide ends a word where pdfium supposes a space too.
SUPPOSED_GAP = 0.035
# Letters that overlap by more than this stand in one word, whatever hangs over on other lines.
OVERLAP = -0.05
# Boxes reach as far down as the glyph's own ink: a "p" ends lower than an "o" beside it, a raised ® higher.
LEVEL = 0.5
REAL_SPACE, SUPPOSED_SPACE = 2, 1
# A run of so many letters, half of them with a blank behind: the blanks only spread the letters if these all stand wide apart.
SPREAD_LETTERS = 5
SPREAD_SHARE = 0.5
SPREAD_GAP = 0.12
# Capitals among small ones are so much larger.
SMALL_CAPS = 1.15
# A jump of this many sizes ends a run: the far side is another part of the line.
RUN_GAP = 1.6
RUN_BACK = -0.6


def split_runs(codes: NDArray[np.uint32], lefts: Floats, rights: Floats, bases: Floats, sizes: Floats, breaks: NDArray[np.int64]) -> NDArray[np.intp]:
    """Where words begin among visible characters in the file's order; each ends where the next one begins.

    `breaks[i]` says what stands before character i: a real space (2), one that the engine only supposes (1), or nothing (0).
    A run is a stretch on one baseline without a jump; its middle gap is the tracking, and a word ends where the gap exceeds
    the tracking by more than letters do.
    """
    size, ratio = sizes[1:], sizes[:-1] / sizes[1:]
    left, last = lefts[1:], rights[:-1]
    gap = (left - last) / size
    jumps = (gap > RUN_GAP) | (gap < RUN_BACK) | (np.abs(bases[1:] - bases[:-1]) > LEVEL * size) | ~((ratio > 0.6) & (ratio < 1.67))
    # Two letters of one ligature share its box.
    shared = (left == lefts[:-1]) & (rights[1:] == last) & (bases[1:] == bases[:-1])
    real = ~jumps & (breaks[1:] == REAL_SPACE)
    plain = np.sort(gap[~jumps & ~real])
    gaps = np.concatenate([[0.0], np.where(jumps, 0.0, np.where(real, 9.0, gap))])
    middle = float(plain[len(plain) // 2]) if len(plain) else 0.0
    spaced = int(real.sum()) > 0.04 * len(lefts)
    tight = not spaced and middle < TIGHT_MIDDLE
    extra = TIGHT_GAP if tight else GAP_WITH_SPACES if spaced else _between_letters_and_words(plain)
    starts = np.concatenate([[True], jumps & ~shared])
    borders = [*np.flatnonzero(starts).tolist(), len(gaps)]
    if spaced:
        lengths, blanks = np.diff(borders), np.add.reduceat(gaps == 9.0, borders[:-1])
        for run in np.flatnonzero((lengths > SPREAD_LETTERS) & (blanks >= SPREAD_SHARE * (lengths - 1))).tolist():
            first, end = borders[run], borders[run + 1]
            if _is_spread(gap[first : end - 1]):
                gaps[first + 1 : end] = gap[first : end - 1]
    rises = ~jumps & (sizes[1:] > SMALL_CAPS * sizes[:-1])
    if int(rises.sum()) > 1:
        _measure_small_capitals(gaps, sizes, rises, borders)
    listed = gaps.tolist()
    limits = np.array([_limits(listed[first + 1 : end], middle if tight else 0.0, extra) for first, end in pairwise(borders)])
    limit, supposed = np.repeat(limits, np.diff(borders), axis=0).T
    starts |= (gaps > limit) | ((gaps > supposed) & (breaks != 0))
    if tight:
        starts[1:] |= gaps[1:] > np.maximum(limit[1:] + _closer_after_letters(codes[:-1], gaps[1:], middle), OVERLAP)
    return np.flatnonzero(starts)


def _measure_small_capitals(gaps: Floats, sizes: Floats, rises: NDArray[np.bool_], borders: list[int]) -> None:
    """Gaps in the size of the capitals where a run goes up to it again and again: small ones stand as far apart as large ones do."""
    for at in np.unique(np.searchsorted(borders, np.flatnonzero(rises) + 1, side="right") - 1).tolist():
        first, end = borders[at], borders[at + 1]
        if int(rises[first : end - 1].sum()) > 1:
            run = gaps[first:end]
            gaps[first:end] = np.where(run < 9.0, run * sizes[first:end] / sizes[first:end].max(), run)


def _is_spread(gaps: Floats) -> bool:
    """Whether all letters of a run stand wide apart, so that the blanks behind them are no spaces between words."""
    ordered = np.sort(gaps)
    middle = float(ordered[(len(ordered) - 1) // 2])
    return middle > SPREAD_GAP and float(ordered[len(ordered) // 8]) > 0.5 * middle


def _between_letters_and_words(gaps: Floats) -> float:
    """The gap that ends a word on a page without spaces: less than usual where its gaps fall into two kinds with hardly any between them.

    `gaps` are sorted. Justified lines and narrow fonts have words a seventh of the size apart.
    """
    count = len(gaps)
    for limit in NARROW_GAPS:
        below, above, usual = np.searchsorted(gaps, [limit - VALLEY, limit + VALLEY, GAP]).tolist()
        if above - below <= EMPTY_SHARE * count and MIN_SPACES * count <= count - above <= MAX_SPACES * count and 2 * (usual - above) > count - above:
            return limit
    return GAP


def _closer_after_letters(codes: NDArray[np.uint32], gaps: Floats, middle: float) -> Floats:
    """For each gap how much less than usual it is after its letter ("f" hangs over the next one), negative numbers or nought."""
    order = np.argsort(gaps)
    # By letters, and of each by its gaps: two sorts of one column take half the time of one by two.
    order = order[np.argsort(codes[order], kind="stable")]
    ordered = codes[order]
    first = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    counts = np.diff(first, append=len(codes))
    # Most "f" end an "of": what stands inside words is at the low end. Positions are rounded to printer's dots, hence the allowance.
    usual = gaps[order[first + counts // 8]] + ROUNDING
    closer = np.zeros(len(codes))
    closer[order] = np.repeat(np.where((counts >= FEWEST_ALIKE) & (usual < middle - ROUNDING), usual - middle, 0.0), counts)
    return closer


def _limits(run: list[float], usual: float, extra: float) -> tuple[float, float]:
    """The gap that ends a word in a run, and the smaller one that does where the engine supposes a space.

    From the usual tracking of the page, or from the run's own where it is letter-spaced.
    """
    if len(run) >= 3 and max(run) > 0.05:
        letters = sorted(run)
        del letters[bisect_left(letters, 9.0) :]
        if letters:
            middle = letters[(len(letters) - 1) // 2]
            wide = middle > SPREAD_GAP and letters[len(letters) // 8] > 0.5 * middle
            if wide or (middle > 0.05 and letters[0] > 0.3 * middle):
                # Letter-spaced: nearly all gaps are alike, and a word space adds to them.
                limit = middle * 1.25 + min(extra, GAP) * 0.8
                return limit, limit
            if usual and len(letters) >= 6:
                usual = middle
    return usual + extra, usual + SUPPOSED_GAP
