"""Writes a profile's entries into a document, each range with its meaning, and cuts flattened descriptions into lines again."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from profilecheck.builder import Builder
from profilecheck.document import Span
from profilecheck.patterns import lazy
from profilecheck.readers.text.lines import GLYPHS, Run, bullet_of
from profilecheck.readers.text.words import clean_word

# Line breaks of a description come out of an export as two blanks or, before a bullet, as one.
BREAK = lazy(r"\s*[\r\n]+\s*|[^\S\r\n]{2,}")
GLYPH = lazy(rf"(?:^|(?<=\s))(?=[{GLYPHS}✅☑✔🔹🔸👉➡⭐🚀]\ufe0f?\s?\S)")
# A dash before a capital is a bullet if the first of at least two opens the line or stands behind the end of a sentence or of a label.
DASH = lazy(r"(?:^|(?<=\s))(?=[-–—*]\s+[A-ZÀ-Þ0-9\"“$€£])")
NUMBERED = lazy(r"(?<=[.;:!?)])\s+(?=\d{1,2}[.)]\s+[A-Z])")
FEWEST = 2
ENDS = ".;:!?)%"
EMOJI_BULLET = lazy(r"[✅☑✔🔹🔸👉➡⭐🚀]\ufe0f?\s*")
# An emphasis that people put on with characters; it is no text.
ORNAMENT = lazy(r"^[\s=_~*#|.·•\-–—]+$")


def lines(text: str) -> Iterator[tuple[str, str]]:
    """(kind, text) for each line of a description: "bullet" without its mark, or "paragraph"."""
    for part in BREAK.split(text.strip()):
        for piece in _cuts(part):
            piece = piece.strip()
            if not piece or ORNAMENT.match(piece):
                continue
            emoji = EMOJI_BULLET.match(piece)
            mark, length = (emoji.group(), emoji.end()) if emoji else bullet_of(piece)
            body = piece[length:].strip()
            if body:
                yield ("bullet" if mark else "paragraph"), body


def _cuts(part: str) -> list[str]:
    """A line cut before each bullet that stands inside it."""
    places = [m.start() for m in GLYPH.finditer(part)]
    # A middle dot between two words separates them: "Jira · Confluence" is one line.
    if places and all(part[p] in "·∙" for p in places) and not part.lstrip().startswith(("·", "∙")):
        places = []
    dashes = [m.end() for m in DASH.finditer(part)]
    if len(dashes) >= FEWEST and (not part[: dashes[0]].strip() or part[: dashes[0]].rstrip()[-1] in ENDS):
        places += dashes
    numbers = [m.end() for m in NUMBERED.finditer(part)]
    if len(numbers) + bool(bullet_of(part)[0]) >= FEWEST:
        places += numbers
    edges = sorted({0, *places, len(part)})
    return [part[a:b] for a, b in itertools.pairwise(edges)]


class FieldWriter:
    """Hands entries to the builder as blocks and remembers what each range means."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.records: dict[str, int] = {}
        self._section: tuple[str, Span | None] | None = None
        self._heading: Span | None = None
        self._sections: dict[str, int] = {}

    def section(self, kind: str, heading: Sequence[Run] | str = "", where: str = "") -> None:
        """What follows belongs to a section of this kind; `heading` is printed above it, if there is one."""
        self.close()
        self._heading = self.put(heading, where, kind="heading") if heading else None
        self._section = (kind, None)

    def close(self) -> None:
        """End the section that is open; one without text leaves no trace."""
        if self._section and self._section[1] is not None:
            kind, span = self._section
            at = self._sections.get(kind, 0)
            self._sections[kind] = at + 1
            assert span is not None
            self.builder.field(f"section.{kind}", at, span)
            if self._heading:
                self.builder.field(f"heading.{kind}", at, self._heading)
        self._section = self._heading = None

    def record(self, kind: str) -> int:
        """The number of the next entry of a kind, from 0."""
        self.records[kind] = self.records.get(kind, -1) + 1
        return self.records[kind]

    def put(self, text: Sequence[Run] | str, where: str, name: str | None = None, record: int = 0, *, kind: str = "cell", column: int = 0) -> Span | None:
        """A block of its own; its range means `name`, if one is given."""
        runs = runs_of(text)
        if not runs:
            return None
        self.builder.block(kind, where, column=column)
        return self._write(runs, name, record)

    def more(self, text: Sequence[Run] | str, name: str | None = None, record: int = 0) -> Span | None:
        """More words on the line of the last block."""
        runs = runs_of(text)
        return self._write(runs, name, record) if runs else None

    def description(self, text: str, where: str, name: str, record: int) -> None:
        """A block for each line of a description."""
        for kind, line in lines(text):
            self.put(line, where, name, record, kind=kind)

    def _write(self, runs: list[Run], name: str | None, record: int) -> Span | None:
        spans = [span for p in runs if (span := self.builder.word(p.text, box=p.box, size=p.size, bold=p.bold, link=p.link, glue=p.glue))]
        if not spans:
            return None
        span = Span(spans[0].start, spans[-1].end)
        if name:
            self.builder.field(name, record, span)
        if self._section:
            kind, whole = self._section
            self._section = (kind, Span(whole.start if whole else span.start, span.end))
        return span


def runs_of(text: Sequence[Run] | str) -> list[Run]:
    """Clean words of a text; runs are clean as they are."""
    if not isinstance(text, str):
        return [p for p in text if p.text.strip()]
    return [Run(word) for raw in text.split() if (word := clean_word(raw).strip())]
