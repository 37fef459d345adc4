"""The pipe that marks figures with what they measure, so that `facts` can ask what a figure says of the work."""

from __future__ import annotations

import bisect

from spacy.language import Language
from spacy.tokens import Doc

from profilecheck.document import Span
from profilecheck.nlp.figures.pairs import merge, settle
from profilecheck.nlp.figures.phrases import read_phrases
from profilecheck.nlp.figures.reading import Quantity, read_figures
from profilecheck.nlp.figures.units import SHARE
from profilecheck.nlp.mentions import Mention, mark
from profilecheck.nlp.tokens import text_of

__all__ = ["KEY", "SHARE", "Quantity", "mark_quantities", "quantities"]

KEY = "quantities"


@Language.component("profilecheck_quantities")
def mark_quantities(doc: Doc) -> Doc:
    """Mark every figure that measures something under the key `quantities`."""
    mark(doc, KEY, (Mention(q.shape, span, q, "nlp.quantities") for span, q in quantities(text_of(doc))))
    return doc


def quantities(text: str) -> list[tuple[Span, Quantity]]:
    """The figures of a text with their units, in order; decoys are left out."""
    figures = [settle(text, f) for f in merge(text, read_figures(text))]
    found = [(Span(f.start, f.end), f.quantity) for f in figures if not f.bare]
    taken = {span.start for span, _ in found}
    ends = sorted((span.start, span.end) for span, _ in found)
    for span, shape, value, unit in read_phrases(text):
        if span.start not in taken and not _inside(span, ends):
            found.append((span, _quantity(span, shape, value, unit)))
    return sorted(found, key=lambda pair: (pair[0].start, -pair[0].end))


def _quantity(span: Span, shape: str, value: float, unit: str | None) -> Quantity:
    """A phrase's quantity: what is absent counts as a quality, a moved quarter as a change of time."""
    if shape == "absence":
        return Quantity(value, unit, "count", span, "quality")
    return Quantity(value, unit, "time", change=True) if shape == "sooner" else Quantity(value, unit, shape)


def _inside(span: Span, ends: list[tuple[int, int]]) -> bool:
    at = bisect.bisect_right(ends, (span.start, 10**9)) - 1
    return (at >= 0 and ends[at][1] > span.start) or (at + 1 < len(ends) and ends[at + 1][0] < span.end)
