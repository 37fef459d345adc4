"""`profilecheck match`: one resume held against several jobs, or several resumes against one."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck.cli import options, output
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.facts.types import Profile


@click.command("match", cls=options.Configured)
@click.argument("files", type=click.Path(path_type=Path), metavar="RESUME [JOB...]", nargs=-1, required=True)
@click.option("--job", type=click.Path(path_type=Path), metavar="FILE", help="The job; then every FILE before it is a resume.")
@options.format_("terminal", "json")
@options.output()
@options.as_of()
@click.option("--all", "everything", is_flag=True, help="Show every step, not only the ten that gain most.")
@options.config
def command(files: tuple[Path, ...], job: Path | None, format_: str, out: Path | None, as_of: datetime.date | None, everything: bool) -> None:
    """Compare a RESUME with one JOB or several, or with --job several resumes with one; the best fit comes first.

    A job is an advertisement as text, PDF or Word document. Each thing that it asks for is shown in use, only named,
    there in other words, or not found; nothing is invented: where only you know, it asks.

    \b
    profilecheck match resume.pdf job.txt
    profilecheck match resume.pdf job1.txt job2.pdf
    profilecheck match --job job.txt resume1.pdf resume2.docx
    """
    if job is None and len(files) < 2:
        raise UserError("name the job too: profilecheck match RESUME JOB, or --job FILE.")
    from profilecheck.advice.match import match, rank
    from profilecheck.cli.given import given
    from profilecheck.render import match as drawn
    from profilecheck.running import jobs, one

    output.refuse_overwriting([*files, *filter(None, (job,))], *filter(None, (out,)))
    resumes, advertisements = (files, (job,)) if job else (files[:1], files[1:])
    profiles = [usable(one.make_profile(given(path), as_of, accepted=options.accepted()), path) for path in resumes]
    asked = [jobs.read_job(given(path)) for path in advertisements]
    matches = rank(match(profile, job_) for profile in profiles for job_ in asked)
    if format_ == "json":
        output.write(drawn.as_json(matches), out, utf8=True)
    else:
        output.write(drawn.as_text(matches, output.look(out), everything=everything), out)


def usable(profile: Profile, path: Path) -> Profile:
    if profile.kind in ("job", "other") and not profile.skills:
        raise UserError(f"{path}: no resume was found in it: no positions and no skills.")
    return profile
