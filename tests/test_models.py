"""The trained model of statements is what its data and settings make of it, and its figures hold."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import subprocess
import sys
from collections import Counter
from types import ModuleType
from typing import Any

import pytest

from profilecheck.errors import BadData
from profilecheck.facts.statements import model as statement_model
from profilecheck.facts.statements.features import read_features
from profilecheck.facts.statements.points import judge_by_rules, read
from tests.conftest import ROOT

FOLDER = ROOT / "models" / "statements"
ROWS: list[dict[str, Any]] = [json.loads(line) for line in (FOLDER / "data.jsonl").read_text(encoding="utf-8").splitlines()]
HELD = [row for row in ROWS if row["split"] == "held"]
METRICS: dict[str, Any] = json.loads((FOLDER / "metrics.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def trainer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("train_statements", FOLDER / "train.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(row: dict[str, Any]) -> str:
    found = statement_model.predict(read_features(row["text"], row["figures"]))
    assert found is not None
    return found[0]


def test_data_are_many_and_of_every_kind() -> None:
    assert len({row["text"] for row in ROWS}) == len(ROWS) >= 1400
    assert min(Counter((row["split"], row["kind"]) for row in ROWS).values()) >= 100


def test_lines_are_held_by_their_text_alone(trainer: ModuleType) -> None:
    assert [row["split"] == "held" for row in ROWS] == [trainer.is_held(row["text"]) for row in ROWS]


def test_data_hash_and_counts_are_the_recorded_ones() -> None:
    assert METRICS["data_sha256"] == hashlib.sha256((FOLDER / "data.jsonl").read_bytes()).hexdigest()
    assert METRICS["lines"] == {"train": len(ROWS) - len(HELD), "held": len(HELD)}


def test_training_again_gives_the_same_predictions(trainer: ModuleType) -> None:
    weights = trainer.train(trainer.read_settings(), ROWS)
    assert [trainer.judge(weights, row) for row in ROWS] == [judged(row) for row in ROWS]


def test_recorded_figures_hold(trainer: ModuleType) -> None:
    model = trainer.measure(HELD, [judged(row) for row in HELD])
    rules = trainer.measure(HELD, [judge_by_rules(read(row["text"]), row["figures"])[0] for row in HELD])
    assert model["right"] == pytest.approx(METRICS["held"]["model"]["right"], abs=0.005)
    assert rules["right"] == pytest.approx(METRICS["held"]["rules"]["right"], abs=0.005)
    assert model["right"] >= max(0.90, rules["right"] + trainer.read_settings()["better_by"])
    assert METRICS["shipped"] is True


def test_weights_are_plain_and_small() -> None:
    data = (FOLDER / "weights.json").read_bytes()
    assert len(data) < 300_000
    assert not any(isinstance(value, float) for row in json.loads(data)["features"].values() for value in row)


def test_without_a_model_nothing_is_predicted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statement_model, "FILE", "statements/none.json")
    statement_model.weights.cache_clear()
    assert statement_model.predict(frozenset({"result"})) is None
    statement_model.weights.cache_clear()


def test_broken_weights_are_refused_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(statement_model, "FILE", "statements/metrics.json")
    statement_model.weights.cache_clear()
    with pytest.raises(BadData, match=r"metrics\.json"):
        statement_model.predict(frozenset())
    statement_model.weights.cache_clear()


def test_scikit_learn_is_never_imported_at_run_time() -> None:
    code = "import sys; from profilecheck.facts.statements import classify; print(classify('Cut costs by 20%.', ())); print('sklearn' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "False"
