"""Trains the likeness of a line to work in IT: `python models/target/train.py --gold FOLDER` writes weights.json and metrics.json.

FOLDER holds `corpus/*.txt` (resumes of IT project managers) and `occupations.jsonl` (resumes of 24 occupations, IT among them). Neither
is shipped; the weights hold words and pairs of words that many resumes share, no line of any of them.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from profilecheck.facts.target import SCALE, lines_of, words_of

HERE = Path(__file__).resolve().parent


Resume = tuple[str, int, float]
"""(text, whether it is of IT, what each of its lines counts)."""


def read_resumes(gold: Path, settings: dict[str, Any]) -> list[Resume]:
    """The resumes of both sides; occupations that lie between them are left out."""
    lines = settings["lines"]
    found: list[Resume] = [(path.read_text(encoding="utf-8"), 1, lines["managers"]) for path in sorted((gold / "corpus").glob("*.txt"))]
    for row in (gold / "occupations.jsonl").read_text(encoding="utf-8").splitlines():
        resume = json.loads(row)
        if resume["category"] not in settings["between"]:
            found.append((resume["text"], int(resume["category"] in settings["it"]), lines.get(resume["category"], 1.0)))
    return found


def fold_of(text: str, folds: int) -> int:
    """By the text alone, so that a resume never changes sides."""
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % folds


def fit(resumes: list[Resume], settings: dict[str, Any]) -> dict[str, Any]:
    """Bias and weights, learnt line by line, both sides together counting alike. Needs scikit-learn, which the program itself never does."""
    import numpy as np
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    in_all: Counter[str] = Counter()
    in_others: Counter[str] = Counter()
    lines: list[set[str]] = []
    kinds: list[int] = []
    projects = set(settings["projects"])
    counts: list[float] = []
    for text, kind, count in resumes:
        found = [words_of(line) for line in lines_of(text)]
        said = set().union(*found)
        in_all.update(said)
        if not kind:
            in_others.update(said)
        lines += found
        kinds += [kind] * len(found)
        counts += [count * (settings["project_lines"] if not kind and line & projects else 1.0) for line in found]
    kept = {word for word, count in in_all.items() if count >= settings["least_resumes"] and in_others[word] >= settings["least_others"]}
    vectorizer = DictVectorizer(sparse=True, sort=True)
    table = vectorizer.fit_transform([dict.fromkeys(sorted(line & kept), 1.0) for line in lines])
    each = np.array(counts)
    for side in (0, 1):
        each[np.array(kinds) == side] *= len(kinds) / 2 / each[np.array(kinds) == side].sum()
    model = LogisticRegression(C=settings["penalty"], max_iter=400, random_state=settings["seed"]).fit(table, kinds, sample_weight=each)
    weights = dict(zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    telling = sorted(weights, key=lambda word: (-abs(weights[word]) * float(np.sqrt(in_all[word])), word))[: settings["vocabulary"]]
    rounded = {word: round(SCALE * float(weights[word])) for word in sorted(telling)}
    return {"bias": round(SCALE * float(model.intercept_[0])), "words": {word: weight for word, weight in rounded.items() if weight}}


def main() -> None:
    from sklearn.metrics import roc_auc_score

    from profilecheck.facts.target import likeness

    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--gold", type=Path, required=True)
    gold = arguments.parse_args().gold
    settings = tomllib.loads((HERE / "train.toml").read_text(encoding="utf-8"))
    resumes = read_resumes(gold, settings)
    held: list[tuple[float, int]] = []
    for fold in range(settings["folds"]):
        model = fit([r for r in resumes if fold_of(r[0], settings["folds"]) != fold], settings)
        held += [(likeness(lines_of(text), model)[0], kind) for text, kind, _ in resumes if fold_of(text, settings["folds"]) == fold]
    final = fit(resumes, settings)
    (HERE / "weights.json").write_text(json.dumps(final, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    it, others = (sorted(x for x, k in held if k == side) for side in (1, 0))
    figures = {
        "resumes": len(resumes),
        "of IT": len(it),
        "data": hashlib.sha256("\0".join(text for text, _, _ in resumes).encode()).hexdigest()[:16],
        "seed": settings["seed"],
        "area under the curve, out of fold": round(float(roc_auc_score([k for _, k in held], [x for x, _ in held])), 4),
        "median likeness of IT": round(it[len(it) // 2], 3),
        "median likeness of others": round(others[len(others) // 2], 3),
        "weights": len(final["words"]),
    }
    (HERE / "metrics.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
