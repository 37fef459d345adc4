"""Finds every name that the lexicons know, with the way it was matched; what a name means there is decided in `facts`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens
from spacy.vocab import Vocab

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.nlp.marks import Mention, mark
from profilecheck.nlp.tokens import pieces, variants
from profilecheck.resources import Entry

# Lexicon -> the keys that its entries must have, and those that they may have.
LEXICONS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "tools": (frozenset({"family"}), frozenset()),
    "technologies": (frozenset({"family"}), frozenset()),
    "methods": (frozenset({"family"}), frozenset()),
    "competencies": (frozenset({"family"}), frozenset()),
    "soft": (frozenset({"family"}), frozenset()),
    "certifications": (frozenset({"full", "issuer", "family", "level"}), frozenset({"pm", "base"})),
    "titles": (frozenset({"level", "family"}), frozenset({"role", "weak", "of"})),
    "specialisms": (frozenset({"role", "weight"}), frozenset()),
    "industries": (frozenset({"family"}), frozenset()),
}
# Lexicons whose names compete for the same words: the longest match wins, then the earlier lexicon.
TOGETHER = (("tools", "technologies", "methods", "competencies", "soft"), ("certifications",), ("titles",), ("specialisms",), ("industries",))
# Signs that belong to a name ("C++", "C#", "J2EE/…", "@Risk"): a match that stops right before one is part of something else.
GLUED_BEFORE = frozenset("+#@_")
GLUED_AFTER = frozenset("+#_")


@dataclass(frozen=True, slots=True)
class Term:
    """A lexicon's entry as it was found: `match` says whether the surroundings still have to support it (`context`)."""

    lexicon: str
    entry: Entry
    match: str


def entries(lexicon: str) -> tuple[Entry, ...]:
    required, optional = LEXICONS[lexicon]
    return resources.lexicon(f"{lexicon}.toml", required=required, optional=optional)


class Terms:
    """The component `profilecheck_terms`; marks one key for each lexicon."""

    def __init__(self, vocab: Vocab) -> None:
        self.folded = PhraseMatcher(vocab, attr="NORM")
        self.exact = PhraseMatcher(vocab, attr="ORTH")
        self.terms: dict[int, Term] = {}
        for lexicon in LEXICONS:
            for entry in entries(lexicon):
                by_match: dict[str, list[Doc]] = {}
                for spelling, match in entry.spellings:
                    for variant in variants(spelling):
                        by_match.setdefault(match, []).append(Doc(vocab, words=pieces(variant)))
                for match, patterns in by_match.items():
                    key = f"{lexicon}|{entry.name}|{match}"
                    fold = match == "word" or (match == "context" and lexicon in ("competencies", "soft", "industries", "specialisms"))
                    (self.folded if fold else self.exact).add(key, patterns)
                    self.terms[vocab.strings.add(key)] = Term(lexicon, entry, match)

    def __call__(self, doc: Doc) -> Doc:
        found: dict[str, list[tuple[Tokens, Term]]] = {}
        for matcher in (self.folded, self.exact):
            for key, start, end in matcher(doc):
                span, term = doc[start:end], self.terms[key]
                if whole(doc.text, span.start_char, span.end_char):
                    found.setdefault(term.lexicon, []).append((span, term))
        for group in TOGETHER:
            hits = [hit for lexicon in group for hit in found.get(lexicon, [])]
            kept = longest(hits, {lexicon: rank for rank, lexicon in enumerate(group)})
            for lexicon in group:
                mark(doc, lexicon, (mention(span, term) for span, term in kept if term.lexicon == lexicon))
        return doc


def mention(span: Tokens, term: Term) -> Mention:
    return Mention(term.lexicon, Span(span.start_char, span.end_char), term, f"lexicon:{term.lexicon}")


def whole(text: str, start: int, end: int) -> bool:
    """Whether a match is made of whole words: not the "C" of "C++", nor the "Go" of "Gov2"."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if before.isalnum() or before in GLUED_BEFORE:
        return False
    if after.isdigit():
        return end - start > 3 and text[end - 1].isalpha()
    return not (after.isalpha() or after in GLUED_AFTER)


def longest(hits: Iterable[tuple[Tokens, Term]], rank: dict[str, int]) -> list[tuple[Tokens, Term]]:
    """Where matches overlap, the longest stands; of equal ones the surer match, then the earlier lexicon."""
    order = {"exact": 0, "word": 1, "context": 2}
    kept: list[tuple[Tokens, Term]] = []
    taken: set[int] = set()
    for span, term in sorted(hits, key=lambda h: (-(len(h[0])), order[h[1].match], rank[h[1].lexicon], h[0].start)):
        if taken.isdisjoint(range(span.start, span.end)):
            kept.append((span, term))
            taken.update(range(span.start, span.end))
    return kept


@Language.factory("profilecheck_terms")
def create(nlp: Language, name: str) -> Terms:
    return Terms(nlp.vocab)
