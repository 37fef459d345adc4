"""Where lexicons and models are, in a checkout and in a wheel; reads them and refuses what breaks their format."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import tempfile
import tomllib
from collections.abc import Callable, Iterator
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


def table(file: str) -> dict[str, Any]:
    """A TOML file of `lexicons/`, as it stands."""
    try:
        found: dict[str, Any] = tables()[file]
    except KeyError:
        raise BadData(f"lexicons/{file} is missing: install profilecheck again") from None
    return found


@functools.cache
def tables() -> dict[str, Any]:
    """Every file of `lexicons/`, parsed; kept as JSON, which loads thirty times faster than TOML."""
    found: dict[str, Any] = cached("tables", read_tables)
    return found


def read_tables() -> dict[str, Any]:
    found = {}
    for path in sorted(folder("lexicons").glob("*.toml")):
        try:
            found[path.name] = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise BadData(f"lexicons/{path.name} is not valid TOML: {error}") from None
    return found


def cached(name: str, build: Callable[[], Any]) -> Any:
    """What `build` makes out of the lexicons, from the last run if they are still the same.

    Parsing and indexing 40,000 spellings takes a second, reading the result 50 ms. Like Python's own `__pycache__` it is
    kept beside its source, else in the user's cache folder, else nowhere; the name holds a hash of every lexicon and
    of the code that builds it, so an old one is never read.
    """
    key = f"{name}-{fingerprint('lexicons')}-{code_hash()}.json"
    for place in cache_folders():
        with contextlib.suppress(OSError, ValueError):
            return json.loads((place / key).read_bytes())
    made = build()
    data = json.dumps(made, separators=(",", ":"), ensure_ascii=False).encode()
    for place in cache_folders():
        with contextlib.suppress(OSError):
            place.mkdir(parents=True, exist_ok=True)
            for old in place.glob(f"{name}-*.json"):
                old.unlink(missing_ok=True)
            with tempfile.NamedTemporaryFile(dir=place, delete=False) as file:
                file.write(data)
            os.chmod(file.name, 0o644)
            os.replace(file.name, place / key)
            break
    return json.loads(data)


def cache_folders() -> Iterator[Path]:
    with contextlib.suppress(BadData):
        yield folder("lexicons") / "__pycache__"
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    with contextlib.suppress(RuntimeError):
        yield (Path(base) if base else Path.home() / ".cache") / "profilecheck"


@functools.cache
def code_hash() -> str:
    """Changes when the code that reads or indexes lexicons does."""
    here = Path(__file__).parent
    digest = hashlib.sha256()
    for path in (Path(__file__), here / "nlp" / "terms.py", here / "vocabulary" / "spelling.py"):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:8]


@functools.cache
def lexicon(file: str, *, required: frozenset[str] = frozenset(), optional: frozenset[str] = frozenset()) -> tuple[Entry, ...]:
    """The `[entries]` of a lexicon.

    Raises BadData, naming file, entry and reason, for an unknown or missing key, a wrong type, a source that
    `[sources]` doesn't list, and a spelling that stands in two entries.
    """
    data = table(file)
    sources = data.get("sources", {})
    owner: dict[tuple[str, bool], str] = {}
    entries = []
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
            form = (spelling if how != "word" else spelling.casefold(), how == "word")
            if owner.setdefault(form, name) != name:
                raise fail(f"the spelling {spelling!r} also belongs to {owner[form]!r}")
        entries.append(Entry(name, tuple(dict.fromkeys(spellings)), tuple(fields.get("cues", ())), tuple(fields.get("not", ())), fields))
    if not entries:
        raise BadData(f"lexicons/{file} has no [entries]")
    return tuple(entries)


@functools.cache
def fingerprint(name: str) -> str:
    """Eight hexadecimal digits over every file of `lexicons` or `models`, so that a report says what made it."""
    digest = hashlib.sha256()
    top = folder(name)
    for path in sorted(p for p in top.rglob("*") if p.suffix in {".toml", ".json"} and "__pycache__" not in p.parts):
        digest.update(path.relative_to(top).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:8]
