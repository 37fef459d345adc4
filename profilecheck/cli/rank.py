"""`profilecheck rank FOLDER --job JOB`: the resumes of a folder in the order in which they fit a job."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from profilecheck.cli import options, output
from profilecheck.cli.progress import progress
from profilecheck.errors import UserError

if TYPE_CHECKING:
    from profilecheck.batch.files import InputFile
    from profilecheck.facts.types import Profile


@click.command("rank", cls=options.Configured)
@click.argument("paths", type=click.Path(path_type=Path), metavar="FOLDER|FILE...", nargs=-1, required=True)
@click.option("--job", type=click.Path(path_type=Path), metavar="FILE", required=True, help="The advertisement of the job.")
@options.format_("terminal", "json")
@options.output()
@options.as_of()
@options.config
def command(paths: tuple[Path, ...], job: Path, format_: str, out: Path | None, as_of: datetime.date | None) -> None:
    """Put the resumes below FOLDER in the order in which they fit a job, with what each shows, says in other words and lacks.

    The fit only orders the list: read the lines below it. What can't be read, or is no resume, stands at the end with its reason.

    \b
    profilecheck rank resumes/ --job job.txt
    """
    from profilecheck.advice.match import match
    from profilecheck.batch import files
    from profilecheck.cli.given import given
    from profilecheck.render import rank as drawn
    from profilecheck.running import jobs

    listing = files.list_all(paths, leave_out=frozenset(path.resolve() for path in (job, out) if path is not None))
    output.refuse_overwriting([job, *(entry.path for entry in listing.entries)], *filter(None, (out,)))
    asked = jobs.read_job(given(job))
    ranked, unread = [], []
    with progress(len(listing.entries)) as finished:
        for entry in listing.entries:
            if not entry.skipped:
                try:
                    ranked.append((entry.name, match(profile_of(entry, as_of), asked)))
                except UserError as error:
                    unread.append((entry.name, str(error)))
            finished()
    if not ranked and not unread:
        raise UserError("the folder holds no files.")
    ranked.sort(key=lambda found: (-found[1].fit, found[0]))
    if format_ == "json":
        output.write(drawn.as_json(ranked, unread), out, utf8=True)
    else:
        output.write(drawn.as_text(ranked, unread, output.look(out)), out)


def profile_of(entry: InputFile, as_of: datetime.date | None) -> Profile:
    from profilecheck.cli.match import usable
    from profilecheck.running import one

    return usable(one.make_profile(one.of_file(entry.path), as_of, accepted=options.accepted()), Path(entry.name))
