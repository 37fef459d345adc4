"""The people for whom plans are tested."""

from __future__ import annotations

import functools
import tomllib
from typing import Any

import profilecheck
from profilecheck.facts.types import Profile
from profilecheck.readers import read_bytes
from tests.conftest import AS_OF, ROOT

CASES: list[dict[str, Any]] = tomllib.loads((ROOT / "tests" / "cases" / "plans.toml").read_text(encoding="utf-8"))["case"]
assert len(CASES) >= 12, "tests/cases/plans.toml is not complete"
BY_NAME = {c["name"]: c["text"] for c in CASES}


@functools.cache
def profile_of(text: str) -> Profile:
    return profilecheck.analyse(read_bytes(text.encode(), "resume.txt"), as_of=AS_OF)


@functools.cache
def sample(name: str) -> Profile:
    return profilecheck.analyse(profilecheck.read(ROOT / "samples" / "resumes" / name), as_of=AS_OF)
