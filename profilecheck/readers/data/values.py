"""Loads JSON and YAML as values that know the line on which they stand; nothing but mappings, lists and text comes out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct, field

from profilecheck.errors import UnreadableFile
from profilecheck.limits import current
from profilecheck.readers.text.decoding import decode, too_long

MAX_VALUES = 20_000
"""Values in a file, aliases counted each time: a long resume has 500, and YAML can name one list a million times."""
DEEPEST = 30
EMPTY = frozenset({"", "null", "~", "none"})
SURROGATES = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u[dD][89a-fA-F][0-9a-fA-F]{2}")


class Value(Struct):
    """A scalar (`text`), a mapping (`items`) or a list (`values`), and the line from 1 on which it begins."""

    line: int
    text: str = ""
    items: dict[str, Value] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)

    def get(self, *names: str) -> Value:
        """The first of these entries that holds something; an empty value if none does."""
        for name in names:
            found = self.items.get(name)
            if found is not None and found.full:
                return found
        return Value(self.line)

    @property
    def full(self) -> bool:
        return bool(self.text or self.items or self.values)

    def texts(self) -> Iterator[Value]:
        """The scalars in it: itself, or those of a list."""
        if self.text:
            yield self
        for value in self.values:
            yield from value.texts()


def load(data: bytes, name: str, what: str) -> Value:
    """The top value of a JSON or YAML file; UnreadableFile with the place of the first fault. `what`: the format's name."""
    import yaml

    text = decode(data)
    if text is None:
        raise UnreadableFile(f"{name}: this is no {what}; pass the resume alone.", code="binary")
    if len(text) > current().characters:
        raise too_long(name)
    # Tabs may indent JSON and may not indent YAML; inside a string JSON has none.
    text = re.sub(r"^[ \t]+", lambda m: m[0].replace("\t", "  "), text.lstrip("\ufeff"), flags=re.M)
    text = SURROGATES.sub(_joined, text)
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        problem = getattr(error, "problem", None) or "it can't be parsed"
        raise UnreadableFile(f"{name}: {where}this is no valid {what} ({problem}); mend that line and try again.", code="damaged") from error
    except (RecursionError, ValueError) as error:
        raise UnreadableFile(f"{name}: this is no valid {what}; it is nested too deeply or holds broken characters.", code="damaged") from error
    if node is None:
        raise UnreadableFile(f"{name}: the {what} is empty; save the resume again and pass the new file.", code="no-text")
    left = [MAX_VALUES]
    return _value(node, left, name, what, 0)


def _joined(pair: re.Match[str]) -> str:
    """JSON writes a character beyond the first plane as two escapes, YAML as one; half a pair means nothing."""
    if not pair[1]:
        return "\\ufffd"
    return f"\\U{0x10000 + (int(pair[1], 16) - 0xD800) * 0x400 + int(pair[2], 16) - 0xDC00:08x}"


def _value(node: object, left: list[int], name: str, what: str, depth: int) -> Value:
    import yaml

    left[0] -= 1
    if left[0] < 0 or depth > DEEPEST:
        raise UnreadableFile(f"{name}: the {what} holds far more values than a resume; pass the resume alone.", code="too-large")
    match node:
        case yaml.ScalarNode():
            text = str(node.value)
            plain = node.style is None and text.strip().lower() in EMPTY
            return Value(node.start_mark.line + 1, "" if plain else text.strip())
        case yaml.SequenceNode():
            return Value(node.start_mark.line + 1, values=[_value(child, left, name, what, depth + 1) for child in node.value])
        case yaml.MappingNode():
            items = {str(key.value): _value(child, left, name, what, depth + 1) for key, child in node.value if isinstance(key, yaml.ScalarNode)}
            return Value(node.start_mark.line + 1, items=items)
        case _:
            return Value(0)
