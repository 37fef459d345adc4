"""Words in lists of skills that are no skill, and makers whose name stands before a product's (`lists.toml`)."""

from __future__ import annotations

import functools
import re

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Listed


class Lists(Keyed, kw_only=True):
    """The file; abbreviations in capitals, placeholders and languages in small letters, makers and
    namesakes as printed."""

    sources: dict[str, str]
    abbreviations: Listed
    placeholders: Listed
    languages: Listed
    makers: Listed
    namesakes: Listed


SHAPES = {"lists.toml": Lists}


@functools.cache
def lists() -> Lists:
    return files.read("lists.toml", Lists)


@functools.cache
def abbreviations() -> frozenset[str]:
    """Short forms that everybody writes, in capitals: no name of a skill."""
    return frozenset(lists().abbreviations.names)


@functools.cache
def placeholders() -> frozenset[str]:
    """What a template leaves in place of a name, lower case."""
    return frozenset(lists().placeholders.names)


@functools.cache
def languages() -> frozenset[str]:
    """Languages that people speak, lower case."""
    return frozenset(lists().languages.names)


@functools.cache
def maker_names() -> frozenset[str]:
    """Firms whose name alone may stand for a product or for the firm: makers, and those that are called like their product."""
    return frozenset((*lists().makers.names, *lists().namesakes.names))


@functools.cache
def maker_pattern() -> re.Pattern[str]:
    """A maker's name with the white space behind it: what follows is the product."""
    names = sorted((re.escape(n) for n in lists().makers.names), key=lambda n: (-len(n), n))
    return re.compile(rf"(?:{'|'.join(names)})\s+")
