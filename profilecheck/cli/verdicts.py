"""When a file is not good enough: what --fail-under and --fail-level ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from profilecheck.cli import settings

if TYPE_CHECKING:
    from profilecheck.render.types import Checked


def failures(file: Checked, under: float | None, level: str | None) -> list[str]:
    """A sentence for each way in which a file is not good enough."""
    score, found = file.report.score, []
    if under is not None and score.overall is None:
        found.append(f"{file.path}: no score could be given ({score.reason}), and --fail-under {under:g} asks for one.")
    elif under is not None and score.overall is not None and score.overall < under:
        found.append(f"{file.path}: the score is {score.overall:.1f}, below --fail-under {under:g}.")
    if level is not None:
        levels = settings.LEVELS[: settings.LEVELS.index(level) + 1]
        number = sum(len(result.findings) for result in file.report.results if result.level in levels)
        if number:
            found.append(f"{file.path}: {number} {'finding fails' if number == 1 else 'findings fail'} at --fail-level {level}.")
    return found
