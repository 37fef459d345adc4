"""Finds every name that the lexicons know, with the way it was matched; what a name means there is decided in `facts`."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.errors import BadData
from profilecheck.nlp.marks import Mention, mark
from profilecheck.nlp.tokens import norm, pieces, text_of, variants, words_of
from profilecheck.resources import MATCHES, Entry

# Lexicon -> the keys that its entries must have, and those that they may have. `prose = false`: in sentences the name is everyday
# speech ("customer satisfaction", "desktops") and counts only where skills are listed.
LEXICONS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "tools": (frozenset({"family"}), frozenset({"prose"})),
    "technologies": (frozenset({"family"}), frozenset({"prose"})),
    "methods": (frozenset({"family"}), frozenset({"prose"})),
    "competencies": (frozenset({"family"}), frozenset({"prose"})),
    "soft": (frozenset({"family"}), frozenset({"prose"})),
    "certifications": (frozenset({"full", "issuer", "family", "level"}), frozenset({"pm", "base", "editions"})),
    "titles": (frozenset({"level", "family"}), frozenset({"role", "weak", "of"})),
    "specialisms": (frozenset({"role", "weight"}), frozenset()),
    "industries": (frozenset({"family"}), frozenset()),
}
# Lexicons whose names compete for the same words: the longest match wins, then the earlier lexicon.
TOGETHER = (("tools", "technologies", "methods", "competencies", "soft"), ("certifications",), ("titles",), ("specialisms",), ("industries",))
# Signs that belong to a name ("C++", "C#", "J2EE/…", "@Risk"): a match that stops right before one is part of something else.
GLUED_BEFORE = frozenset("+#@_")
GLUED_AFTER = frozenset("+#_")
CONTEXT = MATCHES.index("context")
WORD = re.compile(r"\b[a-z]{3,}\b")
# Lexicons that name no products; a word that others write in lower case is ordinary from this many entries on ("excel" stands in fewer).
PLAIN = ("competencies", "soft", "titles", "industries")
OFTEN = 3


SIGNS = frozenset("®™℠©")
# Signs inside a credential's name that people set or leave out.
JOINTS = frozenset(":–—-,()")
# Lexicons of ordinary words, whose ambiguous names are found in any case.
ANY_CASE = ("competencies", "soft", "industries", "specialisms")


@dataclass(frozen=True, slots=True)
class Term:
    """A lexicon's entry as it was found: `match` says whether the surroundings still have to support it (`context`)."""

    lexicon: str
    entry: Entry
    match: str


@functools.cache
def entries(lexicon: str) -> tuple[Entry, ...]:
    """A lexicon's entries; BadData where the file breaks its format."""
    required, optional = LEXICONS[lexicon]
    found = resources.lexicon(f"{lexicon}.toml", required=required, optional=optional)
    for entry in found:
        if not isinstance(entry.fields.get("prose", True), bool):
            raise BadData(f"lexicons/{lexicon}.toml, entry {entry.name!r}: prose is neither true nor false")
    return found


