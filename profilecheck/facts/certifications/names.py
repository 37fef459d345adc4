"""Forms of a credential's name that the lexicon's index does not hold: acronyms with full stops."""

from __future__ import annotations

from profilecheck.document import Block, Span
from profilecheck.facts.source import Source, once
from profilecheck.nlp.mentions import Mention
from profilecheck.nlp.terms import Term
from profilecheck.patterns import lazy
from profilecheck.vocabulary.certifications import acronyms

# "P.M.P.", "P.M.I.-A.C.P.": an acronym with a full stop behind each letter.
DOTTED = lazy(r"[A-Z]\.(?<![\w.]..)(?:[A-Z]\.){1,5}(?:-(?:[A-Z]\.){2,6})?[A-Z]?(?![\w])")


def dotted(source: Source, block: Block) -> list[Mention]:
    """Acronyms of a block written with full stops."""
    return [m for m in all_dotted(source, Span(0, len(source.document.text))) if block.span.contains(m.span)]


@once
def all_dotted(source: Source, span: Span) -> list[Mention]:
    """Those of a whole text: hardly any holds one."""
    found = []
    for match in DOTTED.finditer(source.document.text, span.start, span.end):
        entry = acronyms().get(match.group().replace(".", ""))
        if entry is not None:
            found.append(Mention("certifications", Span(*match.span()), Term("certifications", entry, "word"), "lexicon:certifications"))
    return found
