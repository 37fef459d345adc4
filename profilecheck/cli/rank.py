"""`profilecheck rank FOLDER --job JOB`: the resumes of a folder in the order in which they fit a job."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from profilecheck.cli import options, output, values
from profilecheck.cli.batch import processors
from profilecheck.cli.progress import progress
from profilecheck.errors import UserError


@click.command("rank", cls=options.Configured)
@click.argument("paths", type=values.Place(), metavar="FOLDER|FILE...", nargs=-1, required=True)
@click.option("--job", type=click.Path(path_type=Path), metavar="FILE", required=True, help="The advertisement of the job.")
@click.option("--workers", type=click.IntRange(1, 256), metavar="N", help="Files at a time [default: one a processor].")
@options.format_("terminal", "json")
@options.output()
@options.as_of()
@options.config
def command(paths: tuple[Path | str, ...], job: Path, workers: int | None, format_: str, out: Path | None, as_of: datetime.date | None) -> None:
    """Put the resumes below FOLDER in the order in which they fit a job, with what each shows, says in other words and lacks.

    The fit only orders the list: read the lines below it. What can't be read, or is no resume, stands at the end with its reason.

    \b
    profilecheck rank resumes/ --job job.txt
    """
    from profilecheck.batch import ranking
    from profilecheck.cli.given import given
    from profilecheck.render import rank as drawn
    from profilecheck.running import jobs

    entries = ranking.listed(paths, frozenset(path.resolve() for path in (job, out) if path is not None))
    output.refuse_overwriting([job, *(entry.path for entry in entries if not entry.address)], *filter(None, (out,)))
    wanted = ranking.Wanted(jobs.read_job(given(job)), as_of or datetime.date.today(), options.accepted())
    ranked, unread = [], []
    with progress(len(entries)) as finished:
        for entry, found in ranking.rank(entries, wanted, workers or processors(), finished):
            if isinstance(found, str):
                unread.append((entry.name, found))
            else:
                ranked.append((entry.name, found))
    if not ranked and not unread:
        raise UserError("the folder holds no files.")
    ranked.sort(key=lambda found: (-found[1].fit, found[0]))
    if format_ == "json":
        output.write(drawn.as_json(ranked, unread), out, utf8=True)
    else:
        output.write(drawn.as_text(ranked, unread, output.look(out)), out)
