"""Trains the judgement of statements and writes weights.npz and metrics.json: `python models/statements/train.py`."""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import re
import sys
import tomllib
import zipfile
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from fitting import fit, ratios
from found import read_sentences
from msgspec.structs import replace
from numpy.typing import NDArray

from profilecheck import readers
from profilecheck.document import Span
from profilecheck.facts.experience import find_positions
from profilecheck.facts.metrics import find_metrics
from profilecheck.facts.profile import scopes
from profilecheck.facts.sections import find_sections
from profilecheck.facts.skills import find_skills
from profilecheck.facts.source import Source
from profilecheck.facts.statements import look_at
from profilecheck.facts.statements.features import FAMILIES, Features, Look, letters_of, read_features
from profilecheck.facts.statements.model import SCALE, WORK
from profilecheck.facts.statements.rows import lay_out, name_of
from profilecheck.facts.statements.scores import shares
from profilecheck.nlp.language import annotate

HERE = Path(__file__).resolve().parent
KINDS = ("achievement", "duty", "other")
ITEMS = (
    *("D1.scope", "D1.plan", "D1.coordination", "D1.change", "D1.performance", "D1.risk", "D1.stakeholders", "D1.quality", "D1.reporting", "D1.lessons"),
    *("C2", "C3", "C4", "C5", "C6", "C7", "C8", "F2", "leadership", "negotiation", "training"),
)
Row = dict[str, Any]
Matrix = Any
"""A sparse matrix of scipy, which ships no types."""
# Lines are read as the bullets of one job, so many at a time.
TOGETHER = 40
RESUME = "Alex Example\nIT Project Manager\n\nProfessional Experience\nIT Project Manager, Example Systems, Springfield, IL\nJan 2020 - Present\n{}\n"
# Two lines are near-same if they share this part of all their pairs of words, or of the shorter one's.
SHARED, SHARED_OF_SHORTER = 0.5, 0.7


def read_settings() -> dict[str, Any]:
    return tomllib.loads((HERE / "train.toml").read_text(encoding="utf-8"))


def read_rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def read_lines(texts: Sequence[str]) -> list[Features]:
    """What the program sees of each line when it stands in a resume."""
    found: list[Look] = []
    for at in range(0, len(texts), TOGETHER):
        some = texts[at : at + TOGETHER]
        document = readers.read_bytes(RESUME.format("\n".join("- " + " ".join(text.split()) for text in some)).encode(), "resume.txt")
        bare = Source(document, annotate(document.text))
        source = replace(bare, sections=find_sections(bare))
        positions = find_positions(source)
        metrics, skills = find_metrics(source.doc, scopes(source, positions, None)), find_skills(source, positions)
        place = 0
        for text in some:
            line = " ".join(text.split())
            start = document.text.find(line, place)
            if start < 0:
                found.append(Look(""))
                continue
            place = start + len(line)
            span = Span(start, place)
            held, named = [m for m in metrics if span.contains(m.span)], [s for s in skills if span.contains(s.span)]
            found.append(look_at(source, span, held, named))
    return read_features(found, lay_out(()))


def near_same(texts: Sequence[str]) -> list[int]:
    """A number for each line, the same for lines that are the same but for a few words."""
    pairs = []
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        words = re.findall(r"[a-z0-9]+", text.lower())
        pairs.append(set(itertools.pairwise(words)) or {tuple(words)})
        for pair in pairs[at]:
            holders[pair].append(at)
    group = list(range(len(texts)))

    def first(at: int) -> int:
        while group[at] != at:
            at = group[at]
        return at

    for at, mine in enumerate(pairs):
        common = Counter(other for pair in mine if len(holders[pair]) < 400 for other in holders[pair] if other > at)
        for other, count in common.items():
            fewest = min(len(mine), len(pairs[other]))
            if count / len(mine | pairs[other]) >= SHARED or (count >= 4 and count / fewest >= SHARED_OF_SHORTER):
                group[first(other)] = first(at)
    return [first(at) for at in range(len(texts))]


def drawn(texts: Sequence[str], word: str) -> list[tuple[int, list[int]]]:
    """(a number that only the texts and the word decide, the near-same lines it stands for), by that number."""
    members: dict[int, list[int]] = defaultdict(list)
    for at, group in enumerate(near_same(texts)):
        members[group].append(at)
    return sorted((int(hashlib.sha256((word + min(texts[n] for n in some)).encode()).hexdigest(), 16), some) for some in members.values())


def names_in(line: Features) -> list[list[str]]:
    """The features of each family, as in FAMILIES; letters in a row as often as different words have them."""
    seen = [list(map(name_of, family.others)) for family in line.families]
    return [*seen, [name for word in line.letters for name in letters_of(word)]]


