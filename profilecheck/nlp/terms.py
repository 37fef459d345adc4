"""Finds every name that the lexicons know, with the way it was matched; what a name means there is decided in `facts`."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from profilecheck import resources
from profilecheck.document import Span
from profilecheck.errors import BadData
from profilecheck.nlp.mentions import Mention, mark
from profilecheck.nlp.tokens import starts_of, text_of, words_of
from profilecheck.resources import MATCHES, Entry
from profilecheck.vocabulary.spelling import norm, pieces, variants

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
# The lexicon whose names are also found without their joints, from this many tokens on.
JOINED, JOINED_TOKENS = "certifications", 3
# Lexicons of ordinary words, whose ambiguous names are found in any case.
ANY_CASE = ("competencies", "soft", "industries", "specialisms")


@dataclass(frozen=True, slots=True)
class Term:
    """A lexicon's entry as it was found: `match` says whether the surroundings still have to support it (`context`)."""

    lexicon: str
    entry: Entry
    match: str


class Tokens(NamedTuple):
    """A half-open range of tokens, and of the text."""

    first: int
    end: int
    span: Span


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
        self.names = names
        self.index: dict[str, list[list[Any]]] = data["index"]
        self.reach: dict[str, int] = data["reach"]
        self.joined_reach: dict[str, int] = data["joined_reach"]
        self.term = functools.cache(lambda lexicon, entry, match: Term(names[lexicon], known[lexicon][entry], MATCHES[match]))

    def __call__(self, doc: Doc) -> Doc:
        text = text_of(doc)
        words = words_of(doc)
        # "SAFe® Scrum Master" is written without its sign elsewhere, "Solutions Architect – Professional" without its dash.
        bare = [i for i, word in enumerate(words) if word not in SIGNS]
        loose = [i for i in bare if words[i] not in JOINTS]
        found: dict[str, list[tuple[Tokens, Term]]] = {}
        for tokens, term in (*self.hits(doc, bare, self.reach), *self.hits(doc, loose, self.joined_reach, joined=True)):
            if whole(text, tokens.span.start, tokens.span.end):
                found.setdefault(term.lexicon, []).append((tokens, term))
        for group in TOGETHER:
            hits = [hit for lexicon in group for hit in found.get(lexicon, [])]
            surest = longest(hits, {lexicon: rank for rank, lexicon in enumerate(group)})
            for lexicon in group:
                mark(doc, lexicon, (mention(tokens, term) for tokens, term in surest if term.lexicon == lexicon))
        return doc

    def hits(self, doc: Doc, kept: list[int], reach: dict[str, int], *, joined: bool = False) -> Iterator[tuple[Tokens, Term]]:
        """Matches over the tokens `kept`. `joined`: only of certifications, and only where a token was left out in between."""
        text, words, starts = text_of(doc), words_of(doc), starts_of(doc)
        index = self.index
        norms = [norm(words[i]) for i in kept]
        for at, first in enumerate(norms):
            longest_form = reach.get(first)
            if longest_form is None:
                continue
            start = kept[at]
            form = ""
            for end in range(at + 1, min(at + longest_form, len(norms)) + 1):
                form = f"{form} {norms[end - 1]}" if form else first
                rows = index.get(form)
                if rows is None or (joined and (end - at < JOINED_TOKENS or kept[end - 1] - start == end - 1 - at)):
                    continue
                last = kept[end - 1]
                for lexicon, entry, match, exact in rows:
                    if joined and self.names[lexicon] != JOINED:
                        continue
                    written = exact and " ".join(words[i] for i in kept[at:end])
                    if written != exact and written == exact.upper() and line_around(text, starts[start]).isupper():
                        match = CONTEXT  # all is in capitals, so the spelling says nothing
                    elif written != exact:
                        continue
                    yield Tokens(start, last + 1, Span(starts[start], starts[last] + len(words[last]))), self.term(lexicon, entry, match)


def build_index() -> dict[str, Any]:
    """JSON-able: the entries of each lexicon, the index from common form to terms, and how many tokens a form beginning
    with a token may have (`joined_reach`: of those that are found without their joints)."""
    index: dict[str, list[list[Any]]] = {}
    reach: dict[str, int] = {}
    joined: dict[str, int] = {}
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
                    if lexicon == JOINED and len(parts) >= JOINED_TOKENS:
                        joined[norms[0]] = max(joined.get(norms[0], 0), len(parts))
    return {"entries": kept, "index": index, "reach": reach, "joined_reach": joined}


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


def mention(tokens: Tokens, term: Term) -> Mention:
    return Mention(term.lexicon, tokens.span, term, f"lexicon:{term.lexicon}")


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
