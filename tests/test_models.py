"""The trained model of statements: what it was made from is recorded, its figures hold, it is plain, small and names nobody."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
import zipfile
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from profilecheck.errors import BadData
from profilecheck.facts.statements import model as statement_model
from profilecheck.facts.statements.features import Look, read_features
from profilecheck.facts.statements.rows import lay_out, names_of
from profilecheck.vocabulary.guide import guide
from tests.conftest import ROOT

FOLDER = ROOT / "models" / "statements"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in (FOLDER / "data.jsonl").read_text(encoding="utf-8").splitlines()]
METRICS: dict[str, Any] = json.loads((FOLDER / "metrics.json").read_text(encoding="utf-8"))
REAL = ROOT.parent / "shared" / "gold" / "shows-dev.jsonl"


@pytest.fixture(scope="module")
def trainer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("train_statements", FOLDER / "train.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Run as a script, it finds what stands beside it.
    sys.path.insert(0, str(FOLDER))
    spec.loader.exec_module(module)
    sys.path.remove(str(FOLDER))
    return module


def test_own_lines_are_many_and_of_every_kind(trainer: ModuleType) -> None:
    assert len({row["text"] for row in ROWS}) == len(ROWS) >= 1900
    assert min(Counter(row["kind"] for row in ROWS).values()) >= 400
    assert {item for row in ROWS for item in row.get("shows", ())} <= set(trainer.ITEMS)
    assert sum("C3" in row.get("shows", ()) for row in ROWS) >= 90


def test_recorded_hashes_are_those_of_the_data() -> None:
    assert METRICS["own"] == {"lines": len(ROWS), "sha256": hashlib.sha256((FOLDER / "data.jsonl").read_bytes()).hexdigest()}


def test_read_sentences_stand_without_their_words(trainer: ModuleType) -> None:
    rows = [json.loads(line) for line in (FOLDER / "read.jsonl").read_text(encoding="utf-8").splitlines()]
    assert METRICS["read"] == {"lines": len(rows), "sha256": hashlib.sha256((FOLDER / "read.jsonl").read_bytes()).hexdigest()}
    assert {key for row in rows for key in row} == {"hash", "kind", "shows", "quick"}
    assert {item for row in rows for item in row["shows"]} <= set(trainer.ITEMS)
    assert all(not row["shows"] for row in rows if row["kind"] == "other")
    assert len({row["hash"] for row in rows}) == len(rows)


def test_a_read_sentence_is_found_by_its_hash(trainer: ModuleType, tmp_path: Path) -> None:
    found = sys.modules["found"]
    text = "• Kept the plan of a small team.\nLooked after forty branches of a bakery. Wrote to the owners every Friday."
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "one.txt").write_text(text, encoding="utf-8")
    (tmp_path / "more.jsonl").write_text(json.dumps({"text": "Ran the night shift"}) + "\n", encoding="utf-8")
    sentences = ["Looked after forty branches of a bakery", "Wrote to the owners every Friday", "Ran the night shift"]
    rows = [{"hash": found.mark_of(one), "kind": "duty", "shows": []} for one in sentences]
    (tmp_path / "read.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert [row["text"] for row in found.read_sentences(tmp_path / "read.jsonl", tmp_path / "texts", tmp_path / "more.jsonl")] == sentences


def test_the_joint_fit_tells_items_apart(trainer: ModuleType) -> None:
    from scipy.sparse import csr_matrix

    fitting = sys.modules["fitting"]
    held = np.array([[1, 0, 1], [0, 1, 1], [1, 1, 0], [0, 0, 1]] * 10, np.float32)
    shown = held[:, :2].copy()
    counts = np.ones_like(shown)
    counts[:, 1] = 0  # nobody looked for the second item
    telling = fitting.ratios(csr_matrix(held), shown, counts + 1e-6, {"smooth": 1.0, "floor": 0.1})
    weights, bias = fitting.fit(csr_matrix(held), shown, counts, telling, 10.0)
    assert ((held @ weights + bias)[:, 0] > 0).tolist() == (shown[:, 0] > 0).tolist()
    assert np.abs(weights[:, 1]).max() < 1e-3 < np.abs(weights[:, 0]).max()


def test_every_word_stands_in_one_group() -> None:
    groups = [line.split() for line in (FOLDER / "groups.txt").read_text(encoding="utf-8").splitlines()]
    words = [word for group in groups for word in group]
    assert len(set(words)) == len(words) >= 4000
    assert len(groups) == 150
    assert all(word == word.lower() for word in words)


@pytest.mark.skipif(not REAL.is_file(), reason="the lines of real resumes are not part of the project")
def test_real_lines_are_the_recorded_ones() -> None:
    assert METRICS["real"]["sha256"] == hashlib.sha256(REAL.read_bytes()).hexdigest()
    assert METRICS["more"]["sha256"] == hashlib.sha256((REAL.parent / "statements-dev2.jsonl").read_bytes()).hexdigest()


@pytest.mark.parametrize("part", ["held", "folds"])
def test_the_model_beats_the_rules_of_the_first_version(part: str) -> None:
    assert METRICS[part]["shows"] >= METRICS["rules"]["shows"] + 0.1
    assert METRICS[part]["kind"] >= METRICS["rules"]["kind"] + 0.05


def test_training_makes_a_model_that_tells_apart_what_it_was_taught(trainer: ModuleType) -> None:
    settings = trainer.read_settings()
    rows = [row for row in ROWS if "shows" in row] + ROWS[:300]
    lines = trainer.read_lines([row["text"] for row in rows])
    table = trainer.Table(lines, settings)
    weights, bias = trainer.train(table, lines, rows, settings)
    judged = trainer.judge(table, weights, bias, lines, settings)
    assert sum(kind == row["kind"] for row, (kind, _) in zip(rows, judged, strict=True)) / len(rows) > 0.85
    assert sum(("C3" in shown) == ("C3" in row["shows"]) for row, (_, shown) in zip(rows, judged, strict=True) if "shows" in row) / len(rows) > 0.4


def test_near_same_lines_are_one_group(trainer: ModuleType) -> None:
    texts = ["Managed the budget of the county portal.", "Managed the budget of the county portal and its staff.", "Wrote test scripts for payroll."]
    groups = trainer.near_same(texts)
    assert groups[0] == groups[1] != groups[2]
    assert sorted(n for _, some in trainer.drawn(texts, "fold") for n in some) == [0, 1, 2]


def test_the_model_knows_the_kinds_and_the_items_of_the_guide(trainer: ModuleType) -> None:
    model = statement_model.model()
    assert model.kinds == trainer.KINDS
    assert model.items == trainer.ITEMS
    assert set(guide().responsibilities) <= set(model.items)


def test_weights_are_plain_and_small() -> None:
    path = FOLDER / "weights.npz"
    assert path.stat().st_size < 2_500_000
    with np.load(path, allow_pickle=False) as data:
        assert data["weights"].dtype == np.int16
        assert len(data["weights"]) == METRICS["features"] + 1
    assert len(set(names_of(statement_model.model().rows))) == METRICS["features"]


def test_features_are_words_and_pairs_never_lines() -> None:
    longest = max((name.partition("=")[2] for name in names_of(statement_model.model().rows)), key=lambda name: len(name.split()))
    assert len(longest.split()) <= 7, longest


def test_written_twice_the_weights_are_the_same_bytes(trainer: ModuleType, tmp_path: Path) -> None:
    settings = trainer.read_settings()
    table = trainer.Table(read_features([Look("Kept the risk register")] * 5, lay_out(())), settings)
    weights = np.ones((len(table.names), len(trainer.KINDS) + len(trainer.ITEMS)), int)
    for name in ("one.npz", "two.npz"):
        trainer.write(tmp_path / name, table, weights, weights[0], settings)
    assert (tmp_path / "one.npz").read_bytes() == (tmp_path / "two.npz").read_bytes()


@pytest.mark.parametrize("content", [b"", b"no archive", None])
def test_broken_weights_are_refused_by_name(content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "statements").mkdir()
    file = tmp_path / "statements" / "weights.npz"
    if content is None:
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("other.npy", b"")
    else:
        file.write_bytes(content)
    monkeypatch.setattr("profilecheck.resources.folder", lambda name: tmp_path)
    statement_model.model.cache_clear()
    with pytest.raises(BadData, match=r"statements/weights\.npz"):
        statement_model.model()
    statement_model.model.cache_clear()


def test_scikit_learn_is_never_imported_at_run_time() -> None:
    code = (
        "import sys; from profilecheck.facts.statements.scores import score; from profilecheck.facts.statements.features import Look, read_features; "
        "from profilecheck.facts.statements.model import model; "
        "print(list(score(read_features([Look('Cut costs by 20%.')], model().rows)))); print('sklearn' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "False"
