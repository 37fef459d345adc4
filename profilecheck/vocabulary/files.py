"""The files of `lexicons/`: all are checked when their index is built, and handed on in the shape that a module here declares."""

from __future__ import annotations

import functools
import importlib
import pkgutil
import tomllib
from contextvars import ContextVar
from typing import Any, TypeVar

import msgspec

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.vocabulary import shape

T = TypeVar("T")
_parsed: ContextVar[dict[str, Any] | None] = ContextVar("parsed", default=None)
"""The files while their index is being built, which asks for words of one of them to lay out another."""


def read(file: str, kind: type[T]) -> T:
    """A file in its shape. Raises BadData where it is missing, or where any file breaks its shape while the index is made."""
    parsed = _parsed.get()
    try:
        return msgspec.json.decode(index().piece(file), type=kind) if parsed is None else msgspec.convert(parsed[file], kind)
    except KeyError:
        raise missing(file) from None


def table(file: str) -> dict[str, Any]:
    """A file as it stands."""
    parsed = _parsed.get()
    try:
        found: dict[str, Any] = (index() if parsed is None else parsed)[file]
    except KeyError:
        raise missing(file) from None
    return found


def missing(file: str) -> BadData:
    return BadData(f"lexicons/{file} is missing: install profilecheck again")


@functools.cache
def index() -> resources.Parts:
    """Every file by its name, and what is made out of several of them."""
    return resources.cached("lexicons", build)


def build() -> dict[str, Any]:
    """All parts of the index. Raises BadData, naming file, place and reason, for the first fault of any file."""
    from profilecheck.vocabulary import terms

    files = parse()
    token = _parsed.set(files)
    try:
        check(files)
        return {**files, **terms.build_index(files), "ordinary": terms.build_ordinary(files)}
    finally:
        _parsed.reset(token)


def parse() -> dict[str, Any]:
    found = {}
    for path in sorted(resources.folder("lexicons").glob("*.toml")):
        try:
            found[path.name] = tomllib.loads(path.read_text(encoding="utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise BadData(f"lexicons/{path.name} is not valid TOML: {error}") from None
    return found


def check(files: dict[str, Any]) -> None:
    known = shapes()
    # What the others are laid out by comes first.
    for file in sorted(known.keys() | files.keys(), key=lambda file: (file != "spelling.toml", file)):
        if file not in files:
            raise missing(file)
        if file not in known:
            raise BadData(f"lexicons/{file} is a file that no module of vocabulary/ declares")
        shape.check(file, known[file], files[file])


@functools.cache
def shapes() -> dict[str, type[Any]]:
    """File -> its shape, as each module of this package declares the files that it reads in `SHAPES`."""
    package = importlib.import_module("profilecheck.vocabulary")
    modules = [importlib.import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)]
    return {file: kind for module in modules for file, kind in getattr(module, "SHAPES", {}).items()}


def ship() -> None:
    """Writes the index beside the lexicons of the package that is being built."""
    data = resources.encode(build())
    resources.write_index(resources.folder("lexicons") / "lexicons.index", resources.index_head("lexicons"), data)
