"""What every finder of facts is given: the document, its marks and its sections."""

from __future__ import annotations

import bisect
import functools
from collections.abc import Callable
from typing import Any, TypeVar

from msgspec import Struct, field
from msgspec.structs import replace
from spacy.tokens import Doc

from profilecheck.document import Block, Document, Span
from profilecheck.facts.acronyms import LEXICONS, means_else, spelled_out
from profilecheck.facts.types import Section
from profilecheck.nlp.mentions import Mention, marked
from profilecheck.vocabulary.phrases import folded, pieces_of

Answer = TypeVar("Answer")


class Source(Struct, frozen=True, eq=False, dict=True):
    """A document with its marks. `sections` is empty until they are known."""

    document: Document
    doc: Doc
    sections: tuple[Section, ...] = ()
    _known: dict[str, tuple[tuple[Mention, ...], list[int]]] = field(default_factory=dict)
    answers: dict[tuple[Callable[[Source, Span], Any], Span], Any] = field(default_factory=dict)
    """What `once` keeps: question and range -> answer."""

    @functools.cached_property
    def small(self) -> str:
        """The text in small letters, places in which are places in the text."""
        return folded(self.document.text)

    @functools.cached_property
    def words(self) -> list[str]:
        """The words and signs of the text in small letters, by which phrases are looked up."""
        return pieces_of(self.small)

    @functools.cached_property
    def vocabulary(self) -> frozenset[str]:
        """These words, each once: what the document does not hold need not be looked for in any of its lines."""
        return frozenset(self.words)

    def quote(self, span: Span) -> str:
        return self.document.text[span.start : span.end]

    def marks(self, key: str, span: Span | None = None) -> tuple[Mention, ...]:
        """The mentions under a key, all or those that lie inside a range."""
        known = self._known.get(key)
        if known is None:
            mentions = self._meant(key, marked(self.doc, key))
            known = self._known[key] = mentions, [m.span.start for m in mentions]
        found, starts = known
        if span is None:
            return found
        start, end = span.start, span.end
        first, last = bisect.bisect_left(starts, start), bisect.bisect_left(starts, end)
        return tuple([m for m in found[first:last] if m.span.end <= end]) if first < last else ()

    def _meant(self, key: str, mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """The mentions without initials that the page uses for something else."""
        if key not in LEXICONS or not self._initials:
            return mentions
        initials = self._initials

        def is_else(mention: Mention, printed: str) -> bool:
            if printed not in initials:
                return False
            entry = mention.value.entry
            return means_else(printed, (entry.name, str(entry.fields.get("full", "")), *(spelling for spelling, _ in entry.spellings)), initials)

        return tuple(m for m in mentions if not is_else(m, self.quote(m.span)))

    @functools.cached_property
    def _initials(self) -> dict[str, tuple[str, ...]]:
        """What the page spells out itself."""
        return spelled_out(self.document.text)

    def blocks(self, span: Span) -> tuple[Block, ...]:
        """The blocks that lie inside a range, in reading order; the first may be the rest of a line that begins with a heading ("WORK <tab> Alder Group")."""
        start, end = span.start, span.end
        inside = [b for b in self.document.blocks_from(start, end) if b.span.end <= end]
        within = self.document.block_at(start)
        if within is not None and within.span.start < start < within.span.end <= end:
            inside.insert(0, replace(within, span=Span(start, within.span.end)))
        return tuple(inside)

    def sections_of(self, *kinds: str) -> tuple[Section, ...]:
        return tuple(s for s in self.sections if s.kind in kinds or any(a in kinds for a in s.also))

    def section_at(self, offset: int) -> Section | None:
        return next((s for s in self.sections if s.span.start <= offset < s.span.end), None)


def once(question: Callable[[Source, Span], Answer]) -> Callable[[Source, Span], Answer]:
    """A question about a range that is answered the first time it is asked: readings that compete ask the same again and again. Sections have no say in it."""

    @functools.wraps(question)
    def ask(source: Source, span: Span) -> Answer:
        key = question, span
        try:
            answer: Answer = source.answers[key]
        except KeyError:
            answer = source.answers[key] = question(source, span)
        return answer

    return ask
