"""The trained judgement of statements: plain weights, read once, added up in Python."""

from __future__ import annotations

import functools
import json
import math
from typing import Any

from profilecheck import resources
from profilecheck.errors import BadData
from profilecheck.kinds import StatementKind

FILE = "statements/weights.json"
# Weights are stored as whole numbers of this part of one.
SCALE = 1000


@functools.cache
def weights() -> tuple[tuple[StatementKind, ...], tuple[int, ...], dict[str, tuple[int, ...]]] | None:
    """(kinds, a bias for each, for each feature its weight towards each kind); None where no model is shipped.

    Weights are whole thousandths, so that their sum is the same in any order. Raises BadData when the file is there but is not what `train.py` writes.
    """
    path = resources.folder("models") / FILE
    if not path.is_file():
        return None
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return tuple(data["kinds"]), tuple(data["bias"]), {name: tuple(row) for name, row in data["features"].items()}
    except (ValueError, KeyError, TypeError) as error:
        raise BadData(f"models/{FILE} can't be read ({error!r}): install profilecheck again") from None


def predict(found: frozenset[str]) -> tuple[StatementKind, float] | None:
    """(kind, its probability) for the features of a statement; None without a model."""
    model = weights()
    if model is None:
        return None
    kinds, bias, table = model
    scores = list(map(sum, zip(bias, *(table[name] for name in found if name in table), strict=True)))
    top = max(scores)
    shares = [math.exp((score - top) / SCALE) for score in scores]
    best = scores.index(top)
    return kinds[best], round(shares[best] / sum(shares), 3)
