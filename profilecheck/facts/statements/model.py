"""The trained weights by which statements are judged: plain whole numbers, read once."""

from __future__ import annotations

import functools
import zipfile
from typing import Any

import numpy as np
from msgspec import Struct

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.facts.statements.features import FAMILIES
from profilecheck.kinds import StatementKind

Array = np.ndarray[Any, np.dtype[Any]]

FILE = "statements/weights.npz"
# Weights are stored as whole numbers of this part of one.
SCALE = 1000
WORK: tuple[StatementKind, ...] = ("achievement", "duty")
"""The kinds of statements that show something; the third only names something."""


class Model(Struct, frozen=True):
    """`rows`: feature -> its row in `weights`, whose columns are the kinds and then the items and whose last row is none's; `bias` has the same columns.

    `families`: for each family the weight of all its features together, 0 where each counts by itself. `least`: how likely an item must be to be shown.
    """

    kinds: tuple[StatementKind, ...]
    items: tuple[str, ...]
    rows: dict[str, int]
    weights: np.ndarray[Any, np.dtype[np.int32]]
    bias: np.ndarray[Any, np.dtype[np.int32]]
    families: dict[str, float]
    least: tuple[float, ...]


@functools.cache
def model() -> Model:
    """The model that is shipped. Raises BadData when the file is missing or not what `train.py` writes."""
    path = resources.folder("models") / FILE
    try:
        with np.load(path, allow_pickle=False) as data:
            names = bytes(data["names"]).decode().split("\n")
            texts = {key: bytes(data[key]).decode().split("\n") for key in ("kinds", "items")}
            return Model(
                kinds=tuple(texts["kinds"]),  # type: ignore[arg-type]
                items=tuple(texts["items"]),
                rows={name: at for at, name in enumerate(names)},
                weights=np.vstack((data["weights"], np.zeros_like(data["weights"][:1]))).astype(np.int32),
                bias=data["bias"],
                families=dict(zip(FAMILIES, map(float, data["families"]), strict=True)),
                least=tuple(map(float, data["least"])),
            )
    except (OSError, EOFError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise BadData(f"models/{FILE} can't be read ({error!r}): install profilecheck again") from None
