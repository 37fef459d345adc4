"""No function of the program, its models or its build takes more than so many ways through."""

from __future__ import annotations

from pathlib import Path

import pytest
from radon.complexity import cc_visit

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted([*ROOT.glob("profilecheck/**/*.py"), *ROOT.glob("models/**/*.py"), ROOT / "setup.py"])
MOST = 25
"""Ways through a function: an `and`, an `or` and a comprehension is one too, which ruff's C901 does not count. Nobody keeps more in mind."""
assert len(SOURCES) > 100, "the sources were not found"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_function_has_too_many_ways_through_it(path: Path) -> None:
    found = [(f.fullname, f.complexity, f.lineno) for f in cc_visit(path.read_text(encoding="utf-8")) if not hasattr(f, "methods")]
    assert not [f for f in found if f[1] > MOST]
