"""The shape of `headline.toml`; `headline.py` makes sets and patterns of its lists."""

from __future__ import annotations

from profilecheck.kinds import PartKind
from profilecheck.vocabulary.shape import Keyed, Listed


class Connectors(Keyed, kw_only=True):
    """Words that join the parts of a headline, by what follows them."""

    employer: tuple[str, ...]
    former: tuple[str, ...]
    field: tuple[str, ...]
    action: tuple[str, ...]
    other: tuple[str, ...]


class NotCutting(Keyed, kw_only=True):
    """Connecting words that do not end a part."""

    words: tuple[str, ...]


class Promises(Keyed, kw_only=True):
    """How a promise of value begins."""

    openers: tuple[str, ...]
    sure: tuple[str, ...]
    relative: tuple[str, ...]
    clients: tuple[str, ...]


class Empty(Keyed, kw_only=True):
    """Words that say nothing, and those that only hold a sentence together."""

    words: tuple[str, ...]
    function: tuple[str, ...]
    character: tuple[str, ...]
    persons: tuple[str, ...]
    phrases: tuple[str, ...]


class Background(Keyed, kw_only=True):
    """What belongs into other sections: degrees, studies, languages, clearances, years."""

    degrees: tuple[str, ...]
    study: tuple[str, ...]
    schools: tuple[str, ...]
    languages: tuple[str, ...]
    codes: tuple[str, ...]
    clearances: tuple[str, ...]
    spans: tuple[str, ...]
    life: tuple[str, ...]


class Seeking(Keyed, kw_only=True):
    """How the search for a job is said."""

    sure: tuple[str, ...]
    openers: tuple[str, ...]
    objects: tuple[str, ...]


class Scope(Keyed, kw_only=True):
    """Words of the size of work."""

    phrases: tuple[str, ...]
    regions: tuple[str, ...]
    nouns: tuple[str, ...]


class Impact(Keyed, kw_only=True):
    """Words of results."""

    verbs: tuple[str, ...]
    none_of: tuple[str, ...]
    phrases: tuple[str, ...]


class Titles(Keyed, kw_only=True):
    """Words of titles that need care."""

    foreign: tuple[str, ...]
    foreign_fields: tuple[str, ...]
    not_heads: tuple[str, ...]
    bare: tuple[str, ...]
    behind_comma: tuple[str, ...]
    also_bare: tuple[str, ...]


class Profession(Keyed, kw_only=True):
    """Words of this profession and of others."""

    yes: tuple[str, ...]
    other_fields: tuple[str, ...]
    neutral: tuple[str, ...]
    trades: tuple[str, ...]
    it_words: tuple[str, ...]


class Fields(Keyed, kw_only=True):
    """Words of fields of work."""

    trades: tuple[str, ...]
    heads: tuple[str, ...]
    words: tuple[str, ...]


class Either(Keyed, kw_only=True):
    """Names that may be of two kinds."""

    certification: tuple[str, ...]
    methodology: tuple[str, ...]
    beside: tuple[str, ...]
    fields: tuple[str, ...]


class Employers(Keyed, kw_only=True):
    """How names of employers end."""

    endings: tuple[str, ...]


class HeadlineLists(Keyed, kw_only=True):
    """The file."""

    sources: dict[str, str]
    connectors: Connectors
    listed: NotCutting
    promises: Promises
    empty: Empty
    background: Background
    seeking: Seeking
    scope: Scope
    impact: Impact
    title_fields: dict[PartKind, tuple[str, ...]]
    titles: Titles
    profession: Profession
    fields: Fields
    beside: dict[PartKind, tuple[str, ...]]
    either: Either
    employers: Employers
    platforms: Listed


SHAPES = {"headline.toml": HeadlineLists}
