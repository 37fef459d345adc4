"""All spellings of all names that the lexicons know, as one index, and the words that are hardly a name of their own."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from profilecheck.kinds import Specialization
from profilecheck.remembered import remembered
from profilecheck.vocabulary import files
from profilecheck.vocabulary.entries import MATCHES, Spelt, clashes, entries_of
from profilecheck.vocabulary.shape import Keyed, Path
from profilecheck.vocabulary.shelves import Shelves, lay_out
from profilecheck.vocabulary.spelling import norm, pieces, variants


class Named(Spelt, kw_only=True):
    """A tool, technology, method, competency or soft skill."""

    family: str
    prose: bool = True
    """False: in sentences the name is everyday speech ("customer satisfaction", "desktops") and counts only where skills are listed."""


class Industry(Spelt, kw_only=True):
    """A branch of business."""

    family: str


class Specialism(Spelt, kw_only=True):
    """A word that tells the field of a career: its role, and how much it says."""

    role: Literal[Specialization, ""]
    weight: int


class Names(Keyed, kw_only=True):
    """A lexicon of skills."""

    sources: dict[str, str]
    entries: dict[str, Named]

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


class Industries(Keyed, kw_only=True):
    """`industries.toml`."""

    sources: dict[str, str]
    entries: dict[str, Industry]

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


class Specialisms(Keyed, kw_only=True):
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


Rows = list[list[Any]]
"""Number of the lexicon, of the entry, of its match, and as it is written if that counts."""
Forms = dict[str, Rows]
"""By the common form of a name."""


class Known(NamedTuple):
    """What is known of names that begin with a token: tokens of the longest, of the longest that is found without its joints
    (0: none), and the forms by their second token, "" where there is none: most words that begin a name are followed by another.
    """

    longest: int
    joined: int
    forms: dict[str, Forms]

    def at(self, words: Sequence[str], place: int) -> Iterator[tuple[int, Rows]]:
        """The names that begin at a place in words in their common form: where each ends, and its rows."""
        form = words[place]
        if "" in self.forms:
            yield place + 1, self.forms[""][form]
        longer = self.forms.get(words[place + 1]) if place + 1 < len(words) else None
        if longer:
            for end in range(place + 2, min(place + self.longest, len(words)) + 1):
                form = f"{form} {words[end - 1]}"
                if form in longer:
                    yield end, longer[form]


@functools.cache
def names() -> Shelves:
    """First token of a name in its common form -> `Known`."""
    return Shelves(files.index().piece("names"))


@remembered(1 << 14)
def known(first: str) -> Known | None:
    """What is known of names that begin with a token; documents share most of their words."""
    found = names().get(first)
    return Known(*found) if found else None


@functools.cache
def meant() -> Shelves:
    """`entry_key` -> [name, fields]."""
    return Shelves(files.index().piece("entries"))


def entry_key(lexicon: int, entry: int) -> str:
    return f"{lexicon} {entry}"


def build_index(tables: Mapping[str, Any]) -> dict[str, bytes]:
    """What `names` and `meant` read."""
    known: dict[str, list[Any]] = {}
    kept: dict[str, Any] = {}
    for number, lexicon in enumerate(LEXICONS):
        for place, entry in enumerate(entries_of(tables[f"{lexicon}.toml"])):
            fields = {k: v for k, v in entry.fields.items() if k not in ("aliases", "exact", "context", "source")}
            kept[entry_key(number, place)] = [entry.name, fields]
            for spelling, match in entry.spellings:
                folded = match == "word" or (match == "context" and lexicon in ANY_CASE)
                for variant in variants(spelling):
                    parts = pieces(variant)
                    norms = [norm(p) for p in parts]
                    row = [number, place, MATCHES.index(match), None if folded else " ".join(parts)]
                    # The marks inside a credential's name are set or left out ("MCSE: Security", "MCSE Security").
                    forms = [norms, [n for n in norms if n not in JOINTS]] if lexicon == "certifications" else [norms]
                    for form in forms:
                        behind = known.setdefault(form[0], [0, 0, {}])[2].setdefault(second_of(form), {})
                        rows = behind.setdefault(" ".join(form), [])
                        if row not in rows:
                            rows.append(row)
                    first = known[norms[0]]
                    first[0] = max(first[0], len(parts))
                    if lexicon == JOINED and len(parts) >= JOINED_TOKENS:
                        first[1] = max(first[1], len(parts))
    return {"names": lay_out(known), "entries": lay_out(kept)}


def second_of(form: Sequence[str]) -> str:
    return form[1] if len(form) > 1 else ""


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
