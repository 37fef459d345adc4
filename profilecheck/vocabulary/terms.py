"""All spellings of all names that the lexicons know, as one index, and the words that are hardly a name of their own."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Literal

from profilecheck.kinds import Specialization
from profilecheck.vocabulary import files
from profilecheck.vocabulary.entries import MATCHES, Spelt, clashes, entries_of
from profilecheck.vocabulary.shape import Path, shape
from profilecheck.vocabulary.spelling import norm, pieces, variants


@shape
class Named(Spelt):
    """A tool, technology, method, competency or soft skill."""

    family: str
    prose: bool = True
    """False: in sentences the name is everyday speech ("customer satisfaction", "desktops") and counts only where skills are listed."""


@shape
class Industry(Spelt):
    """A branch of business."""

    family: str


@shape
class Specialism(Spelt):
    """A word that tells the field of a career: its role, and how much it says."""

    role: Literal[Specialization, ""]
    weight: int


@shape
class Names:
    """A lexicon of skills."""

    sources: dict[str, str]
    entries: dict[str, Named]

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


@shape
class Industries:
    """`industries.toml`."""

    sources: dict[str, str]
    entries: dict[str, Industry]

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


@shape
class Specialisms:
    """`specialisms.toml`."""

    sources: dict[str, str]
    entries: dict[str, Specialism]

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


SKILLS = ("tools", "technologies", "methods", "competencies", "soft")
SHAPES = {**{f"{name}.toml": Names for name in SKILLS}, "industries.toml": Industries, "specialisms.toml": Specialisms}
# Lexicons whose names are looked up together; the order is part of the index.
LEXICONS = (*SKILLS, "certifications", "titles", "specialisms", "industries")
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


def index() -> dict[str, Any]:
    """What `build_index` made."""
    found: dict[str, Any] = files.index()["terms"]
    return found


def build_index(tables: Mapping[str, Any]) -> dict[str, Any]:
    """JSON-able: the entries of each lexicon, the index from common form to terms, and how many tokens a form beginning
    with a token may have (`joined_reach`: of those that are found without their joints)."""
    index: dict[str, list[list[Any]]] = {}
    reach: dict[str, int] = {}
    joined: dict[str, int] = {}
    kept: dict[str, list[Any]] = {}
    for number, lexicon in enumerate(LEXICONS):
        kept[lexicon] = []
        for place, entry in enumerate(entries_of(tables[f"{lexicon}.toml"])):
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
    return frozenset(files.index()["ordinary"])


def build_ordinary(tables: Mapping[str, Any]) -> list[str]:
    parts = [part for file in ("verbs.toml", "headings.toml", "units.toml") for part in tables[file].values()]
    entries = {lexicon: entries_of(tables[f"{lexicon}.toml"]) for lexicon in LEXICONS}
    plain = {name for part in parts if isinstance(part, dict) for name in part}
    plain |= {s for lexicon in PLAIN for entry in entries[lexicon] for s, _ in entry.spellings}
    words = {word for spelling in plain for word in WORD.findall(spelling)}
    named = Counter(w for lexicon in LEXICONS for entry in entries[lexicon] for w in {w for s, _ in entry.spellings for w in WORD.findall(s)})
    return sorted(words | {word for word, count in named.items() if count >= OFTEN})
