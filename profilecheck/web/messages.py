"""What the web process and the children that read say to each other: a line of JSON, and after it files as they are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

Values = dict[str, Any]
MISSING = "missing"
"""The code of a refusal that asks for the file again."""


def packed(values: Values, files: Sequence[bytes] = ()) -> bytes:
    """One message. `files`: bytes of any kind, whose lengths stand in the first line."""
    head = json.dumps(values | {"lengths": [len(file) for file in files]})
    return b"\n".join([head.encode(), b"".join(files)])


def unpacked(message: bytes) -> tuple[Values, list[bytes]]:
    """The values and the files. Raises ValueError or LookupError for what is no message."""
    head, _, rest = message.partition(b"\n")
    values: Values = json.loads(head)
    files, at = [], 0
    for length in values.pop("lengths"):
        files.append(rest[at : at + length])
        at += length
    return values, files
