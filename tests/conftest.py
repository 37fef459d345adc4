"""What all tests share: the samples, the day on which "present" ends, and the flag that renews the golden reports."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parent.parent
AS_OF = datetime.date(2026, 11, 1)
SAMPLE_SUFFIXES = {".pdf", ".docx", ".txt", ".md"}
RESUMES = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix in SAMPLE_SUFFIXES and p.name != "headlines.txt")
JOBS = sorted((ROOT / "samples" / "jobs").glob("*.txt"))
assert len(RESUMES) >= 7, "the folder samples/ is not complete"
assert JOBS, "samples/jobs/ is empty"

# A loaded machine is slow now and then; a limit on the time of one example would make a test fail by chance.
settings.register_profile("profilecheck", deadline=None)
settings.load_profile("profilecheck")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the reports of the samples to tests/golden/ instead of comparing them")


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))
