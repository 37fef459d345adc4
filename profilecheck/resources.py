"""Where lexicons and models are, in a checkout and in a wheel, and where what was made of the lexicons is kept."""

from __future__ import annotations

import contextlib
import functools
import hashlib
import itertools
import os
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import msgspec

from profilecheck.errors import BadData

# Indexes of one name that the cache folder keeps, and seconds after which a temporary file is nobody's any more.
MOST_INDEXES, STALE = 8, 3600
# Bytes within which the first line of an index and the line with its places end.
LONGEST_DIRECTORY = 1 << 16


class Parts(Mapping[str, Any]):
    """Named values in one index, each decoded when it is asked for: most calls need a few of them."""

    def __init__(self, data: memoryview) -> None:
        end = bytes(data[:LONGEST_DIRECTORY]).index(b"\n")
        self.places: dict[str, list[int]] = msgspec.json.decode(data[:end])
        self.data = data[end + 1 :]
        self.made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self.made:
            self.made[name] = msgspec.json.decode(self.piece(name))
        return self.made[name]

    def piece(self, name: str) -> memoryview:
        """A value as it stands in the index. Raises KeyError where there is none of that name."""
        start, end = self.places[name]
        return self.data[start:end]

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __len__(self) -> int:
        return len(self.places)


def folder(name: str) -> Path:
    """`lexicons` or `models`: beside the package in a checkout or an editable install, inside it in a wheel.

    A folder with nothing in it but a `__pycache__` is what an earlier version left behind when it was removed.
    """
    here = Path(__file__).resolve().parent
    for place in (here / name, here.parent / name):
        if place.is_dir() and any(p.name != "__pycache__" for p in place.iterdir()):
            return place
    raise BadData(f"the folder {name!r} is missing from this installation of profilecheck: install it again")


def cached(name: str, build: Callable[[], Mapping[str, Any]]) -> Parts:
    """What `build` makes out of the lexicons, from the index if one was made of the same lexicons by the same code.

    Parsing, checking and indexing 40,000 spellings takes seconds, reading the result 50 ms. A wheel brings its index along; a
    checkout keeps it in the user's cache folder; without either it is built each time. Nothing is written anywhere else.
    """
    head = index_head(name)
    for path in index_files(name, head):
        data = read_index(path, head)
        if data is not None:
            return Parts(data)
    made = encode(build())
    own = cache_folder()
    if own:
        with contextlib.suppress(OSError):
            own.mkdir(parents=True, exist_ok=True)
            write_index(own / index_name(name, head), head, made)
            clean(own, name)
    return Parts(memoryview(made))


def encode(parts: Mapping[str, Any]) -> bytes:
    """A line of JSON with the half-open range of bytes of each part behind that line, then the parts, in JSON if they aren't bytes."""
    pieces = [part if isinstance(part, bytes) else msgspec.json.encode(part) for part in parts.values()]
    ends = list(itertools.accumulate(map(len, pieces)))
    directory = {name: [end - len(piece), end] for name, piece, end in zip(parts, pieces, ends, strict=True)}
    return b"\n".join([msgspec.json.encode(directory), b"".join(pieces)])


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


def read_index(path: Path, head: bytes) -> memoryview | None:
    """The content of an index; None where there is none, it was made of something else, or it is not as it was written."""
    try:
        whole = path.read_bytes()
    except OSError:
        return None
    end = whole.find(b"\n", 0, LONGEST_DIRECTORY)
    data = memoryview(whole)[end + 1 :]
    return data if whole[: max(end, 0)] == sealed(head, data) else None


def sealed(head: bytes, data: bytes | memoryview) -> bytes:
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


def fingerprint(name: str) -> str:
    """Eight hexadecimal digits over every file of `lexicons` or `models`, so that a report says what made it."""
    return digest(name)[:8]


@functools.cache
def digest(name: str) -> str:
    """Over every file of data in `lexicons` or `models`; indexes are made of them and don't count."""
    found = hashlib.sha256()
    top = folder(name)
    for path in sorted(p for p in top.rglob("*") if p.suffix in {".toml", ".json", ".npz"} and "__pycache__" not in p.parts):
        found.update(path.relative_to(top).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()
