"""The wheel is built once for all tests of a process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.install.building import Fresh, build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return build(tmp_path_factory.mktemp("tree"))


@pytest.fixture
def fresh(tmp_path: Path) -> Fresh:
    return Fresh(tmp_path / "fresh")
