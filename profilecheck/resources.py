"""Where lexicons and models are, in a checkout and in a wheel; reads them and refuses what breaks their format."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import json
import os
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from profilecheck.errors import BadData

MATCHES = ("word", "exact", "context")
# Indexes of one name that the cache folder keeps, and seconds after which a temporary file is nobody's any more.
MOST_INDEXES, STALE = 8, 3600
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
    """`lexicons` or `models`: beside the package in a checkout or an editable install, inside it in a wheel.

    A folder with nothing in it but a `__pycache__` is what an earlier version left behind when it was removed.
    """
    here = Path(__file__).resolve().parent
    for place in (here / name, here.parent / name):
        if place.is_dir() and any(p.name != "__pycache__" for p in place.iterdir()):
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
    """What `build` makes out of the lexicons, from the index if one was made of the same lexicons by the same code.

    Parsing and indexing 40,000 spellings takes seconds, reading the result 50 ms. A wheel brings its indexes along; a
    checkout keeps them in the user's cache folder; without either it is built each time. Nothing is written anywhere else.
    """
    head = index_head(name)
    for path in index_files(name, head):
        data = read_index(path, head)
        if data is not None:
            return json.loads(data)
    data = encode(build())
    own = cache_folder()
    if own:
        with contextlib.suppress(OSError):
            own.mkdir(parents=True, exist_ok=True)
            write_index(own / index_name(name, head), head, data)
            clean(own, name)
    return json.loads(data)


def encode(made: Any) -> bytes:
    return json.dumps(made, separators=(",", ":"), ensure_ascii=False).encode()


def index_head(name: str) -> bytes:
    """What the first line of an index says beside the hash of what follows: of what it was made, and by which code."""
    return f"profilecheck index {name}, lexicons {digest('lexicons')}, code {code_digest()}".encode()


def index_name(name: str, head: bytes) -> str:
    return f"{name}-{hashlib.sha256(head).hexdigest()[:16]}.index"


def index_files(name: str, head: bytes) -> Iterator[Path]:
    """Where an index may stand, first the wheel's own; the cache folder is not even looked for where that one is good."""
    with contextlib.suppress(BadData):
        yield folder("lexicons") / f"{name}.index"
    own = cache_folder()
    if own:
        yield own / index_name(name, head)


def read_index(path: Path, head: bytes) -> bytes | None:
    """The content of an index; None where there is none, it was made of something else, or it is not as it was written."""
    try:
        first, _, data = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return data if first == sealed(head, data) else None


def sealed(head: bytes, data: bytes) -> bytes:
    return head + b", sha256 " + hashlib.sha256(data).hexdigest().encode()


def write_index(path: Path, head: bytes, data: bytes) -> None:
    """At once or not at all: others may read the same file meanwhile. Raises OSError where the folder can't be written."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-", suffix=".tmp")
    try:
        with open(handle, "wb") as file:
            file.write(sealed(head, data) + b"\n" + data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def clean(place: Path, name: str) -> None:
    """Removes indexes beyond the newest eight, so that a few checkouts side by side keep theirs, and what a killed process left."""
    dated = []
    for path in (*place.glob(f"{name}-*"), *place.glob(f".{name}-*.tmp")):
        with contextlib.suppress(OSError):
            dated.append((path.stat().st_mtime, path))
    kept = sorted((d for d in dated if d[1].suffix == ".index"), reverse=True)[:MOST_INDEXES]
    for at, path in dated:
        if (at, path) not in kept and (path.suffix != ".tmp" or time.time() - at > STALE):
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def cache_folder() -> Path | None:
    """The user's folder for what can be made again; None where the system names none."""
    from platformdirs import user_cache_path

    place = user_cache_path("profilecheck", appauthor=False)
    return place if place.is_absolute() else None


@functools.cache
def code_digest() -> str:
    """Changes when the code that reads or indexes lexicons does."""
    here = Path(__file__)
    found = hashlib.sha256()
    for path in (here, *sorted(here.parent.joinpath("vocabulary").glob("*.py"))):
        found.update(path.read_bytes())
    return found.hexdigest()


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


def fingerprint(name: str) -> str:
    """Eight hexadecimal digits over every file of `lexicons` or `models`, so that a report says what made it."""
    return digest(name)[:8]


@functools.cache
def digest(name: str) -> str:
    """Over every file of data in `lexicons` or `models`; indexes are made of them and don't count."""
    found = hashlib.sha256()
    top = folder(name)
    for path in sorted(p for p in top.rglob("*") if p.suffix in {".toml", ".json"} and "__pycache__" not in p.parts):
        found.update(path.relative_to(top).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
