"""Credentials with their issuers, and the printed forms of issuers (`certifications.toml`)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Literal

from profilecheck.vocabulary import entries, files
from profilecheck.vocabulary.entries import Spelt, clashes
from profilecheck.vocabulary.phrases import Phrases
from profilecheck.vocabulary.shape import Keyed, Listed, Path


class Credential(Spelt, kw_only=True):
    """`pm`: it is one of project management. `base`: a family's name that stands for its first level. `editions`: it has several."""

    full: str
    issuer: str
    family: str
    level: Literal["entry", "professional", "expert"]
    pm: bool
    base: bool = False
    editions: bool = False


class Certifications(Keyed, kw_only=True):
    """`issuers`: name -> other printed forms. `providers`: who trains and issues nothing.
    `postnominals`: what stands behind a person's name without a comma.
    """

    sources: dict[str, str]
    entries: dict[str, Credential]
    issuers: dict[str, tuple[str, ...]]
    providers: Listed
    postnominals: Listed

    def faults(self) -> Iterator[tuple[Path, str]]:
        return clashes(self.entries)


SHAPES = {"certifications.toml": Certifications}
ACRONYM = re.compile(r"[A-Z]{2,6}(?:-[A-Z]{2,6})?")


@functools.cache
def certifications() -> Certifications:
    return files.read("certifications.toml", Certifications)


@functools.cache
def credential_names() -> frozenset[str]:
    return frozenset(certifications().entries)


@functools.cache
def names_in_full() -> dict[str, str]:
    """Every spelling of more than one word, in small letters -> the credential's name."""
    found = entries.entries("certifications.toml")
    return {s.lower(): entry.name for entry in found for s, _ in reversed(entry.spellings) if " " in s} | {n.lower(): n for n in credential_names()}


@functools.cache
def general_names() -> dict[str, tuple[str, ...]]:
    """Credentials that come in levels, each with what it is called ("MSP" for Managing Successful Programmes)."""
    return {e.name.lower(): tuple({s.lower() for s, _ in e.spellings}) for e in entries.entries("certifications.toml") if e.fields.get("base")}


@functools.cache
def acronyms() -> dict[str, entries.Entry]:
    """Every short form in capitals ("PMP", "PMI-ACP") -> its credential."""
    found = entries.entries("certifications.toml")
    return {s: entry for entry in found for s, how in entry.spellings if how != "context" and ACRONYM.fullmatch(s)}


@functools.cache
def issuers() -> tuple[Phrases, dict[str, str]]:
    """Every printed form of an issuer or training provider, small letters, and what each stands for."""
    forms: dict[str, str] = {}
    for name, variants in certifications().issuers.items():
        for form in (name, *variants):
            forms[form.lower()] = name
    for name in certifications().providers.names:
        forms.setdefault(name.lower(), name)
    return Phrases(forms), forms


def is_issuer(text: str) -> bool:
    """Whether a text is the name of an issuer or training provider and nothing else."""
    return text.lower() in issuers()[1]


def issuer_of(name: str) -> str | None:
    """Who issues the credential of this name."""
    known = certifications().entries.get(name)
    return known.issuer if known else None


def full_name(name: str) -> str | None:
    """The full name of a credential that is known by its initials."""
    known = certifications().entries.get(name)
    return known.full if known and known.full and " " not in name and name.upper() == name else None


@functools.cache
def postnominals() -> re.Pattern[str]:
    """Finds the first post-nominal behind a name, with all that follows it."""
    names = "|".join(map(re.escape, certifications().postnominals.names))
    return re.compile(rf"\s*[,|]?\s+(?:{names})\b.*$")
