"""Slips of spelling and grammar that leave no doubt: known misspellings, doubled words, "a" and "an", wrong words in fixed frames."""

from __future__ import annotations

import functools
import itertools
import operator
import re
from collections.abc import Iterable, Iterator, Sequence, Set

from profilecheck.document import Span
from profilecheck.facts.source import Source
from profilecheck.facts.types import Position, Wording
from profilecheck.patterns import lazy
from profilecheck.vocabulary.leftovers import leftovers
from profilecheck.vocabulary.misspellings import right_spellings
from profilecheck.vocabulary.phrases import Phrases

# Words that belong to no address, file name or name with signs.
WORD = lazy(r"(?<![\w'’.@/\\&+#-])[A-Za-z]{5,}(?![\w'’@/\\&+#-]|\.\w)")
# A trough for animals, but for the dropped letter: behind these it is a manager's title.
MANAGED = (
    "Project|Program|Programme|Product|Portfolio|Delivery|Account|Operations|General|Office|Case|IT|Service|Services|Team|Test|Risk|Change|Release|Senior|Regional|"
    "Assistant|Construction|Engineering|Technical|Sales|Marketing|Property|Finance|Store|Branch|District|Plant|Support|System|Systems|Development|Resource|Resources"
)
MANGER = lazy(rf"\b(?:{MANAGED}) (Manger)s?\b", re.I)
DOUBLED = lazy(r"(?<![\w-])(the|and|of|to|for|with|a|an|our|by|from|is|are|was|were|at|their|as|or|be|will|have|has|this|in|on)\s\1(?![\w-])", re.I)
# "Logged in in person", "moved on on foot": behind a verb of these the word may well stand twice.
PARTICLES = frozenset({"in", "on"})
WITH_PARTICLE = lazy(
    r"(?:\w+ed|\w+ing|logs?|signs?|checks?|c[ao]mes?|turn|went|go|goes|takes?|took|plug|kick|carry|held|hold|put|buil[dt]|later)\s$", re.I
)
# The article stands first in its pattern, what it must not follow behind it: so the text is searched for its letters, which is fast.
# Where no sound is in doubt: small letters, three or more, no "u" or "eu" or "one" that may sound like "you" or "one", no silent "h".
AN = lazy(r"a (?<![\w.-]a )((?!one\b|once|eu|ew|u|ou)[aeio][a-z]{2,})(?![\w-])")
A = lazy(r"an (?<![\w.-]an )((?!hour|honou?r|honest|heir|herb|x)[b-df-hj-np-tv-z][a-z]{2,})(?![\w-])")
BEFORE_LETTER = lazy(r"(?:vitamin|class|grade|type|plan|phase|hepatitis|level|schedule|part|appendix)\s$", re.I)
SPARED = ("contact", "references", "languages", "publications")
"""Sections of names and titles of others."""


@functools.cache
def frames() -> Phrases:
    return Phrases(leftovers().frames, glue="")


def find_slips(source: Source, positions: Iterable[Position]) -> Iterator[Wording]:
    text = source.document.text
    spared = [s.span for s in source.sections if s.kind in SPARED]
    spared += [s for p in positions for s in (p.organization, p.location) if s is not None]
    for kind, span, right in (*misspelled(text, source.vocabulary), *slips(text, source.small, source.words)):
        if not any(s.overlaps(span) for s in spared):
            yield Wording(kind, span, right)


def misspelled(text: str, words: Set[str]) -> Iterator[tuple[str, Span, str]]:
    """Known misspellings. `words`: those of the text in small letters."""
    known = right_spellings()
    wrong = not known.keys().isdisjoint(words)
    for match in WORD.finditer(text) if wrong else ():
        word = match.group()
        right = known.get(word.lower())
        if right is not None and (word.islower() or word.istitle() or word.isupper()):
            yield "misspelled-word", Span(*match.span()), as_written(word, right)
    for match in MANGER.finditer(text) if "manger" in words or "mangers" in words else ():
        word = match.group(1)
        yield "misspelled-word", Span(*match.span(1)), as_written(word, "manager")


def as_written(word: str, right: str) -> str:
    """The right spelling with the capitals of the wrong one."""
    return right.upper() if word.isupper() else right.capitalize() if word.istitle() else right


def slips(text: str, small: str, words: Sequence[str]) -> Iterator[tuple[str, Span, str]]:
    """Doubled words, wrong articles, wrong words in a frame. `small`: the text in small letters, `words`: its words and signs."""
    doubled = any(word.isalpha() for word in itertools.compress(words, map(operator.eq, words, words[1:])))
    for match in DOUBLED.finditer(text) if doubled else ():
        if match.group(1) in PARTICLES and WITH_PARTICLE.search(text[max(0, match.start() - 16) : match.start()]):
            continue
        if match.group().islower() and "\t" not in match.group() and "\n" not in match.group():
            yield "slip", Span(*match.span()), match.group(1)
    for pattern, article in ((AN, "an"), (A, "a")):
        for match in pattern.finditer(text):
            if not BEFORE_LETTER.search(text[max(0, match.start() - 12) : match.start()]):
                yield "slip", Span(*match.span()), f"{article} {match.group(1)}"
    for start, end in frames().find(small, 0, words):
        right = leftovers().frames[small[start:end]]
        yield "slip", Span(start, end), right if text[start].islower() else right.capitalize()
