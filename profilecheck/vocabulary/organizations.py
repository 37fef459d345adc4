"""The words that tell an organisation: legal forms, suffixes, words of schools, known names (`organizations.toml`)."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Listed


class Organizations(Keyed, kw_only=True):
    """`well_known_in_place`: names that are words too, and organisations only where an employer is printed. `named_schools`: known by a
    name that says nothing of a school."""

    sources: dict[str, str]
    legal_forms: Listed
    suffixes: Listed
    schools: Listed
    well_known: Listed
    well_known_in_place: Listed
    placeholders: Listed
    named_schools: Listed


SHAPES = {"organizations.toml": Organizations}
# Letters of an abbreviation.
ABBREVIATION = 4
# So many first characters tell what is printed instead of a name from most other texts.
HEAD = 4


@functools.cache
def organizations() -> Organizations:
    return files.read("organizations.toml", Organizations)


def bare(names: Iterable[str]) -> frozenset[str]:
    """Lower case without the last dot."""
    return frozenset(n.lower().rstrip(".") for n in names)


@functools.cache
def legal_forms() -> frozenset[str]:
    """Legal forms in small letters."""
    return bare(organizations().legal_forms.names)


@functools.cache
def legal_words() -> frozenset[str]:
    """The words of legal forms that are more than an abbreviation: "private", "limited"."""
    return frozenset(word for name in legal_forms() for word in name.split() if len(word) > ABBREVIATION)


@functools.cache
def suffixes() -> frozenset[str]:
    """Words that tell an organisation."""
    return bare(organizations().suffixes.names)


@functools.cache
def organization_words() -> frozenset[str]:
    """Words that tell an organisation or a school."""
    return suffixes() | bare(organizations().schools.names)


@functools.cache
def well_known() -> tuple[str, ...]:
    """Names that alone are an organisation, as printed."""
    return (*organizations().well_known.names, *organizations().well_known_in_place.names)


@functools.cache
def named_schools() -> frozenset[str]:
    """Schools known by a name that says nothing of a school, as printed."""
    return frozenset(organizations().named_schools.names)


@functools.cache
def known_names() -> frozenset[str]:
    """Names that alone are an organisation, and what is printed instead of one, lower case."""
    return frozenset(n.lower() for n in (*well_known(), *organizations().placeholders.names))


@functools.cache
def legal_form_pattern() -> re.Pattern[str]:
    """A legal form at the end of a name or before a comma; case-sensitive, as "AG" and "SE" are also parts of sentences."""
    names = sorted((re.escape(n) for n in organizations().legal_forms.names), key=len, reverse=True)
    return re.compile(r"(?<=[\w,.)] )(?:" + "|".join(names) + r")(?=\.?(?:$|[,;)|\t(]|\s[–—-]))")


@functools.cache
def placeholders() -> tuple[str, ...]:
    """What is printed instead of a name in the middle of a line: of two words at least, as "Client" and "Private" are words too."""
    return tuple(n for n in organizations().placeholders.names if " " in n or "-" in n)


@functools.cache
def placeholder_pattern() -> re.Pattern[str]:
    return re.compile(r"(?<![\w-])(?:" + "|".join(sorted(map(re.escape, placeholders()), key=len, reverse=True)) + r")(?![\w-])", re.I)


@functools.cache
def placeholder_heads() -> frozenset[str]:
    """What they begin with, in small letters: most texts begin with something else, and are told from them at once."""
    return frozenset(name[:HEAD].lower() for name in placeholders())


def placeholder_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """The placeholder that a piece of a text begins with."""
    return placeholder_pattern().match(text, start, end) if text[start : start + HEAD].lower() in placeholder_heads() else None
