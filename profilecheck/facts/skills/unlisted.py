"""Tells which entries of a list are names that no lexicon holds, and which are fragments, titles, places or everyday words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from profilecheck.document import Block, Span
from profilecheck.facts.skills.lists import GRADE, LOOK, ListEntry
from profilecheck.facts.source import Source
from profilecheck.facts.types import Skill
from profilecheck.kinds import SectionKind, SkillGroup
from profilecheck.patterns import lazy
from profilecheck.vocabulary.lists import abbreviations, languages, maker_pattern, placeholders
from profilecheck.vocabulary.places import place_names
from profilecheck.vocabulary.terms import ordinary_words

HARD: tuple[SkillGroup, ...] = ("tool", "technology", "method")
# The words of a name: capitals first, "of", "for" and versions between.
LETTERS = lazy(r"[^\W\d_]+")
CAPITALISED = lazy(r"[A-Z][\w.+#&'-]*(?:\s(?:[A-Z0-9][\w.+#&'/-]*|of|for|to))*")
# What follows a maker's name and is no product.
NO_PRODUCT = lazy(
    r"\b(?:administrat\w+|applications?|architect\w*|cert\w*|clients|consult\w+|corp\w*|dba|design\w*|develop\w*|engineer\w*|environments?|equipment|experience"
    r"|hardware|implement\w*|inc|manage\w*|migrat\w+|partners?|platforms?|products?|professional|programm\w+|project\w*|servers?|skills|specialist|support\w*|systems?"
    r"|team|technician|technolog\w+|tools|training|upgrades?)$",
    re.I,
)
# What no lexicon knows is kept where it stands in a list of skills of so many entries, with little sureness.
FEWEST_KEPT, KEPT_SURE, SHORTEST_KEPT = 3, 0.3, 4
# Short single words are everyday ones that no list has ("Hook", "Next").
SHORTEST_WORD = 6
ENTRY = lazy(r"[A-Z][\w&+./'’-]*(?: (?:of |and |to |for |& |in )?[\w&+./'’-]+){0,3}")
NO_SKILL = lazy(
    r"\b(?:i|my|me|our|we|with|years?|yrs?|experience\w*|knowledge|ability|able|strong|excellent|good|great|proficien\w*|familiar\w*|expert\w*|skills?|including|such|etc"
    r"|various|other|references?|available|level|basic|intermediate|advanced|fluent|native|summary|highlights?|additional|technical|professional|core|key|bachelor\w*|master'?s?|degree|university|college|mba|diploma|school)\b|\d{3,}",
    re.I,
)
# A name that no lexicon holds before the kind of product that it is: "Zephyra PPM".
OF_KIND = lazy(r"(?P<name>[A-Z][a-z]{2,}[\w-]*) (?:PPM|CRM|ERP|HRIS|HCM|LMS|CMS|WMS|TMS|EHR|EMR|ITSM|MES|PLM|POS|DMS)")
ACTING = ("ing", "ment", "tion", "ance", "ysis", "ship", "ity")
# Share of a list's entries that are known hard skills from which on its other capitalised entries are taken for names too.
DENSE = 0.5
# A list needs this many entries to be judged by its neighbours.
FEWEST = 5
WIDEST = 300
"""Characters that no mark is longer than: with the whole line, a long list would be gone through for each of its entries."""


def find_unlisted(
    source: Source, block: Block, entries: Sequence[ListEntry], where: SectionKind, known: list[Skill], everyday: frozenset[str]
) -> Iterator[Skill]:
    """Entries of a list of skills that no lexicon holds and that look like a name. `everyday`: words that the document
    writes in lower case."""
    start, end = block.span.start, block.span.end
    inside = [k for k in known if start <= k.span.start and k.span.end <= end]
    hard = [k.span for k in inside if k.group in HARD]
    dense = len(entries) >= FEWEST and sum(any(e.span.overlaps(span) for span in hard) for e in entries) >= DENSE * len(entries)
    shouted = source.quote(block.span).isupper()
    section = source.section_at(block.span.start)
    # A list on one line, or one of an entry a line.
    many = len(entries) >= FEWEST_KEPT or (len(entries) == 1 and section is not None and sum(1 for _ in source.blocks(section.span)) >= FEWEST_KEPT)
    for entry in entries:
        for span in parts(source, entry, inside):
            sure = likely(source, span, entry.group, dense, shouted, everyday)
            group: SkillGroup = entry.group or "technology"
            if not sure and where == "skills" and many and is_entry(source, span):
                sure, group = KEPT_SURE, entry.group or ("competency" if " " in source.quote(span) or source.quote(span).endswith(ACTING) else "technology")
            if sure:
                yield Skill(span, source.quote(span), group, "other", where, "list", sure)


def is_entry(source: Source, span: Span) -> bool:
    """Whether an unknown entry of a list of skills is a short name of something, and no sentence, praise, title, place or date."""
    text = source.quote(span)
    words = text.split()
    if not ENTRY.fullmatch(text) or len(text) < SHORTEST_KEPT or NO_SKILL.search(text) or begins_sentence(words):
        return False
    lower = [w.lower() for w in words]
    if len(words) == 1 and not lower[0].endswith(ACTING) and (lower[0] in ordinary_words() or len(text) < SHORTEST_WORD):
        return False
    if text.upper() in abbreviations() or text.lower() in placeholders() or text.lower() in place_names() or any(w in languages() for w in lower):
        return False
    return not any(m.span.overlaps(span) for key in ("titles", "certifications", "dates", "contacts") for m in source.marks(key, wide(source, span)))


def begins_sentence(words: list[str]) -> bool:
    """Whether the first word is a verb or an adverb rather than part of a name: "Managed projects", but "Fixed income modelling"."""
    first = words[0].lower()
    return first.endswith("ly") or (first.endswith("ed") and not (len(words) > 2 and words[-1].lower().endswith(ACTING)))


def parts(source: Source, entry: ListEntry, known: list[Skill]) -> Iterator[Span]:
    """An entry that nothing known overlaps, or the pieces between slashes that nothing known overlaps."""
    if not any(entry.span.overlaps(k.span) for k in known):
        yield entry.span
        return
    text = source.quote(entry.span)
    if "/" not in text:
        return
    at = entry.span.start
    for piece in text.split("/"):
        bare = piece.strip()
        start = at + piece.find(bare)
        span = Span(start, start + len(bare))
        at += len(piece) + 1
        if len(bare) > 1 and not any(span.overlaps(k.span) for k in known):
            yield span


def likely(source: Source, span: Span, group: SkillGroup | None, dense: bool, shouted: bool, everyday: frozenset[str]) -> float:
    """How sure it is that an entry is a name; 0 where it is not."""
    text = source.quote(span)
    words = LETTERS.findall(text)
    lower = [w.lower() for w in words]
    if not words or GRADE.fullmatch(text) or is_something_else(source, span, lower):
        return 0.0
    ordinary = ordinary_words()
    strange = [w for w in lower if w not in ordinary and w not in everyday and len(w) > 1]
    digits = any(c.isdigit() for c in text)
    if LOOK.match(text) and (not shouted or digits) and (strange or digits or not text.isalpha()):
        return 0.7 if group else 0.5
    if shouted or not strange or not CAPITALISED.fullmatch(text):
        return 0.0
    if group in ("tool", "technology"):
        return 0.7
    return 0.4 if dense and group is None else 0.0


def is_something_else(source: Source, span: Span, words: list[str]) -> bool:
    """Whether an entry is a state, a placeholder or a language, or holds a title, a credential, a date or contact data."""
    text = source.quote(span)
    if text.upper() in abbreviations() or text.lower() in placeholders() or any(w in languages() for w in words):
        return True
    return any(m.span.overlaps(span) for key in ("titles", "certifications", "dates", "contacts") for m in source.marks(key, wide(source, span)))


def wide(source: Source, span: Span) -> Span:
    """What of its block is around a span, so that marks that begin before it are seen too; none is longer than `WIDEST`."""
    block = source.document.block_at(span.start)
    return Span(max(block.span.start, span.start - WIDEST), min(block.span.end, span.end + WIDEST)) if block else span


def product_names(source: Source, block: Block, entries: Iterable[ListEntry]) -> Iterator[Span]:
    """Entries that begin with a maker's name and go on with a product's, or end in a kind of product: they count as one name."""
    for entry in entries:
        text = source.quote(entry.span)
        if (own := OF_KIND.fullmatch(text)) and own.group("name").lower() not in ordinary_words():
            yield entry.span
            continue
        maker = maker_pattern().match(text)
        credential = "ertifi" in text or any(m.span.overlaps(entry.span) for m in source.marks("certifications", block.span))
        if not maker or credential or text.isupper() or NO_PRODUCT.search(text):
            continue
        if CAPITALISED.fullmatch(text) and re.search(r"[a-zA-Z]{2}", text[maker.end() :]):
            yield entry.span
