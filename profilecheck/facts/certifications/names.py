"""Forms of a credential's name that the lexicon's index does not hold: acronyms with full stops."""

from __future__ import annotations

from collections.abc import Iterator

from profilecheck.document import Block, Span
from profilecheck.facts.source import Source
from profilecheck.nlp.mentions import Mention
from profilecheck.nlp.terms import Term
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import acronyms

# "P.M.P.", "P.M.I.-A.C.P.": an acronym with a full stop behind each letter.
DOTTED = lazy(r"(?<![\w.])(?:[A-Z]\.){2,6}(?:-(?:[A-Z]\.){2,6})?[A-Z]?(?![\w])")


def dotted(source: Source, block: Block) -> Iterator[Mention]:
    """Acronyms written with full stops."""
    text = source.document.text
    for match in DOTTED.finditer(text, block.span.start, block.span.end):
        entry = acronyms().get(match.group().replace(".", ""))
        if entry is not None:
            yield Mention("certifications", Span(*match.span()), Term("certifications", entry, "word"), "lexicon:certifications")
