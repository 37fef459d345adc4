"""`profilecheck interview`: stories, questions with their answers, where interviewers press, a card to print, and a rehearsal."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from profilecheck.cli import options, output
from profilecheck.cli.match import usable
from profilecheck.errors import UserError


@click.command("interview", cls=options.Configured)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--job", type=click.Path(path_type=Path), metavar="AD", help="An advertisement: its words say which questions are likely.")
@click.option("--beside", type=click.Path(path_type=Path), metavar="FILE", help="Another document of yours, as your LinkedIn profile: what contradicts.")
@click.option("--card", is_flag=True, help="Only a card of one page, to print.")
@click.option("--mock", is_flag=True, help="Rehearse on the terminal: a question, your answer, what it lacks.")
@options.format_("terminal", "markdown", "html", "json")
@options.output()
@options.as_of()
@options.config
def command(
    file: Path, job: Path | None, beside: Path | None, card: bool, mock: bool, format_: str, out: Path | None, as_of: datetime.date | None
) -> None:
    """Prepare for an interview out of your own resume or profile: your stories, the usual questions with the lines that answer them, where they will press.

    \b
    profilecheck interview resume.pdf
    profilecheck interview resume.pdf --job job.txt --card -o card.md --format markdown
    profilecheck interview resume.pdf --mock
    """
    from profilecheck.advice.interview import prepare
    from profilecheck.cli.given import given
    from profilecheck.render import interview as drawn
    from profilecheck.running import jobs, one

    output.refuse_overwriting([path for path in (file, job, beside) if path is not None], *filter(None, (out,)))
    if mock and str(file) == "-":
        raise UserError("--mock reads your answers from standard input, so the resume must be a file.")
    day = as_of or datetime.date.today()
    profile, *other = (usable(one.make_profile(given(path), day, accepted=options.accepted()), path) for path in (file, beside) if path is not None)
    prepared = prepare(profile, jobs.read_job(given(job)) if job else None, other[0] if other else None)
    if mock:
        from profilecheck.cli import rehearsal

        rehearsal.rehearse(prepared)
    elif format_ == "json":
        output.write(drawn.as_json(prepared), out, utf8=True)
    elif format_ == "html":
        output.write(drawn.as_html(prepared, only_card=card), out, utf8=True)
    elif format_ == "markdown":
        output.write(drawn.as_markdown(prepared, only_card=card), out, utf8=True)
    else:
        output.write(drawn.as_text(prepared, output.look(out), only_card=card), out)
