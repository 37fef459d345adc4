"""The documents of this session: in memory only, each under a random name, until they are deleted or the server ends."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from typing import Any

from msgspec import Struct, field

MOST_BYTES = 400_000_000
MOST_DOCUMENTS = 500
"""What a server keeps; the oldest make room."""


class Kept(Struct):
    """A document: its bytes, its report as a page, and what the lists show of it. The name is what it was called, and only ever shown."""

    name: str
    data: bytes
    pasted: bool = False
    page: bytes = b""
    head: dict[str, Any] = field(default_factory=dict)

    @property
    def size(self) -> int:
        return len(self.data) + len(self.page)


class Shelf:
    """Documents by identity, the newest last."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def new_identity(self) -> str:
        return secrets.token_urlsafe(16)

    def put(self, identity: str, kept: Kept) -> None:
        self._kept[identity] = kept
        while len(self._kept) > MOST_DOCUMENTS or (len(self._kept) > 1 and sum(k.size for k in self._kept.values()) > MOST_BYTES):
            self._kept.popitem(last=False)

    def get(self, identity: str) -> Kept | None:
        return self._kept.get(identity)

    def delete(self, identity: str) -> bool:
        return self._kept.pop(identity, None) is not None

    def clear(self) -> None:
        self._kept.clear()

    def __iter__(self) -> Any:
        return iter(self._kept.items())

    def __len__(self) -> int:
        return len(self._kept)
