"""Finds every name that the lexicons know, with the way it was matched; what a name means there is decided in `facts`."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator

from msgspec import Struct
from spacy.language import Language
from spacy.tokens import Doc

from profilecheck.document import Span
from profilecheck.nlp.mentions import Mention, mark, store
from profilecheck.nlp.tokens import starts_of, text_of, words_of
from profilecheck.vocabulary.accepted import SOURCE, Accepted
from profilecheck.vocabulary.entries import MATCHES, Entry
from profilecheck.vocabulary.spelling import norm, pieces, variants
from profilecheck.vocabulary.terms import JOINED, JOINED_TOKENS, JOINTS, LEXICONS, Known, entry_key, known, meant, second_of

# Lexicons whose names compete for the same words: the longest match wins, then the earlier lexicon.
TOGETHER = (("tools", "technologies", "methods", "competencies", "soft"), ("certifications",), ("titles",), ("specialisms",), ("industries",))
# Signs that belong to a name ("C++", "C#", "J2EE/…", "@Risk"): a match that stops right before one is part of something else.
GLUED_BEFORE = frozenset("+#@_")
GLUED_AFTER = frozenset("+#_")
CONTEXT = MATCHES.index("context")
SIGNS = frozenset("®™℠©")
# Under this key a Doc keeps the names that the user's settings accept.
ACCEPTED = "profilecheck.accepted"


class Term(Struct, frozen=True):
    """A lexicon's entry as it was found: `match` says whether the surroundings still have to support it (`context`)."""

    lexicon: str
    entry: Entry
    match: str


class Tokens(Struct, frozen=True):
    """A half-open range of tokens, and of the text."""

    first: int
    end: int
    span: Span


class Terms:
    """The component `profilecheck_terms`; marks one key for each lexicon.

    From the common form of a spelling (`tokens.norm` of its tokens) to the terms that it may stand for: that finds what two
    of spaCy's phrase matchers find, and can be kept from one run to the next, which they can't.
    """

    def __init__(self) -> None:
        self.meant = meant()
        self.added: dict[str, Known] = {}
        """What is known beside the lexicons, first token -> all that is known of names that begin with it."""
        self.own: dict[tuple[int, int], Entry] = {}
        self.term = functools.cache(self.make_term)

    def make_term(self, lexicon: int, number: int, match: int) -> Term:
        entry = self.own.get((lexicon, number))
        if entry is None:
            name, fields = self.meant.get(entry_key(lexicon, number))
            entry = Entry(name, (), tuple(fields.get("cues", ())), tuple(fields.get("not", ())), fields)
        return Term(LEXICONS[lexicon], entry, MATCHES[match])

    def known(self, first: str) -> Known | None:
        return self.added.get(first) or known(first)

    def known_of(self, words: Iterable[str]) -> dict[str, Known]:
        """What is known of names that begin with one of some words."""
        return {first: found for first in set(words) if (found := self.known(first)) is not None}

    def __call__(self, doc: Doc) -> Doc:
        accepted = store(doc).get(ACCEPTED)
        return (beside(accepted) if accepted else self).find(doc)

    def find(self, doc: Doc) -> Doc:
        text = text_of(doc)
        words = words_of(doc)
        norms = list(map(norm, words))
        begin = self.known_of(norms)
        # "SAFe® Scrum Master" is written without its sign elsewhere, "Solutions Architect – Professional" without its dash.
        bare = [i for i, word in enumerate(words) if word not in SIGNS]
        loose = [i for i in bare if words[i] not in JOINTS]
        found: dict[str, list[tuple[Tokens, Term]]] = {}
        jointed = {first: one for first, one in begin.items() if one.joined} if len(loose) < len(words) else {}
        for tokens, term in (*self.hits(doc, norms, begin, bare), *(self.hits(doc, norms, jointed, loose, joined=True) if jointed else ())):
            if whole(text, tokens.span.start, tokens.span.end):
                found.setdefault(term.lexicon, []).append((tokens, term))
        for group in TOGETHER:
            hits = [hit for lexicon in group for hit in found.get(lexicon, [])]
            surest = longest(hits, {lexicon: rank for rank, lexicon in enumerate(group)})
            for lexicon in group:
                mark(doc, lexicon, (mention(tokens, term) for tokens, term in surest if term.lexicon == lexicon))
        return doc

    def hits(self, doc: Doc, norms: list[str], begin: dict[str, Known], kept: list[int], *, joined: bool = False) -> Iterator[tuple[Tokens, Term]]:
        """Matches over the tokens `kept`. `joined`: only of certifications, and only where a token was left out in between."""
        text, words, starts = text_of(doc), words_of(doc), starts_of(doc)
        forms = [norms[i] for i in kept]
        # Most words that begin a name are followed by another than in any name: they are passed over quickly.
        for at in [at for at, first in enumerate(forms) if first in begin]:
            one = begin[forms[at]]
            if "" not in one.forms and (at + 1 == len(forms) or forms[at + 1] not in one.forms):
                continue
            start = kept[at]
            for end, rows in one.at(forms, at):
                last = kept[end - 1]
                if joined and (end - at < JOINED_TOKENS or last - start == end - 1 - at):
                    continue
                for lexicon, entry, match, exact in rows:
                    if joined and LEXICONS[lexicon] != JOINED:
                        continue
                    written = exact and " ".join(words[i] for i in kept[at:end])
                    if written != exact and written == exact.upper() and line_around(text, starts[start]).isupper():
                        match = CONTEXT  # all is in capitals, so the spelling says nothing
                    elif written != exact:
                        continue
                    yield Tokens(start, last + 1, Span(starts[start], starts[last] + len(words[last]))), self.term(lexicon, entry, match)


@functools.lru_cache(maxsize=8)
def beside(accepted: Accepted) -> Terms:
    """Terms that also know the names that are accepted; in the index they stand before what the lexicons say of the same words."""
    terms = Terms()
    for place, (lexicon, entry) in enumerate(accepted.entries(), 1):
        number = LEXICONS.index(lexicon)
        terms.own[number, -place] = entry
        for spelling, match in entry.spellings:
            for variant in variants(spelling):
                parts = pieces(variant)
                norms = [norm(p) for p in parts]
                row = [number, -place, MATCHES.index(match), None if match == "word" else " ".join(parts)]
                form = " ".join(norms)
                before = terms.known(norms[0]) or Known(0, 0, {})
                forms = before.forms.get(second_of(norms), {})
                rows = [row, *(other for other in forms.get(form, []) if other[0] != number)]
                longest_form = max(before.longest, len(parts))
                terms.added[norms[0]] = Known(longest_form, before.joined, {**before.forms, second_of(norms): {**forms, form: rows}})
    return terms


def line_around(text: str, place: int) -> str:
    end = text.find("\n", place)
    return text[text.rfind("\n", 0, place) + 1 : end if end >= 0 else len(text)]


def mention(tokens: Tokens, term: Term) -> Mention:
    return Mention(term.lexicon, tokens.span, term, SOURCE if term.entry.fields.get("source") == SOURCE else f"lexicon:{term.lexicon}")


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
    for tokens, term in sorted(hits, key=lambda h: (h[0].first - h[0].end, order[h[1].match], rank[h[1].lexicon], h[0].first)):
        covered = range(tokens.first, tokens.end)
        if taken.isdisjoint(covered):
            kept.append((tokens, term))
            taken.update(covered)
    return kept


@functools.cache
def shared() -> Terms:
    return Terms()


@Language.factory("profilecheck_terms")
def create(nlp: Language, name: str) -> Terms:
    return shared()