class Table:
    """Features as a matrix: which are kept, learnt from some lines, and the weight of each line's."""

    def __init__(self, lines: Sequence[Features], settings: dict[str, Any]) -> None:
        self.families: dict[str, float] = settings["families"]
        counts = Counter((family, name) for line in lines for family, names in zip(FAMILIES, names_in(line), strict=True) for name in set(names))
        self.names = sorted(key for key, n in counts.items() if n >= settings["least"])
        self.at = {key: n for n, key in enumerate(self.names)}

    def matrix(self, lines: Sequence[Features]) -> Matrix:
        from scipy.sparse import csr_matrix

        rows, columns, values = [], [], []
        for row, line in enumerate(lines):
            found = names_in(line)
            weights = shares([self.families[family] for family in FAMILIES], np.array([len(names) for names in found])).tolist()
            for family, names, weight in zip(FAMILIES, found, weights, strict=True):
                for name in names:
                    column = self.at.get((family, name))
                    if column is not None:
                        rows.append(row)
                        columns.append(column)
                        values.append(weight)
        return csr_matrix((values, (rows, columns)), shape=(len(lines), len(self.names)))


def train(table: Table, lines: Sequence[Features], rows: Sequence[Row], settings: dict[str, Any]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(weights: features × columns, bias), in whole thousandths; columns are KINDS, then ITEMS. Needs scikit-learn, which the program itself never does."""
    from sklearn.linear_model import LogisticRegression

    matrix = table.matrix(lines)
    weight = np.array([row.get("weight", 1.0) for row in rows])
    kind = LogisticRegression(C=settings["penalty"]["kind"], max_iter=500, tol=1e-3).fit(matrix, [row["kind"] for row in rows], sample_weight=weight)
    assert tuple(kind.classes_) == KINDS
    # What a statement shows is learnt from statements about work only: that it is about work, the kind says.
    working = [n for n, row in enumerate(rows) if row["kind"] != "other" and "shows" in row]
    shown = np.array([[item in rows[n]["shows"] for item in ITEMS] for n in working], np.float32)
    counts = np.array([[count_of(rows[n], item, settings) for item in ITEMS] for n in working], np.float32)
    fitted, bias = fit(matrix[working], shown, counts, ratios(matrix[working], shown, counts, settings["ratio"]), settings["penalty"]["shows"])
    weights = np.hstack((kind.coef_.T, fitted))
    weights[np.abs(weights).max(axis=1) < settings["small"]] = 0
    return np.rint(weights * SCALE).astype(np.int64), np.rint(np.concatenate((kind.intercept_, bias)) * SCALE).astype(np.int64)


def count_of(row: Row, item: str, settings: dict[str, Any]) -> float:
    """How much a line counts for an item: fictional ones more for what real ones tell rarely, nothing where nobody looked for the item."""
    if item not in row.get("judged", ITEMS):
        return 0.0
    return float(row.get("weight", 1.0) * (settings["rare"].get(item, 1.0) if row.get("own") else 1.0))


def judge(table: Table, weights: NDArray[np.int64], bias: NDArray[np.int64], lines: Sequence[Features], settings: dict[str, Any]) -> list[tuple[str, set[str]]]:
    """(kind, what is shown) of every line, as `statements/scores.py` adds them up."""
    scores = (table.matrix(lines) @ weights + bias) / SCALE
    top = np.exp(scores[:, : len(KINDS)] - scores[:, : len(KINDS)].max(axis=1, keepdims=True))
    kinds = top / top.sum(axis=1, keepdims=True)
    likely = (1 - kinds[:, KINDS.index("other"), None]) / (1 + np.exp(-scores[:, len(KINDS) :]))
    shown = [{item for item, p, least in zip(ITEMS, row, least_of(settings), strict=True) if p >= least} for row in likely]
    told = [KINDS[int(k.argmax())] for k in kinds]
    return [(kind, some if kind in WORK else set()) for kind, some in zip(told, shown, strict=True)]


def measure(rows: Sequence[Row], judged: Sequence[tuple[str, set[str]]]) -> dict[str, Any]:
    """Share of kinds judged right, precision and recall of each kind, F1 of all items together and of each."""
    wanted = [set(row["shows"]) & set(ITEMS) for row in rows]
    shown = [s for _, s in judged]
    both = [w & s for w, s in zip(wanted, shown, strict=True)]
    hits, truth, found = (Counter(item for some in sets for item in some) for sets in (both, wanted, shown))
    kinds: dict[str, dict[str, float]] = {}
    for kind in KINDS:
        right = sum(row["kind"] == k == kind for row, (k, _) in zip(rows, judged, strict=True))
        said, is_it = sum(k == kind for k, _ in judged), sum(row["kind"] == kind for row in rows)
        kinds[kind] = {"precision": round(right / max(said, 1), 3), "recall": round(right / max(is_it, 1), 3), "f1": round(2 * right / max(said + is_it, 1), 3)}
    return {
        "kind": round(sum(row["kind"] == k for row, (k, _) in zip(rows, judged, strict=True)) / len(rows), 4),
        "kinds": kinds,
        "shows": round(2 * hits.total() / (truth.total() + found.total()), 4),
        "items": {item: round(2 * hits[item] / max(truth[item] + found[item], 1), 3) for item in ITEMS},
    }


def write(path: Path, table: Table, weights: NDArray[np.int64], bias: NDArray[np.int64], settings: dict[str, Any]) -> None:
    """The weights as an archive of plain arrays; without dates, so that the same weights make the same bytes."""
    kept = [n for n in range(len(table.names)) if weights[n].any()]
    arrays: dict[str, NDArray[Any]] = {
        "rows": np.frombuffer(msgspec.json.encode(lay_out(table.names[n][1] for n in kept)), np.uint8),
        "weights": np.clip(np.vstack((np.zeros_like(weights[:1]), weights[kept])), -(2**15), 2**15 - 1).astype("<i2"),
        "bias": bias.astype("<i4"),
        "kinds": letters(KINDS),
        "items": letters(ITEMS),
        "families": np.array([settings["families"][family] for family in FAMILIES], "<f8"),
        "least": np.array(least_of(settings), "<f8"),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            data = io.BytesIO()
            np.lib.format.write_array(data, array, allow_pickle=False)
            archive.writestr(zipfile.ZipInfo(f"{name}.npy", (1980, 1, 1, 0, 0, 0)), data.getvalue(), zipfile.ZIP_DEFLATED)


def least_of(settings: dict[str, Any]) -> list[float]:
    """From which probability on each item is shown."""
    return [settings["likely"].get(item, settings["likely"]["any"]) for item in ITEMS]


def letters(names: Any) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(names).encode(), np.uint8)


def main() -> None:
    settings = read_settings()
    real_file = (HERE.parents[1] / settings["real"]).resolve()
    if not real_file.is_file():
        sys.exit(f"{settings['real']} is missing: the shipped weights can't be made again without the lines that they were trained on")
    real, own = read_rows(real_file), [row | {"weight": settings["own_weight"], "own": True} for row in read_rows(HERE / settings["own"])]
    texts = [row["text"] for row in real]
    more_file = (HERE.parents[1] / settings["more"]).resolve()
    more = [{"text": row["text"], "kind": row["kind"]} for row in read_rows(more_file) if row["text"] not in set(texts)]
    sources = [HERE.parents[1] / name for name in settings["of"]]
    unseen = {"slowly": (), "quickly": settings["unseen"]}
    found = [
        row | {"weight": settings["read_weight"][row["read"]], "judged": [item for item in ITEMS if item not in unseen[row["read"]]]}
        for row in read_sentences(HERE / settings["read"], *sources)
    ]
    real_lines, more_lines, own_lines = (read_lines([row["text"] for row in rows]) for rows in (real, more, own + found))
    own += found
    alike = near_same([*texts, *(row["text"] for row in more)])

    def without(out: set[int]) -> list[tuple[str, set[str]]]:
        """Some lines as judged by what the others teach that are not near-same."""
        kept, groups = [n for n in range(len(real)) if n not in out], {alike[n] for n in out}
        beside = [n for n in range(len(more)) if alike[len(real) + n] not in groups]
        lines = [*(real_lines[n] for n in kept), *(more_lines[n] for n in beside), *own_lines]
        table = Table(lines, settings)
        weights, bias = train(table, lines, [*(real[n] for n in kept), *(more[n] for n in beside), *own], settings)
        return judge(table, weights, bias, [real_lines[n] for n in sorted(out)], settings)

    held: list[int] = []
    for _, some in drawn(texts, "shut"):
        if len(held) < settings["held"]:
            held += some
    folds: dict[int, set[int]] = defaultdict(set)
    for number, some in drawn(texts, "fold"):
        folds[number % settings["folds"]] |= set(some)
    folded = {n: judged for fold in folds.values() for n, judged in zip(sorted(fold), without(fold), strict=True)}
    metrics: dict[str, Any] = {
        "real": {"lines": len(real), "sha256": hashlib.sha256(real_file.read_bytes()).hexdigest()},
        "more": {"lines": len(more), "sha256": hashlib.sha256(more_file.read_bytes()).hexdigest()},
        "own": {"lines": len(own) - len(found), "sha256": hashlib.sha256((HERE / settings["own"]).read_bytes()).hexdigest()},
        "read": {"lines": len(found), "sha256": hashlib.sha256((HERE / settings["read"]).read_bytes()).hexdigest()},
        "seed": settings["seed"],
        "rules": settings["rules"],
        "held": {"lines": len(held)} | measure([real[n] for n in sorted(held)], without(set(held))),
        "folds": measure(real, [folded[n] for n in range(len(real))]),
    }
    lines = real_lines + more_lines + own_lines
    table = Table(lines, settings)
    weights, bias = train(table, lines, real + more + own, settings)
    write(HERE / "weights.npz", table, weights, bias, settings)
    metrics["features"] = int(weights.any(axis=1).sum())
    (HERE / "metrics.json").write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(metrics, indent=2))


if __name__ == "__main__":
    main()
