"""Where lexicons and models are, in a checkout and in a wheel; reads them and refuses what breaks their format."""

from __future__ import annotations

import functools
import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from profilecheck.errors import BadData

MATCHES = ("word", "exact", "context")
TERM_FIELDS = {"match", "aliases", "exact", "context", "cues", "not", "source"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a lexicon: its name, how its spellings are matched, and what the file says of it."""

    name: str
    spellings: tuple[tuple[str, str], ...]
    """(spelling, match) with match one of `word` (whole words, any case), `exact` (as written), `context`
    (as written, and only where the surroundings support it)."""
    cues: tuple[str, ...]
    refusals: tuple[str, ...]
    fields: dict[str, Any]


def folder(name: str) -> Path:
    """`lexicons` or `models`: beside the package in a checkout or an editable install, inside it in a wheel."""
    here = Path(__file__).resolve().parent
    for place in (here / name, here.parent / name):
        if place.is_dir():
            return place
    raise BadData(f"the folder {name!r} is missing from this installation of profilecheck: install it again")


@functools.cache
def table(file: str) -> dict[str, Any]:
    """A TOML file of `lexicons/`, as it stands."""
    path = folder("lexicons") / file
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadData(f"lexicons/{file} is missing: install profilecheck again") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadData(f"lexicons/{file} is not valid TOML: {error}") from None


@functools.cache
def lexicon(file: str, *, required: frozenset[str] = frozenset(), optional: frozenset[str] = frozenset()) -> tuple[Entry, ...]:
    """The `[entries]` of a lexicon.

    Raises BadData, naming file, entry and reason, for an unknown or missing key, a wrong type, a source that
    `[sources]` doesn't list, and a spelling that stands in two entries.
    """
    data = table(file)
    sources, owner, entries = data.get("sources", {}), {}, []
    for name, fields in data.get("entries", {}).items():

        def fail(reason: str, name: str = name) -> BadData:
            return BadData(f"lexicons/{file}, entry {name!r}: {reason}")

        if not isinstance(fields, dict):
            raise fail("is not a table")
        unknown = fields.keys() - TERM_FIELDS - required - optional
        missing = (required | {"source"}) - fields.keys()
        if unknown:
            raise fail(f"has the unknown key {sorted(unknown)[0]!r}")
        if missing:
            raise fail(f"lacks the key {sorted(missing)[0]!r}")
        if fields["source"] not in sources:
            raise fail(f"names the source {fields['source']!r}, which [sources] does not list")
        match = fields.get("match", "word")
        if match not in MATCHES:
            raise fail(f"match is {match!r}, not one of {', '.join(MATCHES)}")
        spellings = [(name, match)]
        for key, how in (("aliases", "word"), ("exact", "exact"), ("context", "context")):
            values = fields.get(key, [])
            if not (isinstance(values, list) and all(isinstance(v, str) and v.strip() for v in values)):
                raise fail(f"{key} is not a list of words")
            spellings += [(value, how) for value in values]
        if "full" in fields:
            spellings.append((fields["full"], "word"))
        for spelling, how in spellings:
            key = (spelling if how != "word" else spelling.casefold(), how == "word")
            if owner.setdefault(key, name) != name:
                raise fail(f"the spelling {spelling!r} also belongs to {owner[key]!r}")
        entries.append(Entry(name, tuple(dict.fromkeys(spellings)), tuple(fields.get("cues", ())), tuple(fields.get("not", ())), fields))
    if not entries:
        raise BadData(f"lexicons/{file} has no [entries]")
    return tuple(entries)


@functools.cache
def fingerprint(name: str) -> str:
    """Eight hexadecimal digits over every file of `lexicons` or `models`, so that a report says what made it."""
    digest = hashlib.sha256()
    for path in sorted(p for p in folder(name).rglob("*") if p.suffix in {".toml", ".json"}):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
