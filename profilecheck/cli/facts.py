"""`profilecheck facts FILE`: what was found in a file, without an opinion."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from profilecheck.cli import options, output


@click.command("facts", cls=options.Configured)
@click.argument("file", type=click.Path(path_type=Path))
@options.format_("terminal", "json")
@options.output()
@options.as_of()
@options.config
@click.option("--why", is_flag=True, help="Add why the jobs were read as they were: which readings competed, and which line gave what.")
def command(file: Path, format_: str, out: Path | None, as_of: datetime.date | None, why: bool) -> None:
    """List what was found in FILE, with its words and its place.

    \b
    profilecheck facts resume.pdf
    profilecheck facts resume.pdf --format json
    profilecheck facts resume.pdf --why
    """
    from profilecheck.cli.given import given
    from profilecheck.render import facts
    from profilecheck.running import one

    output.refuse_overwriting((file,), *filter(None, (out,)))
    if why:
        profile, told = one.explain_profile(given(file), as_of, accepted=options.accepted())
    else:
        profile, told = one.make_profile(given(file), as_of, accepted=options.accepted()), None
    if format_ == "json":
        output.write(facts.as_json(profile, told), out, utf8=True)
    else:
        output.write(facts.as_text(profile, output.look(out), told), out)
