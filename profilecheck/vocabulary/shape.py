"""The shape of a lexicon file, declared once as frozen dataclasses: checked when the index is built, filled at every start.

pydantic checks, and is not even imported where an index is at hand: what stands in one has been checked.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar, Union, dataclass_transform, get_args, get_origin, get_type_hints

from profilecheck.errors import BadData

T = TypeVar("T")
Path = tuple[str | int, ...]
"""Keys and numbers that lead from the top of a file to a place in it."""

# What pydantic says in other words than an editor of a lexicon would understand.
REASONS = {
    "missing": "lacks the key {key!r}",
    "unexpected_keyword_argument": "has the unknown key {key!r}",
    "string_type": "is not a text",
    "int_type": "is not a whole number",
    "float_type": "is not a number",
    "bool_type": "is neither true nor false",
    "tuple_type": "is not a list of words",
    "frozen_set_type": "is not a list of words",
    "dict_type": "is not a table",
    "dataclass_type": "is not a table",
    "literal_error": "is {value!r}, not one of {expected}",
    "greater_than_equal": "is below {ge}",
}


def key_of(field: str) -> str:
    """The key of a field; one that is a word of Python has an underscore behind it ("from_", "not_")."""
    return field.removesuffix("_")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def shape(cls: type[T]) -> type[T]:
    """A frozen dataclass whose fields are the keys of a table: others are refused, and so is what only could be converted.

    A method `faults` may yield (path, reason) of what the types can't say.
    """
    cls.__pydantic_config__ = {"extra": "forbid", "strict": True, "alias_generator": key_of}  # type: ignore[attr-defined]
    return dataclasses.dataclass(frozen=True, slots=True, kw_only=True)(cls)


def check(file: str, kind: type[Any], data: Any) -> None:
    """Raises BadData naming file, place and reason of the first fault."""
    from pydantic import TypeAdapter, ValidationError

    for path, reason in worn_lists((), data):
        raise fault(file, path, reason)
    try:
        # Out of JSON, a list may become a tuple or set although nothing else is converted.
        made = TypeAdapter(kind).validate_json(json.dumps(data))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = tuple(part for part in first["loc"] if part != "[key]")
        if first["type"] in ("missing", "unexpected_keyword_argument"):
            raise fault(file, path[:-1], REASONS[first["type"]].format(key=path[-1]), key=path[-1]) from None
        reason = REASONS.get(first["type"], "is wrong: {message}").format(value=first["input"], message=first["msg"], **first.get("ctx", {}))
        raise fault(file, path, reason) from None
    for path, reason in found_faults((), made):
        raise fault(file, path, reason)


def fault(file: str, path: Path, reason: str, *, key: str | int | None = None) -> BadData:
    """"lexicons/tools.toml, entry 'Jira', aliases, number 2: is not a text"."""
    if not path:
        table = reason.replace(f"key {key!r}", f"table [{key}]") if key is not None else reason
        return BadData(f"lexicons/{file} {table}")
    first, *rest = path
    named = [f"[{first}]"]
    if rest and isinstance(rest[0], str):
        named = [f"entry {rest[0]!r}" if first == "entries" else f"[{first}] {rest[0]!r}"]
        rest = rest[1:]
    named += map(step, rest)
    return BadData(f"lexicons/{file}, {', '.join(named)}: {reason}")


def step(part: str | int) -> str:
    return f"number {part + 1}" if isinstance(part, int) else part


def worn_lists(path: Path, data: Any) -> Iterator[tuple[Path, str]]:
    """Lists that hold a word twice or an empty one, and entries whose source the file does not explain."""
    if isinstance(data, dict):
        sources = data.get("sources") if not path else None
        for key, value in data.items():
            yield from worn_lists((*path, key), value)
            if isinstance(sources, dict) and isinstance(value, dict) and key != "sources":
                yield from unknown_sources((key,), value, sources)
    elif isinstance(data, list):
        seen: set[str] = set()
        for number, value in enumerate(data):
            if isinstance(value, str):
                if not value.strip():
                    yield (*path, number), "is empty"
                if value in seen:
                    yield path, f"holds {value!r} twice"
                seen.add(value)
            else:
                yield from worn_lists((*path, number), value)


def unknown_sources(path: Path, table: Mapping[str, Any], sources: Mapping[str, Any]) -> Iterator[tuple[Path, str]]:
    for name, entry in table.items():
        if isinstance(entry, dict) and isinstance(source := entry.get("source"), str) and source not in sources:
            yield (*path, name), f"names the source {source!r}, which [sources] does not list"


def found_faults(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from found_faults((*path, key_of(field.name)), getattr(value, field.name))
        if hasattr(value, "faults"):
            yield from (((*path, *inner), reason) for inner, reason in value.faults())
    elif isinstance(value, dict):
        for key, inner_value in value.items():
            yield from found_faults((*path, key), inner_value)
    elif isinstance(value, tuple):
        for number, inner_value in enumerate(value):
            yield from found_faults((*path, number), inner_value)


def once(lists: Mapping[Path, Iterable[str]]) -> Iterator[tuple[Path, str]]:
    """A word in two lists would be judged by the order of the code instead of by the file."""
    owner: dict[str, Path] = {}
    for path, words in lists.items():
        for word in words:
            if owner.setdefault(word, path) != path:
                yield path, f"{word!r} also stands in {' '.join(map(str, owner[word]))!r}"


@functools.cache
def maker(kind: Any) -> Callable[[Any], Any]:
    """What makes a value of a type out of what JSON holds, and checks nothing."""
    origin, inside = get_origin(kind), get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = get_type_hints(kind)
        fields = [(field.name, key_of(field.name), maker(hints[field.name])) for field in dataclasses.fields(kind)]
        return lambda data: kind(**{name: make(data[key]) for name, key, make in fields if key in data})
    if origin in (tuple, frozenset):
        make = maker(inside[0])
        return origin if make is same else lambda data: origin(map(make, data))
    if origin is dict:
        make = maker(inside[1])
        return same if make is same else lambda data: {key: make(value) for key, value in data.items()}
    if origin in (Union, types.UnionType):
        made = [maker(part) for part in inside if part is not type(None)]
        return made[0] if len(made) == 1 else same
    return same


def same(data: Any) -> Any:
    return data


@shape
class Listed:
    """A table that holds nothing but a list of names."""

    names: tuple[str, ...]
