"""An advertisement of a job from its file to a Job, the same isolated way as a resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from profilecheck.errors import UserError
from profilecheck.running import limits, loading, one

if TYPE_CHECKING:
    from profilecheck.jobs.types import Job


def read_job(given: one.Given, *, isolated: bool = True) -> Job:
    """What an advertisement asks for. Raises UserError if it names nothing that a job could ask for."""
    document = one.read_document(given, loading.warm_up, isolated=isolated)
    with limits.time_limit(given.name, limits.ANALYSIS_SECONDS if isolated else None):
        from profilecheck import jobs
        from profilecheck.nlp.language import annotate

        found = jobs.read_job(document, annotate(document.text))
    if not (found.skills or found.certifications or found.years or found.others):
        raise UserError(f"{given.name}: no skills, certifications or years that a job would ask for were found in it. Is it an advertisement?")
    return found