class Terms:
    """The component `profilecheck_terms`; marks one key for each lexicon.

    A dictionary from the common form of a spelling (`tokens.norm` of its tokens) to the terms that it may stand for: it
    finds what two of spaCy's phrase matchers find, and can be kept from one run to the next, which they can't.
    """

    def __init__(self) -> None:
        data = resources.cached("terms", build_index)
        known = [
            [Entry(name, (), tuple(fields.get("cues", ())), tuple(fields.get("not", ())), fields) for name, fields in data["entries"][lexicon]]
            for lexicon in LEXICONS
        ]
        names = tuple(LEXICONS)
        self.entries = known
        self.names = names
        self.index: dict[str, list[list[Any]]] = data["index"]
        self.reach: dict[str, int] = data["reach"]
        self.term = functools.cache(lambda lexicon, entry, match: Term(names[lexicon], known[lexicon][entry], MATCHES[match]))

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        words = words_of(doc)
        # "SAFe® Scrum Master" is written without its sign elsewhere, "Solutions Architect – Professional" without its dash.
        bare = [i for i, word in enumerate(words) if word not in SIGNS]
        loose = [i for i in bare if words[i] not in JOINTS]
        found: dict[str, list[tuple[Tokens, Term]]] = {}
        for span, term in (*self.hits(doc, words, bare, None), *self.hits(doc, words, loose, "certifications")):
            if whole(text, span.start_char, span.end_char):
                found.setdefault(term.lexicon, []).append((span, term))
        for group in TOGETHER:
            hits = [hit for lexicon in group for hit in found.get(lexicon, [])]
            surest = longest(hits, {lexicon: rank for rank, lexicon in enumerate(group)})
            for lexicon in group:
                mark(doc, lexicon, (mention(span, term) for span, term in surest if term.lexicon == lexicon))
        return doc

    def hits(self, doc: Doc, words: list[str], kept: list[int], only: str | None) -> Iterator[tuple[Tokens, Term]]:
        """Matches over the tokens `kept`, of one lexicon or of all."""
        text = doc.text
        norms = [norm(words[i]) for i in kept]
        for at, first in enumerate(norms):
            reach = self.reach.get(first)
            if reach is None:
                continue
            for end in range(at + 1, min(at + reach, len(norms)) + 1):
                for lexicon, entry, match, exact in self.index.get(" ".join(norms[at:end]), ()):
                    if only is not None and (self.names[lexicon] != only or end - at < 3):
                        continue
                    written = exact and " ".join(words[i] for i in kept[at:end])
                    if written != exact and written == exact.upper() and line_around(text, doc[kept[at]].idx).isupper():
                        match = CONTEXT  # all is in capitals, so the spelling says nothing
                    elif written != exact:
                        continue
                    yield doc[kept[at] : kept[end - 1] + 1], self.term(lexicon, entry, match)


def build_index() -> dict[str, Any]:
    """JSON-able: the entries of each lexicon, the index from common form to terms, and how many tokens a form beginning
    with a token may have."""
    index: dict[str, list[list[Any]]] = {}
    reach: dict[str, int] = {}
    kept: dict[str, list[Any]] = {}
    for number, lexicon in enumerate(LEXICONS):
        kept[lexicon] = []
        for place, entry in enumerate(entries(lexicon)):
            fields = {k: v for k, v in entry.fields.items() if k not in ("aliases", "exact", "context", "source")}
            kept[lexicon].append([entry.name, fields])
            for spelling, match in entry.spellings:
                folded = match == "word" or (match == "context" and lexicon in ANY_CASE)
                for variant in variants(spelling):
                    parts = pieces(variant)
                    norms = [norm(p) for p in parts]
                    row = [number, place, MATCHES.index(match), None if folded else " ".join(parts)]
                    # The marks inside a credential's name are set or left out ("MCSE: Security", "MCSE Security").
                    forms = [norms, [n for n in norms if n not in JOINTS]] if lexicon == "certifications" else [norms]
                    for form in forms:
                        rows = index.setdefault(" ".join(form), [])
                        if row not in rows:
                            rows.append(row)
                    reach[norms[0]] = max(reach.get(norms[0], 0), len(parts))
    return {"entries": kept, "index": index, "reach": reach}


def line_around(text: str, place: int) -> str:
    end = text.find("\n", place)
    return text[text.rfind("\n", 0, place) + 1 : end if end >= 0 else len(text)]


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Words that lexicons write in lower case, so that they are hardly a name of their own."""
    return frozenset(resources.cached("ordinary", build_ordinary))


def build_ordinary() -> list[str]:
    tables = [part for file in ("verbs.toml", "headings.toml", "units.toml") for part in resources.table(file).values()]
    plain = {name for part in tables if isinstance(part, dict) for name in part}
    plain |= {s for lexicon in PLAIN for entry in entries(lexicon) for s, _ in entry.spellings}
    words = {word for spelling in plain for word in WORD.findall(spelling)}
    named = Counter(w for lexicon in LEXICONS for entry in entries(lexicon) for w in {w for s, _ in entry.spellings for w in WORD.findall(s)})
    return sorted(words | {word for word, count in named.items() if count >= OFTEN})


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


@functools.cache
def shared() -> Terms:
    return Terms()


@Language.factory("profilecheck_terms")
def create(nlp: Language, name: str) -> Terms:
    return shared()
