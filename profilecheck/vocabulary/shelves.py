"""A large mapping kept as bytes: only the few keys next to one that is asked for are decoded."""

from __future__ import annotations

import itertools
import zlib
from collections.abc import Mapping
from typing import Any

import msgspec

# Keys that stand together: more of them are decoded for nothing, fewer make the table of places longer.
A_SHELF = 2
# Bytes of a number.
WIDTH = 4


class Shelves:
    """What `lay_out` made. Each key stands on the shelf that its checksum names; an opened shelf stays open."""

    def __init__(self, data: memoryview) -> None:
        self.data = data
        self.count = number_at(data, 0)
        self.opened: dict[int, dict[str, Any]] = {}

    def get(self, key: str) -> Any:
        """What stands under a key; None where nothing does."""
        at = zlib.crc32(key.encode()) % self.count
        shelf = self.opened.get(at)
        if shelf is None:
            shelf = self.opened[at] = msgspec.json.decode(self.data[number_at(self.data, at + 1) : number_at(self.data, at + 2)])
        return shelf.get(key)


def number_at(data: memoryview, place: int) -> int:
    return int.from_bytes(data[WIDTH * place : WIDTH * (place + 1)], "little")


def lay_out(values: Mapping[str, Any]) -> bytes:
    """The number of shelves, where each begins and the last ends, then the shelves, each an object in JSON."""
    shelves: list[dict[str, Any]] = [{} for _ in range(len(values) // A_SHELF + 1)]
    for key, value in values.items():
        shelves[zlib.crc32(key.encode()) % len(shelves)][key] = value
    pieces = [msgspec.json.encode(shelf) for shelf in shelves]
    places = itertools.accumulate(map(len, pieces), initial=WIDTH * (len(shelves) + 2))
    return b"".join([*(number.to_bytes(WIDTH, "little") for number in (len(shelves), *places)), *pieces])
