"""The words of job titles: nouns with their level, seniority, domains, abbreviations (`titles.toml`)."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from msgspec import Struct

from profilecheck.kinds import Level, Specialization
from profilecheck.vocabulary import files
from profilecheck.vocabulary.entries import Spelt, clashes
from profilecheck.vocabulary.shape import Keyed, Listed, Path


class Title(Spelt, kw_only=True):
    """`of`: the title that this one is a form of. `weak`: it is a title only where one is expected."""

    level: Level
    family: str
    role: Specialization | None = None
    weak: bool = False
    of: str | None = None


class Seniority(Keyed, kw_only=True):
    """How a word moves a title's level: by so many steps, or to a level."""

    shift: int
    level: Level | None = None
    aliases: tuple[str, ...] = ()


class Grammar(Keyed, kw_only=True):
    """The small words of titles, and what is built otherwise than in English, lower case.

    `small`: stands in lower case inside a title. `joins`: joins a title's noun and its field ("Head of Delivery", "Jefe
    de Proyecto"). `foreign_joins`: of those, the ones before a field in lower case. `leading`: nouns that stand at the
    beginning, as Romance languages have it. `compound_ends`: nouns that end German compounds ("Projektleiter").
    """

    small: tuple[str, ...]
    joins: tuple[str, ...]
    foreign_joins: tuple[str, ...]
    leading: tuple[str, ...]
    compound_ends: tuple[str, ...]

    def faults(self) -> Iterator[tuple[Path, str]]:
        for word in self.foreign_joins:
            if word not in self.joins:
                yield ("foreign_joins",), f"{word!r} is not among the joins"


class Titles(Keyed, kw_only=True):
    """`nouns`: word that ends a title -> level. `abbreviations`: short form -> what it stands for."""

    sources: dict[str, str]
    entries: dict[str, Title]
    seniority: dict[str, Seniority]
    nouns: dict[str, Level]
    domains: Listed
    abbreviations: dict[str, str]
    grammar: Grammar

    def faults(self) -> Iterator[tuple[Path, str]]:
        yield from clashes(self.entries)
        for name, title in self.entries.items():
            if title.of is not None and title.of not in self.entries:
                yield ("entries", name), f"is a form of {title.of!r}, and there is no such entry"
        for word in self.grammar.compound_ends:
            if word not in self.nouns:
                yield ("grammar", "compound_ends"), f"{word!r} is not among the nouns"


SHAPES = {"titles.toml": Titles}


class TitleWords(Struct, frozen=True):
    """The closed word lists of the file, lower case."""

    nouns: dict[str, Level]
    seniority: dict[str, Seniority]
    domains: frozenset[str]
    abbreviations: dict[str, str]
    small: frozenset[str]
    joins: frozenset[str]
    foreign_joins: frozenset[str]
    leading: frozenset[str]
    compound_ends: tuple[str, ...]


@functools.cache
def title_words() -> TitleWords:
    seniority = {spelling.lower(): word for name, word in titles().seniority.items() for spelling in (name, *word.aliases)}
    domains = frozenset(w.lower() for name in titles().domains.names for w in name.split())
    grammar = titles().grammar
    return TitleWords(
        nouns={n.lower(): level for n, level in titles().nouns.items()},
        seniority=seniority,
        domains=domains,
        abbreviations=dict(titles().abbreviations),
        small=frozenset(grammar.small),
        joins=frozenset(grammar.joins),
        foreign_joins=frozenset(grammar.foreign_joins),
        leading=frozenset(grammar.leading),
        compound_ends=grammar.compound_ends,
    )


@functools.cache
def spellings(name: str) -> tuple[str, ...]:
    """Every way in which the file writes an entry: its name, its aliases, and the titles that are forms of it."""
    known = titles().entries
    forms = [form for form, title in known.items() if title.of == name]
    return tuple(dict.fromkeys(s for n in (name, *forms) for s in (n, *known[n].aliases, *known[n].exact)))


@functools.cache
def titles() -> Titles:
    return files.read("titles.toml", Titles)
