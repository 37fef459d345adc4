"""The shape of a lexicon file, declared once as frozen structs: checked when the index is built, filled at every start.

pydantic checks, and is not even imported where an index is at hand: what stands in one has been checked.
"""

from __future__ import annotations

import dataclasses
import functools
import operator
import types
from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import Any, Literal, cast, dataclass_transform, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct

from profilecheck.errors import BadData

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
class Keyed(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename=key_of):
    """A table whose keys are the fields: others are refused. `kw_only=True` is to be said again where one is derived.

    A method `faults` may yield (path, reason) of what the types can't say.
    """


def check(file: str, kind: type[Any], data: Any) -> None:
    """Raises BadData naming file, place and reason of the first fault."""
    from pydantic import TypeAdapter, ValidationError

    for path, reason in worn_lists((), data):
        raise fault(file, path, reason)
    try:
        # Out of JSON, a list may become a tuple or set although nothing else is converted.
        TypeAdapter(twin(cast(Hashable, kind))).validate_json(msgspec.json.encode(data))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        path = tuple(part for part in first["loc"] if part != "[key]")
        if first["type"] in ("missing", "unexpected_keyword_argument"):
            raise fault(file, path[:-1], REASONS[first["type"]].format(key=path[-1]), key=path[-1]) from None
        reason = REASONS.get(first["type"], "is wrong: {message}").format(value=first["input"], message=first["msg"], **first.get("ctx", {}))
        raise fault(file, path, reason) from None
    for path, reason in found_faults((), msgspec.convert(data, kind)):
        raise fault(file, path, reason)


@functools.cache
def twin(kind: Any) -> Any:
    """A type as pydantic reads it, which names the exact place of a fault: each Keyed in it becomes a dataclass of the same fields."""
    if isinstance(kind, type) and issubclass(kind, Keyed):
        hints = get_type_hints(kind)
        made = [(field.name, twin(hints[field.name]), dataclasses.field(**default_of(field))) for field in msgspec.structs.fields(kind)]
        config = {"extra": "forbid", "strict": True, "alias_generator": key_of}
        return dataclasses.make_dataclass(kind.__name__, made, namespace={"__pydantic_config__": config}, kw_only=True)
    inside = tuple(part if part is Ellipsis else twin(part) for part in get_args(kind))
    if not inside or get_origin(kind) is Literal:
        return kind
    return functools.reduce(operator.or_, inside) if get_origin(kind) is types.UnionType else get_origin(kind)[inside]


def default_of(field: msgspec.structs.FieldInfo) -> dict[str, Any]:
    """How `dataclasses.field` says what a field holds where its key is missing."""
    said = {"default": field.default, "default_factory": field.default_factory}
    return {name: value for name, value in said.items() if value is not msgspec.NODEFAULT}


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
    if isinstance(value, Keyed):
        for field in msgspec.structs.fields(value):
            yield from found_faults((*path, field.encode_name), getattr(value, field.name))
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


class Listed(Keyed, kw_only=True):
    """A table that holds nothing but a list of names."""

    names: tuple[str, ...]
