"""Highlights with comments in a PDF, as every viewer knows them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import Any

import pikepdf

from profilecheck.document import Box
from profilecheck.render.annotated import AUTHOR, comment
from profilecheck.render.html.marks import Note, number_findings
from profilecheck.report import Report

COLORS = {"must": (1.0, 0.66, 0.62), "should": (1.0, 0.86, 0.45), "could": (0.66, 0.82, 1.0)}
Rectangle = tuple[float, float, float, float]
PRINTED = 4
"""The flag of an annotation that is printed, too."""


def write(data: bytes, report: Report) -> bytes:
    """The file with a highlight for each finding that has a place on a page. Of several on the same words one is coloured."""
    notes = [note for note in number_findings(report) if note.finding.boxes]
    with pikepdf.open(io.BytesIO(data)) as document:
        for number, page in enumerate(document.pages, 1):
            here = [(note, [b for b in note.finding.boxes if b.page == number]) for note in notes]
            place = Placing(page)
            made = [annotation(document, note, boxes, place, here) for note, boxes in here if boxes]
            if made:  # viewers show the comment of the one on top: what gains most comes last
                page.Annots = pikepdf.Array([*page.get("/Annots", []), *reversed(made)])
        written = io.BytesIO()
        document.save(written, deterministic_id=True)
    return written.getvalue()


class Placing:
    """From a page as it is shown, origin at the top left, to PDF's user space: the way back from what the reader did."""

    def __init__(self, page: pikepdf.Page) -> None:
        media, crop = (sorted_box(box) for box in (page.mediabox, page.cropbox))
        self.left, self.bottom = max(media[0], crop[0]), max(media[1], crop[1])
        self.right, self.top = min(media[2], crop[2]), min(media[3], crop[3])
        self.rotation = int(page.obj.get("/Rotate", inherited(page.obj, "/Rotate"))) // 90 % 4
        self.unit = float(page.obj.get("/UserUnit", 1))

    def rectangle(self, box: Box) -> Rectangle:
        """`x0, y0, x1, y1` of a box."""
        x0, top, x1, bottom = (value / self.unit for value in (box.x0, box.top, box.x1, box.bottom))
        match self.rotation:
            case 0:
                corners = self.left + x0, self.top - bottom, self.left + x1, self.top - top
            case 1:
                corners = self.left + top, self.bottom + x0, self.left + bottom, self.bottom + x1
            case 2:
                corners = self.right - x1, self.bottom + top, self.right - x0, self.bottom + bottom
            case _:
                corners = self.right - bottom, self.top - x1, self.right - top, self.top - x0
        return corners


def sorted_box(box: Iterable[Any]) -> Rectangle:
    x0, y0, x1, y1 = (float(value) for value in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def inherited(node: Any, name: str, *, most: int = 50) -> Any:
    """What a page takes from the tree above it."""
    for _ in range(most):
        node = node.get("/Parent")
        if node is None:
            break
        if name in node:
            return node[name]
    return 0


def annotation(document: pikepdf.Pdf, note: Note, boxes: Sequence[Box], place: Placing, here: Sequence[tuple[Note, list[Box]]]) -> pikepdf.Object:
    """A highlight on one page; `here`: all findings of that page, the one that gains most first."""
    same = [other for other, theirs in here if theirs == boxes]
    rectangles = [place.rectangle(box) for box in boxes]
    bounds = [min(r[0] for r in rectangles), min(r[1] for r in rectangles), max(r[2] for r in rectangles), max(r[3] for r in rectangles)]
    color = COLORS[note.level]
    others = tuple(other for other in same if other is not note)
    return document.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Highlight,
            Rect=rounded(bounds),
            QuadPoints=rounded(value for x0, y0, x1, y1 in rectangles for value in (x0, y1, x1, y1, x0, y0, x1, y0)),
            C=pikepdf.Array(color),
            T=pikepdf.String(AUTHOR),
            Contents=pikepdf.String(comment(note, others)),
            NM=pikepdf.String(f"profilecheck-{note.key}-{boxes[0].page}"),
            F=PRINTED,
            AP=pikepdf.Dictionary(N=appearance(document, bounds, rectangles if same[0] is note else [], color)),
        )
    )


def appearance(document: pikepdf.Pdf, bounds: Sequence[float], rectangles: Iterable[Rectangle], color: Sequence[float]) -> pikepdf.Object:
    """How the highlight looks where a viewer does not draw it by itself: its rectangles, under which the letters stay black."""
    drawn = " ".join(f"{x0:.2f} {y0:.2f} {x1 - x0:.2f} {y1 - y0:.2f} re" for x0, y0, x1, y1 in rectangles)
    content = f"/G gs {' '.join(f'{c:.2f}' for c in color)} rg {drawn} f" if drawn else ""
    stream = document.make_stream(content.encode())
    stream.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=rounded(bounds),
            Resources=pikepdf.Dictionary(ExtGState=pikepdf.Dictionary(G=pikepdf.Dictionary(BM=pikepdf.Name.Multiply))),
            Group=pikepdf.Dictionary(S=pikepdf.Name.Transparency),
        )
    )
    return stream


def rounded(values: Iterable[float]) -> pikepdf.Array:
    return pikepdf.Array([round(value, 2) for value in values])
