"""The trained weights by which statements are judged: plain whole numbers, read once."""

from __future__ import annotations

import functools
import zipfile
from typing import Any

import msgspec
import numpy as np
from msgspec import Struct

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.facts.statements.rows import Rows
from profilecheck.kinds import StatementKind

Array = np.ndarray[Any, np.dtype[Any]]

FILE = "statements/weights.npz"
# Weights are stored as whole numbers of this part of one.
SCALE = 1000
WORK: tuple[StatementKind, ...] = ("achievement", "duty")
"""The kinds of statements that show something; the third only names something."""


class Model(Struct, frozen=True):
    """`rows`: where each feature stands in `weights`, whose first row is none's; the columns of `weights` and `bias` are the kinds and then the items.

    `families`: the weight of all features of each family together, 0 where each counts by itself. `least`: how likely an item must be to be shown.
    """

    kinds: tuple[StatementKind, ...]
    items: tuple[str, ...]
    rows: Rows
    weights: np.ndarray[Any, np.dtype[np.int16]]
    bias: np.ndarray[Any, np.dtype[np.int32]]
    families: tuple[float, ...]
    least: tuple[float, ...]


@functools.cache
def model() -> Model:
    """The model that is shipped. Raises BadData when the file is missing or not what `train.py` writes."""
    path = resources.folder("models") / FILE
    try:
        with np.load(path, allow_pickle=False) as data:
            texts = {key: bytes(data[key]).decode().split("\n") for key in ("kinds", "items")}
            return Model(
                kinds=tuple(texts["kinds"]),  # type: ignore[arg-type]
                items=tuple(texts["items"]),
                rows=msgspec.json.decode(bytes(data["rows"]), type=Rows),
                weights=data["weights"],
                bias=data["bias"],
                families=tuple(map(float, data["families"])),
                least=tuple(map(float, data["least"])),
            )
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile, msgspec.DecodeError) as error:
        raise BadData(f"models/{FILE} can't be read ({error!r}): install profilecheck again") from None
