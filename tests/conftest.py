"""What all tests share: the samples, the day on which "present" ends, and the flag that renews the golden reports."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
AS_OF = datetime.date(2026, 11, 1)
RESUMES = sorted((ROOT / "samples" / "resumes").iterdir())
JOBS = sorted((ROOT / "samples" / "jobs").iterdir())
HEADLINES = (ROOT / "samples" / "headlines.txt").read_text(encoding="utf-8").splitlines()
assert len(RESUMES) >= 7, "samples/resumes/ is not complete"
assert JOBS, "samples/jobs/ is empty"
assert len(HEADLINES) >= 5, "samples/headlines.txt is not complete"

# The same examples in every run, and no limit on the time of one: what fails by chance tells nothing about a change.
settings.register_profile("profilecheck", deadline=None, derandomize=True)
settings.load_profile("profilecheck")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the reports of the samples to tests/golden/ instead of comparing them")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
