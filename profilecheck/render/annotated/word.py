"""Comments in a Word document, at the words that findings quote."""

from __future__ import annotations

import copy
import io
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

import docx
from docx.text.run import Run
from msgspec import Struct

from profilecheck.document import Document
from profilecheck.render.annotated import AUTHOR, comment
from profilecheck.render.html.marks import Note, number_findings
from profilecheck.report import Report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
INITIALS = "pc"
TEXT, PROPERTIES, SPACE = f"{W}t", f"{W}rPr", "{http://www.w3.org/XML/1998/namespace}space"


class WordPlace(Struct, frozen=True):
    """A letter of the document: the element of text that holds it, where in that, and the letter in its plain form."""

    text: Any
    at: int
    letter: str


def write(data: bytes, report: Report) -> bytes:
    """The file with a comment for each finding. One whose words stand where Word takes no comments, as in a page's header, is told at the first words."""
    document = docx.Document(io.BytesIO(data))
    notes = number_findings(report)
    spans = locate(report.profile.document, notes, letters(document.element.body))
    for element, cuts in borders(spans.values()).items():
        split(element, cuts)
    whole = letters(document.element.body)
    spans = locate(report.profile.document, notes, whole)
    for note in notes:
        first, last = spans.get(note.key) or (whole[:1] * 2 if whole else (None, None))
        if first is not None and last is not None:
            runs = [Run(run_of(place.text), document) for place in (first, last)]
            document.add_comment(runs, text=printable(comment(note)), author=AUTHOR, initials=INITIALS)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def letters(body: Any) -> list[WordPlace]:
    """The places of all letters and figures, in the order of the file; white space and signs are where readers differ."""
    texts = [element for element in body.iter(TEXT) if run_of(element) is not None]
    return [WordPlace(element, at, letter) for element in texts for at, c in enumerate(element.text or "") for letter in plain(c)]


def plain(text: str) -> str:
    """The letters and figures of a text, however they are written."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def run_of(element: Any) -> Any:
    """The run around an element of text; None where there is none."""
    parent = element.getparent()
    return parent if parent is not None and parent.tag == f"{W}r" else None


def locate(document: Document, notes: Iterable[Note], places: list[WordPlace]) -> dict[str, tuple[WordPlace, WordPlace]]:
    """For each finding its first and its last letter in the file."""
    written = "".join(place.letter for place in places)
    starts = dict(block_starts(document, written))
    found = {}
    for note in notes:
        span = note.finding.span
        block = document.block_at(span.start)
        final = document.block_at(max(span.start, span.end - 1))
        begin, end = (starts.get(b.span.start) if b else None for b in (block, final))
        if block is None or final is None or begin is None or end is None:
            continue
        first = begin + len(plain(document.text[block.span.start : span.start]))
        last = end + len(plain(document.text[final.span.start : span.end])) - 1
        if first <= last < len(places):
            found[note.key] = places[first], places[last]
    return found


def block_starts(document: Document, written: str) -> Iterator[tuple[int, int]]:
    """Where each block begins among the letters of the file: looked for in their order, and from the start where a text box was read elsewhere."""
    cursor = 0
    for block in document.blocks:
        wanted = plain(document.quote(block.span))
        if not wanted:
            continue
        at = written.find(wanted, cursor)
        if at < 0:
            at = written.find(wanted)
        if at >= 0:
            cursor = at + len(wanted)
            yield block.span.start, at


def borders(spans: Iterable[tuple[WordPlace, WordPlace]]) -> dict[Any, set[int]]:
    """Elements of text and where a finding begins or ends inside or beside them."""
    found: dict[Any, set[int]] = {}
    for first, last in spans:
        for element, at in ((first.text, first.at), (last.text, last.at + 1)):
            found.setdefault(element, set()).add(at)
    return found


def split(element: Any, cuts: set[int]) -> None:
    """Part the run around a text, which looks the same after it: what stands behind a cut moves into a run of its own."""
    for at in sorted(cuts, reverse=True):
        run, text = run_of(element), element.text or ""
        before = [e for e in element.itersiblings(preceding=True) if e.tag != PROPERTIES]
        after = list(element.itersiblings())
        if (at == 0 and not before) or (at >= len(text) and not after):
            continue
        moved = ([element] if at == 0 else [piece(element, text[at:])] if at < len(text) else []) + after
        later = copy.copy(run)
        for child in list(later):
            if child.tag != PROPERTIES:
                later.remove(child)
        later.extend(moved)
        run.addnext(later)
        if at:
            fill(element, text[:at])


def piece(element: Any, text: str) -> Any:
    """Another element of text."""
    found = copy.copy(element)
    fill(found, text)
    return found


def fill(element: Any, text: str) -> None:
    element.text = text
    element.set(SPACE, "preserve")


def printable(text: str) -> str:
    """What XML can hold."""
    return "".join(c if c == "\n" or c.isprintable() else " " for c in text)
