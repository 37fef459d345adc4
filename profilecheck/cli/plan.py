"""`profilecheck plan`: where a career stands, what the next title lacks, goals, credentials and the first ninety days."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from profilecheck.cli import options, output
from profilecheck.cli.match import usable
from profilecheck.errors import UserError

MOST_MONTHS = 60


@click.command("plan", cls=options.Configured)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--target", metavar="TITLE", default="", help="The title to plan for [default: the best prepared of the next ones].")
@click.option("--months", type=click.IntRange(3, MOST_MONTHS), default=12, show_default=True, help="How long the plan runs.")
@click.option("--job", type=click.Path(path_type=Path), metavar="AD", help="An advertisement: its title is the target, what it asks for is held against you.")
@click.option("--careers", is_flag=True, help="Add careers beside and above: what each would need and what you would give up.")
@click.option("--compare", "old", type=click.Path(path_type=Path), metavar="OLD", help="An older document of yours: tick off what is new.")
@click.option("--answers", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="A file with your answers; new questions are added to it.")
@options.format_("terminal", "markdown", "html", "json")
@options.output()
@options.as_of()
@options.config
def command(
    file: Path,
    target: str,
    months: int,
    job: Path | None,
    careers: bool,
    old: Path | None,
    answers: Path | None,
    format_: str,
    out: Path | None,
    as_of: datetime.date | None,
) -> None:
    """Plan the next step of a career out of a resume or profile: every line with its quote, or a question where the page says nothing.

    \b
    profilecheck plan resume.pdf
    profilecheck plan resume.pdf --target "IT Program Manager" --careers
    profilecheck plan resume.pdf --job job.txt --answers answers.toml
    profilecheck plan new.pdf --compare old.pdf
    """
    from profilecheck.advice.plan import answers as keeping
    from profilecheck.advice.plan import make_plan
    from profilecheck.cli.given import given
    from profilecheck.render import plan as drawn
    from profilecheck.running import jobs, one

    inputs = [path for path in (file, job, old) if path is not None]
    output.refuse_overwriting([*inputs, *([answers] if answers else [])], *filter(None, (out,)))
    output.refuse_overwriting(inputs, *filter(None, (answers,)))
    day = as_of or datetime.date.today()
    told = keeping.read_answers(content(answers), answers.name) if answers and answers.exists() else {}
    profile, *before = (usable(one.make_profile(given(path), day, accepted=options.accepted()), path) for path in (file, old) if path is not None)
    plan = make_plan(
        profile,
        target=target,
        months=months,
        job=jobs.read_job(given(job)) if job else None,
        answers=told,
        old=before[0] if before else None,
        with_careers=careers,
    )
    if format_ == "json":
        output.write(drawn.as_json(plan), out, utf8=True)
    elif format_ == "html":
        output.write(drawn.as_html(plan), out, utf8=True)
    elif format_ == "markdown":
        output.write(drawn.as_markdown(plan), out, utf8=True)
    else:
        output.write(drawn.as_text(plan, output.look(out)), out)
    if answers is not None and (new := keeping.new_lines(plan.questions, told, begin=not answers.exists())):
        kept = content(answers).decode("utf-8") if answers.exists() else ""
        output.save(kept + ("\n" if kept and not kept.endswith("\n") else "") + new, answers)
        output.say(f"your questions are in {answers}: write the answers between the quotes, and run it again.")


def content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: can't be read ({error.strerror}).") from error
