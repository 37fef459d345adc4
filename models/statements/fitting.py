"""Fits one logistic regression for each item, all at once: the lines are gone through for all items together, which takes a tenth of the time."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Matrix = Any
"""A sparse matrix of scipy, which ships no types."""
Floats = NDArray[np.float32]
# Steps of the minimiser at most, what it remembers of the last ones, and from which gain and slope on it goes on.
STEPS, REMEMBERED, GAIN, SLOPE = 100, 8, 1e-7, 1e-3


def ratios(matrix: Matrix, shown: Floats, weight: Floats, settings: dict[str, float]) -> Floats:
    """How unevenly lines that show something and others hold each feature (features × items): it enters so much larger, and its weight costs less.

    The logarithm of the ratio of shares, as in Wang and Manning, "Baselines and Bigrams" (ACL 2012), scaled to 1 in the mean square.
    `smooth` lines are added on both sides; `floor` is the part that no ratio decides.
    """
    holds = (matrix > 0).astype(np.float32).T.tocsr()
    parts = []
    for some in (weight * shown, weight * (1 - shown)):
        parts.append((holds @ some + settings["smooth"]) / some.sum(axis=0))
    ratio = np.abs(np.log(parts[0] / parts[1]))
    result: Floats = (settings["floor"] + (1 - settings["floor"]) * ratio / np.sqrt((ratio**2).mean(axis=0))).astype(np.float32)
    return result


def fit(matrix: Matrix, shown: Floats, weight: Floats, telling: Floats, penalty: float) -> tuple[Floats, Floats]:
    """(weights: features × items, bias of each item) that make what lines show likeliest; `shown`, `weight`: lines × items, 0 where nobody judged;
    `telling`: how much larger each feature enters; `penalty`: its inverse strength."""
    from scipy.optimize import minimize

    features, items = matrix.shape[1], shown.shape[1]
    lines, columns = matrix.astype(np.float32).tocsr(), matrix.astype(np.float32).T.tocsr()

    def loss(at: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = at[: features * items].reshape(features, items).astype(np.float32)
        bias = at[features * items :].astype(np.float32)
        score = lines @ (weights * telling) + bias
        missed = np.maximum(score, 0) - score * shown + np.log1p(np.exp(-np.abs(score)))
        slope = (penalty * weight * (1 / (1 + np.exp(-score)) - shown)).astype(np.float32)
        value = penalty * float((weight * missed).sum()) + 0.5 * float((weights**2).sum()) + 0.5 * float((bias**2).sum())
        return value, np.concatenate([((columns @ slope) * telling + weights).ravel(), slope.sum(axis=0) + bias]).astype(np.float64)

    options = {"maxiter": STEPS, "maxcor": REMEMBERED, "ftol": GAIN, "gtol": SLOPE}
    found = minimize(loss, np.zeros(features * items + items), jac=True, method="L-BFGS-B", options=options).x.astype(np.float32)
    return found[: features * items].reshape(features, items) * telling, found[features * items :]
