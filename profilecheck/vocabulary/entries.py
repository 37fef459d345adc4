"""The `[entries]` of a lexicon: a name, how its spellings are matched, and what the file says of it."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from typing import Any, Literal, get_args

from msgspec import Struct

from profilecheck.vocabulary import files
from profilecheck.vocabulary.shape import Keyed, Path

Match = Literal["word", "exact", "context"]
MATCHES: tuple[Match, ...] = get_args(Match)


class Spelt(Keyed, kw_only=True):
    """What every entry may say: further spellings and how they are matched, words around it that speak for or against it, its source."""

    source: str
    match: Match = "word"
    aliases: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    not_: tuple[str, ...] = ()


class Entry(Struct, frozen=True):
    """One line of a lexicon."""

    name: str
    spellings: tuple[tuple[str, str], ...]
    """(spelling, match) with match one of `word` (whole words, any case), `exact` (as written), `context`
    (as written, and only where the surroundings support it)."""
    cues: tuple[str, ...]
    refusals: tuple[str, ...]
    fields: dict[str, Any]


@functools.cache
def entries(file: str) -> tuple[Entry, ...]:
    """The entries of a file, in its order."""
    return entries_of(files.table(file))


def entries_of(data: Mapping[str, Any]) -> tuple[Entry, ...]:
    return tuple(
        Entry(name, spellings(name, fields), tuple(fields.get("cues", ())), tuple(fields.get("not", ())), fields) for name, fields in data["entries"].items()
    )


def spellings(name: str, fields: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    found = [(name, fields.get("match", "word"))]
    for key, how in (("aliases", "word"), ("exact", "exact"), ("context", "context")):
        found += [(value, how) for value in fields.get(key, ())]
    if "full" in fields:
        found.append((fields["full"], "word"))
    return tuple(dict.fromkeys(found))


def clashes(found: Mapping[str, Spelt]) -> Iterator[tuple[Path, str]]:
    """Spellings that stand in two entries."""
    owner: dict[tuple[str, bool], str] = {}
    for name, entry in found.items():
        full = getattr(entry, "full", None)
        fields = {"match": entry.match, "aliases": entry.aliases, "exact": entry.exact, "context": entry.context, **({"full": full} if full else {})}
        for spelling, how in spellings(name, fields):
            form = (spelling if how != "word" else spelling.casefold(), how == "word")
            if owner.setdefault(form, name) != name:
                yield ("entries", name), f"the spelling {spelling!r} also belongs to {owner[form]!r}"
    if not found:
        yield ("entries",), "holds no entry"
