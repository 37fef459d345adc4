"""No figure sinks below its floor, and no file of cases changes without its floors."""

from __future__ import annotations

import pytest

from tests import quality

RENEW = "renew them with `python -m tests.quality`"


WITHOUT_FIGURES = {"injections.toml", "plans.toml"}
"""Each of their cases has to hold, in a test of its own; there is no share of them to keep."""


def test_every_file_of_cases_is_measured_and_has_floors() -> None:
    files = sorted(path.name for path in (quality.FOLDER / "cases").glob("*.toml") if path.name not in WITHOUT_FIGURES)
    assert sorted(quality.MEASURES) == files, "give each file of tests/cases a measure in tests/quality.py"
    assert sorted(quality.recorded()) == files, f"tests/quality.toml lacks floors; {RENEW}"


@pytest.mark.parametrize("file", sorted(quality.MEASURES))
def test_no_figure_sinks_below_its_floor(file: str) -> None:
    floors = quality.recorded()[file]
    assert floors.pop("sha256") == quality.digest(file), f"tests/cases/{file} changed after its floors were written; {RENEW}"
    now = quality.measure(file)
    assert sorted(now) == sorted(floors), f"tests/quality.toml and tests/quality.py name other figures of {file}; {RENEW}"
    sunk = {name: f"{now[name]:.4f} < {one['floor']:.3f}, was {one['measured']:.4f}" for name, one in floors.items() if now[name] < one["floor"]}
    assert not sunk, f"{file} is read worse than before: mend what caused it; the tests of tests/facts show which lines of the dev half went wrong"


@pytest.mark.parametrize(("value", "floor"), [(1.0, 0.998), (0.9593, 0.957), (0.998, 0.996)])
def test_a_floor_is_a_hair_below_the_figure(value: float, floor: float) -> None:
    assert quality.floor_of(value) == pytest.approx(floor)


def test_a_floor_is_not_lowered_while_its_cases_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    was = quality.FLOORS.read_text(encoding="utf-8")
    monkeypatch.setattr(quality, "measure", lambda file: {name: 0.1 for name in quality.recorded()[file] if name != "sha256"})
    assert len(quality.renew()) >= len(quality.MEASURES)
    assert quality.FLOORS.read_text(encoding="utf-8") == was
