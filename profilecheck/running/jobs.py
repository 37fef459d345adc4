"""An advertisement of a job from its file to a Job, the same isolated way as a resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from profilecheck.errors import UserError
from profilecheck.running import clerk, steps
from profilecheck.running.given import Given
from profilecheck.running.tasks import Task

if TYPE_CHECKING:
    from profilecheck.jobs.types import Job


def read_job(given: Given, *, isolated: bool = True) -> Job:
    """What an advertisement asks for. Raises UserError if it names nothing that a job could ask for."""
    from profilecheck.jobs.types import Job

    found = clerk.ask(Task("job", given), Job) if isolated and clerk.is_at_hand() else steps.asked_for(given.read())
    if not (found.skills or found.certifications or found.years or found.others):
        raise UserError(f"{given.name}: no skills, certifications or years that a job would ask for were found in it. Is it an advertisement?")
    return found
