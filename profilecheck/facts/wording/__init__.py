"""Finds choices of words that a reader remarks: buzzwords, first person, passive voice, data that does not belong there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Wording
from profilecheck.facts.wording.buzzwords import find_buzzwords
from profilecheck.facts.wording.hollow import find_hollow
from profilecheck.facts.wording.leftovers import find_broken, find_dumps, find_garbled, find_leftovers, find_torn
from profilecheck.facts.wording.personal import find_personal
from profilecheck.facts.wording.slips import find_slips
from profilecheck.patterns import lazy
from profilecheck.vocabulary.verbs import instead_of

# A letter beside a sign is part of a name: "P&I", "I/O", "I-9".
FIRST_PERSON = lazy(r"(?<![\w.&/+-])(?:I(?:['’](?:m|ve|d|ll))|I(?=,?\s+[a-z])|me|my|myself|we|our|ours)(?![\w./&+-])")
# In small letters one of these stands wherever that is found.
PERSONS = frozenset({"i", "me", "my", "myself", "we", "our", "ours"})
# A numeral behind a title: "Software Engineer I for the bank". Who speaks goes on with a verb.
NUMERAL = lazy(r"[A-Z]\w+\s$")
AFTER_NUMERAL = lazy(r"\s*,|\s+(?:for|at|with|in|and|to|of|on|or|from|as|by|role|position|support|level|\w+ing)\b")
TOLD = ("summary", "projects", "awards", "volunteering", "other", "skills")
"""Sections beside the roles in which the person speaks."""
NUMBERED = (
    "type|phase|level|tier|part|class|grade|stage|psm|division|title|schedule|appendix|volume|unit|war|category|round|step|section|chapter|form|model|mark"
    "|series|release"
)
NOT_PERSON = lazy(rf"(?:\b[IVX]+\s|\b[A-Z]\s?[&/+]\s?|\b(?i:{NUMBERED})\s)$")
OTHER_NUMERALS = lazy(r"\s*(?:,|/|-|–|&|and|or|to|through)\s*(?:I{2,3}|IV|VI{0,3}|IX)\b")
# What is signed below a form is no line of a resume.
DECLARED = lazy(r"\b(?:hereby|best of my knowledge|true and correct|i declare|my declaration)\b", re.I)
AUXILIARIES = frozenset({"was", "were", "been", "being"})
PASSIVE = lazy(
    r"\b(?:was|were|been|being)\s+(?:successfully |also |then )?"
    r"(?!(?:recruited|promoted|hired|appointed|selected|elected|nominated|recognized|recognised|awarded|invited|asked|assigned|transferred|retained)\b)"
    r"(?P<verb>\w+ed|given|made|built|chosen|taken|written|held|led|brought|"
    r"done)\b(?!\s+(?:by the|as|for|to))",
    re.I,
)
# What is said of a noun is no deed of the person: "found an amount that was billed twice".
OF_A_NOUN = lazy(r"\b(?:that|which|who|where|when|because|since|after|before|until|once|while|as|if|whose \w+)\s(?:\w+\s)?$", re.I)
# Who did it is told behind the verb: "was being built by the members of the team".
AGENT = lazy(r"(?:\s+\w+){0,3}?\s+by\s+(?!\d)", re.I)


def find_wording(source: Source, positions: tuple[Position, ...]) -> tuple[Wording, ...]:
    told = [s.span for p in positions for s in p.statements]
    found = [*find_buzzwords(source, positions), *find_first_person(source, positions), *find_passive(source, positions), *find_personal(source)]
    found += [*find_garbled(source)]
    found += [*find_leftovers(source), *find_broken(source, told), *find_torn(source, told)]
    found += [*find_dumps(source), *find_slips(source, positions), *find_hollow(source, positions)]
    return tuple(sorted(found, key=lambda w: (w.span, w.kind)))


def find_first_person(source: Source, positions: tuple[Position, ...]) -> Iterator[Wording]:
    if PERSONS.isdisjoint(source.vocabulary):
        return
    spans = [s.span for p in positions for s in p.statements]
    spans += [s.span for s in source.sections if s.kind in TOLD and not any(s.span.overlaps(span) for span in spans)]
    for span in spans:
        text = source.quote(span)
        for match in FIRST_PERSON.finditer(text):
            if match.group() == "I" and is_numeral(text, match.start(), match.end()):
                continue
            if is_quoted(text, match.start()) or DECLARED.search(text):
                continue
            if match.group() in ("me", "our", "we") and match.start() == 0 and text[:2].isupper():
                continue
            yield Wording("first-person", Span(span.start + match.start(), span.start + match.end()))


def is_numeral(text: str, start: int, end: int) -> bool:
    """Whether an "I" counts something or is part of a name: "phase I", "phases I and II", "P & I", "Engineer I for the bank"."""
    if NOT_PERSON.search(text[:start]):
        return True
    return OTHER_NUMERALS.match(text, end) is not None or (NUMERAL.search(text[:start]) is not None and AFTER_NUMERAL.match(text, end) is not None)


def is_quoted(text: str, at: int) -> bool:
    """Whether a place stands between quotation marks: in the name of something, or in the words of somebody else."""
    return text.count('"', 0, at) % 2 == 1 or text.count("“", 0, at) > text.count("”", 0, at)


def find_passive(source: Source, positions: tuple[Position, ...]) -> Iterator[Wording]:
    passive = not AUXILIARIES.isdisjoint(source.vocabulary)
    for position in positions:
        for statement in position.statements:
            match = PASSIVE.search(source.quote(statement.span)) if passive else None
            if match and not OF_A_NOUN.search(source.quote(statement.span)[: match.start()]) and not AGENT.match(source.quote(statement.span), match.end()):
                yield Wording("passive", Span(statement.span.start + match.start(), statement.span.start + match.end()))
            if statement.opener_kind == "weak" and statement.opener_span and statement.opener:
                yield Wording("weak-opener", statement.opener_span, ", ".join(instead_of(statement.opener)))
