"""A short resume as a file, and the command line as a function."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from profilecheck.cli.root import root
from profilecheck.running import clerk, loading

RESUME = """Jane Doe
IT Project Manager | Cloud | PMP
jane.doe@example.com | +1 212 555 0142 | Springfield, IL

Summary
IT project manager with five years of experience in cloud migration projects for banks.

Experience
IT Project Manager, Example Systems, Springfield, IL
Jan 2020 - Present
- Led a team of 12 and a budget of $1.2M to move 40 servers into Azure 3 weeks early
- Responsible for the weekly status reports to the steering committee
- Kept the risk register and cut open risks by 30 %

Education
BSc Computer Science, Example University, 2012

Skills
Jira, Microsoft Project, Scrum, risk management, stakeholder management
"""


@pytest.fixture(scope="session", autouse=True)
def loaded() -> None:
    """What children inherit; else each command would load it anew."""
    loading.warm_up()


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "resume.txt"
    path.write_text(RESUME, encoding="utf-8")
    return path


@pytest.fixture
def call() -> Callable[..., Result]:
    def run(*arguments: object, **options: object) -> Result:
        clerk.dismiss()  # a child that an earlier test left knows nothing of what this one replaced
        return CliRunner().invoke(root, [str(a) for a in arguments], prog_name="profilecheck", **options)  # type: ignore[arg-type]

    return run


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the command is called in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
