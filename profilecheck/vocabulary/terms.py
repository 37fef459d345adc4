"""All spellings of all names that the lexicons know, as one index, and the words that are hardly a name of their own."""

from __future__ import annotations

import functools
import re
from collections import Counter
from typing import Any

from profilecheck import resources
from profilecheck.errors import BadData
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
WORD = re.compile(r"\b[a-z]{3,}\b")
# Lexicons that name no products; a word that others write in lower case is ordinary from this many entries on ("excel" stands in fewer).
PLAIN = ("competencies", "soft", "titles", "industries")
OFTEN = 3

# Signs inside a credential's name that people set or leave out.
JOINTS = frozenset(":–—-,()")
# The lexicon whose names are also found without their joints, from this many tokens on.
JOINED, JOINED_TOKENS = "certifications", 3
# Lexicons of ordinary words, whose ambiguous names are found in any case.
ANY_CASE = ("competencies", "soft", "industries", "specialisms")


@functools.cache
def entries(lexicon: str) -> tuple[Entry, ...]:
    """A lexicon's entries; BadData where the file breaks its format."""
    required, optional = LEXICONS[lexicon]
    found = resources.lexicon(f"{lexicon}.toml", required=required, optional=optional)
    for entry in found:
        if not isinstance(entry.fields.get("prose", True), bool):
            raise BadData(f"lexicons/{lexicon}.toml, entry {entry.name!r}: prose is neither true nor false")
    return found


@functools.cache
def index() -> dict[str, Any]:
    """What `build_index` makes, from the last time."""
    found: dict[str, Any] = resources.cached("terms", build_index)
    return found


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
