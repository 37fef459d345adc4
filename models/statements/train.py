"""Trains the judgement of statements and writes weights.json and metrics.json: `python models/statements/train.py`."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from profilecheck.facts.statements.features import read_features
from profilecheck.facts.statements.model import SCALE
from profilecheck.facts.statements.points import judge_by_rules, read

HERE = Path(__file__).resolve().parent
KINDS = ("achievement", "duty", "other")
WORDY = ("w=", "b=", "o=", "oo=")
"""Prefixes of the features made of words, of which only the frequent ones are kept."""
SMALL = 0.01
"""A feature whose weights are all smaller than this is left out."""


def read_settings() -> dict[str, Any]:
    return tomllib.loads((HERE / "train.toml").read_text(encoding="utf-8"))


def read_data(settings: dict[str, Any]) -> list[dict[str, Any]]:
    lines = (HERE / settings["data"]).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def is_held(text: str) -> bool:
    """A quarter of the lines, by their text alone, so that a line never changes sides."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 4 == 0


def train(settings: dict[str, Any], rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The weights, trained on the lines that are not held. Needs scikit-learn, which the program itself never does."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import StratifiedKFold, cross_val_score

    rows = [row for row in rows if row["split"] == "train"]
    found = [read_features(row["text"], row["figures"]) for row in rows]
    counts = Counter(name for line in found for name in line)
    plain = {name for name in counts if not name.startswith(WORDY)}
    words = sorted((name for name, n in counts.items() if name.startswith(WORDY) and n >= settings["least"]), key=lambda name: (-counts[name], name))
    kept = plain | set(words[: settings["vocabulary"]])
    vectorizer = DictVectorizer(sparse=True, sort=True)
    table = vectorizer.fit_transform([dict.fromkeys(sorted(line & kept), 1.0) for line in found])
    kinds = [row["kind"] for row in rows]
    folds = StratifiedKFold(settings["folds"], shuffle=True, random_state=settings["seed"])

    def model(penalty: float) -> Any:
        return LogisticRegression(C=penalty, max_iter=5000, tol=1e-6, random_state=settings["seed"])

    scores = {penalty: float(cross_val_score(model(penalty), table, kinds, cv=folds).mean()) for penalty in settings["penalties"]}
    penalty = min(p for p, score in scores.items() if score >= max(scores.values()) - settings["near"])
    fitted = model(penalty).fit(table, kinds)
    assert tuple(fitted.classes_) == KINDS
    rows_of = {str(name): [round(float(fitted.coef_[at][column]) * SCALE) for at in range(len(KINDS))] for column, name in enumerate(vectorizer.feature_names_)}
    return {
        "kinds": list(KINDS),
        "bias": [round(float(value) * SCALE) for value in fitted.intercept_],
        "features": {name: row for name, row in sorted(rows_of.items()) if max(map(abs, row)) >= SMALL * SCALE},
        "penalty": penalty,
        "cross_validation": {str(p): round(score, 4) for p, score in scores.items()},
    }


def judge(weights: dict[str, Any], row: dict[str, Any]) -> str:
    """The kind by the given weights, as `statement_model.predict` adds them up."""
    found = [weights["features"][name] for name in read_features(row["text"], row["figures"]) if name in weights["features"]]
    scores = [start + sum(line[at] for line in found) for at, start in enumerate(weights["bias"])]
    return str(KINDS[scores.index(max(scores))])


def measure(rows: list[dict[str, Any]], judged: list[str]) -> dict[str, Any]:
    """Share judged right, and F1 for each kind."""
    truth = [row["kind"] for row in rows]
    figures: dict[str, Any] = {"right": round(sum(t == j for t, j in zip(truth, judged, strict=True)) / len(rows), 4)}
    for kind in KINDS:
        both = sum(t == j == kind for t, j in zip(truth, judged, strict=True))
        figures[kind] = round(2 * both / (truth.count(kind) + judged.count(kind)), 4)
    return figures


def main() -> None:
    settings = read_settings()
    rows = read_data(settings)
    weights = train(settings, rows)
    held = [row for row in rows if row["split"] == "held"]
    rules = measure(held, [judge_by_rules(read(row["text"]), row["figures"])[0] for row in held])
    model = measure(held, [judge(weights, row) for row in held])
    shipped = model["right"] >= rules["right"] + settings["better_by"]
    metrics = {
        "data_sha256": hashlib.sha256((HERE / settings["data"]).read_bytes()).hexdigest(),
        "seed": settings["seed"],
        "lines": {"train": len(rows) - len(held), "held": len(held)},
        "features": len(weights["features"]),
        "penalty": weights.pop("penalty"),
        "cross_validation": weights.pop("cross_validation"),
        "held": {"rules": rules, "model": model},
        "shipped": shipped,
    }
    (HERE / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    if shipped:
        body = ",\n".join(f"{json.dumps(name)}:{json.dumps(row, separators=(',', ':'))}" for name, row in weights["features"].items())
        head = f'{{"kinds":{json.dumps(weights["kinds"])},"bias":{json.dumps(weights["bias"])},"features":{{\n'
        (HERE / "weights.json").write_text(head + body + "\n}}\n", encoding="utf-8")
    else:
        (HERE / "weights.json").unlink(missing_ok=True)
    print(json.dumps(metrics, indent=2))


if __name__ == "__main__":
    main()
